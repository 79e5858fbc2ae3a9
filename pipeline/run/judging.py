"""From the inbox to what is judged of it: taken in, read, looked at again, decided on, copied."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.decide.desk import Desk
from pipeline.decide.effect import Decided
from pipeline.domain.page import Look
from pipeline.domain.policy import Policy
from pipeline.domain.student import Roster
from pipeline.domain.submission import Rejected
from pipeline.ingest.inbox import Inbox, without_changed
from pipeline.match.judge import Bench, looks_wanted
from pipeline.report.writer import Draft
from pipeline.run.copies import copies, in_doubt
from pipeline.run.failures import Tally
from pipeline.run.intake import Remembered, opening_for, take_in
from pipeline.run.library import Item, Library
from pipeline.run.order import Order
from pipeline.run.progress import Progress
from pipeline.run.reading import EngineFactory, Readers
from pipeline.run.ready import engine_fingerprint
from pipeline.run.settling import settle
from pipeline.run.state import State


@dataclass(frozen=True, slots=True)
class Night:
    """What one run works with; the policy of ``order`` is complete."""

    order: Order
    roster: Roster
    state: State
    desk: Desk
    draft: Draft


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of the inbox.

    ``copied`` has the size in bytes of each picture and crop that lies beside the reports, by its
    path; ``unopened`` are the containers that could not be opened for a fault of ours.
    """

    inbox: Inbox
    made: Decided
    library: Library
    unopened: Tally
    copied: Mapping[str, int]


def judged(night: Night, engines: EngineFactory, progress: Progress) -> Judged:
    """Read everything in the inbox and judge it.

    Files that change meanwhile are left out; they wait for the next run.

    Raises:
        RunError: the inbox cannot be read, or nothing can be read or written.
    """
    order, policy = night.order, night.order.policy
    fingerprint = engine_fingerprint(order.models_dir)
    bench = Bench(night.roster, policy)
    with (
        opening_for(order, progress) as opener,
        Readers(engines, order.workers, opener, bench.doubts) as readers,
    ):
        memory = Remembered(night.state, opener.fingerprint, retry_failed=order.retry_failed)
        inbox = take_in(order, night.roster.students, memory, opener)
        library = Library(
            night.state, fingerprint, readers, progress, retry_failed=order.retry_failed
        )
        items = settled(library, inbox, bench, policy)
        inbox = without_changed(inbox, library.deferred_of(inbox.submissions))
        items = _still_in(inbox, items)
        made = night.desk.put_into_effect(bench.outcome(items), items, night.roster, policy)
        # Members of containers lie unpacked only as long as the opener does.
        wanted = in_doubt(made.outcome, inbox.submissions)
        copied = {}
        for path, copy in copies(wanted, opener, order.out / "latest", order.workers.limits):
            night.draft.write(path, copy)
            copied[path] = len(copy)
    return Judged(inbox, made, library, memory.faults, copied)


def settled(library: Library, inbox: Inbox, bench: Bench, policy: Policy) -> list[Item]:
    """Every submission read, and looked at again where that may help, and what was rejected."""

    def doubts_of(items: Iterable[Item]) -> dict[str, tuple[Look, ...]]:
        judgements = bench.pictures(items)
        return {one.source: looks for one in judgements if (looks := looks_wanted(one, policy))}

    return [*settle(library, inbox.submissions, doubts_of), *inbox.rejected]


def _still_in(inbox: Inbox, items: list[Item]) -> list[Item]:
    """The items whose files did not change while the run was reading."""
    kept = {one.source for one in inbox.submissions} | {one.source for one in inbox.rejected}
    return [one for one in items if _source(one) in kept]


def _source(item: Item) -> str:
    return item.source if isinstance(item, Rejected) else item[0].source
