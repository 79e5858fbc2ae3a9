"""The pages as bytes by their path: an overview, the colleges' pages, a style and a script."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

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
from pipeline.report.told import nothing_found

_PACKAGE = "pipeline.report.review"
_ASSETS = ("review.css", "review.js")

#: What a page may hold, so that it opens at once: cases, and bytes with its crops (below 3 MB with
#: style and script); and cases more that are added rather than tear a student's pictures apart.
_MOST, _HEAVIEST, _ROOM = 300, 2_900_000, 20


_Drawn = tuple[Case, str]


@dataclass(frozen=True, slots=True)
class Page:
    """One of a college's pages: ``path`` below the run's folder, ``part`` counts from 1.

    ``drawn`` are the ``cases`` as HTML.
    """

    college: str
    path: str
    cases: tuple[Case, ...]
    drawn: tuple[str, ...]
    part: int = 1
    parts: int = 1

    @property
    def title(self) -> str:
        if self.parts == 1:
            return self.college
        return f"{self.college}（第 {self.part} 页，共 {self.parts} 页）"

    @property
    def href(self) -> str:
        """As a link from another page of the folder."""
        return quote(self.path.removeprefix("review/"))

    @property
    def waiting(self) -> int:
        return sum(case.waits for case in self.cases)


@dataclass(frozen=True, slots=True)
class Section:
    """All pages of a college; one at least."""

    college: str
    pages: tuple[Page, ...]

    @property
    def href(self) -> str:
        return self.pages[0].href

    @property
    def waiting(self) -> int:
        return sum(page.waiting for page in self.pages)


def render(report: Report) -> dict[str, bytes]:
    """Every page, and what the pages load; crops and copies of pictures are written elsewhere."""
    found = _sections(report)
    overview = _environment().get_template("overview.html.j2").render(**_overview(report, found))
    college = _environment().get_template("college.html.j2")
    html = {"review/index.html": overview}
    for section in found:
        for page in section.pages:
            more = {"page": page, "section": section, "codes": _codes(page)}
            html[page.path] = college.render(**_shared(report, found), **more)
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


def _sections(report: Report) -> tuple[Section, ...]:
    cases = _cases(report)
    found, taken = [], {"review/index.html"}
    for college in sorted(by_college(report)):
        parts = tuple(_parted(cases[college], report.crops)) or ((),)
        own = []
        for part, held in enumerate(parts, start=1):
            shown, drawn = tuple(one for one, _ in held), tuple(html for _, html in held)
            form = "review/{}.html" if part == 1 else f"review/{{}}-{part}.html"
            path = safe_name(college, taken, form)
            taken.add(path.casefold())
            own.append(Page(college, path, shown, drawn, part, len(parts)))
        found.append(Section(college, tuple(own)))
    return tuple(found)


def _parted(cases: list[Case], crops: Mapping[str, int]) -> Iterator[tuple[_Drawn, ...]]:
    """``cases`` in their order with their HTML, as many together as a page may hold; none empty."""
    template = _environment().get_template("case.html.j2")
    held: list[_Drawn] = []
    weight = 0
    for case in cases:
        html = Markup(template.render(case=case))  # noqa: S704, escaped by the template
        own = len(html.encode("utf-8", "replace")) + sum(crops[path] for path in case.crops)
        torn = bool(held) and case.student is not None and held[-1][0].student == case.student
        full = len(held) >= (_MOST + _ROOM if torn else _MOST)
        if held and (full or weight + own > _HEAVIEST):
            yield tuple(held)
            held, weight = [], 0
        held.append((case, html))
        weight += own
    if held:
        yield tuple(held)


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


def _shared(report: Report, sections: tuple[Section, ...]) -> dict[str, Any]:
    return {
        "internal": INTERNAL,
        "today": report.today.isoformat(),
        "sections": sections,
    }


def _overview(report: Report, sections: tuple[Section, ...]) -> dict[str, Any]:
    known = standings(report)
    wide = charts.frame(known, report.deadline, 640, 200)
    small = charts.frame(known, report.deadline, 150, 34)
    return {
        **_shared(report, sections),
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
        "nothing": nothing_found(report),
        "faults": len(report.roster.faults),
        "section_of": {one.college: one for one in sections},
        "apart": _apart(sections, known),
    }


def _apart(sections: tuple[Section, ...], known: tuple[Standing, ...]) -> list[Section]:
    """Those with pictures that lead to no college of the roster."""
    names = {one.name for one in known}
    return [one for one in sections if one.college not in names]
