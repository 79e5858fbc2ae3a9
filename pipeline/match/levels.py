"""Comparisons as ordered lists of named levels."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.domain.judgement import State
from pipeline.domain.policy import Policy

#: Whether a roster value (first) and a value of the page (second) are equal in some sense.
Holds = Callable[[str, str, Policy], bool]


@dataclass(frozen=True, slots=True)
class Level:
    """One way of being equal: its name for people, the test, and the state it gives."""

    label: str
    holds: Holds
    state: State = State.MATCH_NORMALISED


def level(label: str, fold: Callable[[str], object]) -> Level:
    """Equal once both sides are folded; what folds to None equals nothing."""

    def holds(expected: str, seen: str, _: Policy) -> bool:
        folded = fold(expected)
        return folded is not None and folded == fold(seen)

    return Level(label, holds)


IDENTICAL = Level("完全一致", lambda expected, seen, _: expected == seen, State.MATCH)


def first_that_holds(
    levels: tuple[Level, ...], expected: str, seen: str, policy: Policy
) -> Level | None:
    """The first level under which both are equal, None where they differ."""
    return next((one for one in levels if one.holds(expected, seen, policy)), None)
