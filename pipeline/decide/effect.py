"""Decisions put into effect on what the program judged; a pure function.

Pictures first (whose they are, whether they count), then the students they belong to, then each
difference. What the program itself found stays listed as settled.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.decide.offers import as_given, of_pictures, of_students, standing
from pipeline.domain.decision import SETTLING, Decision, Opinion
from pipeline.domain.judgement import (
    FieldJudgement,
    Finding,
    Judgement,
    Outcome,
    State,
    StudentJudgement,
    Verdict,
)
from pipeline.domain.policy import Policy
from pipeline.domain.reading import Reading
from pipeline.domain.student import Roster, Student
from pipeline.domain.submission import Claim, Submission
from pipeline.domain.verdict_order import REVIEW, decide
from pipeline.match.detail import compared_with
from pipeline.match.judge import Item, judge
from pipeline.match.students import judge_students
from pipeline.report.doubt import WHOSE, is_confirmable
from pipeline.report.numbers import number


@dataclass(frozen=True, slots=True)
class Decided:
    """The outcome with decisions in effect.

    ``bases`` has 编号 and basis of every row that can be decided on. ``remarks`` tell of decisions
    that could not be put into effect.
    """

    outcome: Outcome
    bases: Mapping[str, str]
    remarks: tuple[str, ...] = ()


def decided(
    outcome: Outcome,
    items: Sequence[Item],
    roster: Roster,
    policy: Policy,
    decisions: Mapping[str, Decision],
) -> Decided:
    """``outcome`` as the registrar's decisions leave it; each holds only on its own basis."""
    bases = dict(of_pictures(outcome))
    bench = _Bench(items, roster, policy)
    pictures = tuple(
        bench.picture(one, decisions[key], bases[key])
        if _holding(decisions, bases, key := number("P", one.source))
        else one
        for one in outcome.pictures
    )
    changed = any(one.by_hand for one in pictures)
    students = bench.students(pictures) if changed else outcome.students
    outcome = Outcome(pictures, students)
    bases |= bench.given | dict(of_students(outcome))
    students = tuple(_student(one, policy, decisions, bases) for one in students)
    return Decided(Outcome(pictures, students), bases, tuple(bench.remarks))


def _holding(
    decisions: Mapping[str, Decision], bases: Mapping[str, str], key: str
) -> Decision | None:
    made = decisions.get(key)
    return standing(made, bases[key]) if made is not None and key in bases else None


class _Bench:
    """Pictures judged again as the registrar says.

    ``given`` has 编号 and basis of those that were given to somebody.
    """

    def __init__(self, items: Sequence[Item], roster: Roster, policy: Policy) -> None:
        self._items = {
            (item[0].source if isinstance(item, tuple) else item.source): item for item in items
        }
        self._roster, self._policy = roster, policy
        self._people = {one.number: one for one in roster.students}
        self.remarks: list[str] = []
        self.given: dict[str, str] = {}

    def picture(self, one: Judgement, made: Decision, basis: str) -> Judgement:
        """``basis`` is that of the picture as the program judged it."""
        if made.opinion is not Opinion.BELONGS:
            return self._said(one, made, made.opinion, (made.words,))
        student, item = self._people.get(made.target), self._items.get(one.source)
        if student is None or not isinstance(item, tuple):
            self.remarks.append(f"图片 {made.number} 的归属 {made.target} 不在名册上，未采用。")
            return one
        whose, *_ = made.meant.words
        given = replace(self._given(*item, student), claim=one.claim, by_hand=(whose,))
        self.given[made.number] = own = as_given(basis, given)
        held = standing(made, own)
        if held is None or not held.also:
            return _waiting(given, whose)
        if held.also is Opinion.IN_ORDER and given.verdict is Verdict.VERIFIED:
            return given
        return self._said(given, made, held.also, held.meant.words)

    def _said(
        self, one: Judgement, made: Decision, opinion: Opinion, words: tuple[str, ...]
    ) -> Judgement:
        """A picture of which the registrar says more than whose it is."""
        match opinion:
            case Opinion.VOID | Opinion.AGAIN:
                return replace(one, verdict=Verdict.RESUBMIT, findings=(), by_hand=words)
            case Opinion.IN_ORDER if is_confirmable(one):
                findings = _without_doubts(one.findings)
                relaxed = _relaxed(self._policy, one.student)
                verdict = decide(findings, relaxed).step.verdict
                seen = verdict in (Verdict.VERIFIED, Verdict.DISCREPANCY)
                if seen and not _shows_all(one, relaxed):
                    self.remarks.append(f"图片 {made.number} 未显示全部必查项，不能确认无误。")
                    return one
                return replace(one, findings=findings, verdict=verdict, by_hand=words)
            case _:
                self.remarks.append(_not_applicable(one, made))
                return one

    def _given(self, submission: Submission, reading: Reading, student: Student) -> Judgement:
        """A picture compared with the student whose it is said to be, and with nobody else.

        Where it shows another's values these are told, and verdict only once somebody has looked:
        a slip in the 学号 must not become a difference that is told to a college.
        """
        claimed = replace(submission, claim=Claim(student.number, student.name))
        alone = judge([(claimed, reading)], Roster((student,)), self._policy).pictures[0]
        if not any(finding.code in WHOSE for finding in alone.findings):
            return replace(alone, student=student)
        compared = compared_with(claimed, reading, student, self._policy)
        seen = compared.verdict in (Verdict.VERIFIED, Verdict.DISCREPANCY)
        return replace(compared, verdict=Verdict.REVIEW) if seen else compared

    def students(self, pictures: tuple[Judgement, ...]) -> tuple[StudentJudgement, ...]:
        """Students judged anew from what counts of the pictures."""
        counted = tuple(map(_as_counted, pictures))
        by_hand = {one.source: one.by_hand for one in pictures if one.by_hand}
        return tuple(
            replace(one, by_hand=_union(by_hand.get(source, ()) for source in one.sources))
            for one in judge_students(counted, self._roster, self._policy)
        )


