"""Whether a camera app wrote over a page: time, date, place and slogan in half-transparent letters.

The mark's lines are told by what nobody but such an App writes, its ink by what those lines are
drawn in.
"""

import re
from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import SCREEN, Box, Line, Mark, Page
from pipeline.ocr.mark_ink import COLOURED, darkness, ground_of, is_coloured, is_paper

Pixels = NDArray[np.uint8]

#: What only a camera's mark says; its clock, date and day of the week stand elsewhere, too, and
#: 相机 alone below a sign of a phone's home screen.
_OWN = re.compile(r".*(?:水印|经纬|相机.{2}|防伪|已验证|照片真实|真实时间).*")
_CLOCK = re.compile(r"\d{1,2}[:：]\d{2}")
_BESIDE = re.compile(r"\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|(?:星期|周)[一二三四五六日天]")

#: A mark's clock is higher than the lines of the page by this factor.
_HIGH = 1.6
#: How far from its left edge, and below its top, the other lines of the mark begin, in heights.
_FLUSH, _BLOCK = 0.25, 2.5
#: Lines of print around a line of the mark that tell the ground under it.
_AROUND = 4
#: Share of a line's box that must be paper for its ink to be measured there.
_PAPER = 0.9
#: Darkness below which paper is only uneven, steps in which it is counted, and pixels in the middle
#: of strokes that a line must have for the commonest to be the mark's.
_FAINT, _STEP, _ENOUGH = 0.03, 0.02, 60
#: Share of them that has colour where the mark has.
_OFTEN = 0.3
#: Mean probability of a line that is print for certain.
_FIRM = 0.9
#: The darkness of the shadow around white letters.
_SHADOW = 0.14


def mark_of(pixels: Pixels, page: Page) -> Mark | None:
    """The mark on a page, None where there is none; ``page`` is what was read at first."""
    lines = mark_lines(page.lines)
    height = _text_height(page)
    if not lines or height <= 0:
        return None
    red, green, blue = next(
        (
            shade
            for line in sorted(lines, key=lambda line: -line.box.height)
            if (shade := _shade(pixels, height, page.in_picture(line.box))) is not None
        ),
        # Letters that stand beside the page alone, on a dark table, can only be white.
        (_SHADOW, _SHADOW, _SHADOW),
    )
    return Mark((red, green, blue), round(height, 1))


def mark_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Lines that a camera's mark wrote; none where the page has none."""
    heights = [line.box.height for line in lines]
    high = _HIGH * float(np.median(heights)) if heights else 0.0
    clocks = [line for line in lines if _CLOCK.fullmatch(line.text) and line.box.height > high]
    own = [line for line in lines if _OWN.fullmatch(line.text)]
    beside = [line for line in lines if _BESIDE.fullmatch(line.text)]
    if not own and not (clocks and beside):
        return ()
    below = [line for line in lines if any(_is_below(line.box, clock.box) for clock in clocks)]
    known = (own, clocks, beside, below)
    return tuple(dict.fromkeys(line for lines_ in known for line in lines_))


def may_cover(own: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether print may lie under ``own``, the lines of a mark among ``lines``.

    Clock and day alone stand on a phone's home screen, too, beside the window of the page; where
    they meet no print they hide none.
    """
    if any(_OWN.fullmatch(line.text) for line in own):
        return True
    others = [line.box for line in lines if line not in own]
    return any(_meet(line.box, box) for line in own for box in others)


def _is_below(box: Box, clock: Box) -> bool:
    """Whether a line stands flush under the clock, as place and slogan do."""
    flush = abs(box.x0 - clock.x0) < _FLUSH * clock.height
    return flush and 0 < box.y0 - clock.y0 < _BLOCK * clock.height


def beside_mark(before: Page, after: Page) -> tuple[Line, ...]:
    """Lines of ``before`` that went with the mark, though they stand well beside it.

    White print on a grey card is taken for the mark's. Parts of the mark that are not known as such
    stand near those that are.
    """
    if before.transform != after.transform:
        return ()
    own = mark_lines(before.lines)
    near = [_grown(line.box, line.box.height) for line in own]
    left = [line.box for line in after.lines]
    return tuple(
        line
        for line in before.lines
        if line.confidence >= _FIRM
        and line not in own
        and not any(_meet(line.box, box) for box in (*near, *left))
    )


def _grown(box: Box, by: int) -> Box:
    return Box(box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by)


def _meet(one: Box, other: Box) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    return across > 0 and min(one.y1, other.y1) > max(one.y0, other.y0)


def can_be_removed(mark: Mark, page: Page) -> bool:
    """Whether its ink can be told from print: by its colour, or on the even ground of a screen."""
    return is_coloured(mark) or page.ground >= SCREEN


def _text_height(page: Page) -> float:
    """Median height of the lines in pixels of the picture."""
    heights = [page.in_picture(line.box).height for line in page.lines]
    return float(np.median(heights)) if heights else 0.0


def _shade(pixels: Pixels, text_height: float, box: Box) -> tuple[float, float, float] | None:
    """How much darker than paper the ink of a line is, in each colour; None where no paper is."""
    around = round(_AROUND * text_height)
    top, left = max(0, box.y0 - around), max(0, box.x0 - around)
    near = np.ascontiguousarray(pixels[top : box.y1 + around, left : box.x1 + around])
    ground = ground_of(near, text_height)
    place = np.s_[box.y0 - top : box.y1 - top, box.x0 - left : box.x1 - left]
    if near[place].size == 0 or is_paper(ground[place]).mean() < _PAPER:
        return None
    return _ink(darkness(near, ground)[place])


def _ink(dark: NDArray[np.float32]) -> tuple[float, float, float] | None:
    """The darkness of the mark's letters among all that is dark in a line."""
    # The middle of strokes: all around it is as dark. Most of it is the mark's, for its letters are
    # larger than those of print.
    middle = cv2.erode(dark.max(axis=2), np.ones((3, 3), np.uint8))
    inked = middle > _FAINT
    if inked.sum() < _ENOUGH:
        return None
    ink = (np.ptp(dark, axis=2) > COLOURED) & inked
    if ink.sum() < _OFTEN * inked.sum():
        counts = np.bincount((middle[inked] / _STEP).astype(int), minlength=3)
        level = (int(np.convolve(counts, np.ones(3), "same").argmax()) + 0.5) * _STEP
        ink = np.abs(middle - level) <= 1.5 * _STEP
    red, green, blue = np.median(dark[ink], axis=0).tolist()
    return round(red, 3), round(green, 3), round(blue, 3)
