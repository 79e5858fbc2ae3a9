"""colleges/<学院>.csv: who has to do what. Neither ID number nor birth date, and no accusation."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping

from pipeline.domain.codes import BY_CODE
from pipeline.domain.fields import Field
from pipeline.domain.judgement import Finding, Judgement, StudentJudgement, Verdict
from pipeline.domain.next_steps import next_step
from pipeline.domain.page import PageClass
from pipeline.domain.policy import Policy
from pipeline.report.cells import to_csv
from pipeline.report.masking import described
from pipeline.report.order import college_of, place
from pipeline.report.report import Report
from pipeline.report.words import PAGES

HEADER = ("班级", "学号", "姓名", "事项", "需要做什么", "截止日期", "辅导员")

_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
_REGISTER = (PageClass.LOGIN, PageClass.IDENTITY_CHECK, PageClass.BIND, PageClass.ID_CONFLICT)
#: Named to the college without the value: they are, or contain, what must not leave the office.
_UNSAID = (Field.BIRTH_DATE,)


def render(report: Report) -> dict[str, bytes]:
    """One file per college by its path; a college with nothing to do has its header alone."""
    by_college: dict[str, list[StudentJudgement]] = defaultdict(list)
    for one in sorted(report.outcome.students, key=lambda one: place(one.student)):
        by_college[college_of(one.student)].append(one)
    deadline = report.deadline.isoformat() if report.deadline else ""
    pictures = {one.source: one for one in report.outcome.pictures}
    files: dict[str, bytes] = {}
    for college, students in sorted(by_college.items()):
        rows = [row for one in students for row in _rows(one, deadline, report.policy, pictures)]
        name = safe_name(college, {path.casefold() for path in files})
        files[name] = to_csv(HEADER, rows, for_people=True)
    return files


def safe_name(college: str, taken: set[str]) -> str:
    """A path below the run's folder that Windows can write too, unlike any in ``taken``."""
    plain = unicodedata.normalize("NFC", college)
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f\u200b-\u200f\u202a-\u202e]', "_", plain).strip(" .")
    if not plain or _RESERVED.fullmatch(plain):
        plain = f"_{plain}"
    plain = plain[:60]
    path, count = f"colleges/{plain}.csv", 1
    while path.casefold() in taken:
        count += 1
        path = f"colleges/{plain}({count}).csv"
    return path


def _rows(
    one: StudentJudgement, deadline: str, policy: Policy, pictures: Mapping[str, Judgement]
) -> Iterator[tuple[str, ...]]:
    student = one.student
    for what, todo in dict.fromkeys(_things(one, policy.relaxed(student.exemptions), pictures)):
        yield (
            student.get(Field.CLASS_NAME),
            student.number,
            student.name,
            what,
            todo,
            deadline,
            student.counsellor,
        )


def _things(
    one: StudentJudgement, policy: Policy, pictures: Mapping[str, Judgement]
) -> Iterator[tuple[str, str]]:
    """What a student has to do; review and faults of the roster are the registrar's work."""
    if one.verdict is Verdict.MISSING:
        yield "尚未提交", "请登录学信档案，打开“高等学籍”（学籍信息）页面，截全后提交。"
    elif one.verdict is Verdict.DISCREPANCY:
        yield from (_difference(f) for f in one.findings if policy.accuses(f.code))
    elif one.verdict is Verdict.RESUBMIT:
        own = [pictures[source] for source in one.sources]
        yield from (_again(finding, own) for finding in one.findings if finding.code[0] == "E")


def _difference(finding: Finding) -> tuple[str, str]:
    entry = BY_CODE[finding.code]
    if finding.field is None:
        return "完成注册", entry.advice
    what = f"核对信息：{finding.field.label}"
    if finding.field is Field.ID_NUMBER:
        return what, f"学信网与名册不同（{described(finding)}）。{entry.advice}"
    if finding.field in _UNSAID or not finding.expected or not finding.seen:
        return what, f"学信网与名册不同。{entry.advice}"
    return what, f"名册为“{finding.expected}”，学信网为“{finding.seen}”。{entry.advice}"


def _again(finding: Finding, pictures: list[Judgement]) -> tuple[str, str]:
    shown = next((one for one in pictures if _has(one, finding.code)), None)
    page = shown.page_class if shown is not None else None
    what = "完成注册或核验" if page in _REGISTER else "重新截图"
    title = PAGES[page] if page is not None and finding.code == "E307" else _title(finding)
    todo = next_step(finding.code, page, sensitive=shown is not None and shown.sensitive)
    return f"{what}（{title}）", todo


def _has(picture: Judgement, code: str) -> bool:
    return any(finding.code == code for finding in picture.findings)


def _title(finding: Finding) -> str:
    title = BY_CODE[finding.code].title
    return f"{title}：{finding.field.label}" if finding.field else title
