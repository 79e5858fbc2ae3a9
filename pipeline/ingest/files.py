"""Opening files that others may be writing: never a link, never anything but a plain file."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

#: Reads in pieces of this size keep memory flat whatever a file's size.
PIECE = 2**20

#: Why a file waits for the next run.
CHANGED = "读取期间有变化（可能尚未传完），待下次处理。"
GONE = "读取期间被移走，待下次处理。"


@dataclass(frozen=True, slots=True)
class Stamp:
    """By what a change of a file is noticed without reading it; times in nanoseconds."""

    size: int
    modified: int
    changed: int
    inode: int

    @classmethod
    def of(cls, status: os.stat_result) -> "Stamp":
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


def stamp(path: Path) -> Stamp | None:
    """Stamp of a plain file, None where there is none (any more)."""
    try:
        status = path.lstat()
    except OSError:
        return None
    return Stamp.of(status) if stat.S_ISREG(status.st_mode) else None


def open_plain(path: Path) -> BinaryIO:
    """Open a plain file for reading.

    Raises:
        OSError: it cannot be opened, or is a link or special file by now; opening a pipe in its
            place would wait for ever, opening a link could lead out of the inbox.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(0, "不是普通文件")
    return os.fdopen(descriptor, "rb")


def stamp_of(file: BinaryIO) -> Stamp:
    """Stamp of an open file."""
    return Stamp.of(os.fstat(file.fileno()))
