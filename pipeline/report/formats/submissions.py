"""submissions.csv: one row per submitted picture, with a verdict."""

from pipeline.domain.codes import BY_CODE
from pipeline.domain.judgement import Judgement
from pipeline.domain.next_steps import next_step
from pipeline.domain.policy import Policy
from pipeline.domain.verdict_order import DOUBTFUL, decided
from pipeline.report.cells import to_csv
from pipeline.report.masking import mask_path
from pipeline.report.numbers import number
from pipeline.report.order import college_of
from pipeline.report.report import INTERNAL, Report
from pipeline.report.told import titles, whose_number
from pipeline.report.words import BASIS, PAGES

HEADER = (
    *("编号", "source", "学号", "姓名", "结论", "verdict"),
    *("学院", "页面", "匹配依据", "问题代码", "说明", "下一步", "相关学号", "人工", "密级"),
)


def render(report: Report) -> bytes:
    """The file; ordered by source."""
    return to_csv(HEADER, (_row(one, report) for one in report.outcome.pictures))


def _row(one: Judgement, report: Report) -> tuple[str, ...]:
    student = one.student
    codes = sorted({finding.code for finding in one.findings})
    told = [*titles(one.findings), *whose_number(one, report.roster.students)]
    return (
        number("P", one.source),
        mask_path(one.source),
        student.number if student else "",
        student.name if student else "",
        one.verdict.label,
        one.verdict.value,
        college_of(student) if student else "",
        PAGES[one.page_class] if one.page_class else "",
        BASIS[one.matched_by] if one.matched_by else "",
        " ".join(codes),
        "；".join([*told, *([one.details] if one.details else [])]),
        next_of(one, report.policy),
        " ".join(one.others),
        "、".join(one.by_hand),
        INTERNAL,
    )


def next_of(one: Judgement, policy: Policy) -> str:
    """The next step that follows from what decided, not from what merely stands beside it."""
    decision = decided(one, policy)
    if decision.step is DOUBTFUL:
        # Whose it is has been said; what is left is to look at it.
        return BY_CODE["E204" if one.by_hand else "E502"].advice
    steps = [next_step(code, one.page_class, sensitive=one.sensitive) for code in decision.codes]
    return steps[0] if steps else ""
