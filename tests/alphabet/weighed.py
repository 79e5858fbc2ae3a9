"""Names drawn and weighed as a second look does it."""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.ocr.lines import Found
from pipeline.ocr.paddle import Recogniser
from pipeline.ocr.weighing import Scales, Sighting
from pipeline.ocr.weights import Weights
from tests.alphabet.drawn import Drawn


def scales_of(weights: Iterable[Weights]) -> Scales:
    """Both readers, out of all weights."""
    by_role = {item.role: item for item in weights}
    return Scales(
        Recogniser(by_role["fast_recognition"]), Recogniser(by_role["strong_recognition"])
    )


def sight(scales: Scales, drawn: Drawn) -> Sighting:
    """What the strong reader sees."""
    return scales.sight(drawn.pixels, Found.level(drawn.box))


def odds_of(scales: Scales, drawn: Drawn, text: str, beside: str) -> float | None:
    """All witnesses on ``text`` beside another text, whatever was read; both as long as that."""
    seen = sight(scales, drawn)
    if len(seen.decoded.text) != len(beside):
        return None
    told = replace(seen, decoded=replace(seen.decoded, text=beside))
    (weighed,) = scales.weigh(told, (text,))
    return weighed.odds
