"""证件号码: equal after folding; masks, and the one replaced character that may be a misreading."""

from pipeline.domain.document import shown_ends
from pipeline.domain.idnumber import is_form, is_valid
from pipeline.domain.normalise import fold_id
from pipeline.match.levels import IDENTICAL, level

ID_NUMBER = (IDENTICAL, level("全半角、空格和 x 大小写归一后一致", fold_id))


def fits_mask(expected: str, masked: str) -> bool:
    """Whether what a masked number leaves to be seen is that of ``expected``."""
    head, tail = shown_ends(masked) or (fold_id(masked), "")
    return fold_id(expected).startswith(head) and fold_id(expected).endswith(tail)


def replaced_at(expected: str, seen: str) -> int | None:
    """Position of the one character of ``seen`` that replaces one of a valid roster number.

    None unless exactly one is replaced and the check of ``seen`` fails: the check character
    catches every single replacement (ISO 7064 MOD 11-2), so such a number is read wrongly, or
    shown wrongly, but nobody's.
    """
    one, other = fold_id(expected), fold_id(seen)
    if len(other) != 18 or not is_valid(one) or (is_form(other) and is_valid(other)):
        return None
    differing = [place for place in range(18) if one[place] != other[place]]
    return differing[0] if len(differing) == 1 else None
