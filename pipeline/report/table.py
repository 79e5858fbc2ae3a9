"""The closing table: one row per college, and the total."""

from collections import defaultdict
from collections.abc import Iterable

from pipeline.domain.judgement import Outcome, StudentJudgement, Verdict
from pipeline.report.order import college_of

HEADER = (
    *("学院", "名册人数", "已提交", "核验一致", "不一致", "待复核", "需重交", "未提交", "核查率"),
)
_COUNTED = (
    *(Verdict.VERIFIED, Verdict.DISCREPANCY, Verdict.REVIEW, Verdict.RESUBMIT, Verdict.MISSING),
)


def rows(outcome: Outcome) -> tuple[tuple[str, ...], ...]:
    """Rows as text, colleges in order, the total last."""
    by_college: dict[str, list[StudentJudgement]] = defaultdict(list)
    for one in outcome.students:
        by_college[college_of(one.student)].append(one)
    table = [_row(college, students) for college, students in sorted(by_college.items())]
    return (*table, _row("合计", outcome.students))


def summary(outcome: Outcome) -> str:
    """One line for a log."""
    total = _row("", outcome.students)
    return (
        f"共 {len(outcome.pictures)} 份图片、{total[1]} 名学生：核验一致 {total[3]}，"
        f"信息不一致 {total[4]}，待复核 {total[5]}，需重交 {total[6]}，未提交 {total[7]}；"
        f"核查率 {total[8]}。"
    )


def _row(name: str, students: Iterable[StudentJudgement]) -> tuple[str, ...]:
    all_of_them = tuple(students)
    expected = [one for one in all_of_them if one.verdict is not Verdict.NOT_EXPECTED]
    counts = [sum(one.verdict is verdict for one in all_of_them) for verdict in _COUNTED]
    submitted = sum(bool(one.sources) for one in all_of_them)
    checked = sum(one.checked for one in expected)
    rate = f"{100 * checked / len(expected):.1f}%" if expected else "–"
    return (name, str(len(all_of_them)), str(submitted), *map(str, counts), rate)
