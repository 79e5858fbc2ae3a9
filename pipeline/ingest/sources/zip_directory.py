"""The directory of a zip and the bytes of its members (APPNOTE.TXT 6.3.10, §4.3).

The standard library's zipfile refuses a whole archive for one name that is no UTF-8, reads the
GB18030 names of Windows as cp437, does not notice entries that overlap (before Python 3.11.8),
and believes any size of the directory. What is needed here is little: stored and deflated members.
"""

import io
import stat
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from pipeline.domain.errors import PictureError
from pipeline.ingest.files import PIECE
from pipeline.ingest.names import decoded

_END, _END_64, _LOCATOR_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
_LOCAL = struct.Struct("<4s2B4HL2L2H")
_FULL_16, _FULL_32 = 0xFFFF, 0xFFFFFFFF
_STORED, _DEFLATED = 0, 8
#: Bytes of directory that one member may take on average; longer ones are made to cost memory.
_PER_MEMBER = 1024

_BROKEN = "压缩包不完整或已损坏。请重新压缩后提交，并确认能正常打开。"
_PARTS = "这是分卷压缩包的一部分。请合并成一个普通的 zip，或直接提交图片。"
_METHOD = "压缩方法不受支持。请用系统自带的“压缩为 zip”重新压缩，或直接提交图片。"
_OVERLAP = "压缩包内的文件相互重叠，不是普通的压缩包。请重新压缩后提交。"


@dataclass(frozen=True, slots=True)
class Entry:
    """One member: where its packed bytes begin and how many there are, as the archive says."""

    name: str
    encrypted: bool
    link: bool
    method: int
    crc: int
    packed: int
    size: int
    start: int

    @property
    def is_folder(self) -> bool:
        return self.name.endswith(("/", "\\"))


def directory(file: BinaryIO, most: int) -> tuple[Entry, ...]:
    """All members in the order of the directory.

    Args:
        file: an open zip; what precedes the archive itself is allowed, as ever.
        most: how many members there may be.

    Raises:
        PictureError: E101 for what is no whole zip, E102 for one part of several, E103 for too
            many members or such as overlap.
    """
    try:
        return _directory(file, most)
    except (struct.error, OverflowError, OSError, ValueError) as error:
        raise PictureError("E101", _BROKEN) from error


