"""Whose picture it is: the contract's sentences, each with the case beside its edge."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import product

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.judgement import Judgement, MatchedBy, Verdict
from pipeline.domain.page import Look, Reader
from pipeline.domain.policy import Policy
from pipeline.domain.reading import FieldReading, Record
from pipeline.domain.student import Roster, Student
from pipeline.domain.submission import Claim
from pipeline.match.judge import judge, looks_wanted
from tests.match.builders import (
    ID_A,
    ID_B,
    OTHER,
    POLICY,
    SCHOOL,
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

A, B = "2023010101", "2023010102"
_NOBODY = id_number("62010620010909321")

_NAMES = {"own": "林知遥", "other": "贺予安", "nobody": "卫南星", "": None}
_IDS = {"own": ID_A, "other": ID_B, "nobody": _NOBODY, "": None}
_LINES = ("name", "birth_date", "student_no", "id_number", "school")
_NUMBERS = {"own": A, "other": B, "nobody": "2019999999", "": ""}


def _judge(
    shown: Record,
    of: Claim | None = None,
    *known: Student,
    policy: Policy = POLICY,
) -> Judgement:
    one_roster = Roster(known) if known else roster()
    return judge([(submission(claim=of), page(shown))], one_roster, policy).pictures[0]


def _codes(judged: Judgement) -> set[str]:
    return {finding.code for finding in judged.findings}


def _of_he(**values: str | FieldReading | None) -> Record:
    he = {"name": "贺予安", "sex": "女", "birth_date": "2004年11月05日", "id_number": ID_B}
    return record(**{**he, "student_no": B, **values})


# E401: at least two of name, ID number and 学号 of another row or of none, at most one own


@pytest.mark.parametrize(
    ("name", "number", "own_no"), [*product(("own", "other", "nobody", ""), repeat=3)]
)
def test_another_student_is_shown_exactly_where_the_contract_says(
    name: str, number: str, own_no: str
) -> None:
    shown = record(name=_NAMES[name], id_number=_IDS[number], student_no=_NUMBERS[own_no])
    whose = (name, number, own_no)
    judged = _judge(shown, claim())
    another = sum(key in ("other", "nobody") for key in whose) >= 2 and whose.count("own") <= 1
    assert ("E401" in _codes(judged)) is another
    assert judged.student is not None
    assert judged.student.number == A
    if another:
        assert _codes(judged) == {"E401"}
        assert judged.verdict is Verdict.RESUBMIT
        assert judged.matched_by is MatchedBy.CLAIM


@pytest.mark.parametrize(
    ("values", "code", "verdict"),
    [
        ({"name": "卫南星"}, "D101", Verdict.DISCREPANCY),
        ({"id_number": _NOBODY, "birth_date": None, "sex": None}, "D102", Verdict.DISCREPANCY),
        ({"student_no": "2019999999"}, "D304", Verdict.VERIFIED),
        ({"student_no": B}, "D304", Verdict.VERIFIED),
    ],
)
def test_one_of_them_differing_is_a_difference(
    values: dict[str, str | None], code: str, verdict: Verdict
) -> None:
    judged = _judge(record(**values), claim())
    assert _codes(judged) == {code}
    assert judged.verdict is verdict


def test_the_claimed_student_is_asked_again_and_the_shown_one_gains_nothing() -> None:
    outcome = judge([(submission(claim=claim()), page(_of_he()))], roster(), POLICY)
    assert [one.verdict for one in outcome.students] == [Verdict.RESUBMIT, Verdict.MISSING]
    assert [one.checked for one in outcome.students] == [False, False]


def test_a_page_of_ones_own_outranks_another_student_s() -> None:
    items = [
        (submission("1.png", claim()), page(_of_he())),
        (submission("2.png", claim()), page()),
    ]
    assert judge(items, roster(), POLICY).students[0].verdict is Verdict.VERIFIED


# Misread, masked and missing keys are no other student's


def test_two_weak_keys_are_doubt_and_two_firm_ones_another_student() -> None:
    weak = {"name": doubt(read("卫南星"), 1), "student_no": doubt(read("2019999999"), 3)}
    firm = {"name": "卫南星", "student_no": "2019999999"}
    assert _codes(_judge(record(**weak), claim())) == {"E204"}
    assert _codes(_judge(record(**firm), claim())) == {"E401"}


def test_what_the_fast_reader_saw_is_read_again_first() -> None:
    fast = {
        key: replace(read(text), reader=Reader.FAST, first=None)
        for key, text in (("name", "卫南星"), ("student_no", "2019999999"))
    }
    judged = _judge(record(**fast), claim())
    assert "E401" not in _codes(judged)
    assert Look(0) in looks_wanted(judged, POLICY)


def test_two_keys_of_one_other_row_need_no_firm_reading() -> None:
    weak = {"name": doubt(read("贺予安"), 1), "id_number": doubt(read(ID_B), 3)}
    assert _codes(_judge(record(**weak, student_no=""), claim())) == {"E401"}


@pytest.mark.parametrize("text", ["5101**********3X", "511***46"])
def test_a_masked_number_is_not_another_student_s(text: str) -> None:
    judged = _judge(record(id_number=text, student_no="2019999999"), claim())
    assert "E401" not in _codes(judged)
    assert judged.verdict is Verdict.RESUBMIT


def test_a_roster_without_student_numbers_has_none_to_differ_from() -> None:
    """The key is the 考生号 then, and the page's 学号 says nothing for or against."""
    known = replace(student("23510101110001", student_no=""), exam_no="23510101110001")
    judged = _judge(record(name="林知远"), claim("23510101110001"), known, OTHER)
    assert _codes(judged) == {"D101"}
    assert judged.verdict is Verdict.DISCREPANCY


