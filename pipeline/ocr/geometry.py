"""Turning, straightening and cutting out, with OpenCV.

All transforms are 3x3 matrices of float64 that lead from a reading frame to the picture.
"""

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Box

Pixels = NDArray[np.uint8]
Quads = NDArray[np.float32]
Matrix = NDArray[np.float64]

_LINE_HEIGHT = 48
#: By how many quarters counter-clockwise.
_TURNS = {
    1: cv2.ROTATE_90_COUNTERCLOCKWISE,
    2: cv2.ROTATE_180,
    3: cv2.ROTATE_90_CLOCKWISE,
}

#: Degrees; lines of a page seen askew stay below 8, tiles and stamps slant by 15 and more.
_SLANTED = 12.0


def identity() -> Matrix:
    """The transform that leaves every point where it is."""
    return np.eye(3)


def compose(outer: Matrix, inner: Matrix) -> Matrix:
    """The transform that does ``inner`` first, then ``outer``."""
    return np.asarray(outer @ inner, dtype=np.float64)


def inverse(matrix: Matrix) -> Matrix:
    """The transform that leads back."""
    return np.asarray(np.linalg.inv(matrix), dtype=np.float64)


def quarter_turns(pixels: Pixels, turns: int) -> tuple[Pixels, Matrix]:
    """``pixels`` turned by ``turns`` times 90° counter-clockwise, and the way back."""
    height, width = pixels.shape[:2]
    back = {
        0: identity(),
        1: np.array([[0.0, -1.0, width], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]]),
        2: np.array([[-1.0, 0.0, width], [0.0, -1.0, height], [0.0, 0.0, 1.0]]),
        3: np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, height], [0.0, 0.0, 1.0]]),
    }[turns % 4]
    if turns % 4 == 0:
        return pixels, back
    # NumPy would take ten times as long.
    return np.asarray(cv2.rotate(pixels, _TURNS[turns % 4]), np.uint8), back


def levelling(width: int, height: int, degrees: float) -> tuple[Matrix, tuple[int, int]]:
    """The turn that makes lines level which fall by ``degrees``, and the larger canvas it needs."""
    turn = np.vstack([cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0), [0, 0, 1]])
    cos, sin = abs(turn[0, 0]), abs(turn[0, 1])
    new_width, new_height = int(height * sin + width * cos), int(height * cos + width * sin)
    turn[:2, 2] += (new_width / 2 - width / 2, new_height / 2 - height / 2)
    return np.asarray(turn, np.float64), (new_width, new_height)


