"""The evidence of a finding in words."""

from dataclasses import replace

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.judgement import Finding
from pipeline.domain.reading import FieldReading
from pipeline.match.judge import judge
from tests.match.builders import (
    ID_A,
    POLICY,
    claim,
    id_number,
    page,
    read,
    record,
    roster,
    student,
    submission,
    weighed,
    with_fault,
)


def _note(code: str, expected: str, seen: FieldReading, field: str = "name") -> str:
    known = roster(student(**{field: expected}))
    items = [(submission(claim=claim()), page(record(**{field: seen})))]
    findings = judge(items, known, POLICY).pictures[0].findings
    return next(finding.note for finding in findings if finding.code == code)


def test_the_character_to_look_at_is_named() -> None:
    note = _note("E204", "林知嫒", read("林知媛"))
    assert "名册中的“嫒”超出识别范围" in note
    assert "名册“嫒”处截图为“媛”" in note


def test_the_likelihood_ratio_stands_once() -> None:
    close = _note("E204", "林知未", weighed(read("林知末"), "林知未", -2.8))
    assert close.count("对数似然比 -2.8") == 1
    far = _note("D101", "林知未", weighed(read("林知末"), "林知未", -12.34))
    assert "对数似然比 -12.3" in far
    assert "两次识别相同" in far
    assert "对数似然比" not in _note("D101", "林知未", read("林知末"))


def test_two_readings_that_differ_are_both_named() -> None:
    note = _note("E204", "林知遥", read("林知远", first="林知元"))
    assert "初读为“林知元”" in note
    settled = _note("D101", "林知未", weighed(read("林知末", first="林知未"), "林知未", -9.0))
    assert "以复读为准" in settled
    assert "两次识别相同" not in settled


def test_traditional_forms_are_classified_and_never_passed() -> None:
    variant = _note("D101", "林知华", weighed(read("林知華"), "林知华", -9.0))
    assert "疑为繁简或异体：华/華" in variant
    other = _note("D101", "林知华", weighed(read("林知晔"), "林知华", -9.0))
    assert "繁简" not in other
    unweighed = _note("E204", "林知华", read("林知華"))
    assert unweighed.count("疑为繁简或异体：华/華") == 1


def test_more_and_less_than_the_roster_has() -> None:
    assert "截图比名册多“川”" in _note("D101", "林知遥", read("林知遥川"))
    assert "截图比名册少“知”" in _note("D101", "林知遥", read("林遥"))


@pytest.mark.parametrize(
    ("field", "seen"),
    [("id_number", id_number("51010620050314999")), ("birth_date", "2005年03月16日")],
)
def test_numbers_and_dates_are_not_repeated(field: str, seen: str) -> None:
    expected = ID_A if field == "id_number" else "2005-03-14"
    code = "D102" if field == "id_number" else "D107"
    assert _note(code, expected, read(seen), field) == "两次识别相同"


def test_a_fault_of_the_roster_names_its_row() -> None:
    known = roster(with_fault(student(), "R104", Field.ID_NUMBER))
    items = [(submission(claim=claim()), page(record()))]
    findings = judge(items, known, POLICY).pictures[0].findings
    assert Finding("R104", Field.ID_NUMBER, note="名册工作表“表1”第 2 行：有误") in findings


def test_a_softened_difference_says_so() -> None:
    policy = replace(POLICY, severities=(("D201", "info"),))
    items = [(submission(claim=claim()), page(record(major="护理")))]
    (finding,) = judge(items, roster(), policy).pictures[0].findings
    assert finding.note.startswith("按设置仅提示")
    stale = [(submission(claim=claim()), page(record(class_name="软件2399")))]
    (finding,) = judge(stale, roster(), policy).pictures[0].findings
    assert "按设置" not in finding.note