@pytest.mark.parametrize("code", ["R101", "R103", "R104"])
def test_a_roster_without_a_usable_id_number_has_none_to_differ_from(code: str) -> None:
    known = with_fault(student(id_number=f"{ID_A[:15]}000"), code, Field.ID_NUMBER)
    judged = _judge(record(student_no="2019999999"), claim(), known, OTHER)
    assert "E401" not in _codes(judged)
    assert judged.verdict is Verdict.REVIEW


# Name, 学号 and claim of one row with the ID number of another


def _swapped_on_the_roster() -> tuple[Student, Student]:
    return student(id_number=ID_B), replace(
        OTHER,
        values=tuple(
            (field, ID_A if field is Field.ID_NUMBER else text) for field, text in OTHER.values
        ),
    )


@pytest.mark.parametrize("numbered", [True, False])
def test_two_rows_swapped_are_d102_of_both_and_nobody_else_s_page(numbered: bool) -> None:
    """Freshmen's pages show no 学号 yet: the name and the claim alone say whose page it is."""
    blank = {} if numbered else {"student_no": ""}
    items = [
        (submission("1.png", claim(A)), page(record(**blank))),
        (submission("2.png", claim(B)), page(_of_he(**blank))),
    ]
    outcome = judge(items, Roster(_swapped_on_the_roster()), POLICY)
    for one, own, other in zip(outcome.pictures, (A, B), (B, A), strict=True):
        assert "D102" in _codes(one)
        assert "E401" not in _codes(one)
        assert one.verdict is Verdict.REVIEW
        assert one.student is not None
        assert one.student.number == own
        assert one.others == (other,)
    assert [one.verdict for one in outcome.students] == [Verdict.REVIEW] * 2


def test_rows_swapped_are_found_without_a_claim_too() -> None:
    judged = _judge(record(), None, *_swapped_on_the_roster())
    assert judged.student is not None
    assert (judged.student.number, judged.others) == (A, (B,))
    assert "D102" in _codes(judged)
    assert judged.verdict is Verdict.REVIEW


