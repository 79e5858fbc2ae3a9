"""Taking in the inbox: what earlier runs saw of it, and processes that open its containers."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, astuple, dataclass, field

from pipeline.domain.student import Student
from pipeline.ingest.inbox import Inbox, scan
from pipeline.ingest.listing import Listed
from pipeline.ingest.looking import Look
from pipeline.ingest.sources.opening import Opening, dump, load
from pipeline.run.opening import Openers, openers
from pipeline.run.order import Order
from pipeline.run.progress import Progress
from pipeline.run.state import State

#: So many looks are committed at once; a killed run looks at no more files again.
_AT_ONCE = 500


@dataclass(slots=True)
class Remembered:
    """Memory of the inbox in the state; a context manager, since looks are kept in batches."""

    state: State
    fingerprint: str
    _new: list[tuple[str, str, str, str]] = field(default_factory=list)

    def __enter__(self) -> "Remembered":
        return self

    def __exit__(self, *_: object) -> None:
        self._flush()

    def look(self, listed: Listed) -> Look | None:
        known = self.state.look(listed.source, _stamp(listed), self.fingerprint)
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
        known = self.state.opening(key, self.fingerprint)
        try:
            return load(known) if known is not None else None
        except ValueError:
            return None

    def remember_opening(self, key: str, opening: Opening) -> None:
        self.state.remember_opening(key, self.fingerprint, dump(opening))

    def _flush(self) -> None:
        new, self._new = self._new, []
        self.state.remember_looks(new)


def take_in(order: Order, students: tuple[Student, ...], state: State, opener: Openers) -> Inbox:
    """Everything in the inbox; what did not change since the last run is not read again.

    Raises:
        RunError: the inbox cannot be read, or there is no room to unpack.
    """
    with Remembered(state, opener.fingerprint) as memory:
        return scan(order.inbox, students, opener, memory, order.workers.limits)


@contextmanager
def opening_for(order: Order, progress: Progress) -> Iterator[Openers]:
    """Openers that unpack into the state folder, which is on a local disk and its owner's only."""
    store = order.state / "unpacked"
    with openers(store, order.workers.limits, progress, order.workers.count) as found:
        yield found


def _stamp(listed: Listed) -> str:
    return " ".join(map(str, astuple(listed.stamp)))
