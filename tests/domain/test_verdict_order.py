"""Which step of the contract's list holds, and which codes stand beside it without effect."""

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.judgement import Finding, Verdict
from pipeline.domain.policy import Effect, Exemption, Policy
from pipeline.domain.verdict_order import decide


@pytest.mark.parametrize(
    ("codes", "number", "verdict", "decisive"),
    [
        ((), 7, Verdict.VERIFIED, ()),
        (("D303", "E702", "R102"), 7, Verdict.VERIFIED, ()),
        (("E204", "D303"), 6, Verdict.REVIEW, ("E204",)),
        (("E202", "E604"), 5, Verdict.RESUBMIT, ("E202",)),
        (("D201", "E202", "E604"), 4, Verdict.DISCREPANCY, ("D201",)),
        (("D101", "D401"), 4, Verdict.DISCREPANCY, ("D101", "D401")),
        (("E501", "D101"), 3, Verdict.UNMATCHED, ("E501",)),
        (("E401", "D101"), 2, Verdict.RESUBMIT, ("E401",)),
        (("E101", "E308"), 1, Verdict.REJECTED, ("E101",)),
    ],
)
def test_the_first_that_holds(
    codes: tuple[str, ...], number: int, verdict: Verdict, decisive: tuple[str, ...]
) -> None:
    decision = decide((Finding(code) for code in codes), Policy())
    assert (decision.step.number, decision.step.verdict) == (number, verdict)
    assert decision.codes == decisive


def test_doubt_whose_it_is_outweighs_a_difference_but_no_wrong_page() -> None:
    assert decide([Finding("D101")], Policy(), doubtful=True).step.verdict is Verdict.REVIEW
    assert decide([Finding("E303")], Policy(), doubtful=True).step.verdict is Verdict.RESUBMIT


def test_a_noted_difference_in_a_required_field_is_never_verified() -> None:
    policy = Policy(severities=(("D104", "info"), ("D201", "info")))
    level, major = Finding("D104", Field.LEVEL), Finding("D201", Field.MAJOR)
    assert decide([level], policy).step.verdict is Verdict.REVIEW
    assert decide([level], policy).codes == ("D104",)
    assert decide([major], policy).step.verdict is Verdict.VERIFIED


def test_an_exempted_field_is_noted_and_no_longer_required() -> None:
    one = Exemption("专升本", (Field.LEVEL,), Effect.INFO)
    relaxed = Policy().relaxed((one,))
    assert Field.LEVEL not in relaxed.required
    assert Field.LEVEL not in relaxed.ignored
    assert decide([Finding("D104", Field.LEVEL)], relaxed).step.verdict is Verdict.VERIFIED
    assert decide([Finding("D103", Field.SCHOOL)], relaxed).step.verdict is Verdict.DISCREPANCY
    assert Policy().relaxed(()) == Policy()
