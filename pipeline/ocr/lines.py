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
    return tuple(recogniser.read(cut_out(pixels, item)) for item in found)


def cut_out(pixels: Pixels, found: Found) -> Pixels:
    """One line, levelled, 48 pixels high and no wider than a recogniser takes."""
    piece = geometry.cut_line(pixels, found.quad)
    if piece.shape[1] <= _WIDEST:
        return piece
    return np.asarray(cv2.resize(piece, (_WIDEST, piece.shape[0])), np.uint8)
