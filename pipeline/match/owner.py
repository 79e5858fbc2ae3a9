"""Whose picture it is: the shown person against the claimed one."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.domain.fields import Field
from pipeline.domain.judgement import EQUAL, MatchedBy, State
from pipeline.domain.normalise import fold_id, without_dots
from pipeline.domain.policy import Policy
from pipeline.domain.reading import Record
from pipeline.domain.student import Student
from pipeline.match.fields import compare
from pipeline.match.identity import Register, Shown, Students, keys_of
from pipeline.match.rules.id_number import replaced_at

Keys = dict[Field, Students]

_BY_ID = (MatchedBy.ID_NUMBER, MatchedBy.ID_NUMBER_REPAIRED)

#: The parts of an 18-character number: place, birth date, order (GB 11643-1999).
_PARTS = (slice(0, 6), slice(6, 14), slice(14, 17))


@dataclass(frozen=True, slots=True)
class Owner:
    """Whom a picture is taken to belong to.

    ``foreign``: it shows another than the claimed student (E401). ``others``: further rows that
    the page points to; a picture with any of them is for a person to judge. ``doubtful``: too
    little says that it is this student's for a difference to be theirs.
    """

    student: Student | None = None
    matched_by: MatchedBy | None = None
    others: Students = ()
    foreign: bool = False
    doubtful: bool = False


def owner_of(
    record: Record, shown: Shown, claimed: Student | None, register: Register, policy: Policy
) -> Owner:
    """The student a record belongs to, weighing name, ID number, 学号 and claim together.

    A key speaks against a student only where it is firmly read, or where two of them together
    are another row's: a misread digit of a 学号 is the neighbour's in the list.
    """
    keys = keys_of(record, register)
    if claimed is None:
        return _unclaimed(record, shown, keys, policy)
    own = [field for field, rows in keys.items() if claimed in rows]
    against = _against(keys, claimed, _states(record, claimed, policy))
    pair = _but(claimed, _of_two_keys(keys))
    if len(own) <= 1 and (pair or len(against) >= 2) and not _misread(record, claimed, register):
        named = pair or _but(claimed, (row for field in against for row in keys[field]))
        return Owner(claimed, MatchedBy.CLAIM, named, foreign=True)
    if shown.student is claimed:
        return Owner(claimed, shown.matched_by, _by_number_of(keys, claimed, own))
    near = () if shown.student is None or shown.matched_by not in _BY_ID else (shown.student,)
    if own:
        others = _but(claimed, (*_by_number_of(keys, claimed, own), *near))
        return Owner(claimed, _how(own), others if Field.ID_NUMBER not in own else ())
    # At most a single key is shown, and it is not the student's: too little to say whose page
    # it is where the key is another row's.
    others = _but(claimed, (*near, *(row for rows in keys.values() for row in rows)))
    return Owner(claimed, MatchedBy.CLAIM, others, doubtful=_is_alien(record, claimed))


def _unclaimed(record: Record, shown: Shown, keys: Keys, policy: Policy) -> Owner:
    """Without a claim: name and 学号 of one row outweigh the ID number of another.

    What certainly is of nobody in two of the three is nobody's page, unless its ID number is
    somebody's; a name or 学号 alone wants to be read firmly, beside the row's own school.
    """
    student, how = shown.student, shown.matched_by
    by_name = keys.get(Field.NAME, ())
    both = [row for row in keys.get(Field.STUDENT_NO, ()) if row in by_name]
    if len(both) == 1 and both[0] is not student:
        return Owner(both[0], MatchedBy.STUDENT_NO, (student,) if student else ())
    if student is None:
        return Owner()
    states = _states(record, student, policy)
    against = _against(keys, student, states)
    own = [field for field, rows in keys.items() if student in rows]
    elsewhere = by_name if student not in by_name else ()
    if how in _BY_ID:
        few = 2 if Field.ID_NUMBER in own else 1
        return Owner(student, how, elsewhere, doubtful=len(against) >= few)
    if how is MatchedBy.NAME_BIRTH or len(own) >= 2:
        return Owner(student, how)
    school = states.get(Field.SCHOOL)
    if len(against) >= 2 or (how is MatchedBy.NAME and school is State.MISMATCH):
        return Owner()
    if _is_weak(record, own, policy):
        return Owner(others=(student,))
    return Owner(student, how, elsewhere, doubtful=school not in EQUAL)


def _states(record: Record, student: Student, policy: Policy) -> dict[Field, State]:
    return {one.field: one.state for one in compare(record, student, policy)}


def _against(keys: Keys, student: Student, states: dict[Field, State]) -> list[Field]:
    """Keys that certainly are not this student's."""
    return [
        field
        for field, rows in keys.items()
        if student not in rows and states.get(field) is State.MISMATCH
    ]


def _of_two_keys(keys: Keys) -> Students:
    """Rows that at least two of the three keys are those of."""
    counts = Counter(row.number for rows in keys.values() for row in rows)
    return tuple(row for rows in keys.values() for row in rows if counts[row.number] >= 2)


def _but(claimed: Student, rows: Iterable[Student]) -> Students:
    return tuple(dict.fromkeys(row for row in rows if row is not claimed))


def _by_number_of(keys: Keys, claimed: Student, own: list[Field]) -> Students:
    """The other row whose ID number stands on a page that otherwise is the claimed student's."""
    return _but(claimed, keys.get(Field.ID_NUMBER, ())) if Field.ID_NUMBER not in own else ()


def _how(own: list[Field]) -> MatchedBy:
    if Field.ID_NUMBER in own:
        return MatchedBy.ID_NUMBER
    if Field.STUDENT_NO in own:
        return MatchedBy.STUDENT_NO
    return MatchedBy.NAME if Field.NAME in own else MatchedBy.CLAIM


def _is_weak(record: Record, own: list[Field], policy: Policy) -> bool:
    """Whether the one key that leads to a row was read too weakly to lead anywhere."""
    reading = record.get(own[0]) if len(own) == 1 else None
    return reading is not None and reading.confidence < policy.weak_below


def _is_alien(record: Record, claimed: Student) -> bool:
    """Whether the one key shown has nothing in common with the claimed student's.

    A name or number that was typed wrongly keeps most of it. One of which nothing is left is
    more likely another's, on a page that shows nothing else of the claimed student.
    """
    name, number = record.get(Field.NAME), record.get(Field.ID_NUMBER)
    other_name = name is not None and not set(fold_id(name.text)) & set(fold_id(claimed.name))
    one, two = fold_id(claimed.get(Field.ID_NUMBER)), fold_id(number.text if number else "")
    other_number = len(one) == len(two) == 18 and all(one[part] != two[part] for part in _PARTS)
    return other_name or other_number


def _misread(record: Record, claimed: Student, register: Register) -> bool:
    """Whether what differs from the claimed student may be one misread character each."""
    number, name = record.get(Field.ID_NUMBER), record.get(Field.NAME)
    close_id = number is not None and (
        replaced_at(claimed.get(Field.ID_NUMBER), number.text) is not None
    )
    close_name = name is not None and _one_character_off(claimed.name, name.text)
    own_no = record.get(Field.STUDENT_NO)
    same_no = own_no is not None and own_no.text == claimed.get(Field.STUDENT_NO)
    known_name = name is not None and bool(register.by_name.get(without_dots(name.text)))
    return close_id and (same_no or (close_name and not known_name))


def _one_character_off(one: str, other: str) -> bool:
    one, other = without_dots(one), without_dots(other)
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1
