"""Sheets with a row per student or difference."""

from collections.abc import Iterator

from pipeline.domain.codes import BY_CODE, Severity
from pipeline.domain.fields import Field
from pipeline.domain.judgement import Finding, StudentJudgement, Verdict
from pipeline.report.formats.colleges import things
from pipeline.report.formats.discrepancies import Gone, Row, gone_rows, noted_rows, rows
from pipeline.report.order import place
from pipeline.report.report import Report
from pipeline.report.told import titles
from pipeline.report.workbook.cells import NUMBER, PERSON, STATUS_SHADES, entries, person, picture
from pipeline.report.workbook.sheet import Cell, Column, Kind, Link, Sheet

_WEIGHTS = {Severity.HARD: "严重", Severity.SOFT: "一般", Severity.INFO: "仅提示"}
_FORM = "新生学籍自查有误信息反馈表"


def differences(report: Report) -> Sheet:
    """Every difference with both values in full, those merely noted too."""
    columns = (
        *(NUMBER, *PERSON, Column("专业", 18), Column("证件号码", 21, Kind.NUMBER)),
        *(Column("错误字段", 11), Column("名册信息", 22, Kind.NUMBER)),
        *(Column("学信网信息", 22, Kind.NUMBER), Column("问题代码", 9), Column("轻重", 8)),
        *(Column("说明", 40), Column("置信度", 8), Column("证据", 30), Column("首次发现", 12)),
        *(Column("末次发现", 12), Column("状态", 8), *entries("D"), Column("备注", 24)),
    )
    present = [(row.order, _difference(report, row)) for row in rows(report)]
    present += [(row.order, _difference(report, row)) for row in noted_rows(report)]
    present += [(row.order, _gone(row)) for row in gone_rows(report)]
    cells = tuple(row for _, row in sorted(present, key=lambda item: item[0]))
    return Sheet("信息不一致", columns, cells, STATUS_SHADES)


def _difference(report: Report, row: Row) -> tuple[Cell, ...]:
    student, finding = row.student.student, row.finding
    return (
        *(row.number, *person(student), student.get(Field.MAJOR), student.get(Field.ID_NUMBER)),
        *(row.field, finding.expected or "", finding.seen or "", finding.code),
        _WEIGHTS.get(BY_CODE[finding.code].severity, ""),
        *(row.told, row.confidence, _evidence(report, row), row.first),
        *(report.today.isoformat(), row.status),
        *(*row.written, row.remark),
    )


def _gone(row: Gone) -> tuple[Cell, ...]:
    student, entry = row.student.student, BY_CODE[row.code]
    return (
        *(row.number, *person(student), student.get(Field.MAJOR), student.get(Field.ID_NUMBER)),
        *(entry.field.label if entry.field else "学籍", "", "", row.code),
        _WEIGHTS.get(entry.severity, ""),
        *("本次核对中已不再出现", "", "", row.first, row.last, "已解决", "", "", "", ""),
    )


def _evidence(report: Report, row: Row) -> Cell:
    return picture(report, report.picture(row.evidence)) if row.evidence else ""


def to_resubmit(report: Report) -> Sheet:
    """Who has to hand in again, why, and what they are told."""
    columns = (
        *(*PERSON, Column("原因", 32), Column("需要做什么", 50), Column("图片", 36)),
        Column("辅导员", 10),
    )
    students = _with_verdict(report, Verdict.RESUBMIT)
    return Sheet("需重交", columns, tuple(_again(report, one) for one in students))


def _again(report: Report, one: StudentJudgement) -> tuple[Cell, ...]:
    todo = dict.fromkeys(todo for _, todo in things(report, one))
    shown: Cell = ""
    if one.sources:
        shown = picture(report, report.picture(one.sources[0]))
        more = len(one.sources) - 1
        if more and isinstance(shown, Link):
            shown = Link(shown.target, f"{shown.text}（另有 {more} 张）")
        elif more:
            shown = f"{one.sources[0]}（另有 {more} 张）"
    return (
        *(*person(one.student), "；".join(titles(one.findings)), "".join(todo), shown),
        one.student.counsellor,
    )


def missing(report: Report) -> Sheet:
    """Who has handed in nothing."""
    columns = (*PERSON, Column("专业", 22), Column("辅导员", 12))
    students = _with_verdict(report, Verdict.MISSING)
    return Sheet("未提交", columns, tuple(_missing(one) for one in students))


def _missing(one: StudentJudgement) -> tuple[Cell, ...]:
    return (*person(one.student), one.student.get(Field.MAJOR), one.student.counsellor)


def feedback_form(report: Report) -> Sheet:
    """The customary form, filled as far as known: what is right is for the office to say."""
    columns = (
        *(Column("序号", 6, Kind.COUNT), Column("学院", 16), Column("专业", 16)),
        *(Column("班级", 12), Column("学号", 14, Kind.NUMBER), Column("姓名", 9)),
        *(Column("身份证号", 20, Kind.NUMBER), Column("错误字段", 10)),
        *(Column("学信网信息", 18, Kind.NUMBER), Column("正确信息", 18, Kind.NUMBER)),
        *(Column("佐证材料", 14), Column("备注", 12), Column("联系电话", 13, Kind.NUMBER)),
    )
    listed = tuple(
        _form_row(number, one, finding)
        for number, (one, finding) in enumerate(_accusing(report), start=1)
    )
    return Sheet("有误信息反馈表", columns, listed, title=_FORM)


def _accusing(report: Report) -> Iterator[tuple[StudentJudgement, Finding]]:
    for row in rows(report):
        student = row.student
        relaxed = report.policy.relaxed(student.student.exemptions)
        open_ = row.finding not in student.settled
        if open_ and student.verdict is Verdict.DISCREPANCY and relaxed.accuses(row.finding.code):
            yield student, row.finding


def _form_row(number: int, one: StudentJudgement, finding: Finding) -> tuple[Cell, ...]:
    student = one.student
    college, class_name, own, name = person(student)
    return (
        *(number, college, student.get(Field.MAJOR), class_name, own, name),
        student.get(Field.ID_NUMBER),
        finding.field.label if finding.field else "学籍",
        (finding.seen or "") if finding.field else "未查到学籍",
        *("", "", finding.code, ""),
    )


def _with_verdict(report: Report, verdict: Verdict) -> list[StudentJudgement]:
    found = [one for one in report.outcome.students if one.verdict is verdict]
    return sorted(found, key=lambda one: place(one.student))
