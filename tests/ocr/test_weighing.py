"""Weighing with readers that are asked, and with pixels that are known."""

from dataclasses import dataclass, field
from typing import cast

import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.domain.page import Box
from pipeline.ocr.ctc import Decoded
from pipeline.ocr.lines import Found
from pipeline.ocr.paddle import Recogniser
from pipeline.ocr.weighing import Scales

_FRAME = np.zeros((60, 400, 3), np.uint8)
_LINE = Found.level(Box(20, 10, 340, 50))


@dataclass
class Reader:
    """Reads every line as the same text and finds every other text as likely as told."""

    text: str
    nats: float = -1.0
    widths: list[int] = field(default_factory=list)

    def read(self, _: NDArray[np.uint8]) -> Decoded:
        size = len(self.text)
        places = tuple((place + 0.5) / size for place in range(size))
        return Decoded(self.text, (0.9,) * size, places)

    def weigh(
        self, piece: NDArray[np.uint8], texts: tuple[str, ...], _: str
    ) -> tuple[float | None, ...]:
        self.widths.append(piece.shape[1])
        return tuple(None if "𬱖" in text else self.nats for text in texts)


def _scales(fast: Reader, strong: Reader) -> Scales:
    return Scales(cast(Recogniser, fast), cast(Recogniser, strong))


@pytest.mark.parametrize(
    ("other", "alone", "odds"),
    [
        ("黄子晨晨", -1.0, -3.0),
        ("黄子辰晨", None, -2.0),
        ("黃子晨", None, -2.0),
        ("𬱖子晨晨", None, None),
    ],
)
def test_one_differing_character_is_weighed_alone_too(
    other: str, alone: float | None, odds: float | None
) -> None:
    fast, strong = Reader("黃子晨晨"), Reader("黃子晨晨")
    scales = _scales(fast, strong)
    (weighed,) = scales.weigh(scales.sight(_FRAME, _LINE), (other,))
    assert (weighed.alone, weighed.odds) == (alone, odds)


def test_a_character_alone_is_cut_out_with_little_beside_it() -> None:
    strong = Reader("黃子晨晨")
    scales = _scales(Reader("黃子晨晨"), strong)
    scales.weigh(scales.sight(_FRAME, _LINE), ("黄子晨晨",))
    line, character = strong.widths
    assert character == pytest.approx(line / 4 * 1.1, abs=3)


def test_the_fast_reader_is_not_asked_where_it_sees_a_third_thing() -> None:
    scales = _scales(Reader("寅子晨晨"), Reader("黃子晨晨"))
    (weighed,) = scales.weigh(scales.sight(_FRAME, _LINE), ("黄子晨晨",))
    assert weighed.fast is None
