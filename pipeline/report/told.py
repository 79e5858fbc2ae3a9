"""Findings in few words, for a cell of the registrar's lists."""

from collections.abc import Iterable

from pipeline.domain.codes import BY_CODE
from pipeline.domain.fields import Field
from pipeline.domain.judgement import Finding, Judgement
from pipeline.domain.normalise import fold_id
from pipeline.domain.student import Student
from pipeline.report.masking import noted
from pipeline.report.report import Report


def titles(findings: Iterable[Finding]) -> list[str]:
    """The title of each code once, in order; with fields and notes where a person must look.

    Differences have a list of their own, in which their notes stand.
    """
    found: dict[str, list[str]] = {}
    for finding in sorted(findings, key=lambda one: one.code):
        parts = found.setdefault(finding.code, [])
        part = _part(finding)
        if part:
            parts.append(part)
    return [
        f"{BY_CODE[code].title}（{'；'.join(dict.fromkeys(parts))}）"
        if parts
        else BY_CODE[code].title
        for code, parts in found.items()
    ]


def nothing_found(report: Report) -> str:
    """That everybody is missing because there was nothing to look at; "" where there was."""
    if report.outcome.pictures:
        return ""
    return (
        "收件夹里没有找到任何图片，名单中的“未提交”都由此而来。"
        "请先确认收件夹路径和共享盘；确认之前请勿把名单发给学院。"
    )


def whose_number(one: Judgement, students: Iterable[Student]) -> list[str]:
    """Whose ID number a page shows, where it is not its student's: a sentence, or nothing."""
    shown = {fold_id(f.seen) for f in one.findings if f.code == "D102" and f.seen}
    if not shown:
        return []
    holders = [
        student.number
        for student in students
        if student.number in one.others and fold_id(student.get(Field.ID_NUMBER)) in shown
    ]
    return [f"证件号码属于名册中的 {'、'.join(holders)}"] if holders else []


def is_unreadable(finding: Finding) -> bool:
    """Whether it says that a file could not be opened, for a fault of the file."""
    return finding.code.startswith("E1")


def _part(finding: Finding) -> str:
    """What one finding adds to the title of its code; what is covered or cut is several fields."""
    if finding.code.startswith("D"):
        return ""
    field = finding.field.label if finding.field is not None else ""
    return "：".join(part for part in (field, noted(finding)) if part)
