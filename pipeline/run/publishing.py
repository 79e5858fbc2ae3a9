"""Making a run's reports the latest, now or as soon as nobody has the old ones open."""

from dataclasses import dataclass
from pathlib import Path

from pipeline.decide.desk import Desk
from pipeline.report.report import RunFacts
from pipeline.report.writer import heal, swap_in
from pipeline.run.order import Order
from pipeline.run.state import Done, State

#: Losing more than this share of the last run's pictures looks like a share that is not mounted.
_MANY_GONE = 0.05


@dataclass(frozen=True, slots=True)
class Waiting:
    """A complete run that could not become ``latest``, and why."""

    run: Path
    why: str


@dataclass(frozen=True, slots=True)
class Ended:
    """Where a run's reports are.

    ``held_back`` tells that they are not to become ``latest``: too many pictures are gone, or
    ``problems`` keep what people wrote into the old ones from being understood.
    """

    run: Path
    held_back: bool = False
    waiting: Waiting | None = None
    problems: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """For the audit trail."""
        if self.held_back:
            return "held back"
        return "waiting" if self.waiting else "complete"


def conclude(order: Order, state: State, desk: Desk, facts: RunFacts, done: Done) -> Ended:
    """Make the reports of a run the latest, and keep what the next run compares with.

    The reports come before what is kept of them: killed between the two, the run is done again.

    Raises:
        RunError: something cannot be written; the last complete reports are untouched.
    """
    out, run_id = order.out, facts.run_id
    run = out / "runs" / run_id
    desk.read_back()
    many = len(facts.removed) > _MANY_GONE * len(state.last_sources())
    if desk.problems or (many and not order.accept_removed):
        return Ended(run, held_back=True, problems=desk.problems)
    why = swap_in(out, run_id, order.group, desk.read_late)
    if desk.problems:
        return Ended(run, held_back=True, problems=desk.problems)
    state.wait_for(out, run_id if why else None)
    state.remember_run(done)
    return Ended(run, waiting=Waiting(run, why) if why else None)


def catch_up(out: Path, group: str, state: State, desk: Desk) -> Waiting | None:
    """Put ``latest`` in order, as every command does first; what still has to wait.

    Finishes or undoes a swap that was cut short, reads back what was written into the reports, and
    makes the swap that was forbidden before.

    Raises:
        RunError: what was written cannot be kept.
    """
    heal(out)
    desk.read_back()
    run_id = state.waiting(out)
    if run_id is None:
        return None
    run = out / "runs" / run_id
    why = swap_in(out, run_id, group, desk.read_late) if run.is_dir() else ""
    if why:
        return Waiting(run, why)
    state.wait_for(out, None)
    return None


def told(waiting: Waiting, out: Path) -> str:
    """Where the new result is, and what to do, for people."""
    return (
        f"新的报告已完成，在 {waiting.run}；暂时未能替换 {out / 'latest'}（{waiting.why}），"
        "其中仍是上一次的完整报告。请关闭在 Excel 或 WPS 中打开的报告并检查磁盘空间，"
        "然后运行 verify-screens status 或等下次运行，会自动替换。"
    )
