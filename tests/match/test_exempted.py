"""Fields that are switched off or softened, for a student or for all."""

from dataclasses import replace

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.judgement import Judgement, StudentJudgement, Verdict
from pipeline.domain.policy import Effect, Exemption, Policy
from pipeline.domain.reading import Record
from pipeline.match.judge import judge
from tests.match.builders import (
    OTHER,
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

_IGNORE, _INFO = Effect.IGNORE, Effect.INFO


def _judge(
    *shown: Record, exempted: tuple[Exemption, ...] = (), policy: Policy = POLICY
) -> tuple[Judgement, StudentJudgement]:
    known = roster(replace(student(), exemptions=exempted), OTHER)
    items = [(submission(f"{n}.png", claim()), page(one)) for n, one in enumerate(shown)]
    outcome = judge(items, known, policy)
    return outcome.pictures[0], outcome.students[0]


def _codes(judged: Judgement | StudentJudgement) -> set[str]:
    return {finding.code for finding in judged.findings}


@pytest.mark.parametrize(
    ("effect", "codes", "verdict"),
    [
        (None, {"D201"}, Verdict.DISCREPANCY),
        (_INFO, {"D201"}, Verdict.VERIFIED),
        (_IGNORE, set(), Verdict.VERIFIED),
    ],
)
def test_a_change_of_major(effect: Effect | None, codes: set[str], verdict: Verdict) -> None:
    exempted = (Exemption("转专业", (Field.MAJOR,), effect),) if effect else ()
    for judged in _judge(record(major="护理"), exempted=exempted):
        assert judged.verdict is verdict
        assert _codes(judged) == codes


def test_other_students_and_other_fields_are_compared_as_ever() -> None:
    exempted = (Exemption("转专业", (Field.MAJOR,)),)
    picture, _ = _judge(record(major="护理", ethnicity="回族"), exempted=exempted)
    assert _codes(picture) == {"D205"}


@pytest.mark.parametrize("effect", [_IGNORE, _INFO])
@pytest.mark.parametrize("shown", [None, "", "本科", doubt(read("本科"), 0)])
def test_an_exempted_field_is_not_required(effect: Effect, shown: str | None) -> None:
    exempted = (Exemption("预科", (Field.LEVEL,), effect),)
    _, without = _judge(record(level=shown))
    assert without.verdict is not Verdict.VERIFIED
    _, judged = _judge(record(level=shown), exempted=exempted)
    assert judged.verdict is Verdict.VERIFIED


@pytest.mark.parametrize("effect", [_IGNORE, _INFO])
def test_halves_are_judged_by_the_same_exemptions(effect: Effect) -> None:
    upper = record(level="本科", status=None)
    lower = record(name=None, level=None)
    exempted = (Exemption("预科", (Field.LEVEL,), effect),)
    assert _judge(upper, lower)[1].verdict is Verdict.DISCREPANCY
    assert _judge(upper, lower, exempted=exempted)[1].verdict is Verdict.VERIFIED


@pytest.mark.parametrize("effect", [_IGNORE, _INFO])
def test_an_old_record_is_told_though_its_fields_are_exempted(effect: Effect) -> None:
    fields = (Field.LEVEL, Field.ENROLLED_ON)
    old = record(
        status="不在籍（毕业）",
        enrolled_on="2020年09月01日",
        expected_graduation="2023年06月30日",
    )
    picture, _ = _judge(old, exempted=(Exemption("退伍复学", fields, effect),))
    assert "E404" in _codes(picture)
    same = record(status="不在籍（毕业）")
    picture, _ = _judge(same, exempted=(Exemption("退伍复学", fields, effect),))
    assert _codes(picture) == {"D105"}


def test_dates_that_are_known_not_to_follow_are_no_contradiction_once_ignored() -> None:
    late = record(expected_graduation="2028年06月30日")
    assert "E604" in _codes(_judge(late)[0])
    for effect, told in ((_INFO, True), (_IGNORE, False)):
        exempted = (Exemption("预科", (Field.EXPECTED_GRADUATION,), effect),)
        assert ("E604" in _codes(_judge(late, exempted=exempted)[0])) is told


def test_a_severity_softens_for_all_and_never_clears_a_required_field() -> None:
    for code, field, value, verdict in (
        ("D201", "major", "护理", Verdict.VERIFIED),
        ("D104", "level", "本科", Verdict.REVIEW),
    ):
        policy = replace(POLICY, severities=((code, "info"),))
        for judged in _judge(record(**{field: value}), policy=policy):
            assert judged.verdict is verdict
            assert _codes(judged) == {code}


def test_a_severity_can_make_a_stale_field_weigh() -> None:
    assert _judge(record(class_name="软件2302"))[1].verdict is Verdict.VERIFIED
    policy = replace(POLICY, severities=(("D303", "soft"),))
    assert _judge(record(class_name="软件2302"), policy=policy)[1].verdict is Verdict.DISCREPANCY
