"""Taking the ink of a camera's mark off a page.

What is dark and neutral is print. Where the mark lies on bare paper it is taken away, where it lies
on print it is taken off the print as far as it darkened it. On coloured ground (the green card)
print is white, and only what is white stays.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Box, Mark

Pixels = NDArray[np.uint8]
Share = NDArray[np.float32]
Mask = NDArray[np.bool_]

#: Rows cleaned at a time, since all is reckoned in floating point, and lines of print above and
#: below that belong to the ground of the first and last of them.
_STRIP, _MARGIN = 1024, 6
#: Lines of print that the median of the ground spans, and pixels per line in which it is taken.
_SPAN, _PER_LINE = 5, 4
#: Grey of ground that is paper, and how far apart its colours may be.
_LIGHT, _TINT = 110, 60
#: Share of its darkness that the ink of print has on paper, and by how much of that print must be
#: able to be darker than a mark.
_PRINT, _LEAST_ROOM = 0.8, 0.01
#: The least darkness of a mark that has edges; below it is the shadow around white letters.
_DARK = 0.18
#: By how much the darkness of a mark varies.
_VARIES = 0.07
#: On coloured ground what is less white than this is no print. Where even the whitest of the card
#: (all but ``_INK`` per cent) is less than ``_BRIGHT``, the two cannot be told apart.
_WHITE = 0.5
_INK, _BRIGHT = 98, 0.8
#: How far apart the colours of a mark's ink are that is no grey.
COLOURED = 0.08
#: How much of the mark's colour paper and print may have from compression and light.
_UNEVEN = 0.15
#: What is left of a mark where it was measured too light.
_REST = 0.05
#: Side of the square that takes in the soft rims of a mark's letters.
_RIM = 5
#: Pixels in the middle of strokes that a part of a mark's letter has.
_CORE = 4
#: Grey levels that a pixel changes by and share of a line's pixels that do, where a mark ran.
_CHANGE, _CHANGED = 20, 0.03


def without_mark(pixels: Pixels, mark: Mark) -> Pixels:
    """``pixels`` of shape (height, width, 3), RGB, with the mark's ink taken away."""
    cleaned = np.empty_like(pixels)
    margin = round(_MARGIN * mark.text_height)
    for top in range(0, len(pixels), _STRIP):
        above = max(0, top - margin)
        strip = np.ascontiguousarray(pixels[above : top + _STRIP + margin])
        bottom = min(len(pixels), top + _STRIP)
        cleaned[top:bottom] = _strip(strip, mark)[top - above : bottom - above]
    return cleaned


def _strip(pixels: Pixels, mark: Mark) -> Pixels:
    ground = ground_of(pixels, mark.text_height)
    seen = pixels.astype(np.float32)
    tint, paper = _is_tinted(ground), is_paper(ground)
    if max(mark.shade) < _DARK:
        seen = _without_white(seen, ground, paper, tint, max(mark.shade))
    else:
        seen = _without_dark(seen, ground, paper, tint, mark)
    return np.clip(seen, 0, 255).astype(np.uint8)


def is_coloured(mark: Mark) -> bool:
    """Whether the ink of a mark is no grey."""
    return max(mark.shade) - min(mark.shade) > COLOURED and max(mark.shade) >= _DARK


def is_changed(before: Pixels, after: Pixels, box: Box) -> bool:
    """Whether a mark was taken away inside ``box``."""
    place = np.s_[box.y0 : box.y1, box.x0 : box.x1]
    change = cv2.absdiff(before[place], after[place]).max(axis=2)
    return bool((change > _CHANGE).mean() > _CHANGED)


