"""How well a character hides behind the one that a reader writes for it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.domain.alphabet import LookAlike
from pipeline.ocr.lines import Found, cut_out
from pipeline.ocr.paddle import Recogniser
from tests.alphabet.drawn import draw_name

_TIMES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    """What the reader said of ``read`` whenever it wrote that for ``drawn``.

    ``confidence`` is the greatest it had (0..1); ``odds`` the least natural logarithm of the
    likelihood of ``drawn`` divided by that of ``read``, None where it cannot write ``drawn``. What
    stands outside these was not hiding ``drawn``. ``tells`` is the share 0..1 of drawings of
    ``read`` itself that do stand outside.
    """

    drawn: str
    read: str
    confidence: float
    odds: float | None
    tells: float = 1.0


def limits(reader: Recogniser, drawn: str, read: str) -> Limits:
    """Draw ``drawn`` in many ways, the same ones each time."""
    hidden = list(_seen(reader, drawn, read, drawn))
    confidence = max((sure for sure, _ in hidden), default=0.0)
    odds = min((nats for _, nats in hidden if nats is not None), default=None)
    known = LookAlike(drawn, round(confidence, 4), odds)
    told = [known.is_refuted_by(*one) for one in _seen(reader, read, read, drawn)]
    return Limits(drawn, read, confidence, odds, sum(told) / max(1, len(told)))


def _seen(
    reader: Recogniser, shown: str, read: str, other: str
) -> Iterator[tuple[float, float | None]]:
    """Confidence of ``read``, and odds of ``other``, wherever it is read while ``shown`` stands."""
    rng = random.Random(f"{shown}{other}")
    for _ in range(_TIMES):
        name = draw_name(f"周{shown}{rng.choice(('', '明', '平'))}", rng)
        piece = cut_out(name.pixels, Found.level(name.box))
        seen = reader.read(piece)
        if seen.text[1:2] == read:
            text = f"{seen.text[:1]}{other}{seen.text[2:]}"
            yield round(seen.confidences[1], 4), reader.weigh(piece, (text,), seen.text)[0]
