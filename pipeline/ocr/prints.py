"""Characters drawn in a typeface, made to look like print on a page, and cut out like it."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.ocr.typefaces import Typeface

Grey = NDArray[np.float32]

#: Pixels per em of a drawing, which is two em wide and high.
PEN = 80

#: Nodes of the grid by which a drawing is bent, and by how much, in em: typefaces place the same
#: strokes a little differently.
_NODES, _BENT = 6, 0.02
#: Standard deviations of the scale of either axis and of the slant.
_STRETCHED, _SLANTED = 0.03, 0.015
#: Softness in pixels of the page.
_SOFT = (0.2, 0.8)
#: Grey levels of ground and ink where a page is compressed.
_GROUND, _INK = 30.0, 200.0
_QUALITY = (35, 90)

_ROWS, _COLUMNS = np.mgrid[0 : 2 * PEN, 0 : 2 * PEN].astype(np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Spot:
    """A character of ``ink`` (ink 1 on ground 0), its middle and its size in pixels per em."""

    ink: Grey
    x: float
    y: float
    size: float

    def moved(self, right: float, down: float, scale: float = 1.0) -> "Spot":
        """The same with the middle moved by so many em, and taken for ``scale`` times as large."""
        x, y = self.x + right * self.size, self.y + down * self.size
        return Spot(self.ink, x, y, self.size * scale)

    def cut(self, side: int, em: float) -> Grey:
        """A square of ``side`` pixels around the middle, ``em`` pixels per em."""
        scale = em / self.size
        ink = cv2.GaussianBlur(self.ink, (0, 0), 0.4 / scale) if scale < 1 else self.ink
        shift = [side / 2 - 0.5 - scale * (middle - 0.5) for middle in (self.x, self.y)]
        matrix = np.array([[scale, 0, shift[0]], [0, scale, shift[1]]], np.float32)
        kept = cv2.BORDER_REPLICATE
        cubic = cv2.INTER_CUBIC
        piece = cv2.warpAffine(ink, matrix, (side, side), flags=cubic, borderMode=kept)
        return np.asarray(piece, np.float32)


def drawing(face: Typeface, character: str) -> Grey | None:
    """``character`` in the middle of 2 × 2 em, ink 1 on ground 0; None where it is missing."""
    from PIL import Image, ImageDraw, ImageFont

    font = ImageFont.truetype(face.path, PEN, face.index, layout_engine=ImageFont.Layout.BASIC)
    if bytes(font.getmask(character)) == bytes(font.getmask("\uffff")):
        return None
    image = Image.new("L", (2 * PEN, 2 * PEN), 0)
    ImageDraw.Draw(image).text((PEN / 2, PEN), character, 255, font, anchor="lm")
    grey = np.asarray(image, np.float32) / 255
    rows, columns = np.nonzero(grey > 0.3)
    if not rows.size:
        return None
    middle = ((columns.min() + columns.max() + 1) / 2, (rows.min() + rows.max() + 1) / 2)
    move = np.array([[1, 0, PEN - middle[0]], [0, 1, PEN - middle[1]]], np.float32)
    return np.asarray(cv2.warpAffine(grey, move, (2 * PEN, 2 * PEN)), np.float32)


def printed(drawn: Grey, size: float, rng: np.random.Generator) -> Spot:
    """``drawn`` at ``size`` pixels per em, in another weight and shape, soft, maybe compressed."""
    grey = _bent(_weighted(drawn, rng), rng)
    scale, phase = size / PEN, rng.uniform(0, 1, 2)
    side = int(2 * size) + 3
    grey = np.asarray(cv2.GaussianBlur(grey, (0, 0), rng.uniform(*_SOFT) / scale), np.float32)
    shift = phase + 0.5 * scale - 0.5
    matrix = np.array([[scale, 0, shift[0]], [0, scale, shift[1]]], np.float32)
    small = np.asarray(cv2.warpAffine(grey, matrix, (side, side)), np.float32)
    if rng.random() < 0.6:
        small = _compressed(small, int(rng.integers(*_QUALITY)))
    return Spot(small, float(phase[0] + size), float(phase[1] + size), size)


def _weighted(grey: Grey, rng: np.random.Generator) -> Grey:
    """With strokes that are thinner or thicker, most of the time."""
    if rng.random() > 0.7:
        return grey
    soft = cv2.GaussianBlur(grey, (0, 0), rng.uniform(0.5, 1.8))
    edged = (soft - rng.uniform(0.25, 0.68)) * 3 + 0.5
    return np.asarray(np.clip(edged, 0, 1), np.float32)


def _bent(grey: Grey, rng: np.random.Generator) -> Grey:
    off = [
        cv2.resize(nodes, (2 * PEN, 2 * PEN), interpolation=cv2.INTER_CUBIC)
        for nodes in rng.normal(0, _BENT * PEN, (2, _NODES, _NODES)).astype(np.float32)
    ]
    wide, high = np.exp(rng.normal(0, _STRETCHED, 2)).astype(np.float32)
    slant = np.float32(rng.normal(0, _SLANTED))
    x = (_COLUMNS - PEN) * wide + (_ROWS - PEN) * slant + PEN + off[0]
    y = (_ROWS - PEN) * high + PEN + off[1]
    bent = cv2.remap(grey, x, y, cv2.INTER_LINEAR)
    return np.asarray(bent, np.float32)


def _compressed(grey: Grey, quality: int) -> Grey:
    levels = np.clip(_GROUND + grey * _INK, 0, 255).astype(np.uint8)
    _, packed = cv2.imencode(".jpg", levels, [cv2.IMWRITE_JPEG_QUALITY, quality])
    again = np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.float32)
    return (again - np.float32(_GROUND)) / np.float32(_INK)
