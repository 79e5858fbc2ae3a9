"""Columns and cells that several sheets share."""

from pipeline.domain.decision import ALLOWED
from pipeline.domain.fields import Field
from pipeline.domain.judgement import Judgement
from pipeline.domain.student import Student
from pipeline.report.doubt import copy_of
from pipeline.report.order import college_of
from pipeline.report.report import Report
from pipeline.report.workbook.sheet import Cell, Column, Kind, Link, Shade

NUMBER = Column("编号", 12, Kind.NUMBER)
PERSON = (
    *(Column("学院", 18), Column("班级", 14)),
    *(Column("学号", 15, Kind.NUMBER), Column("姓名", 11)),
)
#: Red and green are told apart by darkness too, in print and by the colour-blind.
STATUS_SHADES = (
    Shade("状态", "新增", "#7A4B00", "#FFE8B8"),
    Shade("状态", "重现", "#8A1C1C", "#F6C9C9"),
    Shade("状态", "已解决", "#5F6B76", "#ECEFF1"),
)


def entries(letter: str) -> tuple[Column, ...]:
    """The columns that people write into; what can be said goes by the letter of the 编号."""
    choices = tuple(str(one) for one in ALLOWED[letter])
    return (
        Column("处理意见", 16, Kind.ENTRY, choices),
        *(Column("处理人", 10, Kind.ENTRY), Column("处理日期", 12, Kind.ENTRY)),
    )


def person(student: Student | None) -> tuple[Cell, ...]:
    """The cells of ``PERSON``."""
    if student is None:
        return ("", "", "", "")
    return (
        college_of(student),
        student.get(Field.CLASS_NAME),
        student.number,
        student.name,
    )


def picture(report: Report, one: Judgement) -> Cell:
    """The path of a picture, a link where a copy lies beside the workbook."""
    if one.sha256 is not None and one.sha256 in report.copied and not one.sensitive:
        return Link(copy_of(one.sha256), one.source)
    return one.source
