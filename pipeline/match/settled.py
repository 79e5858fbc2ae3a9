"""Values that were read otherwise than the roster has them, and are the roster's all the same."""

import re

from pipeline.domain.fields import Field
from pipeline.domain.normalise import fold
from pipeline.domain.policy import Policy
from pipeline.domain.reading import FieldReading
from pipeline.match.certainty import ENDS_OF_SCHOOLS, FAR, FIRM, REDRAWN, differing, weakest
from pipeline.match.confusable import confusable_with
from pipeline.match.levels import first_that_holds
from pipeline.match.nations import rivals
from pipeline.match.rules import RULES
from pipeline.match.shown_as import shown_as
from pipeline.match.variants import are_variants

#: By so many nats a value leads that stands there, whatever the strong reader wrote; see
#: ``certainty``.
_LEADS = 3.0

#: Characters of a camera's mark beside a value, and what would be more of a school's name.
_OF_MARK = 3
_MORE_OF_SCHOOL = re.compile(r"[校院部区系学科()]")


def settled(
    field: Field, expected: str, reading: FieldReading, policy: Policy
) -> tuple[str, str] | None:
    """By what a value that was read otherwise is the roster's all the same, and what it says."""
    if _is_settled_by_weighing(field, expected, reading, policy):
        label = "两次识别不同，经与图片比对以初读为准，与名册一致"
        return label, reading.first or ""
    if _is_settled_by_strokes(field, expected, reading, policy):
        label = "经与图片比对笔画，截图中不是繁体或异体，与名册一致"
        return label, shown_as(field, expected)
    if _is_settled_by_words(field, expected, reading):
        return "去掉压在此项上的水印文字后一致", shown_as(field, expected)
    if field is Field.ETHNICITY and _is_settled_among_nations(expected, reading):
        return "个别字误读，民族词表中与图片最相近的是名册所载", shown_as(field, expected)
    return None


def _is_settled_by_weighing(
    field: Field, expected: str, reading: FieldReading, policy: Policy
) -> bool:
    """Whether a value that differs is the roster's all the same.

    The fast reader saw the roster's value, with characters that it reads reliably and writes for
    no other, and to both together that value is clearly likelier than what the strong one wrote; or
    the strong one only guessed, at something that nobody takes for the other, and the roster's
    value is not far less likely.
    """
    first = reading.first
    if first is None or not first_that_holds(RULES[field], expected, first, policy):
        return False
    odds = reading.odds(shown_as(field, expected))
    if odds is None or (odds < _LEADS and not _is_guess(expected, reading, odds, policy)):
        return False
    fast = policy.alphabets.fast
    wanted = "".join(want for want, _ in differing(expected, reading.text))
    return bool(wanted) and all(fast.reads(char) and not fast.mistaken_for(char) for char in wanted)


def _is_guess(expected: str, reading: FieldReading, odds: float, policy: Policy) -> bool:
    """Whether the strong reader is unsure of one character that differs, and no look-alike."""
    pairs = list(differing(expected, reading.text))
    if len(pairs) != 1 or odds <= -FAR or weakest(expected, reading) >= policy.weak_below:
        return False
    want, got = pairs[0]
    if len(want) != 1 or len(got) != 1 or are_variants(want, got) or got in confusable_with(want):
        return False
    strong = policy.alphabets.strong
    return not strong.lead(got, want) and not strong.lead(want, got)


def _is_settled_by_words(field: Field, expected: str, reading: FieldReading) -> bool:
    """Whether the roster's value is seen whole, and the rest is of the mark that lies over it.

    A school's name that has ended goes on to nothing but another end; of the words of 学籍状态 none
    holds another, and 不在籍 never goes with 注册学籍.
    """
    if not reading.crossed:
        return False
    seen, wanted = fold(reading.text), fold(shown_as(field, expected))
    rest = seen.replace(wanted, "", 1)
    if wanted not in seen or not 0 < len(rest) <= _OF_MARK:
        return False
    if field is Field.STATUS:
        return wanted == fold("在籍（注册学籍）") and "不" not in rest
    ended = wanted.endswith(ENDS_OF_SCHOOLS) and seen.startswith(wanted)
    return field is Field.SCHOOL and ended and not _MORE_OF_SCHOOL.search(rest)


def _is_settled_among_nations(expected: str, reading: FieldReading) -> bool:
    """Whether a 民族 that there is none of (舞族) was guessed, and only the roster's comes near.

    What it was read as cannot stand there; of all that can the roster's leads.
    """
    value = shown_as(Field.ETHNICITY, expected)
    odds = reading.odds(value)
    others = [reading.odds(other) for other in rivals(value, fold(reading.text))]
    if odds is None or reading.crossed or not others:
        return False
    known = [other for other in others if other is not None]
    leads = len(known) == len(others) and odds >= max(known) + _LEADS
    return leads and min(reading.confidences, default=0.0) < FIRM


def _is_settled_by_strokes(
    field: Field, expected: str, reading: FieldReading, policy: Policy
) -> bool:
    """Whether another form of a character was written for the roster's, and cannot stand there.

    Readers write 黃 for 黄 now and then. Measured is how little the other form is likely when it
    does stand there; what is clearly less likely does not. Where no likelihood tells, drawings of
    both in other typefaces may.
    """
    pairs = list(differing(expected, reading.text))
    value = shown_as(field, expected)
    own = next((other for other in reading.weighed if other.text == value), None)
    if reading.crossed or own is None or len(pairs) != 1:
        return False
    want, got = pairs[0]
    if own.drawn is not None and own.drawn >= REDRAWN and are_variants(want, got):
        return True
    if own.alone is None or own.odds is None:
        return False
    return policy.alphabets.strong.rules_out(got, want, -own.odds)
