"""Names as the 学籍 pages show them, clean, recompressed or shrunk, and cut out like a line.

Wants the Debian packages fonts-noto-cjk, fonts-noto-cjk-extra, fonts-wqy-microhei,
fonts-wqy-zenhei and fonts-droid-fallback.
"""

import io
import random
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from pipeline.domain.page import Box

_NOTO = "/usr/share/fonts/opentype/noto"
_SIMPLIFIED = 2  # the index of SC in Noto's collections
_WEIGHTS = ("Light", "Regular", "Regular", "Medium", "Bold")
_WQY, _DROID = "/usr/share/fonts/truetype/wqy", "/usr/share/fonts/truetype/droid"
#: What phones and desktops show the pages in, or what is like it: 黑体 of several makers, and 宋体.
FONTS = (
    *((f"{_NOTO}/NotoSansCJK-{weight}.ttc", _SIMPLIFIED) for weight in _WEIGHTS),
    (f"{_NOTO}/NotoSerifCJK-Regular.ttc", _SIMPLIFIED),
    (f"{_WQY}/wqy-microhei.ttc", 0),
    (f"{_WQY}/wqy-zenhei.ttc", 0),
    (f"{_DROID}/DroidSansFallbackFull.ttf", 0),
)
_SIZES = (16, 18, 20, 26, 32, 44, 52)
COLOURS = (("#333333", "#ffffff"), ("#ffffff", "#29b383"), ("#e0e0e0", "#1c1c1e"))

Pixels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A name on a page, with its box in pixels."""

    pixels: Pixels
    box: Box


def draw_name(text: str, rng: random.Random) -> Drawn:
    """``text`` in a typeface, size and colours of the pages, with a margin as detection leaves."""
    name, index = rng.choice([font for font in FONTS if has(font, text)])
    size, (ink, ground) = rng.choice(_SIZES), rng.choice(COLOURS)
    image = Image.new("RGB", (size * 10, size * 4), ground)
    pen, place = ImageDraw.Draw(image), (2.0 * size, 1.2 * size)
    font = ImageFont.truetype(name, size, index=index)
    pen.text(place, text, ink, font)
    edges = pen.textbbox(place, text, font)
    match rng.choice(("clean", "recompressed", "shrunk")):
        case "recompressed":
            image = through_jpeg(image, rng)
        case "shrunk" if size >= 26:
            factor = rng.uniform(0.5, 0.7)
            image = image.resize((round(image.width * factor), round(image.height * factor)))
            image = through_jpeg(image, rng)
            edges = (edges[0] * factor, edges[1] * factor, edges[2] * factor, edges[3] * factor)
    margin = rng.uniform(0.1, 0.3) * (edges[3] - edges[1])
    x0, y0, x1, y1 = (round(edge) for edge in edges)
    grown = round(margin)
    return Drawn(np.asarray(image), Box(x0 - grown, y0 - grown, x1 + grown, y1 + grown))


@cache
def has(font: tuple[str, int], text: str) -> bool:
    """Whether the typeface has all of ``text``: what is missing is drawn as the empty box."""
    name, index = font
    drawn = ImageFont.truetype(name, _SIZES[0], index=index)
    return all(bytes(drawn.getmask(char)) != bytes(drawn.getmask("\uffff")) for char in text)


def through_jpeg(image: Image.Image, rng: random.Random) -> Image.Image:
    """``image`` as WeChat sends it."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=rng.randrange(40, 71))
    return Image.open(buffer).convert("RGB")
