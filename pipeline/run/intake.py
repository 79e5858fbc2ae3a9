"""Taking in the inbox: what earlier runs saw of it, and processes that open its containers."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, astuple, dataclass, field

from pipeline import __version__
from pipeline.domain.student import Student
from pipeline.ingest.inbox import Inbox, scan
from pipeline.ingest.listing import Listed
from pipeline.ingest.looking import Look
from pipeline.ingest.sources.opening import Opening, Refused, dump, load
from pipeline.run.failures import Failures, Fault, Step, Tally
from pipeline.run.opening import Openers, openers
from pipeline.run.order import Order
from pipeline.run.progress import Progress
from pipeline.run.state import State

#: So many looks are committed at once; a killed run looks at no more files again.
_AT_ONCE = 500


@dataclass(slots=True)
class Remembered:
    """Memory of the inbox in the state; a context manager, since looks are kept in batches.

    ``faults`` are the containers that could not be opened for a fault of ours. They are not tried
    every night, but once more with ``retry_failed``.
    """

    state: State
    fingerprint: str
    retry_failed: bool = False
    faults: Tally = field(default_factory=Tally)
    _failures: Failures = field(init=False)
    _new: list[tuple[str, str, str, str]] = field(default_factory=list)
    _used: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        engine = f"{self.fingerprint} {__version__}"
        self._failures = Failures(self.state.db, engine, self.retry_failed)

    def __enter__(self) -> "Remembered":
        return self

    def __exit__(self, *_: object) -> None:
        self._flush()

    def look(self, listed: Listed) -> Look | None:
        known = self._one(
            "SELECT look FROM looks WHERE source=? AND stamp=? AND fingerprint=?",
            *(listed.source, _stamp(listed), self.fingerprint),
        )
        try:
            return Look(**json.loads(known)) if known is not None else None
        except (ValueError, TypeError):
            return None

    def remember_look(self, listed: Listed, look: Look) -> None:
        seen = json.dumps(asdict(look), ensure_ascii=False)
        self._new.append((listed.source, _stamp(listed), self.fingerprint, seen))
        if len(self._new) >= _AT_ONCE:
            self._flush()

    def opening(self, key: str) -> Opening | None:
        self._used.add(key)
        fault = self._failures.known(key, Step.OPEN)
        if fault is not None:
            return self._failed(key, fault)
        known = self._one(
            "SELECT opening FROM openings WHERE key=? AND fingerprint=?", key, self.fingerprint
        )
        try:
            return load(known) if known is not None else None
        except ValueError:
            return None

    def remember_opening(self, key: str, opening: Opening) -> None:
        if opening.is_our_fault:
            (refused,) = opening.refused
            told = refused.code, refused.details
            self._failed(key, self._failures.remember(key, Step.OPEN, *told))
            return
        with self.state.db as db:
            values = (key, self.fingerprint, dump(opening))
            db.execute("REPLACE INTO openings VALUES (?, ?, ?)", values)
        self._failures.forget(key, Step.OPEN)

    def _failed(self, key: str, fault: Fault) -> Opening:
        self.faults.count(key, fault)
        return Opening(refused=(Refused("", None, fault.code, fault.details),))

    def _one(self, statement: str, *values: str) -> str | None:
        row = self.state.db.execute(statement, values).fetchone()
        return str(row[0]) if row else None

    def _flush(self) -> None:
        new, self._new = self._new, []
        with self.state.db as db:
            db.executemany("REPLACE INTO looks VALUES (?, ?, ?, ?)", new)
            self.state.use(self._used)
        self._used.clear()


def take_in(
    order: Order, students: tuple[Student, ...], memory: Remembered, opener: Openers
) -> Inbox:
    """Everything in the inbox; what did not change since the last run is not read again.

    Raises:
        RunError: the inbox cannot be read, or there is no room to unpack.
    """
    with memory:
        return scan(order.inbox, students, opener, memory, order.workers.limits)


@contextmanager
def opening_for(order: Order, progress: Progress) -> Iterator[Openers]:
    """Openers that unpack into the state folder, which is on a local disk and its owner's only."""
    store = order.state / "unpacked"
    with openers(store, order.workers.limits, progress, order.workers.count) as found:
        yield found


def _stamp(listed: Listed) -> str:
    return " ".join(map(str, astuple(listed.stamp)))
