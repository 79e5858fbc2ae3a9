"""Detail pages: what is certain, what is doubt, and whose page it is."""

import pickle
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.alphabet import Alphabet, Alphabets, LookAlike
from pipeline.domain.fields import Field
from pipeline.domain.judgement import Finding, Judgement, MatchedBy, State, Verdict
from pipeline.domain.page import Ink, Look, PageClass, Reader
from pipeline.domain.policy import Alias, Policy
from pipeline.domain.reading import FieldReading, Reading, Record
from pipeline.domain.student import Roster
from pipeline.domain.submission import Claim, Rejected
from pipeline.match.judge import Bench, judge, looks_wanted
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
    weighed,
    with_fault,
)

#: As measured on a screenshot.
_INK = Ink(0, 2, False, 0, 0, 20, 10, 1.0, 60, 255)


def _judge(
    shown: Record | Reading,
    of: Claim | None = None,
    *,
    known: Roster | None = None,
    policy: Policy = POLICY,
) -> Judgement:
    reading = shown if isinstance(shown, Reading) else page(shown)
    return judge([(submission(claim=of), reading)], known or roster(), policy).pictures[0]


def _codes(judged: Judgement) -> set[str]:
    return {finding.code for finding in judged.findings}


def test_a_page_that_equals_the_roster_is_verified() -> None:
    judged = _judge(record())
    assert judged.verdict is Verdict.VERIFIED
    assert judged.matched_by is MatchedBy.ID_NUMBER
    assert judged.findings == ()


@pytest.mark.parametrize(
    ("field", "value", "code", "verdict"),
    [
        ("name", "林知远", "D101", Verdict.DISCREPANCY),
        ("school", "蜀西职业学院", "D103", Verdict.DISCREPANCY),
        ("level", "本科", "D104", Verdict.DISCREPANCY),
        ("status", "在籍（休学）", "D105", Verdict.DISCREPANCY),
        ("status", "不在籍（退学）", "D105", Verdict.DISCREPANCY),
        ("sex", "女", "D106", Verdict.DISCREPANCY),
        ("birth_date", "2005年03月15日", "D107", Verdict.DISCREPANCY),
        ("major", "护理", "D201", Verdict.DISCREPANCY),
        ("duration", "2 年", "D202", Verdict.DISCREPANCY),
        ("enrolled_on", "2022年09月01日", "D203", Verdict.DISCREPANCY),
        ("ethnicity", "回族", "D205", Verdict.DISCREPANCY),
        ("class_name", "软件2302", "D303", Verdict.VERIFIED),
        ("student_no", "2023019999", "D304", Verdict.VERIFIED),
    ],
)
def test_a_firm_difference_is_told(field: str, value: str, code: str, verdict: Verdict) -> None:
    judged = _judge(record(**{field: value}), claim())
    assert code in _codes(judged)
    assert judged.verdict is verdict


def test_the_fast_reader_alone_never_accuses() -> None:
    judged = _judge(record(name=replace(read("林知远"), reader=Reader.FAST, first=None)), claim())
    assert _codes(judged) == {"E204"}
    assert judged.verdict is Verdict.REVIEW
    assert looks_wanted(judged, Policy()) == (Look(0),)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "林知远"),
        ("id_number", ID_B),
        ("enrolled_on", "2022年09月01日"),
        ("status", "在籍（休学）"),
    ],
)
def test_what_another_line_runs_through_is_never_different(field: str, value: str) -> None:
    crossed = _judge(record(**{field: replace(read(value), crossed=True)}), claim())
    assert not any(code.startswith("D") for code in _codes(crossed))
    own = record().get(Field(field))
    assert own is not None
    equal = _judge(record(**{field: replace(own, crossed=True)}), claim())
    assert equal.verdict is Verdict.VERIFIED


@pytest.mark.parametrize(("first", "told"), [("全日制", True), ("汉族", False)])
def test_a_piece_of_the_roster_s_value_must_be_seen_by_both_readers(first: str, told: bool) -> None:
    known = roster(student(mode="全日制普通"))
    seen = replace(read("全日制", first=first), inks=(_INK,))
    assert ("D206" in _codes(_judge(record(mode=seen), claim(), known=known))) is told


@pytest.mark.parametrize(
    ("major", "inks", "told"),
    [
        ("软件", (), False),  # a photograph, or a mark across the page
        ("软件", (_INK,), True),
        ("软件工程", (), True),
    ],
)
def test_the_end_of_a_value_may_be_lost_on_a_photograph(
    major: str, inks: tuple[Ink, ...], told: bool
) -> None:
    judged = _judge(record(major=replace(read(major), inks=inks)), claim())
    assert ("D201" in _codes(judged)) is told
    assert judged.verdict is (Verdict.DISCREPANCY if told else Verdict.VERIFIED)


def test_a_look_alike_that_the_fast_reader_saw_is_not_ruled_out() -> None:
    alphabet = Alphabet(None, {"遥": (LookAlike("谣", 0.9, -10.0),)})
    policy = replace(POLICY, alphabets=Alphabets(strong=alphabet))
    for first, verdict in (("林知遥", Verdict.VERIFIED), ("林知谣", Verdict.REVIEW)):
        name = weighed(read("林知遥", first=first), "林知谣", -20.0)
        assert _judge(record(name=name), claim(), policy=policy).verdict is verdict


