"""What damage does to a picture: its shape, the place of its fields."""

from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageOps

from pipeline.domain.fields import Field
from pipeline.domain.page import Box, PageClass
from sample_images.drawing import encode, frame
from sample_images.drawing.browser import Drawn
from sample_images.drawing.degrade import degrade
from sample_images.drawing.layouts import Layout

KEYS = (Field.NAME, Field.ID_NUMBER, Field.STATUS, Field.ENROLLED_ON)
LAYOUT = Layout(
    "bars", PageClass.DETAIL_PHONE, 300, 1, tuple((key,) for key in KEYS), lambda *_: ""
)


def page() -> Drawn:
    """Four black bars on white, one per field."""
    image = Image.new("RGB", (300, 1800), "white")
    pen = ImageDraw.Draw(image)
    rows, values = {}, {}
    for index, key in enumerate(KEYS):
        top = 100 + index * 400
        rows[key] = Box(0, top, 300, top + 60)
        values[key] = Box(100, top + 20, 250, top + 40)
        pen.rectangle((100, top + 20, 249, top + 39), fill="black")
    return Drawn(image, values, rows)


def darkness(image: Image.Image) -> float:
    return float((np.asarray(image.convert("L")) < 100).mean())


def test_cut_keeps_whole_rows_only() -> None:
    upper = frame.cut(page(), LAYOUT, (0, 2))
    assert set(upper.values) == {Field.NAME, Field.ID_NUMBER}
    assert upper.image.size == (300, (560 + 900) // 2)
    lower = frame.cut(page(), LAYOUT, (2, 4))
    assert set(lower.values) == {Field.STATUS, Field.ENROLLED_ON}
    box = lower.values[Field.STATUS]
    assert lower.image.getpixel((box.x0 + 5, box.y0 + 5)) == (0, 0, 0)


def test_a_cover_hides_just_one_value() -> None:
    covered = frame.cover(page(), Field.STATUS, Random(1))
    assert Field.STATUS not in covered.values
    assert len(covered.values) == 3
    kept = page().values[Field.NAME]
    assert covered.image.getpixel((kept.x0 + 5, kept.y0 + 5)) == (0, 0, 0)
    assert covered.image.tobytes() != page().image.tobytes()


def test_a_stitched_capture_repeats_rows() -> None:
    stitched = frame.stitch(page(), LAYOUT, Random(2))
    assert stitched.image.width == 300
    assert stitched.image.height > 1800
    assert set(stitched.values) == set(KEYS)


@pytest.mark.parametrize(
    ("kind", "size"),
    [
        ("recompressed", (213, 1280)),
        ("turned90", (1800, 300)),
        ("turned180", (300, 1800)),
        ("turned270", (1800, 300)),
        ("soft", (300, 1800)),
        ("blurred", (300, 1800)),
        ("empty", (300, 1800)),
        ("dark", (300, 1800)),
    ],
)
def test_sizes(kind: str, size: tuple[int, int]) -> None:
    assert degrade(page(), kind, Random(0)).size == size


def test_tilting_and_photographing_lose_nothing() -> None:
    whole = page()
    tilted = degrade(whole, "tilted", Random(4))
    assert tilted.width > 300
    assert tilted.height > 1800
    photo = degrade(whole, "monitor", Random(4))
    assert min(photo.size) > 200
    assert 0.01 < darkness(photo) < 0.6


@pytest.mark.parametrize("kind", ["monitor_steep", "phone_photo"])
@pytest.mark.parametrize("seed", range(4))
def test_leaning_keeps_every_bar_in_the_picture(kind: str, seed: int) -> None:
    """Four dark bars stay four, whatever side the camera stands to.

    A dark phone on a light table adds its upper and its lower edge.
    """
    photo = degrade(page(), kind, Random(seed))
    middle = np.asarray(photo.convert("L"), float)[:, photo.width // 2 - 2 : photo.width // 2 + 2]
    line = middle.mean(axis=1)
    light = np.flatnonzero(line > 130)
    inside = line[light[0] : light[-1]] < 100
    bars = int((np.diff(inside.astype(int)) == 1).sum())
    assert bars in ((4, 6) if kind == "phone_photo" else (4,))


def test_a_thumbnail_is_small() -> None:
    assert max(degrade(page(), "thumbnail", Random(0)).size) < 250


@pytest.mark.parametrize(
    "kind", ["recompressed", "monitor", "monitor_steep", "phone_photo", "tilted"]
)
def test_damage_follows_the_seed(kind: str) -> None:
    same = [degrade(page(), kind, Random(9)).tobytes() for _ in range(2)]
    assert same[0] == same[1]
    assert degrade(page(), kind, Random(10)).tobytes() != same[0]


@pytest.mark.parametrize("form", sorted(encode.EXTENSIONS))
def test_formats_are_what_they_say(form: str, tmp_path: Path) -> None:
    file = tmp_path / f"a{encode.EXTENSIONS[form]}"
    encode.save(page().image, file, form, Random(0))
    with Image.open(file) as found:
        assert found.format == form.upper()
        assert found.size == (300, 1800)


@pytest.mark.parametrize("seed", range(6))
def test_exif_turns_it_back(seed: int, tmp_path: Path) -> None:
    marked = page()
    ImageDraw.Draw(marked.image).rectangle((0, 0, 40, 40), fill="red")
    file = tmp_path / "a.jpg"
    encode.save(marked.image, file, "jpeg", Random(seed), turned=True)
    with Image.open(file) as found:
        upright = ImageOps.exif_transpose(found).convert("RGB")
    assert upright.size == (300, 1800)
    pixel = upright.getpixel((20, 20))
    assert isinstance(pixel, tuple)
    assert pixel[0] > 200 > 80 > pixel[1]


def test_two_pages_side_by_side() -> None:
    both = frame.beside(page(), replace(page(), image=Image.new("RGB", (200, 100))))
    assert both.image.size == (524, 1800)


@pytest.mark.parametrize("form", ["png", "jpeg"])
def test_saved_again_has_other_bytes_and_the_same_pixels(form: str, tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    encode.save(page().image, first, form, Random(0))
    encode.save_again(first, second)
    assert first.read_bytes() != second.read_bytes()
    with Image.open(first) as one, Image.open(second) as other:
        assert one.convert("RGB").tobytes() == other.convert("RGB").tobytes()


@pytest.mark.parametrize("form", ["png", "jpeg"])
@pytest.mark.parametrize("where", ["Software", "xmp"])
def test_software_is_named_where_it_should_be(form: str, where: str, tmp_path: Path) -> None:
    named, silent = tmp_path / "a", tmp_path / "b"
    encode.save(page().image, named, form, Random(0), software=(where, "美图秀秀"))
    encode.save(page().image, silent, form, Random(0))
    assert "美图秀秀".encode() in named.read_bytes()
    for file in (named, silent):
        with Image.open(file) as found:
            assert ("xmp" in found.info) is (file is named and where == "xmp")
    assert b"Software" not in silent.read_bytes()
