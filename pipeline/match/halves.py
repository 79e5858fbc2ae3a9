"""Several pages of one student taken together: halves complete each other, others contradict."""

from collections.abc import Iterator, Sequence

from pipeline.domain.document import is_masked
from pipeline.domain.fields import Field
from pipeline.domain.judgement import EQUAL, FieldJudgement, Finding, Judgement, State, Verdict
from pipeline.domain.policy import Policy
from pipeline.domain.reading import Record
from pipeline.domain.student import Student
from pipeline.match.crosschecks import contradictions
from pipeline.match.findings import of_fields, of_roster
from pipeline.match.levels import first_that_holds
from pipeline.match.rules import RULES
from pipeline.match.rules.id_number import fits_mask
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

#: What one page says in two places, and so what the halves of two people can betray.
_ACROSS = ("E602", "E603", "E604")


def taken_together(
    student: Student, pictures: Sequence[Judgement], policy: Policy
) -> tuple[Verdict, tuple[Finding, ...]]:
    """Verdict and findings of several pages of one record."""
    fields = _completed(pictures)
    contradicting = list(_contradicting(pictures, policy))
    covered = any(f.code == "E203" for one in pictures for f in one.findings)
    findings = [*of_fields(fields, policy, covered=covered), *of_roster(student)]
    kept = {(finding.code, finding.field) for finding in findings}
    for finding in (*_carried(pictures), *_across(fields, policy)):
        if (finding.code, finding.field) not in kept:
            findings.append(finding)
            kept.add((finding.code, finding.field))
    findings += contradicting
    doubtful = contradicting or any(_is_in_doubt(one, policy) for one in pictures)
    doubtful = doubtful or any(fault.conflicting for fault in student.faults)
    verdict = verdict_of(findings, policy, doubtful=bool(doubtful))
    if verdict is Verdict.VERIFIED:
        findings += _lent_in_doubt(pictures, policy)
        verdict = verdict_of(findings, policy)
    return verdict, tuple(findings)


def _completed(pictures: Sequence[Judgement]) -> tuple[FieldJudgement, ...]:
    fields = []
    for field in Field:
        found = [one for picture in pictures if (one := picture.get(field)) is not None]
        if found:
            fields.append(min(found, key=lambda one: _RANK.index(one.state)))
    return tuple(fields)


def _carried(pictures: Sequence[Judgement]) -> Iterator[Finding]:
    """What stands against a page and is not mended by another one."""
    for one in pictures:
        for finding in one.findings:
            if finding.code[:2] in ("E6", "E7") or finding.code == "E403":
                yield finding


def _across(fields: Sequence[FieldJudgement], policy: Policy) -> Iterator[Finding]:
    """E602 to E604 between values of different pages."""
    shown = Record(tuple((one.field, one.reading) for one in fields if one.reading is not None))
    return (finding for finding in contradictions(shown, policy) if finding.code in _ACROSS)


def _contradicting(pictures: Sequence[Judgement], policy: Policy) -> Iterator[Finding]:
    """E204 for each value that differs from the roster's and from what another page shows.

    Pages may differ in what is not required (专业 changes in between); a part that shows neither
    name nor ID number may not, since its rows are all that tells whose it is.
    """
    for field in Field:
        shown = [(one, judged) for one in pictures if (judged := one.get(field)) is not None]
        told = set()
        for one, judged in shown:
            against = [
                other
                for another, other in shown
                if field in policy.required or _is_nameless(one) or _is_nameless(another)
                if _differ(judged, other, policy)
            ]
            if against and judged.reading is not None and judged.reading.text not in told:
                told.add(judged.reading.text)
                confidence = round(judged.reading.confidence, 2)
                yield Finding("E204", field, judged.expected, judged.reading.text, confidence)


def _differ(one: FieldJudgement, other: FieldJudgement, policy: Policy) -> bool:
    """Whether ``one`` is certainly not the roster's value, and ``other`` is, or is yet another."""
    if one.reading is None or other.reading is None or not _is_another(one):
        return False
    if other.state in EQUAL:
        return True
    text = other.reading.text
    return _is_another(other) and (
        first_that_holds(RULES[one.field], one.reading.text, text, policy) is None
    )


def _is_another(one: FieldJudgement) -> bool:
    if one.field is Field.ID_NUMBER and one.reading is not None and is_masked(one.reading.text):
        return not fits_mask(one.expected, one.reading.text)
    return one.state is State.MISMATCH


def _is_nameless(picture: Judgement) -> bool:
    """Whether a page shows neither name nor ID number."""
    judged = [picture.get(field) for field in (Field.NAME, Field.ID_NUMBER)]
    return not any(one is not None and one.reading and one.reading.text for one in judged)


def _is_in_doubt(picture: Judgement, policy: Policy) -> bool:
    """Whether it is for a person to say whose a page is, or whose its difference."""
    differs = any(policy.accuses(finding.code) for finding in picture.findings)
    return picture.verdict is Verdict.REVIEW and (bool(picture.others) or differs)


def _lent_in_doubt(pictures: Sequence[Judgement], policy: Policy) -> list[Finding]:
    """E204 where a required value was seen only on a page that nothing shows to be the student's.

    Its name or ID number was read too weakly to say, and nothing else on it says it: it may be
    another student's half.
    """
    doubts = {one.source: _unsure(one) for one in pictures}
    fields = _completed([one for one in pictures if not doubts[one.source]])
    seen = {one.field for one in fields if one.state in EQUAL}
    if set(policy.required) - set(policy.ignored) <= seen:
        return []
    return [
        Finding("E204", judged.field, judged.expected, judged.reading.text)
        for one in pictures
        for judged in doubts[one.source]
        if judged.reading is not None
    ]


def _unsure(picture: Judgement) -> list[FieldJudgement]:
    keys = (Field.NAME, Field.ID_NUMBER, Field.STUDENT_NO)
    judged = [one for field in keys if (one := picture.get(field)) is not None]
    if any(one.state in EQUAL for one in judged):
        return []
    return [one for one in judged if one.state is State.UNCERTAIN]