def test_odd_words_through_which_another_line_runs_are_not_the_page_s() -> None:
    odd = read("在籍（正常）")
    assert "E605" in _codes(_judge(record(status=odd), claim()))
    assert "E605" not in _codes(_judge(record(status=replace(odd, crossed=True)), claim()))


@pytest.mark.parametrize(("lines", "told"), [((3,), True), ((3, 4), False)])
def test_a_row_put_together_with_its_neighbour_is_no_difference(
    lines: tuple[int, ...], told: bool
) -> None:
    merged = replace(read("软件23012024999999"), lines=lines)
    assert ("D303" in _codes(_judge(record(class_name=merged), claim()))) is told


@pytest.mark.parametrize("first", ["林知遥", "林知元"])
def test_two_readers_that_disagree_are_doubt(first: str) -> None:
    judged = _judge(record(name=read("林知远", first=first)), claim())
    assert _codes(judged) == {"E204"}


@pytest.mark.parametrize(
    ("nats", "confidence", "code"),
    [
        (-20.1, 0.59, "E204"),
        (-20.1, 0.61, "D101"),
        (-19.9, 0.89, "E204"),
        (-7, 0.89, "E204"),
        (-7, 0.91, "D101"),
    ],
)
def test_the_less_the_pixels_refute_the_roster_the_firmer_the_difference_must_be(
    nats: float, confidence: float, code: str
) -> None:
    seen = weighed(doubt(read("林知远"), 2, confidence), "林知遥", nats)
    assert _codes(_judge(record(name=seen), claim())) == {code}


@pytest.mark.parametrize(
    ("expected", "seen"),
    [
        ("林知黄", "林知黃"),
        ("林知嫒", "林知媛"),
        ("王yan", "王燕"),
        ("王□", "王燕"),
        ("林𬱖", "林颇"),
    ],
)
def test_what_the_readers_cannot_tell_apart_is_doubt(expected: str, seen: str) -> None:
    judged = _judge(record(name=seen), claim(), known=roster(student(name=expected)))
    assert _codes(judged) == {"E204"}


@pytest.mark.parametrize(("nats", "code"), [(-2.9, "E204"), (-3.1, "D101")])
def test_the_roster_s_value_must_be_far_less_likely_than_what_was_read(
    nats: float, code: str
) -> None:
    seen = weighed(read("林知末"), "林知未", nats)
    judged = _judge(record(name=seen), claim(), known=roster(student(name="林知未")))
    assert _codes(judged) == {code}


@pytest.mark.parametrize(("nats", "code"), [(-7.9, "E204"), (-8.1, "D101")])
def test_a_ratio_without_doubt_outweighs_the_fast_reader(nats: float, code: str) -> None:
    seen = weighed(read("林知末", first="林知未"), "林知未", nats)
    judged = _judge(record(name=seen), claim(), known=roster(student(name="林知未")))
    assert _codes(judged) == {code}


@pytest.mark.parametrize(("nats", "state"), [(3.1, State.MATCH_NORMALISED), (2.9, None)])
def test_what_one_reader_saw_and_both_find_likelier_is_equal(
    nats: float, state: State | None
) -> None:
    seen = weighed(read("林知悅", first="林知悦"), "林知悦", nats)
    judged = _judge(record(name=seen), claim(), known=roster(student(name="林知悦")))
    own = judged.get(Field.NAME)
    assert own is not None
    assert own.state is (state or State.UNCERTAIN)


@pytest.mark.parametrize(
    ("seen", "sure", "nats", "state"),
    [
        ("林知姞", 0.59, -7.9, State.MATCH_NORMALISED),
        ("林知姞", 0.61, -7.9, State.UNCERTAIN),
        ("林知姞", 0.59, -8.1, State.UNCERTAIN),
        ("林知靖", 0.59, -2.0, State.UNCERTAIN),  # measured to be taken for each other
        ("林姞姞", 0.59, -2.0, State.UNCERTAIN),
    ],
)
def test_what_one_reader_saw_stands_against_a_guess_of_the_other(
    seen: str, sure: float, nats: float, state: State
) -> None:
    policy = replace(POLICY, alphabets=Alphabets(strong=Alphabet(None, leads={("婧", "靖"): 4.0})))
    value = weighed(doubt(read(seen, first="林知婧"), 2, sure), "林知婧", nats)
    known = roster(student(name="林知婧"))
    own = _judge(record(name=value), claim(), known=known, policy=policy).get(Field.NAME)
    assert own is not None
    assert own.state is state


_JIE = Alphabets(strong=Alphabet(None, {"杰": (LookAlike("桀", 0.98, -5.0),)}))
_YUAN = Alphabets(strong=Alphabet(None, {"媛": (LookAlike("嫒", 0.98, -5.0),)}))


