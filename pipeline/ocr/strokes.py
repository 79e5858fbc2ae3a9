"""Telling two characters apart by their strokes, learned from drawings in several typefaces.

What counts is only where the two differ in every typeface alike: strokes that are placed by the
taste of one typeface say nothing. Looked at are directions of edges (Dalal and Triggs 2005) and
grey values; the rule is a kernel ridge regression on them, near 0 for what is like no drawing.
Print that is softer than what was learned from is left alone: short strokes run together in it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.ocr.prints import PEN, Grey, Spot, printed

Values = NDArray[np.float64]

#: One drawing of each of the two characters.
Drawings = tuple[Grey, Grey]

#: Prints of either character and family that are learned from.
_EACH = 22
#: Pixels per em of what is looked at.
_EM = 64
#: How far off a place and a size may be found, in em and as a share: standard deviations.
_MISPLACED, _MISJUDGED = 0.02, 0.03
#: Sizes of print that are learned together: factors around the middle one, in nats.
_AROUND = 0.15
#: What belongs to the region in which the two differ: share of the greatest difference, margin in
#: em, and the farthest edge from the middle in em.
_DIFFERS, _MARGIN, _REACH = 0.45, 0.1, 0.56
#: How far the region may be moved to fit, in em.
_SHIFT = 0.07
_DIRECTIONS, _SIDE, _CELLS = 8, 32, 10
#: The grey values' part in what is looked at, beside the directions of edges.
_GREYS = 0.6
_RIDGE, _NARROW = 0.3, 0.5
#: Per cent: what of a region counts as its edges, and of the prints learned from as too soft.
_EDGES, _SOFTEST = 97, 1
#: A verdict must stand wherever exactly the character is looked for: em to the right and down,
#: and factor of the size.
_TREMBLE = (
    (0.0, 0.0, 1.0),
    (0.02, 0.0, 1.0),
    (-0.02, 0.0, 1.0),
    (0.0, 0.02, 1.0),
    (0.0, -0.02, 1.0),
    (0.0, 0.0, 1.03),
    (0.0, 0.0, 0.97),
)


class Region:
    """Where two characters differ: bounds in pixels of a drawing, and the mean of all drawings."""

    def __init__(self, drawings: list[Drawings]) -> None:
        every = [one for both in drawings for one in both]
        mean = np.asarray(np.mean(every, axis=0), np.float32)
        apart = np.mean([cv2.GaussianBlur(a - b, (0, 0), 3) for a, b in drawings], axis=0)
        apart = cv2.GaussianBlur(np.abs(apart), (0, 0), 3)
        low, high = PEN - round(_REACH * PEN), PEN + round(_REACH * PEN)
        margin = round(_MARGIN * PEN)
        rows, columns = np.nonzero(apart > _DIFFERS * apart.max())
        scale, self._side = _EM / PEN, round(1.4 * _EM)
        off = self._side / 2 - PEN * scale
        (x0, x1), (y0, y1) = (
            (max(low, at.min() - margin), min(high, at.max() + margin)) for at in (columns, rows)
        )
        self._x0, self._x1, self._y0, self._y1 = (
            round(float(edge) * scale + off) for edge in (x0, x1, y0, y1)
        )
        middle = Spot(mean, PEN, PEN, PEN).cut(self._side, _EM)
        self._mean = middle[self._y0 : self._y1, self._x0 : self._x1]

    def cut(self, spot: Spot) -> Grey:
        """The region of the character at ``spot``, moved a little to where it fits best."""
        piece = spot.cut(self._side, _EM)
        far = round(_SHIFT * _EM)
        top, left = max(0, self._y0 - far), max(0, self._x0 - far)
        wide = piece[top : self._y1 + far, left : self._x1 + far]
        fit = cv2.matchTemplate(wide, self._mean, cv2.TM_CCOEFF_NORMED)
        _, _, _, (x, y) = cv2.minMaxLoc(fit)
        height, width = self._mean.shape
        full = np.float32(np.percentile(piece, 97)) + np.float32(1e-3)
        return np.asarray(wide[y : y + height, x : x + width] / full, np.float32)


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is learned from: for each family of typefaces its drawings, and the size of print."""

    families: Mapping[str, list[Drawings]]
    size: float
    seed: tuple[int, ...]


