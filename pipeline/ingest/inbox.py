"""The inbox: every file in it, exactly once, as a submission, a rejection or a skip."""

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from pipeline.domain.errors import Exit, RunError
from pipeline.domain.student import Student
from pipeline.domain.submission import Rejected, Skipped, Submission
from pipeline.ingest.claims import Known, claim_of
from pipeline.ingest.sources.other import judge_other
from pipeline.ingest.sources.pictures import LIMITS, kind_of

_SKIPPED_FOLDERS = ("__MACOSX", "@eaDir")
_SKIPPED_NAMES = ("._*", ".DS_Store", "Thumbs.db", "desktop.ini", "~$*")
_UNFINISHED = ("*.part", "*.crdownload", "*.tmp")


@dataclass(frozen=True, slots=True)
class Inbox:
    """What was found; each tuple sorted by source."""

    submissions: tuple[Submission, ...]
    rejected: tuple[Rejected, ...]
    skipped: tuple[Skipped, ...]


Found = Submission | Rejected | Skipped


def scan(inbox: Path, students: tuple[Student, ...]) -> Inbox:
    """List everything below ``inbox``; links and special files are never followed or opened."""
    known = Known.of(students)
    found = [_look(path, source, known) for path, source in _walk(inbox, "")]
    found.sort(key=lambda item: item.source)
    return Inbox(
        tuple(item for item in found if isinstance(item, Submission)),
        tuple(item for item in found if isinstance(item, Rejected)),
        tuple(item for item in found if isinstance(item, Skipped)),
    )


def scan_one(path: Path, students: tuple[Student, ...]) -> Submission | Rejected:
    """One picture named by itself; its folder's name may still say whose it is.

    Raises:
        RunError: the file cannot be read, or nobody could mean it as evidence.
    """
    source = f"{path.parent.name}/{path.name}" if path.parent.name else path.name
    found = _look(path, _shown(source), Known.of(students))
    if isinstance(found, Skipped):
        raise RunError(Exit.USAGE, f"{path} 不能作为截图处理：{found.reason}")
    return found


def _walk(folder: Path, prefix: str) -> Iterator[tuple[Path, str]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        if prefix:
            # One closed folder must not keep the rest from being read; it is told as skipped.
            yield folder, prefix.rstrip("/")
            return
        message = f"无法读取文件夹 {folder}（{error.strerror}）。请检查权限后重新运行。"
        raise RunError(Exit.USAGE, message) from error
    for entry in entries:
        source = prefix + _shown(entry.name)
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), source + "/")
        else:
            yield Path(entry.path), source


def _look(path: Path, source: str, known: Known) -> Found:
    reason = _skipped(source)
    if reason is not None:
        return Skipped(source, reason)
    try:
        status = path.lstat()
        if stat.S_ISDIR(status.st_mode):
            return Skipped(source, "无法读取的文件夹，请检查权限。")
        if not stat.S_ISREG(status.st_mode):
            return Skipped(source, "不是普通文件（链接或特殊文件），不予打开。")
        if status.st_size > LIMITS.bytes:
            return _too_large(source, known)
        content = path.read_bytes()
    except OSError as error:
        details = f"文件无法读取（{error.strerror}）。请检查权限。"
        return Rejected(source, None, "E101", details, claim_of(source, known))
    digest = hashlib.sha256(content).hexdigest()
    if kind_of(content[:16]) is not None:
        claim = claim_of(source, known)
        return Submission(source, digest, len(content), str(path.absolute()), (), claim)
    told = judge_other(Path(source).suffix.lower(), content[:4096])
    if isinstance(told, str):
        return Skipped(source, told)
    return Rejected(source, digest, told.code, told.details, claim_of(source, known))


def _too_large(source: str, known: Known) -> Rejected:
    details = f"文件超过 {LIMITS.bytes // 2**20} MB。请提交普通大小的截图。"
    return Rejected(source, None, "E103", details, claim_of(source, known))


def _skipped(source: str) -> str | None:
    *folders, name = source.split("/")
    if any(folder in _SKIPPED_FOLDERS for folder in folders):
        return "系统生成的文件夹。"
    if any(fnmatch(name, pattern) for pattern in _SKIPPED_NAMES):
        return "系统生成的文件。"
    if any(fnmatch(name.lower(), pattern) for pattern in _UNFINISHED):
        return "尚未传完的文件。"
    return None


def _shown(name: str) -> str:
    """``name`` with bytes that are no text written out, so that it can be printed and stays own."""
    # A backslash of the name itself is doubled: else it could spell out another file's bytes.
    return os.fsencode(name.replace("\\", "\\\\")).decode("utf-8", "backslashreplace")
