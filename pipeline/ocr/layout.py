"""Where the lines of a picture are, with the picture turned and straightened first."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Box
from pipeline.ocr import geometry, keystone
from pipeline.ocr.lines import Found, read_lines
from pipeline.ocr.paddle import Detector, Recogniser

Pixels = NDArray[np.uint8]
Quads = NDArray[np.float32]

_LARGEST_AREA = 2400 * 1400

#: Pages longer than this many widths are read in bands, so that text keeps its height.
_BAND = 3.0
_LEVEL = 0.6  # degrees; below that lines are cut out without straightening
_DRAWN_HEIGHT, _LARGEST_ZOOM = 30.0, 2.0  # of lines drawn anew, in pixels
_STEEPEST = 30.0  # degrees; beyond that the lines found are not lines of text
_FEW = 3  # lines; fewer say nothing about the picture

#: So many lines tell at most which way a picture is turned; the first few do where one way is more
#: legible by so much.
_TOLD_BY, _DECIDED = 6, 0.3

#: Mean confidence below which characters are mere guesses, as on thumbnails: of 2,168 drawn
#: pictures 61 lie below, none of which was ever understood, and none of the next 0.05 was
#: (``python -m tests.benchmarks.shortcuts FOLDER``).
HOPELESS = 0.6


@dataclass(frozen=True, slots=True)
class Scale:
    """How large a picture is shown to the detector, in pixels.

    ``wide`` and ``upright`` are long side and short side of a first guess, the larger picture of
    the two; where lines are then lower than the first of ``text_height``, they are shown with the
    second.
    """

    wide: tuple[int, int]
    upright: tuple[int, int]
    text_height: tuple[float, float]


#: A phone page of 360-430 CSS px gets at least three quarters of a pixel per CSS px. PP-OCRv6 tiny
#: starts to merge and lose lines below 9 px, and above 20 finds what is pale or soft and only costs
#: more else. Half as much again finely found no more of what a usual look had missed (30 values on
#: 17 of 55 pictures with gaps), and took half as long again.
USUAL = Scale((832, 384), (704, 320), (11.0, 17.0))
FINE = Scale((1280, 640), (1280, 640), (17.6, 24.0))


@dataclass(frozen=True, slots=True)
class Sight:
    """A detector and the scale at which it is shown pictures."""

    detector: Detector
    scale: Scale = USUAL


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """The reading frame, its lines, and the transform back to the picture."""

    pixels: Pixels
    found: tuple[Found, ...]
    transform: NDArray[np.float64]


def lay_out(pixels: Pixels, sight: Sight, recogniser: Recogniser) -> Laid:
    """Find all lines; turn the picture by quarters and straighten it where they ask for it."""
    quads = _detect(pixels, sight)
    if len(quads) >= _FEW and not geometry.stands_upright(quads):
        return _turned(pixels, _more_legible(pixels, quads, (1, 3), recogniser)[0], sight)
    return _levelled(pixels, quads, geometry.identity(), sight)


def is_upside_down(laid: Laid, recogniser: Recogniser) -> bool:
    """Whether the longest lines read better with the picture turned by 180°."""
    quads = np.array([item.quad for item in laid.found], np.float32).reshape(-1, 4, 2)
    if len(quads) < _FEW:
        return False
    turns, legibility = _more_legible(laid.pixels, quads, (0, 2), recogniser)
    return turns == 2 and legibility >= HOPELESS


def upside_down(pixels: Pixels, sight: Sight) -> Laid:
    """Find all lines of the picture turned by 180°."""
    return _turned(pixels, 2, sight)


def _turned(pixels: Pixels, turns: int, sight: Sight) -> Laid:
    turned, back = geometry.quarter_turns(pixels, turns)
    return _levelled(turned, _detect(turned, sight), back, sight)


def _levelled(pixels: Pixels, quads: Quads, transform: NDArray[np.float64], sight: Sight) -> Laid:
    forward, size = _straightening(quads, pixels.shape[1], pixels.shape[0])
    if not np.array_equal(forward, geometry.identity()):
        pixels = geometry.drawn(pixels, forward, size)
        transform = geometry.compose(transform, geometry.inverse(forward))
        quads = _detect(pixels, sight)
    height, width = pixels.shape[:2]
    found = [Found(quad, geometry.bounds(quad, width, height)) for quad in quads]
    found.sort(key=lambda item: item.box)
    return Laid(pixels, tuple(found), transform)


def _straightening(
    quads: Quads, width: int, height: int
) -> tuple[NDArray[np.float64], tuple[int, int]]:
    """What makes the lines of a frame level and parallel, and the canvas that it needs."""
    forward, size = geometry.identity(), (width, height)
    slope = geometry.tilt(quads)
    if _LEVEL <= abs(slope) <= _STEEPEST:
        forward, size = geometry.levelling(*size, slope)
        quads = keystone.moved(quads, forward)
    inverse = keystone.meeting(quads, *size)
    if inverse:
        parallel, size = keystone.made_parallel(*size, inverse)
        forward = geometry.compose(parallel, forward)
    if np.array_equal(forward, geometry.identity()):
        return forward, size
    # Small print is enlarged in the same step: drawing it anew twice costs it its thin strokes.
    zoom = min(max(1.0, _DRAWN_HEIGHT / max(1.0, geometry.text_height(quads))), _LARGEST_ZOOM)
    zoom = min(zoom, max(1.0, math.sqrt(_LARGEST_AREA / (size[0] * size[1]))))
    return np.diag([zoom, zoom, 1.0]) @ forward, (round(zoom * size[0]), round(zoom * size[1]))


def _detect(pixels: Pixels, sight: Sight) -> Quads:
    height, width = pixels.shape[:2]
    if height > _BAND * width:
        return _in_bands(pixels, sight)
    scale, detector = sight.scale, sight.detector
    long_side, short_side = scale.wide if width > height else scale.upright
    by_short_side = min(short_side / min(height, width), _fitting(pixels))
    factor = min(1.0, max(long_side / max(height, width), by_short_side))
    quads = _at(pixels, factor, detector)
    size = geometry.text_height(quads) * factor
    if 0 < size < scale.text_height[0]:
        wanted = min(factor * scale.text_height[1] / size, 2.0, _fitting(pixels))
        if wanted > 1.15 * factor:
            quads = _at(pixels, wanted, detector)
    return quads


def _fitting(pixels: Pixels) -> float:
    height, width = pixels.shape[:2]
    return math.sqrt(_LARGEST_AREA / (height * width))


def _at(pixels: Pixels, factor: float, detector: Detector) -> Quads:
    reduced = geometry.scaled(pixels, factor) if abs(factor - 1) > 0.02 else pixels
    ratio = np.array([pixels.shape[1] / reduced.shape[1], pixels.shape[0] / reduced.shape[0]])
    return np.asarray(detector.find(reduced) * ratio, np.float32)


def _in_bands(pixels: Pixels, sight: Sight) -> Quads:
    """Bands two widths high that overlap by a fifth; a line belongs to the band it is middle in."""
    height, width = pixels.shape[:2]
    band, overlap = 2 * width, 2 * width // 5
    kept: list[Quads] = []
    top = 0
    while True:
        bottom = min(height, top + band)
        quads = _detect(np.ascontiguousarray(pixels[top:bottom]), sight)
        middles = quads[:, :, 1].mean(axis=1) if len(quads) else np.zeros(0)
        first = 0.0 if top == 0 else overlap / 2
        last = float(bottom - top) if bottom == height else bottom - top - overlap / 2
        kept.append(quads[(middles >= first) & (middles < last)] + np.array([0, top], np.float32))
        if bottom == height:
            return np.concatenate(kept).astype(np.float32)
        top = bottom - overlap


def _more_legible(
    pixels: Pixels, quads: Quads, turns: tuple[int, int], recogniser: Recogniser
) -> tuple[int, float]:
    """By which of two turns the longest lines read better, the first if alike, and how legibly.

    That is the mean confidence 0..1 of their characters.
    """
    longest = sorted(quads, key=lambda quad: -float(np.ptp(quad, axis=0).max()))[:_TOLD_BY]
    boxes = [geometry.bounds(quad, pixels.shape[1], pixels.shape[0]) for quad in longest]
    scores: tuple[list[float], ...] = ([], [])
    means = [0.0, 0.0]
    for start in range(0, len(boxes), _FEW):
        for box in boxes[start : start + _FEW]:
            piece = pixels[box.y0 : box.y1, box.x0 : box.x1]
            for way, found in zip(turns, scores, strict=True):
                found.extend(_confidences(piece, way, recogniser))
        means = [float(np.mean(found)) if found else 0.0 for found in scores]
        if abs(means[0] - means[1]) > _DECIDED:
            break
    best = int(means[1] > means[0])
    return turns[best], means[best]


def _confidences(piece: Pixels, turns: int, recogniser: Recogniser) -> tuple[float, ...]:
    """Of the characters of a line, were it turned so."""
    turned = np.ascontiguousarray(np.rot90(piece, turns))
    whole = Found.level(Box(0, 0, turned.shape[1], turned.shape[0]))
    return read_lines(turned, (whole,), recogniser)[0].confidences
