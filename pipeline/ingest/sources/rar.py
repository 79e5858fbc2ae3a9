"""RAR archives: stored members by rarfile alone, packed ones by a tool where the machine has one.

There is no free unpacker for RAR that could be shipped with the program.
"""

import shutil
import struct
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import rarfile

from pipeline.domain.errors import PictureError
from pipeline.ingest.files import PIECE
from pipeline.ingest.names import shown_member, skipped
from pipeline.ingest.sources.receiver import Receiver, feed
from pipeline.ingest.sources.zipped import LOCKED

_BROKEN = "rar 压缩包不完整或已损坏。请重新压缩成 zip 后提交，并确认能正常打开。"
_PARTS = "这是分卷 rar 的一部分。请合并成一个普通的 zip，或直接提交图片。"
_NO_TOOL = "本机没有能打开 rar 的工具。请解压后用 zip 重新压缩，或直接提交图片。"


#: Programs that rarfile can use, by their commands.
_TOOLS = ("unrar", "unar", "7z", "7zz", "bsdtar")


def tools() -> tuple[str, ...]:
    """Which programs that unpack RAR this machine has."""
    return tuple(name for name in _TOOLS if shutil.which(name))


def unpack(file: BinaryIO, receiver: Receiver, folder: Path) -> None:
    """Hand over all members in the order of the archive.

    Args:
        file: an open archive; other parts of it are never looked for.
        receiver: takes the members.
        folder: where a tool may be given a file to unpack.

    Raises:
        PictureError: E101 where it is broken, E102 where it is one part of several or nothing here
            can unpack it, E104 where it has a password.
    """
    rarfile.TRY_ENCODINGS = ("utf8", "gb18030")
    try:
        # rarfile leaves what it made for a tool that is not there.
        with tempfile.TemporaryDirectory(dir=folder) as place:
            rarfile.HACK_TMP_DIR = place
            with rarfile.RarFile(file, charset="gb18030", errors="strict") as archive:
                _unpack(archive, receiver)
    except (rarfile.PasswordRequired, rarfile.RarWrongPassword, rarfile.NoCrypto) as error:
        raise PictureError("E104", LOCKED) from error
    except rarfile.NeedFirstVolume as error:
        raise PictureError("E102", _PARTS) from error
    except rarfile.RarCannotExec as error:
        raise PictureError("E102", _NO_TOOL) from error
    except _FAULTS as error:
        # How rarfile says that it was given one open file where it wants the next part.
        if "single FD" in str(error):
            raise PictureError("E102", _PARTS) from error
        raise PictureError("E101", _BROKEN) from error


#: What rarfile raises for bad input.
_FAULTS = (rarfile.Error, struct.error, EOFError, OSError, ValueError, LookupError, TypeError)


def _unpack(archive: rarfile.RarFile, receiver: Receiver) -> None:
    members = [member for member in archive.infolist() if not member.is_dir()]
    # Headers that are encrypted show no members at all.
    if archive.needs_password() and (not members or all(one.needs_password() for one in members)):
        raise PictureError("E104", LOCKED)
    for member in members:
        name = shown_member(member.filename)
        if not member.is_file():
            receiver.pass_over(name, "不是普通文件（链接），不予打开。")
        elif skipped(name) is None and member.needs_password():
            receiver.refuse(name, "E104", "文件设有密码。请去掉密码后重新提交。")
        elif archive.is_solid() and member.filename.startswith(("@", "-")):
            # A tool is told members of a solid archive by name and must not take one for an order.
            receiver.refuse(name, "E102", "文件名不受支持。请改名后重新提交。")
        else:
            feed(receiver, name, _pieces(archive, member))


def _pieces(archive: rarfile.RarFile, member: rarfile.RarInfo) -> Iterator[bytes]:
    try:
        with archive.open(member) as file:
            while piece := file.read(PIECE):
                yield piece
    except (rarfile.BadRarFile, rarfile.RarCRCError) as error:
        raise PictureError("E101", _BROKEN) from error
