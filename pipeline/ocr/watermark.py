"""Pages under a pale watermark: made white again where only the watermark is.

The pages of the image era (about 2015 to 2020) are tiled with 学信网 in pale grey. A tile that
touches a row widens the box of the row and gets into its text.
"""

import re
from collections.abc import Iterable

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.ocr.greys import levels

Pixels = NDArray[np.uint8]

_TILE = re.compile("[学學]?信?网?")
_TILES = 3
#: Darker pages (photographed, or in dark mode) keep their watermark: their ground is not even.
_PALE_GROUND = 200
#: Where between ink and ground the watermark ends and the strokes of letters begin.
_SHARE = 0.75


def is_tiled(texts: Iterable[str]) -> bool:
    """Whether several of the lines of a page are nothing but a tile 学信网, or part of one."""
    return sum(map(is_tile, texts)) >= _TILES


def is_tile(text: str) -> bool:
    """Whether ``text`` is a tile 学信网, or at least two characters of one."""
    return len(text) > 1 and _TILE.fullmatch(text) is not None


def paper_level(pixels: Pixels) -> int:
    """Grey level 1..255 from which on a pixel is paper or watermark; 0 where none can be told."""
    grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
    ink, ground = levels(grey, (0.5, 50))
    if ground < _PALE_GROUND or ground - ink < 100:
        return 0
    return round(ink + _SHARE * (ground - ink))


def without_watermark(pixels: Pixels, level: int) -> Pixels:
    """``pixels`` with everything from ``level`` on white and the darker rest spread evenly."""
    curve = np.minimum(np.arange(256) * (255.0 / level), 255.0)
    return np.asarray(cv2.LUT(pixels, curve.astype(np.uint8)), np.uint8)
