"""The verdict on each student, from all pictures that belong to it."""

from collections import defaultdict

from pipeline.domain.fields import Field
from pipeline.domain.judgement import EQUAL, Finding, Judgement, State, StudentJudgement, Verdict
from pipeline.domain.normalise import fold
from pipeline.domain.policy import Policy
from pipeline.domain.student import Roster, Student
from pipeline.match.findings import of_roster
from pipeline.match.halves import taken_together

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
        if verdict in (Verdict.RESUBMIT, Verdict.REVIEW) and not any(map(_is_there, details)):
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
    if "E403" in codes and picture.verdict is Verdict.RESUBMIT:
        return False  # a part with another student's number completes nothing
    return not codes & {"E201", "E401", "E402", "E404", "E405"}


def _from_pages(
    student: Student, pictures: list[Judgement], policy: Policy
) -> tuple[Verdict, tuple[Finding, ...]]:
    """Pages of one record: one alone as it was judged, several taken together."""
    if len(pictures) == 1:
        return _of_student(pictures[0]), pictures[0].findings
    return taken_together(student, pictures, policy)


def _or_not_found(
    verdict: Verdict, findings: tuple[Finding, ...], pictures: list[Judgement]
) -> tuple[Verdict, tuple[Finding, ...]]:
    """A certain D401 outranks pages that are cut or in doubt, and may be another's."""
    for picture in pictures:
        if any(finding.code == "D401" for finding in picture.findings):
            return Verdict.DISCREPANCY, (*picture.findings, *findings)
    return verdict, findings


def _is_there(picture: Judgement) -> bool:
    """Whether a page, cut or in doubt as it may be, shows that the student's record exists."""
    keys = (picture.get(field) for field in (Field.NAME, Field.ID_NUMBER))
    return any(one is not None and one.state in EQUAL for one in keys)


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
