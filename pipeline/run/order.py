"""What a run is asked to do, and what it refuses to do."""

import getpass
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline.domain.errors import Exit, RunError
from pipeline.domain.policy import Policy
from pipeline.run.reading import Workers


@dataclass(frozen=True, slots=True)
class Order:
    """One run: absolute paths, the school's policy, the day it is for."""

    inbox: Path
    out: Path
    state: Path
    roster: Path
    policy: Policy
    today: date
    workers: Workers
    models_dir: Path | None = None
    settings_file: Path | None = None
    deadline: date | None = None
    group: str = ""
    accept_removed: bool = False
    retry_failed: bool = False
    sample_percent: float = 1.0
    target: float = 0.95


def check_layout(order: Order) -> None:
    """Refuse folders that would eat each other.

    Raises:
        RunError: the inbox is missing or unreadable, or one folder lies inside another that must
            not hold it.
    """
    inbox = order.inbox
    if not inbox.exists():
        raise RunError(Exit.USAGE, f"收件夹不存在：{inbox}。请检查路径，或确认共享盘已连接。")
    if not inbox.is_dir():
        raise RunError(Exit.USAGE, f"{inbox} 不是文件夹。请给出存放截图的文件夹。")
    try:
        next(iter(os.scandir(inbox)), None)
    except OSError as error:
        message = f"无法读取收件夹 {inbox}（{error.strerror}）。请检查权限后重新运行。"
        raise RunError(Exit.USAGE, message) from error
    if inbox.is_relative_to(order.out):
        message = f"收件夹 {inbox} 在报告文件夹 {order.out} 之内。请用 --out 另选报告文件夹。"
        raise RunError(Exit.USAGE, message)
    inside = {"报告文件夹": order.out, "状态文件夹": order.state, "名册": order.roster}
    if order.settings_file is not None:
        inside["设置文件"] = order.settings_file
    for listing in order.policy.listings:
        if listing.file:
            inside[f"例外“{listing.exemption.reason}”的学生名单"] = Path(listing.file)
    for what, path in inside.items():
        if path.is_relative_to(inbox):
            message = f"{what} {path} 在收件夹之内，会被当作提交材料。请移到收件夹之外。"
            raise RunError(Exit.USAGE, message)


@contextmanager
def only_one(folder: Path) -> Iterator[None]:
    """Hold the lock of a state folder; it is free again when its holder dies.

    Raises:
        RunError: another run holds it; the message says who and since when.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = FileLock(folder / "run.lock", mode=0o600)
        lock.acquire(timeout=0)
    except Timeout as error:
        message = f"另一次运行正在进行（{_holder(folder)}）。请等它结束后再运行。"
        raise RunError(Exit.LOCKED, message) from error
    except OSError as error:
        message = (
            f"无法写入 {folder}（{error.strerror}）。请检查权限和磁盘空间，或用 --out 另选文件夹。"
        )
        raise RunError(Exit.NOT_READY, message) from error
    holder = folder / "run.lock.json"
    try:
        about = {
            "user": _user(),
            "pid": os.getpid(),
            "since": datetime.now().astimezone().isoformat(timespec="seconds"),
        }
        holder.write_text(json.dumps(about, ensure_ascii=False), encoding="utf-8")
        holder.chmod(0o600)
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _holder(folder: Path) -> str:
    try:
        about = json.loads((folder / "run.lock.json").read_text(encoding="utf-8"))
        return f"{about['user']}，进程 {about['pid']}，始于 {about['since']}"
    except (OSError, ValueError, KeyError):
        return "占用者未知"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "未知用户"
