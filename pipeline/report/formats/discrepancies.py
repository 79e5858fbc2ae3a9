"""discrepancies.csv: one row per student and differing field, for the registrar to work off."""

from collections.abc import Iterator

from pipeline.domain.codes import BY_CODE
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


def render(report: Report) -> bytes:
    """The file; ordered by college, class, 学号 and code."""
    return to_csv(HEADER, (_row(report, *item) for item in rows(report)), for_people=True)


def rows(report: Report) -> list[tuple[StudentJudgement, Finding]]:
    """What each row is about, in order."""
    found = [
        (one, finding)
        for one in report.outcome.students
        for finding in _differences(one, report.policy)
    ]
    return sorted(found, key=lambda item: (*place(item[0].student), item[1].code))


def row_number(report: Report, student: StudentJudgement, finding: Finding) -> str:
    """编号 of the row about a student and a code, whatever number the student has by now."""
    own = student.student.number
    return number("D", dict(report.first_numbers).get(own, own), finding.code)


def _differences(one: StudentJudgement, policy: Policy) -> Iterator[Finding]:
    seen = set()
    for finding in one.findings:
        worked_off = finding.code.startswith(_CODES) or policy.accuses(finding.code)
        if worked_off and finding.code not in seen:
            seen.add(finding.code)
            yield finding


def _row(report: Report, one: StudentJudgement, finding: Finding) -> tuple[str, ...]:
    student, entry = one.student, BY_CODE[finding.code]
    own = row_number(report, one, finding)
    before = dict(report.first_found).get(own)
    parts = (entry.meaning.rstrip("。"), described(finding), noted(finding))
    told = "；".join(part for part in parts if part)
    return (
        own,
        college_of(student),
        student.get(Field.MAJOR),
        student.get(Field.CLASS_NAME),
        student.number,
        student.name,
        finding.field.label if finding.field else "学籍",
        shown(finding, finding.expected),
        shown(finding, finding.seen),
        finding.code,
        told,
        f"{finding.confidence:.2f}" if finding.confidence is not None else "",
        mask_path(_evidence(report, one, finding)),
        before or report.today.isoformat(),
        # A run repeated on its day, after a power cut or for a mended roster, tells nothing older.
        "新增" if before in (None, report.today.isoformat()) else "持续",
        *("", "", ""),
        "；".join(part for part in (softened(finding, student, report.policy), INTERNAL) if part),
    )


def _evidence(report: Report, one: StudentJudgement, finding: Finding) -> str:
    """The clearest picture that shows the difference."""
    for source in one.sources:
        codes = {own.code for own in report.picture(source).findings}
        if finding.code in codes:
            return source
    return one.sources[0] if one.sources else ""
