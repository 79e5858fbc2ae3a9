"""Findings in few words, for a cell of the registrar's lists."""

from collections.abc import Iterable

from pipeline.domain.codes import BY_CODE
from pipeline.domain.judgement import Finding
from pipeline.report.masking import noted


def titles(findings: Iterable[Finding]) -> list[str]:
    """The title of each code once, in order; with the note where a person must look.

    Differences have a list of their own, in which their notes stand.
    """
    found: dict[str, list[str]] = {}
    for finding in sorted(findings, key=lambda one: one.code):
        notes = found.setdefault(finding.code, [])
        if finding.note and not finding.code.startswith("D"):
            field = f"{finding.field.label}：" if finding.field else ""
            notes.append(f"{field}{noted(finding)}")
    return [
        f"{BY_CODE[code].title}（{'；'.join(dict.fromkeys(notes))}）"
        if notes
        else BY_CODE[code].title
        for code, notes in found.items()
    ]
