"""Reading lines that were found: cut out, padded to few widths, recognised in batches."""

from collections import defaultdict
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Box
from pipeline.ocr import geometry
from pipeline.ocr.ctc import Decoded
from pipeline.ocr.paddle import Recogniser

Pixels = NDArray[np.uint8]

_GREY = 127  # what PaddleOCR pads lines with, after normalisation


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
    """Text of each line found, read in batches of equal width within this one picture.

    Widths are rounded up to few steps, so that ONNX Runtime plans its memory for few shapes.
    """
    by_width: dict[int, list[int]] = defaultdict(list)
    pieces = [geometry.cut_line(pixels, item.quad) for item in found]
    for index, piece in enumerate(pieces):
        by_width[_step(piece.shape[1])].append(index)
    texts: dict[int, Decoded] = {}
    for width, indexes in sorted(by_width.items()):
        batch = [_padded(pieces[index], width) for index in indexes]
        for index, decoded in zip(indexes, recogniser.read(batch), strict=True):
            texts[index] = _unpadded(decoded, width / min(pieces[index].shape[1], width))
    return tuple(texts[index] for index in range(len(found)))


def _step(width: int) -> int:
    # Below 96 px the recogniser loses single characters; above 3200 PaddleOCR squeezes.
    step = 32 if width <= 320 else 96
    return min(max(96, -(-width // step) * step), 3168)


def _padded(piece: Pixels, width: int) -> Pixels:
    if piece.shape[1] > width:
        return np.asarray(cv2.resize(piece, (width, piece.shape[0])), np.uint8)
    right = width - piece.shape[1]
    return np.pad(piece, ((0, 0), (0, right), (0, 0)), constant_values=_GREY)


def _unpadded(decoded: Decoded, stretch: float) -> Decoded:
    places = tuple(min(1.0, place * stretch) for place in decoded.places)
    return Decoded(decoded.text, decoded.confidences, places)
