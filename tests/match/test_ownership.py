"""The same picture, or nearly the same, handed in for several students (E402, E403)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.judgement import Judgement, Outcome, Verdict
from pipeline.domain.page import PageClass
from pipeline.domain.reading import Reading, Record
from pipeline.domain.submission import Claim, Submission
from pipeline.match.judge import judge
from tests.match.builders import (
    ID_A,
    ID_B,
    POLICY,
    claim,
    id_number,
    page,
    record,
    roster,
    submission,
)

#: 林知遥 and 贺予安 of the usual roster.
A, B = "2023010101", "2023010102"
LIN, HE = claim(A), claim(B)

_OF_HE = {
    "name": "贺予安",
    "sex": "女",
    "birth_date": "2004年11月05日",
    "id_number": ID_B,
    "student_no": B,
}


def _of_he(**values: str | None) -> Record:
    return record(**{**_OF_HE, **values})


def _outcome(*items: tuple[Submission, Reading]) -> Outcome:
    return judge(items, roster(), POLICY)


def _pictures(*shown: tuple[Claim | None, Record | Reading]) -> dict[str, Judgement]:
    """Judgements on pictures 1, 2 … of different bytes."""
    items = [
        (submission(f"{number}.png", of), one if isinstance(one, Reading) else page(one))
        for number, (of, one) in enumerate(shown, 1)
    ]
    return {one.source[0]: one for one in _outcome(*items).pictures}


def _codes(one: Judgement) -> list[str]:
    return [finding.code for finding in one.findings]


def _with_pixels(reading: Reading, pixels: str) -> Reading:
    return replace(reading, pixels=pixels)


# E402


def test_the_same_pixels_in_another_file_are_the_same_picture() -> None:
    items = [
        (submission("1.png", LIN), _with_pixels(page(), "p")),
        (submission("2.png", HE), _with_pixels(page(), "p")),
    ]
    one, other = _outcome(*items).pictures
    assert (_codes(one), one.verdict, one.others) == (["E402"], Verdict.REVIEW, (B,))
    assert (_codes(other), other.verdict) == (["E401", "E402"], Verdict.RESUBMIT)


def test_other_pixels_are_another_picture() -> None:
    items = [
        (submission("1.png", LIN), _with_pixels(page(), "p")),
        (submission("2.png", HE), _with_pixels(page(), "q")),
    ]
    one, other = _outcome(*items).pictures
    assert one.verdict is Verdict.VERIFIED
    assert _codes(other) == ["E401"]


def test_a_copy_without_a_claim_belongs_to_whom_it_shows() -> None:
    """Nobody says who handed the copy in; that it was handed in for another is plain."""
    items = [
        (submission("1.png", content="same"), page()),
        (submission("2.png", HE, content="same"), page()),
    ]
    outcome = _outcome(*items)
    assert [one.verdict for one in outcome.pictures] == [Verdict.REVIEW, Verdict.RESUBMIT]
    assert [one.verdict for one in outcome.students] == [Verdict.REVIEW, Verdict.RESUBMIT]


def test_a_difference_on_a_picture_of_several_students_is_for_a_person() -> None:
    shown = page(record(status="在籍（休学）"))
    items = [
        (submission("1.png", LIN, content="same"), shown),
        (submission("2.png", HE, content="same"), shown),
    ]
    one = _outcome(*items).pictures[0]
    assert _codes(one) == ["D105", "E402"]
    assert one.verdict is Verdict.REVIEW


def test_a_picture_of_several_students_that_is_cut_is_handed_in_again() -> None:
    items = [
        (submission(f"{n}.png", of, content="same"), page(record(status=None)))
        for n, of in enumerate((LIN, HE))
    ]
    one = _outcome(*items).pictures[0]
    assert (_codes(one), one.verdict) == (["E202", "E402"], Verdict.RESUBMIT)


def test_a_page_of_ones_own_stands_beside_a_shared_one() -> None:
    items = [
        (submission("1.png", LIN, content="same"), page()),
        (submission("2.png", HE, content="same"), page()),
        (submission("3.png", LIN), page()),
    ]
    assert _outcome(*items).students[0].verdict is Verdict.VERIFIED


@pytest.mark.parametrize("kind", [PageClass.LOGIN, PageClass.OVERVIEW, PageClass.UNREADABLE])
def test_a_login_page_of_a_whole_class_is_nobodys(kind: PageClass) -> None:
    items = [
        (submission(f"{n}.png", of, content="same"), Reading(kind))
        for n, of in enumerate((LIN, HE))
    ]
    for one in _outcome(*items).pictures:
        assert "E402" not in _codes(one)
        assert one.verdict is Verdict.RESUBMIT


def test_a_report_of_several_students_is_told_and_stays_a_wrong_page() -> None:
    items = [
        (submission(f"{n}.png", of, content="same"), Reading(PageClass.REPORT))
        for n, of in enumerate((LIN, HE))
    ]
    for one in _outcome(*items).pictures:
        assert _codes(one) == ["E305", "E402"]
        assert one.verdict is Verdict.RESUBMIT


def test_no_record_found_on_one_picture_for_two_is_certain_for_neither() -> None:
    items = [
        (submission(f"{n}.png", of, content="same"), Reading(PageClass.NOT_FOUND))
        for n, of in enumerate((LIN, HE))
    ]
    outcome = _outcome(*items)
    for one in outcome.pictures:
        assert (_codes(one), one.verdict) == (["E402"], Verdict.REVIEW)
    assert {one.verdict for one in outcome.students} == {Verdict.REVIEW}


# E403


def test_another_capture_of_a_page_is_the_other_student_s_and_the_owner_stays_verified() -> None:
    found = _pictures((LIN, record()), (HE, record()))
    assert (_codes(found["1"]), found["1"].verdict) == ([], Verdict.VERIFIED)
    assert (_codes(found["2"]), found["2"].verdict) == (["E401"], Verdict.RESUBMIT)


def test_an_id_number_under_another_name_is_for_a_person_and_its_owner_stays_verified() -> None:
    changed = _of_he(id_number=ID_A, birth_date="2005年03月14日", sex="男")
    found = _pictures((LIN, record()), (HE, changed))
    assert found["1"].verdict is Verdict.VERIFIED
    assert found["1"].findings == ()
    assert {"D102", "E403"} <= set(_codes(found["2"]))
    assert found["2"].verdict is Verdict.REVIEW
    assert found["2"].others == (A,)


def test_an_id_number_of_nobody_under_two_claims_is_nobodys_difference() -> None:
    number = id_number("51010620050314999")
    found = _pictures((LIN, record(id_number=number)), (HE, _of_he(id_number=number)))
    for one, other in (("1", B), ("2", A)):
        assert {"D102", "E403"} <= set(_codes(found[one]))
        assert found[one].verdict is Verdict.REVIEW
        assert found[one].others == (other,)


def test_an_id_number_of_nobody_under_one_claim_is_a_difference() -> None:
    number = id_number("51010620050314999")
    found = _pictures((LIN, record(id_number=number)), (HE, _of_he()))
    assert found["1"].verdict is Verdict.DISCREPANCY
    assert found["2"].verdict is Verdict.VERIFIED


def _report(*codes: str) -> Reading:
    return Reading(PageClass.REPORT, report_codes=codes)


def test_one_report_code_under_two_claims_is_noted_beside_the_wrong_page() -> None:
    found = _pictures((LIN, _report("⟨0a⟩")), (HE, _report("⟨0a⟩")), (HE, _report("⟨0b⟩")))
    for number in ("1", "2"):
        assert _codes(found[number]) == ["E305", "E403"]
        assert found[number].verdict is Verdict.RESUBMIT
    assert _codes(found["3"]) == ["E305"]


def test_two_captures_by_their_owner_are_no_fault() -> None:
    found = _pictures((LIN, record()), (LIN, record()), (None, record()))
    assert {one.verdict for one in found.values()} == {Verdict.VERIFIED}
    assert not any(one.findings for one in found.values())


def test_a_student_number_of_another_beside_own_name_and_id_is_noted_only() -> None:
    found = _pictures((LIN, record()), (HE, _of_he(student_no=A)))
    assert found["1"].findings == ()
    assert _codes(found["2"]) == ["D304"]
    assert found["2"].verdict is Verdict.VERIFIED


def test_a_student_number_of_another_without_an_id_is_nearly_the_same_picture() -> None:
    found = _pictures((LIN, record()), (HE, _of_he(student_no=A, id_number=None)))
    assert found["1"].findings == ()
    assert "E403" in _codes(found["2"])
    assert found["2"].verdict is Verdict.RESUBMIT  # cut; a page with the ID number will tell


def test_a_part_with_the_own_student_number_has_no_part_in_what_another_page_shows() -> None:
    part = record(name=None, id_number=None)
    found = _pictures((LIN, part), (HE, _of_he(student_no=A)))
    assert "E403" not in _codes(found["1"])


def test_masked_and_partly_read_numbers_are_no_one_s() -> None:
    for text in ("5101**********23", "5101062005"):
        found = _pictures((LIN, record(id_number=text)), (HE, _of_he(id_number=text)))
        assert not any("E403" in _codes(one) for one in found.values())


def test_a_foreign_document_under_two_claims_is_told() -> None:
    found = _pictures((LIN, record(id_number="H12345678")), (HE, _of_he(id_number="H12345678")))
    assert all("E403" in _codes(one) for one in found.values())


def test_a_good_page_later_outranks_a_cut_one_with_another_s_number() -> None:
    items = [
        (submission("1.png", LIN), page()),
        (submission("2.png", HE), page(_of_he(student_no=A, id_number=None))),
        (submission("3.png", HE), page(_of_he())),
    ]
    assert [one.verdict for one in _outcome(*items).students] == [Verdict.VERIFIED] * 2


def test_a_cut_page_with_another_s_number_completes_no_other() -> None:
    items = [
        (submission("1.png", LIN), page()),
        (submission("2.png", HE), page(_of_he(student_no=A, id_number=None))),
        (submission("3.png", HE), page(_of_he(status=None, student_no=None))),
    ]
    assert _outcome(*items).students[1].verdict is Verdict.RESUBMIT


# Whatever comes together


_SHOWN = (
    record(),
    _of_he(),
    _of_he(id_number=ID_A),
    _of_he(student_no=A, id_number=None),
    record(id_number=id_number("51010620050314999")),
)
_ONES = st.tuples(
    st.sampled_from([None, LIN, HE]), st.sampled_from(range(len(_SHOWN))), st.sampled_from("xyz")
)


@given(st.lists(_ONES, max_size=6))
def test_only_others_pictures_speak_against_one(
    ones: list[tuple[Claim | None, int, str]],
) -> None:
    items = [
        (submission(f"{number}.png", of), _with_pixels(page(_SHOWN[shown]), f"{pixels}{shown}"))
        for number, (of, shown, pixels) in enumerate(ones)
    ]
    outcome = _outcome(*items)
    assert _outcome(*reversed(items)) == outcome
    for alone, judged in zip(items, outcome.pictures, strict=True):
        codes = set(_codes(judged))
        assert judged.verdict is not Verdict.VERIFIED or not codes & {"E402", "E403"}
        same = {
            (other.student or judged.student)
            for other, (_, reading) in zip(outcome.pictures, items, strict=True)
            if reading.pixels == alone[1].pixels
        }
        assert ("E402" in codes) is (len(same) > 1)
        if _outcome(alone).pictures[0].verdict is Verdict.VERIFIED and "E402" not in codes:
            assert judged.verdict is Verdict.VERIFIED
