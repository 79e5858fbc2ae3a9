from pipeline.domain.fields import Field
from pipeline.domain.student import RosterFault, Student
from pipeline.run.people import follow

_SECRET = b"secret"


def _student(exam: str, number: str, identity: str, fault: str = "") -> Student:
    values = ((Field.STUDENT_NO, number), (Field.ID_NUMBER, identity))
    faults = (RosterFault(fault, "s", 1, "c", "m"),) if fault else ()
    kept = tuple((field, value) for field, value in values if value)
    return Student(number or exam, kept, exam_no=exam, faults=faults)


def _first(old: list[Student], new: list[Student]) -> dict[str, str]:
    known = dict(follow(old, {}, _SECRET).keys)
    return dict(follow(new, known, _SECRET).first)


def test_any_one_number_that_is_kept_leads_to_the_person() -> None:
    old = [_student("k1", "", "i1")]
    assert _first(old, [_student("k1", "s1", "i9")]) == {"s1": "k1"}
    assert _first(old, [_student("", "s1", "i1")]) == {"s1": "k1"}
    assert _first(old, [_student("k2", "s1", "i2")]) == {}


def test_the_first_number_stays_over_several_rosters() -> None:
    rosters = [_student("k1", "", "i1"), _student("k1", "s1", "i2"), _student("", "s2", "i2")]
    known: dict[str, str] = {}
    for one in rosters:
        found = follow([one], known, _SECRET)
        known.update(found.keys)
    assert dict(found.first) == {"s2": "k1"}


def test_what_is_ambiguous_moves_nobody() -> None:
    old = [_student("", "s1", "i1"), _student("", "s2", "i2")]
    assert _first(old, [_student("", "s1", "i2")]) == {}
    assert _first(old[:1], [_student("", "s3", "i1"), _student("", "s1", "i9")]) == {}


def test_a_damaged_number_leads_to_nobody() -> None:
    old = [_student("", "s1", "i1")]
    assert _first(old, [_student("", "s2", "i1", "R101")]) == {}


def test_a_number_of_any_earlier_roster_leads_to_the_present_one() -> None:
    rosters = [_student("k1", "", "i1"), _student("k1", "s1", "i1"), _student("", "s2", "i1")]
    known: dict[str, str] = {}
    for one in rosters:
        found = follow([one, _student("k9", "s9", "i9")], known, _SECRET)
        known.update(found.keys)
    assert [found.now(number) for number in ("k1", "s1", "s2", "s9", "nobody")] == [
        *("s2", "s2", "s2", "s9", "nobody"),
    ]


def test_a_number_that_somebody_else_has_now_leads_to_them() -> None:
    known = dict(follow([_student("k1", "s1", "i1")], {}, _SECRET).keys)
    found = follow([_student("k1", "s2", "i1"), _student("k2", "s1", "i2")], known, _SECRET)
    assert found.now("s1") == "s1"
