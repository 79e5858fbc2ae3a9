"""Containers for tests, whole and hostile, built by code."""

import io
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import py7zr
import xlsxwriter
from PIL import Image

from pipeline.domain.limits import LIMITS, Limits
from pipeline.ingest.files import open_plain, stamp_of
from pipeline.ingest.listing import Listed
from pipeline.ingest.sources.containers import open_container
from pipeline.ingest.sources.opening import Opening


def png(colour: int = 200, size: tuple[int, int] = (3, 2)) -> bytes:
    return saved(Image.new("L", size, colour), "PNG")


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def zipped(members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@dataclass(frozen=True)
class Part:
    """One entry of a zip as it may be made by hand: every field can lie."""

    name: bytes
    content: bytes = b""
    flags: int = 0
    method: int = 0
    packed: bytes | None = None
    size: int | None = None
    offset: int | None = None
    mode: int = 0


def raw_zip(*parts: Part, before: bytes = b"") -> bytes:
    """A zip whose names are bytes and whose fields are as given."""
    body, listing = io.BytesIO(), io.BytesIO()
    for part in parts:
        packed = part.content if part.packed is None else part.packed
        size = len(part.content) if part.size is None else part.size
        crc = zlib.crc32(part.content)
        offset = body.tell() if part.offset is None else part.offset
        common = struct.pack(
            "<4H3L2H",
            *(part.flags, part.method, 0, 33, crc, len(packed), size, len(part.name), 0),
        )
        body.write(b"PK\x03\x04" + struct.pack("<H", 20) + common + part.name + packed)
        listing.write(b"PK\x01\x02" + struct.pack("<2H", 0x0314, 20) + common)
        listing.write(struct.pack("<3H2L", 0, 0, 0, part.mode << 16, offset) + part.name)
    count, size = len(parts), listing.tell()
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, size, body.tell(), 0)
    return before + body.getvalue() + listing.getvalue() + end


def deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=-15)
    return packer.compress(content) + packer.flush()


def seven_zip(members: Mapping[str, bytes], password: str | None = None) -> bytes:
    buffer = io.BytesIO()
    with py7zr.SevenZipFile(buffer, "w", password=password) as archive:
        for name, content in members.items():
            archive.writestr(content, name)
    return buffer.getvalue()


def renamed_7z(names: list[str], content: bytes) -> bytes:
    """A 7z of one content under names that no tool would write."""
    buffer = io.BytesIO()
    with py7zr.SevenZipFile(buffer, "w") as archive:
        archive.set_encoded_header_mode(False)
        for number, name in enumerate(names):
            archive.writestr(content, str(number).rjust(len(name), "-"))
    raw = buffer.getvalue()
    offset, size, _ = struct.unpack("<2QL", raw[12:32])
    header = raw[32 + offset : 32 + offset + size]
    for number, name in enumerate(names):
        harmless = str(number).rjust(len(name), "-").encode("utf-16-le")
        header = header.replace(harmless, name.encode("utf-16-le", "surrogatepass"))
    start = struct.pack("<2QL", offset, size, zlib.crc32(header))
    return raw[:8] + struct.pack("<L", zlib.crc32(start)) + start + raw[32 : 32 + offset] + header


def rar(
    members: Mapping[str, bytes], *, packed: bool = False, locked: bool = False, part: bool = False
) -> bytes:
    """A RAR 3 archive of stored members, or of such as only say that they are packed.

    ``part`` makes it the first of several, its last member going on in the second.
    """

    def block(kind: int, flags: int, rest: bytes) -> bytes:
        body = struct.pack("<BHH", kind, flags, 7 + len(rest)) + rest
        return struct.pack("<H", zlib.crc32(body) & 0xFFFF) + body

    made = [b"Rar!\x1a\x07\x00", block(0x73, 0x11 if part else 0, bytes(6))]
    for name, content in members.items():
        raw = name.encode("gb18030")
        fields = struct.pack(
            "<2LBLLBBHL",
            *(len(content), len(content), 2, zlib.crc32(content), 0x58210000, 29),
            *(0x33 if packed else 0x30, len(raw), 0x20),
        )
        flags = 0x8000 | (4 if locked else 0) | (2 if part else 0)
        made += [block(0x74, flags, fields + raw), content]
    return b"".join([*made, block(0x7B, 0x4001 if part else 0x4000, b"")])


_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BLIP = '<w:p><w:r><w:drawing><a:blip r:embed="{}"/></w:drawing></w:r></w:p>'


def docx(pictures: Mapping[str, bytes], order: list[str] | None = None, head: str = "") -> bytes:
    """A Word document whose text shows ``order`` of its pictures (by name, below word/media)."""
    keys = {name: f"rId{number}" for number, name in enumerate(pictures, start=7)}
    shown = "".join(_BLIP.format(keys[name]) for name in (order or list(pictures)))
    names = 'xmlns:w="urn:w" xmlns:a="urn:a" xmlns:r="urn:r"'
    relations = "".join(
        f'<Relationship Id="{key}" Type="{_TYPES}/image" Target="media/{name}"/>'
        for name, key in keys.items()
    )
    return zipped(
        {
            "[Content_Types].xml": b"<Types/>",
            "word/document.xml": f"{head}<w:document {names}>{shown}</w:document>".encode(),
            "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>".encode(),
            **{f"word/media/{name}": content for name, content in pictures.items()},
        }
    )


def pdf(sizes: list[tuple[int, int]]) -> bytes:
    """A PDF with a page of one grey picture of each size."""
    images = [Image.new("RGB", size, (90, 90, 90)) for size in sizes]
    return saved(images[0], "PDF", save_all=True, append_images=images[1:])


def workbook(rows: list[list[str]]) -> bytes:
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return buffer.getvalue()


def ole(*streams: str) -> bytes:
    """The beginning of an OLE file with these streams in its directory."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "".join(streams).encode("utf-16-le")


@dataclass
class Direct:
    """Opens containers in this process; counts them."""

    limits: Limits = LIMITS
    opened: list[str] = field(default_factory=list)

    def open(self, wanted: Mapping[str, Listed]) -> Iterator[tuple[str, Opening | None]]:
        for key, listed in wanted.items():
            self.opened.append(listed.source)
            with tempfile.TemporaryDirectory() as store, open_plain(listed.path) as file:
                if stamp_of(file) != listed.stamp:
                    yield key, None
                    continue
                yield key, open_container(file, listed.source, self.limits, Path(store))


def opened(content: bytes, name: str = "a.zip", limits: Limits = LIMITS) -> Opening:
    """What is found in a container; everything that is written stays in one folder."""
    with tempfile.TemporaryDirectory() as store:
        opening = open_container(io.BytesIO(content), name, limits, Path(store))
        lying = {path.name for path in Path(store).rglob("*")}
        # Pictures under their digests, and nothing else: no drafts, no names from outside.
        assert {one.sha256 for one in opening.pictures} <= lying
        assert all(len(found) == 64 and "." not in found for found in lying), lying
        return opening


def said(opening: Opening) -> dict[str, str]:
    """Path and what it came to: picture, a code, or passed."""
    return {
        **{one.path: "picture" for one in opening.pictures},
        **{one.path: one.code for one in opening.refused},
        **{one.path: "passed" for one in opening.passed},
    }
