"""Boxes of lines in a detector's heat map, by differentiable binarization (Liao et al. 2020).

What comes out is what PaddleX's own post-processing makes of the map (``DBPostProcess``). Of boxes
that lie level, as on screenshots, it is known without masks, polygons and NumPy's single numbers,
which take PaddleX a tenth of the time that the whole detection does; the others are left to it
(``python -m tests.benchmarks.shortcuts FOLDER`` compares both).
"""

import math
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Heat = NDArray[np.float32]
Corners = NDArray[np.float32]

#: A corner of a level box lies no farther beside its neighbour.
_LEVEL = 1e-3

#: x and y of the four corners.
Box = list[tuple[float, float]]


def fits(rules: Any) -> bool:
    """Whether ``rules`` are of the kind that ``boxes`` knows, as those of all stock models are."""
    return bool(rules.box_type == "quad" and rules.score_mode == "fast" and not rules.use_dilation)


def boxes(heat: Heat, size: tuple[int, int], rules: Any) -> NDArray[np.float32]:
    """Corners of all boxes in whole pixels of the picture, shape (n, 4, 2), from the top left.

    Args:
        heat: how likely each pixel belongs to a line, shape (height, width), 0..1.
        size: width and height of the picture that ``heat`` is of.
        rules: PaddleX's post-processing, with the limits of the model's settings.
    """
    width, height = size
    inside = cv2.compare(heat, rules.thresh, cv2.CMP_GT)
    contours, _ = cv2.findContours(inside, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    across, down = width / heat.shape[1], height / heat.shape[0]
    return np.array(
        [
            [(_within(x * across, width), _within(y * down, height)) for x, y in box]
            for box in (_box(heat, contour, rules) for contour in contours[: rules.max_candidates])
            if box
        ],
        np.float32,
    ).reshape(-1, 4, 2)


def _within(place: float, end: int) -> int:
    return max(0, min(round(place), end))


def _box(heat: Heat, contour: NDArray[np.int32], rules: Any) -> Box:
    """The box that grew from ``contour``, nothing where it is too small or too unlikely."""
    around = cv2.minAreaRect(contour)
    if min(around[1]) < rules.min_size:
        return []
    corners = np.asarray(cv2.boxPoints(around), np.float32)
    grown = _level(heat, corners, rules) if _is_level(corners) else _askew(heat, contour, rules)
    (x0, y0), (x1, y1), _, (x3, y3) = grown or [(0.0, 0.0)] * 4
    lower = min(math.hypot(x1 - x0, y1 - y0), math.hypot(x3 - x0, y3 - y0))
    return grown if lower >= rules.min_size + 2 else []


def _is_level(corners: Corners) -> bool:
    across, down = corners.T.tolist()
    return all(
        min(abs(across[n] - across[n - 1]), abs(down[n] - down[n - 1])) < _LEVEL for n in range(4)
    )


def _level(heat: Heat, corners: Corners, rules: Any) -> Box:
    across, down = corners.T.tolist()
    left, right, top, bottom = min(across), max(across), min(down), max(down)
    # Pixels are counted from the whole numbers below the edges, as OpenCV fills polygons.
    x, y = max(0, math.floor(left)), max(0, math.floor(top))
    part = heat[y : y + int(bottom - y) + 1, x : x + int(right - x) + 1]
    if cv2.mean(part)[0] < rules.box_thresh:
        return []
    wide, high = right - left, bottom - top
    more = wide * high * rules.unclip_ratio / (2 * (wide + high))
    # pyclipper works on whole numbers: corners lose their fractions, grown ones are rounded.
    x0, y0 = (math.floor(int(edge) - more + 0.5) for edge in (left, top))
    x1, y1 = (math.floor(int(edge) + more + 0.5) for edge in (right, bottom))
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


def _askew(heat: Heat, contour: NDArray[np.int32], rules: Any) -> Box:
    corners = np.array(rules.get_mini_boxes(contour)[0])
    if rules.box_score_fast(heat, corners) < rules.box_thresh:
        return []
    grown = rules.unclip(corners, rules.unclip_ratio).reshape(-1, 1, 2)
    return [(x, y) for x, y in np.array(rules.get_mini_boxes(grown)[0]).tolist()]