def _waiting(one: Judgement, whose: str) -> Judgement:
    """A picture that was given to somebody and is still in doubt, with what can be said of it."""
    if one.verdict is not Verdict.REVIEW:
        return one
    told = (
        f"已按“{whose}”与该生比较，仍有存疑之处：对照图片无误的，处理意见写成“{whose}；确认无误”；"
        "归属有误的，改写学号。"
    )
    return replace(one, details="".join((one.details, told)))


def _not_applicable(one: Judgement, made: Decision) -> str:
    if made.also and one.verdict is Verdict.DISCREPANCY:
        why = "有确定的不一致，请在“信息不一致”中逐项处理，归属照常有效"
        return f"图片 {made.number} {why}；“{made.also}”未采用。"
    return f"图片 {made.number} 的处理意见“{made.words}”不适用，未采用。"


def _as_counted(one: Judgement) -> Judgement:
    """A picture as its student is judged by it: void ones show nothing, doubts are cleared."""
    if not one.by_hand:
        return one
    if one.verdict is Verdict.RESUBMIT and not one.findings:
        return replace(one, fields=())
    if Opinion.IN_ORDER in one.by_hand:
        fields = tuple(_cleared(field) for field in one.fields)
        return replace(one, fields=fields)
    return one


def _cleared(field: FieldJudgement) -> FieldJudgement:
    return replace(field, state=State.MATCH) if field.state is State.UNCERTAIN else field


def _shows_all(one: Judgement, policy: Policy) -> bool:
    """Whether a person could compare every required value on the picture."""
    wanted = set(policy.required) - set(policy.ignored)
    wanted -= {finding.field for finding in one.findings if finding.code[0] == "D"}
    seen = {
        judged.field
        for judged in one.fields
        if judged.state in (State.MATCH, State.MATCH_NORMALISED, State.UNCERTAIN)
        and judged.expected
    }
    return wanted <= seen


def _student(
    one: StudentJudgement,
    policy: Policy,
    decisions: Mapping[str, Decision],
    bases: Mapping[str, str],
) -> StudentJudgement:
    own = one.student.known_as
    relaxed = _relaxed(policy, one.student)
    whole = _holding(decisions, bases, number("S", own))
    if whole is not None and one.verdict is Verdict.REVIEW:
        one = _whole(one, whole, relaxed)
    made = {
        finding.code: held
        for finding in one.findings
        if finding.code[0] == "D"
        and (held := _holding(decisions, bases, number("D", own, finding.code)))
    }
    return _with_differences(one, made, relaxed) if made else one


def _whole(one: StudentJudgement, made: Decision, policy: Policy) -> StudentJudgement:
    by_hand = (*one.by_hand, made.words)
    if made.opinion is Opinion.AGAIN:
        return replace(one, verdict=Verdict.RESUBMIT, checked=False, by_hand=by_hand)
    findings = _without_doubts(one.findings)
    verdict = decide(findings, policy).step.verdict
    if verdict is Verdict.VERIFIED and not one.checked:
        return one
    return replace(one, verdict=verdict, findings=findings, by_hand=by_hand)


def _with_differences(
    one: StudentJudgement, made: Mapping[str, Decision], policy: Policy
) -> StudentJudgement:
    settled = {code for code, held in made.items() if held.opinion in SETTLING}
    left = tuple(finding for finding in one.findings if finding.code not in settled)
    by_hand = _union([one.by_hand, tuple(held.words for _, held in sorted(made.items()))])
    # A doubt that has no code (two rows named) is not settled by settling a difference.
    doubtful = decide(one.findings, policy).step.verdict is not one.verdict
    verdict = one.verdict if doubtful else decide(left, policy).step.verdict
    if "D401" in settled and verdict is not Verdict.DISCREPANCY:
        # Nobody has seen a page of the record yet.
        verdict = Verdict.RESUBMIT
    if any(held.opinion is Opinion.AGAIN for held in made.values()):
        verdict = Verdict.RESUBMIT
    return replace(
        one,
        verdict=verdict,
        findings=left,
        settled=tuple(finding for finding in one.findings if finding.code in settled),
        checked=one.checked and verdict is not Verdict.RESUBMIT,
        by_hand=by_hand,
    )


def _without_doubts(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.code not in REVIEW.codes)


def _relaxed(policy: Policy, student: Student | None) -> Policy:
    return policy.relaxed(student.exemptions) if student is not None else policy


def _union(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(sorted({word for part in parts for word in part}))
