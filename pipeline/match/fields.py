"""One field of a page compared with the roster."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.domain.document import is_masked
from pipeline.domain.fields import Field
from pipeline.domain.judgement import EQUAL, FieldJudgement, State
from pipeline.domain.normalise import fold, fold_id, parse_date
from pipeline.domain.page import Reader
from pipeline.domain.policy import Policy
from pipeline.domain.reading import FieldReading, Record
from pipeline.domain.student import Student
from pipeline.match.certainty import (
    doubt,
    look_alikes,
)
from pipeline.match.levels import Level, first_that_holds
from pipeline.match.neighbours import runs_into
from pipeline.match.rules import RULES
from pipeline.match.rules.id_number import replaced_at
from pipeline.match.settled import settled
from pipeline.match.shown_as import shown_as
from pipeline.match.wording import is_of_its_kind

#: Below this probability a character was guessed; where the first look saw something else, a
#: person must confirm it.
_GUESSED = 0.3

#: So many values that are not of their kind tell that labels and values were not put together.
_SEVERAL = 3

IMPOSSIBLE = "与名册差一个字符，且校验位不符"
REPAIRED = "个别字符识别有误，按校验位修复后一致"


def compare(record: Record, student: Student, policy: Policy) -> tuple[FieldJudgement, ...]:
    """Every field that the page shows, the roster has or the policy requires, in field order."""
    policy = _at_enrolment(policy, record, student)
    damaged = {fault.field for fault in student.faults if fault.code in ("R101", "R103", "R104")}
    found = []
    for field in Field:
        reading, expected = record.get(field), student.get(field)
        if field in policy.ignored or (reading is None and field not in policy.required):
            continue
        judged = _alone(_judge(field, reading, expected, policy), student)
        if field in damaged and judged.state is not State.NOT_VISIBLE:
            judged = replace(judged, state=State.UNCERTAIN, level="名册此项有误，不能比较")
        found.append(judged)
    return _repaired(_in_place(found), student, policy)


def _in_place(fields: Sequence[FieldJudgement]) -> tuple[FieldJudgement, ...]:
    """``fields``, without certain differences on a page whose rows were not understood.

    One value that is not of its kind was read badly or covered; several are those of other rows.
    """
    odd = sum(
        one.reading is not None
        and one.reading.text != ""
        and not is_masked(one.reading.text)
        and not is_of_its_kind(one.field, one.reading.text)
        for one in fields
    )
    if odd < _SEVERAL:
        return tuple(fields)
    return tuple(
        replace(one, state=State.UNCERTAIN, level="多栏内容不像本栏，版面可能没有看懂")
        if one.state is State.MISMATCH
        else one
        for one in fields
    )


def _judge(
    field: Field, reading: FieldReading | None, expected: str, policy: Policy
) -> FieldJudgement:
    def told(state: State, level: str) -> FieldJudgement:
        return FieldJudgement(field, state, level, reading, expected)

    if reading is None:
        return told(State.NOT_VISIBLE, "截图中看不到")
    if not reading.text:
        return told(State.BLANK, "页面此行为空")
    if not expected:
        return told(State.NOT_ON_ROSTER, "名册没有此项")
    if field is Field.ID_NUMBER and is_masked(reading.text):
        return told(State.UNCERTAIN, "证件号码被遮挡")
    held = first_that_holds(RULES[field], expected, reading.text, policy)
    if held is None and _is_impossible(field, expected, reading):
        return told(State.UNCERTAIN, IMPOSSIBLE)
    found = settled(field, expected, reading, policy) if held is None else None
    if found is not None:
        label, text = found
        return replace(
            told(State.MATCH_NORMALISED, label),
            reading=replace(reading, text=text, confidences=()),
        )
    if held is None:
        why = doubt(field, expected, reading, policy)
        return told(State.UNCERTAIN if why else State.MISMATCH, why or _confirmed_by(reading))
    return told(*_confirmed(field, held, reading, policy))


def _alone(judged: FieldJudgement, student: Student) -> FieldJudgement:
    """``judged``, unless what differs is another value of the student's read into this one."""
    if judged.state is not State.MISMATCH or judged.reading is None:
        return judged
    others = [shown_as(field, text) for field, text in student.values if field is not judged.field]
    if runs_into(judged.expected, judged.reading.text, others):
        return replace(judged, state=State.UNCERTAIN, level="可能连同旁边的内容一起读入")
    if fold(judged.reading.text) in map(fold, others):
        return replace(
            judged, state=State.UNCERTAIN, level="读出的是本人另一栏的内容，可能读错了栏"
        )
    return judged


