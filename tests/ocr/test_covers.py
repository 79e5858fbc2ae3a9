import cv2
import numpy as np
import pytest

from pipeline.ocr.covers import covers

LINE = 40  # pixels, as a detector measures it; print is about two thirds of that


def _page(ground: int = 255, ink: int = 40) -> np.ndarray:
    """A page of strokes where print would be: eight rows, left and right half alike."""
    page = np.full((600, 900, 3), ground, np.uint8)
    for row in range(8):
        top = 60 + 66 * row
        for x in range(80, 800, 7):
            page[top : top + 26, x : x + 3] = ink
    return page


def _under(page: np.ndarray, how: str) -> np.ndarray:
    """``page`` with the left half of its fourth row under something."""
    x0, y0, x1, y1 = 80, 254, 400, 288
    part = page[y0:y1, x0:x1]
    if how == "bar":
        part[:] = (0, 0, 0)
    elif how == "mosaic":
        cells = cv2.resize(part, (10, 2), interpolation=cv2.INTER_AREA)
        cells[:, ::2] //= 2
        part[:] = cv2.resize(cells, (x1 - x0, y1 - y0), interpolation=cv2.INTER_NEAREST)
    elif how == "blur":
        part[:] = cv2.GaussianBlur(part, (0, 0), 12)
    return page


@pytest.mark.parametrize(
    ("how", "ground", "ink"),
    [
        ("bar", 255, 40),
        ("mosaic", 255, 40),
        ("blur", 255, 40),
        ("mosaic", 20, 220),
        ("blur", 20, 220),
    ],
)
def test_what_lies_over_a_row_is_found_on_light_and_dark_pages(
    how: str, ground: int, ink: int
) -> None:
    found = covers(_under(_page(ground, ink), how), LINE)
    assert len(found) >= 1
    assert all(box.y0 >= 230 and box.y1 <= 310 and box.x1 <= 430 for box in found)
    assert max(box.x1 for box in found) - min(box.x0 for box in found) > 200


@pytest.mark.parametrize(("ground", "ink"), [(255, 40), (20, 220), (250, 150)])
def test_print_is_no_cover(ground: int, ink: int) -> None:
    assert covers(_page(ground, ink), LINE) == ()


def test_the_rim_of_a_card_is_no_cover() -> None:
    page = _page()
    page[300:] = (31, 175, 127)
    assert covers(page, LINE) == ()


def test_moire_and_grain_are_no_covers() -> None:
    y, x = np.mgrid[0:600, 0:900]
    wave = 18 * np.sin((x + 2 * y) / 9)[..., None] + np.random.default_rng(7).normal(
        0, 4, (600, 900, 1)
    )
    photo = np.clip(_page(210).astype(np.float64) + wave, 0, 255).astype(np.uint8)
    assert covers(photo, LINE) == ()


def test_nothing_is_known_of_a_page_without_lines() -> None:
    assert covers(_under(_page(), "bar"), 0.0) == ()


def _striped() -> np.ndarray:
    """A page whose every other row lies on a stripe, with a label left and a value further on."""
    page = np.full((600, 900, 3), 255, np.uint8)
    for row in range(9):
        top = 40 + 60 * row
        if row % 2:
            page[top : top + 60, 60:840] = (240, 247, 245)
        for x in [*range(80, 200, 7), *range(400, 560, 7)]:
            page[top + 20 : top + 40, x : x + 3] = 40
    return page


def test_a_stripe_reaches_through_the_print_on_it_and_a_bar_does_not() -> None:
    found = covers(_striped(), LINE)
    assert found
    assert all(box.x0 <= 80 and box.x1 >= 820 for box in found)
    page = _striped()
    page[238:262, 396:564] = (0, 0, 0)
    bars = [box for box in covers(page, LINE) if box.x0 > 300]
    assert bars
    assert all(box.x0 >= 380 and box.x1 <= 580 for box in bars)
