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
from pipeline.ocr.redrawn import Place, Redrawn
from pipeline.ocr.typefaces import digest
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


@dataclass
class Drawings:
    """Tells of every pair the same; knows what it was asked."""

    told: float | None = -0.8
    asked: list[tuple[str, int, str]] = field(default_factory=list)

    def tell(self, seen: Place, other: str) -> float | None:
        self.asked.append((seen.decoded.text, seen.place, other))
        return self.told


def _scales(fast: Reader, strong: Reader, drawings: Drawings | None = None) -> Scales:
    redrawn = None if drawings is None else cast(Redrawn, drawings)
    return Scales(cast(Recogniser, fast), cast(Recogniser, strong), redrawn)


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


def test_each_place_is_cut_out_once_for_all_of_its_texts() -> None:
    strong = Reader("黃子晨晨")
    scales = _scales(Reader("黃子晨晨"), strong)
    texts = ("黄子晨晨", "黃孑晨晨", "廣子晨晨", "𬱖子晨晨")
    weighed = scales.weigh(scales.sight(_FRAME, _LINE), texts)
    assert [one.alone for one in weighed] == [-1.0, -1.0, -1.0, None]
    assert len(strong.widths) == 1 + 2  # the line, and two places


def test_a_character_alone_is_cut_out_with_little_beside_it() -> None:
    strong = Reader("黃子晨晨")
    scales = _scales(Reader("黃子晨晨"), strong)
    scales.weigh(scales.sight(_FRAME, _LINE), ("黄子晨晨",))
    line, character = strong.widths
    assert character == pytest.approx(line / 4 * 1.1, abs=3)


@pytest.mark.parametrize(
    ("text", "wider"), [("530128200606224183", 1.0), ("53012820060622483", 1.5), ("5301**83", 1.5)]
)
def test_a_number_that_lacks_digits_is_looked_at_wider(text: str, wider: float) -> None:
    shown = [_scales(Reader(one), Reader(one)).sight(_FRAME, _LINE) for one in ("王筱", text)]
    usual, this = (seen.piece.shape[1] for seen in shown)
    assert this == round(wider * usual)


def test_the_fast_reader_is_not_asked_where_it_sees_a_third_thing() -> None:
    scales = _scales(Reader("寅子晨晨"), Reader("黃子晨晨"))
    (weighed,) = scales.weigh(scales.sight(_FRAME, _LINE), ("黄子晨晨",))
    assert weighed.fast is None


@pytest.mark.parametrize("told", [-0.8, 0.3, None])
def test_drawings_are_asked_of_the_pair_that_the_readers_cannot_tell_apart(
    told: float | None,
) -> None:
    drawings = Drawings(told)
    scales = _scales(Reader("黄祎晨"), Reader("黄祎晨"), drawings)
    (weighed,) = scales.weigh(scales.sight(_FRAME, _LINE), ("黄袆晨",))
    assert drawings.asked == [("黄祎晨", 1, "袆")]
    assert (weighed.drawn, weighed.typefaces) == (told, digest())
    assert weighed.odds == -3.0


@pytest.mark.parametrize("text", ["廣祎晨", "黄祎晟", "黄袆晟", "黄袆"])
def test_drawings_are_asked_of_nothing_else(text: str) -> None:
    drawings = Drawings()
    scales = _scales(Reader("黄祎晨"), Reader("黄祎晨"), drawings)
    (weighed,) = scales.weigh(scales.sight(_FRAME, _LINE), (text,))
    assert drawings.asked == []
    assert (weighed.drawn, weighed.typefaces) == (None, "")


def test_drawings_are_asked_of_forms_that_the_readers_confuse() -> None:
    drawings = Drawings(0.9)
    scales = _scales(Reader("黃子晨"), Reader("黃子晨"), drawings)
    scales.weigh(scales.sight(_FRAME, _LINE), ("黄子晨",))
    assert drawings.asked == [("黃子晨", 0, "黄")]


def test_without_drawings_all_is_as_before() -> None:
    scales = _scales(Reader("黄祎晨"), Reader("黄祎晨"))
    (weighed,) = scales.weigh(scales.sight(_FRAME, _LINE), ("黄袆晨",))
    assert (weighed.drawn, weighed.typefaces, weighed.odds) == (None, "", -3.0)
