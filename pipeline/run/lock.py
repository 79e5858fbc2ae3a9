"""One run at a time: per output folder, and per state folder where that is another."""

import getpass
import json
import os
import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline.domain.errors import Exit, RunError, cause_of
from pipeline.report.writer import make_folder

_LOCK, _HOLDER = "run.lock", "run.lock.json"


@contextmanager
def only_one(out: Path, state: Path, group: str = "") -> Iterator[None]:
    """Hold the locks of an output folder and its state; free again when their holder dies.

    Two machines may share the output folder, two output folders the state. A share that knows no
    locks leaves only the state's.

    Raises:
        RunError: another run holds one; the message says who and since when.
    """
    with ExitStack() as held:
        held.enter_context(_locked(state, "" if state != out else group))
        if out != state:
            held.enter_context(_locked(out, group, needed=False))
        yield


def holder(folder: Path) -> str:
    """Who runs in a folder now and since when, "" for nobody."""
    if not (folder / _LOCK).exists():
        return ""
    lock = FileLock(folder / _LOCK, mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return _told(folder)
    except (OSError, NotImplementedError):
        return ""
    lock.release()
    return ""


def user() -> str:
    """Login name of whoever runs this."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "未知用户"


@contextmanager
def _locked(folder: Path, group: str, *, needed: bool = True) -> Iterator[None]:
    try:
        make_folder(folder, group)
        lock = FileLock(folder / _LOCK, mode=0o600)
        lock.acquire(timeout=0)
    except Timeout as error:
        message = f"另一次运行正在进行（{_told(folder)}）。请等它结束后再运行。"
        raise RunError(Exit.LOCKED, message) from error
    except NotImplementedError:
        yield
        return
    except OSError as error:
        if not needed and _writable(folder):
            yield
            return
        message = (
            f"无法写入 {folder}（{cause_of(error)}）。上次的报告没有改动。"
            "请检查权限和磁盘空间，或用 --out 另选文件夹。"
        )
        raise RunError(Exit.NOT_READY, message) from error
    try:
        _tell(folder)
        yield
    finally:
        with suppress(OSError):
            (folder / _HOLDER).unlink(missing_ok=True)
        lock.release()


def _writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK)


def _tell(folder: Path) -> None:
    about = {
        "user": user(),
        "host": socket.gethostname(),
        "pid": os.getpid(),
        "since": datetime.now().astimezone().isoformat(timespec="seconds"),
    }
    text = json.dumps(about, ensure_ascii=False)
    with suppress(OSError):  # a courtesy; the lock holds without it
        place = os.open(folder / _HOLDER, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(place, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.write(text)


def _told(folder: Path) -> str:
    try:
        about = json.loads((folder / _HOLDER).read_text(encoding="utf-8"))
        return f"{about['user']}，{about['host']} 进程 {about['pid']}，始于 {about['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "占用者未知"
