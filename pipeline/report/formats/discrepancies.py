"""discrepancies.csv: one row per student and differing field, for the registrar to work off."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.domain.codes import BY_CODE, CATALOGUE
from pipeline.domain.fields import Field
from pipeline.domain.judgement import Finding, StudentJudgement
from pipeline.domain.policy import Policy
from pipeline.report.cells import to_csv
from pipeline.report.exempted import softened
from pipeline.report.masking import described, mask_path, noted, shown
from pipeline.report.numbers import number
from pipeline.report.order import college_of, place
from pipeline.report.report import INTERNAL, Report

HEADER = (
    *(
        "编号",
        "学院",
        "专业",
        "班级",
        "学号",
        "姓名",
        "错误字段",
        "名册信息",
        "学信网信息",
        "问题代码",
    ),
    *("说明", "置信度", "证据", "首次发现", "状态", "处理意见", "处理人", "处理日期", "备注"),
)

#: D3xx are noted in the workbook, unless the settings make them weigh more; here stand the
#: differences that somebody works off.
_CODES = ("D1", "D2", "D401")


@dataclass(frozen=True, slots=True)
class Row:
    """One difference of one student, with what the CSV and the workbook say of it.

    ``evidence`` is the source of the clearest picture that shows it, ``first`` an ISO day.
    """

    number: str
    student: StudentJudgement
    finding: Finding
    field: str
    told: str
    confidence: str
    evidence: str
    first: str
    status: str
    written: tuple[str, str, str]
    remark: str

    @property
    def order(self) -> tuple[str, str, str, str]:
        """Sorting key: college, class, 学号, code."""
        return (*place(self.student.student), self.finding.code)


def render(report: Report) -> bytes:
    """The file; ordered by college, class, 学号 and code."""
    return to_csv(HEADER, map(_cells, rows(report)), for_people=True)


def rows(report: Report) -> list[Row]:
    """What somebody works off, in order."""
    return _rows(report, noted=False)


def noted_rows(report: Report) -> list[Row]:
    """D3xx that are merely noted, for the workbook alone, in order."""
    return _rows(report, noted=True)


@dataclass(frozen=True, slots=True)
class Gone:
    """A difference that earlier runs found and this one does not."""

    number: str
    student: StudentJudgement
    code: str
    first: str
    last: str

    @property
    def order(self) -> tuple[str, str, str, str]:
        """As ``Row.order``."""
        return (*place(self.student.student), self.code)


def gone_rows(report: Report) -> list[Gone]:
    """What has disappeared since, of students who are still on the roster, in order."""
    first, last = dict(report.first_found), dict(report.last_found)
    present = {row.number for row in rows(report)}
    codes = [entry.code for entry in CATALOGUE if entry.code.startswith("D")] if first else []
    found = [
        Gone(own, one, code, first[own], last.get(own, first[own]))
        for one in report.outcome.students
        for code in codes
        if (own := number("D", one.student.known_as, code)) in first and own not in present
    ]
    return sorted(found, key=lambda row: row.order)


def _rows(report: Report, *, noted: bool) -> list[Row]:
    before = dict(report.first_found)
    found = [
        _row(report, one, finding, before)
        for one in report.outcome.students
        for finding in _differences(one, report.policy, noted=noted)
    ]
    return sorted(found, key=lambda row: row.order)


def row_number(student: StudentJudgement, finding: Finding) -> str:
    """编号 of the row about a student and a code, whatever number the student has by now."""
    return number("D", student.student.known_as, finding.code)


def _differences(one: StudentJudgement, policy: Policy, *, noted: bool) -> Iterator[Finding]:
    seen = set()
    for finding in (*one.findings, *one.settled):
        worked_off = finding.code.startswith(_CODES) or policy.accuses(finding.code)
        wanted = finding.code.startswith("D") and worked_off is not noted
        if wanted and finding.code not in seen:
            seen.add(finding.code)
            yield finding


def _row(
    report: Report, one: StudentJudgement, finding: Finding, first_found: dict[str, str]
) -> Row:
    own = row_number(one, finding)
    before = first_found.get(own)
    softening = softened(finding, one.student, report.policy)
    parts = (
        *(BY_CODE[finding.code].meaning.rstrip("。"), described(finding), noted(finding)),
        _elsewhere(report, one, finding),
    )
    return Row(
        number=own,
        student=one,
        finding=finding,
        field=finding.field.label if finding.field else "学籍",
        told="；".join(part for part in parts if part),
        confidence=f"{finding.confidence:.2f}" if finding.confidence is not None else "",
        evidence=_evidence(report, one, finding),
        first=before or report.today.isoformat(),
        status=_status(report, one, finding, own, before),
        written=report.written(own),
        remark="；".join(part for part in (report.earlier(own), softening, INTERNAL) if part),
    )


def _status(
    report: Report, one: StudentJudgement, finding: Finding, own: str, before: str | None
) -> str:
    if finding in one.settled:
        return "已解决"
    if own in report.lapsed:
        return "重现"
    # A run repeated on its day, after a power cut or for a mended roster, tells nothing older.
    return "新增" if before in (None, report.today.isoformat()) else "持续"


def _cells(row: Row) -> tuple[str, ...]:
    student, finding = row.student.student, row.finding
    return (
        row.number,
        college_of(student),
        student.get(Field.MAJOR),
        student.get(Field.CLASS_NAME),
        student.number,
        student.name,
        row.field,
        shown(finding, finding.expected),
        shown(finding, finding.seen),
        finding.code,
        row.told,
        row.confidence,
        mask_path(row.evidence),
        row.first,
        row.status,
        *row.written,
        row.remark,
    )


def _elsewhere(report: Report, one: StudentJudgement, finding: Finding) -> str:
    """What other pictures of the student show instead: a row has room for one value."""
    values = {
        shown(other, other.seen)
        for source in one.sources
        for other in report.picture(source).findings
        if other.code == finding.code and other.seen not in (None, finding.seen)
    }
    return f"另有图片显示为{'、'.join(f'“{value}”' for value in sorted(values))}" if values else ""


def _evidence(report: Report, one: StudentJudgement, finding: Finding) -> str:
    """The clearest picture that shows the difference."""
    for source in one.sources:
        codes = {own.code for own in report.picture(source).findings}
        if finding.code in codes:
            return source
    return one.sources[0] if one.sources else ""
