"""Pages photographed at a slant: lines that fan out are made parallel again.

Seen from the side, parallel lines of print meet in one point far beside the page. Its distance
follows from how the slope of the lines changes from the top of the page to its bottom; drawn so
that the point lies infinitely far away, rows are level over the whole width and none crosses
another. Columns may still lean: nothing is read along them.
"""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Quads = NDArray[np.float32]
Matrix = NDArray[np.float64]

#: Degrees between the slopes of the topmost and the lowest line; twice what is left of a tilt.
_FAN = 1.2
#: Lines that tell how the slope changes; fewer may all be wrong.
_LINES = 6
#: Lines at least this many times as long as high have a slope that means something.
_LONG = 4.0
#: Degrees between a line and the page's; what slants more is a watermark or a stamp.
_ASTRAY = 12.0
#: How much of the scatter of the slopes may be left: a box around letters of different heights is
#: askew too, here and there.
_EXPLAINED = 0.5
#: How much nearer than the middle one side may seem: that of the most slanting photographs that can
#: still be read. Beyond, the lines found are not rows of one page.
_NEAREST = 0.45
_ROUNDS = 4
#: Lines that lie this many mean deviations off what the others tell are left out.
_OFF = 2.0


def meeting(quads: Quads, width: int, height: int) -> float:
    """Inverse distance in pixels of the point where level lines meet; 0 where they are parallel.

    Positive where it lies to the right of the middle. ``width`` and ``height`` are those of the
    frame in which ``quads`` of shape (lines, 4, 2) lie, straightened before.
    """
    middles, slopes, lengths = _long_lines(quads)
    middles = middles - (width / 2, height / 2)
    straight = np.abs(slopes) < math.radians(_ASTRAY)
    for _ in range(_ROUNDS):
        if straight.sum() < _LINES:
            return 0.0
        # A line through (x, y) with slope m meets the level one through the middle, which falls by
        # b, where m = b + w (m x - y).
        along = slopes * middles[:, 0] - middles[:, 1]
        level, inverse = _fit(along[straight], slopes[straight], lengths[straight])
        off = np.abs(slopes - level - inverse * along)
        limit = max(math.radians(_FAN / 4), _OFF * float(off[straight].mean()))
        straight = (off <= limit) & (np.abs(slopes) < math.radians(_ASTRAY))
    among = np.abs(slopes) < math.radians(_ASTRAY)
    scatter = np.abs(slopes - np.median(slopes[among]))[among]
    if float(off[among].mean()) > _EXPLAINED * float(scatter.mean()):
        return 0.0
    fan = math.degrees(abs(inverse)) * float(np.ptp(middles[straight, 1]))
    steepest = abs(inverse) * width / 2
    return inverse if fan >= _FAN and steepest <= _NEAREST else 0.0


def made_parallel(width: int, height: int, inverse: float) -> tuple[Matrix, tuple[int, int]]:
    """Homography that makes lines parallel which meet at ``1 / inverse``, and its canvas."""
    centre = np.array([[1, 0, width / 2], [0, 1, height / 2], [0, 0, 1]])
    away = np.array([[1.0, 0, 0], [0, 1.0, 0], [-inverse, 0, 1.0]]) @ np.linalg.inv(centre)
    corners = [(0, 0), (width, 0), (width, height), (0, height)]
    reach = moved(np.array(corners, np.float32), away)
    low, high = reach.min(axis=0), reach.max(axis=0)
    shift = np.array([[1, 0, -low[0]], [0, 1, -low[1]], [0, 0, 1]])
    size = (math.ceil(high[0] - low[0]), math.ceil(high[1] - low[1]))
    return np.asarray(shift @ away, np.float64), size


def moved(points: NDArray[np.float32], matrix: Matrix) -> NDArray[np.float32]:
    """``points`` of shape (..., 2) where the homography ``matrix`` leads them."""
    flat = np.ascontiguousarray(points, np.float32).reshape(-1, 1, 2)
    return np.asarray(cv2.perspectiveTransform(flat, matrix), np.float32).reshape(points.shape)


def _long_lines(quads: Quads) -> tuple[Matrix, Matrix, Matrix]:
    """Middles, slopes in radians and lengths of the lines that are long enough."""
    left = (quads[:, 0] + quads[:, 3]).astype(np.float64) / 2
    right = (quads[:, 1] + quads[:, 2]).astype(np.float64) / 2
    along = right - left
    lengths = np.hypot(along[:, 0], along[:, 1])
    heights = np.hypot(*(quads[:, 3] - quads[:, 0]).T)
    long = lengths > _LONG * np.maximum(heights, 1)
    middles, along, lengths = ((left + right) / 2)[long], along[long], lengths[long]
    return middles, np.arctan2(along[:, 1], along[:, 0]), lengths


def _fit(along: Matrix, slopes: Matrix, lengths: Matrix) -> tuple[float, float]:
    """Least squares of ``slopes = level + inverse * along``, longer lines counting for more."""
    weight = np.sqrt(lengths)
    columns = np.stack([np.ones_like(along), along], axis=1) * weight[:, None]
    level, inverse = np.linalg.lstsq(columns, slopes * weight, rcond=None)[0].tolist()
    return level, inverse
