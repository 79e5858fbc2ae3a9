"""The two exceptions of our own, and the system's in Chinese."""

import errno
from enum import IntEnum


class Exit(IntEnum):
    """Exit statuses of the command (contract)."""

    DONE = 0
    FOUND = 1
    USAGE = 2
    INTERNAL_FAULTS = 3
    NOT_READY = 4
    LOCKED = 5
    INTERRUPTED = 130


class PictureError(Exception):
    """One picture cannot be read: a code of the catalogue and why, in Chinese."""

    def __init__(self, code: str, details: str) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details


class RunError(Exception):
    """The run cannot go on: exit status, what is wrong and what to do next, in Chinese."""

    def __init__(self, status: Exit, message: str) -> None:
        super().__init__(status, message)
        self.status = status
        self.message = message


_CAUSES = {
    errno.ENOENT: "文件不存在",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "上级路径不是文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘是只读的",
    errno.ENOSPC: "磁盘已满",
}


def cause_of(error: OSError) -> str:
    """Why the system refused, in Chinese where it is one of the common reasons."""
    return _CAUSES.get(error.errno or 0) or error.strerror or type(error).__name__
