"""学院清单: which list is whose; 未处理文件: what of the inbox has no verdict."""

from collections import Counter

from pipeline.report.addressee import NO_OWNER
from pipeline.report.course import lost
from pipeline.report.formats.colleges import paths_of
from pipeline.report.order import NO_COLLEGE, college_of
from pipeline.report.report import Report
from pipeline.report.workbook.sheet import Column, Kind, Sheet

_RENAMED = "学院名称中有不能用作文件名的字符或与其他名称重复，文件名已改。"
_GONE = "上次有、本次名册中没有：如已改名或合并，请核对名册并通知原学院。"
_TOLD = {
    NO_COLLEGE: "名册未填学院，请补全名册后重新核对。",
    NO_OWNER: "未能对应到学生或学院的图片，请学籍科转交。",
}


def colleges(report: Report) -> Sheet:
    """Each list with its college; nobody is left out because of a name."""
    columns = (
        *(Column("学院", 26), Column("清单文件", 40), Column("名册人数", 10, Kind.COUNT)),
        Column("说明", 60),
    )
    counts = Counter(college_of(one.student) for one in report.outcome.students)
    rows = tuple(
        (college, path, counts[college], _told(college, path))
        for college, path in paths_of(report).items()
    )
    gone = tuple((college, "", 0, _GONE) for college in lost(report))
    return Sheet("学院清单", columns, (*rows, *gone))


def untouched(report: Report) -> Sheet:
    """What lies in the inbox, or lay there, and stands nowhere else: nobody needs run.json."""
    columns = (Column("文件", 60), Column("情况", 14), Column("原因", 70))
    facts = report.facts
    skipped = ((one.source, "未作为材料", one.reason) for one in facts.skipped)
    waiting = ((one.source, "待下次处理", one.reason) for one in facts.deferred)
    gone = (
        (source, "已不在收件夹", "上次有、本次没有；如非移走，请查明。") for source in facts.removed
    )
    return Sheet("未处理文件", columns, (*skipped, *waiting, *gone))


def _told(college: str, path: str) -> str:
    renamed = path != f"colleges/{college}.csv"
    return _TOLD.get(college, "") or (_RENAMED if renamed else "")
