"""Which student of the roster a record, or a claim, means."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipeline.domain.document import is_masked
from pipeline.domain.fields import Field
from pipeline.domain.idnumber import birth_date, is_form, is_valid
from pipeline.domain.judgement import MatchedBy
from pipeline.domain.normalise import fold_id, fold_name, parse_date, without_dots
from pipeline.domain.reading import Record
from pipeline.domain.student import Student
from pipeline.domain.submission import Claim
from pipeline.match.rules.id_number import replaced_at

Students = tuple[Student, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """The roster, indexed by everything that can lead to a student."""

    students: Students
    by_id: dict[str, Students]
    by_number: dict[str, Students]
    by_name: dict[str, Students]
    by_open_id: dict[str, Students]
    """ID numbers with one character left open, so that a misread one finds its row at once."""
    places: dict[str, int]
    """Where each student stands on the roster, by key."""

    @classmethod
    def of(cls, students: Students) -> "Register":
        """Index ``students`` once for many pictures."""
        return cls(
            students,
            _index(students, lambda s: (_usable_id(s),)),
            _index(students, lambda s: (fold_id(s.get(Field.STUDENT_NO)), fold_id(s.exam_no))),
            _index(students, lambda s: (without_dots(s.name),)),
            _index(students, lambda s: _each_open(_usable_id(s))),
            {student.number: place for place, student in enumerate(students)},
        )

    def in_order(self, numbers: Iterable[str | None]) -> tuple[str, ...]:
        """Keys of students, each once, as the roster has them; None is nobody."""
        known = {number for number in numbers if number is not None}
        return tuple(sorted(known, key=lambda number: (self.places.get(number, 0), number)))

    def claimed(self, claim: Claim | None) -> Student | None:
        """The one student whom a claim means, by number first, else by a name borne once."""
        if claim is None:
            return None
        if claim.student_no:
            found = self.by_number.get(fold_id(claim.student_no), ())
            if len(found) != 1:
                # 学号 of one and 考生号 of another, or a row that has neither.
                place = self.places.get(claim.student_no)
                found = () if place is None else (self.students[place],)
            if found:
                return found[0] if self._may_be(found[0], claim) else None
        same = self.by_name.get(without_dots(claim.name), ()) if claim.name else ()
        if len(same) > 1 and claim.class_name:
            same = tuple(s for s in same if s.get(Field.CLASS_NAME) == claim.class_name)
        # A number that nobody has speaks against the name beside it.
        return same[0] if len(same) == 1 and not claim.student_no else None

    def meant(self, claim: Claim | None, shown: "Shown") -> Student | None:
        """The student whom a claim means beside a page that shows one.

        A claim by name alone means every bearer of the name: the one whose number is shown.
        """
        student = shown.student
        by_key = shown.matched_by in (MatchedBy.ID_NUMBER, MatchedBy.STUDENT_NO)
        if claim is None or claim.student_no or student is None or not by_key:
            return self.claimed(claim)
        same = without_dots(claim.name or "") == without_dots(student.name)
        return student if same else self.claimed(claim)

    def _may_be(self, student: Student, claim: Claim) -> bool:
        """Whether the claim's name does not say that it is another student of the roster."""
        name = without_dots(claim.name or "")
        return name in ("", without_dots(student.name)) or name not in self.by_name


@dataclass(frozen=True, slots=True)
class Shown:
    """Whom a record shows: one student and the key that led there, or several candidates."""

    student: Student | None = None
    matched_by: MatchedBy | None = None
    candidates: Students = ()


