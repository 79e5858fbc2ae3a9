"""The only place that writes reports: a run's own folder first, then ``latest``, swapped in whole.

``latest`` is a real folder and no link: registrars open it from shares, where links do not work.
POSIX cannot exchange two folders at once, so the swap is two renames; ``heal``, which every
command calls first, finishes or undoes a swap that a crash left between them.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from pipeline.domain.errors import Exit, RunError, cause_of

_NEW, _OLD, _LATEST = "latest.new", "latest.old", "latest"


class Draft:
    """The files of a run while they are written; nobody takes them for a run before it is kept."""

    def __init__(self, out: Path, run_id: str, group: str = "") -> None:
        self._out, self._group = out, group
        self._target = out / "runs" / run_id
        self._partial = out / "runs" / f".{run_id}.partial"

    def write(self, name: str, content: bytes) -> None:
        """Write the file with this path below the folder of the run.

        Raises:
            RunError: it cannot be written; what was there before is untouched.
        """
        with self._told():
            _write_file(self._partial / name, content, self._group)

    def keep(self) -> Path:
        """Make it the run's own folder, which it becomes at once.

        Raises:
            RunError: it cannot be.
        """
        with self._told():
            self._partial.rename(self._target)
        return self._target

    def drop(self) -> None:
        """Remove what is not kept."""
        shutil.rmtree(self._partial, ignore_errors=True)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.drop()
            raise _not_written(self._out, error) from error


@contextmanager
def drafted(out: Path, run_id: str, group: str = "") -> Iterator[Draft]:
    """A folder for the files of a run in ``out``/runs/``run_id``: complete, or not there at all."""
    draft = Draft(out, run_id, group)
    try:
        yield draft
    finally:
        draft.drop()


def write_run(out: Path, run_id: str, files: Mapping[str, bytes], group: str = "") -> Path:
    """Write all files of a run at once; where they are.

    Raises:
        RunError: they cannot be written; what was there before is untouched.
    """
    with drafted(out, run_id, group) as draft:
        for name, content in files.items():
            draft.write(name, content)
        return draft.keep()


def _always(_: Path) -> str:
    return ""


def swap_in(out: Path, run_id: str, group: str = "", keeps: Callable[[Path], str] = _always) -> str:
    """Make a copy of the run the new ``latest``; why it could not be, "" where it is.

    It cannot be while a file of ``latest`` is open on Windows, or the disk is full, or where
    ``keeps`` says why: it is asked about the old reports, in the folder it is given, at the moment
    when nobody can save anything into them any more. The run then stays complete in its folder, and
    ``latest`` as it was.
    """
    run = out / "runs" / run_id
    new, old, latest = out / _NEW, out / _OLD, out / _LATEST
    try:
        shutil.rmtree(new, ignore_errors=True)
        make_folder(new, group)
        for path in sorted(run.rglob("*")):
            if path.is_file():
                _write_file(new / path.relative_to(run), path.read_bytes(), group)
        if latest.exists():
            latest.rename(old)
            why = keeps(old)
            if why:
                heal(out)
                return why
        new.rename(latest)
    except OSError as error:
        heal(out)
        return cause_of(error)
    except BaseException:  # neither Ctrl-C nor a fault may leave the folder without a latest
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


def _write_file(path: Path, content: bytes, group: str) -> None:
    file_mode = _modes(group)[0]
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
    message = (
        f"无法写入报告文件夹 {out}（{cause_of(error)}）。上次的报告没有改动。"
        "请检查磁盘空间和权限，或用 --out 另选文件夹，再运行一次；已读的图片不会重读。"
    )
    return RunError(Exit.NOT_READY, message)