def _confirmed_by(reading: FieldReading) -> str:
    same = fold(reading.first or reading.text) == fold(reading.text)
    return "不一致，两次识别相同" if same else "不一致，以复读为准"


def _is_impossible(field: Field, expected: str, reading: FieldReading) -> bool:
    """Whether an ID number is one character off a valid one and fails its own check.

    Nobody has such a number: it is no difference, but misread (then it is repaired) or E601.
    """
    return field is Field.ID_NUMBER and replaced_at(expected, reading.text) is not None


def _confirmed(
    field: Field, held: Level, reading: FieldReading, policy: Policy
) -> tuple[State, str]:
    """Equality, unless it rests on a guess, or a character that is written for others, too."""
    others = look_alikes(reading, policy) if field is Field.NAME else ()
    if others and reading.reader is Reader.FAST:
        return State.UNCERTAIN, "与名册一致，但字形有相近者，待复读"
    if others:
        return State.UNCERTAIN, f"与名册一致，但图中也可能是“{'、'.join(others)}”，请人工看图"
    weighs = policy.weighs(field)
    if weighs and reading.reader is Reader.FAST:
        if reading.confidence < policy.weak_below:
            return State.UNCERTAIN, "与名册一致，但识别较弱，待复读"
        return held.state, held.label
    if fold(reading.first or reading.text) == fold(reading.text):
        return held.state, held.label
    if weighs and reading.confidence < _GUESSED:
        return State.UNCERTAIN, "复读与名册一致，但两次识别不同且识别很弱"
    return held.state, f"{held.label}（复读）"


def _repaired(
    fields: tuple[FieldJudgement, ...], student: Student, policy: Policy
) -> tuple[FieldJudgement, ...]:
    """Repair a misread ID number where all the rest agrees and just that character is doubted."""
    own = next((one for one in fields if one.field is Field.ID_NUMBER), None)
    if own is None or own.reading is None or own.state is not State.UNCERTAIN:
        return fields
    if any(fault.field is Field.ID_NUMBER for fault in student.faults):
        return fields
    place = replaced_at(own.expected, own.reading.text)
    rest = [one for one in fields if one.field is not Field.ID_NUMBER]
    agrees = any(one.field is Field.NAME and _equal(one) for one in rest) and not any(
        one.state in (State.MISMATCH, State.UNCERTAIN) for one in rest
    )
    if place is None or not agrees or not _doubted(own.reading, place, policy.weak_below):
        return fields
    mended = replace(own, state=State.MATCH_NORMALISED, level=REPAIRED)
    return tuple(mended if one is own else one for one in fields)


def _equal(judged: FieldJudgement) -> bool:
    return judged.state in EQUAL


def _doubted(reading: FieldReading, place: int, weak_below: float) -> bool:
    """Whether the second look doubts the character at ``place``, and no other."""
    if reading.reader is not Reader.STRONG:
        return False
    first, second = fold_id(reading.first or reading.text), fold_id(reading.text)
    if len(first) != len(second) or len(reading.confidences) != len(second):
        return False
    doubted = {
        n
        for n in range(len(second))
        if first[n] != second[n] or reading.confidences[n] < weak_below
    }
    return doubted == {place}


def _at_enrolment(policy: Policy, record: Record, student: Student) -> Policy:
    """The policy on the day the student enrolled by the roster, else by the page."""
    reading = record.get(Field.ENROLLED_ON)
    own = parse_date(student.get(Field.ENROLLED_ON))
    parsed = own or (parse_date(reading.text) if reading is not None else None)
    return replace(policy, enrolled_on=parsed[0] if parsed else None)
