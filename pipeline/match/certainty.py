"""Is a difference certain enough to be told as one, and an equality firm enough to clear?

A difference is told only where the strong reader saw it firmly, the roster's value is far less
likely than what was read when both are weighed against the pixels, the fast reader did not see
something else in the same place, and no character of the roster is beyond the readers.
"""

import difflib
import re
from collections.abc import Iterator

from pipeline.domain.alphabet import LookAlike, in_gb2312, is_han
from pipeline.domain.fields import Field
from pipeline.domain.judgement import FieldJudgement
from pipeline.domain.normalise import fold, fold_id
from pipeline.domain.page import Reader, Weighed
from pipeline.domain.policy import Policy
from pipeline.domain.reading import FieldReading
from pipeline.match.confusable import confusable_with
from pipeline.match.shown_as import shown_as
from pipeline.match.variants import are_variants, usual_forms
from pipeline.match.wording import is_of_its_kind

#: What the page words in its own way, so that the roster's wording says nothing of the pixels.
_IN_OTHER_WORDS = frozenset((Field.LEVEL, Field.DURATION))

#: On a roster these stand for a character that could not be typed.
_STAND_IN = re.compile(r"[A-Za-z?？□■〇○*＊]")

#: Natural logarithms of likelihood ratios, all witnesses together (``python -m
#: tests.alphabet.pairs``): of characters that the strong reader is trusted with, 99 % that were
#: drawn beat their look-alike by more than 3, and one of 1,904 lost by as much. So nearer than the
#: first is no difference; farther than the second needs no other witness; and what leads by the
#: first (``settled``) stands there, whatever the strong reader wrote.
_CLOSE = 3.0
FAR = 8.0
#: Both readers took 睿 in print of ten pixels for 容, at 0.88 and by 15: a character of a name that
#: is not read firmly must be far more unlikely.
_VERY_FAR = 20.0

#: So surely drawings of a character in other typefaces must tell that it does not stand on the page
#: (``python -m tests.alphabet.typefaces``).
REDRAWN = 0.6

_SHORTEST_NAME = 2

ENDS_OF_SCHOOLS = ("大学", "学院", "学校", "专科", "校区", ")")

#: The watermark of the platform's own pictures runs through the values.
_WATERMARK = frozenset("学學信网言")

#: Characters that the page has in front of or behind the roster's value must be read this firmly,
#: for watermarks and neighbours get into a line, too; so must those that differ by little (余 from
#: 佘), as far as the pixels tell.
FIRM = 0.9


def doubt(field: Field, expected: str, reading: FieldReading, policy: Policy) -> str | None:
    """Why a value that differs from ``expected`` is not certainly different; None if it is."""
    return _unfit(field, expected, reading, policy) or _unsure(field, expected, reading, policy)


def _unfit(field: Field, expected: str, reading: FieldReading, policy: Policy) -> str | None:
    """Why the two cannot be compared at all: not looked at enough, not seen whole, or beyond us."""
    if reading.reader is Reader.FAST:
        return "仅初读，待复读"
    if to_be_weighed(field, expected, reading):
        return "待与图片比对"
    if field is Field.NAME and _STAND_IN.search(fold(expected)):
        return "名册姓名含替代字符"
    wants = [want for want, _ in differing(expected, reading.text)]
    beyond = [char for char in "".join(wants) if not policy.alphabets.strong.reads(char)]
    if beyond:
        return f"名册中的“{''.join(beyond)}”超出识别范围，请人工看图"
    seen, wanted = fold(reading.text), fold(expected)
    if reading.crossed:
        return "有别的文字压在此项上"
    if not is_of_its_kind(field, reading.text) or _is_merged(seen, wanted, reading):
        return "读出的内容不像此项，可能读入了旁边的文字"
    part = (field is Field.SCHOOL and _is_part(seen, wanted)) or _is_open(seen) > _is_open(wanted)
    part = part or (seen in wanted and not wanted.startswith(seen))  # its beginning is not seen
    # Photographs and marks take the ends of lines, and then nothing was measured of the print.
    part = part or (policy.tells(field) and not reading.inks and _lacks_its_end(seen, wanted))
    # What one reader saw only part of, the other may have seen another part of.
    part = part or (seen in wanted and fold(reading.first or reading.text) != seen)
    if part or (field is Field.NAME and len(seen) < _SHORTEST_NAME):
        return "可能没有读全"
    return None


