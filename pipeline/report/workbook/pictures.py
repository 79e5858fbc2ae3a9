"""Sheets with a row per picture."""

from pipeline.domain.judgement import FieldJudgement, Judgement, State, StudentJudgement, Verdict
from pipeline.report.doubt import asks_for_review, sample, together_only
from pipeline.report.formats.submissions import next_of
from pipeline.report.numbers import number
from pipeline.report.report import Report
from pipeline.report.told import titles
from pipeline.report.words import BASIS, PAGES
from pipeline.report.workbook.cells import NUMBER, PERSON, entries, person, picture
from pipeline.report.workbook.sheet import Cell, Column, Kind, Shade, Sheet

_UNSURE = (State.UNCERTAIN, State.MISMATCH)

_VERDICT_SHADES = (
    Shade("结论", Verdict.VERIFIED.label, "#0F5132", "#D8F0E3"),
    Shade("结论", Verdict.DISCREPANCY.label, "#8A1C1C", "#F6C9C9"),
    Shade("结论", Verdict.REVIEW.label, "#7A4B00", "#FFE8B8"),
    Shade("结论", Verdict.RESUBMIT.label, "#3B3B6D", "#E2E2F3"),
)


def to_review(report: Report) -> Sheet:
    """Each picture that a person must look at, with both values of what is in doubt.

    A student whose pictures are in order one by one but not together has a row of their own.
    """
    columns = (
        *(NUMBER, *PERSON, Column("图片", 34), Column("页面", 16), Column("问题代码", 11)),
        *(Column("说明", 44), Column("名册与截图", 44, Kind.NUMBER), Column("相关学号", 16)),
        *(*entries("P"), Column("备注", 24)),
    )
    rows = [
        *(_in_doubt(report, one) for one in report.outcome.pictures if asks_for_review(one)),
        *(_together(report, one) for one in together_only(report.outcome)),
    ]
    return Sheet("待复核", columns, tuple(sorted(rows, key=lambda row: list(map(str, row[1:4])))))


def _in_doubt(report: Report, one: Judgement) -> tuple[Cell, ...]:
    return (
        *(number("P", one.source), *person(one.student), picture(report, one)),
        *(_page(one), _codes(one), _told(one)),
        "\n".join(_both_values(field) for field in one.fields if field.state in _UNSURE),
        *(" ".join(one.others), *_written(report, number("P", one.source))),
    )


def _written(report: Report, key: str) -> tuple[str, ...]:
    return (*report.written(key), report.earlier(key))


def _together(report: Report, one: StudentJudgement) -> tuple[Cell, ...]:
    student = one.student
    values = dict.fromkeys(
        f"{finding.field.label}：名册“{finding.expected or ''}”，截图“{finding.seen or ''}”"
        for finding in one.findings
        if finding.field is not None
    )
    return (
        *(number("S", student.known_as), *person(student)),
        picture(report, report.picture(one.sources[0])) if one.sources else "",
        f"共 {len(one.sources)} 张",
        " ".join(sorted({finding.code for finding in one.findings})),
        "；".join(titles(one.findings)),
        *("\n".join(values), "", *_written(report, number("S", student.known_as))),
    )


def everything(report: Report) -> Sheet:
    """Every picture in the inbox with its verdict."""
    columns = (
        *(NUMBER, *PERSON, Column("图片", 40), Column("结论", 11), Column("人工", 14)),
        *(Column("页面", 16), Column("匹配依据", 14), Column("问题代码", 12), Column("说明", 40)),
        *(Column("下一步", 40), Column("相关学号", 16, Kind.NUMBER)),
        *(*entries("P"), Column("备注", 24)),
    )
    rows = tuple(_picture(report, one) for one in report.outcome.pictures)
    return Sheet("图片明细", columns, rows, _VERDICT_SHADES)


def _picture(report: Report, one: Judgement) -> tuple[Cell, ...]:
    return (
        *(number("P", one.source), *person(one.student), picture(report, one)),
        *(one.verdict.label, "、".join(one.by_hand), _page(one)),
        BASIS[one.matched_by] if one.matched_by else "",
        *(_codes(one), _told(one), next_of(one, report.policy), " ".join(one.others)),
        *_written(report, number("P", one.source)),
    )


def drawn(report: Report) -> Sheet:
    """The verified pictures drawn for a look by eye, with room for what is found."""
    columns = (
        *(NUMBER, *PERSON, Column("图片", 50)),
        *(Column("查看结果", 20, Kind.ENTRY, ("一致", "不一致")), Column("查看人", 12, Kind.ENTRY)),
    )
    listed = sample(report.outcome.pictures, report.percent)
    rows = tuple(
        (number("P", one.source), *person(one.student), picture(report, one), "", "")
        for one in listed
    )
    return Sheet("抽查", columns, rows)


def _page(one: Judgement) -> str:
    return PAGES[one.page_class] if one.page_class else ""


def _codes(one: Judgement) -> str:
    return " ".join(sorted({finding.code for finding in one.findings}))


def _told(one: Judgement) -> str:
    return "；".join([*titles(one.findings), *([one.details] if one.details else [])])


def _both_values(field: FieldJudgement) -> str:
    seen = field.reading.text if field.reading is not None else ""
    return f"{field.field.label}：名册“{field.expected}”，截图“{seen}”"