@pytest.mark.parametrize(
    ("nats", "confidence", "verdict"),
    [
        (-6.9, 0.99, Verdict.REVIEW),
        (-7.1, 0.99, Verdict.VERIFIED),
        (None, 0.99, Verdict.REVIEW),
        (None, 0.998, Verdict.VERIFIED),
        (-1.0, 0.998, Verdict.VERIFIED),
    ],
)
def test_a_look_alike_beyond_the_reader_is_refuted_or_left_to_a_person(
    nats: float | None, confidence: float, verdict: Verdict
) -> None:
    known, policy = roster(student(name="林知媛")), replace(POLICY, alphabets=_YUAN)
    seen = doubt(read("林知媛"), 2, confidence)
    seen = seen if nats is None else weighed(seen, "林知嫒", nats)
    judged = _judge(record(name=seen), claim(), known=known, policy=policy)
    assert judged.verdict is verdict


def test_a_look_alike_of_the_fast_reader_is_read_again_and_weighed() -> None:
    known = roster(student(name="林知媛"))
    fast = replace(read("林知媛", reader=Reader.FAST), first=None, around=("姓名：", ""))
    judged = _judge(record(name=fast), claim(), known=known)
    assert judged.verdict is Verdict.REVIEW
    wanted = (Look(0, ("姓名：林知嫒",)),)
    assert looks_wanted(judged, POLICY) == wanted
    # A worker knows it, too, before the roster's other pictures are seen.
    doubts = pickle.loads(pickle.dumps(Bench(known, POLICY).doubts))
    assert doubts(submission(claim=claim()), page(record(name=fast))) == wanted
    strong = replace(fast, reader=Reader.STRONG, first="林知媛")
    judged = _judge(record(name=strong), claim(), known=known)
    assert Look(0, ("姓名：林知嫒",)) in looks_wanted(judged, POLICY)


def test_what_the_strong_reader_mistakes_is_not_believed_of_the_fast_one() -> None:
    known, policy = roster(student(name="林知杰")), replace(POLICY, alphabets=_JIE)
    fast = replace(read("林知杰", reader=Reader.FAST), first=None, around=("姓名：", ""))
    judged = _judge(record(name=fast), claim(), known=known, policy=policy)
    assert judged.verdict is Verdict.REVIEW
    assert looks_wanted(judged, policy) == (Look(0, ("姓名：林知桀",)),)
    nobody_s = replace(POLICY, alphabets=Alphabets())
    plain = _judge(record(name=fast), claim(), known=known, policy=nobody_s)
    assert plain.verdict is Verdict.VERIFIED


@pytest.mark.parametrize(
    ("seen", "codes"),
    [
        ("蜀东云岭职", {"E204"}),
        ("云岭职业学院", {"E204"}),
        ("蜀东云岭学院", {"D103"}),
        ("蜀束云岭职业学", {"E204"}),
        ("蜀东云岭职业大学", {"D103"}),
        ("蜀东云岭职业学院网", {"E204"}),
    ],
)
def test_a_school_read_in_part_or_with_more_is_doubt(seen: str, codes: set[str]) -> None:
    assert _codes(_judge(record(school=read(seen)), claim())) == codes


@pytest.mark.parametrize(
    ("field", "seen", "code"),
    [
        ("birth_date", "2005年0月", "E204"),
        ("birth_date", "2005年03月15日", "D107"),
        ("sex", "民族", "E204"),
        ("sex", "女", "D106"),
        ("ethnicity", "汉汉", None),
    ],
)
def test_a_hard_field_that_is_not_required_must_not_stay_open(
    field: str, seen: str, code: str | None
) -> None:
    judged = _judge(record(**{field: seen}), claim())
    assert _codes(judged) - {"E602", "E603"} == ({code} if code else set())
    assert judged.verdict is not Verdict.VERIFIED or code is None


def test_a_hard_field_that_is_softened_or_not_seen_may_stay_open() -> None:
    open_date = record(birth_date="2005年0月")
    softened = replace(POLICY, severities=(("D107", "info"),))
    assert _judge(open_date, claim(), policy=softened).verdict is Verdict.VERIFIED
    assert _judge(record(birth_date=None), claim()).verdict is Verdict.VERIFIED
    assert _judge(record(birth_date=""), claim()).verdict is Verdict.VERIFIED


@pytest.mark.parametrize("sex", ["男", "女"])
def test_a_hard_field_read_weakly_is_looked_at_again(sex: str) -> None:
    weak = replace(doubt(read(sex), 0), reader=Reader.FAST, first=None)
    judged = _judge(record(sex=weak), claim())
    assert looks_wanted(judged, POLICY) == (Look(0),)
    firm = replace(read("男"), reader=Reader.FAST, first=None)
    assert looks_wanted(_judge(record(sex=firm), claim()), POLICY) == ()


