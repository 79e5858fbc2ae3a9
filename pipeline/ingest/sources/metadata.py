"""An image editor named in the metadata of a picture: noted, and proof of nothing.

Metadata is anybody's text. It is looked through for known names, in bounded pieces and by regular
expressions alone (no XML parser, no entities); only the known name leaves this module.
"""

import io
import re
import warnings
from collections.abc import Iterator
from itertools import islice

from PIL import Image

from pipeline.ingest.sources.pictures import FORMATS

#: Programs made to change what a picture shows. Phone systems, cameras, galleries with their own
#: crop tool, screenshot tools, viewers, converters, Windows' Paint and WeChat are not: honest
#: students crop, mark and send with them.
_EDITORS = {
    "Adobe Photoshop": r"photoshop",
    "Adobe Lightroom": r"lightroom",
    "GIMP": r"gimp|gnu image manipulation",
    "Paint.NET": r"paint\.net",
    "Affinity Photo": r"affinity (?:photo|designer)",
    "Pixelmator": r"pixelmator",
    "Krita": r"krita",
    "PaintShop Pro": r"paint ?shop(?: pro)?",
    "Corel PHOTO-PAINT": r"photo-paint|coreldraw",
    "ACDSee": r"acdsee",
    "PhotoScape": r"photoscape",
    "Photopea": r"photopea",
    "Pixlr": r"pixlr",
    "Snapseed": r"snapseed",
    "PicsArt": r"picsart",
    "Facetune": r"facetune",
    "PhotoDirector": r"photodirector",
    "Fotor": r"fotor",
    "Canva": r"canva",
    "Polarr 泼辣修图": r"polarr|泼辣修图",
    "美图秀秀": r"meitu\w*|美图(?:秀秀)?",
    "醒图": r"xingtu|hypic|醒图",
    "天天P图": r"pitu|天天p图",
    "光影魔术手": r"neo ?imaging|光影魔术手",
    "稿定设计": r"gaoding|稿定\w*",
}
_KNOWN = tuple(
    (name, re.compile(rf"(?<![a-z0-9])(?:{form})(?![a-z])", re.IGNORECASE))
    for name, form in _EDITORS.items()
)

#: EXIF (JEITA CP-3451): ProcessingSoftware, ImageDescription, Software, XPComment, HostComputer.
_EXIF = (0x000B, 0x010E, 0x0131, 0x9C9C, 0x013C)
_EXIF_IFD, _USER_COMMENT = 0x8769, 0x9286
#: XMP names programs in these; elsewhere it holds words of people.
_XMP = re.compile(r"(?:CreatorTool|softwareAgent)\s*(?:=\s*[\"']|>)([^\"'<]{1,200})")
#: Photoshop's own image resource (Adobe, Photoshop File Formats): version info, in UTF-16.
_VERSION_INFO = 0x0421

_LONGEST = 64 * 2**10  # bytes or characters of one entry
_MOST = 64  # entries


def editor_named(content: bytes) -> str:
    """Name of the image editor that the metadata of a picture names, ``""`` where there is none.

    Never raises: what cannot be read names nobody.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=FORMATS) as image:
                texts = tuple(islice(_texts(image), _MOST))
    except Exception:  # Pillow raises anything for metadata made to break it
        return ""
    return next((name for name, form in _KNOWN if any(map(form.search, texts))), "")


def _texts(image: Image.Image) -> Iterator[str]:
    exif = image.getexif()
    for tag in _EXIF:
        yield _text(exif.get(tag))
    yield _text(exif.get_ifd(_EXIF_IFD).get(_USER_COMMENT))
    resources = image.info.get("photoshop")
    if isinstance(resources, dict):
        yield _text(resources.get(_VERSION_INFO))
    for key, value in image.info.items():
        if "xmp" in str(key).lower():
            yield from _XMP.findall(_text(value))
        elif key in ("Software", "Comment", "comment", "Description", "parameters"):
            yield _text(value)


def _text(value: object) -> str:
    """One entry as text; UTF-16 loses its zero bytes, so that Latin names can be found in it."""
    if isinstance(value, str):
        return _in_chinese(value[:_LONGEST])
    if isinstance(value, tuple | list):
        value = bytes(byte for byte in value[:_LONGEST] if isinstance(byte, int) and byte < 256)
    if not isinstance(value, bytes):
        return ""
    # The user comment begins with the name of its encoding.
    value = value[:_LONGEST].removeprefix(b"UNICODE\0")
    return value.replace(b"\0", b"").decode("utf-8", "replace")


def _in_chinese(text: str) -> str:
    """``text``, or what Pillow took for Latin-1 for want of a word on its encoding."""
    try:
        raw = text.encode("latin-1")
    except UnicodeEncodeError:
        return text
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("gb18030", "replace")
