"""Places where something smooth lies on the page: a bar, a mosaic, a blurred patch, a sticker.

Print is strokes: within a quarter of its height the grey always changes. What people lay over a
value does not change there, and differs from the ground around it all the same. Portraits, pills
and buttons are found too; who asks knows where a value should stand.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Box

Pixels = NDArray[np.uint8]

#: Everything is measured with print reduced to this height in pixels.
_PRINT = 16
#: The ground is the median of a square of nine lines, so that one covered line does not reach it;
#: the one nearby is that three lines away.
_GROUND = 9
_NEARBY = 3
_QUARTER = _PRINT // 4
#: Grey levels: what differs from the ground; from tinted ground (the green of the card runs from
#: shade to shade); how far apart its colours are then; what changes within a quarter of a line.
_DIFFERS = 6
_DIFFERS_TINTED = 26
_TINT = 24
_CHANGES = 14
#: What differs on uneven ground, in medians of how far its pixels are from it.
_UNEVEN = 6
#: Least width and height of a place, in heights of print, and the share of its box that it fills.
_LEAST = 0.6
_FILLED = 0.3


def covers(pixels: Pixels, text_height: float) -> tuple[Box, ...]:
    """Boxes of all such places, top to bottom, each as far to both sides as its colour goes on.

    Print on a striped row breaks the stripe into pieces: grown, each tells that the print stands
    on it.

    Args:
        pixels: the reading frame, shape (height, width, 3), RGB.
        text_height: of its lines, in pixels; where nothing is known (0) nothing is found.
    """
    if text_height <= 0:
        return ()
    height, width = pixels.shape[:2]
    factor = min(1.0, _PRINT / text_height)
    # Quarters of whole numbers of pixels take a third of the time.
    size = (_in_quarters(width * factor), _in_quarters(height * factor))
    # Not INTER_AREA: that alone would take longer than all the rest.
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_LINEAR) if factor < 1 else pixels
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    smooth = cv2.bitwise_and(_differing(small), _smooth(grey))
    solid = cv2.morphologyEx(smooth, cv2.MORPH_OPEN, _square(3))
    closed = cv2.morphologyEx(cv2.dilate(solid, _square()), cv2.MORPH_CLOSE, _square())
    # Nothing that is left is narrower than a square: every other pixel tells as much.
    _, _, stats, _ = cv2.connectedComponentsWithStats(closed[::2, ::2].copy(), connectivity=4)
    stats = stats * (2, 2, 2, 2, 4)
    across, down = width / small.shape[1], height / small.shape[0]
    least = _LEAST * _PRINT
    places = [
        (*_reach(small, solid, Box(x, y, x + w, y + h)), y, y + h)
        for x, y, w, h, area in stats[1:].tolist()
        if w >= least and h >= least and area >= _FILLED * w * h
    ]
    found = [
        Box(round(x0 * across), round(y0 * down), round(x1 * across), round(y1 * down))
        for x0, x1, y0, y1 in places
    ]
    return tuple(sorted(found, key=lambda box: (box.y0, box.x0, box.y1, box.x1)))


def _in_quarters(side: float) -> int:
    return max(2, round(side / _QUARTER)) * _QUARTER


def _reach(small: Pixels, solid: Pixels, place: Box) -> tuple[int, int]:
    """From which to which column the colour of ``place`` goes on at its level."""
    rows = slice(place.y0, place.y1)
    colour = _middle(small[rows, place.x0 : place.x1], solid[rows, place.x0 : place.x1])
    if colour is None:
        return place.x0, place.x1
    alike = cv2.inRange(small[rows], colour - (_DIFFERS - 1), colour + (_DIFFERS - 1))
    # Strokes and the noise of compression interrupt it for less than half a line.
    bridge = np.ones((1, _PRINT // 2), np.uint8)
    goes_on = cv2.morphologyEx(alike, cv2.MORPH_CLOSE, bridge) > 0
    return (
        place.x0 - _run(goes_on[:, : place.x0][:, ::-1]),
        place.x1 + _run(goes_on[:, place.x1 :]),
    )


def _middle(pixels: Pixels, mask: Pixels) -> NDArray[np.float64] | None:
    """The median of each colour where ``mask`` is not 0, None where it is 0 everywhere."""
    count = cv2.countNonZero(mask)
    if not count:
        return None
    # Counting takes a third of the time of sorting.
    counts = [cv2.calcHist([pixels], [n], mask, [256], [0, 256]) for n in range(pixels.shape[2])]
    two = [
        np.asarray(found).ravel().cumsum().searchsorted([(count - 1) // 2, count // 2], "right")
        for found in counts
    ]
    return np.asarray(np.mean(two, axis=1), np.float64)


def _run(alike: NDArray[np.bool_]) -> int:
    """How far the longest row of True goes from the left edge; print leaves some row free."""
    ends = np.concatenate((alike, np.zeros((len(alike), 1), np.bool_)), axis=1)
    return int(ends.argmin(axis=1).max())


def _differing(small: Pixels) -> Pixels:
    """255 where a pixel differs from the ground around it, and from any other surface nearby."""
    height, width = small.shape[:2]
    size = (max(1, width // _QUARTER), max(1, height // _QUARTER))
    reduced = cv2.resize(small, size, interpolation=cv2.INTER_AREA)
    line = _PRINT // _QUARTER
    # Every other pixel will do; means of four would mix print into the ground.
    ground = cv2.medianBlur(reduced[::2, ::2].copy(), (_GROUND * line // 2) | 1)
    ground = cv2.resize(ground, size, interpolation=cv2.INTER_NEAREST)
    least = cv2.min(cv2.min(ground[..., 0], ground[..., 1]), ground[..., 2])
    limit = np.where(_most(ground) - least > _TINT, _DIFFERS_TINTED, _DIFFERS).astype(np.uint8)
    # Moiré and the grain of photos make all of the ground uneven.
    uneven = _UNEVEN * float(np.median(_most(cv2.absdiff(reduced, ground))))
    limit = np.maximum(limit, np.uint8(min(255.0, uneven)))
    reach = _NEARBY * line
    border = (reach,) * 4
    grounds = cv2.copyMakeBorder(ground, *border, cv2.BORDER_REPLICATE)
    limits = cv2.copyMakeBorder(limit, *border, cv2.BORDER_REPLICATE)
    colours, around = cv2.split(reduced), cv2.split(grounds)
    differing = np.full(reduced.shape[:2], 255, np.uint8)
    for y in (0, reach, 2 * reach):
        for x in (0, reach, 2 * reach):
            place = np.s_[y : y + size[1], x : x + size[0]]
            red, green, blue = map(cv2.absdiff, colours, (plane[place] for plane in around))
            most = cv2.max(cv2.max(red, green), blue)
            cv2.bitwise_and(differing, cv2.compare(most, limits[place], cv2.CMP_GT), differing)
    wide = cv2.resize(differing, (width, height), interpolation=cv2.INTER_NEAREST)
    return np.asarray(wide, np.uint8)


def _most(pixels: Pixels) -> Pixels:
    """The greatest of the three colours of each pixel."""
    red, green, blue = cv2.split(pixels)
    return np.asarray(cv2.max(cv2.max(red, green), blue), np.uint8)


def _smooth(grey: Pixels) -> Pixels:
    """255 where the grey does not change within a quarter of a line."""
    changes = cv2.morphologyEx(grey, cv2.MORPH_GRADIENT, _square())
    return np.asarray(cv2.inRange(changes, 0, _CHANGES - 1), np.uint8)


def _square(side: int = _QUARTER) -> Pixels:
    return np.ones((side, side), np.uint8)