@pytest.mark.parametrize(
    ("field", "value", "codes"),
    [
        ("id_number", f"{ID_A}3年普通高等教育", {"E204"}),
        ("id_number", ID_A[:-1], {"E204"}),
        ("id_number", f"{ID_A[:9]}7{ID_A[9:]}", {"E204"}),
        ("id_number", "A12345678", {"D102"}),
        ("enrolled_on", "2023楼月01日", {"E204"}),
        ("enrolled_on", "2023年09月04日", {"D203"}),
        ("enrolled_on", "2023年09月0", set()),
        ("enrolled_on", "2023/11/18", {"E204", "E605"}),
        ("class_name", "件2301", set()),
        ("class_name", "软件23", {"D303"}),
        ("major", "护理普通全日制", {"E204"}),
        ("ethnicity", "舞族", {"E204"}),
        ("major", "软件技术|音", set()),
        ("major", "护理", {"D201"}),
        ("class_name", "软件23012023010101", set()),
        ("class_name", "软件23012023010102", {"D303"}),
    ],
)
def test_what_holds_pieces_of_other_text_is_no_difference(
    field: str, value: str, codes: set[str]
) -> None:
    assert _codes(_judge(record(**{field: value}), claim())) == codes


_HARD = Alphabets(strong=Alphabet(None, leads={("佘", "余"): 10.0}))


@pytest.mark.parametrize(("nats", "code"), [(-11.9, "E204"), (-12.1, "D101")])
def test_what_small_print_shows_as_another_must_be_far_less_likely(nats: float, code: str) -> None:
    shown = weighed(read("余知遥"), "佘知遥", nats)
    known, policy = roster(student(name="佘知遥")), replace(POLICY, alphabets=_HARD)
    assert _codes(_judge(record(name=shown), claim(), known=known, policy=policy)) == {code}


def test_what_small_print_never_shows_needs_no_more_than_usual() -> None:
    policy = replace(POLICY, alphabets=_HARD)
    other = weighed(read("佘知遥"), "余知遥", -3.1)
    known = roster(student(name="余知遥"))
    assert _codes(_judge(record(name=other), claim(), known=known, policy=policy)) == {"D101"}


def test_what_small_print_shows_as_another_is_no_difference_unweighed() -> None:
    policy = replace(POLICY, alphabets=_HARD)
    known = roster(student(name="佘知遥"))
    shown = replace(read("余知遥"), around=None)
    assert _codes(_judge(record(name=shown), claim(), known=known, policy=policy)) == {"E204"}


@pytest.mark.parametrize(
    ("first", "codes"), [("在籍（注学籍", {"E204"}), ("在籍（注册）", {"D105"})]
)
def test_what_the_page_lacks_must_be_missing_to_both_readers(first: str, codes: set[str]) -> None:
    shown = weighed(read("在籍（注册）", first=first), "在籍（注册学籍）", -40.0)
    assert _codes(_judge(record(status=shown), claim())) == codes


@pytest.mark.parametrize(("confidence", "code"), [(0.89, "E204"), (0.91, "D101")])
def test_a_character_more_than_the_roster_has_must_be_read_firmly(
    confidence: float, code: str
) -> None:
    seen = doubt(read("林知遥川"), 3, confidence)
    assert _codes(_judge(record(name=seen), claim())) == {code}


def test_a_match_that_rests_on_a_guess_waits_for_the_strong_reader() -> None:
    guessed = replace(doubt(read("林知遥"), 1, 0.2), reader=Reader.FAST, first=None)
    assert _judge(record(name=guessed)).verdict is Verdict.REVIEW
    assert _judge(record(name=doubt(read("林知遥"), 1, 0.2))).verdict is Verdict.VERIFIED


def _misread(place: int = 10) -> str:
    digit = str((int(ID_A[place]) + 3) % 10)
    return ID_A[:place] + digit + ID_A[place + 1 :]


def test_one_misread_character_is_repaired_where_the_second_look_doubts_just_it() -> None:
    judged = _judge(record(id_number=doubt(read(_misread()), 10)))
    assert judged.verdict is Verdict.VERIFIED
    assert judged.matched_by is MatchedBy.ID_NUMBER_REPAIRED
    own = judged.get(Field.ID_NUMBER)
    assert own is not None
    assert own.state is State.MATCH_NORMALISED
    assert own.reading is not None
    assert own.reading.text == _misread()


def test_a_number_read_firmly_as_it_stands_is_not_repaired() -> None:
    judged = _judge(record(id_number=_misread()))
    assert judged.verdict is Verdict.REVIEW
    assert _codes(judged) == {"E601"}


def test_doubt_at_another_place_or_another_field_forbids_the_repair() -> None:
    elsewhere = doubt(doubt(read(_misread()), 10), 3)
    assert _judge(record(id_number=elsewhere)).verdict is Verdict.REVIEW
    judged = _judge(record(id_number=doubt(read(_misread()), 10), name="林知远"), claim())
    assert judged.verdict is not Verdict.VERIFIED


def test_a_swap_of_neighbours_is_two_characters_and_never_repaired() -> None:
    place = next(n for n in range(6, 16) if ID_A[n] != ID_A[n + 1])
    swapped = ID_A[:place] + ID_A[place + 1] + ID_A[place] + ID_A[place + 2 :]
    judged = _judge(record(id_number=doubt(doubt(read(swapped), place), place + 1)), claim())
    assert judged.verdict is Verdict.REVIEW


def test_a_valid_number_that_differs_is_a_difference() -> None:
    other = id_number("51010620050314999")
    assert "D102" in _codes(_judge(record(id_number=other), claim()))


