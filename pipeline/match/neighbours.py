"""Values that were read together with what stands beside them."""

from collections.abc import Iterable

from pipeline.domain.normalise import fold

#: Shorter values, and shorter parts of values, stand inside others by chance.
_LEAST, _LEAST_PART = 2, 4


def runs_into(expected: str, seen: str, others: Iterable[str]) -> bool:
    """Whether ``seen`` is the roster's value and, before or behind it, one of ``others`` or a part.

    Rows and columns that a slanting photograph brings together read like one value: that is no
    difference, whatever the readers agree on.
    """
    one, whole = fold(expected), fold(seen)
    if not one or one == whole or not (whole.startswith(one) or whole.endswith(one)):
        return False
    rest = whole.removeprefix(one) if whole.startswith(one) else whole.removesuffix(one)
    folded = [fold(other) for other in others]
    whole_in = any(len(other) >= _LEAST and other in rest for other in folded)
    return whole_in or (len(rest) >= _LEAST_PART and any(rest in other for other in folded))
