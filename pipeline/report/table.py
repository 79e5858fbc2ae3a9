"""The closing table: one row per college, and the total."""

from pipeline.domain.judgement import Outcome
from pipeline.report.order import college_of
from pipeline.report.tally import Tally, grouped

HEADER = (
    *("学院", "名册人数", "已提交", "核验一致", "不一致", "待复核", "需重交", "未提交", "核查率"),
)


def rows(outcome: Outcome) -> tuple[tuple[str, ...], ...]:
    """Rows as text, colleges in order, the total last."""
    by_college = grouped(outcome.students, lambda one: college_of(one.student))
    table = [_row(college, Tally.of(students)) for college, students in by_college.items()]
    return (*table, _row("合计", Tally.of(outcome.students)))


def summary(outcome: Outcome) -> str:
    """One line for a log."""
    total = _row("", Tally.of(outcome.students))
    return (
        f"共 {len(outcome.pictures)} 份图片、{total[1]} 名学生：核验一致 {total[3]}，"
        f"信息不一致 {total[4]}，待复核 {total[5]}，需重交 {total[6]}，未提交 {total[7]}；"
        f"核查率 {total[8]}。"
    )


def _row(name: str, tally: Tally) -> tuple[str, ...]:
    rate = f"{100 * tally.rate:.1f}%" if tally.rate is not None else "–"
    counts = (tally.everybody, tally.submitted, *tally.by_verdict)
    return (name, *map(str, counts), rate)
