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


_IN_USE = "正被其他程序使用"
_SHARE_GONE = "共享盘已断开"
#: By name: Windows lacks some of them.
_CAUSES = {
    "ENOENT": "文件或文件夹不存在",
    "EISDIR": "这是文件夹，不是文件",
    "ENOTDIR": "上级路径不是文件夹",
    "EEXIST": "已有同名的文件",
    "ENOTEMPTY": "文件夹不是空的",
    "EACCES": "没有权限",
    "EPERM": "没有权限",
    "EROFS": "磁盘是只读的",
    "ENOSPC": "磁盘已满",
    "EDQUOT": "磁盘配额已用完",
    "EFBIG": "文件太大",
    "ENAMETOOLONG": "文件名或路径太长",
    "EINVAL": "文件名或内容不被该磁盘接受",
    "ELOOP": "链接绕成了圈",
    "EBUSY": _IN_USE,
    "ETXTBSY": _IN_USE,
    "EAGAIN": _IN_USE,
    "EMFILE": "打开的文件太多",
    "ENFILE": "打开的文件太多",
    "EIO": "磁盘读写出错",
    "ENODEV": "磁盘已断开",
    "ENXIO": "磁盘已断开",
    "ESTALE": _SHARE_GONE,
    "ENOTCONN": _SHARE_GONE,
    "EHOSTDOWN": _SHARE_GONE,
    "EHOSTUNREACH": _SHARE_GONE,
    "ETIMEDOUT": _SHARE_GONE,
    "ENOMEM": "内存不足",
}
#: Windows tells a file that is open in Excel as one that may not be written.
_OPENED = (32, 33)


def cause_of(error: OSError) -> str:
    """Why the system refused, in Chinese; what is none of the usual reasons by its name alone."""
    if getattr(error, "winerror", None) in _OPENED:
        return _IN_USE
    name = errno.errorcode.get(error.errno or 0, type(error).__name__)
    return _CAUSES.get(name) or f"系统错误 {name}"
