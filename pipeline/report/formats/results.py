"""results.jsonl: one object per submitted picture, keys and order by the contract."""

import json
from typing import Any

from pipeline.domain.judgement import FieldJudgement, Finding, Judgement
from pipeline.report.report import Report


def render(report: Report) -> bytes:
    """The file; ordered by source. ID numbers stand in full: it never leaves the office."""
    lines = (json.dumps(_picture(one), ensure_ascii=False) for one in report.outcome.pictures)
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")


def _picture(one: Judgement) -> dict[str, Any]:
    return {
        "source": one.source,
        "sha256": one.sha256,
        "page": one.page_class.value if one.page_class else None,
        "student_no": one.student.number if one.student else None,
        "matched_by": one.matched_by.value if one.matched_by else None,
        "claim": _claim(one),
        "verdict": one.verdict.value,
        "fields": {field.field.value: _field(field) for field in one.fields},
        "findings": [_finding(finding) for finding in one.findings],
    }


def _claim(one: Judgement) -> dict[str, str | None] | None:
    claim = one.claim
    if claim is None or (claim.student_no is None and claim.name is None):
        return None
    return {"student_no": claim.student_no, "name": claim.name}


def _field(one: FieldJudgement) -> dict[str, Any]:
    reading = one.reading
    if reading is None:
        return {"text": "", "confidence": 0.0, "box": None, "state": one.state.value}
    box = reading.box
    return {
        "text": reading.text,
        "confidence": round(reading.confidence, 2),
        "box": [box.x0, box.y0, box.x1, box.y1],
        "state": one.state.value,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    told: dict[str, Any] = {
        "code": finding.code,
        "field": finding.field.value if finding.field else None,
        "expected": finding.expected,
        "seen": finding.seen,
        "confidence": round(finding.confidence, 2) if finding.confidence is not None else None,
    }
    # The contract's keys stand always; a note is an addition to it.
    return {**told, "note": finding.note} if finding.note else told
