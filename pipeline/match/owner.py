"""Whose picture it is: the shown person against the claimed one."""

from dataclasses import dataclass

from pipeline.domain.fields import Field
from pipeline.domain.judgement import MatchedBy
from pipeline.domain.normalise import without_dots
from pipeline.domain.reading import Record
from pipeline.domain.student import Student
from pipeline.match.identity import Register, Shown, keys_of
from pipeline.match.rules.id_number import replaced_at


@dataclass(frozen=True, slots=True)
class Owner:
    """Whom a picture is taken to belong to.

    ``foreign``: it shows another than the claimed student (E401). ``others``: further rows that
    the page points to; a picture with any of them is for a person to judge.
    """

    student: Student | None = None
    matched_by: MatchedBy | None = None
    others: tuple[Student, ...] = ()
    foreign: bool = False


def owner_of(record: Record, shown: Shown, claimed: Student | None, register: Register) -> Owner:
    """The student a record belongs to, weighing name, ID number, 学号 and claim together."""
    keys = keys_of(record, register)
    if claimed is None:
        return _by_keys(shown, keys)
    own = [field for field, rows in keys.items() if claimed in rows]
    foreign = [field for field, rows in keys.items() if claimed not in rows]
    others = tuple(s for s in register.students if s is not claimed and _named(s, keys, foreign))
    if len(foreign) >= 2 and len(own) <= 1 and not _misread(record, claimed, register):
        return Owner(claimed, MatchedBy.CLAIM, others, foreign=True)
    if shown.student is claimed:
        return Owner(claimed, shown.matched_by, _by_number_of(keys, claimed, own))
    if not own and shown.student is not None:
        # A single key is shown and it is another's: too little to say whose page it is.
        return Owner(claimed, MatchedBy.CLAIM, others)
    return Owner(claimed, _how(own), _by_number_of(keys, claimed, own))


def _by_keys(shown: Shown, keys: dict[Field, tuple[Student, ...]]) -> Owner:
    """Without a claim: name and 学号 of one row outweigh the ID number of another."""
    by_number, by_name = keys.get(Field.STUDENT_NO, ()), keys.get(Field.NAME, ())
    by_id = keys.get(Field.ID_NUMBER, ())
    both = [student for student in by_number if student in by_name]
    if len(both) == 1 and by_id and both[0] not in by_id:
        return Owner(both[0], MatchedBy.STUDENT_NO, by_id)
    if shown.student is None:
        return Owner()
    elsewhere = tuple(s for s in by_name if s is not shown.student)
    if by_name and shown.student not in by_name and len(by_name) == 1:
        return Owner(shown.student, shown.matched_by, elsewhere)
    return Owner(shown.student, shown.matched_by)


def _named(student: Student, keys: dict[Field, tuple[Student, ...]], fields: list[Field]) -> bool:
    return any(student in keys[field] for field in fields)


def _by_number_of(
    keys: dict[Field, tuple[Student, ...]], claimed: Student, own: list[Field]
) -> tuple[Student, ...]:
    """The other row whose ID number stands on a page that otherwise is the claimed student's."""
    rows = keys.get(Field.ID_NUMBER, ())
    return tuple(s for s in rows if s is not claimed) if Field.ID_NUMBER not in own else ()


def _how(own: list[Field]) -> MatchedBy:
    if Field.ID_NUMBER in own:
        return MatchedBy.ID_NUMBER
    if Field.STUDENT_NO in own:
        return MatchedBy.STUDENT_NO
    return MatchedBy.NAME if Field.NAME in own else MatchedBy.CLAIM


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
