"""What drawings in the installed typefaces may settle, and what not."""

from dataclasses import replace

import pytest

from pipeline.domain.alphabet import Alphabet, Alphabets, LookAlike
from pipeline.domain.judgement import Verdict
from pipeline.domain.page import Weighed
from pipeline.match.judge import judge
from tests.match.builders import POLICY, claim, page, read, record, roster, student, submission

#: The strong reader writes 祎 for both, firmly, and finds 袆 unlikely while it stands there.
_POLICY = replace(
    POLICY,
    alphabets=Alphabets(
        strong=Alphabet(
            frozenset("林知祎末未"), {"祎": (LookAlike("袆", confidence=0.99, odds=-15.4),)}
        )
    ),
)


def _verdict(shown: str, expected: str, other: Weighed) -> Verdict:
    reading = replace(read(shown), around=("", ""), weighed=(other,))
    known = roster(student(name=expected))
    items = [(submission(claim=claim()), page(record(name=reading)))]
    return judge(items, known, _POLICY).pictures[0].verdict


@pytest.mark.parametrize(
    ("drawn", "verdict"),
    [
        (None, Verdict.REVIEW),
        (-0.59, Verdict.REVIEW),
        (-0.6, Verdict.VERIFIED),
        (0.6, Verdict.REVIEW),
        (1.0, Verdict.REVIEW),
    ],
)
def test_drawings_refute_the_look_alike_that_the_reader_cannot(
    drawn: float | None, verdict: Verdict
) -> None:
    assert _verdict("林知祎", "林知祎", Weighed("林知袆", -12.0, drawn=drawn)) is verdict


@pytest.mark.parametrize("drawn", [None, -1.0, 0.0, 1.0])
def test_a_character_beyond_the_reader_is_left_to_a_person_whatever_is_drawn(
    drawn: float | None,
) -> None:
    assert _verdict("林知祎", "林知袆", Weighed("林知袆", -12.0, drawn=drawn)) is Verdict.REVIEW


@pytest.mark.parametrize(
    ("drawn", "verdict"),
    [
        (None, Verdict.REVIEW),
        (-1.0, Verdict.REVIEW),
        (0.59, Verdict.REVIEW),
        (0.6, Verdict.VERIFIED),
    ],
)
def test_drawings_tell_the_roster_s_character_from_its_other_form(
    drawn: float | None, verdict: Verdict
) -> None:
    assert _verdict("林知黃", "林知黄", Weighed("林知黄", 1.0, drawn=drawn)) is verdict


@pytest.mark.parametrize("drawn", [-1.0, 1.0])
def test_drawings_make_no_difference_and_take_none_away(drawn: float) -> None:
    told = _verdict("林知末", "林知未", Weighed("林知未", -20.0, drawn=drawn))
    assert told is Verdict.DISCREPANCY
    near = _verdict("林知末", "林知未", Weighed("林知未", -2.0, drawn=drawn))
    assert near is Verdict.REVIEW


def test_what_was_drawn_is_no_part_of_the_odds() -> None:
    assert Weighed("林知袆", -2.0, -1.0, -0.5, drawn=-1.0).odds == -3.5
