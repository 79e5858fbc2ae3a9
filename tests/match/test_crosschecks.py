"""What a page says in two places, on both sides of every edge."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.domain.judgement import Verdict
from pipeline.domain.page import Look, Reader
from pipeline.domain.policy import Policy
from pipeline.domain.reading import FieldReading, Record
from pipeline.match.crosschecks import contradictions
from pipeline.match.judge import judge, looks_wanted
from tests.match.builders import POLICY, doubt, page, read, record, roster, student, submission

_TODAY = replace(POLICY, today=date(2024, 10, 31))


def _told(shown: Record, policy: Policy = _TODAY) -> set[tuple[str, str]]:
    return {(one.code, one.field or "") for one in contradictions(shown, policy)}


@pytest.mark.parametrize(
    ("start", "duration", "until", "fits"),
    [
        ("2021年09月01日", "3 年", "2024年05月01日", True),
        ("2021年09月01日", "3 年", "2024年04月30日", False),
        ("2021年09月01日", "3 年", "2024年10月01日", True),
        ("2021年09月01日", "3 年", "2024年10月02日", False),
        ("2021年09月01日", "2.5 年", "2024年03月01日", True),
        ("2021年09月01日", "2.5 年", "2024年06月30日", False),
        ("2021年03月01日", "2.5 年", "2023年06月30日", True),
        ("2021年09月01日", "3 年", "2024年05月", True),
        ("2021年09月01日", "3 年", "2024年04月", False),
        ("2021年09月", "3 年", "2024年10月20日", True),
        ("2021年09月", "3 年", "2024年11月01日", False),
    ],
)
def test_dates_and_duration(start: str, duration: str, until: str, fits: bool) -> None:
    shown = record(enrolled_on=start, duration=duration, expected_graduation=until)
    assert (("E604", "expected_graduation") not in _told(shown)) is fits


@pytest.mark.parametrize(
    ("shown", "fits"),
    [
        ("2005年03月14日", True),
        ("2005年03月13日", False),
        ("2005年03月", True),
        ("2005年04月", False),
    ],
)
def test_a_birth_date_contradicts_the_id_only_as_far_as_it_is_given(shown: str, fits: bool) -> None:
    assert (("E602", "birth_date") not in _told(record(birth_date=shown))) is fits


@pytest.mark.parametrize(
    ("status", "left", "until", "odd"),
    [
        # On roll: nobody has left on a day to come; after the day it is a delay.
        ("在籍（注册学籍）", "2024年10月31日", None, ""),
        ("在籍（注册学籍）", "2024年11月01日", None, "left_on"),
        ("在籍（延期毕业）", "2024年06月30日", None, ""),
        ("在籍（注册学籍）", None, "2026年06月30日", ""),
        ("在籍（注册学籍）", None, "2024年06月30日", ""),
        # Off roll: leavers are registered up to some months ahead.
        ("不在籍（退学）", None, "2026年06月30日", "expected_graduation"),
        ("不在籍（毕业）", None, "2025年02月28日", ""),
        ("不在籍（毕业）", None, "2025年03月01日", "expected_graduation"),
        ("不在籍（毕业）", None, "2024年06月30日", ""),
        ("不在籍（退学）", "2024年03月15日", None, ""),
        ("不在籍（毕业）", "2024年11月30日", None, ""),
        # Half a status says nothing.
        ("", None, "2026年06月30日", ""),
        ("（退学）", None, "2026年06月30日", "status"),
    ],
)
def test_label_of_the_leaving_date_and_status(
    status: str, left: str | None, until: str | None, odd: str
) -> None:
    shown = record(status=status, left_on=left, expected_graduation=until, duration=None)
    assert _told(shown) == ({("E605", odd)} if odd else set())
    if odd != "status":
        assert _told(shown, replace(_TODAY, today=None)) == set()


def test_the_day_is_a_value_and_no_clock() -> None:
    shown = record(left_on="2024年11月01日", expected_graduation=None)
    assert _told(shown, replace(_TODAY, today=date(2024, 11, 1))) == set()


@pytest.mark.parametrize(
    ("category", "told"),
    [
        (read("统招"), True),
        (read("统招", first="统扫"), True),
        (read("统招", first="普通"), False),
        (doubt(read("统招"), 1, 0.61), True),
        (doubt(read("统招"), 1, 0.59), False),
        (read("普通高等教育", first="统招"), False),
    ],
)
def test_a_misread_word_is_no_odd_wording(category: FieldReading, told: bool) -> None:
    assert (("E605", "category") in _told(record(category=category))) is told


def test_an_odd_wording_is_looked_at_again_before_it_stands() -> None:
    odd = replace(read("统招"), reader=Reader.FAST, first=None, lines=(7,))
    judged = judge([(submission(), page(record(category=odd)))], roster(), _TODAY).pictures[0]
    assert looks_wanted(judged, _TODAY) == (Look(7),)
    settled = replace(odd, reader=Reader.STRONG, first="统招", text="普通高等教育")
    again = judge([(submission(), page(record(category=settled)))], roster(), _TODAY).pictures[0]
    assert again.verdict is Verdict.VERIFIED


@pytest.mark.parametrize(
    "odd",
    [
        {"category": "统招"},
        {"enrolled_on": "2023-09-01"},
        {"left_on": "2026年06月30日", "expected_graduation": None},
        {"expected_graduation": "2029年06月30日"},
    ],
)
def test_a_page_that_contradicts_itself_is_review(odd: dict[str, str | None]) -> None:
    judged = judge([(submission(), page(record(**odd)))], roster(student()), _TODAY).pictures[0]
    assert judged.verdict is Verdict.REVIEW
