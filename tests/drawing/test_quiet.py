"""Traps hold nothing to report, doubts hold what they say."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.fields import Field
from sample_images.drawing.edits import UNFITTING, edited
from sample_images.drawing.pages.edited import RESPECTS, style
from sample_images.drawing.people import people
from sample_images.drawing.planted import Subject
from sample_images.drawing.quiet import QUIET
from sample_images.drawing.school import school, with_settings


def subject(seed: int) -> Subject:
    where = with_settings(school(Random(seed)))
    return Subject(people(Random(seed), where, 1)[0], where, Random(seed))


@given(st.integers(0, 10**6), st.sampled_from(sorted(QUIET)))
def test_a_trap_asks_for_nothing(seed: int, name: str) -> None:
    planted = QUIET[name](subject(seed))
    assert planted.name == name
    assert not planted.codes
    assert not planted.verdicts


@given(st.integers(0, 10**6))
def test_only_the_first_former_name_was_valid_for_the_freshmen(seed: int) -> None:
    at = subject(seed)
    valid, expired = at.school.former_names
    assert valid.until >= at.school.enrolled_on > expired.until
    assert QUIET["school-alias"](at).page == {Field.SCHOOL: valid.name}
    assert UNFITTING["school-alias-expired"](at).page == {Field.SCHOOL: expired.name}
    assert len({at.school.name, valid.name, expired.name}) == 3


@given(st.integers(0, 10**6))
def test_all_dates_of_a_row_are_the_days_of_the_page(seed: int) -> None:
    at = subject(seed)
    cell = QUIET["date-forms"](at).roster[Field.ENROLLED_ON]
    start = at.school.enrolled_on
    serial = (start - date(1899, 12, 30)).days
    assert str(serial) == str(cell) or str(start.year) in str(cell)


@pytest.mark.parametrize("respect", RESPECTS)
def test_an_edited_value_differs_only_where_it_is_meant_to(respect: str) -> None:
    same = edited(respect, differs=False)(subject(3))
    assert not same.page
    assert set(same.verdicts) == {"review", "verified"}
    other = edited(respect, differs=True)(subject(3))
    assert other.edited is not None
    assert other.edited[0] in other.page
    assert not other.verdicts


@pytest.mark.parametrize("around", ["'Noto Sans CJK SC',sans-serif", "'Noto Serif CJK SC',serif"])
def test_another_typeface_is_another(around: str) -> None:
    found = style("typeface", {"font": around}, Random(0))
    assert ("Serif" in found) is ("Serif" not in around)


def test_a_respect_that_is_none() -> None:
    with pytest.raises(ValueError, match="shadow"):
        style("shadow", {"font": "serif"}, Random(0))
