"""What each reader can be trusted with, as measured on drawn names."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

#: Nats, of odds as of likelihoods: what the drawings did not show may still lie so near them.
CLEARLY = 2.0
_FIRM = 0.8
#: Confidences come rounded to four decimals.
_NEAREST = 5e-5

_HAN = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A character that may stand on a page where a reader wrote another, and how far it hid.

    ``confidence`` is the greatest (0..1) that the other was written with while ``drawn`` stood
    there; ``odds`` the least natural logarithm of the likelihood of ``drawn`` beside the other's,
    None where the reader cannot write ``drawn``.
    """

    drawn: str
    confidence: float
    odds: float | None = None

    def is_refuted_by(self, confidence: float, odds: float | None) -> bool:
        """Whether a reading lies clearly outside everything that was measured with ``drawn``.

        Odds speak only of a character that was read firmly: typefaces that nobody measured hide
        look-alikes farther, but not firmly.
        """
        far = odds is not None and self.odds is not None and odds < self.odds - CLEARLY
        far = far and confidence >= _FIRM
        return far or _logit(confidence) > _logit(self.confidence) + CLEARLY


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The Chinese characters that one reader reads right every time.

    ``reliable`` is None where nothing was measured for this reader: then GB 2312 is taken, of
    which both of PaddleOCR's readers read the greater part. ``written_for`` has, by the character
    that was read, those that were drawn when it was read instead of them. ``forms`` has, by a
    character and another form of it, the least odds that the other form had beside it while it was
    drawn. ``leads`` has, by the character drawn and the one read for it in small or blurred print,
    by how many nats that one ever led.
    """

    reliable: frozenset[str] | None = None
    written_for: Mapping[str, tuple[LookAlike, ...]] = field(default_factory=dict)
    forms: Mapping[tuple[str, str], float] = field(default_factory=dict)
    leads: Mapping[tuple[str, str], float] = field(default_factory=dict)

    def reads(self, character: str) -> bool:
        """Whether ``character``, where it stands on a page, is read as itself."""
        if not is_han(character):
            return True
        if self.reliable is None:
            return in_gb2312(character)
        return character in self.reliable

    def mistaken_for(self, character: str) -> tuple[LookAlike, ...]:
        """Characters that may stand on the page where ``character`` was read."""
        return self.written_for.get(character, ())

    def lead(self, read: str, drawn: str) -> float:
        """By how many nats ``read`` may lead while ``drawn`` stands there, 0 for most pairs."""
        measured = self.leads.get((drawn, read))
        return 0.0 if measured is None else measured + CLEARLY

    def rules_out(self, form: str, usual: str, odds: float) -> bool:
        """Whether ``form`` does not stand on the page: its odds beside ``usual`` are too small.

        They must be smaller than they ever were while it stood there, and speak against it: what
        thirty drawings of one typeface showed may lie lower in another.
        """
        least = self.forms.get((usual, form))
        return least is not None and odds < min(0.0, least - CLEARLY)


@dataclass(frozen=True, slots=True)
class Alphabets:
    """Those of the fast and of the strong reader."""

    fast: Alphabet = field(default_factory=Alphabet)
    strong: Alphabet = field(default_factory=Alphabet)


def is_han(character: str) -> bool:
    """Whether this is a Chinese character, of any block."""
    return any(low <= ord(character) <= high for low, high in _HAN)


def _logit(probability: float) -> float:
    kept = min(max(probability, _NEAREST), 1 - _NEAREST)
    return math.log(kept / (1 - kept))


def in_gb2312(character: str) -> bool:
    """Whether this is a character of GB 2312: of the Chinese ones the 6,763 in common use."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
