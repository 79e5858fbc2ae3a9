"""Codes and verdicts explained in words."""

from pipeline.domain.codes import BY_CODE, Severity
from pipeline.domain.fields import Field
from pipeline.domain.judgement import FieldJudgement, Finding, Judgement
from pipeline.domain.reading import Reading
from pipeline.report.words import BASIS, PAGES, READERS, STATES

_SEVERITIES = {Severity.HARD: "严重", Severity.SOFT: "一般", Severity.INFO: "仅提示"}


def explain_code(code: str) -> str:
    """What a code means and what to do.

    Raises:
        KeyError: there is no such code.
    """
    entry = BY_CODE[code]
    lines = [f"{entry.code} {entry.title}", f"含义：{entry.meaning}", f"下一步：{entry.advice}"]
    if entry.severity is not Severity.NONE:
        lines.append(f"轻重：{_SEVERITIES[entry.severity]}（{entry.severity.value}）")
    return "\n".join(lines)


def explain_picture(judgement: Judgement, reading: Reading | None) -> str:
    """How the verdict on one picture comes about; for the registrar's own screen only."""
    one = judgement
    lines = [f"图片：{one.source}"]
    if one.page_class is None:
        lines.append(f"无法打开：{one.details}")
    else:
        anchors = f"（依据：{'、'.join(one.anchors)}）" if one.anchors else ""
        lines.append(f"页面：{PAGES[one.page_class]}（{one.page_class.value}）{anchors}")
    lines.append(f"提交人（按文件名）：{_claim(one)}")
    lines.append(f"归属：{_owner(one)}")
    if one.others:
        lines.append(f"相关学号：{' '.join(one.others)}")
    lines += ["", *(_field(field) for field in one.fields), ""]
    if reading is not None and len(reading.records) > 1:
        lines += [_record(reading, number) for number in range(len(reading.records))]
    lines += [_finding(finding) for finding in one.findings]
    lines.append(f"结论：{one.verdict.label}（{one.verdict.value}）——{_why(one)}")
    return "\n".join(lines)


def _claim(one: Judgement) -> str:
    claim = one.claim
    parts = [claim.student_no, claim.name, claim.class_name] if claim else []
    return " ".join(part for part in parts if part) or "无"


def _owner(one: Judgement) -> str:
    if one.student is None:
        return "未能确定"
    basis = f"（依据：{BASIS[one.matched_by]}）" if one.matched_by else ""
    return f"{one.student.number} {one.student.name}{basis}"


def _field(one: FieldJudgement) -> str:
    reading = one.reading
    if reading is None:
        return f"{one.field.label}：未显示；名册“{one.expected}”"
    reader = READERS[reading.reader]
    first = f"，初读“{reading.first}”" if reading.first not in (None, reading.text) else ""
    how = f"{reader}，置信度 {reading.confidence:.2f}{first}"
    return (
        f"{one.field.label}：截图“{reading.text}”（{how}）；名册“{one.expected}”；"
        f"{STATES[one.state]}（{one.level}）"
    )


def _record(reading: Reading, number: int) -> str:
    record = reading.records[number]
    shown = [record.get(field) for field in (Field.SCHOOL, Field.LEVEL, Field.ENROLLED_ON)]
    texts = [value.text for value in shown if value is not None]
    return f"页面上的第 {number + 1} 段学籍：{' '.join(texts)}"


def _finding(finding: Finding) -> str:
    entry = BY_CODE[finding.code]
    field = f"（{finding.field.label}）" if finding.field else ""
    return f"{finding.code} {entry.title}{field}：{entry.meaning}下一步：{entry.advice}"


def _why(one: Judgement) -> str:
    codes = sorted({finding.code for finding in one.findings})
    if not codes:
        return "必查项都看得见且与名册一致。"
    return f"由 {'、'.join(codes)} 决定。"
