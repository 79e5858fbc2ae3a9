"""What part of a drawn page the picture holds: cut, covered, stitched, two side by side."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from pipeline.domain.fields import Field
from pipeline.domain.page import Box
from sample_images.drawing.browser import Drawn
from sample_images.drawing.layouts import Layout

Rows = tuple[tuple[Field, ...], ...]


def shown_rows(layout: Layout, part: tuple[int, int] | None) -> Rows:
    """The rows of ``layout`` that a part (first row, row after the last) holds."""
    return layout.rows if part is None else layout.rows[part[0] : part[1]]


def cut(drawn: Drawn, layout: Layout, part: tuple[int, int]) -> Drawn:
    """Only the rows of ``part``; what stands above the first and below the last row stays."""
    top = 0 if part[0] == 0 else _edge(drawn.rows, layout, part[0])
    last = len(layout.rows)
    bottom = drawn.image.height if part[1] >= last else _edge(drawn.rows, layout, part[1])
    image = drawn.image.crop((0, top, drawn.image.width, bottom))
    return Drawn(image, _inside(drawn.values, top, bottom), _inside(drawn.rows, top, bottom))


def _edge(rows: Mapping[Field, Box], layout: Layout, index: int) -> int:
    """Where row ``index`` begins: in the middle of the gap above it."""
    above = max(rows[key].y1 for key in _present(rows, layout.rows[index - 1]))
    below = min(rows[key].y0 for key in _present(rows, layout.rows[index]))
    return (above + below) // 2


def _present(rows: Mapping[Field, Box], keys: tuple[Field, ...]) -> list[Field]:
    """The keys that were drawn; 离校日期 stands where 预计毕业日期 would."""
    drawn = [Field.LEFT_ON if key not in rows else key for key in keys]
    return [key for key in drawn if key in rows]


def _inside(boxes: Mapping[Field, Box], top: int, bottom: int) -> dict[Field, Box]:
    return {
        key: replace(box, y0=box.y0 - top, y1=box.y1 - top)
        for key, box in boxes.items()
        if (box.y0 + box.y1) / 2 >= top and (box.y0 + box.y1) / 2 < bottom
    }


def cover(drawn: Drawn, key: Field, rng: Random) -> Drawn:
    """Hide one value behind a mosaic, a bar or a scribble."""
    image = drawn.image.copy()
    box = drawn.values[key]
    pad = max(2, box.height // 6)
    area = (max(0, box.x0 - pad), max(0, box.y0 - pad), box.x1 + pad, box.y1 + pad)
    how = rng.choice(("mosaic", "mosaic", "bar", "scribble"))
    if how == "mosaic":
        patch = image.crop(area)
        small = patch.resize((max(2, patch.width // 22), 2), Image.Resampling.BOX)
        image.paste(small.resize(patch.size, Image.Resampling.NEAREST), area)
    elif how == "bar":
        # Never white: on a white list that would be a blank row.
        ImageDraw.Draw(image).rectangle(area, fill=rng.choice(("#000", "#d33", "#26b887")))
    else:
        pen = ImageDraw.Draw(image)
        for step in range(5):
            y = area[1] + (area[3] - area[1]) * (step + 0.5) / 5
            wave = [(x, y + rng.randrange(-3, 4)) for x in range(area[0], area[2] + 8, 8)]
            pen.line(wave, fill="#c22", width=max(4, box.height // 3))
    left = {field: value for field, value in drawn.values.items() if field is not key}
    return replace(drawn, image=image, values=left)


def stitch(drawn: Drawn, layout: Layout, rng: Random) -> Drawn:
    """A long capture stitched by hand: some rows stand twice, with a seam between."""
    total = len(layout.rows)
    upper = rng.randrange(total // 2, total - 1)
    lower = upper - rng.choice((1, 2))
    first = cut(drawn, layout, (0, upper))
    second = cut(drawn, layout, (lower, total))
    seam = rng.choice((0, 6, 24))
    height = first.image.height + seam + second.image.height
    image = Image.new("RGB", (drawn.image.width, height), rng.choice(("#fff", "#000", "#ddd")))
    image.paste(first.image, (0, 0))
    image.paste(second.image, (0, first.image.height + seam))
    return replace(drawn, image=image)


def beside(drawn: Drawn, other: Drawn) -> Drawn:
    """Two pages side by side in one picture."""
    height = max(drawn.image.height, other.image.height)
    image = Image.new("RGB", (drawn.image.width + other.image.width + 24, height), "#eee")
    image.paste(drawn.image, (0, 0))
    image.paste(other.image, (drawn.image.width + 24, 0))
    return replace(drawn, image=image)


def close_up(drawn: Drawn, margin: int) -> Image.Image:
    """The part of the page around its rows, as a camera would frame it."""
    boxes = list(drawn.rows.values())
    left = max(0, min(box.x0 for box in boxes) - margin * 4)
    top = max(0, min(box.y0 for box in boxes) - margin * 3)
    right = min(drawn.image.width, max(box.x1 for box in drawn.values.values()) + margin * 2)
    bottom = min(drawn.image.height, max(box.y1 for box in boxes) + margin)
    return drawn.image.crop((left, top, right, bottom))


def with_image(drawn: Drawn, image: Image.Image) -> Drawn:
    """The same page with other pixels; boxes stay those of the page as drawn."""
    return replace(drawn, image=image)


def soften(image: Image.Image, radius: float) -> Image.Image:
    """Out of focus by ``radius`` pixels (standard deviation)."""
    return image.filter(ImageFilter.GaussianBlur(radius))


def text_height(drawn: Drawn) -> float:
    """Median height of the values in pixels."""
    heights = [box.height for box in drawn.values.values()] or [20]
    return float(np.median(heights))
