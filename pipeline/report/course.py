"""核查率 over the runs until the deadline, and where it leads."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.report.order import college_of
from pipeline.report.report import Rate, Report
from pipeline.report.tally import Tally, grouped

#: Days over which the pace is taken: a week has its weekend in it.
_DAYS = 7


@dataclass(frozen=True, slots=True)
class Standing:
    """A college, or all together, as it stands today.

    ``course`` has one entry per day with a run, today's last; ``forecast`` is the 核查率 (0..1)
    to be expected on the day of the deadline, None where nothing can be said. ``below`` tells that
    the target is not reached.
    """

    name: str
    tally: Tally
    course: tuple[Rate, ...]
    forecast: float | None
    below: bool


def standings(report: Report) -> tuple[Standing, ...]:
    """Every college of today's roster in order, and all together last."""
    today, students = report.today, report.outcome.students
    earlier: dict[str, list[Rate]] = defaultdict(list)
    for one in report.history:
        if one.day < today:
            earlier[one.college].append(one)
    by_college = grouped(students, lambda one: college_of(one.student))
    found = [
        _standing(report, name, Tally.of(group), earlier[name])
        for name, group in by_college.items()
    ]
    everybody = _standing(report, "合计", Tally.of(students), _together(report.history, today))
    return (*found, everybody)


def rates(report: Report) -> tuple[Rate, ...]:
    """What the next runs need to know of this one."""
    return tuple(one.course[-1] for one in standings(report)[:-1])


def days_left(report: Report) -> int | None:
    """Whole days until the deadline, negative behind it; None where there is none."""
    return (report.deadline - report.today).days if report.deadline else None


def lost(report: Report) -> tuple[str, ...]:
    """Colleges of the last run that today's roster does not name: renamed, merged or forgotten."""
    days = [one.day for one in report.history if one.day < report.today]
    last = max(days, default=None)
    now = {college_of(one.student) for one in report.outcome.students}
    before = {one.college for one in report.history if one.day == last and one.expected}
    return tuple(sorted(before - now))


def told(report: Report) -> tuple[str, ...]:
    """What staff and the registrar should know of it, in sentences."""
    known = standings(report)
    below = [one for one in known[:-1] if one.below]
    names = lost(report)
    sentences = []
    if report.deadline is not None:
        sentences.append(_until(report.deadline, report.today, known[-1].forecast))
    if below:
        listed = "、".join(_named(one) for one in below)
        goal = percent(report.target)
        sentences.append(f"低于目标核查率 {goal} 的学院（{len(below)} 个）：{listed}。")
    if names:
        sentences.append(
            f"上次有、本次名册中没有的学院（{len(names)} 个）：{'、'.join(names)}。"
            "如已改名或合并，请核对名册并通知原学院。"
        )
    return tuple(sentences)


def percent(share: float | None) -> str:
    """A share for people."""
    return f"{100 * share:.1f}%" if share is not None else "–"


def expected_on(course: Sequence[Rate], deadline: date) -> float | None:
    """核查率 on the day of the deadline if the pace of the last week is kept.

    None behind the deadline, with a single day to go by, and where nobody is expected.
    """
    known = [(one.day, one.share) for one in course if one.share is not None]
    if not known or deadline <= known[-1][0]:
        return None
    day, share = known[-1]
    first, before = next(one for one in known if (day - one[0]).days <= _DAYS)
    if first == day:
        return None
    pace = (share - before) / (day - first).days
    return min(1.0, max(0.0, share + pace * (deadline - day).days))


def _until(deadline: date, today: date, forecast: float | None) -> str:
    left = (deadline - today).days
    ahead = f"按近一周进度，截止时核查率预计 {percent(forecast)}。" if forecast is not None else ""
    if left > 0:
        return f"距截止还有 {left} 天（{deadline.isoformat()}）。{ahead}"
    if left == 0:
        return f"今天截止（{deadline.isoformat()}）。"
    return f"已过截止日期（{deadline.isoformat()}）{-left} 天。"


def _named(one: Standing) -> str:
    ahead = f"（截止时预计 {percent(one.forecast)}）" if one.forecast is not None else ""
    return f"{one.name} {percent(one.tally.rate)}{ahead}"


def _standing(report: Report, name: str, tally: Tally, earlier: Sequence[Rate]) -> Standing:
    today = Rate(report.today, name, tally.expected, tally.checked)
    course = (*sorted(earlier, key=lambda one: one.day), today)
    deadline = report.deadline
    return Standing(
        name,
        tally,
        course,
        expected_on(course, deadline) if deadline else None,
        below=today.share is not None and today.share < report.target,
    )


def _together(history: Iterable[Rate], today: date) -> list[Rate]:
    days: dict[date, list[Rate]] = defaultdict(list)
    for one in history:
        if one.day < today:
            days[one.day].append(one)
    return [
        Rate(day, "", sum(one.expected for one in of_day), sum(one.checked for one in of_day))
        for day, of_day in sorted(days.items())
    ]
