"""Files that strangers could hand in, built by code: broken, lying, oversized, badly named.

Each says what comes of it: a code for the file itself (``""`` for a mere skip), or None where it
holds at least one picture that is taken.
"""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass

from PIL import Image

from tests.ingest.build import (
    Part,
    deflated,
    docx,
    ole,
    pdf,
    png,
    rar,
    raw_zip,
    saved,
    seven_zip,
    workbook,
    zipped,
)
from tests.ingest.heic import HEIC


@dataclass(frozen=True)
class Hostile:
    name: str
    content: bytes
    code: str | None


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body))


def _zeros(count: int) -> bytes:
    packer = zlib.compressobj(9)
    piece = bytes(2**20)
    made = [packer.compress(piece) for _ in range(count // len(piece))]
    return b"".join([*made, packer.compress(bytes(count % len(piece))), packer.flush()])


def bomb_png(side: int = 30000) -> bytes:
    """A whole one-bit PNG of 900 million pixels in about 100 kB."""
    header = struct.pack(">2L5B", side, side, 1, 0, 0, 0, 0)
    rows = _zeros(side * (1 + (side + 7) // 8))
    start = b"\x89PNG\r\n\x1a\n"
    return start + _chunk(b"IHDR", header) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")


def text_bomb_png() -> bytes:
    """A small picture whose comment unpacks to 64 MiB."""
    whole = png()
    comment = _chunk(b"zTXt", b"Comment\0\0" + _zeros(64 * 2**20))
    return whole[:33] + comment + whole[33:]


_ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12))
LAUGHS = f"<!DOCTYPE x [{_ENTITIES}]>"
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def overlapping() -> bytes:
    """Many entries that all unpack the same bytes."""
    packed = deflated(bytes(2**20))
    first = Part(b"a.png", bytes(2**20), method=8, packed=packed)
    more = [
        Part(f"{n}.png".encode(), bytes(2**20), method=8, packed=b"", offset=0) for n in range(9)
    ]
    return raw_zip(first, *more)


def _many_zeros() -> bytes:
    """80 MiB in a few kilobytes."""
    half = png() + bytes(40 * 2**20)
    return zipped({"a.png": half, "b.png": half})


def nested(depth: int) -> bytes:
    content = zipped({"a.png": png()})
    for _ in range(depth - 1):
        content = zipped({"z.zip": content}, zipfile.ZIP_STORED)
    return content


#: Names that must never become the name of a file, each of a member that is a good picture.
NAMES = (
    b"../../../../tmp/evil.png",
    b"..\\..\\evil.png",
    b"/etc/evil.png",
    b"C:\\Windows\\evil.png",
    b"C:evil.png",
    b"\\\\server\\share\\evil.png",
    b"nul\0evil.png",
    b"CON.png",
    b"=cmd|' /C calc'!A0.png",
    b"+1+1.png",
    b"@SUM(A1).png",
    b"\tTAB.png",
    b"line\r\nbreak.png",
    "\u202egnp.exe.png".encode(),
    "\u2066a\u2069\u200f.png".encode(),
    "\ufeff张三.png".encode(),
    ("张" * 83 + ".png").encode(),
    b"x" * 60_000 + b".png",
    b"\xff\xfe\xfd.png",
    b"\xed\xa0\x80.png",
    b"<script>alert(1)</script>.png",
    b'"quoted","cells".png',
    b" .png",
    b"",
    b"a!b.png",
)


def corpus() -> tuple[Hostile, ...]:
    photo = saved(Image.effect_noise((200, 300), 60).convert("RGB"), "JPEG")
    noise = saved(Image.effect_noise((90, 90), 60), "PNG")
    good = zipped({"a.png": png()})
    return (
        Hostile("一比特炸弹.png", bomb_png(), "E103"),
        Hostile("注释炸弹.png", text_bomb_png(), "E101"),
        Hostile("截断.jpg", photo[: len(photo) // 2], "E101"),
        Hostile("空洞.jpg", photo[: len(photo) // 2] + bytes(len(photo) // 2), "E101"),
        Hostile("截断.png", noise[: len(noise) // 2], "E101"),
        Hostile("截断.heic", HEIC[:-20], "E101"),
        Hostile("空.jpg", b"", "E101"),
        Hostile("伪装.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "E101"),
        Hostile("伪装.png", saved(Image.new("RGB", (4, 4)), "TIFF"), "E101"),
        Hostile("矢量.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "E102"),
        Hostile("头.png", b"\x89PNG\r\n\x1a\n", "E101"),
        Hostile("空.zip", zipped({}), "E102"),
        Hostile("截断.zip", good[:-10], "E101"),
        Hostile("头.zip", b"PK\x03\x04", "E101"),
        Hostile("加密.zip", raw_zip(Part(b"a.png", png(), flags=1)), "E104"),
        Hostile("重叠.zip", overlapping(), "E103"),
        Hostile("过深.zip", nested(9), "E103"),
        Hostile("比例.zip", _many_zeros(), "E103"),
        Hostile(
            "谎称.zip", raw_zip(Part(b"a.png", bytes(99), size=1, method=8, packed=b"")), "E101"
        ),
        Hostile("名称.zip", raw_zip(*(Part(name, png()) for name in NAMES)), None),
        Hostile("加密.7z", seven_zip({"a.png": png()}, "x"), "E104"),
        Hostile("截断.7z", seven_zip({"a.png": noise})[:-9], "E101"),
        Hostile("加密.rar", rar({"a.png": png()}, locked=True), "E104"),
        Hostile("截断.rar", rar({"a.png": noise})[:90], "E101"),
        Hostile("实体.docx", docx({"a.png": png()}, head=LAUGHS), "E101"),
        Hostile("外部.docx", docx({"a.png": png()}, head=OUTSIDE), "E101"),
        Hostile("旧.doc", ole("WordDocument"), "E102"),
        Hostile("加密.docx", ole("EncryptedPackage"), "E104"),
        Hostile("截断.pdf", pdf([(9, 9)])[:60], "E101"),
        Hostile("多页.pdf", pdf([(2, 2)] * 201), "E103"),
        Hostile("实体.xlsx", _workbook_with(LAUGHS), ""),
        Hostile("表.xlsx", workbook([["姓名", "附件"], ["张三", "=1+1.png"]]), ""),
        Hostile("坏.xlsx", b"PK\x03\x04" + bytes(99), ""),
        Hostile("坏.csv", b"\xff\x00\xfe\x81" * 99, ""),
    )


def _workbook_with(head: str) -> bytes:
    plain = workbook([["姓名", "附件"], ["张三", "a.png"]])
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    sheet = members["xl/worksheets/sheet1.xml"].decode()
    begin = sheet.index("<worksheet")
    members["xl/worksheets/sheet1.xml"] = f"{head}{sheet[begin:]}".encode()
    return zipped(members)
