"""Pictures: upright RGB or a code, never another exception."""

import hashlib
import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pipeline.domain.errors import PictureError
from pipeline.domain.submission import Deferred, Submission
from pipeline.ingest.sources.pictures import decode_pixels, digest_of, read
from tests.ingest.heic import HEIC


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP"])
def test_accepted_formats(kind: str) -> None:
    assert decode_pixels(_saved(Image.new("RGB", (5, 3), "white"), kind)).shape == (3, 5, 3)


def test_exif_orientation_is_applied() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert decode_pixels(_saved(Image.new("RGB", (5, 3)), "JPEG", exif=exif)).shape == (5, 3, 3)


def test_the_digest_is_of_what_is_seen_and_not_of_the_file() -> None:
    picture = Image.effect_noise((40, 20), 50).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = 8  # to be turned by a quarter to the left
    files = [
        _saved(picture, "PNG"),
        _saved(picture, "PNG", compress_level=1, dpi=(72, 72)),
        _saved(picture, "BMP"),
        _saved(picture.transpose(Image.Transpose.ROTATE_270), "PNG", exif=exif),
    ]
    assert len(set(files)) == 4
    assert len({digest_of(decode_pixels(content)) for content in files}) == 1


def test_one_pixel_or_another_shape_is_another_digest() -> None:
    plain = Image.new("RGB", (4, 2), "white")
    other = plain.copy()
    other.putpixel((3, 1), (255, 255, 254))
    wide = Image.new("RGB", (8, 1), "white")
    digests = {digest_of(decode_pixels(_saved(one, "PNG"))) for one in (plain, other, wide)}
    assert len(digests) == 3


def test_transparency_is_white() -> None:
    pixels = decode_pixels(_saved(Image.new("RGBA", (2, 2), (0, 0, 0, 0)), "PNG"))
    assert (pixels == 255).all()


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
@pytest.mark.parametrize("alpha", [255, 254, 128])
def test_an_alpha_channel_counts_where_it_lets_something_through(kind: str, alpha: int) -> None:
    seen = _colourful()
    layer = seen.copy()
    layer.putalpha(Image.new("L", layer.size, 255))
    layer.putpixel((3, 4), (0, 0, 0, alpha))
    pixels = decode_pixels(_saved(layer, kind, lossless=True))
    assert tuple(pixels[4, 3]) == (255 - alpha,) * 3
    expected = np.asarray(seen).copy()
    expected[4, 3] = 255 - alpha
    assert (pixels == expected).all()


@pytest.mark.parametrize("kind", ["PNG", "GIF", "BMP"])
@pytest.mark.parametrize("colours", [2, 7, 256])
def test_a_palette_gives_its_colours(kind: str, colours: int) -> None:
    picture = _colourful().quantize(colours)
    assert picture.mode == "P"
    assert (decode_pixels(_saved(picture, kind)) == np.asarray(picture.convert("RGB"))).all()


def test_a_transparent_colour_of_a_palette_is_white() -> None:
    picture = _colourful().quantize(8)
    expected = np.asarray(picture.convert("RGB")).copy()
    expected[np.asarray(picture) == 3] = 255
    assert (decode_pixels(_saved(picture, "PNG", transparency=3)) == expected).all()


def _colourful() -> Image.Image:
    x, y = np.meshgrid(np.arange(40), np.arange(30))
    planes = [x * 6, y * 8, (x + y) * 3 % 256]
    return Image.fromarray(np.stack(planes, axis=2).astype(np.uint8))


def test_a_heic_is_upright() -> None:
    pixels = decode_pixels(HEIC)
    assert pixels.shape == (48, 64, 3)
    blue, red = pixels[5, 5], pixels[-5, -5]
    assert blue[2] > 200 > 60 > blue[0]
    assert red[0] > 150 > 60 > red[2]


_WHOLE: dict[str, dict[str, object]] = {
    "JPEG": {"quality": 80},
    "PNG": {},
    "GIF": {},
    "WEBP": {"lossless": True},
    "BMP": {},
}


@pytest.mark.parametrize("kind", [*_WHOLE, "progressive", "HEIC"])
def test_no_part_of_a_picture_passes_for_the_whole(kind: str) -> None:
    """Cut off, and for packed formats also filled with zeros, as space reserved for a download."""
    noise = Image.effect_noise((80, 60), 60).convert("RGB")
    if kind == "HEIC":
        content = HEIC
    elif kind == "progressive":
        content = _saved(noise, "JPEG", progressive=True)
    else:
        content = _saved(noise, kind, **_WHOLE[kind])
    assert decode_pixels(content).size
    for cut in range(0, len(content) - 40, max(1, len(content) // 60)):
        tails = [b""] if kind == "BMP" else [b"", bytes(len(content) - cut)]
        for tail in tails:
            with pytest.raises(PictureError):
                decode_pixels(content[:cut] + tail)


def test_what_follows_the_end_of_a_picture_does_not_matter() -> None:
    """Phones append films and thumbnails of their own."""
    noise = Image.effect_noise((80, 60), 60).convert("RGB")
    for kind in ("JPEG", "PNG"):
        content = _saved(noise, kind)
        more = content + b"trailer\xff\xda\xff\xd8" * 99
        assert digest_of(decode_pixels(more)) == digest_of(decode_pixels(content))


def test_other_formats_and_truncation_are_e101() -> None:
    whole = _saved(Image.effect_noise((60, 60), 50), "PNG")
    for content in (_saved(Image.new("RGB", (2, 2)), "TIFF"), whole[: len(whole) // 2], b""):
        with pytest.raises(PictureError) as caught:
            decode_pixels(content)
        assert caught.value.code == "E101"


def _header(width: int, height: int) -> bytes:
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))


def test_a_bomb_is_refused_from_its_header() -> None:
    end = struct.pack(">I", 0) + b"IDAT" + struct.pack(">I", zlib.crc32(b"IDAT"))
    with pytest.raises(PictureError) as caught:
        decode_pixels(_header(30000, 30000) + end)
    assert caught.value.code == "E103"


def test_a_file_that_changed_or_went_is_deferred(tmp_path: Path) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(b"one")
    submission = Submission("a.png", hashlib.sha256(b"one").hexdigest(), 3, str(file))
    assert read(submission) == b"one"
    for content in (b"two", b"one and more"):
        file.write_bytes(content)
        assert isinstance(read(submission), Deferred)
    file.unlink()
    assert isinstance(read(submission), Deferred)
    file.symlink_to(tmp_path / "b.png")
    (tmp_path / "b.png").write_bytes(b"one")
    assert isinstance(read(submission), Deferred)
