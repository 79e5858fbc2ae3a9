"""Who is who from one roster to the next: by 考生号, 学号 or ID number, whichever is kept.

A freshman is known by 考生号 first and by 学号 later, and an ID number is corrected now and then.
What was told of a student before, and the 编号 it was told under, must not be lost with that.
"""

import hashlib
import hmac
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipeline.domain.fields import Field
from pipeline.domain.normalise import fold_id
from pipeline.domain.student import Roster, Student

#: An ID number that the roster itself has damaged says nothing of whose it is.
_DAMAGED = ("R101", "R104")
_EXAM, _STUDENT = "exam", "student"


@dataclass(frozen=True, slots=True)
class People:
    """Who is known by what.

    ``first`` gives the number by which a student was known first, by the present one, where the
    two differ. ``keys`` is what the state keeps: keyed digests of numbers, and the first number.
    ``moved`` gives the present number by the digests of those that earlier rosters had.
    """

    first: tuple[tuple[str, str], ...] = ()
    keys: tuple[tuple[str, str], ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    secret: bytes = b""

    def now(self, number: str) -> str:
        """The present 学号 or 考生号 of whoever once had this one; itself where nobody had."""
        digests = (_digest(kind, number, self.secret) for kind in (_STUDENT, _EXAM))
        return next((self.moved[one] for one in digests if one in self.moved), number)

    def named(self, roster: Roster) -> Roster:
        """``roster`` with the first number of each student who had another than now."""
        first = dict(self.first)
        students = (replace(one, first_number=first.get(one.number, "")) for one in roster.students)
        return replace(roster, students=tuple(students))


def follow(students: Sequence[Student], known: Mapping[str, str], secret: bytes) -> People:
    """Find each student of a roster among the people known from earlier ones.

    A student whose numbers lead to two people, or to one that others lead to as well, is nobody's
    successor.
    """
    keys = {one.number: tuple(_keys(one, secret)) for one in students}
    found = {number: {known[key] for key in own if key in known} for number, own in keys.items()}
    claimed = Counter(first for firsts in found.values() for first in firsts)
    first_of = {
        number: next(iter(firsts))
        for number, firsts in found.items()
        if len(firsts) == 1 and all(claimed[first] == 1 for first in firsts)
    }
    taken = set(first_of.values())
    first_of = {
        number: first
        for number, first in first_of.items()
        if first == number or number not in taken
    }
    present = {first: number for number, first in first_of.items()}
    own = {key for each in keys.values() for key in each}
    return People(
        tuple(sorted((number, first) for number, first in first_of.items() if number != first)),
        tuple(
            sorted((key, first_of.get(number, number)) for number in keys for key in keys[number])
        ),
        {
            key: present[first]
            for key, first in known.items()
            if first in present and key not in own
        },
        secret,
    )


def _keys(student: Student, secret: bytes) -> Iterator[str]:
    numbers = {_EXAM: student.exam_no, _STUDENT: student.get(Field.STUDENT_NO)}
    if not any(fault.code in _DAMAGED for fault in student.faults):
        numbers["id"] = student.get(Field.ID_NUMBER)
    for kind, number in sorted(numbers.items()):
        if number:
            yield _digest(kind, number, secret)


def _digest(kind: str, number: str, secret: bytes) -> str:
    told = f"{kind}:{fold_id(number)}".encode("utf-8", "surrogatepass")
    return hmac.new(secret, told, hashlib.sha256).hexdigest()
