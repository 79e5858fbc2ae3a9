"""The evidence of a finding in one Chinese sentence, for the person who must look.

Numbers and dates are not repeated in it: what differs in an ID number is told by position where
it may be told at all.
"""

from collections.abc import Iterator

from pipeline.domain.fields import Field
from pipeline.domain.judgement import FieldJudgement, State
from pipeline.domain.normalise import fold
from pipeline.domain.reading import FieldReading
from pipeline.match.certainty import differing
from pipeline.match.shown_as import shown_as
from pipeline.match.variants import are_variants

#: Fields of running text, of which single characters can be named.
_TEXTS = frozenset(
    (
        *(Field.NAME, Field.SCHOOL, Field.MAJOR, Field.BRANCH, Field.DEPARTMENT),
        *(Field.CLASS_NAME, Field.ETHNICITY),
    )
)
#: So many differing stretches are no detail any more.
_FEW = 3


def note_of(one: FieldJudgement) -> str:
    """Which level was reached, which characters differ, how likely the roster's value is."""
    if one.reading is None or one.state not in (State.MISMATCH, State.UNCERTAIN):
        return ""
    parts = [one.level.removeprefix("不一致，")]
    if one.field in _TEXTS:
        parts += _characters(one.expected, one.reading)
    odds = one.reading.odds(shown_as(one.field, one.expected))
    if odds is not None and "对数似然比" not in one.level:
        parts.append(f"名册写法比所读写法的对数似然比 {odds:.1f}")
    return "；".join(part for part in dict.fromkeys(parts) if part)


def _characters(expected: str, reading: FieldReading) -> Iterator[str]:
    pairs = list(differing(expected, reading.text)) if expected and reading.text else []
    if not pairs:
        return
    whole = (fold(expected), fold(reading.text)) in pairs
    if len(pairs) <= _FEW and not whole:
        yield "，".join(_told(want, got) for want, got in pairs)
    same = [f"{want}/{got}" for want, got in pairs if are_variants(want, got)]
    if same:
        yield f"疑为繁简或异体：{'、'.join(same)}"
    if reading.first not in (None, reading.text):
        yield f"初读为“{reading.first}”"


def _told(want: str, got: str) -> str:
    if not got:
        return f"截图比名册少“{want}”"
    if not want:
        return f"截图比名册多“{got}”"
    return f"名册“{want}”处截图为“{got}”"
