"""The pages as bytes by their path: an overview, one page per college, a style and a script."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

from pipeline.domain.fields import Field
from pipeline.domain.judgement import Judgement, Verdict
from pipeline.report.addressee import addressees
from pipeline.report.course import Standing, days_left, lost, percent, standings
from pipeline.report.doubt import is_in_doubt, together_only
from pipeline.report.formats.colleges import by_college, safe_name
from pipeline.report.formats.discrepancies import Row, noted_rows, rows
from pipeline.report.order import college_of
from pipeline.report.report import INTERNAL, Report
from pipeline.report.review import charts
from pipeline.report.review.cases import Case, Rows, of_picture, of_student

_PACKAGE = "pipeline.report.review"
_ASSETS = ("review.css", "review.js")


@dataclass(frozen=True, slots=True)
class Page:
    """One college's page: ``path`` below the run's folder."""

    college: str
    path: str
    cases: tuple[Case, ...]

    @property
    def href(self) -> str:
        """As a link from another page of the folder."""
        return quote(self.path.removeprefix("review/"))

    @property
    def waiting(self) -> int:
        return sum(case.waits for case in self.cases)


def render(report: Report) -> dict[str, bytes]:
    """Every page, and what the pages load; crops and copies of pictures are written elsewhere."""
    found = _pages(report)
    overview = _environment().get_template("overview.html.j2").render(**_overview(report, found))
    college = _environment().get_template("college.html.j2")
    html = {"review/index.html": overview}
    for page in found:
        html[page.path] = college.render(**_shared(report, found), page=page, codes=_codes(page))
    assets = {f"review/{name}": files(_PACKAGE).joinpath(name).read_bytes() for name in _ASSETS}
    return {path: text.encode("utf-8", "replace") for path, text in html.items()} | assets


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(_PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["percent"] = percent
    environment.filters["path"] = _beside
    return environment


def _beside(path: str) -> str:
    """A path below the run's folder as a link from a page in ``review/``."""
    return quote(path.removeprefix("review/"))


def _pages(report: Report) -> tuple[Page, ...]:
    cases = _cases(report)
    found, taken = [], {"review/index.html"}
    for college in sorted(by_college(report)):
        path = safe_name(college, taken, "review/{}.html")
        taken.add(path.casefold())
        found.append(Page(college, path, tuple(cases[college])))
    return tuple(found)


def _cases(report: Report) -> Mapping[str, list[Case]]:
    """Cases by college, ordered by class, 学号 and picture."""
    differences = _differences(report)
    addressee = addressees(report.roster.students)
    names = {one.number: one.name for one in report.roster.students}
    keyed: list[tuple[tuple[str, ...], str, Case]] = []
    for one in filter(is_in_doubt, report.outcome.pictures):
        own = differences[one.student.number] if one.student is not None else {}
        keyed.append((_place(one), addressee(one), of_picture(report, one, own, names)))
    for student in together_only(report.outcome):
        who = student.student
        place = (who.get(Field.CLASS_NAME), who.number, "")
        keyed.append((place, college_of(who), of_student(report, student)))
    found: dict[str, list[Case]] = defaultdict(list)
    for _, college, case in sorted(keyed, key=lambda item: item[0]):
        found[college].append(case)
    return found


def _differences(report: Report) -> Mapping[str, Rows]:
    found: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in (*rows(report), *noted_rows(report)):
        found[row.student.student.number][row.finding.code] = row
    return found


def _place(one: Judgement) -> tuple[str, ...]:
    """Pictures of nobody come last: they are not in any class."""
    if one.student is None:
        return ("\U0010ffff", "", one.source)
    return one.student.get(Field.CLASS_NAME), one.student.number, one.source


def _codes(page: Page) -> list[tuple[str, str, int]]:
    """Code, title and number of cases of what stands on a page."""
    titles: dict[str, str] = {}
    counts: dict[str, int] = defaultdict(int)
    for case in page.cases:
        for told in {told.code: told for told in case.told}.values():
            titles[told.code] = told.title.partition("：")[0]
            counts[told.code] += 1
    return [(code, titles[code], counts[code]) for code in sorted(titles)]


def _shared(report: Report, pages: tuple[Page, ...]) -> dict[str, Any]:
    return {
        "internal": INTERNAL,
        "today": report.today.isoformat(),
        "pages": pages,
    }


def _overview(report: Report, pages: tuple[Page, ...]) -> dict[str, Any]:
    known = standings(report)
    wide = charts.frame(known, report.deadline, 640, 200)
    small = charts.frame(known, report.deadline, 150, 34)
    return {
        **_shared(report, pages),
        "deadline": report.deadline.isoformat() if report.deadline else "",
        "days_left": days_left(report),
        "target": report.target,
        "total": known[-1],
        "standings": known,
        "verdicts": {one.name: charts.verdicts(one) for one in known},
        "course": charts.course(known[-1], wide, report.target, report.deadline),
        "courses": {
            one.name: charts.course(one, small, report.target, report.deadline) for one in known
        },
        "reasons": charts.reasons(report.outcome.students),
        "again": sum(one.verdict is Verdict.RESUBMIT for one in report.outcome.students),
        "below": [one for one in known[:-1] if one.below],
        "lost": lost(report),
        "faults": len(report.roster.faults),
        "page_of": {page.college: page for page in pages},
        "apart": _apart(pages, known),
    }


def _apart(pages: tuple[Page, ...], known: tuple[Standing, ...]) -> list[Page]:
    """Pages of pictures that lead to no college of the roster."""
    names = {one.name for one in known}
    return [page for page in pages if page.college not in names]
