"""The verdict on each student, from all pictures that belong to it."""

from collections import defaultdict

from pipeline.domain.fields import Field
from pipeline.domain.judgement import (
    FieldJudgement,
    Finding,
    Judgement,
    State,
    StudentJudgement,
    Verdict,
)
from pipeline.domain.normalise import fold
from pipeline.domain.policy import Policy
from pipeline.domain.student import Roster, Student
from pipeline.match.findings import of_fields, of_roster
from pipeline.match.levels import first_that_holds
from pipeline.match.rules import RULES
from pipeline.match.verdicts import verdict_of

#: A better-founded state stands for a field where several pictures show it.
_RANK = (
    State.MATCH,
    State.MATCH_NORMALISED,
    State.MISMATCH,
    State.UNCERTAIN,
    State.NOT_ON_ROSTER,
    State.BLANK,
    State.NOT_VISIBLE,
)
_ORDER = (Verdict.VERIFIED, Verdict.DISCREPANCY, Verdict.REVIEW, Verdict.RESUBMIT)


def judge_students(
    pictures: tuple[Judgement, ...], roster: Roster, policy: Policy
) -> tuple[StudentJudgement, ...]:
    """One judgement per student, in roster order."""
    own: dict[str, list[Judgement]] = defaultdict(list)
    for picture in pictures:
        if picture.student is not None:
            own[picture.student.number].append(picture)
    return tuple(_judge(student, own[student.number], policy) for student in roster.students)


def _judge(student: Student, pictures: list[Judgement], policy: Policy) -> StudentJudgement:
    policy = policy.relaxed(student.exemptions)
    status = fold(student.get(Field.STATUS))
    if status in {fold(word) for word in policy.not_expected}:
        return StudentJudgement(student, Verdict.NOT_EXPECTED, sources=_sources(pictures))
    if not pictures:
        return StudentJudgement(student, Verdict.MISSING, tuple(of_roster(student)))
    details = [one for one in pictures if _is_own_page(one)]
    if details:
        judged = _from_pages(student, details, policy)
        verdict, findings = judged
        if verdict in (Verdict.RESUBMIT, Verdict.REVIEW):
            verdict, findings = _or_not_found(verdict, findings, pictures)
    else:
        best = min(pictures, key=_worth)
        verdict, findings = _of_student(best), best.findings
    return StudentJudgement(
        student,
        verdict,
        findings,
        _sources(pictures),
        checked=_is_checked(verdict, findings, bool(details)),
    )


def _is_own_page(picture: Judgement) -> bool:
    """Whether a picture shows a record of this student that can count."""
    codes = {finding.code for finding in picture.findings}
    if picture.page_class is None or not picture.page_class.is_detail or not picture.fields:
        return False
    return not codes & {"E201", "E401", "E402", "E404", "E405"}


def _from_pages(
    student: Student, pictures: list[Judgement], policy: Policy
) -> tuple[Verdict, tuple[Finding, ...]]:
    """Pages of one record taken together: halves complete each other."""
    if len(pictures) == 1:
        return _of_student(pictures[0]), pictures[0].findings
    fields = _completed(pictures)
    contradicting = _contradict(pictures, policy)
    covered = any(f.code == "E203" for one in pictures for f in one.findings)
    findings = [*of_fields(fields, policy, covered=covered), *of_roster(student)]
    kept = {finding.code for finding in findings}
    for picture in pictures:
        for finding in picture.findings:
            if finding.code[:2] in ("E6", "E7") and finding.code not in kept:
                findings.append(finding)
                kept.add(finding.code)
    doubtful = contradicting or any(one.others for one in pictures if one.verdict is Verdict.REVIEW)
    doubtful = doubtful or any(fault.conflicting for fault in student.faults)
    if contradicting:
        findings += [Finding("E204", field) for field in contradicting]
    return verdict_of(findings, policy, doubtful=bool(doubtful)), tuple(findings)


def _completed(pictures: list[Judgement]) -> tuple[FieldJudgement, ...]:
    fields = []
    for field in Field:
        found = [one for picture in pictures if (one := picture.get(field)) is not None]
        if found:
            fields.append(min(found, key=lambda one: _RANK.index(one.state)))
    return tuple(fields)


def _contradict(pictures: list[Judgement], policy: Policy) -> tuple[Field, ...]:
    """Required fields of which two pages certainly show different values."""
    contradicting = []
    for field in policy.required:
        sure = [
            one.reading.text
            for picture in pictures
            if (one := picture.get(field)) is not None
            and one.reading is not None
            and one.state in (State.MATCH, State.MATCH_NORMALISED, State.MISMATCH)
        ]
        if any(first_that_holds(RULES[field], sure[0], text, policy) is None for text in sure[1:]):
            contradicting.append(field)
    return tuple(contradicting)


def _or_not_found(
    verdict: Verdict, findings: tuple[Finding, ...], pictures: list[Judgement]
) -> tuple[Verdict, tuple[Finding, ...]]:
    """A certain D401 outranks pages that are cut or in doubt."""
    for picture in pictures:
        if any(finding.code == "D401" for finding in picture.findings):
            return Verdict.DISCREPANCY, (*picture.findings, *findings)
    return verdict, findings


def _of_student(picture: Judgement) -> Verdict:
    """What the verdict on a picture means for its student."""
    if picture.verdict in (Verdict.REJECTED, Verdict.UNMATCHED):
        return Verdict.RESUBMIT
    return picture.verdict


def _worth(picture: Judgement) -> tuple[int, bool, str]:
    verdict = _of_student(picture)
    return _ORDER.index(verdict), picture.verdict is Verdict.REJECTED, picture.source


def _sources(pictures: list[Judgement]) -> tuple[str, ...]:
    """The pictures, the clearest first."""

    def clarity(picture: Judgement) -> tuple[int, int, str]:
        seen = sum(
            one.state in (State.MATCH, State.MATCH_NORMALISED, State.MISMATCH)
            for one in picture.fields
        )
        return -seen, _worth(picture)[0], picture.source

    return tuple(picture.source for picture in sorted(pictures, key=clarity))


def _is_checked(verdict: Verdict, findings: tuple[Finding, ...], has_page: bool) -> bool:
    """Whether an acceptable page of the student's own was seen (核查率)."""
    if verdict is Verdict.VERIFIED:
        return True
    if verdict is Verdict.DISCREPANCY:
        return not any(finding.code == "D401" for finding in findings)
    return verdict is Verdict.REVIEW and has_page
