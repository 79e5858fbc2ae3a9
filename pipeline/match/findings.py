"""Findings that follow from the comparison of single fields."""

from collections.abc import Collection, Iterable, Iterator

from pipeline.domain.codes import CODE_OF_FIELD, Severity
from pipeline.domain.document import is_masked
from pipeline.domain.fields import Field
from pipeline.domain.judgement import FieldJudgement, Finding, State
from pipeline.domain.normalise import fold
from pipeline.domain.policy import Policy
from pipeline.domain.student import Student
from pipeline.match.certainty import is_misread
from pipeline.match.fields import IMPOSSIBLE
from pipeline.match.levels import first_that_holds
from pipeline.match.notes import note_of
from pipeline.match.rules import RULES
from pipeline.match.shown_as import shown_as

#: The level of a field that something on the page hides.
COVERED = "截图中此项被遮挡"
_UNPLACED = "图中有一项内容看不出属于哪一栏，可能是此项，请人工看图"


def of_fields(
    fields: Iterable[FieldJudgement], policy: Policy, *, covered: bool
) -> Iterator[Finding]:
    """D-codes for certain differences; E202, E203 and E204 for required fields in doubt.

    E204 also for a field that is not required: where it was compared and may differ, the page must
    not pass for verified.

    ``covered`` tells that the look of the page shows a value hidden on purpose.
    """
    for one in fields:
        code = CODE_OF_FIELD.get(one.field)
        if one.state is State.MISMATCH and code is not None:
            noted = code.severity is not Severity.INFO and not policy.accuses(code.code)
            yield _finding(code.code, one, "按设置仅提示" if noted else "")
        elif one.field in policy.required:
            yield from _of_required(one, covered=covered)
        elif one.state is State.UNCERTAIN and (
            policy.weighs(one.field) or _may_differ(one, policy)
        ):
            yield _finding("E204", one)


def _may_differ(one: FieldJudgement, policy: Policy) -> bool:
    """Whether an open question is about the value itself, and its difference would accuse.

    A part of the roster's value, or that value with something read into its end, is none, and
    neither is what small print shows the roster's value as, where that is no value at all (舞族).
    """
    if not policy.tells(one.field) or one.reading is None or is_misread(one, policy):
        return False
    seen = fold(one.reading.text)
    forms = {fold(one.expected), fold(shown_as(one.field, one.expected))} - {""}
    return bool(forms) and not any(seen in form or form in seen for form in forms)


def of_unplaced(
    unplaced: Collection[tuple[Field, tuple[str, ...]]], student: Student, policy: Policy
) -> Iterator[Finding]:
    """E204 for fields that were not compared though the page shows a value that may be theirs.

    Fields that are not required need not be seen, but of such a page nobody knows that it equals
    the roster; a value that is the roster's of one field is no other's.
    """
    placed = {
        text
        for field, texts in unplaced
        for text in texts
        if first_that_holds(RULES[field], student.get(field), text, policy)
    }
    for field, texts in unplaced:
        expected = student.get(field)
        passed_over = field in policy.ignored or field in policy.required
        open_ = not placed.issuperset(texts)
        if expected and open_ and not passed_over and policy.tells(field):
            yield Finding("E204", field, expected, note=_UNPLACED)


def of_roster(student: Student) -> Iterator[Finding]:
    """R-codes of a student's rows, each once."""
    seen = set()
    for fault in student.faults:
        if fault.code and (fault.code, fault.field) not in seen:
            seen.add((fault.code, fault.field))
            where = f"名册工作表“{fault.sheet}”第 {fault.row} 行"
            yield Finding(fault.code, fault.field, note=f"{where}：{fault.message.rstrip('。')}")


def _of_required(one: FieldJudgement, *, covered: bool) -> Iterator[Finding]:
    masked = (
        one.field is Field.ID_NUMBER and one.reading is not None and is_masked(one.reading.text)
    )
    missing = one.state in (State.NOT_VISIBLE, State.BLANK)
    hidden = one.level == COVERED or (covered and one.field is Field.ID_NUMBER)
    if masked or (missing and hidden):
        yield _finding("E203", one)
    elif missing:
        yield _finding("E202", one)
    elif one.state is State.UNCERTAIN and one.level != IMPOSSIBLE:
        # An impossible number is told as E601 by the cross-checks.
        yield _finding("E204", one)


def _finding(code: str, one: FieldJudgement, remark: str = "") -> Finding:
    reading = one.reading
    return Finding(
        code,
        one.field,
        one.expected or None,
        reading.text if reading is not None else None,
        round(reading.confidence, 2) if reading is not None else None,
        "；".join(part for part in (remark, note_of(one)) if part),
    )
