"""Whether a picture is all there.

Decoders fill what is missing with grey and say nothing where the file has its full length, as a
download that broke off after its space was reserved has: the rest of it is zeros. JPEG (ITU-T T.81,
Annex B) and PNG have an end that tells; packed data of the others never ends in many zeros.
"""

import re

_START_OF_SCAN, _END = 0xDA, 0xD9
#: Markers without a length: TEM, RST0 to RST7, SOI.
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
_PNG_END = b"IEND\xae\x42\x60\x82"
_ZEROS = bytes(32)
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7]", re.DOTALL)


def is_whole(kind: str, content: bytes) -> bool:
    """Whether a picture of Pillow's format ``kind`` has its end; an unpacked BMP may have any."""
    match kind:
        case "JPEG" | "MPO":
            return _jpeg_ends(content)
        case "PNG":
            return _PNG_END in content
        case "BMP":
            return True
        case _:
            return not content.endswith(_ZEROS)


def _jpeg_ends(content: bytes) -> bool:
    """Whether the end marker follows after the last scan, skipping thumbnails and all segments."""
    at = 2
    while at + 4 <= len(content):
        if content[at] != 0xFF:
            return False
        marker = content[at + 1]
        if marker == _END:
            return True
        if marker == 0xFF:  # fill byte
            at += 1
            continue
        if marker in _BARE:
            at += 2
            continue
        at += 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if marker == _START_OF_SCAN:
            at = _after_scan(content, at)
    return content[at : at + 2] == b"\xff\xd9"


def _after_scan(content: bytes, at: int) -> int:
    """Where the next marker stands that is neither a stuffed byte nor a restart."""
    found = _MARKER.search(content, at)
    return found.start() if found else len(content)
