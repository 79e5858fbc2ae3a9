"""Which way a picture is turned, told by its longest lines and no more of them than it takes."""

from dataclasses import dataclass
from typing import cast

import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.ocr import geometry
from pipeline.ocr.ctc import Decoded
from pipeline.ocr.layout import Laid, Sight, is_upside_down, lay_out
from pipeline.ocr.lines import Found
from pipeline.ocr.paddle import Detector, Recogniser

Pixels = NDArray[np.uint8]

_LINES = 8


@dataclass
class Reader:
    """Is sure of a line that starts dark and ends light, and less so, by ``lead``, of any other."""

    lead: float
    read_lines: int = 0

    def read(self, line: Pixels) -> Decoded:
        self.read_lines += 1
        upright = int(line[:, :4].mean()) < int(line[:, -4:].mean())
        return Decoded("学籍", (0.95 if upright else 0.95 - self.lead,) * 2, (0.25, 0.75))


class Finder:
    """Finds the same lines every time: from top to bottom of a tall picture, across a wide one."""

    def find(self, pixels: Pixels) -> NDArray[np.float32]:
        height, width = pixels.shape[:2]
        return _across(width, height) if width > height else _down(width, height)


def _across(width: int, height: int) -> NDArray[np.float32]:
    tops = np.arange(1, 1 + _LINES) * height / (2 + _LINES)
    return np.array(
        [[[0, top], [width, top], [width, top + 20], [0, top + 20]] for top in tops], np.float32
    )


def _down(width: int, height: int) -> NDArray[np.float32]:
    lefts = np.arange(1, 1 + _LINES) * width / (2 + _LINES)
    return np.array(
        [[[x, 0], [x + 20, 0], [x + 20, height], [x, height]] for x in lefts], np.float32
    )


def _page() -> Pixels:
    """Wide, and every line of it starts dark and ends light."""
    ramp = np.linspace(0, 255, 600).astype(np.uint8)
    return np.ascontiguousarray(np.broadcast_to(ramp[None, :, None], (400, 600, 3)))


@pytest.mark.parametrize(("lead", "lines"), [(0.5, 3), (0.31, 3), (0.29, 6), (0.1, 6)])
@pytest.mark.parametrize("turns", [1, 3])
def test_a_page_on_its_side_is_turned_to_where_it_reads_better(
    turns: int, lead: float, lines: int
) -> None:
    reader, finder = Reader(lead), Finder()
    lying, _ = geometry.quarter_turns(_page(), turns)
    laid = lay_out(lying, Sight(cast(Detector, finder)), cast(Recogniser, reader))
    assert np.array_equal(laid.pixels, _page())
    assert reader.read_lines == 2 * lines  # each both ways
    assert len(laid.found) == _LINES


@pytest.mark.parametrize(("lead", "lines"), [(0.5, 3), (0.31, 3), (0.29, 6), (0.1, 6)])
@pytest.mark.parametrize("turns", [0, 2])
def test_a_page_on_its_head_is_told_from_one_that_stands(
    turns: int, lead: float, lines: int
) -> None:
    reader = Reader(lead)
    assert is_upside_down(_laid(turns), cast(Recogniser, reader)) is (turns == 2)
    assert reader.read_lines == 2 * lines


def test_nothing_is_turned_that_reads_badly_either_way() -> None:
    class Blind(Reader):
        def read(self, line: Pixels) -> Decoded:
            return Decoded(
                "学籍", tuple(0.6 * x for x in super().read(line).confidences), (0.2, 0.7)
            )

    assert not is_upside_down(_laid(2), cast(Recogniser, Blind(0.5)))


def test_what_reads_alike_both_ways_stays_as_it_is() -> None:
    assert not is_upside_down(_laid(2), cast(Recogniser, Reader(0.0)))


def _laid(turns: int) -> Laid:
    pixels, back = geometry.quarter_turns(_page(), turns)
    height, width = pixels.shape[:2]
    found = tuple(
        Found(quad, geometry.bounds(quad, width, height)) for quad in _across(width, height)
    )
    return Laid(pixels, found, back)
