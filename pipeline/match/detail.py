"""A detail page judged: whose it is, what differs, and the verdict on the picture."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from pipeline.domain.fields import Field
from pipeline.domain.judgement import (
    FieldJudgement,
    Finding,
    Judgement,
    MatchedBy,
    State,
    Verdict,
)
from pipeline.domain.normalise import fold, parse_date
from pipeline.domain.policy import Policy
from pipeline.domain.reading import ID_CARD, Reading, Record
from pipeline.domain.student import Student
from pipeline.domain.submission import Submission
from pipeline.match.another_record import is_another_record, of_known_record
from pipeline.match.crosschecks import contradictions
from pipeline.match.drawn import drawn_apart
from pipeline.match.fields import REPAIRED, compare
from pipeline.match.findings import COVERED, of_fields, of_roster, of_unplaced
from pipeline.match.identity import Register, Shown, Students, same_person, shown_by
from pipeline.match.levels import first_that_holds
from pipeline.match.owner import Owner, owner_of
from pipeline.match.rules.school import SCHOOL
from pipeline.match.verdicts import verdict_of
from pipeline.match.wrong_pages import sensitive_details


def judge_detail(
    submission: Submission, reading: Reading, register: Register, policy: Policy
) -> Judgement:
    """The judgement on a picture that shows a detail page."""
    return _with_editor(_judge_page(submission, reading, register, policy), reading)


def compared_with(
    submission: Submission, reading: Reading, student: Student, policy: Policy
) -> Judgement:
    """A detail page with a record compared with a student, whoever's it seems to be."""
    register = Register.of((student,))
    own = tuple(one for one in reading.records if shown_by(one, register).student is student)
    record = _that_counts(own or reading.records, policy, register)
    owner = Owner(student, MatchedBy.CLAIM)
    judged = _judge_own(_base(submission, reading), reading, record, owner, policy)
    return _with_editor(judged, reading)


def _with_editor(judged: Judgement, reading: Reading) -> Judgement:
    if not reading.editor:
        return judged
    return replace(judged, findings=(*judged.findings, Finding("E702", seen=reading.editor)))


def _base(submission: Submission, reading: Reading) -> Judgement:
    """What is known of a page before anybody asks whose it is."""
    return Judgement(
        submission.source,
        submission.sha256,
        reading.page_class,
        Verdict.REVIEW,
        claim=submission.claim,
        anchors=reading.anchors,
        details=sensitive_details(reading),
        sensitive=ID_CARD in reading.notes,
    )


def _judge_page(
    submission: Submission, reading: Reading, register: Register, policy: Policy
) -> Judgement:
    base = _base(submission, reading)
    records = reading.records
    if any(not same_person(records[0], other) for other in records[1:]):
        return _several(base, records, register)
    if not records:
        # A detail page of which no field could be read shows nothing that counts.
        claimed = register.claimed(submission.claim)
        return replace(
            base,
            verdict=Verdict.RESUBMIT,
            student=claimed,
            findings=(Finding("E201"),),
            matched_by=MatchedBy.CLAIM if claimed else None,
        )
    record = _that_counts(records, policy, register)
    shown = shown_by(record, register)
    claimed = register.meant(submission.claim, shown)
    owner = owner_of(record, shown, claimed, register, policy)
    if owner.foreign:
        findings = (Finding("E401"),)
        return replace(
            base,
            verdict=Verdict.RESUBMIT,
            student=claimed,
            matched_by=MatchedBy.CLAIM,
            fields=as_read(record),
            findings=findings,
            others=register.in_order(_numbers(owner.others)),
        )
    if owner.student is None and not _names_anybody(record, shown, owner):
        told = tuple(_unseen(record, policy, covered="E203" in reading.notes))
        verdict = verdict_of(told, policy)
        return replace(base, verdict=verdict, fields=as_read(record), findings=told)
    if owner.student is None:
        return _of_nobody(base, reading, record, owner.others or shown.candidates, policy)
    return _judge_own(base, reading, record, owner, policy)


def _of_nobody(
    base: Judgement, reading: Reading, record: Record, candidates: Students, policy: Policy
) -> Judgement:
    """A page of nobody on the roster, or of one of several.

    What would tell these apart may be hidden: then whoever handed it in can show it.
    """
    hidden = [
        finding
        for finding in _unseen(record, policy, covered="E203" in reading.notes)
        if candidates and finding.code == "E203"
    ]
    findings = (Finding("E502" if candidates else "E501"), *hidden)
    return replace(
        base,
        verdict=verdict_of(findings, policy),
        fields=as_read(record),
        findings=findings,
        others=_numbers(candidates),
    )


