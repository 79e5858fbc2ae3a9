"""概览 by college, and the faults of the roster."""

from pipeline.report.course import Standing, standings, told
from pipeline.report.report import Report
from pipeline.report.tally import COUNTED, Tally
from pipeline.report.told import nothing_found
from pipeline.report.workbook.sheet import Cell, Column, Kind, Shade, Sheet

_BELOW = Shade("低于目标", "低于目标", "#8A1C1C", "#FBE3E3")
#: Counts of a group as columns, the rate last.
COUNTS = (
    Column("名册人数", 10, Kind.COUNT),
    Column("应核查人数", 11, Kind.COUNT),
    Column("已提交", 9, Kind.COUNT),
    *(Column(verdict.label, 11, Kind.COUNT) for verdict in COUNTED),
    Column("已核查", 9, Kind.COUNT),
    Column("核查率", 18, Kind.SHARE),
)


def counts(tally: Tally) -> tuple[Cell, ...]:
    """The cells of ``COUNTS``; no rate where nobody is expected."""
    return (
        *(tally.everybody, tally.expected, tally.submitted, *tally.by_verdict, tally.checked),
        tally.rate,
    )


def overview(report: Report) -> Sheet:
    """Counts by college, the sum last, with a bar for each 核查率; below it what to know of it."""
    columns = (
        *(Column("学院", 24), *COUNTS, Column("低于目标", 10), Column("截止预计", 12, Kind.SHARE)),
        Column("人工处理", 10, Kind.COUNT),
    )
    rows = tuple(map(_row, standings(report)))
    nothing = nothing_found(report)
    notes = (*((nothing,) if nothing else ()), *told(report))
    return Sheet("概览", columns, rows, (_BELOW,), total=True, notes=notes)


def _row(one: Standing) -> tuple[Cell, ...]:
    below = "低于目标" if one.below else ""
    return (one.name, *counts(one.tally), below, one.forecast, one.tally.by_hand)


def roster_faults(report: Report) -> Sheet:
    """Each fault of the roster with its place."""
    columns = (
        *(Column("问题代码", 10), Column("工作表", 16), Column("行", 8, Kind.COUNT)),
        *(Column("列", 14), Column("说明", 70)),
    )
    faults = report.roster.faults
    rows = tuple((one.code, one.sheet, one.row, one.column, one.message) for one in faults)
    shade = Shade("问题代码", "R101", "#8A1C1C", "#FBE3E3")
    return Sheet("名册问题", columns, rows, (shade,))
