"""The table of codes in the README."""

from pipeline.domain.codes import CATALOGUE, Severity


def markdown() -> str:
    """All codes as a Markdown table."""
    rows = ["| code | severity | 问题 | 含义 | 下一步 |", "|---|---|---|---|---|"]
    for entry in CATALOGUE:
        severity = "–" if entry.severity is Severity.NONE else entry.severity.value
        rows.append(
            f"| {entry.code} | {severity} | {entry.title} | {entry.meaning} | {entry.advice} |"
        )
    return "\n".join(rows)
