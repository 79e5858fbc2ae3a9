"""Readings and a roster in, one judgement per picture and per student out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.domain.fields import Field
from pipeline.domain.judgement import (
    EQUAL,
    FieldJudgement,
    Finding,
    Judgement,
    MatchedBy,
    Outcome,
    State,
    Verdict,
)
from pipeline.domain.normalise import fold
from pipeline.domain.page import Look, PageClass, Reader
from pipeline.domain.policy import Policy
from pipeline.domain.reading import ID_CARD, Reading
from pipeline.domain.student import Roster, Student
from pipeline.domain.submission import Rejected, Submission
from pipeline.match.certainty import look_alikes, to_be_weighed
from pipeline.match.detail import judge_detail
from pipeline.match.findings import of_roster
from pipeline.match.identity import Register
from pipeline.match.nations import rivals
from pipeline.match.ownership import shared
from pipeline.match.shown_as import shown_as
from pipeline.match.students import judge_students
from pipeline.match.verdicts import verdict_of
from pipeline.match.wrong_pages import CODE_OF_PAGE, sensitive_details

Item = tuple[Submission, Reading] | Rejected

#: What a page is called another student's by, what tells students of a roster apart, and what tells
#: one student's records apart.
_KEYS = (Field.NAME, Field.ID_NUMBER, Field.STUDENT_NO)
_WHOSE = frozenset((*_KEYS, Field.BIRTH_DATE))
#: A misread digit of a 学号 is the next student's, a look-alike character another name's.
_THIN = (MatchedBy.STUDENT_NO, MatchedBy.NAME)
_WHICH_RECORD = frozenset((Field.SCHOOL, Field.LEVEL, Field.ENROLLED_ON, Field.STATUS))


def judge(items: Sequence[Item], roster: Roster, policy: Policy) -> Outcome:
    """Exactly one judgement per item, by source, and one per student, in roster order."""
    return Bench(roster, policy).outcome(items)


class Bench:
    """Judges the same pictures again after each round of looks.

    A picture whose reading has not changed since is not judged anew.
    """

    def __init__(self, roster: Roster, policy: Policy) -> None:
        self._roster, self._policy = roster, policy
        self._register = Register.of(roster.students)
        self._judged: dict[str, tuple[Reading, Judgement]] = {}

    @property
    def doubts(self) -> "Doubts":
        """What this bench wants to see again of one picture by itself."""
        return Doubts(self._register, self._policy)

    def pictures(self, items: Iterable[Item]) -> tuple[Judgement, ...]:
        """Exactly one judgement per item, by source; goes through the items once."""
        judged, readings = [], {}
        for item in items:
            judged.append(self._picture(item))
            if not isinstance(item, Rejected):
                readings[item[0].source] = item[1]
        judged.sort(key=lambda one: one.source)
        return shared(tuple(judged), readings, self._register, self._policy)

    def outcome(self, items: Sequence[Item]) -> Outcome:
        """The judgements on all pictures, and one per student, in roster order."""
        pictures = self.pictures(items)
        return Outcome(pictures, judge_students(pictures, self._roster, self._policy))

    def _picture(self, item: Item) -> Judgement:
        if isinstance(item, Rejected):
            return _rejected(item, self._register)
        submission, reading = item
        before = self._judged.get(submission.source)
        if before is not None and before[0] is reading:
            return before[1]
        judged = _picture(submission, reading, self._register, self._policy)
        self._judged[submission.source] = reading, judged
        return judged


@dataclass(frozen=True, slots=True)
class Doubts:
    """The looks wanted at a picture, as far as it tells by itself: others may change them."""

    register: Register
    policy: Policy

    def __call__(self, submission: Submission, reading: Reading) -> tuple[Look, ...]:
        return looks_wanted(_picture(submission, reading, self.register, self.policy), self.policy)


def looks_wanted(judgement: Judgement, policy: Policy) -> tuple[Look, ...]:
    """What the strong reader should look at before this judgement stands.

    These are the lines in doubt; where a value differs from the roster's, the roster's value is to
    be weighed against the same pixels, and where it may be a look-alike, that. All of it is asked
    for at once, as if the strong reader were to write what the fast one did; where it does not,
    the next round asks again.
    """
    again = [Look(line) for line in _doubtful_lines(judgement)]
    weighed = [look for one in judgement.fields for look in _weighing(one, policy)]
    return _merged(again, weighed)


def _merged(again: list[Look], weighed: list[Look]) -> tuple[Look, ...]:
    """Looks that weigh nothing only where no other look at that line does."""
    lines = {look.line for look in weighed}
    return (*(look for look in again if look.line not in lines), *weighed)


def _weighing(one: FieldJudgement, policy: Policy) -> Iterator[Look]:
    reading = one.reading
    if reading is None or reading.around is None or not one.expected:
        return
    if not _is_doubtful(one):
        return
    before, after = reading.around
    if reading.reader is Reader.FAST:
        # How sure the strong reader will be is not known yet.
        unsure = (0.0,) * len(reading.text)
        reading = replace(reading, reader=Reader.STRONG, confidence=0.0, confidences=unsure)
    values: tuple[str, ...] = ()
    if to_be_weighed(one.field, one.expected, reading):
        values = (shown_as(one.field, one.expected),)
        if one.field is Field.ETHNICITY:
            values += rivals(values[0], fold(reading.text))
    elif one.field is Field.NAME:
        values = look_alikes(replace(reading, weighed=()), policy)
    if values:
        yield Look(reading.lines[0], tuple(before + value + after for value in values))


def _doubtful_lines(judgement: Judgement) -> tuple[int, ...]:
    wanted = {finding.field for finding in judgement.findings if finding.field is not None}
    codes = {finding.code for finding in judgement.findings}
    if judgement.student is None:
        wanted.update((*_WHOSE, Field.SCHOOL))
    elif "E401" in codes:
        wanted.update(_KEYS)
    elif judgement.matched_by in _THIN and not _is_confirmed(judgement):
        wanted.update(_WHOSE)
    if "E404" in codes:
        wanted.update(_WHICH_RECORD)
    lines: set[int] = set()
    for one in judgement.fields:
        if one.reading is None or one.reading.reader is Reader.STRONG:
            continue
        if one.field in wanted or _is_doubtful(one):
            lines.update(one.reading.lines)
    return tuple(sorted(lines))


def _is_confirmed(judgement: Judgement) -> bool:
    """Whether a birth date and a name or 学号 of one row stand on the page.

    A digit misread in the 学号 leads to a neighbour, who has neither this name nor this birth date;
    a namesake beside has another birth date.
    """
    equal = {one.field for one in judgement.fields if one.state in EQUAL}
    return Field.BIRTH_DATE in equal and not equal.isdisjoint((Field.NAME, Field.STUDENT_NO))


def _is_doubtful(one: FieldJudgement) -> bool:
    return one.state in (State.MISMATCH, State.UNCERTAIN)


def _picture(
    submission: Submission, reading: Reading, register: Register, policy: Policy
) -> Judgement:
    if reading.page_class.is_detail:
        return judge_detail(submission, reading, register, policy)
    return _wrong_page(submission, reading, register, policy)


def _rejected(item: Rejected, register: Register) -> Judgement:
    student = register.claimed(item.claim)
    return Judgement(
        item.source,
        item.sha256,
        None,
        Verdict.REJECTED,
        student=student,
        matched_by=MatchedBy.CLAIM if student else None,
        claim=item.claim,
        findings=(Finding(item.code), *_of_roster(student)),
        details=item.details,
    )


def _wrong_page(
    submission: Submission, reading: Reading, register: Register, policy: Policy
) -> Judgement:
    student = register.claimed(submission.claim)
    if reading.page_class is PageClass.NOT_FOUND:
        findings = (Finding("D401"),) if student else ()
        verdict = Verdict.DISCREPANCY if student else Verdict.REVIEW
    else:
        findings = (Finding(CODE_OF_PAGE[reading.page_class]),)
        verdict = verdict_of(findings, policy)
    return Judgement(
        submission.source,
        submission.sha256,
        reading.page_class,
        verdict,
        student=student,
        matched_by=MatchedBy.CLAIM if student else None,
        claim=submission.claim,
        findings=(*findings, *_of_roster(student)),
        anchors=reading.anchors,
        details=sensitive_details(reading),
        sensitive=ID_CARD in reading.notes,
    )


def _of_roster(student: Student | None) -> tuple[Finding, ...]:
    return tuple(of_roster(student)) if student is not None else ()
