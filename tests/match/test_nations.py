"""民族 that was misread: told by what all the others are worth beside it."""

from dataclasses import replace

import pytest

from pipeline.domain.judgement import Verdict
from pipeline.domain.page import Weighed
from pipeline.domain.reading import FieldReading
from pipeline.match.judge import judge
from pipeline.match.nations import in_full, rivals
from tests.match.builders import (
    POLICY,
    claim,
    doubt,
    page,
    read,
    record,
    roster,
    student,
    submission,
)


def _weighed(seen: str, **odds: float) -> FieldReading:
    """``seen``, its first character a guess, and what each 民族 of two characters is worth."""
    names = ("彝族", *rivals("彝族", "舞族"))
    weights = tuple(Weighed(name, odds.get(name, -60.0)) for name in names)
    return replace(doubt(read(seen), 0, 0.7), around=("", ""), weighed=weights)


def _verdict(reading: FieldReading) -> Verdict:
    known = roster(student(ethnicity="彝"))
    shown = page(record(ethnicity=reading))
    return judge([(submission(claim=claim()), shown)], known, POLICY).pictures[0].verdict


def test_a_nation_is_printed_in_full() -> None:
    assert [in_full(text) for text in ("彝", "彝族", "其他", "舞")] == [
        "彝族",
        "彝族",
        "其他",
        "舞",
    ]


def test_rivals_are_those_of_its_length_where_one_character_was_misread() -> None:
    assert {"汉族", "回族", "土族"} <= set(rivals("彝族", "舞族"))
    assert "彝族" not in rivals("彝族", "舞族")
    assert "土家族" not in rivals("彝族", "舞族")
    assert rivals("彝族", "汉族") == ()
    assert rivals("彝族", "舞旅") == ()
    assert rivals("彝族", "E") == ()


@pytest.mark.parametrize(
    ("seen", "own", "other", "settled"),
    [
        ("舞族", -20.0, -23.0, True),
        ("舞族", -20.0, -22.9, False),
        ("汉族", -20.0, -60.0, False),
    ],
)
def test_the_roster_s_must_lead_all_others(
    seen: str, own: float, other: float, *, settled: bool
) -> None:
    reading = _weighed(seen, 彝族=own, 怒族=other)
    assert (_verdict(reading) is Verdict.VERIFIED) is settled


def test_what_is_read_firmly_is_no_guess_and_what_was_not_weighed_tells_nothing() -> None:
    firm = replace(_weighed("舞族", 彝族=-20.0), confidences=(0.9, 0.99))
    alone = replace(_weighed("舞族"), weighed=(Weighed("彝族", -20.0),))
    crossed = replace(_weighed("舞族", 彝族=-20.0), crossed=True)
    assert [_verdict(one) for one in (firm, alone, crossed)] == [Verdict.REVIEW] * 3