class Strokes:
    """Tells the first of two characters from the second in print of about one size."""

    def __init__(self, lesson: Lesson) -> None:
        self._region = Region([both for some in lesson.families.values() for both in some])
        pieces, answers, families = zip(*self._prints(lesson), strict=True)
        self._softest = float(np.percentile([_sharpness(piece) for piece in pieces], _SOFTEST))
        x = np.array([_looks(piece) for piece in pieces])
        y, family = np.array(answers, np.float64), np.array(families)
        self._weights = _weights(x, y, family)
        self._known = x * self._weights
        self._narrow = 1 / (_NARROW * float(np.median(_distances(self._known, self._known[::5]))))
        kernel = np.exp(-self._narrow * _distances(self._known, self._known))
        self._answer = np.linalg.solve(kernel + _RIDGE * np.eye(len(kernel)), y)

    def tell(self, spot: Spot) -> float | None:
        """1 for the first character, -1 for the second, nearer to 0 the less sure.

        None where the print is too soft.
        """
        if _sharpness(self._region.cut(spot)) < self._softest:
            return None
        looks = [_looks(self._region.cut(spot.moved(*tremble))) for tremble in _TREMBLE]
        near = np.exp(-self._narrow * _distances(np.array(looks) * self._weights, self._known))
        told = near @ self._answer
        if told.min() > 0:
            return float(told.min())
        return float(min(0.0, told.max()))

    def _prints(self, lesson: Lesson) -> Iterator[tuple[Grey, int, str]]:
        rng = np.random.default_rng(lesson.seed)
        for family, some in sorted(lesson.families.items()):
            for n in range(_EACH):
                for drawn, answer in zip(some[n % len(some)], (1, -1), strict=True):
                    size = lesson.size * float(np.exp(rng.uniform(-_AROUND, _AROUND)))
                    spot = printed(drawn, size, rng)
                    right, down = rng.normal(0, _MISPLACED, 2)
                    spot = spot.moved(right, down, float(np.exp(rng.normal(0, _MISJUDGED))))
                    yield self._region.cut(spot), answer, family


def _sharpness(piece: Grey) -> float:
    """How steep the edges are, in full ink per pixel of the piece."""
    across = cv2.Sobel(piece, cv2.CV_32F, 1, 0, ksize=3)
    down = cv2.Sobel(piece, cv2.CV_32F, 0, 1, ksize=3)
    return float(np.percentile(np.hypot(across, down), _EDGES))


def _looks(piece: Grey) -> Values:
    """What is looked at: how much edge of each direction is where, and grey values."""
    scale = _SIDE / max(piece.shape)
    height, width = (max(8, round(side * scale)) for side in piece.shape)
    small = cv2.resize(piece, (width, height), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small, (0, 0), 0.7)
    across = cv2.Sobel(small, cv2.CV_32F, 1, 0, ksize=3)
    down = cv2.Sobel(small, cv2.CV_32F, 0, 1, ksize=3)
    strength, turn = np.hypot(across, down), np.arctan2(down, across) / (2 * np.pi)
    turn = turn * _DIRECTIONS % _DIRECTIONS
    below = np.floor(turn)
    rest = turn - below
    cells = tuple(max(3, round(side / _SIDE * _CELLS)) for side in (width, height))
    edges = []
    for direction in range(_DIRECTIONS):
        own = (below % _DIRECTIONS == direction) * (1 - rest)
        own = own + ((below + 1) % _DIRECTIONS == direction) * rest
        spread = cv2.GaussianBlur((strength * own).astype(np.float32), (0, 0), 1.8)
        edges.append(cv2.resize(spread, cells, interpolation=cv2.INTER_AREA))
    greys = cv2.resize(small, (2 * cells[0], 2 * cells[1]), interpolation=cv2.INTER_AREA)
    directions = _unit(np.sqrt(np.maximum(np.array(edges, np.float64), 0)).ravel())
    return np.concatenate([directions, _GREYS * _unit(greys.ravel() - float(greys.mean()))])


def _unit(values: Values) -> Values:
    return np.asarray(values / (np.linalg.norm(values) + 1e-6), np.float64)


def _weights(looks: Values, answers: Values, families: NDArray[np.str_]) -> Values:
    """How much each of the values looked at counts: by how alike it differs in all families."""
    first = answers > 0
    names = sorted(set(families.tolist()))
    groups = [
        (looks[(families == name) & first], looks[(families == name) & ~first]) for name in names
    ]
    apart = np.array([one.mean(axis=0) - other.mean(axis=0) for one, other in groups])
    inner = np.sqrt(np.mean([some.var(axis=0) for both in groups for some in both], axis=0))
    tells = np.abs(apart.mean(axis=0)) / (apart.std(axis=0) + 0.3 * np.median(inner) + 1e-6)
    return np.asarray(tells / (tells.max() + 1e-12), np.float64)


def _distances(some: Values, others: Values) -> Values:
    """Squared distances, shape (len(some), len(others))."""
    both = (some**2).sum(axis=1)[:, None] + (others**2).sum(axis=1)[None]
    return np.asarray(np.maximum(0.0, both - 2 * some @ others.T), np.float64)