def drawn(pixels: Pixels, forward: Matrix, size: tuple[int, int]) -> Pixels:
    """``pixels`` moved by ``forward`` onto a canvas of ``size`` (width, height)."""
    moved = cv2.warpPerspective(
        pixels, forward, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(moved, np.uint8)


def tilt(quads: Quads) -> float:
    """Median slope of the long lines in degrees; positive where they fall to the right."""
    if not len(quads):
        return 0.0
    along = quads[:, 1] - quads[:, 0]
    lengths = np.hypot(along[:, 0], along[:, 1])
    heights = np.hypot(*(quads[:, 3] - quads[:, 0]).T)
    long = lengths > 4 * np.maximum(heights, 1)
    if long.sum() < 3:
        return 0.0
    return float(np.median(np.degrees(np.arctan2(along[long, 1], along[long, 0]))))


def stands_upright(quads: Quads) -> bool:
    """Whether most of the text runs from left to right rather than from top to bottom."""
    if not len(quads):
        return True
    width = np.ptp(quads[:, :, 0], axis=1)
    height = np.ptp(quads[:, :, 1], axis=1)
    lying = np.maximum(width, height)[width >= height].sum()
    standing = np.maximum(width, height)[height > 1.5 * width].sum()
    return bool(lying >= standing)


def is_slanted(quad: NDArray[np.float32]) -> bool:
    """Whether a line runs across the level ones of a straightened page, as watermarks do."""
    along, down = quad[1] - quad[0], quad[3] - quad[0]
    if along[1] == 0 <= along[0]:
        return False  # as on most screenshots
    if np.hypot(*along) < 2 * np.hypot(*down):
        return False  # too short for its slope to mean anything
    return bool(abs(np.degrees(np.arctan2(along[1], along[0]))) > _SLANTED)


def text_height(quads: Quads) -> float:
    """Median height of the lines in pixels, 0 where there are none."""
    if not len(quads):
        return 0.0
    return float(np.median(np.hypot(*(quads[:, 3] - quads[:, 0]).T)))


def bounds(quad: NDArray[np.float32], width: int, height: int) -> Box:
    """Upright box around four corners, inside a frame of ``width`` by ``height``."""
    # Of eight numbers; NumPy would take ten times as long.
    across, down = quad.T.tolist()
    x0, y0 = math.floor(min(across)), math.floor(min(down))
    x1, y1 = math.ceil(max(across)), math.ceil(max(down))
    x0, y0 = min(max(0, x0), width - 1), min(max(0, y0), height - 1)
    return Box(x0, y0, max(x0 + 1, min(width, x1)), max(y0 + 1, min(height, y1)))


def cut_line(pixels: Pixels, quad: NDArray[np.float32]) -> Pixels:
    """The line inside ``quad``, levelled and scaled to 48 pixels of height."""
    # Of eight numbers; NumPy would take ten times as long.
    (x0, y0), (x1, y1), _, (x3, y3) = quad.tolist()
    side = max(math.hypot(x3 - x0, y3 - y0), 1.0)
    if abs(y1 - y0) < 0.06 * side:
        box = bounds(quad, pixels.shape[1], pixels.shape[0])
        piece = pixels[box.y0 : box.y1, box.x0 : box.x1]
        width = max(8, round(_LINE_HEIGHT * box.width / box.height))
        way = cv2.INTER_AREA if box.height > 1.5 * _LINE_HEIGHT else cv2.INTER_LINEAR
        return np.asarray(cv2.resize(piece, (width, _LINE_HEIGHT), interpolation=way), np.uint8)
    width = max(8, round(_LINE_HEIGHT * max(math.hypot(x1 - x0, y1 - y0), 1.0) / side))
    target = np.array([[0, 0], [width, 0], [width, _LINE_HEIGHT], [0, _LINE_HEIGHT]], np.float32)
    matrix = cv2.getPerspectiveTransform(np.ascontiguousarray(quad, dtype=np.float32), target)
    warped = cv2.warpPerspective(
        pixels, matrix, (width, _LINE_HEIGHT), borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(warped, np.uint8)


def scaled(pixels: Pixels, factor: float) -> Pixels:
    """``pixels`` enlarged or reduced by ``factor``."""
    height, width = pixels.shape[:2]
    size = (max(32, round(width * factor)), max(32, round(height * factor)))
    if factor >= 1:
        return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_CUBIC), np.uint8)
    halves = _halved(pixels, size)
    return np.asarray(cv2.resize(halves, size, interpolation=cv2.INTER_LINEAR), np.uint8)


def _halved(pixels: Pixels, size: tuple[int, int]) -> Pixels:
    """``pixels`` halved as long as they stay as large as ``size``, (width, height).

    Means of two by two pixels take a tenth of the time of any other reduction by areas, and what is
    left is less than a half, where no pixel is passed over.
    """
    height, width = pixels.shape[:2]
    while width >= 2 * size[0] and height >= 2 * size[1]:
        even = pixels[: height // 2 * 2, : width // 2 * 2]
        height, width = height // 2, width // 2
        pixels = np.asarray(cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA))
    return pixels


def even_ground(pixels: Pixels) -> float:
    """Share 0..1 of ``pixels`` within the commonest twelve neighbouring grey levels."""
    size = (256, 256)
    # Which of the pixels that are left are passed over changes no share of levels.
    small = cv2.resize(_halved(pixels, size), size, interpolation=cv2.INTER_LINEAR)
    counts = np.bincount(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).ravel(), minlength=256)
    most = float(np.convolve(counts, np.ones(12), "valid").max())
    return round(most / 256**2, 3)
