"""An old record of the same student (E404), or the present one off roll (D105)."""

from dataclasses import replace

from pipeline.domain.fields import Field
from pipeline.domain.judgement import EQUAL, FieldJudgement, State
from pipeline.domain.normalise import fold, parse_date
from pipeline.domain.policy import Policy
from pipeline.domain.reading import Record
from pipeline.domain.student import Student
from pipeline.match.fields import compare


def is_another_record(record: Record, student: Student, policy: Policy) -> bool:
    """E404: off roll, and of another school, another level or an earlier 入学日期."""
    if not _is_off_roll(record):
        return False
    states = _states(record, student, policy)
    if State.MISMATCH in (states.get(Field.SCHOOL), states.get(Field.LEVEL)):
        return True
    reading = record.get(Field.ENROLLED_ON)
    shown = parse_date(reading.text) if reading is not None else None
    own = parse_date(student.get(Field.ENROLLED_ON))
    earlier = bool(shown and own and shown[0] < own[0])
    return states.get(Field.ENROLLED_ON) is State.MISMATCH and earlier


def of_known_record(
    fields: tuple[FieldJudgement, ...], record: Record, student: Student, policy: Policy
) -> tuple[FieldJudgement, ...]:
    """``fields`` with an off-roll status in doubt where the page does not say of which record.

    Off roll is D105 at the same school, level and 入学日期 only. Two records of one student never
    share the day; where the roster has none, school and level must be seen to agree.
    """
    if not _is_off_roll(record):
        return fields
    states = _states(record, student, policy)
    told = states.get(Field.ENROLLED_ON) in (*EQUAL, State.MISMATCH)
    if not student.get(Field.ENROLLED_ON):
        told = states.get(Field.SCHOOL) in EQUAL and states.get(Field.LEVEL) in EQUAL
    return tuple(
        one
        if told or one.field is not Field.STATUS or one.state is not State.MISMATCH
        else replace(one, state=State.UNCERTAIN, level="不在籍，但看不出是哪一段学籍")
        for one in fields
    )


def _is_off_roll(record: Record) -> bool:
    status = record.get(Field.STATUS)
    return status is not None and fold(status.text).startswith("不在籍")


def _states(record: Record, student: Student, policy: Policy) -> dict[Field, State]:
    """States also of fields that the school has switched off: they tell records apart."""
    fields = compare(record, student, replace(policy, ignored=()))
    return {one.field: one.state for one in fields}
