"""Weighing texts against the pixels of a line: how well each accounts for what is seen there."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Box, Weighed
from pipeline.ocr.ctc import Decoded
from pipeline.ocr.lines import Found, cut_out, is_crowded, stretched
from pipeline.ocr.paddle import Recogniser
from pipeline.ocr.redrawn import ASKED, Place, Redrawn
from pipeline.ocr.typefaces import digest

Pixels = NDArray[np.uint8]

#: Half the width of a character cut out alone, in pitches, and its pitch in heights of the line
#: where it has no neighbour.
_HALF, _ALONE = 0.55, 0.8


@dataclass(frozen=True, slots=True, eq=False)
class Sighting:
    """A line of ``frame``, shape (height, width, 3), RGB, as it was cut out and read."""

    frame: Pixels
    found: Found
    piece: Pixels
    decoded: Decoded


@dataclass(frozen=True, slots=True, eq=False)
class Scales:
    """The two readers that weigh, and drawings for what they cannot tell apart, if any."""

    fast: Recogniser
    strong: Recogniser
    redrawn: Redrawn | None = None

    def sight(self, frame: Pixels, found: Found) -> Sighting:
        """What the strong reader sees in ``found``."""
        piece = cut_out(frame, found)
        read = self.strong.read(piece)
        if is_crowded(read.text):
            piece = stretched(piece)
            read = self.strong.read(piece)
        return Sighting(frame, found, piece, read)

    def weigh(self, seen: Sighting, texts: tuple[str, ...]) -> tuple[Weighed, ...]:
        """Each of ``texts`` beside what the strong reader saw.

        The fast reader has a say where it sees one of the two: to a reader that sees a third
        thing, how likely either is says little. A character seen alone is judged by its strokes,
        whatever stands beside it.
        """
        if not texts:
            return ()
        beside = seen.decoded.text
        strong = self.strong.weigh(seen.piece, texts, beside)
        fast = self.fast.weigh(seen.piece, texts, beside)
        read = self.fast.read(seen.piece).text
        known = (text for text, odds in zip(texts, strong, strict=True) if odds is not None)
        alone = self._alone(seen, known)
        found = []
        for text, by_strong, by_fast in zip(texts, strong, fast, strict=True):
            by_fast = by_fast if read in (text, beside) else None
            one = Weighed(text, by_strong, by_fast, alone.get(text))
            place = _only_place(text, beside)
            if place is not None and frozenset((text[place], beside[place])) in ASKED:
                one = self._drawn(one, seen, place)
            found.append(one)
        return tuple(found)

    def _alone(self, seen: Sighting, texts: Iterable[str]) -> dict[str, float | None]:
        """What differs in one character, judged by it alone; each place is read once for all."""
        beside = seen.decoded.text
        differing: dict[int, list[str]] = {}
        for text in texts:
            place = _only_place(text, beside)
            if place is not None:
                differing.setdefault(place, []).append(text)
        found: dict[str, float | None] = {}
        for place, some in differing.items():
            piece = cut_out(seen.frame, Found.level(_box_of(seen, place)))
            others = tuple(text[place] for text in some)
            found.update(zip(some, self.strong.weigh(piece, others, beside[place]), strict=True))
        return found

    def _drawn(self, one: Weighed, seen: Sighting, place: int) -> Weighed:
        if self.redrawn is None:
            return one
        told = self.redrawn.tell(
            Place(seen.frame, seen.found.box, seen.decoded, place), one.text[place]
        )
        return replace(one, drawn=told, typefaces=digest())


def _only_place(text: str, beside: str) -> int | None:
    """Where the two differ, if that is in one character and nowhere else."""
    if len(text) != len(beside):
        return None
    places = [place for place, char in enumerate(text) if char != beside[place]]
    return places[0] if len(places) == 1 else None


def _box_of(seen: Sighting, place: int) -> Box:
    """Where the character at ``place`` stands, with a little of its neighbours."""
    box, places = seen.found.box, seen.decoded.places
    near = places[max(0, place - 1) : place + 2]
    pitch = min(np.diff(near), default=0.0) * box.width or _ALONE * box.height
    middle = box.x0 + places[place] * box.width
    left, right = round(middle - _HALF * pitch), round(middle + _HALF * pitch)
    return Box(max(0, left), box.y0, min(seen.frame.shape[1], max(left + 2, right)), box.y1)
