"""What run.json tells of a run."""

import hashlib
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pipeline import __version__
from pipeline.domain.policy import Listing
from pipeline.ingest.inbox import Inbox
from pipeline.report.report import RunFacts
from pipeline.run.library import Library
from pipeline.run.order import Order
from pipeline.run.ready import library_versions, model_digests


@dataclass(frozen=True, slots=True)
class Times:
    """When a run began and how many seconds each stage took."""

    started: datetime
    seconds: tuple[tuple[str, float], ...]


def facts_of(
    order: Order, times: Times, inbox: Inbox, library: Library, roster_sha256: str, faults: int = 0
) -> RunFacts:
    """Everything but the outcome itself."""
    finished = datetime.now().astimezone()
    return RunFacts(
        run_id=f"{times.started:%Y%m%dT%H%M%S}-{secrets.token_hex(2)}",
        started=times.started.isoformat(timespec="seconds"),
        finished=finished.isoformat(timespec="seconds"),
        versions=(("verify-screens", __version__), *library_versions()),
        settings=_settings(order),
        models=model_digests(order.models_dir),
        roster_sha256=roster_sha256,
        inbox_sha256=_digest(inbox),
        durations=times.seconds,
        skipped=inbox.skipped,
        deferred=inbox.deferred,
        removed=gone_since(library.state.last_sources(), inbox),
        faults_known=0,
        faults_new=len(library.faults) + faults,
        read=library.read,
        reused=library.reused,
    )


def sources(inbox: Inbox) -> tuple[str, ...]:
    """Sources of everything the run reports on."""
    return tuple(sorted(source for source, _ in _listed(inbox)))


def gone_since(before: Iterable[str], inbox: Inbox) -> tuple[str, ...]:
    """Sources of the last run that are no longer in the inbox.

    A file that waits is not gone, nor is one that could not be opened then and can be now.
    """
    waiting = tuple(one.source for one in inbox.deferred)
    inside = tuple(f"{source}!" for source in waiting)
    now = set(sources(inbox))
    opened = {source[: at.start()] for source in now for at in re.finditer("!", source)}
    gone = set(before) - now - opened - set(waiting)
    return tuple(sorted(source for source in gone if not source.startswith(inside)))


def _settings(order: Order) -> tuple[tuple[str, str], ...]:
    policy = order.policy
    return (
        ("aliases", "、".join(alias.name for alias in policy.aliases)),
        ("date", order.today.isoformat()),
        ("deadline", order.deadline.isoformat() if order.deadline else ""),
        ("exceptions", "；".join(_exception(listing) for listing in policy.listings)),
        ("ignored", "、".join(policy.ignored)),
        ("level", policy.level),
        ("major_suffixes", "、".join(policy.major_suffixes)),
        ("not_expected", "、".join(policy.not_expected)),
        ("required", "、".join(policy.required)),
        ("sample_percent", f"{order.sample_percent:g}"),
        ("school", policy.school),
        ("severity", "、".join(f"{code}={kind}" for code, kind in policy.severities)),
        ("status", policy.status),
        ("target_percent", f"{100 * order.target:g}"),
    )


def _exception(listing: Listing) -> str:
    one = listing.exemption
    whom = [*listing.numbers, *([Path(listing.file).name] if listing.file else [])] or ["全体学生"]
    return f"{one.reason}：{'、'.join(one.fields)} {one.effect}（{'、'.join(whom)}）"


def _digest(inbox: Inbox) -> str:
    lines = [f"{sha256} {source}" for source, sha256 in _listed(inbox)]
    return hashlib.sha256("\n".join(sorted(lines)).encode("utf-8", "replace")).hexdigest()


def _listed(inbox: Inbox) -> list[tuple[str, str | None]]:
    """Source and digest of everything the run reports on."""
    submitted = [(item.source, item.sha256) for item in inbox.submissions]
    return [*submitted, *((item.source, item.sha256) for item in inbox.rejected)]
