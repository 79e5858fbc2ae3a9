"""The closing table: one row per college, and the total."""

from pipeline.domain.judgement import Outcome, Verdict
from pipeline.report.course import Standing, percent, standings
from pipeline.report.report import Report
from pipeline.report.tally import Tally

_HEADER = (
    *("学院", "名册人数", "已提交", "核验一致", "不一致", "待复核", "需重交", "未提交", "核查率"),
)
#: Stands at the end where something can be foretold.
_AHEAD = "截止预计"


def table(report: Report) -> tuple[tuple[str, ...], ...]:
    """The header, rows as text with colleges in order, and the total last."""
    known = standings(report)
    if any(one.forecast is not None for one in known):
        ahead = [(percent(one.forecast),) for one in known]
        return (
            (*_HEADER, _AHEAD),
            *(_row(one) + more for one, more in zip(known, ahead, strict=True)),
        )
    return (_HEADER, *map(_row, known))


def summary(outcome: Outcome) -> str:
    """One line for a log."""
    tally = Tally.of(outcome.students)
    verified, discrepancy, review, resubmit, missing = tally.by_verdict
    strangers = sum(one.verdict is Verdict.UNMATCHED for one in outcome.pictures)
    beside = f"另有 {strangers} 份图片名册无此人；" if strangers else ""
    return (
        f"共 {len(outcome.pictures)} 份图片、{tally.everybody} 名学生：核验一致 {verified}，"
        f"信息不一致 {discrepancy}，待复核 {review}，需重交 {resubmit}，未提交 {missing}；"
        f"{beside}核查率 {percent(tally.rate)}。"
    )


def _row(one: Standing) -> tuple[str, ...]:
    tally = one.tally
    counts = (tally.everybody, tally.submitted, *tally.by_verdict)
    return (one.name, *map(str, counts), percent(tally.rate))
