"""registrar.xlsx: everything that the registrar works off, one sheet per kind of work."""

from pipeline.report.report import Report
from pipeline.report.workbook import guide, lists, people, pictures, summary
from pipeline.report.workbook.sheet import write


def render(report: Report) -> bytes:
    """The workbook; ID numbers stand in full: it never leaves the office."""
    sheets = (
        summary.overview(report),
        people.differences(report),
        pictures.to_review(report),
        people.to_resubmit(report),
        people.missing(report),
        pictures.everything(report),
        lists.untouched(report),
        summary.roster_faults(report),
        people.feedback_form(report),
        pictures.drawn(report),
        lists.colleges(report),
        *guide.sheets(report.facts.audit_head),
    )
    return write(sheets, report.today)
