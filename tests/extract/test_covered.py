from dataclasses import replace

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.page import Box, Page, Reader
from pipeline.extract import extract
from tests.extract.build import ROWS, card, line, page, phone_list


def _again(seen: Page) -> Page:
    """``seen`` with every line read again by the strong reader, which sees the same."""
    strong = (replace(one, reader=Reader.STRONG, first=one.text) for one in seen.lines)
    return replace(seen, lines=tuple(strong))


def _read(
    *covers: Box, shown: str = "在籍（注册学籍)", again: bool = False, confidence: float = 0.99
) -> tuple[str | None, bool]:
    """What is read of 学籍状态, and whether it is known to be covered."""
    rows = tuple((label, shown if label == "学籍状态" else value) for label, value in ROWS)
    lines = (
        replace(one, confidences=(confidence if "在籍" in one.text else 0.99,) * len(one.text))
        for one in phone_list(rows)
    )
    seen = replace(page(*card(), *lines), covers=covers)
    (record,) = extract(_again(seen) if again else seen).records
    value = record.get(Field.STATUS)
    return value.text if value else None, Field.STATUS in record.covered


def _status_box() -> Box:
    rows = phone_list()
    return next(one.box for one in rows if "在籍" in one.text)


def test_a_cover_right_after_the_print_hides_a_part_unless_the_value_is_whole() -> None:
    box = _status_box()
    cover = Box(box.x1 + 5, box.y0, box.x1 + 200, box.y1)
    assert _read(cover) == ("在籍（注册学籍）", False)
    assert _read(cover, confidence=0.7) == (None, True)
    shorter = Box(cover.x0 - 40, cover.y0, cover.x1, cover.y1)
    assert _read(shorter, shown="在籍（注册学籍") == (None, True)


@pytest.mark.parametrize(
    ("dx", "dy", "height"),
    [(60, 0, 48), (5, 60, 48), (5, 0, 400)],
    ids=["far to the right", "another row", "a portrait"],
)
def test_other_smooth_places_hide_nothing(dx: int, dy: int, height: int) -> None:
    box = _status_box()
    cover = Box(box.x1 + dx, box.y0 + dy, box.x1 + dx + 200, box.y0 + dy + height)
    assert _read(cover) == ("在籍（注册学籍）", False)


@pytest.mark.parametrize(
    ("start", "end", "hidden"),
    [(40, 120, False), (240, 330, False), (240, 370, True), (-60, 40, True)],
    ids=["inside", "to the end", "beyond the end", "over the label's end"],
)
def test_a_smooth_place_in_print_that_is_read_all_over_hides_nothing(
    start: int, end: int, hidden: bool
) -> None:
    box = _status_box()
    left = box.x1 - 300  # where the value begins, seven wide characters and a bracket further left
    cover = Box(left + start, box.y0, left + end, box.y1)
    assert _read(cover)[1] is hidden


def test_a_smooth_place_over_characters_that_are_guessed_hides_them() -> None:
    box = _status_box()
    cover = Box(box.x1 - 200, box.y0, box.x1 - 100, box.y1)
    assert _read(cover) == ("在籍（注册学籍）", False)
    assert _read(cover, confidence=0.7) == (None, True)


def test_firm_print_on_a_smooth_place_is_not_under_it() -> None:
    box = _status_box()
    ground = Box(box.x0 - 2000, box.y0 - 5, box.x1 + 40, box.y1 + 5)
    assert _read(ground) == ("在籍（注册学籍）", False)


def test_an_empty_row_is_covered_only_where_something_lies_beside_the_label() -> None:
    box = _status_box()
    assert _read(shown="") == ("", False)
    assert _read(Box(box.x0 + 190, box.y0, box.x1, box.y1), shown="") == (None, True)


@pytest.mark.parametrize(
    ("number", "kept"),
    [("530128", False), ("53012820060622418", True), ("A12345678", True), ("12345678", True)],
)
def test_a_number_of_half_a_document_is_a_part_once_both_readers_saw_it(
    number: str, kept: bool
) -> None:
    rows = tuple((label, number if label == "证件号码" else value) for label, value in ROWS)
    seen = page(*card(), *phone_list(rows))
    (first,) = extract(seen).records
    assert first.get(Field.ID_NUMBER) is not None
    (record,) = extract(_again(seen)).records
    assert (record.get(Field.ID_NUMBER) is not None) is kept
    assert (Field.ID_NUMBER in record.covered) is not kept


def test_a_name_of_one_character_may_hold_one_that_is_beyond_the_readers() -> None:
    (record,) = extract(_again(page(*card("筱"), *phone_list()))).records
    assert record.get(Field.NAME) is not None


@pytest.mark.parametrize(
    ("shown", "kept"),
    [
        ("在籍（注册学", None),
        ("在024年11月22日星期", None),
        ("在籍（注册学籍", "在籍（注册学籍"),
        ("在籍（休学）", "在籍（休学）"),
        ("不在籍（退学）", "不在籍（退学）"),
    ],
)
def test_a_status_that_breaks_off_or_holds_a_number_is_a_part(shown: str, kept: str | None) -> None:
    assert _read(shown=shown, again=True) == (kept, kept is None)
    assert _read(shown=shown)[1] is False


@pytest.mark.parametrize(("reach", "hidden"), [(0, False), (100, True)])
def test_a_place_that_the_label_stands_on_is_the_ground_of_its_row(
    reach: int, hidden: bool
) -> None:
    box = _status_box()
    stripe = Box(box.x0 + reach, box.y0, box.x1 + 300, box.y1)
    assert _read(stripe, confidence=0.7)[1] is hidden


@pytest.mark.parametrize(("confidence", "hidden"), [(0.99, False), (0.5, True)])
def test_a_pill_right_beside_the_school_hides_nothing_of_it(
    confidence: float, hidden: bool
) -> None:
    lines = [one for one in card() if one.text != "专科"]
    school = next(one.box for one in lines if one.text.startswith("川南"))
    pill = line("专科", school.x1 + 25, 760, 40, confidence)
    cover = Box(school.x1 + 10, school.y0, pill.box.x1 + 20, school.y1)
    seen = replace(page(*lines, pill, *phone_list()), covers=(cover,))
    (record,) = extract(seen).records
    assert (Field.SCHOOL in record.covered) is hidden
