"""Lines as they are shown to a recogniser for the first time."""

from dataclasses import dataclass, field
from typing import cast

import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.domain.page import Box
from pipeline.ocr.ctc import Decoded
from pipeline.ocr.lines import Found, read_lines
from pipeline.ocr.paddle import Recogniser

_FRAME = np.zeros((100, 1000, 3), np.uint8)


@dataclass
class Reader:
    """Reads every line as the same text, and notes how wide it was shown."""

    text: str
    widths: list[int] = field(default_factory=list)

    def read(self, line: NDArray[np.uint8]) -> Decoded:
        self.widths.append(line.shape[1])
        size = len(self.text)
        return Decoded(self.text, (0.9,) * size, tuple((n + 0.5) / size for n in range(size)))


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("班级：软件2301", 128, [128]),
        ("班级：软件2301", 132, [131]),
        ("班级：软件2301", 256, [224]),
        ("班级：软件2301", 384, [320]),
        ("班级：软件2301", 456, [356]),
        ("证件号码：530128200606224183", 456, [356]),
        ("证件号码：53012820060622418X", 200, [182]),
        ("证件号码：53012820060622483", 456, [356, 684]),
        ("53012820060622483", 200, [182, 300]),
        ("5301**83", 200, [182, 300]),
        ("学号：2023030101", 200, [182]),
        ("学号：202303010101", 200, [182, 300]),
        ("京公网安备11010202010053号", 456, [356]),
    ],
)
def test_long_lines_are_squeezed_and_numbers_that_lack_digits_stretched(
    text: str, width: int, shown: list[int]
) -> None:
    reader = Reader(text)
    found = (Found.level(Box(10, 10, 10 + width, 58)),)
    (read,) = read_lines(_FRAME, found, cast(Recogniser, reader))
    assert read.text == text
    assert reader.widths == shown
