"""What a run leaves in the audit trail: that it began, with which tools, and how it ended."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from pipeline import __version__
from pipeline.domain.errors import Exit, RunError
from pipeline.domain.judgement import Outcome
from pipeline.run.audit import Facts, append, last
from pipeline.run.deciding import digest_of_book
from pipeline.run.facts import settings_of
from pipeline.run.order import Order
from pipeline.run.ready import model_digests


@dataclass(slots=True)
class Record:
    """``head`` is the digest of the entry that began the run; ``end`` what its last will say."""

    head: str
    end: Facts = field(default_factory=dict)


def check_inbox(order: Order) -> None:
    """Refuse an output folder that shows another inbox, also where its state lies elsewhere.

    Raises:
        RunError: it does, or the trail cannot be read.
    """
    begun = last(order.out, "run-start")
    if begun is not None and begun.get("inbox", _inbox(order)) != _inbox(order):
        message = f"报告文件夹 {order.out} 属于另一个收件夹。请用 --out 另选报告文件夹。"
        raise RunError(Exit.USAGE, message)


@contextmanager
def recorded(order: Order, run_id: str, roster_sha256: str) -> Iterator[Record]:
    """Enter the run before its first picture and after its last, however it ends.

    Raises:
        RunError: the trail cannot be written.
    """
    begun: Facts = {
        "run_id": run_id,
        "version": __version__,
        "inbox": _inbox(order),
        "models": dict(model_digests(order.models_dir)),
        "roster": roster_sha256,
        "settings": _digest(settings_of(order)),
        "decisions": digest_of_book(order.out),
        "date": order.today.isoformat(),
    }
    record = Record(append(order.out, "run-start", begun, order.group))
    try:
        yield record
    except BaseException as error:
        how = "interrupted" if isinstance(error, KeyboardInterrupt) else "failed"
        with suppress(RunError):  # what went wrong is told already
            append(order.out, "run-end", {"run_id": run_id, "outcome": how}, order.group)
        raise
    append(order.out, "run-end", {"run_id": run_id, **record.end}, order.group)


def counts_of(outcome: Outcome) -> Facts:
    """Pictures and students by verdict."""
    pictures = Counter(one.verdict.value for one in outcome.pictures)
    students = Counter(one.verdict.value for one in outcome.students)
    return {"pictures": dict(pictures), "students": dict(students)}


def _inbox(order: Order) -> str:
    return hashlib.sha256(str(order.inbox).encode("utf-8", "surrogateescape")).hexdigest()


def _digest(settings: tuple[tuple[str, str], ...]) -> str:
    return hashlib.sha256(json.dumps(settings, ensure_ascii=False).encode()).hexdigest()
