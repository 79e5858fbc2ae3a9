"""From findings to a verdict: the contract's list, the first that holds."""

from collections.abc import Iterable

from pipeline.domain.codes import BY_CODE, Severity
from pipeline.domain.judgement import Finding, Verdict
from pipeline.domain.policy import Policy

_FIRST = {
    Verdict.REJECTED: ("E101", "E102", "E103", "E104", "S101", "S102"),
    Verdict.RESUBMIT: (
        *("E201", "E401", "E301", "E303", "E304", "E305", "E306", "E307", "E308", "E309"),
    ),
    Verdict.UNMATCHED: ("E501",),
}
_AGAIN = ("E202", "E203", "E404")
_REVIEW = (
    *("E204", "E402", "E403", "E405", "E502", "E601", "E602", "E603", "E604", "E605", "E701"),
    *("R101", "R103", "R104"),
)


def verdict_of(findings: Iterable[Finding], policy: Policy, *, doubtful: bool = False) -> Verdict:
    """The verdict that ``findings`` of one picture lead to.

    ``doubtful`` tells of a reason for review that has no code of its own (two rows named, a
    conflicting duplicate): it outweighs even a difference.
    """
    codes = {finding.code for finding in findings}
    for verdict, first in _FIRST.items():
        if codes & set(first):
            return verdict
    if doubtful:
        return Verdict.REVIEW
    if any(accuses(code, policy) for code in codes):
        return Verdict.DISCREPANCY
    if codes & set(_AGAIN):
        return Verdict.RESUBMIT
    if codes & set(_REVIEW):
        return Verdict.REVIEW
    return Verdict.VERIFIED


def accuses(code: str, policy: Policy) -> bool:
    """Whether a code alone makes a discrepancy: a D-code that is not merely noted."""
    if not code.startswith("D"):
        return False
    severity = dict(policy.severities).get(code, BY_CODE[code].severity)
    return severity in (Severity.HARD, Severity.SOFT)
