"""From findings to a verdict: the contract's list, the first that holds."""

from collections.abc import Iterable

from pipeline.domain.judgement import Finding, Verdict
from pipeline.domain.policy import Policy
from pipeline.domain.verdict_order import decide


def verdict_of(findings: Iterable[Finding], policy: Policy, *, doubtful: bool = False) -> Verdict:
    """The verdict that ``findings`` of one picture lead to.

    ``doubtful`` tells of a reason for review that has no code of its own (two rows named, a
    conflicting duplicate): it outweighs even a difference.
    """
    return decide(findings, policy, doubtful=doubtful).step.verdict
