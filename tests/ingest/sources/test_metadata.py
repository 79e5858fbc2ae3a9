"""Image editors named in metadata; what honest students use is none."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from pipeline.ingest.sources.metadata import editor_named

_SOFTWARE, _DESCRIPTION, _PROCESSING = 0x0131, 0x010E, 0x000B


def _saved(kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (4, 4)).save(buffer, kind, **options)
    return buffer.getvalue()


def _with_exif(tag: int, text: str, kind: str = "JPEG") -> bytes:
    exif = Image.Exif()
    exif[tag] = text
    return _saved(kind, exif=exif)


def _png(key: str, text: str, *, international: bool = False) -> bytes:
    chunks = PngImagePlugin.PngInfo()
    if international:
        chunks.add_itxt(key, text)
    else:
        chunks.add_text(key, text)
    return _saved("PNG", pnginfo=chunks)


def _xmp(text: str) -> str:
    return f'<x:xmpmeta><rdf:Description xmp:CreatorTool="{text}" dc:title="Snapseed"/></x:xmpmeta>'


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Adobe Photoshop 25.1 (Windows)", "Adobe Photoshop"),
        ("GIMP 2.10.34", "GIMP"),
        ("paint.net 5.0.13", "Paint.NET"),
        ("MeituPic", "美图秀秀"),
        ("PicsArt", "PicsArt"),
        ("Snapseed 2.0", "Snapseed"),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "PNG"])
def test_an_editor_in_exif_is_named(text: str, name: str, kind: str) -> None:
    assert editor_named(_with_exif(_SOFTWARE, text, kind)) == name


@pytest.mark.parametrize(
    "text",
    [
        "MIUI Gallery",
        "HarmonyOS 4.2.0",
        "iOS 17.5.1",
        "Android UQ1A.240205.004",
        "Windows Photo Editor 10.0.10011.16384",
        "Microsoft Windows Paint",
        "Snipaste",
        "WeChat",
        "Picasa",
        "gimpel",
        "Canvas 2D",
        "",
    ],
)
def test_what_takes_crops_or_sends_pictures_is_none(text: str) -> None:
    assert editor_named(_with_exif(_SOFTWARE, text)) == ""
    assert editor_named(_png("Software", text)) == ""


@pytest.mark.parametrize("tag", [_DESCRIPTION, _PROCESSING])
def test_other_exif_entries(tag: int) -> None:
    assert editor_named(_with_exif(tag, "edited with Snapseed")) == "Snapseed"


def test_text_chunks_comments_and_user_comment() -> None:
    assert editor_named(_png("Comment", "Created with GIMP")) == "GIMP"
    assert editor_named(_png("Software", "醒图", international=True)) == "醒图"
    assert editor_named(_saved("JPEG", comment=b"Created with GIMP")) == "GIMP"
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9286] = b"UNICODE\0" + "Meitu".encode("utf-16-be")
    assert editor_named(_saved("JPEG", exif=exif)) == "美图秀秀"


def test_xmp_is_searched_where_programs_are_named_and_nowhere_else() -> None:
    text = _xmp("Adobe Photoshop 2024")
    assert editor_named(_saved("JPEG", xmp=text.encode())) == "Adobe Photoshop"
    assert editor_named(_png("XML:com.adobe.xmp", text, international=True)) == "Adobe Photoshop"
    assert editor_named(_saved("JPEG", xmp=_xmp("Xiaomi 14").encode())) == ""


def test_photoshop_s_own_segment_counts_and_its_container_for_captions_does_not() -> None:
    version = b"8BIM\x04\x21\0\0\0\0\0\x1e" + "Adobe Photoshop".encode("utf-16-be")
    caption = b"8BIM\x04\x04\0\0\0\0\0\x04FBMD"
    assert editor_named(_with_app13(version)) == "Adobe Photoshop"
    assert editor_named(_with_app13(caption)) == ""


def _with_app13(resources: bytes) -> bytes:
    payload = b"Photoshop 3.0\0" + resources
    plain = _saved("JPEG")
    return plain[:2] + b"\xff\xed" + (len(payload) + 2).to_bytes(2, "big") + payload + plain[2:]


def test_metadata_is_bounded_and_never_expanded() -> None:
    far = "x" * 70_000 + " Snapseed"
    assert editor_named(_png("Comment", far)) == ""
    bomb = '<!DOCTYPE a [<!ENTITY p "Photoshop">]>' + _xmp("&p;")
    assert editor_named(_saved("JPEG", xmp=bomb.encode())) == ""


@given(st.binary(max_size=200))
def test_nothing_raises(junk: bytes) -> None:
    whole = _with_exif(_SOFTWARE, "GIMP")
    assert editor_named(junk) == ""
    assert editor_named(whole[:20] + junk + whole[20:]) in ("", "GIMP")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_chinese_in_a_field_meant_for_ascii(encoding: str) -> None:
    text = "美图秀秀".encode(encoding)
    plain = _with_exif(_SOFTWARE, "x" * len(text))
    assert editor_named(plain.replace(b"x" * len(text), text)) == "美图秀秀"
