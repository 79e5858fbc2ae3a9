"""Pages that show more than was read of them, and pages that only were cut."""

from dataclasses import replace

import pytest

from pipeline.domain.page import Line, Page
from pipeline.extract import extract, has_gaps, shown
from tests.extract.build import ROWS, card, grid, header, line, page, phone_list, plain


def _has_gaps(*lines: Line) -> bool:
    seen = page(*lines)
    return has_gaps(seen, extract(seen))


def test_whole_pages_and_halves_have_none() -> None:
    assert not _has_gaps(*card(), *phone_list())
    assert not _has_gaps(*card(), *phone_list(ROWS[:4]))
    assert not _has_gaps(*phone_list(ROWS[4:], top=100))
    assert not _has_gaps(*header(), *grid())


@pytest.mark.parametrize("lost", ["专科", "川南云岭职业技术大学", "软件技术|普通全日制", "王筱"])
def test_a_card_of_which_a_part_was_not_read(lost: str) -> None:
    assert _has_gaps(*(one for one in card() if one.text != lost), *phone_list())


@pytest.mark.parametrize(
    "lost",
    ["530128200606224183", "学号", "2023年09月01日", "系所"],
)
def test_a_row_of_which_label_or_value_was_not_read(lost: str) -> None:
    rows = [one for one in phone_list(merged=False) if one.text != lost]
    assert _has_gaps(*card(), *rows)


@pytest.mark.parametrize("field", ["分院", "系所", "班级", "学号"])
def test_rows_that_pages_leave_blank(field: str) -> None:
    rows = tuple((label, "" if label == field else value) for label, value in ROWS)
    assert not _has_gaps(*card(), *phone_list(rows))


def test_other_pages_and_print_read_weakly_or_beside_the_values() -> None:
    assert not has_gaps(plain("登录"), extract(plain("登录")))
    whole = (*card(), *phone_list(merged=False))
    # 民族 with its label was not read.
    lines = (*card(), *phone_list(ROWS[1:], merged=False))
    assert _has_gaps(*lines, line("对面", 440, 1050))
    assert not _has_gaps(*whole, line("对面", 440, 1050))
    assert not _has_gaps(*lines, line("对面", 440, 1050, confidence=0.4))
    assert not _has_gaps(*lines, line("对面", 60, 1050))


def test_values_are_counted_and_a_rest_of_a_pill_is_none() -> None:
    seen: Page = page(*card(), *phone_list())
    whole = shown(extract(seen))
    rest = [replace(one, text="6科") if one.text == "专科" else one for one in seen.lines]
    assert shown(extract(replace(seen, lines=tuple(rest)))) == whole - 1
