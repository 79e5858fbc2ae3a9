"""How well a character hides behind the one that a reader writes for it."""

import random
from dataclasses import dataclass

from pipeline.ocr.lines import Found, cut_out
from pipeline.ocr.paddle import Recogniser
from tests.alphabet.drawn import draw_name

_TIMES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    """What the reader said of ``read`` whenever it wrote that for ``drawn``.

    ``confidence`` is the greatest it had (0..1); ``odds`` the least natural logarithm of the
    likelihood of ``drawn`` divided by that of ``read``, None where it cannot write ``drawn``. What
    stands outside these was not hiding ``drawn``.
    """

    drawn: str
    read: str
    confidence: float
    odds: float | None


def limits(reader: Recogniser, drawn: str, read: str) -> Limits:
    """Draw ``drawn`` in many ways, the same ones each time."""
    rng = random.Random(drawn)
    confidence, odds = 0.0, None
    for _ in range(_TIMES):
        name = draw_name(f"周{drawn}{rng.choice(('', '明', '平'))}", rng)
        piece = cut_out(name.pixels, Found.level(name.box))
        seen = reader.read(piece)
        if seen.text[1:2] != read:
            continue
        confidence = max(confidence, seen.confidences[1])
        (nats,) = reader.weigh(piece, (f"{seen.text[:1]}{drawn}{seen.text[2:]}",), seen.text)
        if nats is not None:
            odds = nats if odds is None else min(odds, nats)
    return Limits(drawn, read, confidence, odds)
