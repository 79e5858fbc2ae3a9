"""Pages of one student taken together: what completes, what contradicts, what lends nothing."""

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.judgement import StudentJudgement, Verdict
from pipeline.domain.reading import FieldReading, Reading, Record
from pipeline.domain.student import Student
from pipeline.match.judge import judge
from pipeline.match.rules.id_number import fits_mask
from tests.match.builders import (
    ID_A,
    POLICY,
    claim,
    doubt,
    id_number,
    page,
    read,
    record,
    roster,
    student,
    submission,
    with_fault,
)

_CARD = ("name", "sex", "birth_date", "school", "level", "major")
_LIST = (
    *("ethnicity", "id_number", "duration", "student_no", "enrolled_on", "status"),
    "expected_graduation",
)


def _without(names: tuple[str, ...], **values: str | FieldReading | None) -> Record:
    return record(**{**dict.fromkeys(names), **values})


def _upper(**values: str | FieldReading | None) -> Record:
    """The first screen of a phone: the card, and the list down to the ID number."""
    return _without(_LIST[2:], **values)


def _lower(**values: str | FieldReading | None) -> Record:
    """What lies below: neither name nor ID number, and a freshman's 学号 is blank."""
    return _without((*_CARD, *_LIST[:2]), **{"student_no": "", **values})


def _of(*shown: Record | Reading, known: Student | None = None) -> StudentJudgement:
    items = [
        (submission(f"{number}.png", claim()), one if isinstance(one, Reading) else page(one))
        for number, one in enumerate(shown)
    ]
    return judge(items, roster(known or student()), POLICY).students[0]


def _codes(judged: StudentJudgement) -> set[str]:
    return {finding.code for finding in judged.findings}


def test_a_half_without_an_id_is_completed() -> None:
    assert _of(_upper(), _lower()).verdict is Verdict.VERIFIED


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        ("name", "林知远"),
        ("id_number", id_number("51010620050314999")),
        ("school", "蜀西职业学院"),
        ("level", "本科"),
        ("status", "在籍（休学）"),
    ],
)
def test_another_value_in_a_required_field_is_reviewed_in_any_order(field: str, shown: str) -> None:
    for pages in ((record(), record(**{field: shown})), (record(**{field: shown}), record())):
        judged = _of(*pages)
        assert judged.verdict is Verdict.REVIEW
        assert len(judged.sources) == 2
        told = [one for one in judged.findings if one.code == "E204"]
        assert [(one.field, one.seen) for one in told] == [(Field(field), shown)]


def test_two_pages_that_both_differ_in_the_same_way_are_a_difference() -> None:
    pages = [record(status="在籍（休学）")] * 2
    assert _of(*pages).verdict is Verdict.DISCREPANCY


def test_two_pages_that_differ_each_in_its_way_are_reviewed() -> None:
    assert _of(record(level="本科"), record(level="硕士")).verdict is Verdict.REVIEW


def test_another_value_in_what_is_not_required_may_have_changed() -> None:
    assert _of(record(major="护理"), record()).verdict is Verdict.VERIFIED


def _repaired() -> FieldReading:
    digit = str((int(ID_A[15]) + 3) % 10)
    return doubt(read(ID_A[:15] + digit + ID_A[16:]), 15)


def test_a_repaired_number_does_not_contradict_the_clean_one() -> None:
    judged = _of(record(id_number=_repaired()), record())
    assert judged.verdict is Verdict.VERIFIED


@pytest.mark.parametrize("field", ["duration", "enrolled_on", "expected_graduation"])
def test_a_part_without_name_and_id_must_agree_in_every_row_it_shares(field: str) -> None:
    other = {"duration": "2.5 年", "enrolled_on": "2022年09月01日"}
    shown = other.get(field, "2026年05月31日")
    known = student(expected_graduation="2026-06-30")
    whole = _without(("status",))
    assert _of(whole, _lower(), known=known).verdict is Verdict.VERIFIED
    judged = _of(whole, _lower(**{field: shown}), known=known)
    assert judged.verdict is Verdict.REVIEW


def test_halves_that_contradict_each_other_across_are_reviewed() -> None:
    """The card of a namesake above the list of the student; the roster has no birth dates."""
    known = student(birth_date="", sex="")
    card = _without((*_LIST,))
    rest = _without(_CARD)
    assert _of(card, rest, known=known).verdict is Verdict.VERIFIED
    for value, code in (
        ({"birth_date": "2005年03月15日"}, "E602"),
        ({"sex": "女"}, "E603"),
    ):
        judged = _of(_without((*_LIST,), **value), rest, known=known)
        assert judged.verdict is Verdict.REVIEW
        assert code in _codes(judged)


@pytest.mark.parametrize(
    ("masked", "verdict"),
    [(f"5101{'*' * 12}{ID_A[-2:]}", Verdict.VERIFIED), ("5116**********46", Verdict.REVIEW)],
)
def test_a_masked_number_completes_where_what_is_seen_of_it_fits(
    masked: str, verdict: Verdict
) -> None:
    assert _of(_without(("status",)), record(id_number=masked)).verdict is verdict


def test_what_a_mask_leaves_to_be_seen() -> None:
    assert fits_mask("51010620050314123x", "5101***23X")
    assert not fits_mask("51010620050314123X", "5102***23X")
    assert not fits_mask("51010620050314123X", "5101***33X")


def test_a_half_whose_person_is_read_too_weakly_lends_nothing() -> None:
    weak = doubt(read("林知远"), 2)
    half = _without(("id_number", "student_no"), name=weak)
    whole = _without(("status",))
    judged = _of(whole, half)
    assert judged.verdict is Verdict.REVIEW
    assert [(one.code, one.field) for one in judged.findings] == [("E204", Field.NAME)]
    # Its 学号 says whose it is; and where nothing is borrowed, nothing is in doubt.
    assert _of(whole, _without(("id_number",), name=weak)).verdict is Verdict.VERIFIED
    assert _of(record(), half).verdict is Verdict.VERIFIED


def test_a_page_that_contradicts_itself_is_not_mended_by_another() -> None:
    judged = _of(record(expected_graduation="2027年06月30日"), record())
    assert judged.verdict is Verdict.REVIEW
    assert "E604" in _codes(judged)


def test_each_field_of_which_a_page_says_something_odd_is_kept() -> None:
    odd = record(status="在籍(正常)", mode="全日制（统招）")
    known = judge(
        [(submission("a.png", claim()), page(odd)), (submission("b.png", claim()), page(odd))],
        roster(),
        POLICY,
    ).students[0]
    assert {f.field for f in known.findings if f.code == "E605"} == {Field.STATUS, Field.MODE}


def test_the_half_of_another_student_completes_nothing() -> None:
    foreign = _without(_CARD, student_no="2023010102", id_number=id_number("51160220041105246"))
    judged = _of(_upper(), foreign)
    assert judged.verdict is not Verdict.VERIFIED


def test_conflicting_rows_of_the_roster_stay_in_review() -> None:
    odd = with_fault(student(), "R102", None, conflicting=True)
    assert _of(_upper(), _lower(), known=odd).verdict is Verdict.REVIEW
