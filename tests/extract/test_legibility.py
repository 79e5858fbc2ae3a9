from dataclasses import replace

import pytest

from pipeline.domain.page import Box, Line, Page, PageClass
from pipeline.extract import extract
from pipeline.extract.legibility import (
    LEAST_HEIGHT,
    LEAST_MEAN,
    MEAN_OF_SMALLEST,
    SMALLEST_HEIGHT,
    is_legible,
)
from tests.extract.build import card, page, phone_list


def _of_height(height: int, confidence: float = 0.99) -> Page:
    """The phone page with every line ``height`` pixels high, everything else in proportion."""
    factor = height / 48

    def small(line: Line) -> Line:
        box = line.box
        y0 = round(box.y0 * factor)
        placed = Box(round(box.x0 * factor), y0, round(box.x1 * factor), y0 + height)
        known = (confidence,) * len(line.text)
        centres = tuple(x * factor for x in line.centres)
        return replace(line, box=placed, centres=centres, confidences=known)

    seen = page(*card(), *phone_list())
    return replace(seen, lines=tuple(map(small, seen.lines)))


def _read_at(confidence: float) -> Page:
    seen = page(*card(), *phone_list())
    lines = [
        replace(line, confidence=confidence, confidences=(confidence,) * len(line.text))
        for line in seen.lines
    ]
    return replace(seen, lines=tuple(lines))


@pytest.mark.parametrize(
    ("height", "mean", "legible"),
    [
        (LEAST_HEIGHT, LEAST_MEAN, True),
        (LEAST_HEIGHT - 1, MEAN_OF_SMALLEST - 0.01, False),
        (SMALLEST_HEIGHT, MEAN_OF_SMALLEST, True),
        (SMALLEST_HEIGHT - 1, 1.0, False),
    ],
)
def test_the_smaller_the_print_the_surer_it_must_be_read(
    height: int, mean: float, legible: bool
) -> None:
    assert is_legible(_of_height(height, mean)) is legible


@pytest.mark.parametrize(("mean", "legible"), [(LEAST_MEAN, True), (LEAST_MEAN - 0.01, False)])
def test_characters_must_be_read_with_the_least_mean(mean: float, legible: bool) -> None:
    assert is_legible(_read_at(mean)) is legible


def test_a_page_without_lines_is_not_legible() -> None:
    assert not is_legible(Page(100, 100, ()))


@pytest.mark.parametrize("seen", [_of_height(SMALLEST_HEIGHT - 1), _read_at(LEAST_MEAN - 0.01)])
def test_nothing_is_taken_from_a_page_that_is_not_legible(seen: Page) -> None:
    reading = extract(seen)
    assert reading.page_class is PageClass.UNREADABLE
    assert reading.records == ()
    assert reading.notes == ("E201",)
