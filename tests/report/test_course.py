"""核查率 over the runs, where it leads, and who is below the target."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.report.course import days_left, expected_on, lost, rates, standings, told
from pipeline.report.report import Rate, Report
from pipeline.report.table import table
from tests.report.test_files import built

_TODAY = date(2026, 11, 23)


def _rate(days_ago: int, checked: int, expected: int = 100) -> Rate:
    return Rate(_TODAY - timedelta(days=days_ago), "信息学院", expected, checked)


def _with(*history: Rate) -> Report:
    return replace(built(), history=history)


def test_the_pace_of_the_last_week_goes_on() -> None:
    course = [_rate(20, 10), _rate(7, 40), _rate(3, 60), _rate(0, 75)]
    # 35 points in 7 days; the slow weeks before are past.
    assert expected_on(course, _TODAY + timedelta(days=3)) == pytest.approx(0.9)


def test_no_more_than_everybody_and_no_less_than_nobody() -> None:
    assert expected_on([_rate(1, 50), _rate(0, 90)], _TODAY + timedelta(days=5)) == 1.0
    assert expected_on([_rate(1, 90), _rate(0, 10)], _TODAY + timedelta(days=5)) == 0.0


@pytest.mark.parametrize(
    "course",
    [
        [],
        [_rate(0, 50)],
        [_rate(9, 10), _rate(0, 50)],  # the only earlier run is no part of the last week
        [_rate(1, 0, 0), _rate(0, 0, 0)],
    ],
)
def test_one_day_is_no_pace(course: list[Rate]) -> None:
    assert expected_on(course, _TODAY + timedelta(days=5)) is None


def test_nothing_is_foretold_once_the_deadline_is_there() -> None:
    course = [_rate(1, 50), _rate(0, 60)]
    assert expected_on(course, _TODAY) is None
    assert expected_on(course, _TODAY - timedelta(days=1)) is None


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 100)), max_size=20),
    st.integers(-5, 90),
)
def test_a_forecast_is_a_share(points: list[tuple[int, int]], ahead: int) -> None:
    course = sorted((_rate(ago, done) for ago, done in points), key=lambda one: one.day)
    found = expected_on(course, _TODAY + timedelta(days=ahead))
    assert found is None or 0 <= found <= 1


def test_each_college_has_its_course_and_all_together_theirs() -> None:
    report = _with(
        _rate(2, 1, 4), Rate(_TODAY - timedelta(days=2), "未填学院", 1, 1), _rate(1, 2, 4)
    )
    report = replace(report, deadline=_TODAY + timedelta(days=2))
    own, nameless, everybody = standings(report)
    assert (own.name, nameless.name, everybody.name) == ("信息学院", "未填学院", "合计")
    assert [one.share for one in own.course] == [0.25, 0.5, 0.5]
    assert [one.share for one in everybody.course] == [0.4, 0.5, 0.4]
    assert own.course[-1] == Rate(_TODAY, "信息学院", 4, 2)
    assert own.forecast == pytest.approx(0.5 + 0.25 / 2 * 2)
    assert rates(report) == (own.course[-1], nameless.course[-1])


def test_a_second_run_of_the_day_stands_in_place_of_the_first() -> None:
    own = standings(_with(_rate(0, 0, 4)))[0]
    assert [one.checked for one in own.course] == [2]


def test_who_does_not_reach_the_target_is_below_it() -> None:
    report = built()
    assert [one.below for one in standings(replace(report, target=0.5))] == [False, True, True]
    assert not any(one.below for one in standings(replace(report, target=0.0)))


def test_days_until_the_deadline() -> None:
    assert days_left(built()) == 7
    assert days_left(replace(built(), today=date(2026, 12, 2))) == -2
    assert days_left(replace(built(), deadline=None)) is None


def test_colleges_that_the_roster_no_longer_names_are_told() -> None:
    gone = Rate(_TODAY - timedelta(days=1), "软件学院", 40, 3)
    assert lost(_with(gone, _rate(1, 2))) == ("软件学院",)
    # What has been gone for longer was told then.
    assert lost(_with(replace(gone, day=_TODAY - timedelta(days=2)), _rate(1, 2))) == ()
    assert lost(built()) == ()


def test_staff_are_told_of_deadline_target_and_lost_colleges() -> None:
    report = _with(Rate(_TODAY - timedelta(days=2), "软件学院", 4, 1), _rate(2, 1, 4))
    until, below, gone = told(report)
    assert until == "距截止还有 7 天（2026-11-30）。按近一周进度，截止时核查率预计 92.5%。"
    assert below == (
        "低于目标核查率 95.0% 的学院（2 个）：信息学院 50.0%（截止时预计 100.0%）、未填学院 0.0%。"
    )
    assert gone.startswith("上次有、本次名册中没有的学院（1 个）：软件学院。")
    header, *rows = table(report)
    assert header[-2:] == ("核查率", "截止预计")
    assert [row[-1] for row in rows] == ["100.0%", "–", "92.5%"]


@pytest.mark.parametrize(
    ("today", "sentence"),
    [
        (date(2026, 11, 30), "今天截止（2026-11-30）。"),
        (date(2026, 12, 2), "已过截止日期（2026-11-30）2 天。"),
    ],
)
def test_a_deadline_that_is_there_foretells_nothing(today: date, sentence: str) -> None:
    report = replace(_with(_rate(2, 1, 4)), today=today, target=0.0)
    assert told(report)[0] == sentence
    assert table(report)[0][-1] == "核查率"


def test_without_deadline_and_target_there_is_nothing_to_tell() -> None:
    assert told(replace(built(), deadline=None, target=0.0)) == ()