@pytest.mark.parametrize(
    ("text", "code"),
    [(None, "E202"), ("", "E202"), ("5101**********123X", "E203"), ("510***123X", "E203")],
)
def test_a_required_value_that_is_not_there(text: str | None, code: str) -> None:
    judged = _judge(record(id_number=text))
    assert code in _codes(judged)
    assert judged.verdict is Verdict.RESUBMIT


def test_a_blank_optional_row_changes_nothing() -> None:
    assert _judge(record(student_no="", class_name="")).verdict is Verdict.VERIFIED


def test_fields_switched_off_are_not_compared() -> None:
    policy = replace(POLICY, ignored=(Field.MAJOR,))
    judged = _judge(record(major="护理"), policy=policy)
    assert judged.verdict is Verdict.VERIFIED
    assert judged.get(Field.MAJOR) is None


def test_a_softened_difference_is_noted_and_changes_nothing() -> None:
    policy = replace(POLICY, severities=(("D201", "info"),))
    judged = _judge(record(major="护理"), policy=policy)
    assert judged.verdict is Verdict.VERIFIED
    assert _codes(judged) == {"D201"}


@pytest.mark.parametrize(
    ("on_roster", "on_page", "verdict"),
    [
        ("20200901", "2020年09月01日", Verdict.VERIFIED),
        ("20210901", "2021年09月01日", Verdict.DISCREPANCY),
        ("", "2020年09月01日", Verdict.VERIFIED),
        ("", "2021年09月01日", Verdict.DISCREPANCY),
        ("", None, Verdict.VERIFIED),
    ],
)
def test_a_former_name_of_the_school_is_for_those_who_enrolled_under_it(
    on_roster: str, on_page: str | None, verdict: Verdict
) -> None:
    former = Alias("蜀东云岭专科学校", None, date(2020, 12, 31))
    policy = replace(POLICY, aliases=(former,))
    shown = record(school=former.name, enrolled_on=on_page, duration=None)
    judged = _judge(shown, known=roster(student(enrolled_on=on_roster)), policy=policy)
    assert judged.verdict is verdict


# Whose picture


def test_two_keys_of_another_row_are_another_student() -> None:
    shown = record(name="贺予安", id_number=ID_B, student_no="2023010102", sex="女")
    judged = _judge(shown, claim())
    assert _codes(judged) == {"E401"}
    assert judged.verdict is Verdict.RESUBMIT
    assert judged.student is not None
    assert judged.student.number == "2023010101"
    assert judged.others == ("2023010102",)


def test_two_keys_of_nobody_are_another_student() -> None:
    shown = record(name="卫南星", id_number=id_number("51010619990101123"), student_no="")
    assert _codes(_judge(shown, claim())) == {"E401"}


def test_the_same_page_without_a_claim_is_its_owners() -> None:
    shown = record(
        name="贺予安",
        id_number=ID_B,
        student_no="2023010102",
        sex="女",
        birth_date="2004年11月05日",
    )
    judged = _judge(shown)
    assert judged.student is OTHER
    assert judged.verdict is Verdict.VERIFIED


def test_name_number_and_claim_of_one_row_with_the_id_of_another_is_for_a_person() -> None:
    judged = _judge(record(id_number=ID_B), claim())
    assert "D102" in _codes(judged)
    assert "E401" not in _codes(judged)
    assert judged.verdict is Verdict.REVIEW
    assert judged.others == ("2023010102",)


def test_id_and_birth_date_differing_together_are_two_differences() -> None:
    other = id_number("51010620060821123")
    judged = _judge(record(id_number=other, birth_date="2006年08月21日"), claim())
    assert {"D102", "D107"} <= _codes(judged)
    assert judged.verdict is Verdict.DISCREPANCY


def test_people_of_one_name_are_never_matched_by_it_alone() -> None:
    known = roster(student(), student("2023010109", id_number=ID_B))
    shown = record(id_number=None, student_no=None, birth_date=None)
    judged = _judge(shown, known=known)
    assert _codes(judged) == {"E502"}
    assert judged.verdict is Verdict.REVIEW
    assert judged.others == ("2023010101", "2023010109")


@pytest.mark.parametrize(
    ("covered", "codes", "verdict"),
    [
        ((), {"E502"}, Verdict.REVIEW),
        ((Field.BIRTH_DATE,), {"E502"}, Verdict.REVIEW),
        ((Field.BIRTH_DATE, Field.ID_NUMBER), {"E502", "E203"}, Verdict.RESUBMIT),
    ],
)
def test_what_would_tell_people_of_one_name_apart_may_be_covered(
    covered: tuple[Field, ...], codes: set[str], verdict: Verdict
) -> None:
    known = roster(student(), student("2023010109", id_number=ID_B))
    shown = replace(record(id_number=None, student_no=None, birth_date=None), covered=covered)
    judged = _judge(shown, known=known)
    assert _codes(judged) == codes
    assert judged.verdict is verdict
    assert judged.others == ("2023010101", "2023010109")


def test_nobody_on_the_roster() -> None:
    shown = record(name="卫南星", id_number=id_number("51010619990101123"), student_no="x")
    judged = _judge(shown)
    assert judged.verdict is Verdict.UNMATCHED
    assert judged.student is None