def read_entry(file: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """Bytes of a member as they come out, in pieces; its declared size is not believed.

    Raises:
        PictureError: E101 for broken content, E102 for another way of packing, E104 for a password.
    """
    if entry.encrypted:
        raise PictureError("E104", "文件设有密码。请去掉密码后重新提交。")
    if entry.method not in (_STORED, _DEFLATED):
        raise PictureError("E102", _METHOD)
    crc = 0
    packed = _packed(file, entry)
    for piece in packed if entry.method == _STORED else _inflated(packed):
        crc = zlib.crc32(piece, crc)
        yield piece
    if crc != entry.crc:
        raise PictureError("E101", _BROKEN)


def _directory(file: BinaryIO, most: int) -> tuple[Entry, ...]:
    length = file.seek(0, io.SEEK_END)
    start, size, base = _place(file, length)
    if size > most * _PER_MEMBER:
        raise PictureError("E103", f"压缩包内的文件超过 {most} 个。请分成几个较小的压缩包。")
    file.seek(start)
    found = tuple(_entries(file.read(size), base))
    if len(found) > most:
        raise PictureError("E103", f"压缩包内的文件超过 {most} 个。请分成几个较小的压缩包。")
    return _apart(file, found, start)


def _place(file: BinaryIO, length: int) -> tuple[int, int, int]:
    """Start and size of the directory, and by how much all offsets are shifted."""
    tail_start = max(0, length - 22 - _FULL_16)
    file.seek(tail_start)
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0:
        raise PictureError("E101", _BROKEN)
    _, disk, _, _, count, size, offset, _ = struct.unpack("<4s4H2LH", tail[at : at + 22])
    end = tail_start + at
    if _FULL_32 in (size, offset) or _FULL_16 in (disk, count):
        locator = tail[max(0, at - 20) : at]
        if locator.startswith(_LOCATOR_64):
            (record,) = struct.unpack("<8xQ4x", locator)
            file.seek(record)
            fields = struct.unpack("<4sQ2H2L4Q", file.read(56))
            if fields[0] != _END_64:
                raise PictureError("E101", _BROKEN)
            size, offset, end, disk = fields[8], fields[9], record, fields[4]
    if disk:
        raise PictureError("E102", _PARTS)
    base = end - size - offset
    if base < 0 or size > end:
        raise PictureError("E101", _BROKEN)
    return end - size, size, base


def _entries(listing: bytes, base: int) -> Iterator[Entry]:
    at = 0
    while at + _CENTRAL.size <= len(listing):
        fields = _CENTRAL.unpack_from(listing, at)
        if fields[0] != b"PK\x01\x02":
            raise PictureError("E101", _BROKEN)
        system, flags, method, crc = fields[2], fields[5], fields[6], fields[9]
        name_size, extra_size, comment_size = fields[12:15]
        at += _CENTRAL.size
        raw = listing[at : at + name_size]
        extra = listing[at + name_size : at + name_size + extra_size]
        at += name_size + extra_size + comment_size
        size, packed, start = _large(extra, (fields[11], fields[10], fields[18]))
        # 3 is Unix: only there do the upper bits say what kind of file it is.
        link = system == 3 and stat.S_ISLNK(fields[17] >> 16)
        name = decoded(raw, is_utf8=bool(flags & 0x800))
        yield Entry(name, bool(flags & 1), link, method, crc, packed, size, start + base)


def _large(extra: bytes, small: tuple[int, int, int]) -> tuple[int, int, int]:
    """Size, packed size and offset, those that need 64 bits taken from the extra field."""
    if _FULL_32 not in small:
        return small
    at = 0
    while at + 4 <= len(extra):
        kind, size = struct.unpack_from("<2H", extra, at)
        if kind == 1:
            wanted = small.count(_FULL_32)
            large = iter(struct.unpack_from(f"<{wanted}Q", extra, at + 4))
            first, second, third = (next(large) if one == _FULL_32 else one for one in small)
            return first, second, third
        at += 4 + size
    return small


def _apart(file: BinaryIO, entries: tuple[Entry, ...], end: int) -> tuple[Entry, ...]:
    """The entries with the true start of their bytes; each must end before the next begins.

    Entries that share bytes give out a thousandfold what they take (42.zip's successors).
    """
    starts: dict[int, int] = {}
    free = 0
    for entry in sorted(entries, key=lambda one: one.start):
        if entry.start < free or entry.start in starts:
            raise PictureError("E103", _OVERLAP)
        file.seek(entry.start)
        fields = _LOCAL.unpack(file.read(_LOCAL.size))
        if fields[0] != b"PK\x03\x04":
            raise PictureError("E101", _BROKEN)
        starts[entry.start] = entry.start + _LOCAL.size + fields[10] + fields[11]
        free = starts[entry.start] + entry.packed
        if free > end:
            raise PictureError("E103" if starts[entry.start] <= end else "E101", _OVERLAP)
    return tuple(replace(entry, start=starts[entry.start]) for entry in entries)


def _packed(file: BinaryIO, entry: Entry) -> Iterator[bytes]:
    at, left = entry.start, entry.packed
    while left:
        # Another member may have been read in between, where containers lie in containers.
        file.seek(at)
        piece = file.read(min(left, PIECE))
        if not piece:
            raise PictureError("E101", _BROKEN)
        yield piece
        at, left = at + len(piece), left - len(piece)


def _inflated(packed: Iterator[bytes]) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for piece in packed:
            rest = piece
            while rest and not inflater.eof:
                yield inflater.decompress(rest, PIECE)
                rest = inflater.unconsumed_tail
        while not inflater.eof and (more := inflater.decompress(b"", PIECE)):
            yield more
    except zlib.error as error:
        raise PictureError("E101", _BROKEN) from error
    if not inflater.eof:
        raise PictureError("E101", _BROKEN)
