"""Pages whose labels and values were not put together: nobody is accused over them."""

from dataclasses import replace

import pytest

from pipeline.domain.judgement import Judgement, Verdict
from pipeline.domain.reading import Record
from pipeline.match.judge import judge
from tests.match.builders import POLICY, SCHOOL, page, read, record, roster, submission


def _judge(shown: Record) -> Judgement:
    return judge([(submission(), page(shown))], roster(), POLICY).pictures[0]


def _accused(judged: Judgement) -> set[str]:
    return {finding.code for finding in judged.findings if finding.code.startswith("D")}


@pytest.mark.parametrize(("odd", "told"), [(2, True), (3, False)])
def test_several_values_of_other_rows_tell_that_the_page_was_not_understood(
    odd: int, told: bool
) -> None:
    others = {"ethnicity": "3 年", "duration": "汉族", "expected_graduation": "在籍（注册学籍）"}
    shown = record(**dict(list(others.items())[:odd]), level="本科")
    judged = _judge(shown)
    assert ("D104" in _accused(judged)) is told
    assert judged.verdict is (Verdict.DISCREPANCY if told else Verdict.REVIEW)


@pytest.mark.parametrize(("seen", "accused"), [("林知遥", False), ("移动应用开发", True)])
def test_a_value_of_another_row_of_the_same_student_is_no_difference(
    seen: str, accused: bool
) -> None:
    assert bool(_accused(_judge(record(major=seen)))) is accused


@pytest.mark.parametrize(("lines", "accused"), [((0,), True), ((0, 1), False)])
def test_a_line_below_the_roster_s_value_may_be_a_hint(
    lines: tuple[int, ...], accused: bool
) -> None:
    longer = replace(read(f"{SCHOOL}云岭学院"), lines=lines)
    assert ("D103" in _accused(_judge(record(school=longer)))) is accused