def test_several_students_in_one_picture_count_for_none() -> None:
    second = record(name="贺予安", id_number=ID_B, student_no="2023010102")
    judged = _judge(page(record(), second), claim())
    assert _codes(judged) == {"E405"}
    assert judged.student is None
    assert set(judged.others) == {"2023010101", "2023010102"}


@pytest.mark.parametrize("code", ["R101", "R103", "R104"])
def test_a_fault_of_the_roster_is_never_the_students(code: str) -> None:
    known = roster(with_fault(student(), code, Field.ID_NUMBER))
    judged = _judge(record(id_number=ID_B), claim(), known=known)
    assert judged.verdict is Verdict.REVIEW
    assert not any(found.startswith("D") for found in _codes(judged))


def test_equal_duplicates_are_noted_and_conflicting_ones_reviewed() -> None:
    equal = roster(with_fault(student(), "R102", None))
    assert _judge(record(), known=equal).verdict is Verdict.VERIFIED
    odd = roster(with_fault(student(), "R102", None, conflicting=True))
    assert _judge(record(), known=odd).verdict is Verdict.REVIEW


# Another record


def test_an_old_record_alone_is_another_record() -> None:
    old = record(
        status="不在籍（毕业）",
        school="蜀西职业学院",
        enrolled_on="2020年09月01日",
        expected_graduation="2023年06月30日",
    )
    judged = _judge(old, claim())
    assert "E404" in _codes(judged)
    assert judged.verdict is Verdict.RESUBMIT
    assert not any(code.startswith("D") for code in _codes(judged))


def test_on_roll_at_another_school_is_a_difference() -> None:
    assert "D103" in _codes(_judge(record(school="蜀西职业学院"), claim()))


def test_of_two_records_the_latest_of_the_own_school_counts() -> None:
    old = record(
        status="不在籍（毕业）",
        enrolled_on="2020年09月01日",
        expected_graduation="2023年06月30日",
        student_no="",
    )
    for records in ((old, record()), (record(), old)):
        assert _judge(page(*records)).verdict is Verdict.VERIFIED


# What does not fit


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ("2026年05月01日", True),
        ("2026年04月30日", False),
        ("2026年10月01日", True),
        ("2026年10月02日", False),
    ],
)
def test_the_end_of_studies_fits_the_start_and_the_duration(value: str, fits: bool) -> None:
    judged = _judge(record(expected_graduation=value))
    assert ("E604" not in _codes(judged)) is fits
    assert (judged.verdict is Verdict.VERIFIED) is fits


def test_a_page_that_contradicts_itself_is_never_verified() -> None:
    odd = student(birth_date="", sex="")
    for field, value, code in (("birth_date", "2005年03月15日", "E602"), ("sex", "女", "E603")):
        judged = _judge(record(**{field: value}), known=roster(odd))
        assert _codes(judged) == {code}
        assert judged.verdict is Verdict.REVIEW


def test_a_wording_the_platform_never_uses() -> None:
    assert "E605" in _codes(_judge(record(status="在籍（正常）"), claim()))
    assert "E605" not in _codes(_judge(record(status="在籍（休学）"), claim()))


def test_an_editor_in_the_metadata_is_noted_and_changes_nothing() -> None:
    judged = _judge(replace(page(), editor="Snapseed"))
    assert judged.findings == (Finding("E702", seen="Snapseed"),)
    assert judged.verdict is Verdict.VERIFIED
    differing = _judge(replace(page(record(name="林知远")), editor="Snapseed"), claim())
    assert _codes(differing) == {"D101", "E702"}
    assert differing.verdict is Verdict.DISCREPANCY


# One outcome per picture, whatever comes


_PAGES = st.sampled_from([*PageClass])
_CLAIMS = st.sampled_from([None, claim(), claim(None, "贺予安"), claim("2099", None)])


@given(st.lists(st.tuples(_PAGES, _CLAIMS, st.booleans()), max_size=8), st.randoms())
def test_one_judgement_per_item_in_any_order(
    items: list[tuple[PageClass, Claim | None, bool]], random: object
) -> None:
    made: list[tuple[object, Reading] | Rejected] = []
    for number, (kind, of, broken) in enumerate(items):
        source = f"{number}.png"
        if broken:
            made.append(Rejected(source, None, "E101", "坏", of))
        else:
            records = (record(),) if kind.is_detail else ()
            made.append((submission(source, of), Reading(kind, (), records)))
    outcome = judge(made, roster(), POLICY)  # type: ignore[arg-type]  # built as the union
    assert [one.source for one in outcome.pictures] == sorted(f"{n}.png" for n in range(len(items)))
    assert len(outcome.students) == 2
    assert judge(list(reversed(made)), roster(), POLICY) == outcome  # type: ignore[arg-type]


def test_schools_are_those_of_the_builders() -> None:
    assert SCHOOL in {value for _, value in student().values}


@pytest.mark.parametrize(("confidence", "again"), [(0.59, True), (0.61, False)])
def test_a_required_value_read_weakly_is_read_again_though_it_is_the_roster_s(
    confidence: float, again: bool
) -> None:
    fast = replace(read("专科", reader=Reader.FAST), first=None)
    judged = _judge(record(level=doubt(fast, 1, confidence)), claim())
    assert bool(looks_wanted(judged, POLICY)) is again
    assert judged.verdict is (Verdict.REVIEW if again else Verdict.VERIFIED)


