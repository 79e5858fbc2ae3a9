"""What a file is, told by its first bytes; its name decides only among texts and tables."""

from enum import Enum, auto
from pathlib import PurePosixPath


class Kind(Enum):
    """What is done with a file."""

    PICTURE = auto()
    ZIP = auto()  # also Word, Excel and PowerPoint documents
    SEVEN_ZIP = auto()
    RAR = auto()
    PDF = auto()
    TABLE = auto()  # may be the index of a form service
    OTHER = auto()


#: So many bytes are enough to tell.
HEAD = 4096

CONTAINERS = frozenset({Kind.ZIP, Kind.SEVEN_ZIP, Kind.RAR, Kind.PDF})

_SIGNATURES = (
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"\x89PNG\r\n\x1a\n", Kind.PICTURE),
    (b"BM", Kind.PICTURE),
    (b"GIF87a", Kind.PICTURE),
    (b"GIF89a", Kind.PICTURE),
    (b"PK\x03\x04", Kind.ZIP),
    (b"PK\x05\x06", Kind.ZIP),
    (b"PK\x07\x08", Kind.ZIP),
    (b"7z\xbc\xaf\x27\x1c", Kind.SEVEN_ZIP),
    (b"Rar!\x1a\x07", Kind.RAR),
)
_HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")


def kind_of(head: bytes, suffix: str) -> Kind:
    """Kind of a file.

    Args:
        head: its first bytes, HEAD or all.
        suffix: ending of its name, lower case, with the dot.
    """
    if suffix == ".xlsx" and head.startswith(b"PK"):
        return Kind.TABLE
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return Kind.PICTURE
    if head[4:8] == b"ftyp" and head[8:12] in _HEIF_BRANDS:
        return Kind.PICTURE
    # A PDF may have something before its first line (ISO 32000-1, Annex H).
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    return Kind.TABLE if suffix == ".csv" and head else Kind.OTHER


def suffix_of(path: str) -> str:
    """Ending of the name that a path leads to, lower case, with the dot."""
    return PurePosixPath(path).suffix.lower()