def test_swapped_file_names_are_another_student_twice() -> None:
    items = [
        (submission("1.png", claim(B)), page()),
        (submission("2.png", claim(A)), page(_of_he())),
    ]
    outcome = judge(items, roster(), POLICY)
    assert [_codes(one) for one in outcome.pictures] == [{"E401"}, {"E401"}]
    assert [one.verdict for one in outcome.students] == [Verdict.RESUBMIT] * 2


def test_an_id_number_nearly_another_row_s_is_for_a_person() -> None:
    """Not the student's, and one misread character away from another's."""
    near = ID_B[:16] + str((int(ID_B[16]) + 1) % 10) + ID_B[17]
    judged = _judge(record(id_number=near), claim())
    assert judged.verdict is Verdict.REVIEW
    assert judged.others == (B,)


# A single key that is not the student's


@pytest.mark.parametrize(
    ("shown", "verdict"),
    [("林知远", Verdict.DISCREPANCY), ("卫南星", Verdict.REVIEW), ("贺予安", Verdict.REVIEW)],
)
def test_a_name_alone_that_shares_nothing_with_the_claimed_one_is_for_a_person(
    shown: str, verdict: Verdict
) -> None:
    part = record(name=shown, id_number=None, student_no=None)
    judged = _judge(part, claim())
    assert "D101" in _codes(judged)
    assert judged.verdict is verdict


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        (id_number("51010620050314999"), Verdict.DISCREPANCY),  # another order
        (id_number("51010620060821123"), Verdict.DISCREPANCY),  # another birth date
        (_NOBODY, Verdict.REVIEW),  # place, birth date and order
    ],
)
def test_an_id_number_alone_that_shares_no_part_with_the_claimed_one_is_for_a_person(
    number: str, verdict: Verdict
) -> None:
    part = record(id_number=number, name=None, student_no=None, birth_date=None, sex=None)
    judged = _judge(part, claim())
    assert "D102" in _codes(judged)
    assert judged.verdict is verdict


def test_a_student_s_page_in_doubt_makes_no_difference_certain_beside_another() -> None:
    items = [
        (
            submission("1.png", claim()),
            page(record(name="卫南星", id_number=None, student_no=None)),
        ),
        (submission("2.png", claim()), page(record(name=None, id_number=None, student_no=None))),
    ]
    assert judge(items, roster(), POLICY).students[0].verdict is Verdict.REVIEW


# ID number and birth date differing together


def test_id_and_birth_date_differ_together_where_the_unique_name_is_of_this_school() -> None:
    shown = {"id_number": _NOBODY, "birth_date": "2001年09月09日", "student_no": ""}
    own_school = _judge(record(**shown))
    assert {"D102", "D107"} <= _codes(own_school)
    assert own_school.verdict is Verdict.DISCREPANCY
    elsewhere = _judge(record(**shown, school="蜀西职业学院"))
    assert _codes(elsewhere) == {"E501"}
    assert elsewhere.verdict is Verdict.UNMATCHED
    claimed = _judge(record(**shown, school="蜀西职业学院"), claim())
    assert {"D102", "D103", "D107"} <= _codes(claimed)


def test_a_namesake_with_other_numbers_is_nobody_on_the_roster() -> None:
    shown = {"id_number": _NOBODY, "birth_date": "2001年09月09日"}
    assert _codes(_judge(record(**shown, student_no="2019999999"))) == {"E501"}


def test_a_student_number_of_this_roster_under_a_name_and_id_of_nobody_is_another_school_s() -> (
    None
):
    judged = _judge(record(name="卫南星", id_number=_NOBODY, birth_date="2001年09月09日"))
    assert _codes(judged) == {"E501"}
    assert judged.student is None


