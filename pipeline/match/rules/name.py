"""姓名: equal letter for letter but for the kind, or the lack, of the 间隔号."""

import re

from pipeline.domain.normalise import fold, fold_name, without_dots
from pipeline.domain.policy import Policy
from pipeline.match.levels import IDENTICAL, Level, level

#: What a reader makes of a 间隔号 that it does not drop.
_MISREAD = "[-‐‑‒–—一]"


def _one_side_without(expected: str, seen: str, _: Policy) -> bool:
    """Whether one side lacks dots that the other has, and has none elsewhere."""
    if without_dots(expected) != without_dots(seen):
        return False
    one, other = _dots(expected), _dots(seen)
    return one < other or other < one


def _dots(name: str) -> frozenset[int]:
    """Behind how many characters of the bare name each dot stands."""
    folded = fold_name(name)
    places = (place for place, character in enumerate(folded) if character == "·")
    return frozenset(place - number for number, place in enumerate(places))


def _misread_dot(expected: str, seen: str, _: Policy) -> bool:
    """Whether the page's value has a stroke, or nothing, in places of the roster's dots alone."""
    parts = fold_name(expected).split("·")
    if len(parts) < 2 or not all(parts):
        return False
    pattern = f"(?:·|{_MISREAD})?".join(map(re.escape, parts))
    return re.fullmatch(pattern, fold_name(seen)) is not None


NAME = (
    IDENTICAL,
    level("全半角和空格归一后一致", fold),
    level("间隔号归一后一致", fold_name),
    Level("一方缺间隔号，其余一致", _one_side_without),
    Level("间隔号识读为横线，其余一致", _misread_dot),
)
