"""run.json: versions, settings, digests, counts, and what was not read."""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from pipeline.domain.submission import Deferred, Skipped
from pipeline.report.masking import mask_path
from pipeline.report.report import INTERNAL, Report


def render(report: Report) -> bytes:
    """The file; only times and the run id differ between equal runs over equal caches."""
    facts, outcome = report.facts, report.outcome
    content: dict[str, Any] = {
        "notice": INTERNAL,
        "run_id": facts.run_id,
        "date": report.today.isoformat(),
        "started": facts.started,
        "finished": facts.finished,
        "durations": dict(facts.durations),
        "versions": dict(facts.versions),
        "models": dict(facts.models),
        "settings": dict(facts.settings),
        "roster_sha256": facts.roster_sha256,
        "inbox_sha256": facts.inbox_sha256,
        "counts": {
            "pictures": _counts(one.verdict.value for one in outcome.pictures),
            "students": _counts(one.verdict.value for one in outcome.students),
            "checked": sum(one.checked for one in outcome.students),
            "roster_faults": len(report.roster.faults),
        },
        "read": facts.read,
        "reused": facts.reused,
        "faults": {"new": facts.faults_new, "known": facts.faults_known},
        "skipped": _told(facts.skipped),
        "deferred": _told(facts.deferred),
        "removed": [mask_path(source) for source in facts.removed],
        "audit_head": facts.audit_head,
    }
    text = json.dumps(content, ensure_ascii=False, indent=2)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def _told(files: Iterable[Skipped | Deferred]) -> list[dict[str, str]]:
    return [{"source": mask_path(one.source), "reason": one.reason} for one in files]


def _counts(values: Any) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))