def test_a_student_number_alone_under_another_name_is_certain_only_at_the_own_school() -> None:
    part = {"name": "卫南星", "id_number": None, "birth_date": None}
    assert _judge(record(**part)).verdict is Verdict.DISCREPANCY
    judged = _judge(record(**part, school=None))
    assert "D101" in _codes(judged)
    assert judged.verdict is Verdict.REVIEW


@pytest.mark.parametrize(("confidence", "codes"), [(0.59, {"E502"}), (0.61, {"E202"})])
@pytest.mark.parametrize("key", ["name", "student_no"])
def test_a_single_key_must_be_read_firmly_to_lead_to_a_row(
    key: str, confidence: float, codes: set[str]
) -> None:
    keys = {"name": "林知遥", "student_no": A}
    part: dict[str, FieldReading | None] = dict.fromkeys(
        ("name", "student_no", "id_number", "birth_date")
    )
    judged = _judge(record(**{**part, key: doubt(read(keys[key]), 2, confidence)}))
    assert _codes(judged) == codes


def test_a_row_found_by_a_single_key_of_the_fast_reader_is_looked_at_again() -> None:
    fast = replace(read(A), reader=Reader.FAST, first=None)
    part = record(name=None, id_number=None, birth_date=None, student_no=fast)
    assert Look(0) in looks_wanted(_judge(part), POLICY)


@pytest.mark.parametrize(
    ("name", "birth_date", "again"),
    [
        ("林知遥", "2005年03月14日", (1,)),  # for the name itself has look-alikes
        (None, "2005年03月14日", ()),
        ("林知遥", None, (1, 3)),
        ("林知遥", "", (1, 2, 3)),
        (None, "", (2, 3)),
        (None, None, (3,)),
    ],
)
def test_a_birth_date_beside_a_number_of_the_row_needs_no_second_look(
    name: str | None, birth_date: str | None, again: tuple[int, ...]
) -> None:
    shown = {"name": name, "birth_date": birth_date, "student_no": A}
    judged = _judge(record(**_by_the_fast_reader(shown), id_number=None))
    assert judged.matched_by is MatchedBy.STUDENT_NO
    assert looks_wanted(judged, POLICY) == tuple(map(Look, again))


def test_another_student_s_page_has_only_its_keys_looked_at_again() -> None:
    shown = {"name": "贺予安", "birth_date": "2004年11月05日", "student_no": B, "id_number": ID_B}
    fast = _by_the_fast_reader({**shown, "school": SCHOOL})
    others = _judge(record(**fast, sex="女"), claim())
    assert _codes(others) == {"E401"}
    assert looks_wanted(others, POLICY) == (Look(1), Look(3), Look(4))
    keys = {"name": "卫南星", "student_no": "2019999999", "id_number": _NOBODY}
    nobody_s = _judge(record(**{**fast, **_by_the_fast_reader(keys)}))
    assert nobody_s.student is None
    assert looks_wanted(nobody_s, POLICY) == tuple(map(Look, range(1, 6)))


def _by_the_fast_reader(shown: Mapping[str, str | None]) -> dict[str, FieldReading | None]:
    """Each value on a line of its own, counted from 1 in the order of ``_LINES``."""
    return {
        key: None
        if text is None
        else replace(read(text), reader=Reader.FAST, first=None, lines=(_LINES.index(key) + 1,))
        for key, text in shown.items()
    }


def test_an_id_number_under_a_name_and_number_of_nobody_is_for_a_person() -> None:
    judged = _judge(record(name="卫南星", student_no="2019999999"))
    assert judged.student is not None
    assert judged.student.number == A
    assert judged.verdict is Verdict.REVIEW


def test_an_id_number_under_the_name_of_two_others_is_for_a_person() -> None:
    third = student("2023010103", name="贺予安", id_number=_NOBODY, birth_date="2001-09-09")
    judged = _judge(record(name="贺予安", student_no=""), None, student(), OTHER, third)
    assert judged.verdict is Verdict.REVIEW
    assert judged.others == (B, "2023010103")


