"""What run.json tells of a run."""

import hashlib
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from pipeline import __version__
from pipeline.domain.policy import Listing
from pipeline.ingest.inbox import Inbox
from pipeline.report.report import RunFacts
from pipeline.run.judging import Judged
from pipeline.run.order import Order
from pipeline.run.ready import library_versions, model_digests


@dataclass(frozen=True, slots=True)
class About:
    """Which run it is, when it began, on which roster, and where its audit entry stands."""

    run_id: str
    started: datetime
    roster_sha256: str
    audit_head: str = ""


def facts_of(order: Order, about: About, found: Judged, seconds: float) -> RunFacts:
    """Everything but the outcome itself; ``seconds`` is how long the run took so far."""
    inbox, library, unopened = found.inbox, found.library, found.unopened
    # The clock may have been set meanwhile; a run never ends before it began.
    finished = about.started + timedelta(seconds=seconds)
    return RunFacts(
        run_id=about.run_id,
        started=about.started.isoformat(timespec="seconds"),
        finished=finished.isoformat(timespec="seconds"),
        versions=(("verify-screens", __version__), *library_versions()),
        settings=settings_of(order),
        models=model_digests(order.models_dir),
        roster_sha256=about.roster_sha256,
        inbox_sha256=_digest(inbox),
        durations=(("total", round(seconds, 1)),),
        skipped=inbox.skipped,
        deferred=inbox.deferred,
        removed=gone_since(library.state.last_sources(), inbox),
        faults_known=len(library.faults.known) + len(unopened.known),
        faults_new=len(library.faults.new) + len(unopened.new),
        read=library.read,
        reused=library.reused,
        audit_head=about.audit_head,
    )


def new_run_id(started: datetime) -> str:
    """Name of a run; two that began in one second differ too."""
    return f"{started:%Y%m%dT%H%M%S}-{secrets.token_hex(6)}"


def sources(inbox: Inbox) -> tuple[str, ...]:
    """Sources of everything the run reports on."""
    return tuple(sorted(source for source, _ in _listed(inbox)))


def present(before: Iterable[str], inbox: Inbox) -> tuple[str, ...]:
    """Sources the next run is compared with: what waits is there, and what was inside it, too.

    Args:
        before: sources that this run was compared with.
        inbox: what it found.
    """
    waiting = tuple(one.source for one in inbox.deferred)
    inside = tuple(f"{source}!" for source in waiting)
    kept = (source for source in before if source.startswith(inside))
    return tuple(sorted({*sources(inbox), *waiting, *kept}))


def gone_since(before: Iterable[str], inbox: Inbox) -> tuple[str, ...]:
    """Sources of the last run that are no longer in the inbox.

    A file that waits is not gone, nor is one that could not be opened then and can be now.
    """
    now = present(before, inbox)
    opened = {source[: at.start()] for source in now for at in re.finditer("!", source)}
    return tuple(sorted(set(before) - set(now) - opened))


def settings_of(order: Order) -> tuple[tuple[str, str], ...]:
    """What was set that changes verdicts."""
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