def shown_by(record: Record, register: Register) -> Shown:
    """The student a record shows, by the contract's keys in their order."""
    number, name = _text(record, Field.ID_NUMBER), _text(record, Field.NAME)
    same_name = register.by_name.get(without_dots(name), ()) if name else ()
    steps: tuple[tuple[MatchedBy, Callable[[], Students]], ...] = (
        (MatchedBy.ID_NUMBER, lambda: register.by_id.get(fold_id(number), ()) if number else ()),
        (MatchedBy.ID_NUMBER_REPAIRED, lambda: _repairable(number, name, register)),
        (MatchedBy.STUDENT_NO, lambda: _by_number(record, register)),
        (MatchedBy.NAME_BIRTH, lambda: tuple(s for s in same_name if _same_birth(record, s))),
        (MatchedBy.NAME, lambda: same_name),
    )
    candidates: Students = ()
    for matched_by, find in steps:
        found = find()
        if len(found) == 1:
            return Shown(found[0], matched_by)
        if len(found) > 1:
            candidates = candidates or found
    return Shown(candidates=candidates)


def keys_of(record: Record, register: Register) -> dict[Field, Students]:
    """For name, ID number and 学号, where shown in full: the rows they are those of, or none."""
    keys: dict[Field, Students] = {}
    for field, index, fold in (
        (Field.NAME, register.by_name, without_dots),
        (Field.ID_NUMBER, register.by_id, fold_id),
        (Field.STUDENT_NO, register.by_number, fold_id),
    ):
        text = _text(record, field)
        if text and not is_masked(text):
            keys[field] = index.get(fold(text), ())
    return keys


def same_person(one: Record, other: Record) -> bool:
    """Whether two records of a page can be the same person's.

    Two numbers of which one fails its check, and that differ in one place, are one misread.
    """
    ids = [fold_id(_text(record, Field.ID_NUMBER)) for record in (one, other)]
    if all(map(is_form, ids)):
        differing = sum(a != b for a, b in zip(*ids, strict=True))
        valid = all(map(is_valid, ids))
        if valid or differing <= 1:
            return differing == 0 or not valid
    names = [fold_name(_text(record, Field.NAME)) for record in (one, other)]
    return not all(names) or names[0] == names[1]


def _index(students: Students, keys: Callable[[Student], Iterable[str]]) -> dict[str, Students]:
    found: dict[str, list[Student]] = defaultdict(list)
    for student in students:
        for key in keys(student):
            if key and student not in found[key]:
                found[key].append(student)
    return {key: tuple(values) for key, values in found.items()}


def _each_open(number: str) -> tuple[str, ...]:
    """``number`` with each of its characters in turn left open; none but of 18 characters."""
    if len(number) != 18:
        return ()
    return tuple(f"{number[:place]}?{number[place + 1 :]}" for place in range(18))


def _usable_id(student: Student) -> str:
    damaged = any(fault.code == "R101" for fault in student.faults)
    return "" if damaged else fold_id(student.get(Field.ID_NUMBER))


def _repairable(number: str, name: str, register: Register) -> Students:
    """Rows whose ID number differs in one character, and rows whose own number is damaged."""
    if not number:
        return ()
    near = dict.fromkeys(
        student
        for key in _each_open(fold_id(number))
        for student in register.by_open_id.get(key, ())
    )
    close = tuple(s for s in near if replaced_at(_usable_id(s), number) is not None)
    return close or tuple(
        student
        for student in register.by_name.get(without_dots(name), ())
        if _fits_damaged(student, fold_id(number))
    )


def _fits_damaged(student: Student, number: str) -> bool:
    if not any(fault.code == "R101" for fault in student.faults):
        return False
    kept = fold_id(student.get(Field.ID_NUMBER))[:15]
    return len(kept) == 15 and kept.isdigit() and number.startswith(kept)


def _by_number(record: Record, register: Register) -> Students:
    text = _text(record, Field.STUDENT_NO)
    return register.by_number.get(fold_id(text), ()) if text else ()


def _same_birth(record: Record, student: Student) -> bool:
    shown = parse_date(_text(record, Field.BIRTH_DATE))
    if shown is None:
        return False
    own = parse_date(student.get(Field.BIRTH_DATE))
    number = _usable_id(student)
    if own is None and is_form(number):
        born = birth_date(number)
        return born == shown[0]
    return own is not None and own[0] == shown[0]


def _text(record: Record, field: Field) -> str:
    reading = record.get(field)
    return reading.text if reading is not None else ""