def _unsure(field: Field, expected: str, reading: FieldReading, policy: Policy) -> str | None:
    """Why the difference may lie in the reading."""
    pairs = list(differing(expected, reading.text))
    odds = reading.odds(shown_as(field, expected))
    lead = max((policy.alphabets.strong.lead(got, want) for want, got in pairs), default=0.0)
    if odds is not None and odds > -max(_CLOSE, lead):
        return f"与名册的写法分不清（对数似然比 {odds:.1f}）"
    far = odds is not None and odds <= -FAR
    # That the roster's longer value is unlikely says nothing where something lies over its rest.
    lacks = list(differing(shown_as(field, expected), reading.text))
    only_less = bool(lacks) and all(not got for _, got in lacks)
    # In looks that nobody measured each reader takes a rare character for another one, and firmly.
    rare = any(is_han(char) and not in_gb2312(char) for want, _ in pairs for char in want)
    open_to_doubt = reading.first is not None and (only_less or rare or not far)
    if open_to_doubt and not _agree(field, expected, reading):
        return "两次识别不一致"
    if not far and pairs and all(are_variants(want, got) for want, got in pairs):
        return f"疑为繁简或异体：{'、'.join(f'{want}/{got}' for want, got in pairs)}"
    if odds is None and lead:
        return f"字形相近，不足以断定：{'、'.join(f'{want}/{got}' for want, got in pairs)}"
    only_more = all(not want for want, _ in pairs)
    if only_more and all(set(got) <= _WATERMARK for _, got in pairs):
        return "多出的字像是水印"
    surely = odds is not None and odds <= -(_VERY_FAR if field is Field.NAME else FAR)
    if weakest(expected, reading) < (policy.weak_below if surely and not only_more else FIRM):
        return "差异处识别不够可靠"
    return None


def is_misread(one: FieldJudgement, policy: Policy) -> bool:
    """Whether a value that none can be is what the readers were measured to see in the roster's."""
    reading = one.reading
    if reading is None or is_of_its_kind(one.field, reading.text):
        return False
    pairs = list(differing(one.expected, reading.text))
    odds = reading.odds(shown_as(one.field, one.expected))
    if odds is None or len(pairs) != 1 or any(len(part) != 1 for part in pairs[0]):
        return False
    want, got = pairs[0]
    return odds > -policy.alphabets.strong.lead(got, want)


def to_be_weighed(field: Field, expected: str, reading: FieldReading) -> bool:
    """Whether the roster's value was not yet weighed against the pixels, and can be."""
    value = shown_as(field, expected)
    if field in _IN_OTHER_WORDS or reading.around is None or fold(value) == fold(reading.text):
        return False
    return all(other.text != value for other in reading.weighed)


def _lacks_its_end(seen: str, expected: str) -> bool:
    """Whether only the end of ``expected`` is missing, and no bracket that may be left out."""
    return seen != expected and expected.startswith(seen) and "(" not in expected[len(seen) :]


def _is_part(seen: str, expected: str) -> bool:
    """Whether ``seen`` is a piece of a school's name that is no school's name by itself.

    One that lacks such an ending, where the roster's has one, goes on where it was not read,
    however it was read up to there.
    """
    whole = seen.endswith(ENDS_OF_SCHOOLS)
    if not whole and expected.endswith(ENDS_OF_SCHOOLS):
        return True
    return seen != expected and seen in expected and not (expected.startswith(seen) and whole)


def _is_merged(seen: str, expected: str, reading: FieldReading) -> bool:
    """Whether lines were put together of which one is the roster's value: that of a neighbour.

    Or a hint below it. A longer name seldom wraps just where the roster's ends.
    """
    return len(reading.lines) > 1 and expected in seen


def _is_open(text: str) -> bool:
    """Whether a bracket is left open: the value goes on where it was not read."""
    return text.count("(") > text.count(")")


def look_alikes(reading: FieldReading, policy: Policy) -> tuple[str, ...]:
    """Names that may stand in the picture where its reader wrote the roster's.

    Out are those that are refuted: the strong reader is surer of what it wrote, or all witnesses
    find the other less likely, than they ever were while the other stood there; and of the pairs
    that are often confused, and of the usual forms of a character that was read in another, those
    that are far less likely.
    """
    strong = reading.reader is Reader.STRONG
    alphabet = policy.alphabets.strong if strong else policy.alphabets.fast
    text, known = reading.text, reading.confidences
    if len(known) != len(text):
        known = (reading.confidence,) * len(text)
    weighed = {other.text: other for other in reading.weighed}
    names = []
    for place, char in enumerate(text):
        measured = {other.drawn: other for other in alphabet.mistaken_for(char)}
        if (
            not strong
        ):  # what the strong reader confuses the fast one has not even in its dictionary
            measured |= {other.drawn: other for other in policy.alphabets.strong.mistaken_for(char)}
        for drawn in dict.fromkeys((*measured, *confusable_with(char), *usual_forms(char))):
            name = f"{text[:place]}{drawn}{text[place + 1 :]}"
            found, other = weighed.get(name), measured.get(drawn)
            # What the fast reader saw, too, is no confusion of the strong one's.
            seen = other is not None and name == reading.first and not are_variants(char, drawn)
            if not strong or seen or not _is_refuted(known[place], found, other):
                names.append(name)
    return tuple(names)


def _is_refuted(confidence: float, found: Weighed | None, measured: LookAlike | None) -> bool:
    """Whether the strong reader, which is this sure of a character, rules the other one out.

    So do drawings of both, where they were asked: for they are where it writes one for the other.
    """
    if found is not None and found.drawn is not None and found.drawn <= -REDRAWN:
        return True
    if measured is not None:
        return measured.is_refuted_by(confidence, found.odds if found else None)
    return found is not None and found.odds is not None and found.odds <= -_CLOSE


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


def weakest(expected: str, reading: FieldReading) -> float:
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
