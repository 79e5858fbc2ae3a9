"""colleges/<学院>.csv and .xlsx: who has to do what, and 核查率 by class.

Neither ID number nor birth date, no accusation, and no other student's name.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from pipeline.domain.codes import BY_CODE
from pipeline.domain.fields import Field
from pipeline.domain.judgement import Finding, Judgement, StudentJudgement, Verdict
from pipeline.domain.next_steps import next_step
from pipeline.domain.page import PageClass
from pipeline.report.addressee import addressees
from pipeline.report.cells import to_csv
from pipeline.report.masking import described, mask_all, mask_path
from pipeline.report.order import college_of, place
from pipeline.report.report import Report
from pipeline.report.tally import Tally, grouped
from pipeline.report.told import is_unreadable
from pipeline.report.words import PAGES
from pipeline.report.workbook.sheet import Column, Kind, Sheet, write
from pipeline.report.workbook.summary import COUNTS, counts

HEADER = ("班级", "学号", "姓名", "事项", "需要做什么", "截止日期", "辅导员")

_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
_REGISTER = (PageClass.LOGIN, PageClass.IDENTITY_CHECK, PageClass.BIND, PageClass.ID_CONFLICT)
#: Named to the college without the value: they are, or contain, what must not leave the office.
_UNSAID = (Field.BIRTH_DATE,)
_ARCHIVES = (".zip", ".7z", ".rar")


#: What one list says of one picture or student: the cells of ``HEADER``.
_Row = tuple[str, ...]


def render(report: Report) -> dict[str, bytes]:
    """A .csv and an .xlsx per college; where nothing is to be done, with the header alone.

    Students whose college the roster does not name, and pictures that lead to no college, have
    lists of their own.
    """
    files: dict[str, bytes] = {}
    paths = paths_of(report)
    for college, (students, pictures) in sorted(by_college(report).items()):
        rows = [row for one in students for row in _rows(report, one)]
        rows += [_unassigned(report, one) for one in pictures]
        rows.sort(key=lambda row: row[:3])
        name = paths[college]
        files[name] = to_csv(HEADER, rows, for_people=True)
        files[f"{name.removesuffix('.csv')}.xlsx"] = write(
            (_list(rows), _classes(students)), report.today
        )
    return files


def paths_of(report: Report) -> dict[str, str]:
    """Path of each college's .csv by the college's name, in order."""
    paths: dict[str, str] = {}
    for college in sorted(by_college(report)):
        paths[college] = safe_name(college, {path.casefold() for path in paths.values()})
    return paths


def by_college(report: Report) -> dict[str, tuple[list[StudentJudgement], list[Judgement]]]:
    """Students, and pictures that lead to none, by whose work they are."""
    found: dict[str, tuple[list[StudentJudgement], list[Judgement]]] = {}
    for one in sorted(report.outcome.students, key=lambda one: place(one.student)):
        found.setdefault(college_of(one.student), ([], []))[0].append(one)
    addressee = addressees(report.roster.students)
    for picture in report.outcome.pictures:
        if picture.student is None:
            found.setdefault(addressee(picture), ([], []))[1].append(picture)
    return found


def _list(rows: list[_Row]) -> Sheet:
    columns = (
        *(Column("班级", 14), Column("学号", 15, Kind.NUMBER), Column("姓名", 11)),
        *(Column("事项", 28), Column("需要做什么", 70), Column("截止日期", 12)),
        Column("辅导员", 11),
    )
    return Sheet("清单", columns, tuple(rows), internal=False)


def _classes(students: list[StudentJudgement]) -> Sheet:
    groups = grouped(students, lambda one: one.student.get(Field.CLASS_NAME) or "未填班级")
    rows = [(name, *counts(Tally.of(group))) for name, group in groups.items()]
    total = ("合计", *counts(Tally.of(students)))
    columns = (Column("班级", 20), *COUNTS)
    return Sheet("各班核查率", columns, (*rows, total), total=True, internal=False)


def safe_name(college: str, taken: set[str], form: str = "colleges/{}.csv") -> str:
    """A path below the run's folder that Windows can write too, unlike any in ``taken``.

    ``form`` has the college's name for its ``{}``.
    """
    plain = unicodedata.normalize("NFC", college)
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f\u200b-\u200f\u202a-\u202e]', "_", plain).strip(" .")
    if not plain or _RESERVED.fullmatch(plain):
        plain = f"_{plain}"
    plain = plain[:60].rstrip(" .")
    path, count = form.format(plain), 1
    while path.casefold() in taken:
        count += 1
        path = form.format(f"{plain}({count})")
    return path


def things(report: Report, one: StudentJudgement) -> Iterator[tuple[str, str]]:
    """What a student has to do; review and faults of the roster are the registrar's work."""
    policy = report.policy.relaxed(one.student.exemptions)
    if one.verdict is Verdict.MISSING:
        yield "尚未提交", "请登录学信档案，打开“高等学籍”（学籍信息）页面，截全后提交。"
    elif one.verdict is Verdict.DISCREPANCY:
        yield from (_difference(f) for f in one.findings if policy.accuses(f.code))
    elif one.verdict is Verdict.RESUBMIT:
        own = [report.picture(source) for source in one.sources]
        yield from (_again(finding, own) for finding in one.findings if finding.code[0] == "E")
        if one.by_hand and not any(finding.code[0] == "E" for finding in one.findings):
            yield "重新截图（学籍科已查看）", BY_CODE["E308"].advice


def _rows(report: Report, one: StudentJudgement) -> Iterator[_Row]:
    student = one.student
    for what, todo in dict.fromkeys(things(report, one)):
        yield (
            *(student.get(Field.CLASS_NAME), student.number, student.name, what, todo),
            *(_deadline(report), student.counsellor),
        )


def _unassigned(report: Report, one: Judgement) -> _Row:
    """A picture that leads to no student: the college finds out by its path who sent it."""
    class_name = (one.claim.class_name if one.claim else None) or ""
    path = mask_all(one.source)
    code = next((finding.code for finding in one.findings if is_unreadable(finding)), None)
    if code is not None:
        what, todo = _unread(one, code)
        todo = f"请查明文件“{path}”由谁提交，并转告：{todo}"
    else:
        what = "图片未能对应到学生"
        todo = f"请查明图片“{path}”由谁提交，请该生提交本人的学籍信息页截图，文件名写明学号和姓名。"
    return (class_name, "", "", what, todo, _deadline(report), "")


def _unread(one: Judgement, code: str) -> tuple[str, str]:
    """What is said of a file that could not be read: an archive may hold a whole class."""
    entry, why = BY_CODE[code], mask_all(one.details)
    is_archive = PurePosixPath(one.source).suffix.lower() in _ARCHIVES
    what = f"{'压缩包' if is_archive else '文件'}打不开（{entry.title}）"
    return what, why if "请" in why else f"{why}{entry.advice}"


def _deadline(report: Report) -> str:
    return report.deadline.isoformat() if report.deadline else ""


def _difference(finding: Finding) -> tuple[str, str]:
    entry = BY_CODE[finding.code]
    if finding.field is None:
        return "完成注册", entry.advice
    what = f"核对信息：{finding.field.label}"
    if finding.field is Field.ID_NUMBER:
        return what, f"学信网与名册不同（{described(finding)}）。{entry.advice}"
    if finding.field in _UNSAID or not finding.expected or not finding.seen:
        return what, f"学信网与名册不同。{entry.advice}"
    # A misread value may hold the number of the line below it.
    expected, seen = mask_path(finding.expected), mask_path(finding.seen)
    return what, f"名册为“{expected}”，学信网为“{seen}”。{entry.advice}"


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