def ground_of(pixels: Pixels, text_height: float) -> Share:
    """The paper, card or table under the print, shape as ``pixels``."""
    height, width = pixels.shape[:2]
    factor = min(1.0, _PER_LINE / text_height)
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    ground = cv2.medianBlur(small, (_SPAN * _PER_LINE) | 1)
    wide = cv2.resize(ground, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(wide, np.float32)


def is_paper(ground: Share) -> Mask:
    """Where ``ground`` is light and has no colour."""
    return np.asarray((ground.max(axis=2) > _LIGHT) & ~_is_tinted(ground), np.bool_)


def _is_tinted(ground: Share) -> Mask:
    return np.asarray(np.ptp(ground, axis=2) > _TINT, np.bool_)


def darkness(pixels: Pixels | Share, ground: Share) -> Share:
    """Share 0..1 of the light of ``ground`` that each pixel lacks, in each colour."""
    return np.asarray(np.clip(1 - pixels / np.maximum(ground, 1), 0, 1), np.float32)


def _without_white(seen: Share, ground: Share, paper: Mask, tint: Mask, shadow: float) -> Share:
    """White letters vanish on paper but for their shadow, and make print under them paler."""
    dark = darkness(seen, ground).min(axis=2)
    dark = np.clip((dark - shadow) / (_PRINT - shadow), 0, 1) * _PRINT
    cleaned = np.where(paper[..., None], ground * (1 - dark[..., None]), seen)
    white = np.clip((seen - ground) / np.maximum(255 - ground, 1), 0, 1).min(axis=2)
    if tint.any() and np.percentile(white[tint], _INK) >= _BRIGHT:
        white = np.clip((white - _WHITE) / (1 - _WHITE), 0, 1)
        on_card = ground + (255 - ground) * white[..., None]
        cleaned = np.where(tint[..., None], on_card, cleaned)
    return np.asarray(cleaned, np.float32)


def _without_dark(seen: Share, ground: Share, paper: Mask, tint: Mask, mark: Mark) -> Share:
    """Dark letters darken paper evenly; what is darker where they lie is print."""
    dark = darkness(seen, ground)
    left = _without_colour(dark, mark) if is_coloured(mark) else _without_grey(dark, paper, mark)
    changed = paper & (left < dark.max(axis=2))
    cleaned = np.where(changed[..., None], ground * (1 - left[..., None]), seen)
    # On the card nothing but print is lighter than the ground, and only a mark is darker.
    return np.asarray(np.where(tint[..., None], np.maximum(cleaned, ground), cleaned), np.float32)


def _without_colour(dark: Share, mark: Mark) -> Share:
    """Print has no colour: how much a pixel has tells how much of the mark lies on it."""
    shade = np.array(mark.shade, np.float32)
    least, most = int(shade.argmin()), int(shade.argmax())
    part = (dark[..., most] - dark[..., least]) / (shade[most] - shade[least])
    part = np.clip(cv2.blur(part, (3, 3)), 0, 1)
    part *= part > _UNEVEN
    left = (dark[..., least] - part * (shade[least] + _REST)) / (1 - part * shade[most])
    return np.asarray(np.where(part > 0, np.clip(left, 0, 1), dark.max(axis=2)), np.float32)


def _without_grey(dark: Share, paper: Mask, mark: Mark) -> Share:
    """Where the mark lies is told by how dark it is, and how wide the strokes of its letters."""
    neutral, shade = dark.min(axis=2), min(mark.shade)
    alike = np.abs(dark - np.array(mark.shade, np.float32)).max(axis=2) < _VARIES
    side = max(3, round(mark.text_height / 8) | 1)
    near = _about_solid((alike & paper).astype(np.uint8), round(mark.text_height / 3) | 1)
    inside = cv2.morphologyEx(near, cv2.MORPH_CLOSE, np.ones((side, side), np.uint8)) > 0
    rim = cv2.dilate(inside.astype(np.uint8), np.ones((_RIM, _RIM), np.uint8)) > 0
    # As dark as print, a mark leaves no room for print to be darker.
    room = max(1 - shade / _PRINT, _LEAST_ROOM)
    under = np.clip((neutral - shade - _VARIES / 2) / room, 0, 1)
    beside = np.where(neutral < shade + _VARIES, 0, neutral)
    left = np.where(inside, under, beside)
    return np.asarray(np.where(rim, left, dark.max(axis=2)), np.float32)


def _about_solid(mask: NDArray[np.uint8], reach: int) -> NDArray[np.uint8]:
    """``mask`` near parts that are not thin throughout, as the soft rims of print are."""
    core = cv2.erode(mask, np.ones((3, 3), np.uint8))
    count, parts = cv2.connectedComponents(mask, connectivity=8)
    cores = np.bincount(parts[core > 0], minlength=count)
    cores[0] = 0
    solid = (cores >= _CORE)[parts].astype(np.uint8)
    return np.asarray(mask & cv2.dilate(solid, np.ones((reach, reach), np.uint8)), np.uint8)
