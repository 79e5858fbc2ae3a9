from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.fields import Field
from sample_images.drawing.look_alikes import LOOK_ALIKE, SAME_SOUND, alike, differing
from sample_images.drawing.people import people
from sample_images.drawing.planted import Subject
from sample_images.drawing.school import school


def subject(seed: int) -> Subject:
    where = school(Random(seed))
    return Subject(people(Random(seed), where, 1)[0], where, Random(seed))


@given(st.integers(0, 10**6), st.sampled_from([*LOOK_ALIKE, *SAME_SOUND]))
def test_a_difference_is_one_character_of_the_pair(seed: int, pair: tuple[str, str]) -> None:
    planted = differing("x", pair)(subject(seed))
    page, roster = planted.page[Field.NAME], planted.roster[Field.NAME]
    assert isinstance(roster, str)
    assert page[:-1] == roster[:-1]
    assert {page[-1], roster[-1]} == set(pair)
    assert planted.codes == (("D101", Field.NAME),)


@given(st.integers(0, 10**6), st.sampled_from([*LOOK_ALIKE, *SAME_SOUND]))
def test_alike_is_the_same_on_both_sides(seed: int, pair: tuple[str, str]) -> None:
    planted = alike("x", pair)(subject(seed))
    assert planted.page == planted.roster
    assert planted.page[Field.NAME][-1] in pair
    assert not planted.codes


@pytest.mark.parametrize(("pair", "open_"), [(("未", "末"), False), (("祎", "袆"), True)])
def test_characters_beyond_gb2312_leave_review_open(pair: tuple[str, str], open_: bool) -> None:
    assert ("review" in differing("x", pair)(subject(1)).verdicts) is open_
    assert ("review" in alike("x", pair)(subject(1)).verdicts) is open_


def test_all_three_of_a_group_are_paired() -> None:
    assert {("己", "已"), ("己", "巳"), ("已", "巳")} <= set(LOOK_ALIKE)
