"""How well a character hides behind the one that a reader writes for it."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.domain.alphabet import CLEARLY, LookAlike
from pipeline.ocr.weighing import Scales
from tests.alphabet.drawn import draw_name
from tests.alphabet.weighed import odds_of, sight

_TIMES = 40


@dataclass(frozen=True, slots=True)
class Limits:
    """What the strong reader said of ``read`` whenever it wrote that for ``drawn``.

    ``confidence`` is the greatest it had (0..1); ``odds`` the least that ``drawn`` had beside
    ``read``, all witnesses together, None where it cannot write ``drawn``. What
    stands outside these was not hiding ``drawn``. ``tells`` is the share 0..1 of drawings of
    ``read`` itself that do stand outside.
    """

    drawn: str
    read: str
    confidence: float
    odds: float | None
    tells: float = 1.0


def limits(scales: Scales, drawn: str, read: str) -> Limits:
    """Draw ``drawn`` in many ways, the same ones each time."""
    hidden = list(_seen(scales, drawn, read, drawn))
    confidence = max((sure for sure, _ in hidden), default=0.0)
    odds = min((nats for _, nats in hidden if nats is not None), default=None)
    known = LookAlike(drawn, round(confidence, 4), odds)
    told = [known.is_refuted_by(*one) for one in _seen(scales, read, read, drawn)]
    return Limits(drawn, read, confidence, odds, sum(told) / max(1, len(told)))


def _seen(
    scales: Scales, shown: str, read: str, other: str
) -> Iterator[tuple[float, float | None]]:
    """Confidence of ``read``, and odds of ``other``, wherever it is read while ``shown`` stands."""
    rng = random.Random(f"{shown}{other}")
    for _ in range(_TIMES):
        name = draw_name(f"周{shown}{rng.choice(('', '明', '平'))}", rng)
        seen = sight(scales, name)
        if seen.decoded.text[1:2] == read:
            text = f"{seen.decoded.text[:1]}{other}{seen.decoded.text[2:]}"
            (weighed,) = scales.weigh(seen, (text,))
            yield round(seen.decoded.confidences[1], 4), weighed.odds


def least_odds(scales: Scales, usual: str, other: str) -> tuple[float | None, float]:
    """The least that ``other`` had beside ``usual`` while it was drawn, whatever was read.

    With it the share 0..1 of drawings of ``usual`` that lie clearly below.
    """
    shown = {char: list(_beside(scales, char, usual, other)) for char in (usual, other)}
    least = min(shown[other], default=None)
    if least is None:
        return None, 0.0
    below = [odds < least - CLEARLY for odds in shown[usual]]
    return least, sum(below) / max(1, len(below))


def _beside(scales: Scales, shown: str, usual: str, other: str) -> Iterator[float]:
    rng = random.Random(f"{shown}{usual}{other}")
    for _ in range(_TIMES):
        tail = rng.choice(("", "明", "平"))
        drawn = draw_name(f"周{shown}{tail}", rng)
        odds = odds_of(scales, drawn, f"周{other}{tail}", f"周{usual}{tail}")
        if odds is not None:
            yield odds
