"""7z archives, by py7zr; what it unpacks goes through numbers of ours and never under its names."""

import lzma
import struct
import zlib
from typing import BinaryIO

import py7zr
from py7zr.exceptions import (
    AbsolutePathError,
    ArchiveError,
    PasswordRequired,
    UnsupportedCompressionMethodError,
)
from py7zr.io import Py7zIO, WriterFactory

from pipeline.domain.errors import PictureError
from pipeline.ingest.names import shown_member
from pipeline.ingest.sources.receiver import Receiver, Sink
from pipeline.ingest.sources.zipped import LOCKED

_BROKEN = "7z 压缩包不完整或已损坏。请重新压缩成 zip 后提交，并确认能正常打开。"
_METHOD = "7z 的压缩方法不受支持。请用 zip 重新压缩，或直接提交图片。"


def unpack(file: BinaryIO, receiver: Receiver) -> None:
    """Hand over all members in the order of the archive.

    Raises:
        PictureError: E101 where it is broken, E102 where it is packed in an unknown way, E104
            where it has a password.
    """
    try:
        # An open file, and not a path, keeps py7zr from unpacking in threads.
        with py7zr.SevenZipFile(file, "r") as archive:
            if archive.needs_password():
                raise PictureError("E104", LOCKED)
            factory = _Numbered(archive, receiver)
            try:
                archive.extractall(factory=factory)
            finally:
                factory.give_up()
    except PictureError:
        raise
    except PasswordRequired as error:
        raise PictureError("E104", LOCKED) from error
    except UnsupportedCompressionMethodError as error:
        raise PictureError("E102", _METHOD) from error
    except _FAULTS as error:
        raise PictureError("E101", _BROKEN) from error


#: What py7zr and the decoders below it raise for bad input.
_FAULTS = (
    *(ArchiveError, AbsolutePathError, lzma.LZMAError, zlib.error, struct.error, EOFError),
    *(OSError, ValueError, LookupError, TypeError, ArithmeticError, AttributeError),
    *(AssertionError, NotImplementedError, RecursionError),
)


class _Numbered(WriterFactory):
    """Gives py7zr numbers for the names in an archive: it refuses archives for a single ``..``."""

    def __init__(self, archive: py7zr.SevenZipFile, receiver: Receiver) -> None:
        self._receiver = receiver
        self._names: list[str] = []
        self._writing: _Writer | None = None
        most = receiver.budget.limits.members
        if len(archive.files) > most:
            raise PictureError("E103", f"压缩包内的文件超过 {most} 个。请分成几个较小的压缩包。")
        self._links: set[int] = set()
        for number, member in enumerate(archive.files):
            if member.is_symlink or member.is_junction:
                self._links.add(number)
            self._names.append(shown_member(member.filename))
            # py7zr has no other way to say under which name a member comes out.
            member._file_info["filename"] = f"member-{number}"

    def create(self, filename: str) -> Py7zIO:
        number = int(filename.rpartition("-")[2])
        name = self._names[number]
        if number in self._links:
            self._receiver.pass_over(name, "不是普通文件（链接），不予打开。")
            sink = None
        else:
            sink = self._receiver.begin(name)
        self._writing = _Writer(self._receiver, sink)
        return self._writing

    def give_up(self) -> None:
        """Forget the member that was being written when unpacking broke off, if one was."""
        if self._writing is not None:
            self._writing.drop()


class _Writer(Py7zIO):
    """Passes on what py7zr unpacks; a member nobody wants is unpacked all the same, and counted."""

    def __init__(self, receiver: Receiver, sink: Sink | None) -> None:
        self._receiver, self._sink, self._size = receiver, sink, 0
        self._wanted = sink is not None

    def write(self, s: bytes | bytearray) -> int:
        self._size += len(s)
        try:
            if self._sink is not None and self._wanted:
                self._wanted = self._sink.write(bytes(s))
            else:
                self._receiver.budget.spend(len(s))
        except BaseException:
            self.drop()  # before py7zr closes it as if it were complete
            raise
        return len(s)

    def drop(self) -> None:
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.drop()

    def close(self) -> None:
        if self._sink is not None:
            sink, self._sink = self._sink, None
            sink.finish()

    def read(self, size: int | None = None) -> bytes:  # noqa: ARG002
        return b""

    def seek(self, offset: int, whence: int = 0) -> int:  # noqa: ARG002
        return 0

    def flush(self) -> None:
        pass

    def size(self) -> int:
        return self._size
