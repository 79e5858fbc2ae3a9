"""Places of what the charts draw, in the units of their own frames; the templates draw."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.domain.codes import BY_CODE
from pipeline.domain.judgement import StudentJudgement, Verdict
from pipeline.report.course import Standing
from pipeline.report.report import Rate
from pipeline.report.tally import COUNTED

#: A chart without an end is drawn this many days long at least, so that one point is no line.
_FEWEST_DAYS = 7


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar 100 wide."""

    kind: str
    label: str
    count: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A named length of 0 to 100."""

    name: str
    count: int
    width: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis and its label."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The size of a course and the days at its left and right edge."""

    width: float
    height: float
    first: date
    last: date

    def x(self, day: date) -> float:
        span = (self.last - self.first).days or 1
        return round(self.width * (day - self.first).days / span, 1)

    def y(self, share: float) -> float:
        return round(self.height * (1 - share), 1)


@dataclass(frozen=True, slots=True)
class Course:
    """核查率 over the days: a line with its points, where it leads, and the axes."""

    frame: Frame
    points: tuple[tuple[float, float], ...]
    ahead: tuple[tuple[float, float], ...]
    target: float
    days: tuple[Tick, ...]
    shares: tuple[Tick, ...]


def verdicts(standing: Standing) -> tuple[Part, ...]:
    """Students of a group by verdict, as parts of one bar."""
    parts: list[Part] = []
    total = sum(standing.tally.by_verdict)
    for verdict, count in zip(COUNTED, standing.tally.by_verdict, strict=True):
        x = parts[-1].x + parts[-1].width if parts else 0.0
        width = 100 * count / total if count else 0.0
        parts.append(Part(verdict.value, verdict.label, count, round(x, 2), round(width, 2)))
    return tuple(part for part in parts if part.count)


def reasons(students: Iterable[StudentJudgement]) -> tuple[Bar, ...]:
    """Why students have to hand in again, the commonest first; a student may have several."""
    counts: dict[str, int] = {}
    for one in students:
        if one.verdict is Verdict.RESUBMIT:
            codes = {finding.code for finding in one.findings if finding.code[0] == "E"}
            for name in sorted(BY_CODE[code].title for code in codes) or ["学籍科要求重交"]:
                counts[name] = counts.get(name, 0) + 1
    most = max(counts.values(), default=1)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Bar(name, count, round(100 * count / most, 1)) for name, count in ordered)


def frame(
    standings: Sequence[Standing], deadline: date | None, width: float, height: float
) -> Frame:
    """One frame for all courses, so that they can be compared."""
    days = [one.day for standing in standings for one in standing.course]
    first, last = min(days), max(days)
    last = max(last, deadline or last)
    if (last - first).days < _FEWEST_DAYS:
        first = last - timedelta(days=_FEWEST_DAYS)
    return Frame(width, height, first, last)


def course(standing: Standing, within: Frame, target: float, deadline: date | None) -> Course:
    """The course of one group."""
    known = [(one, one.share) for one in standing.course if one.share is not None]
    points = [(within.x(one.day), within.y(share)) for one, share in known]
    ahead = []
    if standing.forecast is not None and deadline is not None:
        ahead = [points[-1], (within.x(deadline), within.y(standing.forecast))]
    return Course(
        within,
        tuple(points),
        tuple(ahead),
        within.y(target),
        tuple(_days(within, standing.course, deadline)),
        tuple(Tick(within.y(share / 100), f"{share}%") for share in (0, 25, 50, 75, 100)),
    )


def _days(within: Frame, known: Sequence[Rate], deadline: date | None) -> Iterable[Tick]:
    """The first day, today and the deadline, where their labels do not lie on each other."""
    taken: list[float] = []
    named = [(deadline, "截止"), (known[-1].day, "本次"), (known[0].day, "")]
    for day, word in named:
        at = within.x(day) if day is not None else -1.0
        if day is not None and all(abs(at - other) >= within.width / 6 for other in taken):
            taken.append(at)
            yield Tick(at, f"{day.month}月{day.day}日{word}")
