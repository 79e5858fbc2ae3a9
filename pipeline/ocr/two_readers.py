"""A fast reader for every line and a strong one for lines in doubt, on PaddleOCR."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import SCREEN, Box, Line, Look, Page, Reader, Transform
from pipeline.ocr import geometry, keystone
from pipeline.ocr.covers import covers
from pipeline.ocr.ctc import Decoded
from pipeline.ocr.fingerprint import fingerprint
from pipeline.ocr.freed import keep_freed
from pipeline.ocr.ink import with_ink
from pipeline.ocr.layout import (
    FINE,
    HOPELESS,
    USUAL,
    Laid,
    Sight,
    is_upside_down,
    lay_out,
    upside_down,
)
from pipeline.ocr.lines import Found, read_lines
from pipeline.ocr.mark_ink import is_changed, without_mark
from pipeline.ocr.marks import beside_mark, can_be_removed, mark_lines, mark_of, may_cover
from pipeline.ocr.paddle import Detector, Recogniser
from pipeline.ocr.redrawn import Redrawn
from pipeline.ocr.typefaces import installed
from pipeline.ocr.watermark import is_tile, is_tiled, paper_level, without_watermark
from pipeline.ocr.weighing import Scales
from pipeline.ocr.weights import locate

Pixels = NDArray[np.uint8]

#: Mean confidence below which a page may stand on its head: level text reads above 0.9.
_DOUBTFUL = 0.8

#: Sharpness below which strokes run into each other: screenshots have 0.9 and more, recompressed
#: ones 1.7, pictures out of focus by a twentieth of the size of their letters less than 0.1.
_MEASURABLE = 0.3
#: Slanted lines that make a page one under tiles: a school's own, or those of an App.
_TILES = 3

#: Probability of a character below which a line of a photograph is read by the strong reader, and
#: mean confidence below which any page is read so: small print that went through a messenger.
_WEAK, _DIM = 0.9, 0.95

#: Lines whose sharpness speaks for the page; they are spread over it.
_ENOUGH = 12


class TwoReaders:
    """The engine that runs: PP-OCRv6 tiny first, PP-OCRv6 small for second looks.

    Args:
        models_dir: folder with weights of one's own, see ``weights.locate``.

    Raises:
        RunError: a model is missing, altered or cannot be loaded.
    """

    def __init__(self, models_dir: Path | None = None) -> None:
        # As for ONNX Runtime: most steps are shorter than waking another thread takes.
        cv2.setNumThreads(1)
        keep_freed()
        self._weights = {weights.role: weights for weights in locate(models_dir)}

    @cached_property
    def fingerprint(self) -> str:
        return fingerprint(tuple(self._weights.values()))

    @cached_property
    def _detector(self) -> Detector:
        return Detector(self._weights["fast_detection"])

    @cached_property
    def _fast(self) -> Recogniser:
        return Recogniser(self._weights["fast_recognition"])

    @cached_property
    def _strong(self) -> Recogniser:
        return Recogniser(self._weights["strong_recognition"])

    def read(self, pixels: Pixels, *, finely: bool = False) -> Page:
        sight = Sight(self._detector, FINE if finely else USUAL)
        laid = lay_out(pixels, sight, self._fast)
        slanted = sum(geometry.is_slanted(found.quad) for found in laid.found)
        level = paper_level(pixels) if slanted >= _TILES else 0
        if not level:
            page = self._read(pixels, laid, sight)
            tiled = slanted < _TILES and is_tiled(line.text for line in page.lines)
            level = paper_level(pixels) if tiled else 0
        if not level:
            return self._unmarked(pixels, page, sight)
        clean = without_watermark(pixels, level)
        page = self._read(clean, lay_out(clean, sight, self._fast), sight)
        # Strokes that a watermark runs through are no measure of how they were drawn.
        lines = tuple(replace(line, inks=()) for line in page.lines)
        return replace(page, lines=lines, paper=level)

    def _unmarked(self, pixels: Pixels, page: Page, sight: Sight) -> Page:
        """``page`` read anew without the mark of a camera, itself where there is none."""
        mark = mark_of(pixels, page)
        if mark is None:
            return page
        own = mark_lines(page.lines)
        if not may_cover(own, page.lines):
            return replace(page, lines=tuple(line for line in page.lines if line not in own))
        if can_be_removed(mark, page):
            before = page
            cleaned = without_mark(pixels, mark)
            page = self._read(cleaned, lay_out(cleaned, sight, self._fast), sight)
            lines = [
                replace(one, crossed=is_changed(pixels, cleaned, page.in_picture(one.box)))
                for one in page.lines
            ]
            lines = sorted([*lines, *beside_mark(before, page)], key=_in_order)
            page = replace(page, lines=tuple(lines), mark=mark)
        own = mark_lines(page.lines)
        kept = tuple(replace(line, inks=()) for line in page.lines if line not in own)
        return replace(page, lines=kept)

    def _read(self, pixels: Pixels, laid: Laid, sight: Sight) -> Page:
        """The page without lines that slant."""
        decoded = read_lines(laid.pixels, laid.found, self._fast)
        legibility = _legibility(decoded)
        if legibility < _DOUBTFUL and is_upside_down(laid, self._fast):
            laid = upside_down(pixels, sight)
            decoded = read_lines(laid.pixels, laid.found, self._fast)
            legibility = _legibility(decoded)
        sharpness = _sharpness(laid)
        level = np.array_equal(laid.transform, geometry.identity())
        ground = geometry.even_ground(pixels)
        screen = level and sharpness >= _MEASURABLE and ground >= SCREEN
        measured = laid.pixels if screen else None
        lines = [
            with_ink(_line(found, text, Reader.FAST), measured)
            for found, text in zip(laid.found, decoded, strict=True)
            if text.text.strip() and (is_tile(text.text) or not geometry.is_slanted(found.quad))
        ]
        if legibility >= HOPELESS and (ground < SCREEN or legibility < _DIM):
            lines = [self._firm(line, laid.pixels) for line in lines]
        return Page(
            width=pixels.shape[1],
            height=pixels.shape[0],
            lines=tuple(sorted(_without_crossed(lines), key=_in_order)),
            transform=_plain(laid.transform),
            sharpness=sharpness,
            covers=covers(laid.pixels, geometry.text_height(_quads(laid))),
            ground=ground,
        )

    def _firm(self, line: Line, frame: Pixels) -> Line:
        """``line`` by the strong reader where the fast one doubts a character and it is surer.

        A second look is asked for values only; but where labels are misread no value is known.
        """
        doubted = min(line.confidences, default=0.0)
        if doubted >= _WEAK:
            return line
        seen = self._scales.sight(frame, _again(line.box, frame))
        read = _line(seen.found, seen.decoded, Reader.STRONG, line.text)
        read = replace(read, box=line.box)
        return read if min(read.confidences, default=0.0) > doubted else line

    def read_again(self, pixels: Pixels, page: Page, looks: tuple[Look, ...]) -> tuple[Line, ...]:
        frame = _frame(_cleaned(pixels, page), page)
        # Where a mark was taken away, a stroke may have gone with it.
        bare = page.mark is None and not page.paper
        scales = self._scales if bare else replace(self._scales, redrawn=None)
        again = []
        for look in looks:
            line = page.lines[look.line]
            seen = scales.sight(frame, _again(line.box, frame))
            first = line.first or line.text
            read = _line(seen.found, seen.decoded, Reader.STRONG, first)
            read = replace(with_ink(read, frame) if line.inks else read, crossed=line.crossed)
            # The place stays: rows are found by it, and what is weighed later are the same pixels.
            read = replace(read, box=line.box)
            again.append(replace(read, weighed=scales.weigh(seen, look.texts)))
        return tuple(again)

    @cached_property
    def _scales(self) -> Scales:
        return Scales(self._fast, self._strong, Redrawn(installed))


def _cleaned(pixels: Pixels, page: Page) -> Pixels:
    """``pixels`` as they were when ``page`` was read."""
    if page.mark is not None:
        return without_mark(pixels, page.mark)
    return without_watermark(pixels, page.paper) if page.paper else pixels


def _in_order(line: Line) -> tuple[int, int, str]:
    return line.box.y0, line.box.x0, line.text


def _without_crossed(lines: Sequence[Line]) -> list[Line]:
    """``lines`` without the measures of those that another runs through, as camera marks do."""
    boxes = [(line.box.x0, line.box.y0, line.box.x1, line.box.y1) for line in lines]
    x0, y0, x1, y1 = np.array(boxes, np.float64).reshape(-1, 4).T
    lower = np.minimum.outer(y1 - y0, y1 - y0)
    wide = np.minimum.outer(x1, x1) - np.maximum.outer(x0, x0) > 0.5 * lower
    high = np.minimum.outer(y1, y1) - np.maximum.outer(y0, y0) > 0.3 * lower
    crossed = (wide & high).sum(axis=1) > 1  # every line runs through itself
    return [
        replace(line, inks=()) if bad else line for line, bad in zip(lines, crossed, strict=True)
    ]


def _quads(laid: Laid) -> NDArray[np.float32]:
    return np.array([item.quad for item in laid.found], np.float32).reshape(-1, 4, 2)


def _legibility(decoded: tuple[Decoded, ...]) -> float:
    scores = [value for item in decoded for value in item.confidences]
    return float(np.mean(scores)) if scores else 0.0


def _line(found: Found, decoded: Decoded, reader: Reader, first: str | None = None) -> Line:
    box = found.box
    confidences = tuple(round(value, 4) for value in decoded.confidences)
    return Line(
        text=decoded.text,
        # Of a dozen numbers; NumPy would take ten times as long.
        confidence=round(sum(confidences) / len(confidences), 4) if confidences else 0.0,
        box=box,
        confidences=confidences,
        centres=tuple(round(box.x0 + place * box.width, 1) for place in decoded.places),
        reader=reader,
        first=first,
    )


def _frame(pixels: Pixels, page: Page) -> Pixels:
    """The reading frame of ``page``, drawn again from the picture."""
    back = np.array(page.transform, dtype=np.float64).reshape(3, 3)
    if np.array_equal(back, geometry.identity()):
        return pixels
    forward = geometry.inverse(back)
    corners = [[0, 0], [page.width, 0], [0, page.height], [page.width, page.height]]
    reach = keystone.moved(np.array(corners, np.float32), forward).max(axis=0)
    return geometry.drawn(pixels, forward, (round(float(reach[0])), round(float(reach[1]))))


def _again(box: Box, frame: Pixels) -> Found:
    """``box`` with a little more around it: a second look must not see the very same pixels."""
    height, width = frame.shape[:2]
    margin = max(1, round(box.height * 0.08))
    grown = Box(
        max(0, box.x0 - margin),
        max(0, box.y0 - margin),
        min(width, box.x1 + margin),
        min(height, box.y1 + margin),
    )
    return Found.level(grown)


def _plain(matrix: NDArray[np.float64]) -> Transform:
    # The last row is divided by pixels: it wants more places than the others.
    a, b, c, d, e, f, g, h, i = (
        round(float(value), 9) for value in (matrix / matrix[2, 2]).ravel()
    )
    return (a, b, c, d, e, f, g, h, i)


def _sharpness(laid: Laid) -> float:
    """Variance of the Laplacian over the lines, divided by the variance of their grey levels."""
    ratios = []
    for item in laid.found[:: 1 + len(laid.found) // _ENOUGH]:
        box = item.box
        grey = cv2.cvtColor(laid.pixels[box.y0 : box.y1, box.x0 : box.x1], cv2.COLOR_RGB2GRAY)
        contrast = float(grey.var())
        if contrast > 25:
            _, spread = cv2.meanStdDev(cv2.Laplacian(grey, cv2.CV_16S))
            ratios.append(float(spread[0, 0]) ** 2 / contrast)
    return round(float(np.median(ratios)), 4) if ratios else 0.0
