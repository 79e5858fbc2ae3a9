"""Findings in few words, for a cell of the registrar's lists."""

from collections.abc import Iterable

from pipeline.domain.codes import BY_CODE
from pipeline.domain.judgement import Finding
from pipeline.report.masking import noted


def titles(findings: Iterable[Finding]) -> list[str]:
    """The title of each code once, in order; with fields and notes where a person must look.

    Differences have a list of their own, in which their notes stand.
    """
    found: dict[str, list[str]] = {}
    for finding in sorted(findings, key=lambda one: one.code):
        parts = found.setdefault(finding.code, [])
        part = _part(finding)
        if part:
            parts.append(part)
    return [
        f"{BY_CODE[code].title}（{'；'.join(dict.fromkeys(parts))}）"
        if parts
        else BY_CODE[code].title
        for code, parts in found.items()
    ]


def is_unreadable(finding: Finding) -> bool:
    """Whether it says that a file could not be opened, for a fault of the file."""
    return finding.code.startswith("E1")


def _part(finding: Finding) -> str:
    """What one finding adds to the title of its code; what is covered or cut is several fields."""
    if finding.code.startswith("D"):
        return ""
    field = finding.field.label if finding.field is not None else ""
    return "：".join(part for part in (field, noted(finding)) if part)