def _names_anybody(record: Record, shown: Shown, owner: Owner) -> bool:
    """Whether a page shows whose it is, or points to rows; cut or covered ones may do neither."""
    keys = (Field.NAME, Field.ID_NUMBER)
    seen = any((value := record.get(key)) is not None and value.text for key in keys)
    return seen or bool(shown.candidates or owner.others)


def _unseen(record: Record, policy: Policy, *, covered: bool) -> Iterator[Finding]:
    """E202 or E203 for each required field of a page that shows neither name nor ID number."""
    for field in policy.required:
        value = record.get(field)
        if value is None or not value.text:
            hidden = field in record.covered or (covered and field is Field.ID_NUMBER)
            yield Finding("E203" if hidden else "E202", field)


def as_read(record: Record) -> tuple[FieldJudgement, ...]:
    """The fields of a record that is compared with nobody."""
    return tuple(
        FieldJudgement(
            field,
            State.NOT_ON_ROSTER if reading.text else State.BLANK,
            "没有可比较的名册行",
            reading,
        )
        for field, reading in sorted(record.fields, key=lambda item: list(Field).index(item[0]))
    )


def _judge_own(
    base: Judgement, reading: Reading, record: Record, owner: Owner, policy: Policy
) -> Judgement:
    student = owner.student
    assert student is not None, "a page of nobody is judged elsewhere"
    policy = policy.relaxed(student.exemptions)
    fields = _told_covered(compare(record, student, policy), record)
    fields = of_known_record(fields, record, student, policy)
    repaired = any(one.level == REPAIRED for one in fields)
    settled = {Field.ID_NUMBER} if repaired else set()
    # Where the end of studies is known not to follow from 入学 + 学制, E604 says nothing.
    settled |= {Field.EXPECTED_GRADUATION} & set(policy.ignored)
    checks = [one for one in contradictions(record, policy) if one.field not in settled]
    findings = [
        *of_fields(fields, policy, covered="E203" in reading.notes),
        *of_unplaced(reading.unplaced, student, policy),
        *checks,
        *drawn_apart(record, reading.page_class, policy),
        *of_roster(student),
    ]
    if is_another_record(record, student, policy):
        findings = [Finding("E404"), *(f for f in findings if not f.code.startswith("D"))]
    doubtful = bool(owner.others) or any(fault.conflicting for fault in student.faults)
    doubtful = doubtful or (owner.doubtful and any(policy.accuses(f.code) for f in findings))
    matched_by = MatchedBy.ID_NUMBER_REPAIRED if repaired else owner.matched_by
    return replace(
        base,
        verdict=verdict_of(findings, policy, doubtful=doubtful),
        student=student,
        matched_by=matched_by,
        fields=fields,
        findings=tuple(findings),
        others=_numbers(owner.others),
    )


def _told_covered(fields: tuple[FieldJudgement, ...], record: Record) -> tuple[FieldJudgement, ...]:
    """``fields`` with those that are not seen because something hides them named so."""
    return tuple(
        replace(one, level=COVERED)
        if one.state is State.NOT_VISIBLE and one.field in record.covered
        else one
        for one in fields
    )


def _that_counts(records: tuple[Record, ...], policy: Policy, register: Register) -> Record:
    """The record of the roster's school that began last; on a tie the one on roll."""
    if len(records) == 1:
        return records[0]
    schools = {student.get(Field.SCHOOL) for student in register.students} - {""}

    def order(item: tuple[int, Record]) -> tuple[bool, date, bool, int]:
        place, record = item
        school, enrolled = record.get(Field.SCHOOL), record.get(Field.ENROLLED_ON)
        own = school is not None and any(
            first_that_holds(SCHOOL, expected, school.text, policy) for expected in sorted(schools)
        )
        parsed = parse_date(enrolled.text) if enrolled is not None else None
        status = record.get(Field.STATUS)
        on_roll = status is not None and fold(status.text).startswith("在籍")
        return own, parsed[0] if parsed else date.min, on_roll, -place

    return max(enumerate(records), key=order)[1]


def _several(base: Judgement, records: tuple[Record, ...], register: Register) -> Judgement:
    """Several students in one picture: all named, it counts for none."""
    found = [shown_by(record, register).student for record in records]
    named = tuple(dict.fromkeys(student for student in found if student is not None))
    return replace(
        base, fields=as_read(records[0]), findings=(Finding("E405"),), others=_numbers(named)
    )


def _numbers(students: tuple[Student, ...]) -> tuple[str, ...]:
    return tuple(student.number for student in students)
