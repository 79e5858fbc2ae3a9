"""What each reader can be trusted with, as measured on drawn names."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_HAN = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))


@dataclass(frozen=True, slots=True)
class Alphabet:
    """The Chinese characters that one reader reads right every time.

    ``reliable`` is None where nothing was measured for this reader: then GB 2312 is taken, of
    which both of PaddleOCR's readers read the greater part. ``written_for`` has, by the character
    that was read, those that were drawn when it was read instead of them, with the greatest
    confidence 0..1 of it.
    """

    reliable: frozenset[str] | None = None
    written_for: Mapping[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)

    def reads(self, character: str) -> bool:
        """Whether ``character``, where it stands on a page, is read as itself."""
        if not is_han(character):
            return True
        if self.reliable is None:
            return _in_gb2312(character)
        return character in self.reliable

    def mistaken_for(self, character: str, confidence: float) -> str:
        """Characters that may stand on the page where ``character`` was read this confidently."""
        found = self.written_for.get(character, ())
        return "".join(drawn for drawn, greatest in found if greatest >= confidence)


@dataclass(frozen=True, slots=True)
class Alphabets:
    """Those of the fast and of the strong reader."""

    fast: Alphabet = field(default_factory=Alphabet)
    strong: Alphabet = field(default_factory=Alphabet)


def is_han(character: str) -> bool:
    """Whether this is a Chinese character, of any block."""
    return any(low <= ord(character) <= high for low, high in _HAN)


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
