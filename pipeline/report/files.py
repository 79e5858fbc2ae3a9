"""All files of a run by their path in its folder."""

from pipeline.report.formats import (
    colleges,
    discrepancies,
    registrar,
    results,
    run,
    students,
    submissions,
)
from pipeline.report.report import Report
from pipeline.report.review import pages


def render(report: Report) -> dict[str, bytes]:
    """Every file as bytes; nothing is written here."""
    return {
        "discrepancies.csv": discrepancies.render(report),
        "students.csv": students.render(report),
        "submissions.csv": submissions.render(report),
        "registrar.xlsx": registrar.render(report),
        "results.jsonl": results.render(report),
        "run.json": run.render(report),
        **colleges.render(report),
        **pages.render(report),
    }


def finding_ids(report: Report) -> tuple[str, ...]:
    """编号 of all rows of discrepancies.csv."""
    return tuple(row.number for row in discrepancies.rows(report))
