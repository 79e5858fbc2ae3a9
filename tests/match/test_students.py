"""Pictures of one student taken together, and the pages that were not asked for."""

import pytest

from pipeline.domain.judgement import Outcome, Verdict
from pipeline.domain.page import PageClass
from pipeline.domain.policy import Policy
from pipeline.domain.reading import Reading
from pipeline.domain.student import Student
from pipeline.domain.submission import Claim, Rejected, Submission
from pipeline.match.judge import judge
from tests.match.builders import POLICY, claim, page, record, roster, student, submission

_LOWER = ("status", "expected_graduation", "enrolled_on", "class_name")
_UPPER = ("name", "sex", "birth_date", "school", "level", "major", "id_number", "student_no")


def _half(missing: tuple[str, ...], **values: str) -> Reading:
    return page(record(**{**dict.fromkeys(missing, None), **values}))


def _of(*items: tuple[Submission, Reading] | Rejected, known: Student | None = None) -> Outcome:
    return judge(items, roster(known or student()), POLICY)


def _wrong(kind: PageClass, source: str = "w.png", of: Claim | None = None):  # type: ignore[no-untyped-def]
    return submission(source, of or claim()), Reading(kind)


def test_halves_complete_each_other() -> None:
    upper = (submission("1.png", claim()), _half(_LOWER))
    lower = (submission("2.png", claim()), _half(_UPPER))
    assert _of(upper).students[0].verdict is Verdict.RESUBMIT
    both = _of(upper, lower)
    assert both.students[0].verdict is Verdict.VERIFIED
    assert both.students[0].checked
    assert {one.verdict for one in both.pictures} == {Verdict.RESUBMIT}


def test_pages_that_contradict_each_other_are_reviewed() -> None:
    one = (submission("1.png", claim()), page(record()))
    other = (submission("2.png", claim()), page(record(status="在籍（休学）")))
    judged = _of(one, other).students[0]
    assert judged.verdict is Verdict.REVIEW
    assert set(judged.sources) == {"1.png", "2.png"}


def test_a_good_page_outranks_wrong_and_unreadable_ones() -> None:
    good = (submission("z.png", claim()), page())
    bad = (_wrong(PageClass.LOGIN), Rejected("b.png", None, "E101", "坏", claim()))
    judged = _of(good, *bad).students[0]
    assert judged.verdict is Verdict.VERIFIED
    assert judged.sources[0] == "z.png"


def test_nothing_handed_in_is_missing_and_some_are_not_expected() -> None:
    assert _of().students[0].verdict is Verdict.MISSING
    judged = _of(known=student(status="保留入学资格")).students[0]
    assert judged.verdict is Verdict.NOT_EXPECTED


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (PageClass.OVERVIEW, "E301"),
        (PageClass.LOGIN, "E303"),
        (PageClass.IDENTITY_CHECK, "E304"),
        (PageClass.REPORT, "E305"),
        (PageClass.XUELI, "E306"),
        (PageClass.XUEWEI, "E306"),
        (PageClass.KAOYAN, "E306"),
        (PageClass.BIND, "E307"),
        (PageClass.PHOTO_CHECK, "E307"),
        (PageClass.ACCOUNT, "E307"),
        (PageClass.HOME, "E307"),
        (PageClass.CHSI_OTHER, "E307"),
        (PageClass.OTHER, "E308"),
        (PageClass.ID_CONFLICT, "E309"),
        (PageClass.UNREADABLE, "E201"),
    ],
)
def test_a_wrong_page_is_handed_in_again(kind: PageClass, code: str) -> None:
    outcome = _of(_wrong(kind))
    picture, judged = outcome.pictures[0], outcome.students[0]
    assert [finding.code for finding in picture.findings] == [code]
    assert picture.verdict is judged.verdict is Verdict.RESUBMIT
    assert not judged.checked


def test_not_found_is_a_difference_only_for_a_known_claim() -> None:
    known = _of(_wrong(PageClass.NOT_FOUND))
    assert known.pictures[0].verdict is Verdict.DISCREPANCY
    assert known.students[0].verdict is Verdict.DISCREPANCY
    assert not known.students[0].checked
    nobody = _of((submission("w.png"), Reading(PageClass.NOT_FOUND)))
    assert nobody.pictures[0].verdict is Verdict.REVIEW


@pytest.mark.parametrize(
    ("missing", "verdict"),
    [
        (("status",), Verdict.RESUBMIT),
        (("status", "id_number"), Verdict.RESUBMIT),
        (("status", "id_number", "name"), Verdict.DISCREPANCY),
    ],
)
def test_not_found_is_refuted_by_a_page_that_shows_the_student(
    missing: tuple[str, ...], verdict: Verdict
) -> None:
    """Whoever looked with a wrong account first, and then cut the page, has a record."""
    cut = (submission("1.png", claim()), _half(missing))
    assert _of(cut, _wrong(PageClass.NOT_FOUND)).students[0].verdict is verdict


def test_a_broken_file_belongs_to_the_claimed_student() -> None:
    judged = _of(Rejected("b.png", None, "E101", "坏", claim())).students[0]
    assert judged.verdict is Verdict.RESUBMIT
    assert judged.sources == ("b.png",)


def test_a_claim_of_two_students_is_nobodys() -> None:
    both = Claim("2023010101", "贺予安")
    judged = judge([_wrong(PageClass.LOGIN, of=both)], roster(), POLICY).pictures[0]
    assert judged.student is None
    misspelt = Claim("2023010101", "林知瑶")
    judged = judge([_wrong(PageClass.LOGIN, of=misspelt)], roster(), POLICY).pictures[0]
    assert judged.student is not None


def test_one_picture_for_two_students_counts_for_neither() -> None:
    students = roster()
    items = [
        (submission("1.png", claim("2023010101"), content="same"), page()),
        (submission("2.png", claim("2023010102"), content="same"), page()),
    ]
    outcome = judge(items, students, Policy(school=POLICY.school, level=POLICY.level))
    verdicts = {one.source: one.verdict for one in outcome.pictures}
    assert verdicts == {"1.png": Verdict.REVIEW, "2.png": Verdict.RESUBMIT}
    assert all("E402" in {finding.code for finding in one.findings} for one in outcome.pictures)
    assert Verdict.VERIFIED not in {one.verdict for one in outcome.students}


def test_the_same_picture_twice_by_its_owner_is_no_fault() -> None:
    items = [
        (submission(source, claim("2023010101"), content="same"), page())
        for source in ("1.png", "2.png")
    ]
    assert _of(*items).students[0].verdict is Verdict.VERIFIED
