"""Reading lines that were found: cut out, levelled, recognised."""

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

#: Long lines lose half of what is wider than this before they are read for the first time: most of
#: them are prose, and a value in doubt is read again at its full width.
_LONG = 256


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
    return tuple(recogniser.read(_squeezed(cut_out(pixels, item))) for item in found)


def _squeezed(piece: Pixels) -> Pixels:
    height, width = piece.shape[:2]
    if width <= _LONG:
        return piece
    return np.asarray(cv2.resize(piece, ((_LONG + width) // 2, height)), np.uint8)


def cut_out(pixels: Pixels, found: Found) -> Pixels:
    """One line, levelled, 48 pixels high and no wider than a recogniser takes."""
    piece = geometry.cut_line(pixels, found.quad)
    if piece.shape[1] <= _WIDEST:
        return piece
    return np.asarray(cv2.resize(piece, (_WIDEST, piece.shape[0])), np.uint8)
