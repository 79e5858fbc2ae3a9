"""When the strong reader is asked in a first look."""

from dataclasses import dataclass, field

import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.domain.page import Reader
from pipeline.ocr.ctc import Decoded
from pipeline.ocr.two_readers import TwoReaders

_WHITE = np.full((300, 400, 3), 255, np.uint8)
_NOISE = np.random.default_rng(1).integers(0, 255, _WHITE.shape).astype(np.uint8)


class Rows:
    """Finds five level lines."""

    def find(self, pixels: NDArray[np.uint8]) -> NDArray[np.float32]:
        tops = range(10, 260, 50)
        quads = [[[20, y], [200, y], [200, y + 30], [20, y + 30]] for y in tops]
        return np.array(quads, np.float32)


@dataclass
class Writer:
    """Reads every line as two characters, this surely."""

    sure: float
    read_: list[int] = field(default_factory=list)

    def read(self, line: NDArray[np.uint8]) -> Decoded:
        self.read_.append(line.shape[1])
        return Decoded("汉族", (self.sure, self.sure), (0.25, 0.75))


@pytest.mark.parametrize(
    ("sure", "pixels", "asked"),
    [
        (0.96, _WHITE, False),
        (0.94, _WHITE, False),  # no character is weak
        (0.89, _WHITE, True),
        (0.89, _NOISE, True),
        (0.96, _NOISE, False),
        (0.61, _WHITE, True),
        (0.59, _WHITE, False),  # guesses
        (0.59, _NOISE, False),
    ],
)
def test_weak_lines_of_dim_pages_are_read_by_the_strong_reader(
    sure: float, pixels: NDArray[np.uint8], asked: bool
) -> None:
    engine, strong = TwoReaders(), Writer(0.97)
    engine.__dict__.update(_detector=Rows(), _fast=Writer(sure), _strong=strong)
    page = engine.read(pixels)
    assert bool(strong.read_) is asked
    assert len(page.lines) == 5
    assert {line.reader for line in page.lines} == {Reader.STRONG if asked else Reader.FAST}
