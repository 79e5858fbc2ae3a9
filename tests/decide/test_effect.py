"""What each decision does to verdicts, and when it no longer holds."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.decide.effect import Decided, decided
from pipeline.domain.decision import Decision, Opinion, understood
from pipeline.domain.judgement import Verdict
from pipeline.domain.page import PageClass
from pipeline.domain.reading import Reading
from pipeline.domain.submission import Submission
from pipeline.match.judge import judge
from pipeline.report.files import render
from pipeline.report.numbers import number
from tests.match.builders import (
    ID_B,
    OTHER,
    POLICY,
    claim,
    page,
    read,
    record,
    roster,
    student,
    submission,
)
from tests.report.test_files import built

Items = list[tuple[Submission, Reading]]

_OWN = student().number
_NAME = number("D", _OWN, "D101")
_NOT_THERE = Reading(PageClass.NOT_FOUND, ("没有学籍",))


def _shown(**values: str | None) -> Items:
    return [(submission("a.png", claim()), page(record(**values)))]


def _made(items: Items, *wanted: tuple[str, Opinion], to: str = "") -> Decided:
    """Decisions on the rows as they are now, put into effect."""
    known = roster()
    outcome = judge(items, known, POLICY)
    bases = decided(outcome, items, known, POLICY, {}).bases
    made = {key: Decision(key, bases[key], opinion, to, "王老师") for key, opinion in wanted}
    return decided(outcome, items, known, POLICY, made)


def test_without_decisions_nothing_changes() -> None:
    items = _shown(name="林知远")
    outcome = judge(items, roster(), POLICY)
    assert decided(outcome, items, roster(), POLICY, {}).outcome == outcome


@pytest.mark.parametrize(
    "opinion", [Opinion.IN_ORDER, Opinion.ROSTER_WRONG, Opinion.CORRECTED, Opinion.EXCLUDED]
)
def test_a_settled_difference_leaves_the_verdict_and_stays_listed(opinion: Opinion) -> None:
    one = _made(_shown(name="林知远"), (_NAME, opinion)).outcome.students[0]
    assert (one.verdict, one.by_hand) == (Verdict.VERIFIED, (str(opinion),))
    assert [finding.code for finding in one.settled] == ["D101"]
    assert one.findings == ()


def test_another_difference_still_counts() -> None:
    one = _made(_shown(name="林知远", major="护理"), (_NAME, Opinion.IN_ORDER)).outcome.students[0]
    assert one.verdict is Verdict.DISCREPANCY
    assert [finding.code for finding in one.findings] == ["D201"]


def test_a_settled_difference_does_not_make_up_for_what_is_cut_off() -> None:
    one = _made(_shown(name="林知远", level=None), (_NAME, Opinion.IN_ORDER)).outcome.students[0]
    assert one.verdict is Verdict.RESUBMIT
    assert not one.checked


def test_a_record_that_nobody_saw_is_never_verified() -> None:
    items = [(submission("a.png", claim()), _NOT_THERE)]
    key = number("D", _OWN, "D401")
    one = _made(items, (key, Opinion.CORRECTED)).outcome.students[0]
    assert (one.verdict, one.checked) == (Verdict.RESUBMIT, False)


def test_a_difference_may_be_sent_back_to_the_student() -> None:
    one = _made(_shown(name="林知远"), (_NAME, Opinion.AGAIN)).outcome.students[0]
    assert (one.verdict, one.checked, one.by_hand) == (Verdict.RESUBMIT, False, ("需学生重交",))
    assert [finding.code for finding in one.findings] == ["D101"]


@pytest.mark.parametrize("change", ["picture", "seen", "roster", "nothing"])
def test_a_decision_lapses_when_what_it_was_made_on_changes(change: str) -> None:
    items, known = _shown(name="林知远"), roster()
    outcome = judge(items, known, POLICY)
    bases = decided(outcome, items, known, POLICY, {}).bases
    made = {_NAME: Decision(_NAME, bases[_NAME], Opinion.ROSTER_WRONG)}
    if change == "picture":
        items = [(replace(items[0][0], sha256="another"), items[0][1])]
    elif change == "seen":
        items = _shown(name="林知元")
    elif change == "roster":
        known = roster(student(name="林知述"), OTHER)
    later = decided(judge(items, known, POLICY), items, known, POLICY, made)
    holds = later.outcome.students[0].verdict is Verdict.VERIFIED
    assert holds is (change == "nothing")
    assert (later.bases[_NAME] == bases[_NAME]) is (change == "nothing")


def _handed_in_by_another() -> Items:
    theirs = {"name": "贺予安", "id_number": ID_B, "birth_date": "2004年11月05日"}
    shown = page(record(**theirs, sex="女", student_no=OTHER.number))
    return [(submission("a.png", claim()), shown)]


def test_a_picture_is_given_to_the_student_it_shows() -> None:
    items, key = _handed_in_by_another(), number("P", "a.png")
    before = judge(items, roster(), POLICY)
    assert [one.verdict for one in before.students] == [Verdict.RESUBMIT, Verdict.MISSING]
    after = _made(items, (key, Opinion.BELONGS), to=OTHER.number).outcome
    assert [one.verdict for one in after.students] == [Verdict.MISSING, Verdict.VERIFIED]
    assert after.students[1].by_hand == (f"归属 {OTHER.number}",)
    assert after.pictures[0].student is not None
    assert after.pictures[0].student.number == OTHER.number


def test_a_picture_given_to_whom_it_does_not_show_is_for_review_at_best() -> None:
    key = number("P", "a.png")
    after = _made(_handed_in_by_another(), (key, Opinion.BELONGS), to=_OWN).outcome
    assert after.students[0].verdict is not Verdict.VERIFIED


def test_a_picture_cannot_be_given_to_nobody() -> None:
    items, key = _handed_in_by_another(), number("P", "a.png")
    made = _made(items, (key, Opinion.BELONGS), to="999")
    assert made.outcome == judge(items, roster(), POLICY)
    assert "999 不在名册上" in made.remarks[0]


def test_one_picture_for_two_is_settled_by_saying_whose_it_is() -> None:
    shown = page(record())
    items = [
        (submission("a.png", claim(), "same"), shown),
        (submission("b.png", claim(OTHER.number), "same"), shown),
    ]
    before = judge(items, roster(), POLICY)
    assert before.students[0].verdict is Verdict.REVIEW
    keys = [(number("P", name), Opinion.BELONGS) for name in ("a.png", "b.png")]
    after = _made(items, *keys, to=_OWN).outcome
    assert [one.verdict for one in after.students] == [Verdict.VERIFIED, Verdict.MISSING]


def test_a_void_picture_counts_for_nothing() -> None:
    items = [*_shown(), (submission("b.png", claim()), page(record(level="本科")))]
    assert judge(items, roster(), POLICY).students[0].verdict is Verdict.REVIEW
    after = _made(items, (number("P", "b.png"), Opinion.VOID)).outcome
    assert after.students[0].verdict is Verdict.VERIFIED
    alone = _made(_shown(), (number("P", "a.png"), Opinion.VOID)).outcome
    assert alone.students[0].verdict is Verdict.RESUBMIT
    assert alone.students[0].sources == ("a.png",)


def _in_review(**more: str | None) -> Items:
    weak = read("林知远", first="林知元")
    return [(submission("a.png", claim()), page(record(name=weak, **more)))]


def test_a_look_at_the_picture_clears_its_doubts() -> None:
    items = _in_review()
    assert judge(items, roster(), POLICY).students[0].verdict is Verdict.REVIEW
    after = _made(items, (number("P", "a.png"), Opinion.IN_ORDER)).outcome
    assert (after.students[0].verdict, after.pictures[0].verdict) == (Verdict.VERIFIED,) * 2
    assert after.students[0].checked


def test_a_look_does_not_see_what_the_picture_does_not_show() -> None:
    made = _made(_in_review(level=None), (number("P", "a.png"), Opinion.IN_ORDER))
    assert made.outcome.students[0].verdict is not Verdict.VERIFIED


def test_a_look_cannot_say_whose_a_picture_is() -> None:
    shown = page(record())
    items = [
        (submission("a.png", claim(), "same"), shown),
        (submission("b.png", claim(OTHER.number), "same"), shown),
    ]
    made = _made(items, (number("P", "a.png"), Opinion.IN_ORDER))
    assert made.outcome == judge(items, roster(), POLICY)
    assert "不适用" in made.remarks[0]


def test_pages_in_doubt_together_are_settled_by_a_decision_on_the_student() -> None:
    items = [*_shown(), (submission("b.png", claim()), page(record(level="本科")))]
    key = number("S", _OWN)
    again = _made(items, (key, Opinion.AGAIN)).outcome.students[0]
    assert (again.verdict, again.checked) == (Verdict.RESUBMIT, False)
    held = _made(items, (key, Opinion.IN_ORDER)).outcome.students[0]
    assert held.verdict is not Verdict.REVIEW
    assert held.by_hand == ("确认无误",)


def test_decisions_are_shown_and_a_lapsed_one_is_marked() -> None:
    made = _made(_shown(name="林知远"), (_NAME, Opinion.ROSTER_WRONG))
    decision = Decision(_NAME, "", Opinion.ROSTER_WRONG, "", "王老师", "2026-11-23")
    report = replace(built(), outcome=made.outcome, roster=roster(), today=date(2026, 11, 24))
    shown = render(replace(report, decided={_NAME: decision}))["discrepancies.csv"].decode()
    assert "已解决,名册有误,王老师,2026-11-23" in shown
    back = replace(report, outcome=judge(_shown(name="林知远"), roster(), POLICY))
    lapsed = render(replace(back, lapsed={_NAME: decision}))["discrepancies.csv"].decode()
    assert "重现,,,,原处理意见：名册有误（王老师 2026-11-23）" in lapsed


@pytest.mark.parametrize(
    ("row", "text", "meant"),
    [
        ("D", "名册有误", (Opinion.ROSTER_WRONG, "")),
        ("D", " 确认无误。", (Opinion.IN_ORDER, "")),
        ("D", "", (Opinion.WITHDRAWN, "")),
        ("D", "无效", None),
        ("D", "归属 2023010101", None),
        ("P", "归属 2023010101", (Opinion.BELONGS, "2023010101")),
        ("P", "归属‹2023010101›", (Opinion.BELONGS, "2023010101")),
        ("P", "归属：2023010101", (Opinion.BELONGS, "2023010101")),
        ("P", "归属", None),
        ("P", "名册有误", None),
        ("S", "确认无误", (Opinion.IN_ORDER, "")),
        ("S", "排除", None),
        ("X", "确认无误", None),
    ],
)
def test_the_vocabulary(row: str, text: str, meant: tuple[Opinion, str] | None) -> None:
    assert understood(f"{row}ABCDEFGH", text) == meant
