"""Pictures of several students compared with each other: the same one, or nearly the same."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from pipeline.domain.fields import Field
from pipeline.domain.idnumber import is_form
from pipeline.domain.judgement import EQUAL, Finding, Judgement, State, Verdict
from pipeline.domain.normalise import fold_id
from pipeline.domain.page import PageClass
from pipeline.domain.policy import Policy
from pipeline.domain.reading import Reading
from pipeline.match.identity import Register
from pipeline.match.verdicts import verdict_of

Readings = Mapping[str, Reading]

#: Wrong pages that are one person's; a login page handed in by a whole class is nobody's.
_PERSONAL = (PageClass.REPORT, PageClass.NOT_FOUND)

#: What already says that a picture is not the student's alone.
_TOLD = frozenset(("E401", "E402", "E405"))

#: Long enough that two students' numbers, each read in part, are not taken for one.
_NUMBER = re.compile(r"[A-Z]*\d{6,}[A-Z\d]*")
#: Documents of 港澳台 and international students; 18 digits have a form of their own.
_OTHER_DOCUMENT = re.compile(r"[A-Z]{1,3}\d{7,}[A-Z\d]*")


#: One thing that a picture shows and only one student's can: the field (None for the 在线验证码 of
#: a report), and its value.
_Key = tuple[Field | None, str]
_Shared = TypeVar("_Shared")


def shared(
    pictures: tuple[Judgement, ...], readings: Readings, register: Register, policy: Policy
) -> tuple[Judgement, ...]:
    """``pictures``, judged one by one, with E402 and E403, which only a look at all can tell.

    ``readings`` are by source.
    """
    pictures = _same(pictures, readings, register, policy)
    return _nearly_same(pictures, readings, register, policy)


def _same(
    pictures: tuple[Judgement, ...], readings: Readings, register: Register, policy: Policy
) -> tuple[Judgement, ...]:
    """E402: the same bytes or decoded pixels."""
    contents = {
        one.source: readings[one.source].pixels or one.sha256
        for one in pictures
        if one.source in readings and _is_somebodys(one)
    }
    students = _grouped(
        (contents[one.source], _handed_in_for(one, register))
        for one in pictures
        if one.source in contents
    )
    return tuple(
        _with(one, (Finding("E402"),), found, register, policy)
        if len(found := students.get(contents.get(one.source), set())) > 1
        else one
        for one in pictures
    )


def _nearly_same(
    pictures: tuple[Judgement, ...], readings: Readings, register: Register, policy: Policy
) -> tuple[Judgement, ...]:
    """E403: the same ID number, 学号 or report code on different pictures.

    Told only of pictures that do not show their own student beyond doubt: whoever handed in a
    good page has no part in what others did with a number of theirs.
    """
    keys = {
        one.source: _keys(one, readings.get(one.source))
        for one in pictures
        if not _TOLD & {finding.code for finding in one.findings}
    }
    students = _grouped(
        (key, _handed_in_for(one, register)) for one in pictures for key in keys.get(one.source, ())
    )
    told = []
    for one in pictures:
        common = [key for key in keys.get(one.source, ()) if len(students.get(key, ())) > 1]
        common = [key for key in common if not _is_own(one, key[0])]
        numbers = {number for key in common for number in students[key]}
        findings = tuple(Finding("E403", field, None, _seen(one, field)) for field, _ in common)
        told.append(_with(one, findings, numbers, register, policy) if findings else one)
    return tuple(told)


def _is_somebodys(one: Judgement) -> bool:
    kind = one.page_class
    return kind is not None and (kind.is_detail or kind in _PERSONAL)


def _handed_in_for(one: Judgement, register: Register) -> str | None:
    """Key of the student a picture belongs to, or at least was handed in for."""
    student = one.student or register.claimed(one.claim)
    return student.number if student is not None else None


def _grouped(pairs: Iterable[tuple[_Shared, str | None]]) -> dict[_Shared, set[str]]:
    found: dict[_Shared, set[str]] = defaultdict(set)
    for key, student in pairs:
        if student is not None:
            found[key].add(student)
    return dict(found)


def _keys(one: Judgement, reading: Reading | None) -> tuple[_Key, ...]:
    number, own = _shown(one, Field.ID_NUMBER), _shown(one, Field.STUDENT_NO)
    keys: list[_Key] = []
    if is_form(number) or _OTHER_DOCUMENT.fullmatch(number):
        keys.append((Field.ID_NUMBER, number))
    if _NUMBER.fullmatch(own):
        keys.append((Field.STUDENT_NO, own))
    keys += [(None, code) for code in (reading.report_codes if reading else ())]
    return tuple(keys)


def _is_own(one: Judgement, field: Field | None) -> bool:
    """Whether what a picture shows in ``field`` is its own student's, for all that is seen.

    Name and ID number of the student make the page the student's, and a 学号 beside them that
    is another's is D304 and no more. Without both, the value must be the student's and neither
    of the two certainly another's.
    """
    if field is None:
        return False
    name, number = (_state(one, key) for key in (Field.NAME, Field.ID_NUMBER))
    if name in EQUAL and number in EQUAL:
        return True
    return State.MISMATCH not in (name, number) and _state(one, field) in EQUAL


def _state(one: Judgement, field: Field) -> State | None:
    judged = one.get(field)
    return judged.state if judged is not None else None


def _shown(one: Judgement, field: Field) -> str:
    return fold_id(_seen(one, field) or "")


def _seen(one: Judgement, field: Field | None) -> str | None:
    judged = one.get(field) if field is not None else None
    return judged.reading.text if judged is not None and judged.reading is not None else None


def _with(
    one: Judgement,
    told: tuple[Finding, ...],
    numbers: set[str],
    register: Register,
    policy: Policy,
) -> Judgement:
    """``one`` with findings that several students share.

    Whose page it is is in doubt then, and so is every difference: a 没有学籍 page says nothing of
    any of them, and what a 学籍 page shows is for a person to judge.
    """
    others = register.in_order({*one.others, *numbers} - {_handed_in_for(one, register)})
    findings = (*(f for f in one.findings if f.code != "D401"), *told)
    doubtful = one.verdict is Verdict.REVIEW or any(policy.accuses(f.code) for f in findings)
    return replace(
        one,
        findings=findings,
        verdict=verdict_of(findings, policy, doubtful=doubtful),
        others=others,
    )
