"""E404 exactly where the contract draws the line, D105 on its other side."""

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.judgement import Judgement, State, Verdict
from pipeline.domain.policy import Policy
from pipeline.domain.reading import Record
from pipeline.domain.student import Roster, Student
from pipeline.match.judge import judge
from tests.match.builders import POLICY, claim, doubt, page, read, record, student, submission

_OFF = "不在籍（毕业）"
_OLD = {"enrolled_on": "2020年09月01日", "expected_graduation": None}


def _judge(shown: Record, known: Student | None = None, policy: Policy = POLICY) -> Judgement:
    items = [(submission(claim=claim()), page(shown))]
    return judge(items, Roster((known or student(),)), policy).pictures[0]


def _codes(judged: Judgement) -> set[str]:
    return {finding.code for finding in judged.findings}


@pytest.mark.parametrize(
    "values",
    [
        {"school": "蜀西职业学院"},
        {"level": "本科"},
        _OLD,
        {"enrolled_on": "2023年08月31日", "expected_graduation": None},
    ],
)
def test_off_roll_and_another_school_level_or_earlier_day_is_another_record(
    values: dict[str, str | None],
) -> None:
    judged = _judge(record(**values, status=_OFF))
    assert _codes(judged) == {"E404"}
    assert judged.verdict is Verdict.RESUBMIT


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"school": "蜀西职业学院"}, "D103"),
        ({"level": "本科"}, "D104"),
        (_OLD, "D203"),
    ],
)
def test_the_same_while_on_roll_is_a_difference(values: dict[str, str | None], code: str) -> None:
    judged = _judge(record(**values))
    assert _codes(judged) == {code}
    assert judged.verdict is Verdict.DISCREPANCY


@pytest.mark.parametrize("enrolled", ["2023年09月01日", "2023年09月02日"])
def test_off_roll_on_the_same_or_a_later_day_is_a_difference(enrolled: str) -> None:
    judged = _judge(record(status=_OFF, enrolled_on=enrolled, expected_graduation=None))
    assert "D105" in _codes(judged)
    assert judged.verdict is Verdict.DISCREPANCY


def test_a_day_that_is_not_seen_does_not_say_which_record_is_off_roll() -> None:
    judged = _judge(record(status=_OFF, enrolled_on=None))
    assert _codes(judged) == {"E204"}
    status = judged.get(Field.STATUS)
    assert status is not None
    assert status.state is State.UNCERTAIN


def test_a_day_read_too_weakly_does_not_either() -> None:
    weak = doubt(read("2020年09月01日"), 3)
    judged = _judge(record(status=_OFF, enrolled_on=weak, expected_graduation=None))
    assert _codes(judged) == {"E204"}


@pytest.mark.parametrize(("school", "codes"), [("", {"D105"}), (None, {"E202", "E204"})])
def test_without_a_day_on_the_roster_school_and_level_must_be_seen(
    school: str | None, codes: set[str]
) -> None:
    known = student(enrolled_on="")
    values = {"school": None} if school is None else {}
    assert _codes(_judge(record(status=_OFF, **values), known)) == codes


def test_a_roster_that_knows_the_month_draws_the_line_there() -> None:
    known = student(enrolled_on="202309")
    assert "D105" in _codes(_judge(record(status=_OFF), known))
    assert _codes(_judge(record(status=_OFF, **_OLD), known)) == {"E404"}


def test_fields_switched_off_still_tell_records_apart() -> None:
    policy = Policy(
        school=POLICY.school,
        level=POLICY.level,
        ignored=(Field.ENROLLED_ON,),
        alphabets=POLICY.alphabets,
    )
    assert _codes(_judge(record(status=_OFF, **_OLD), policy=policy)) == {"E404"}
    assert _codes(_judge(record(**_OLD), policy=policy)) == set()


def test_an_old_record_beside_the_present_page_changes_nothing() -> None:
    items = [
        (submission("1.png", claim()), page(record(status=_OFF, **_OLD))),
        (submission("2.png", claim()), page()),
    ]
    judged = judge(items, Roster((student(),)), POLICY).students[0]
    assert judged.verdict is Verdict.VERIFIED


def _shown_of_two(first: Record, second: Record) -> Judgement:
    pictures = [_judge_both(*pair) for pair in ((first, second), (second, first))]
    assert pictures[0].verdict is pictures[1].verdict
    assert _codes(pictures[0]) == _codes(pictures[1])
    return pictures[0]


def _judge_both(*records: Record) -> Judgement:
    items = [(submission(claim=claim()), page(*records))]
    return judge(items, Roster((student(),)), POLICY).pictures[0]


def test_of_two_records_that_of_the_roster_s_school_counts_though_it_is_older() -> None:
    later = record(school="蜀西职业学院", enrolled_on="2024年09月01日", expected_graduation=None)
    assert _shown_of_two(record(), later).verdict is Verdict.VERIFIED


def test_of_two_records_begun_on_one_day_the_one_on_roll_counts() -> None:
    assert _shown_of_two(record(), record(status="不在籍（转学）")).verdict is Verdict.VERIFIED
