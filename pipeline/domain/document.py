"""Numbers of documents as pages show them: masked in their middle, or of a form none has."""

import re

from pipeline.domain.normalise import fold_id

_STARS = "*∗✱✳※⁎"
#: Readers write these for stars; no document's number holds a Chinese character.
_READ_FOR_STARS = "米水女冰"
_OTHER_SIGNS = "·•‧・∙⋅●○。.…█▇■□#_×"
_HIDDEN = re.compile(rf"[{_STARS}{_READ_FOR_STARS}{_OTHER_SIGNS}]+|X{{3,}}")
_MASKED = re.compile(rf"[\dX{_STARS}{_READ_FOR_STARS}{_OTHER_SIGNS}]+")
#: Characters that a mask leaves at most (first six, last four and some); and how many signs other
#: than stars are none by chance: readers see single dots in dust.
_LEFT, _NO_CHANCE = 14, 3

#: How many digits alone are half a number at most: passports have eight and more, the ID card of
#: before 1999 fifteen, that of today eighteen.
_HALF = frozenset((*range(1, 8), *range(10, 15)))
#: Digits alone that lack one or two of eighteen, or have one too many.
_NEARLY = frozenset((16, 17, 19))
#: Numbers of all documents are made of capital letters and digits, the longest has 18.
_DOCUMENT = re.compile(r"[0-9A-Z()-]{4,18}")


def shown_ends(text: str) -> tuple[str, str] | None:
    """What a masked number leaves to be seen before and after the mask; None where none is masked.

    ``5101**********23``, with stars of any width, dots, blocks or a run of x, mixed or alone.
    Characters between two masks count for neither end.
    """
    folded = fold_id(text)
    if not _MASKED.fullmatch(folded):
        return None
    runs = list(_HIDDEN.finditer(folded))
    signs = "".join(run.group() for run in runs)
    left = len(folded) - len(signs)
    certain = bool(left) and any(sign in _STARS for sign in signs)
    if left > _LEFT or not (certain or len(signs) >= _NO_CHANCE):
        return None
    return folded[: runs[0].start()], folded[runs[-1].end() :]


def is_masked(text: str) -> bool:
    """Whether ``text`` is a number of which a mask hides a part, or all of it."""
    return shown_ends(text) is not None


def is_cut(text: str) -> bool:
    """Whether ``text`` is digits alone, and far fewer than any document's number has."""
    return text.isdecimal() and len(text) in _HALF


def may_be_document(text: str) -> bool:
    """Whether some document can have this number, whole: nothing missing, nothing of other text.

    Passports and the passes of 港澳台 hold letters, so that their lengths say nothing.
    """
    folded = fold_id(text)
    if is_cut(folded) or (folded.isdecimal() and len(folded) in _NEARLY):
        return False
    return _DOCUMENT.fullmatch(folded) is not None
