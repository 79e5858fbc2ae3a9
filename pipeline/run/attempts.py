"""How the last run into an output folder ended, for whoever looks in the morning.

It stands in the state, apart from the audit trail: why a run failed may name paths.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from pipeline.domain.errors import RunError
from pipeline.run.discretion import located
from pipeline.run.disks import check_local
from pipeline.run.lock import only_one
from pipeline.run.order import Order, check_layout
from pipeline.run.place import Place
from pipeline.run.state import State, open_state

_KILLED = "没有正常结束（可能被终止、断电或重启）。请重新运行，已读的图片不会重读。"
_INTERRUPTED = "被中断。请重新运行，已读的图片不会重读。"


@dataclass(frozen=True, slots=True)
class Attempt:
    """A run that began at ``started`` (ISO); ``trouble`` is why it did not end well, in Chinese."""

    started: str
    trouble: str = _KILLED


class Attempts:
    """The last run into ``out`` as the state knows it."""

    def __init__(self, state: State, out: Path) -> None:
        self._state, self._out = state, out

    def last(self) -> Attempt | None:
        """None where no run was ever noted."""
        text = self._state.attempt(self._out)
        return Attempt(**json.loads(text)) if text is not None else None

    def note(self, attempt: Attempt) -> None:
        self._state.remember_attempt(self._out, json.dumps(asdict(attempt), ensure_ascii=False))


@contextmanager
def attempted(state: State, out: Path, started: datetime) -> Iterator[list[str]]:
    """Note that a run began and how it ended; what the caller appends is why it did not end well.

    Killed, it stays noted as one that did not end.
    """
    attempts, attempt = Attempts(state, out), Attempt(started.isoformat(timespec="seconds"))
    attempts.note(attempt)
    troubles: list[str] = []
    try:
        yield troubles
    except BaseException as error:
        with suppress(Exception):  # what went wrong is told already
            attempts.note(replace(attempt, trouble=_why(error)))
        raise
    attempts.note(replace(attempt, trouble="".join(troubles)))


def check_start(order: Order, started: datetime) -> None:
    """Check the layout; where the folder's own inbox is at fault, note that the run did not start.

    Raises:
        RunError: as ``check_layout``.
    """
    try:
        check_layout(order)
    except RunError as refused:
        with suppress(RunError):
            _note_refused(order, Attempt(started.isoformat(timespec="seconds"), refused.message))
        raise


def _note_refused(order: Order, attempt: Attempt) -> None:
    check_local(order.state)
    if not Place(order.out, order.state).used:
        return
    with only_one(order.out, order.state, order.group), open_state(order.state) as state:
        if state.serves(str(order.inbox)):
            Attempts(state, order.out).note(attempt)


def _why(error: BaseException) -> str:
    match error:
        case RunError():
            return error.message
        case KeyboardInterrupt():
            return _INTERRUPTED
        case _:
            return f"程序内部错误：{located(error)}。请重新运行一次；仍然出现时请告知维护人员。"