# People of one name


_NAMESAKE = student("2023010109", id_number=ID_B, birth_date="2004-11-05", class_name="软件2302")


def _of_namesake(**values: str | None) -> Record:
    shown = {"id_number": ID_B, "birth_date": "2004年11月05日", "sex": "男", "student_no": ""}
    return record(**{**shown, **values})


def test_the_page_of_a_namesake_is_another_student_s() -> None:
    """Name and ID number are both those of another row, and only the name is the claimed one's."""
    judged = _judge(_of_namesake(), claim(A), student(), _NAMESAKE)
    assert _codes(judged) == {"E401"}
    assert judged.others == ("2023010109",)


def test_the_own_student_number_beside_a_namesake_s_id_is_d102() -> None:
    judged = _judge(_of_namesake(student_no=A), claim(A), student(), _NAMESAKE)
    assert "D102" in _codes(judged)
    assert judged.verdict is Verdict.REVIEW
    assert judged.others == ("2023010109",)


def test_a_claim_by_name_means_every_bearer_of_it() -> None:
    """Whose of the two it is, the page says; a file laid in the wrong class's folder, too."""
    for of in (Claim(None, "林知遥"), Claim(None, "林知遥", "软件2301")):
        judged = _judge(_of_namesake(sex=None), of, student(), _NAMESAKE)
        assert judged.student is _NAMESAKE
        assert "E401" not in _codes(judged)


def test_a_name_borne_twice_leads_nowhere_by_itself() -> None:
    part = record(id_number=None, student_no=None, birth_date=None)
    for of in (None, Claim(None, "林知遥")):
        judged = _judge(part, of, student(), _NAMESAKE)
        assert _codes(judged) == {"E502"}
        assert judged.student is None
    judged = _judge(part, Claim(A, "林知遥"), student(), _NAMESAKE)
    assert judged.student is not None
    assert judged.student.number == A


def test_a_name_borne_twice_with_a_birth_date_leads_to_its_row() -> None:
    judged = _judge(_of_namesake(id_number=None), None, student(), _NAMESAKE)
    assert judged.student is _NAMESAKE
    assert judged.matched_by is MatchedBy.NAME_BIRTH


def test_a_claim_by_a_number_that_is_one_s_and_another_s_must_fit_the_name() -> None:
    """The 考生号 of one is the 学号 of another."""
    both = replace(OTHER, exam_no=A)
    judged = _judge(
        record(name=None, id_number=None, student_no=None), claim(A, "贺予安"), student(), both
    )
    assert judged.student is None


# Several students in one picture


def test_several_students_are_all_named_and_count_for_none() -> None:
    both = page(record(), _of_he())
    outcome = judge([(submission(claim=claim()), both)], roster(), POLICY)
    assert outcome.pictures[0].others == (A, B)
    assert [one.verdict for one in outcome.students] == [Verdict.MISSING] * 2


def test_two_records_of_which_one_was_misread_are_one_student_s() -> None:
    digit = str((int(ID_A[9]) + 3) % 10)
    misread = ID_A[:9] + digit + ID_A[10:]
    earlier = record(
        name="林知逼", id_number=misread, enrolled_on="2020年09月01日", status="不在籍（毕业）"
    )
    judged = judge([(submission(), page(record(), earlier))], roster(), POLICY).pictures[0]
    assert judged.verdict is Verdict.VERIFIED
    another = replace(earlier, fields=record(name="林知逼", id_number=ID_B).fields)
    judged = judge([(submission(), page(record(), another))], roster(), POLICY).pictures[0]
    assert _codes(judged) == {"E405"}


@pytest.mark.parametrize("known", [True, False])
def test_nobody_on_the_roster_is_unmatched(known: bool) -> None:
    shown = record() if known else record(name="卫南星", id_number=_NOBODY, student_no="")
    assert (_judge(shown).verdict is Verdict.UNMATCHED) is not known
