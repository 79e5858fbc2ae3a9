"""The order in which findings decide on a verdict (contract, Verdicts): the first that holds."""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.domain.judgement import Finding, Judgement, Verdict
from pipeline.domain.policy import Policy


@dataclass(frozen=True, slots=True)
class Step:
    """One line of the list: its number in the contract's order, the verdict, and why in words."""

    number: int
    verdict: Verdict
    because: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """The step that held and the codes that made it hold; all other codes are without effect."""

    step: Step
    codes: tuple[str, ...] = ()


_FIRST = (
    Step(
        1,
        Verdict.REJECTED,
        "文件打不开或未能处理",
        ("E101", "E102", "E103", "E104", "S101", "S102"),
    ),
    Step(
        2,
        Verdict.RESUBMIT,
        "页面不对、无法辨认或不是本人的页面",
        (*("E201", "E401", "E301", "E303", "E304", "E305", "E306", "E307", "E308", "E309"),),
    ),
    Step(3, Verdict.UNMATCHED, "页面上的学生不在名册上", ("E501",)),
)
DISCREPANCY = Step(4, Verdict.DISCREPANCY, "有确定的不一致")
_AGAIN = Step(5, Verdict.RESUBMIT, "必查项未显示、被遮挡，或是另一段学籍", ("E202", "E203", "E404"))
REVIEW = Step(
    6,
    Verdict.REVIEW,
    "有必查项不能确认，或有内容须人工查看",
    (
        *("E204", "E402", "E403", "E405", "E502", "E601", "E602", "E603", "E604", "E605", "E701"),
        *("R101", "R103", "R104"),
    ),
)
#: A reason for review that has no code of its own; it outweighs even a difference.
DOUBTFUL = Step(6, Verdict.REVIEW, "不能确定是哪名学生，或名册中该生有互相矛盾的行")
VERIFIED = Step(7, Verdict.VERIFIED, "必查项都看得见且与名册一致")


def decide(findings: Iterable[Finding], policy: Policy, *, doubtful: bool = False) -> Decision:
    """The first step that holds for the findings of one picture.

    ``doubtful`` tells of a reason for review that has no code (two rows named, a conflicting
    duplicate).
    """
    all_of_them = tuple(findings)
    codes = {finding.code for finding in all_of_them}
    for step in _FIRST:
        if codes & set(step.codes):
            return _held(step, codes)
    if doubtful:
        return Decision(DOUBTFUL)
    accusing = sorted(code for code in codes if policy.accuses(code))
    if accusing:
        return Decision(DISCREPANCY, tuple(accusing))
    if codes & set(_AGAIN.codes):
        return _held(_AGAIN, codes)
    # A difference that is merely noted does not make a required field equal.
    differing = {f.code for f in all_of_them if f.code[0] == "D" and f.field in policy.required}
    if differing or codes & set(REVIEW.codes):
        return _held(REVIEW, codes, also=differing)
    return Decision(VERIFIED)


def decided(judgement: Judgement, policy: Policy) -> Decision:
    """The decision behind the verdict of a judgement."""
    student = judgement.student
    relaxed = policy.relaxed(student.exemptions) if student is not None else policy
    decision = decide(judgement.findings, relaxed)
    # Where the findings alone lead elsewhere, somebody else than one student was in question.
    return decision if decision.step.verdict is judgement.verdict else Decision(DOUBTFUL)


def _held(step: Step, codes: set[str], *, also: Iterable[str] = ()) -> Decision:
    return Decision(step, tuple(sorted(codes & {*step.codes, *also})))