@pytest.mark.parametrize(
    ("first", "confidence", "verdict"),
    [
        ("林知遙", 0.29, Verdict.REVIEW),
        ("林知遙", 0.31, Verdict.VERIFIED),
        ("林知遥", 0.29, Verdict.VERIFIED),
    ],
)
def test_a_guess_clears_only_where_both_looks_saw_the_same(
    first: str, confidence: float, verdict: Verdict
) -> None:
    seen = doubt(read("林知遥", first=first), 2, confidence)
    assert _judge(record(name=seen), claim()).verdict is verdict


def test_a_certain_difference_says_what_it_rests_on() -> None:
    known = roster(student(name="林知未"))
    judged = _judge(record(name=weighed(read("林知末"), "林知未", -12.3)), claim(), known=known)
    (finding,) = judged.findings
    assert finding.note is not None
    assert "名册“未”处截图为“末”" in finding.note
    assert "对数似然比 -12.3" in finding.note


def test_where_weighing_settles_it_the_page_shows_what_the_first_look_saw() -> None:
    known = roster(student(name="林知悦"))
    seen = weighed(read("林知悅", first="林知悦"), "林知悦", 5.0)
    own = _judge(record(name=seen), claim(), known=known).get(Field.NAME)
    assert own is not None
    assert own.reading is not None
    assert own.reading.text == "林知悦"


@pytest.mark.parametrize(
    ("seen", "codes"), [("软件工程系（现代产业学院", set()), ("软件工程系", {"D302"})]
)
def test_a_bracket_left_open_says_that_the_value_was_not_read_whole(
    seen: str, codes: set[str]
) -> None:
    known = roster(student(department="软件工程系（现代产业学院）"))
    assert _codes(_judge(record(department=seen), claim(), known=known)) == codes


@pytest.mark.parametrize(
    ("nats", "verdict"),
    [(None, Verdict.REVIEW), (-2.9, Verdict.REVIEW), (-3.1, Verdict.VERIFIED)],
)
def test_a_pair_that_is_often_confused_is_weighed_before_it_clears(
    nats: float | None, verdict: Verdict
) -> None:
    known = roster(student(name="林知末"))
    seen = read("林知末") if nats is None else weighed(read("林知末"), "林知未", nats)
    assert _judge(record(name=seen), claim(), known=known).verdict is verdict


def test_a_name_of_which_one_character_was_read_is_doubt() -> None:
    assert _codes(_judge(record(name="林"), claim())) == {"E204"}


def test_a_page_that_shows_neither_name_nor_number_is_nobody_s_yet() -> None:
    hidden = replace(record(name=None, id_number=None, student_no=None), covered=(Field.ID_NUMBER,))
    judged = _judge(hidden)
    assert judged.verdict is Verdict.RESUBMIT
    assert _codes(judged) == {"E202", "E203"}
    assert judged.student is None


@pytest.mark.parametrize(
    ("field", "seen", "code"),
    [
        ("expected_graduation", "月2026年06月30日", None),
        ("expected_graduation", "2027年07月01日", "D204"),
        ("mode", "2024/11/23", None),
        ("mode", "业余", "D206"),
        ("ethnicity", "202汉族/14", None),
        ("ethnicity", "回族", "D205"),
        ("sex", "男今日", None),
        ("sex", "女", "D106"),
        ("duration", "学习", None),
        ("duration", "5 年", "D202"),
    ],
)
def test_what_cannot_be_a_value_of_its_field_is_no_difference(
    field: str, seen: str, code: str | None
) -> None:
    known = roster(student(mode="普通全日制", expected_graduation="2026年06月30日"))
    codes = _codes(_judge(record(**{field: seen}), claim(), known=known))
    assert [one for one in codes if one.startswith("D")] == ([code] if code else [])


_HUANG = Alphabets(strong=Alphabet(frozenset("黃林知遥"), forms={("黄", "黃"): -3.0}))


@pytest.mark.parametrize(
    ("nats", "verdict"), [(5.1, Verdict.VERIFIED), (4.9, Verdict.REVIEW), (-9.0, Verdict.REVIEW)]
)
def test_another_form_of_a_character_is_ruled_out_by_its_strokes_or_a_person_looks(
    nats: float, verdict: Verdict
) -> None:
    policy = replace(POLICY, alphabets=_HUANG)
    shown = _alone(weighed(read("黃知遥", first="黃知遥"), "黄知遥", nats - 1.0), 1.0)
    items = [(submission(claim=claim()), page(record(name=shown)))]
    (one,) = judge(items, roster(student(name="黄知遥")), policy).pictures
    assert one.verdict is verdict
    name = next(field for field in one.fields if field.field is Field.NAME)
    assert ("笔画" in name.level) is (verdict is Verdict.VERIFIED)


