"""Codes and verdicts explained in words."""

from collections.abc import Iterator

from pipeline.domain.codes import BY_CODE, Severity
from pipeline.domain.fields import Field
from pipeline.domain.judgement import FieldJudgement, Finding, Judgement
from pipeline.domain.next_steps import next_step, own_steps
from pipeline.domain.policy import Policy
from pipeline.domain.reading import FieldReading, Reading
from pipeline.domain.verdict_order import DOUBTFUL, decided
from pipeline.report.exempted import told
from pipeline.report.formats.submissions import next_of
from pipeline.report.words import BASIS, PAGES, READERS, STATES

_SEVERITIES = {Severity.HARD: "严重", Severity.SOFT: "一般", Severity.INFO: "仅提示"}


def explain_code(code: str) -> str:
    """What a code means and what to do.

    Raises:
        KeyError: there is no such code.
    """
    entry = BY_CODE[code]
    lines = [f"{entry.code} {entry.title}", f"含义：{entry.meaning}", f"下一步：{entry.advice}"]
    lines += [f"下一步（{PAGES[page]}）：{step}" for page, step in own_steps(code)]
    if entry.severity is not Severity.NONE:
        lines.append(f"轻重：{_SEVERITIES[entry.severity]}（{entry.severity.value}）")
    return "\n".join(lines)


def explain_picture(judgement: Judgement, reading: Reading | None, policy: Policy) -> str:
    """How the verdict on one picture comes about; for the registrar's own screen only."""
    one = judgement
    lines = [f"图片：{one.source}", *_page(one)]
    lines.append(f"提交人（按文件名）：{_claim(one)}")
    lines.append(f"归属：{_owner(one)}")
    if one.others:
        lines.append(f"相关学号：{' '.join(one.others)}")
    free = told(one.student, policy) if one.student is not None else ""
    if free:
        lines.append(f"按设置：{free}")
    if one.fields:
        lines += ["", "逐项比较："]
        lines += [f"  {_field(field)}" for field in one.fields]
    if reading is not None and len(reading.records) > 1:
        lines += [f"  {_record(reading, number)}" for number in range(len(reading.records))]
    if one.findings:
        lines += ["", "问题："]
        lines += [line for finding in one.findings for line in _finding(finding, one)]
    return "\n".join([*lines, "", *_verdict(one, policy)])


def _page(one: Judgement) -> Iterator[str]:
    if one.page_class is not None:
        anchors = f"（依据：{'、'.join(one.anchors)}）" if one.anchors else ""
        yield f"页面：{PAGES[one.page_class]}（{one.page_class.value}）{anchors}"
    if one.details:
        yield f"{'无法打开' if one.page_class is None else '注意'}：{one.details}"


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
    roster = f"名册“{one.expected}”" if one.expected else "名册无"
    if one.reading is None:
        return f"{one.field.label}：{STATES[one.state]}；{roster}"
    return (
        f"{one.field.label}：截图“{one.reading.text}”（{_read(one.reading)}）；{roster}；"
        f"{STATES[one.state]}（{one.level.removeprefix('不一致，')}）"
    )


def _read(reading: FieldReading) -> str:
    """By which reader, how surely, and what else was seen or weighed there."""
    parts = [READERS[reading.reader], f"置信度 {reading.confidence:.2f}"]
    if reading.first not in (None, reading.text):
        parts.append(f"初读“{reading.first}”")
    for other in reading.weighed:
        odds = "字不在识别范围内" if other.odds is None else f"对数似然比 {other.odds:.1f}"
        drawn = "" if other.drawn is None else f"，按本机字体重绘比对 {other.drawn:.2f}"
        parts.append(f"比对“{other.text}”：{odds}{drawn}")
    return "，".join(parts)


def _record(reading: Reading, number: int) -> str:
    record = reading.records[number]
    shown = [record.get(field) for field in (Field.SCHOOL, Field.LEVEL, Field.ENROLLED_ON)]
    texts = [value.text for value in shown if value is not None]
    return f"页面上的第 {number + 1} 段学籍：{' '.join(texts)}"


def _finding(finding: Finding, one: Judgement) -> Iterator[str]:
    entry = BY_CODE[finding.code]
    field = f"（{finding.field.label}）" if finding.field and entry.field is None else ""
    yield f"  {finding.code} {entry.title}{field}：{entry.meaning}"
    if finding.note:
        yield f"    依据：{finding.note}"
    step = next_step(finding.code, one.page_class, sensitive=one.sensitive)
    yield f"    下一步：{step}"


def _verdict(one: Judgement, policy: Policy) -> Iterator[str]:
    """Which rule of the contract's list held, by which codes, and what stands beside them."""
    decision = decided(one, policy)
    yield f"结论：{one.verdict.label}（{one.verdict.value}）"
    by = f"（{'、'.join(decision.codes)}）" if decision.codes else ""
    yield f"  判定规则共 7 条，按次序先满足者为准；此处为第 {decision.step.number} 条：" + (
        f"{decision.step.because}{by}。"
    )
    if decision.step is DOUBTFUL:
        yield f"  原因：{_why_doubtful(one)}。"
        yield f"  下一步：{next_of(one, policy)}"
    beside = sorted({finding.code for finding in one.findings} - set(decision.codes))
    if beside:
        yield f"  另有 {'、'.join(beside)}，不影响此结论。"


def _why_doubtful(one: Judgement) -> str:
    if one.student is None:
        return "图片和文件名都没有指明是哪名学生"
    if one.others:
        return f"图中的内容还指向名册中的 {' '.join(one.others)}"
    return "名册中该生有互相矛盾的行，或图中的内容与归属不完全相符"
