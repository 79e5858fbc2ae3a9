"""What a run is asked to do, and what it refuses to do."""

import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.domain.errors import Exit, RunError, cause_of
from pipeline.domain.policy import Policy
from pipeline.run.disks import check_local
from pipeline.run.reading import Workers


@dataclass(frozen=True, slots=True)
class Order:
    """One run: absolute paths, the school's policy, the day it is for.

    Older runs are deleted after ``keep_days`` (0: never).
    """

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
    keep_days: int = 0
    sample_percent: float = 1.0
    target: float = 0.95


def check_layout(order: Order) -> None:
    """Refuse folders that would eat each other.

    Raises:
        RunError: the inbox is missing or unreadable, one folder lies inside another that must not
            hold it, or the state on a network drive.
    """
    inbox = order.inbox
    if not inbox.exists():
        raise RunError(Exit.USAGE, f"收件夹不存在：{inbox}。请检查路径，或确认共享盘已连接。")
    if not inbox.is_dir():
        raise RunError(Exit.USAGE, f"{inbox} 不是文件夹。请给出存放截图的文件夹。")
    try:
        next(iter(os.scandir(inbox)), None)
    except OSError as error:
        message = f"无法读取收件夹 {inbox}（{cause_of(error)}）。请检查权限后重新运行。"
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
    check_local(order.state)
