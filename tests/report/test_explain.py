"""Codes and verdicts explained in words."""

from dataclasses import replace

import pytest

from pipeline.domain.codes import BY_CODE, CATALOGUE
from pipeline.domain.fields import Field
from pipeline.domain.page import PageClass, Weighed
from pipeline.domain.policy import Policy
from pipeline.domain.reading import Reading
from pipeline.domain.submission import Rejected
from pipeline.match.judge import judge
from pipeline.report.explain import explain_code, explain_picture
from tests.match.builders import (
    ID_B,
    OTHER,
    POLICY,
    claim,
    page,
    read,
    record,
    roster,
    student,
    submission,
    weighed,
)


def test_every_code_is_explained() -> None:
    for entry in CATALOGUE:
        assert entry.code in explain_code(entry.code)
    assert "下一步（尝试绑定）：请先填写完整" in explain_code("E307")
    assert "下一步（" not in explain_code("E308")
    with pytest.raises(KeyError):
        explain_code("D999")


def test_a_picture_is_explained_with_both_readings_and_the_level() -> None:
    reading = page(record(name=read("林知远", first="林知元")))
    items = [(submission(claim=claim()), reading)]
    judged = judge(items, roster(student(), OTHER), POLICY).pictures[0]
    text = explain_picture(judged, reading, POLICY)
    for part in ("林知远", "林知元", "林知遥", "两次识别不一致", "高等学籍", "E204", "待复核"):
        assert part in text


def _explained(shown: Reading | Rejected, policy: Policy = POLICY, **values: str) -> str:
    known = roster(student(**values), OTHER)
    items = [shown if isinstance(shown, Rejected) else (submission(claim=claim()), shown)]
    reading = None if isinstance(shown, Rejected) else shown
    return explain_picture(judge(items, known, policy).pictures[0], reading, policy)


@pytest.mark.parametrize(
    ("shown", "rule", "beside"),
    [
        (page(record()), "第 7 条：必查项都看得见且与名册一致。", None),
        (
            page(record(class_name="软件2399")),
            "第 7 条：必查项都看得见且与名册一致。",
            "另有 D303，",
        ),
        (page(record(status="在籍（正常）")), "第 4 条：有确定的不一致（D105）。", "另有 E605，"),
        (page(record(level=None, class_name="软件2399")), "第 5 条：必查项未显示", "另有 D303，"),
        (page(record(id_number=ID_B)), "第 6 条：不能确定是哪名学生", "另有 D102"),
        (Reading(PageClass.BIND, ("尝试绑定",)), "第 2 条：页面不对", None),
        (Rejected("a.png", "ff", "E101", "图片不完整。", claim()), "第 1 条：文件打不开", None),
    ],
)
def test_the_rule_that_decided_and_what_stands_beside_it(
    shown: Reading | Rejected, rule: str, beside: str | None
) -> None:
    text = _explained(shown)
    assert rule in text
    assert beside in text if beside else "另有" not in text


def test_a_review_without_a_code_says_why_and_what_to_do() -> None:
    text = _explained(page(record(id_number=ID_B)))
    assert f"原因：图中的内容还指向名册中的 {OTHER.number}。" in text
    assert f"下一步：{BY_CODE['E502'].advice}" in text
    nobody = judge([(submission(), Reading(PageClass.NOT_FOUND))], roster(student()), POLICY)
    text = explain_picture(nobody.pictures[0], None, POLICY)
    assert "原因：图片和文件名都没有指明是哪名学生。" in text


def test_a_noted_difference_of_a_required_field_is_named_as_the_reason() -> None:
    policy = replace(POLICY, severities=(("D104", "info"),), ignored=(Field.MAJOR,))
    text = _explained(page(record(level="本科")), policy)
    assert "第 6 条：有必查项不能确认，或有内容须人工查看（D104）" in text
    assert "按设置：专业不比较（设置）" in text


def test_what_was_weighed_is_told() -> None:
    seen = weighed(read("林知末"), "林知未", -12.0)
    text = _explained(page(record(name=seen)), name="林知未")
    assert "比对“林知未”：对数似然比 -12.0" in text
    beyond = replace(read("林知媛"), weighed=(Weighed("林知嫒", None),))
    assert "比对“林知嫒”：字不在识别范围内" in _explained(page(record(name=beyond)), name="林知嫒")
    drawn = replace(read("林知祎"), weighed=(Weighed("林知袆", -12.0, drawn=-0.82),))
    told = "比对“林知袆”：对数似然比 -12.0，按本机字体重绘比对 -0.82"
    assert told in _explained(page(record(name=drawn)), name="林知祎")
