"""Values painted over and written anew, as an image editor would: another look for one of them.

The new text is drawn by FreeType (Pillow) and not by the browser, four times too large and then
reduced, so that sizes and places need not be whole pixels.
"""

import subprocess
from dataclasses import dataclass, replace
from functools import cache
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from pipeline.domain.fields import Field
from pipeline.domain.page import Box
from sample_images.drawing.browser import Drawn
from sample_images.drawing.layouts import Layout

_FINE = 4  # times larger than it will be
_OTHERS = ("Noto Serif CJK SC", "WenQuanYi Zen Hei", "LXGW WenKai", "Liberation Serif")


@dataclass(frozen=True, slots=True)
class Edit:
    """What is different about a value: ``bold`` in sizes of the font, ``up`` likewise."""

    name: str
    size: float = 1.0
    bold: float = 0.0
    up: float = 0.0
    colour: int | None = None
    other_typeface: bool = False


#: ``same`` is painted anew without any difference: nothing that could be found but the drawing.
EDITS = (
    Edit("same"),
    Edit("weight", bold=0.025),
    Edit("size", size=1.14),
    Edit("size", size=0.86),
    Edit("baseline", up=0.12),
    Edit("baseline", up=-0.12),
    Edit("colour", colour=0),
    Edit("colour", colour=125),
    Edit("typeface", other_typeface=True),
)


def edited(drawn: Drawn, layout: Layout, key: Field, text: str, edit: Edit, rng: Random) -> Drawn:
    """``drawn`` with other digits, or the same words, in the place of ``text``, that of ``key``."""
    box = drawn.values[key]
    family = _family(layout)
    size = 100 * box.width / _font(family, 100).getlength(text)
    baseline = _baseline(drawn.image, box, text, _font(family, round(size * _FINE)))
    new = "".join(str(rng.randrange(10)) if char.isdigit() else char for char in text)
    if edit.other_typeface:
        family = rng.choice([name for name in _OTHERS if name != family and _has(name, new)])
    image = drawn.image.copy()
    ground, ink = _colours(image, box)
    ImageDraw.Draw(image).rectangle((box.x0 - 2, box.y0, box.x1 + 2, box.y1), fill=ground)
    level = edit.colour
    fill = ink if level is None else (level, level, level)
    _write(image, (box.x0, baseline - edit.up * size), new, family, size * edit.size, fill, edit)
    return replace(drawn, image=image)


def is_editable(drawn: Drawn, layout: Layout, key: Field, text: str) -> bool:
    """Whether ``text`` stands on one line and says enough to be told from others."""
    box = drawn.values.get(key)
    if box is None or len(text) < 3:
        return False
    return box.height < 2 * 100 * box.width / _font(_family(layout), 100).getlength(text)


def _write(
    image: Image.Image,
    at: tuple[float, float],
    text: str,
    family: str,
    size: float,
    fill: tuple[int, ...],
    edit: Edit,
) -> None:
    font = _font(family, round(size * _FINE))
    stroke = round(edit.bold * size * _FINE / 2)
    width, height = round(font.getlength(text)) + 8 * _FINE, round(3 * size * _FINE)
    width, height = (-(-side // _FINE) * _FINE for side in (width, height))
    x, y = int(at[0]), int(at[1] - 2 * size)
    place = ((at[0] - x) * _FINE, (at[1] - y) * _FINE)
    mask = Image.new("L", (width, height))
    ImageDraw.Draw(mask).text(place, text, 255, font, anchor="ls", stroke_width=stroke)
    mask = mask.resize((width // _FINE, height // _FINE), Image.Resampling.BOX)
    image.paste(fill, (x, y, x + mask.width, y + mask.height), mask)


def _baseline(image: Image.Image, box: Box, text: str, font: ImageFont.FreeTypeFont) -> float:
    """The y of the baseline on which ``text`` stands in ``box``, found by its lowest ink."""
    grey = np.asarray(image.crop((box.x0, box.y0, box.x1, box.y1)).convert("L"), np.float32)
    ground, ink = float(np.median(grey)), float(grey.min())
    cover = ((ground - grey) / max(1.0, ground - ink)).max(axis=1)
    last = int(np.flatnonzero(cover >= 0.5)[-1])
    below = float(cover[last + 1]) if last + 1 < len(cover) else 0.0
    return box.y0 + last + 1 + max(0.0, below) - font.getbbox(text, anchor="ls")[3] / _FINE


def _colours(image: Image.Image, box: Box) -> tuple[tuple[int, ...], tuple[int, ...]]:
    pixels = np.asarray(image.crop((box.x0, box.y0, box.x1, box.y1))).reshape(-1, 3)
    ground = np.median(pixels, axis=0)
    darkest = pixels[np.argsort(pixels.sum(axis=1))[: max(1, len(pixels) // 200)]]
    return tuple(map(int, ground)), tuple(map(int, np.median(darkest, axis=0)))


def _family(layout: Layout) -> str:
    look = dict(layout.look)
    default = "'Noto Sans CJK SC'" if layout.page.value == "detail_phone" else look["font"]
    return look.get("value_font", default).split(",")[0].strip("' ")


@cache
def _file(family: str) -> tuple[str, int]:
    command = ["fc-match", "-f", "%{file}\n%{index}", f"{family}:style=Regular"]
    answer = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    path, index = answer.splitlines()
    return path, int(index)


@cache
def _font(family: str, size: int) -> ImageFont.FreeTypeFont:
    path, index = _file(family)
    return ImageFont.truetype(path, size, index=index)


def _has(family: str, text: str) -> bool:
    return "Liberation" not in family or text.isascii()
