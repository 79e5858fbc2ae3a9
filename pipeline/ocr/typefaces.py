"""The Chinese typefaces that are installed on this machine; imports no OpenCV.

Font folders are looked through without fontconfig, which Windows and macOS lack. Nothing is looked
for, and no font is opened, before somebody asks.
"""

import hashlib
import os
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

#: So many families tell what typefaces have in common; what one alone does is its taste.
ENOUGH = 2
_ENDINGS = frozenset((".ttf", ".otf", ".ttc"))
#: A collection has at most ten faces or so.
_MOST_FACES = 20
#: Characters that fonts for other scripts and countries do not have together.
_SIMPLIFIED = "们这韦讠学籍"
#: Faces of a collection that draw as other places do; light, heavy, slanted and ornate ones, which
#: no page is printed in; and copies with other advances.
_FOREIGN = re.compile(
    r"\b(TC|HK|TW|MO|JP|J|KR|K|MBE|Mono|Sharp)\b|JhengHei|MingLiU|Gothic|Mincho|Malgun"
)
_UNUSUAL = re.compile(
    r"Thin|Hairline|ExtraLight|UltraLight|Black|Heavy|Ultra|Italic|Oblique|Slanted"
    r"|Hupo|Caiyun|Xingkai|Shuti|Yaoti|LiSu|Lishu|Libian|Baoli|Weibei|Xinwei|Wawati|Hannotate"
    r"|HanziPen|Yuppy|KuaiLe|HuangYou|Smiley",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Typeface:
    """One face of a font file; ``family`` is its name without weight."""

    family: str
    style: str
    path: str
    index: int = 0


@cache
def digest() -> str:
    """16 hexadecimal digits for the font files that are installed, of which none is opened."""
    found = sorted({(path.name, path.stat().st_size) for path in _files()})
    return hashlib.sha256(repr(found).encode()).hexdigest()[:16]


@cache
def installed() -> tuple[Typeface, ...]:
    """Typefaces that a 学籍 page might be printed in, none twice."""
    found: dict[tuple[str, str], Typeface] = {}
    for path in sorted(_files()):
        for face in _faces(path):
            found.setdefault((face.family, face.style), face)
    return tuple(sorted(found.values()))


def _files() -> Iterator[Path]:
    for folder in _folders():
        for base, _, names in os.walk(folder):
            for name in names:
                path = Path(base, name)
                if path.suffix.lower() in _ENDINGS and path.is_file():
                    yield path


def _folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home), "Microsoft", "Windows", "Fonts")
        return Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts"), local
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"
    shares = [Path(share) for share in ("/usr/share/fonts", "/usr/local/share/fonts")]
    return (*shares, home / ".local" / "share" / "fonts", home / ".fonts")


def _faces(path: Path) -> Iterator[Typeface]:
    from PIL import ImageFont

    for index in range(_MOST_FACES):
        try:
            font = ImageFont.truetype(path, 20, index, layout_engine=ImageFont.Layout.BASIC)
        except OSError:  # the last face was before this one, or it is no font
            return
        family, style = (name or "" for name in font.getname())
        told = f"{family} {style}"
        if _FOREIGN.search(told) or _UNUSUAL.search(told):
            continue
        missing = bytes(font.getmask("\uffff"))
        if all(bytes(font.getmask(char)) != missing for char in _SIMPLIFIED):
            yield Typeface(family, style, str(path), index)
