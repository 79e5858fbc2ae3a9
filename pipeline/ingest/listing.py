"""Every file below the inbox, with the stamp by which a later change is noticed."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.domain.errors import Exit, RunError, cause_of
from pipeline.domain.submission import Skipped
from pipeline.ingest.files import Stamp
from pipeline.ingest.names import own, shown, skipped


@dataclass(frozen=True, slots=True)
class Listed:
    """A plain file to be looked at; ``source`` is its name in all reports."""

    source: str
    path: Path
    stamp: Stamp


def list_inbox(inbox: Path) -> tuple[Listed | Skipped, ...]:
    """Everything below ``inbox``, ordered by source; nothing is opened.

    Raises:
        RunError: the inbox itself cannot be read.
    """
    taken: set[str] = set()
    found = [
        _listed(path, own(source, taken)) for path, source in sorted(_walk(inbox), key=_source)
    ]
    return tuple(found)


def list_one(path: Path, source: str) -> Listed | Skipped:
    """One file by itself."""
    return _listed(path, source)


def _walk(inbox: Path) -> Iterator[tuple[Path, str]]:
    """Path and source of whatever is no folder, and of folders that cannot be read."""
    # Not recursive: folders can lie in each other more deeply than Python calls can.
    waiting = [(inbox, "")]
    while waiting:
        folder, prefix = waiting.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError as error:
            if not prefix:
                message = f"无法读取文件夹 {folder}（{cause_of(error)}）。请检查权限后重新运行。"
                raise RunError(Exit.USAGE, message) from error
            # One closed folder must not keep the rest from being read; it is told as skipped.
            yield folder, prefix.rstrip("/")
            continue
        for entry in entries:
            source = prefix + shown(entry.name)
            if entry.is_dir(follow_symlinks=False):
                waiting.append((Path(entry.path), f"{source}/"))
            else:
                yield Path(entry.path), source


def _source(item: tuple[Path, str]) -> str:
    return item[1]


def _listed(path: Path, source: str) -> Listed | Skipped:
    reason = skipped(source)
    if reason is not None:
        return Skipped(source, reason)
    try:
        status = path.lstat()
    except OSError as error:
        return Skipped(source, f"文件无法读取（{cause_of(error)}）。请检查权限。")
    if stat.S_ISDIR(status.st_mode):
        return Skipped(source, "无法读取的文件夹，请检查权限。")
    if not stat.S_ISREG(status.st_mode):
        return Skipped(source, "不是普通文件（链接或特殊文件），不予打开。")
    return Listed(source, path, Stamp.of(status))
