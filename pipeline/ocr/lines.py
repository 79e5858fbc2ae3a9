"""Reading lines that were found: cut out, levelled, recognised."""

import re
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Box
from pipeline.ocr import geometry
from pipeline.ocr.ctc import Decoded
from pipeline.ocr.paddle import Recogniser

Pixels = NDArray[np.uint8]

_WIDEST = 3200  # beyond it PaddleOCR squeezes lines too

#: Lines lose a quarter of what is wider than the first before they are read for the first time, and
#: half of what is wider than the second: most long ones are prose, and a value in doubt is read
#: again at its full width.
_WIDE, _LONG = 128, 384

#: Of narrow digits, and of any that are squeezed, equal ones in a row become fewer, and so do the
#: stars of a mask. What may be a number that lacks some is stretched and read again; that of the
#: registration at the foot of every page (京公网安备…) is none.
_STRETCHED = 1.5
_NUMBER = re.compile(r"(?<!\d)(?<!安备)\d[\dXx ]{11,}|[\dXx][*＊]|[*＊][\dXx]")
_WHOLE_NUMBER = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """One line: corners of shape (4, 2), clockwise from the top left, and the box around them."""

    quad: NDArray[np.float32]
    box: Box

    @classmethod
    def level(cls, box: Box) -> "Found":
        """A line that fills ``box``."""
        corners = [[box.x0, box.y0], [box.x1, box.y0], [box.x1, box.y1], [box.x0, box.y1]]
        return cls(np.array(corners, np.float32), box)


def read_lines(
    pixels: Pixels, found: tuple[Found, ...], recogniser: Recogniser
) -> tuple[Decoded, ...]:
    """Text of each line found, each read by itself: neighbours never change a score."""
    return tuple(_first_read(cut_out(pixels, item), recogniser) for item in found)


def _first_read(piece: Pixels, recogniser: Recogniser) -> Decoded:
    width = piece.shape[1]
    first = width - max(0, min(width, _LONG) - _WIDE) // 4 - max(0, width - _LONG) // 2
    read = recogniser.read(piece if first == width else _across(piece, first))
    return recogniser.read(stretched(piece)) if is_crowded(read.text) else read


def is_crowded(text: str) -> bool:
    """Whether ``text`` holds a number that may lack digits, see ``stretched``."""
    return _NUMBER.search(text) is not None and _WHOLE_NUMBER.search(text) is None


def stretched(piece: Pixels) -> Pixels:
    """A line that was cut out, wider than it is: narrow digits are then told apart."""
    return _across(piece, min(_WIDEST, round(_STRETCHED * piece.shape[1])))


def _across(piece: Pixels, width: int) -> Pixels:
    return np.asarray(cv2.resize(piece, (width, piece.shape[0])), np.uint8)


def cut_out(pixels: Pixels, found: Found) -> Pixels:
    """One line, levelled, 48 pixels high and no wider than a recogniser takes."""
    piece = geometry.cut_line(pixels, found.quad)
    if piece.shape[1] <= _WIDEST:
        return piece
    return _across(piece, _WIDEST)
