"""Is a difference certain enough to be told as one?

A difference is told only where the strong reader saw it firmly, the fast reader did not see
something else in the same place, and no character is beyond what the readers can read.
"""

import difflib
import re
from collections.abc import Iterator

from pipeline.domain.fields import Field
from pipeline.domain.normalise import fold, fold_id
from pipeline.domain.page import Reader
from pipeline.domain.reading import FieldReading
from pipeline.match.variants import are_variants, is_beyond_readers

#: On a roster these stand for a character that could not be typed.
_STAND_IN = re.compile(r"[A-Za-z?？□■〇○*＊]")


def doubt(field: Field, expected: str, reading: FieldReading, weak_below: float) -> str | None:
    """Why a value that differs from ``expected`` is not certainly different; None if it is."""
    if reading.reader is Reader.FAST:
        return "仅初读，待复读"
    if reading.first is not None and not _agree(field, expected, reading):
        return "两次识别不一致"
    if field is Field.NAME and _STAND_IN.search(fold(expected)):
        return "名册姓名含替代字符"
    pairs = list(differing(expected, reading.text))
    if any(is_beyond_readers(char) for want, _ in pairs for char in want):
        return "名册中的字超出识别范围"
    if pairs and all(are_variants(want, got) for want, got in pairs):
        return "可能是繁简或异体"
    if _weakest(expected, reading) < weak_below:
        return "差异处识别不够可靠"
    return None


def differing(expected: str, seen: str) -> Iterator[tuple[str, str]]:
    """Stretches of both texts, folded, in which they differ."""
    one, other = fold(expected), fold(seen)
    matcher = difflib.SequenceMatcher(None, one, other, autojunk=False)
    for kind, a0, a1, b0, b1 in matcher.get_opcodes():
        if kind != "equal":
            yield one[a0:a1], other[b0:b1]


def _agree(field: Field, expected: str, reading: FieldReading) -> bool:
    """Whether both readers saw the same in the places where the strong one differs."""
    first = reading.first or ""
    if field in (Field.ID_NUMBER, Field.STUDENT_NO):
        return fold_id(first) == fold_id(reading.text)
    if fold(first) == fold(expected):
        return False
    return sorted(differing(expected, first)) == sorted(differing(expected, reading.text))


def _weakest(expected: str, reading: FieldReading) -> float:
    """Least confidence of the characters of the page that the roster does not have there."""
    if len(reading.confidences) != len(reading.text):
        return reading.confidence
    matcher = difflib.SequenceMatcher(None, expected, reading.text, autojunk=False)
    weakest = 1.0
    for kind, _, _, b0, b1 in matcher.get_opcodes():
        if kind == "equal":
            continue
        # Where the page lacks characters, its neighbours tell how well that place was read.
        around = reading.confidences[max(0, b0 - (b0 == b1)) : b1 + (b0 == b1)]
        weakest = min(weakest, min(around, default=reading.confidence))
    return weakest
