"""A character of a line beside drawings of what it may be, in the typefaces that are installed.

A reader that writes one character for two is no help with either. Then both are drawn in every
typeface at the size of the print, made as soft as print on pages is, and what tells the drawings
apart in all typefaces alike is looked for on the page (``strokes.py``). The rest of the line, which
is certain, tells size and place of the print, and whether it is like the typefaces at all.

``python -m tests.alphabet.typefaces`` measures how often that decides, and how often wrongly.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.domain.alphabet import is_han
from pipeline.domain.page import Box
from pipeline.ocr.ctc import Decoded
from pipeline.ocr.prints import Grey, Spot, drawing
from pipeline.ocr.strokes import Drawings, Lesson, Strokes
from pipeline.ocr.typefaces import ENOUGH, Typeface

Pixels = NDArray[np.uint8]

#: Pairs of which the readers write one character for both, and that were measured to be told apart
#: by drawings without a mistake, but in typefaces that draw both alike.
ASKED = frozenset(map(frozenset, ("祎袆", "黄黃", "悦悅", "强強")))

#: Sizes in pixels per em that are learned, each for those near it.
_SIZES = (21, 27, 36)
#: Smaller print shows too little of single strokes.
_SMALLEST = 20.0
#: Typefaces that are drawn at most.
_MOST = 12
#: Characters beside the one asked for that tell how the line is printed: how many, how firmly read,
#: and how like the drawings they must be (normalised correlation).
_BESIDE, _FIRM, _LIKE = 3, 0.9, 0.6
#: Factors of the size that are tried; height of the line in em at most; how far from where the
#: reader saw it a character may stand, in em; pixels per em when searching.
_FACTORS = tuple(float(factor) for factor in np.geomspace(0.72, 1.38, 16))
_LINE, _AWAY, _EM = 0.95, 0.33, 40
_AROUND = round(2.3 * _EM)


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """The character at ``place`` of a line as it was read, in ``frame`` of RGB pixels."""

    frame: Pixels
    box: Box
    decoded: Decoded
    place: int


@dataclass(slots=True)
class Redrawn:
    """The witness; ``typefaces`` are looked for when it is first asked."""

    typefaces: Callable[[], tuple[Typeface, ...]]
    _drawings: dict[str, dict[Typeface, Grey]] = field(default_factory=dict)
    _means: dict[tuple[str, int], Grey] = field(default_factory=dict)
    _strokes: dict[tuple[str, int], Strokes | None] = field(default_factory=dict)

    def tell(self, seen: Place, other: str) -> float | None:
        """Whether ``other`` stands there and not what was read: from 1, surely, to -1, surely not.

        None where nothing like the page's typeface is installed, where the print is too small or
        too soft, or where too little stands beside the character.
        """
        pair = "".join(sorted(seen.decoded.text[seen.place] + other))
        spot = self._find(seen, pair)
        if spot is None or spot.size < _SMALLEST:
            return None
        size = min(_SIZES, key=lambda one: abs(np.log(one / spot.size)))
        if (pair, size) not in self._strokes:
            self._strokes[pair, size] = self._learned(pair, size)
        strokes = self._strokes[pair, size]
        if strokes is None:
            return None
        first = strokes.tell(spot)
        if first is None:
            return None
        return round(first if other == pair[0] else -first, 2)

    def _learned(self, pair: str, size: int) -> Strokes | None:
        one, other = (self._drawn(character) for character in pair)
        families: dict[str, list[Drawings]] = defaultdict(list)
        for face in one.keys() & other.keys():
            families[face.family].append((one[face], other[face]))
        if len(families) < ENOUGH:
            return None
        kept = {family: families[family] for family in sorted(families)[:_MOST]}
        return Strokes(Lesson(kept, size, (*map(ord, pair), size)))

    def _drawn(self, character: str) -> dict[Typeface, Grey]:
        if character not in self._drawings:
            drawn = {face: drawing(face, character) for face in self.typefaces()}
            self._drawings[character] = {
                face: grey for face, grey in drawn.items() if grey is not None
            }
        return self._drawings[character]

    def _find(self, seen: Place, pair: str) -> Spot | None:
        """Where exactly the character stands, and its size, with those beside it."""
        read = seen.decoded
        beside = [
            n
            for n, (char, firm) in enumerate(zip(read.text, read.confidences, strict=True))
            if n != seen.place and is_han(char) and firm >= _FIRM
        ]
        beside = sorted(beside, key=lambda n: abs(n - seen.place))[:_BESIDE]
        if not beside or not all(self._drawn(char) for char in pair):
            return None
        if not all(self._drawn(read.text[n]) for n in beside):
            return None
        size = _LINE * seen.box.height
        if len(read.places) > 1:
            size = min(size, float(np.median(np.diff(read.places))) * seen.box.width)
        if size * _FACTORS[-1] < _SMALLEST:
            return None
        ink = _ink(seen.frame, seen.box, round(size))
        wanted = [(seen.place, pair), *((n, read.text[n]) for n in beside)]
        found = []
        for factor in _FACTORS:
            spots = []
            for n, characters in wanted:
                x = ink.x + read.places[n] * seen.box.width
                spots.append(self._fit(Spot(ink.ink, x, ink.y, size), characters, factor))
            found.append((float(np.mean([like for like, _ in spots])), spots))
        _, spots = max(found, key=lambda one: one[0])
        if np.mean([like for like, _ in spots[1:]]) < _LIKE:
            return None
        return spots[0][1]

    def _fit(self, spot: Spot, characters: str, factor: float) -> tuple[float, Spot]:
        """How like the mean drawing what stands near ``spot`` is, and where it is most so."""
        piece = spot.cut(_AROUND, _EM)
        mean = self._mean(characters, round(2 * _EM * factor))
        away = round(_AWAY * _EM * factor)
        fit = cv2.matchTemplate(piece, mean, cv2.TM_CCOEFF_NORMED)
        middle = (_AROUND - mean.shape[1]) // 2
        left = max(0, middle - away)
        _, like, _, (x, y) = cv2.minMaxLoc(fit[:, left : middle + away + 1])
        half = mean.shape[0] / 2
        right = (left + x + half - _AROUND / 2) / _EM
        return like, spot.moved(right, (y + half - _AROUND / 2) / _EM, factor)

    def _mean(self, characters: str, side: int) -> Grey:
        """The mean of the drawings, two em being ``side`` pixels, without the bare margin."""
        if (characters, side) not in self._means:
            drawn = [grey for char in characters for grey in self._drawn(char).values()]
            mean = np.asarray(np.mean(drawn, axis=0), np.float32)
            small = cv2.resize(mean, (side, side), interpolation=cv2.INTER_AREA)
            middle, half = side // 2, round(0.27 * side)
            kept = small[middle - half : middle + half, middle - half : middle + half]
            self._means[characters, side] = np.asarray(kept, np.float32)
        return self._means[characters, side]


def _ink(frame: Pixels, box: Box, margin: int) -> Spot:
    """The line with ink near 1 and ground 0, its left edge and the middle of its height."""
    line = frame[box.y0 : box.y1, box.x0 : box.x1].astype(np.float32)
    ground = np.median(line.reshape(-1, 3), axis=0)
    far = np.abs(line - ground).sum(axis=2)
    colour = (line - ground)[far >= np.percentile(far, 97)].mean(axis=0)
    colour = colour / (colour @ colour + 1e-6)
    top, left = max(0, box.y0 - margin), max(0, box.x0 - margin)
    wide = frame[top : box.y1 + margin, left : box.x1 + margin].astype(np.float32)
    ink = np.asarray((wide - ground) @ colour, np.float32)
    return Spot(ink, float(box.x0 - left), box.centre_y - top, 1.0)
