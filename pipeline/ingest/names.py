"""Names from outside: decoded, made printable, and never used as the name of a file of ours."""

import hashlib
import os
import re
from fnmatch import fnmatch
from pathlib import PurePosixPath

_SKIPPED_FOLDERS = ("__MACOSX", "@eaDir")
_SKIPPED_NAMES = ("._*", ".ds_store", "thumbs.db", "desktop.ini", "~$*")
_UNFINISHED = ("*.part", "*.crdownload", "*.tmp")

#: Characters that break lines, or that turn the order of what follows (a name `gpj.exe` shown as
#: `exe.jpg`), and halves of surrogate pairs, which no encoder accepts.
_UNPRINTABLE = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ud800-\\udfff]"
)
_LONGEST = 400


def shown(name: str) -> str:
    """A name of the file system, printable and still its own: two names never become one.

    Bytes that are no text and characters that hide others are written out as escapes. A backslash
    of the name itself is doubled: else it could spell out another file's bytes.
    """
    text = os.fsencode(name.replace("\\", "\\\\")).decode("utf-8", "backslashreplace")
    return _UNPRINTABLE.sub(_escaped, text)


def shown_member(name: str) -> str:
    """A name inside a container, printable; a backslash separates folders there as ``/`` does.

    A name longer than any file system allows is cut and told apart by a digest.
    """
    plain = _UNPRINTABLE.sub(_escaped, name.replace("\\", "/"))
    if len(plain) <= _LONGEST:
        return plain
    digest = hashlib.sha256(plain.encode()).hexdigest()[:8]
    return f"{plain[: _LONGEST // 2]}…{digest}{PurePosixPath(plain).suffix[:8]}"


def decoded(raw: bytes, *, is_utf8: bool) -> str:
    """A name of a zip: flagged as UTF-8, else strict UTF-8, else GB18030.

    Guessing by GB18030 alone garbles what macOS and many tools write: UTF-8 without the flag.
    Undecodable bytes stay apart from all text, as surrogates.
    """
    for encoding in ("utf-8",) if is_utf8 else ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", "surrogateescape")


def skipped(path: str) -> str | None:
    """Why nobody could mean a file of this path as evidence, if so; told by name alone."""
    *folders, name = path.split("/")
    if any(folder in _SKIPPED_FOLDERS for folder in folders):
        return "系统生成的文件夹。"
    name = name.lower()
    if any(fnmatch(name, pattern) for pattern in _SKIPPED_NAMES):
        return "系统生成的文件。"
    if any(fnmatch(name, pattern) for pattern in _UNFINISHED):
        return "尚未传完的文件。"
    return None


def own(name: str, taken: set[str]) -> str:
    """``name``, or where it is taken the name with the first free number; ``taken`` grows by it."""
    stem, dot, suffix = name.rpartition(".")
    if not stem or "/" in suffix:
        stem, dot, suffix = name, "", ""
    number, free = 2, name
    while free in taken:
        free = f"{stem}#{number}{dot}{suffix}"
        number += 1
    taken.add(free)
    return free


def _escaped(found: re.Match[str]) -> str:
    code = ord(found[0])
    # Bytes that were no text came here as halves of surrogate pairs (PEP 383).
    return f"\\x{code - 0xDC00:02x}" if 0xDC80 <= code <= 0xDCFF else f"\\u{code:04x}"
