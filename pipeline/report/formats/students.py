"""students.csv: one row per student of the roster, with a verdict."""

from pipeline.domain.fields import Field
from pipeline.domain.judgement import StudentJudgement
from pipeline.domain.policy import Policy
from pipeline.report.cells import to_csv
from pipeline.report.exempted import told
from pipeline.report.masking import mask_path
from pipeline.report.order import college_of, place
from pipeline.report.report import INTERNAL, Report
from pipeline.report.told import titles

HEADER = (
    *("学号", "姓名", "学院", "专业", "班级", "结论", "verdict", "问题代码"),
    *("说明", "已核查", "图片数", "图片", "辅导员", "不比较项", "人工", "密级"),
)


def render(report: Report) -> bytes:
    """The file; ordered by college, class and 学号."""
    students = sorted(report.outcome.students, key=lambda one: place(one.student))
    return to_csv(HEADER, (_row(one, report.policy) for one in students))


def _row(one: StudentJudgement, policy: Policy) -> tuple[str, ...]:
    student = one.student
    codes = sorted({finding.code for finding in one.findings})
    return (
        student.number,
        student.name,
        college_of(student),
        student.get(Field.MAJOR),
        student.get(Field.CLASS_NAME),
        one.verdict.label,
        one.verdict.value,
        " ".join(codes),
        "；".join(titles(one.findings)),
        "是" if one.checked else "否",
        str(len(one.sources)),
        " | ".join(mask_path(source) for source in one.sources),
        student.counsellor,
        told(student, policy),
        "、".join(one.by_hand),
        INTERNAL,
    )
