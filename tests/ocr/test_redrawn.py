"""Look-alikes judged by drawings in typefaces that are not the page's own."""

import random
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from pipeline.domain.page import Box
from pipeline.ocr.ctc import Decoded
from pipeline.ocr.redrawn import Place, Redrawn
from pipeline.ocr.typefaces import Typeface, installed

#: The page's typeface, and at least two other families.
_OWN, _LEAST = "Noto Sans", 2

_SHOWN = next(
    (face for face in installed() if face.family.startswith(_OWN) and face.style == "Regular"), None
)
_OTHERS = tuple(face for face in installed() if not face.family.startswith(_OWN))

wants_typefaces = pytest.mark.skipif(
    _SHOWN is None or len({face.family for face in _OTHERS}) < _LEAST,
    reason=f"wants {_OWN} and two other families (Debian: fonts-noto-cjk, fonts-wqy-zenhei)",
)


@pytest.fixture(scope="module")
def others() -> Redrawn:
    return Redrawn(lambda: _OTHERS)


def _shown(name: str, *, read: str | None = None, size: int = 36) -> Place:
    """``name`` as print of so many pixels per em; read as ``read``, with the second asked for."""
    assert _SHOWN is not None
    image = Image.new("RGB", (size * 8, size * 4), "#ffffff")
    font = ImageFont.truetype(_SHOWN.path, size, _SHOWN.index)
    at = (2 * size, 1.2 * size)
    pen = ImageDraw.Draw(image)
    pen.text(at, name, "#333333", font)
    x0, y0, x1, y1 = (round(edge) for edge in pen.textbbox(at, name, font))
    box = Box(x0 - size // 6, y0 - size // 6, x1 + size // 6, y1 + size // 6)
    places = [(at[0] + (n + 0.5) * size - box.x0) / box.width for n in range(len(name))]
    decoded = Decoded(read or name, (0.99,) * len(name), tuple(places))
    return Place(np.asarray(image), box, decoded, 1)


@wants_typefaces
def test_what_stands_there_is_told_in_a_typeface_that_is_not_installed(others: Redrawn) -> None:
    right = others.tell(_shown("周祎明"), "袆")
    wrong = others.tell(_shown("周袆明", read="周祎明"), "袆")
    assert right is not None
    assert wrong is not None
    assert right <= -0.6
    assert wrong >= 0.6


@wants_typefaces
def test_whichever_is_asked_for_the_answer_is_the_same(others: Redrawn) -> None:
    shown = _shown("周祎明")
    one = others.tell(shown, "袆")
    other = others.tell(replace(shown, decoded=replace(shown.decoded, text="周袆明")), "祎")
    assert one is not None
    assert other == -one


@wants_typefaces
def test_light_on_dark_is_as_good(others: Redrawn) -> None:
    shown = _shown("周祎明")
    inverted = replace(shown, frame=np.asarray(255 - shown.frame, np.uint8))
    told = others.tell(inverted, "袆")
    assert told is not None
    assert told <= -0.6


def _blurred(shown: Place) -> Place:
    soft = Image.fromarray(shown.frame).filter(ImageFilter.GaussianBlur(3))
    return replace(shown, frame=np.asarray(soft))


def _noise(shown: Place) -> Place:
    """Everything but the character asked for scratched out."""
    rng, frame = random.Random(7), shown.frame.copy()
    left = round(shown.box.x0 + (shown.decoded.places[0] + 0.15) * shown.box.width)
    right = round(shown.box.x0 + (shown.decoded.places[2] - 0.15) * shown.box.width)
    picture = Image.fromarray(frame)
    pen = ImageDraw.Draw(picture)
    for x0, x1 in ((shown.box.x0, left), (right, shown.box.x1)):
        pen.rectangle((x0, shown.box.y0, x1, shown.box.y1), "#ffffff")
        for _ in range(12):
            ends = [(rng.randint(x0, x1), rng.randint(shown.box.y0, shown.box.y1)) for _ in "ab"]
            pen.line(ends, "#333333", 3)
    return replace(shown, frame=np.asarray(picture))


@wants_typefaces
@pytest.mark.parametrize(
    "spoilt",
    [
        pytest.param(lambda: _shown("周祎明", size=16), id="small print"),
        pytest.param(lambda: _blurred(_shown("周祎明")), id="blurred print"),
        pytest.param(lambda: _noise(_shown("周祎明")), id="print like no typeface"),
        pytest.param(
            lambda: replace(
                _shown("周祎明"), decoded=replace(_shown("周祎明").decoded, confidences=(0.5,) * 3)
            ),
            id="nothing certain beside it",
        ),
        pytest.param(lambda: _shown("J祎M", read="J祎M"), id="no Chinese character beside it"),
    ],
)
def test_nothing_is_told_of(others: Redrawn, spoilt: Callable[[], Place]) -> None:
    assert others.tell(spoilt(), "袆") is None


@wants_typefaces
@pytest.mark.parametrize("families", [0, 1])
def test_nothing_is_told_with_less_than_two_families(families: int) -> None:
    names = sorted({face.family for face in _OTHERS})[:families]
    few: tuple[Typeface, ...] = tuple(face for face in _OTHERS if face.family in names)
    assert Redrawn(lambda: few).tell(_shown("周祎明"), "袆") is None


def test_typefaces_are_not_looked_for_before_somebody_asks() -> None:
    def never() -> tuple[Typeface, ...]:
        raise AssertionError

    redrawn = Redrawn(never)
    with pytest.raises(AssertionError):
        redrawn.tell(
            Place(np.zeros((40, 120, 3), np.uint8), Box(0, 0, 120, 40), _decoded(), 1), "袆"
        )


def _decoded() -> Decoded:
    return Decoded("周祎明", (0.99,) * 3, (0.2, 0.5, 0.8))
