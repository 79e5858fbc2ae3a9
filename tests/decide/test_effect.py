"""What each decision does to verdicts, and when it no longer holds."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pipeline.decide.effect import Decided, decided
from pipeline.decide.offers import of_pictures, standing
from pipeline.domain.decision import Decision, Meant, Opinion, understood
from pipeline.domain.judgement import Verdict
from pipeline.domain.page import PageClass
from pipeline.domain.reading import Reading
from pipeline.domain.student import Roster
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


def _given(
    items: Items, also: Opinion, *, to: str = _OWN, known: Roster | None = None
) -> tuple[Decided, Decided]:
    """The picture given to a student, and what then is said beside it, both put into effect."""
    known, key = known or roster(), number("P", "a.png")
    outcome = judge(items, known, POLICY)
    basis = decided(outcome, items, known, POLICY, {}).bases[key]
    whose = Decision(key, basis, Opinion.BELONGS, to, "王老师")
    first = decided(outcome, items, known, POLICY, {key: whose})
    both = replace(whose, basis=first.bases[key], also=also)
    return first, decided(outcome, items, known, POLICY, {key: both})


def test_differences_of_a_given_picture_wait_until_somebody_has_looked() -> None:
    first, then = _given(_handed_in_by_another(), Opinion.IN_ORDER)
    one = first.outcome.students[0]
    told = ("D101", "D102", "D107", "D106", "D304")
    assert (one.verdict, {f.code for f in one.findings}) == (Verdict.REVIEW, set(told))
    assert number("D", _OWN, "D102") in first.bases
    assert f"归属 {_OWN}；确认无误" in first.outcome.pictures[0].details
    # Looked at, they are differences like any others; a look alone never settles one.
    one = then.outcome.students[0]
    assert (one.verdict, one.by_hand) == (Verdict.DISCREPANCY, ("归属 2023010101", "确认无误"))
    assert {finding.code for finding in one.findings} == set(told)


def _of_two(name: str = "林知远", **more: str | None) -> Items:
    """Two students in one picture, one of them read weakly."""
    theirs = record(name="贺予安", id_number=ID_B, birth_date="2004年11月05日", student_no=None)
    own = record(name=read(name, first="林知元"), **more)
    return [(submission("a.png"), page(theirs, own))]


def test_doubts_of_a_given_picture_are_cleared_by_a_second_word() -> None:
    before = judge(_of_two(), roster(), POLICY)
    assert [finding.code for finding in before.pictures[0].findings] == ["E405"]
    first, then = _given(_of_two(), Opinion.IN_ORDER)
    # The one it is given to is compared, and not whoever stands first.
    assert [finding.code for finding in first.outcome.students[0].findings] == ["E204"]
    assert first.outcome.students[0].verdict is Verdict.REVIEW
    one, other = then.outcome.students
    assert (one.verdict, one.by_hand) == (Verdict.VERIFIED, ("归属 2023010101", "确认无误"))
    assert other.verdict is Verdict.MISSING
    assert not then.remarks


def test_a_given_picture_may_be_sent_back_to_its_student() -> None:
    for items in (_of_two(), [(submission("a.png"), page(record()))]):
        one = _given(items, Opinion.AGAIN)[1].outcome.students[0]
        assert (one.verdict, one.checked) == (Verdict.RESUBMIT, False)


def test_a_second_word_does_not_settle_a_difference_nor_see_what_is_not_there() -> None:
    differing = [(submission("a.png"), page(record(major="护理")))]
    made = _given(differing, Opinion.IN_ORDER)[1]
    assert made.outcome.students[0].verdict is Verdict.DISCREPANCY
    assert "请在“信息不一致”中逐项处理" in made.remarks[0]
    made = _given(_of_two(level=None), Opinion.IN_ORDER)[1]
    assert made.outcome.students[0].verdict is Verdict.RESUBMIT


@pytest.mark.parametrize("change", ["roster", "seen", "picture", "nothing"])
def test_what_is_said_beside_whose_it_is_lapses_alone_when_the_roster_changes(change: str) -> None:
    items, known, key = _of_two(), roster(), number("P", "a.png")
    outcome = judge(items, known, POLICY)
    whose = Decision(key, dict(of_pictures(outcome))[key], Opinion.BELONGS, _OWN)
    basis = decided(outcome, items, known, POLICY, {key: whose}).bases[key]
    both = {key: replace(whose, basis=basis, also=Opinion.IN_ORDER)}
    if change == "roster":
        known = roster(student(name="林知述"), OTHER)
    elif change == "seen":
        items = _of_two("林知迟")
    elif change == "picture":
        items = [(replace(items[0][0], sha256="another"), items[0][1])]
    later = decided(judge(items, known, POLICY), items, known, POLICY, both)
    (picture, one) = later.outcome.pictures[0], later.outcome.students[0]
    expected = {
        "nothing": (Verdict.VERIFIED, ("归属 2023010101", "确认无误")),
        "roster": (Verdict.REVIEW, ("归属 2023010101",)),
        "seen": (Verdict.REVIEW, ("归属 2023010101",)),
        "picture": (Verdict.MISSING, ()),
    }
    assert (one.verdict, picture.by_hand) == expected[change]
    left = standing(both[key], later.bases[key])
    assert (left.meant.words if left else ()) == picture.by_hand


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
        ("P", "归属 2023010101；确认无误", (Opinion.BELONGS, "2023010101", Opinion.IN_ORDER)),
        ("P", "归属2023010101,需学生重交", (Opinion.BELONGS, "2023010101", Opinion.AGAIN)),
        ("P", "归属 2023010101 确认无误。", (Opinion.BELONGS, "2023010101", Opinion.IN_ORDER)),
        ("P", "归属 2023010101；无效", None),
        ("P", "归属 2023010101；", None),
        ("P", "确认无误；归属 2023010101", None),
        ("P", "归属", None),
        ("P", "名册有误", None),
        ("S", "确认无误", (Opinion.IN_ORDER, "")),
        ("S", "排除", None),
        ("X", "确认无误", None),
    ],
)
def test_the_vocabulary(row: str, text: str, meant: tuple[Any, ...] | None) -> None:
    assert understood(f"{row}ABCDEFGH", text) == (Meant(*meant) if meant else None)
