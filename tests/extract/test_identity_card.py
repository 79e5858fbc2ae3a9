"""An identity card as it is photographed, read by the real recognisers whichever way it lies."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.domain.page import PageClass
from pipeline.domain.reading import ID_CARD
from pipeline.extract import extract
from pipeline.ocr.two_readers import TwoReaders

pytestmark = pytest.mark.slow

_FONT = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
#: Texts with their places and heights in pixels on a card of 1000×640; the person is invented.
_FRONT = (
    ("姓 名  周知远", 60, 60, 36),
    ("性 别  男   民 族  汉", 60, 150, 36),
    ("出 生  2005 年 3 月 14 日", 60, 240, 36),
    ("住 址  某省某市云岭区东风路12号", 60, 330, 36),
    ("公民身份号码   510106200503141236", 60, 540, 40),
)
_BACK = (
    ("中华人民共和国", 330, 80, 60),
    ("居 民 身 份 证", 300, 190, 76),
    ("签发机关  某市公安局云岭分局", 220, 450, 36),
    ("有效期限  2015.01.01-2025.01.01", 220, 530, 36),
)


def _photo(side: tuple[tuple[str, int, int, int], ...], degrees: int) -> np.ndarray:
    card = Image.new("RGB", (1000, 640), (225, 235, 240))
    draw = ImageDraw.Draw(card)
    for text, x, y, size in side:
        draw.text((x, y), text, font=ImageFont.truetype(_FONT, size), fill=(20, 30, 50))
    photo = Image.new("RGB", (1300, 1000), (150, 130, 110))
    photo.paste(card.rotate(4, expand=True, fillcolor=(150, 130, 110)), (120, 150))
    return np.asarray(photo.rotate(degrees, expand=True))


@pytest.fixture(scope="module")
def engine() -> TwoReaders:
    return TwoReaders()


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
@pytest.mark.parametrize("side", [_FRONT, _BACK], ids=["front", "back"])
def test_a_card_is_told_apart(
    engine: TwoReaders, side: tuple[tuple[str, int, int, int], ...], degrees: int
) -> None:
    reading = extract(engine.read(_photo(side, degrees)))
    assert reading.page_class is PageClass.OTHER
    assert reading.notes == (ID_CARD,)
