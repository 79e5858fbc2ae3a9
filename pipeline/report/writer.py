"""The only place that writes reports: a run's own folder first, then ``latest``, swapped in whole.

``latest`` is a real folder and no link: registrars open it from shares, where links do not work.
POSIX cannot exchange two folders at once, so the swap is two renames; ``heal``, which every
command calls first, finishes or undoes a swap that a crash left between them.
"""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from pipeline.domain.errors import Exit, RunError

_NEW, _OLD, _LATEST = "latest.new", "latest.old", "latest"


def write_run(out: Path, run_id: str, files: Mapping[str, bytes], group: str = "") -> Path:
    """Write all files of a run into ``out``/runs/``run_id``; complete, or not there at all.

    Raises:
        RunError: they cannot be written; what was there before is untouched.
    """
    target = out / "runs" / run_id
    partial = out / "runs" / f".{run_id}.partial"
    try:
        _write_folder(partial, files, group)
        partial.rename(target)
    except OSError as error:
        shutil.rmtree(partial, ignore_errors=True)
        raise _not_written(out, error) from error
    return target


def swap_in(out: Path, run_id: str, group: str = "") -> str:
    """Make a copy of the run the new ``latest``; why it could not be, "" where it is.

    It cannot be while a file of ``latest`` is open on Windows, or the disk is full. The run then
    stays complete in its folder, and ``latest`` as it was.
    """
    run = out / "runs" / run_id
    new, old, latest = out / _NEW, out / _OLD, out / _LATEST
    try:
        shutil.rmtree(new, ignore_errors=True)
        files = {
            path.relative_to(run).as_posix(): path.read_bytes()
            for path in sorted(run.rglob("*"))
            if path.is_file()
        }
        _write_folder(new, files, group)
        if latest.exists():
            latest.rename(old)
        new.rename(latest)
    except OSError as error:
        heal(out)
        return error.strerror or type(error).__name__
    except BaseException:  # Ctrl-C must not leave the folder without a latest
        heal(out)
        raise
    shutil.rmtree(old, ignore_errors=True)
    return ""


def heal(out: Path) -> None:
    """Bring ``latest`` into order after a crash or a failed swap; nothing to do otherwise."""
    new, old, latest = out / _NEW, out / _OLD, out / _LATEST
    if not latest.exists() and old.exists():
        # Between the two renames: the old one is known to be whole.
        try:
            old.rename(latest)
        except OSError:  # opened meanwhile; it stays whole under this name until it is closed
            return
    shutil.rmtree(old, ignore_errors=True)
    shutil.rmtree(new, ignore_errors=True)
    if (out / "runs").is_dir():
        for partial in (out / "runs").glob(".*.partial"):
            shutil.rmtree(partial, ignore_errors=True)


def make_folder(folder: Path, group: str = "") -> None:
    """Make a folder, and those above it, for its owner only or for the group; keep one there is.

    Raises:
        RunError: there is no such group.
    """
    mode = _modes(group)[1]
    for place in (*reversed(folder.parents), folder):
        if not place.exists():
            place.mkdir(mode=mode, exist_ok=True)
            _give(place, mode, group)


def give_file(path: Path, group: str = "") -> None:
    """Let a file be read by its owner only, or by the group too.

    Raises:
        RunError: there is no such group.
    """
    _give(path, _modes(group)[0], group)


def others_can_read(path: Path) -> bool:
    """Whether the disk lets everybody in, as some shares do whatever is asked of them."""
    return os.name == "posix" and bool(path.stat().st_mode & 0o007)


def _modes(group: str) -> tuple[int, int]:
    return (0o640, 0o750) if group else (0o600, 0o700)


def _write_folder(folder: Path, files: Mapping[str, bytes], group: str) -> None:
    file_mode = _modes(group)[0]
    make_folder(folder, group)
    for name, content in files.items():
        path = folder / name
        make_folder(path.parent, group)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, file_mode)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _give(path, file_mode, group)


def _give(path: Path, mode: int, group: str) -> None:
    """Set the mode whatever the umask, and the group where one is named."""
    if group:
        try:
            shutil.chown(path, group=group)
        except LookupError as error:
            message = f"设置 group 中的用户组 {group} 不存在。请改正设置后重新运行。"
            raise RunError(Exit.USAGE, message) from error
    path.chmod(mode)


def _not_written(out: Path, error: OSError) -> RunError:
    why = error.strerror or type(error).__name__
    message = (
        f"无法写入报告文件夹 {out}（{why}）。上次的报告没有改动。"
        "请检查磁盘空间和权限，或用 --out 另选文件夹，再运行一次；已读的图片不会重读。"
    )
    return RunError(Exit.NOT_READY, message)