def test_a_form_whose_least_odds_are_high_must_be_spoken_against() -> None:
    known = Alphabets(strong=Alphabet(frozenset("堃坤"), forms={("堃", "坤"): 57.0}))
    policy = replace(POLICY, alphabets=known)
    shown = _alone(weighed(read("林知坤", first="林知坤"), "林知堃", -40.0), -10.0)
    items = [(submission(claim=claim()), page(record(name=shown)))]
    (one,) = judge(items, roster(student(name="林知堃")), policy).pictures
    assert one.verdict is Verdict.DISCREPANCY


@pytest.mark.parametrize(
    ("nats", "verdict"), [(None, Verdict.REVIEW), (-2.9, Verdict.REVIEW), (-3.1, Verdict.VERIFIED)]
)
def test_the_unusual_form_of_the_roster_must_not_be_the_usual_one_misread(
    nats: float | None, verdict: Verdict
) -> None:
    shown = read("林知瑤", first="林知瑶")
    shown = shown if nats is None else weighed(shown, "林知瑶", nats)
    items = [(submission(claim=claim()), page(record(name=shown)))]
    (one,) = judge(items, roster(student(name="林知瑤")), POLICY).pictures
    assert one.verdict is verdict


@pytest.mark.parametrize(("known", "alone"), [(Alphabets(), 1.0), (_HUANG, None)])
def test_a_form_that_was_not_measured_or_not_seen_alone_is_never_ruled_out(
    known: Alphabets, alone: float | None
) -> None:
    policy = replace(POLICY, alphabets=known)
    shown = _alone(weighed(read("黃知遥", first="黃知遥"), "黄知遥", 30.0), alone)
    items = [(submission(claim=claim()), page(record(name=shown)))]
    (one,) = judge(items, roster(student(name="黄知遥")), policy).pictures
    assert one.verdict is Verdict.REVIEW


def _alone(reading: FieldReading, nats: float | None) -> FieldReading:
    """``reading`` with what the strong reader says of the differing character alone."""
    return replace(reading, weighed=tuple(replace(one, alone=nats) for one in reading.weighed))


@pytest.mark.parametrize(
    ("field", "text", "codes"),
    [
        (Field.ETHNICITY, "满族", {"E204"}),
        (Field.ETHNICITY, "汉族", set()),  # the roster's
        (Field.EXPECTED_GRADUATION, "2026年07月01日", set()),
        (Field.CLASS_NAME, "软件2302", set()),
        (Field.NAME, "王筱", set()),
    ],
)
def test_a_value_that_no_label_claims_keeps_a_page_from_being_verified(
    field: Field, text: str, codes: set[str]
) -> None:
    shown = replace(page(record()), unplaced=((field, (text,)),))
    assert _codes(_judge(shown, claim())) == codes
    spared = replace(POLICY, ignored=(*POLICY.ignored, Field.ETHNICITY))
    assert _codes(_judge(shown, claim(), policy=spared)) == set()


@pytest.mark.parametrize(
    ("field", "text", "crossed", "state"),
    [
        ("school", "蜀东云岭职业学院五", True, State.MATCH_NORMALISED),
        ("school", "蜀东云岭职业学院五", False, State.UNCERTAIN),
        ("school", "蜀东云岭职业学院分校", True, State.UNCERTAIN),
        ("school", "南蜀东云岭职业学院", True, State.UNCERTAIN),
        ("school", "蜀东云岭职业学院星期五晴", True, State.UNCERTAIN),
        ("status", "真间防在籍（注册学籍）", True, State.MATCH_NORMALISED),
        ("status", "不在籍（注册学籍）", True, State.UNCERTAIN),
        ("status", "在籍（休学）", True, State.UNCERTAIN),
    ],
)
def test_a_value_seen_whole_beside_parts_of_a_mark(
    field: str, text: str, crossed: bool, state: State
) -> None:
    shown = record(**{field: replace(read(text, first=text), crossed=crossed)})
    own = _judge(shown, claim()).get(Field(field))
    assert own is not None
    assert own.state is state


@pytest.mark.parametrize(
    ("text", "nats", "codes"),
    [("舞族", -23.0, set()), ("舞族", -27.0, {"E204"}), ("余族", -23.0, {"E204"})],
)
def test_what_small_print_shows_a_value_as_is_no_open_question(
    text: str, nats: float, codes: set[str]
) -> None:
    leads = {("彝", "舞"): 24.0}
    policy = replace(POLICY, alphabets=Alphabets(strong=Alphabet(None, leads=leads)))
    shown = record(ethnicity=weighed(read(text), "彝族", nats))
    known = roster(student(ethnicity="彝族"))
    assert _codes(_judge(shown, claim(), known=known, policy=policy)) == codes


@pytest.mark.parametrize(
    ("own", "first", "told"),
    [
        ("林㛃", "林要", True),
        ("林㛃", "林製", False),  # each reader saw another thing in a rare character
        ("林芳", "林製", True),
    ],
)
def test_a_rare_character_differs_only_where_both_readers_agree(
    own: str, first: str, told: bool
) -> None:
    policy = replace(POLICY, alphabets=Alphabets(strong=Alphabet(frozenset("林㛃要製芳"))))
    seen = weighed(read("林要", first=first), own, -11.0)
    judged = _judge(
        record(name=seen), claim(name=own), known=roster(student(name=own)), policy=policy
    )
    assert ("D101" in _codes(judged)) is told
