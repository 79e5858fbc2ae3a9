"""How characters are drawn: place, height, width of strokes and colour, measured in pixels.

Runs of digits and runs of 汉字 are measured each by themselves, for they differ by nature.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Ink, Line
from pipeline.ocr.greys import levels

Pixels = NDArray[np.uint8]
Grey = NDArray[np.float32]

_DIGITS = frozenset("0123456789X")
_RUN = re.compile(r"[0-9X]{2,}|[\u3400-\u9fff]{2,}")

#: Grey levels between ground and ink; below it edges are too uncertain to be measured.
_CONTRAST = 60.0
#: Share of a line's height that its box may cut off, and that a gap may lie off its place.
_MARGIN, _OFF = 0.12, 0.2
#: From one character to the next, in pitches; farther apart they belong to a label and its value.
_APART = 1.7
#: From one digit and one 汉字 to the next in pixels; what is smaller is nowhere compared.
_SMALLEST = {True: 7.0, False: 14.0}
#: Pitches from the middle of a character to the gap beside it, with room for a place misjudged.
_BESIDE = 0.75
#: Per cent of a run's pixels that are as dark as its ink gets, and that lie clear of all ink.
_FULL, _GROUND = 3, 15
#: Rows that part what is no print from it, as a share of the height of the piece.
_BLANK = 0.1
#: Noise of compression around strokes, as a share of full ink.
_FAINT = 0.15
#: All grey levels.
_LEVELS = np.arange(256, dtype=np.float32)


def with_ink(line: Line, frame: Pixels | None) -> Line:
    """``line`` with its runs measured in ``frame``, shape (height, width, 3), RGB."""
    if frame is None or len(line.centres) != len(line.text):
        return line
    runs = tuple(_runs(line))
    if not runs:
        return replace(line, inks=())
    box = line.box
    margin = round(_MARGIN * box.height)
    top, left = max(0, box.y0 - margin), max(0, box.x0 - 2)
    piece = frame[top : box.y1 + margin, left : box.x1 + 2]
    grey = np.asarray(cv2.cvtColor(piece, cv2.COLOR_RGB2GRAY), np.uint8)
    middle = levels(grey, (50,))[0]
    gaps = cv2.reduce(cv2.absdiff(grey, middle), 0, cv2.REDUCE_SUM, dtype=cv2.CV_32F)[0].tolist()
    inks = []
    for start, end in runs:
        x0, x1 = (_edge(line, (start, end), gaps, left, after=after) for after in (False, True))
        ink = _measured(line, (start, end), grey[:, x0:x1], (left + x0, top))
        if ink is not None:
            inks.append(ink)
    return replace(line, inks=tuple(inks))


def _runs(line: Line) -> Iterator[tuple[int, int]]:
    """First character and the one after the last of each large run that stands close together."""
    for match in _RUN.finditer(line.text):
        start, end = match.span()
        steps = [after - before for before, after in pairwise(line.centres[start:end])]
        pitch = _median(steps)
        if pitch < _SMALLEST[line.text[start] in _DIGITS]:
            continue
        wide = _APART * pitch
        apart = (place for place, step in enumerate(steps, start + 1) if step > wide)
        for first, last in pairwise((start, *apart, end)):
            if last - first > 1:
                yield first, last


def _median(values: list[float]) -> float:
    """Of a few; NumPy would take ten times as long."""
    ordered, half = sorted(values), len(values) // 2
    return ordered[half] if len(values) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _edge(line: Line, run: tuple[int, int], gaps: list[float], left: int, *, after: bool) -> int:
    """Column of the gap before or after ``run``, the emptiest of those near.

    That is near the middle between two characters, and never far beyond the run: the box of a label
    may reach into its value.
    """
    start, end = run
    own = line.centres[end - 1 if after else start]
    reach = _BESIDE * (line.centres[end - 1] - line.centres[start]) / (end - start - 1)
    place = end if after else start
    if 0 < place < len(line.text):
        reach = min(reach, (line.centres[place] - line.centres[place - 1]) / 2)
    middle = round(own + (reach if after else -reach)) - left
    off = max(1, round(_OFF * line.box.height))
    first = min(max(0, middle - off), len(gaps) - 1)
    near = gaps[first : max(first + 1, middle + off)]
    emptiest = min(near)
    places = (place for place, gap in enumerate(near, first) if gap == emptiest)
    return min(places, key=lambda place: abs(place - middle))


def _measured(
    line: Line, run: tuple[int, int], grey: Pixels, corner: tuple[int, int]
) -> Ink | None:
    """How ``run`` is drawn in ``grey``, whose upper left corner lies at ``corner``, (x, y)."""
    if grey.size == 0:
        return None
    dark, low, ground, high, light = levels(grey, (_FULL, _GROUND, 50, 100 - _GROUND, 100 - _FULL))
    full, around = (dark, high) if ground - dark > light - ground else (light, low)
    if abs(ground - full) < _CONTRAST:
        return None
    cover = _cover(grey, ground, full)
    left, right = _bounds(cover.max(axis=0))
    top, bottom = _bounds(_middle(cover.max(axis=1)))
    padded = cv2.copyMakeBorder(cover, 1, 1, 1, 1, cv2.BORDER_CONSTANT)
    along, down = padded[:-1, 1:] - padded[:-1, :-1], padded[1:, :-1] - padded[:-1, :-1]
    # Twice the area by the length of the outline; holds for soft and sharp edges alike.
    stroke = 2 * float(cover.sum()) / float(cv2.magnitude(along, down).sum())
    digits = line.text[run[0]] in _DIGITS
    x, y = corner
    return Ink(
        *run,
        digits,
        left=round(left + x, 2),
        top=round(top + y, 2),
        right=round(right + x, 2),
        bottom=round(bottom + y, 2),
        stroke=round(stroke, 2),
        level=full,
        ground=around,
    )


def _cover(grey: Pixels, ground: int, full: int) -> Grey:
    """How much of each pixel is ink, 0..1."""
    share = np.clip((_LEVELS - ground) / (full - ground), 0, 1)
    share[share < _FAINT] = 0
    return np.asarray(cv2.LUT(grey, share), np.float32)


def _middle(profile: Grey) -> Grey:
    """``profile`` without what blank rows part from its middle: rules, print of other rows.

    No two characters leave the same rows blank.
    """
    blank = max(2, round(_BLANK * len(profile)))
    inside = np.flatnonzero(profile >= 0.5)
    breaks = np.flatnonzero(inside[1:] - inside[:-1] > blank) + 1
    own = max(np.split(inside, breaks), key=len) if len(breaks) else inside
    kept = np.zeros_like(profile)
    first, last = int(own[0]), int(own[-1])
    start, end = max(0, first - 1), last + 2  # the grey of edges goes with them
    kept[start:end] = profile[start:end]
    return kept


def _bounds(profile: Grey) -> tuple[float, float]:
    """Where ``profile`` first rises above one half and last falls below it, between the pixels."""
    inside = np.flatnonzero(profile >= 0.5)
    first, last = int(inside[0]), int(inside[-1])
    before = float(profile[first - 1]) if first else 0.0
    after = float(profile[last + 1]) if last + 1 < len(profile) else 0.0
    return round(first - before, 2), round(last + 1 + after, 2)
