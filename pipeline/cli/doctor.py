"""``verify-screens doctor``: is everything right, and what repairs it."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from pipeline import __version__
from pipeline.cli.options import place_of
from pipeline.domain.errors import RunError, cause_of
from pipeline.domain.policy import Listing, Policy
from pipeline.ingest.roster import read_roster
from pipeline.ingest.sources.rar import tools as rar_tools
from pipeline.ocr.typefaces import ENOUGH, installed
from pipeline.run.disks import check_local
from pipeline.run.ready import check_opencv, check_weights
from pipeline.settings import Settings, find, load


def examine(config: Path | None, out: Path) -> Iterator[tuple[bool, str]]:
    """Yield, check by check, whether it passed and one sentence with the repair."""
    yield _python()
    yield _asked(check_opencv, "OpenCV（cv2）")
    settings: Settings | None = None
    try:
        path = find(None, config)
        settings = load(path)
        yield True, f"设置文件：{path}"
    except RunError as error:
        yield False, error.message
    models = (
        path.resolve().parent / settings.models_dir if settings and settings.models_dir else None
    )
    yield _asked(lambda: check_weights(models), "识别模型")
    if settings is not None:
        policy = settings.policy(path.resolve().parent)
        yield from _lists(policy, path)
        # A list that is missing has been told: the roster is read without it.
        there = tuple(one for one in policy.listings if not _missing(one))
        roster = path.resolve().parent / settings.roster
        yield _roster(roster, replace(policy, listings=there))
    yield True, _rar()
    yield True, _typefaces()
    yield _asked(lambda: _local(place_of(out, config).state), "状态文件夹")
    yield _writable(out)


def _python() -> tuple[bool, str]:
    version = ".".join(map(str, sys.version_info[:3]))
    fits = (3, 11) <= sys.version_info[:2] <= (3, 13)
    advice = "" if fits else "。需要 Python 3.11 至 3.13，请换用后重新安装。"
    return fits, f"verify-screens {__version__}，Python {version}{advice}"


def _local(state: Path) -> str:
    check_local(state)
    return f"{state}（本机磁盘）"


def _rar() -> str:
    """Not having a tool is no fault: only packed RAR archives need one."""
    found = rar_tools()
    if found:
        return f"rar 压缩包：由 {found[0]} 打开"
    return "rar 压缩包：本机没有 unrar、unar、7z 或 bsdtar，遇到时报 E102（不影响其他文件）"


def _typefaces() -> str:
    """Having none is no fault: some names are then left to a person."""
    families = {face.family for face in installed()}
    if len(families) >= ENOUGH:
        return f"中文字体：{len(families)} 种，可用于分辨 祎、黄、悦、强 等字的字形"
    advice = "可安装中文字体减少人工（Debian、Ubuntu：apt-get install fonts-noto-cjk）"
    return f"中文字体：不足 {ENOUGH} 种，含 祎 的姓名和部分含 黄、悦、强 的姓名将待复核；{advice}"


def _roster(path: Path, policy: Policy) -> tuple[bool, str]:
    """Read as a run would read it, so that what would stop the run is told here."""
    return _asked(lambda: _read(path, policy), "名册")


def _read(path: Path, policy: Policy) -> str:
    return f"{path}（{len(read_roster(path, policy).students)} 名学生）"


def _lists(policy: Policy, path: Path) -> Iterator[tuple[bool, str]]:
    """The files that name the students of an exception; ``path`` is the settings file."""
    for listing in policy.listings:
        what = f"例外“{listing.exemption.reason}”的学生名单"
        if _missing(listing):
            advice = f"请在 {path} 中改正 students_file。"
            yield False, f"{what}不存在：{listing.file}。{advice}"
        elif listing.file:
            yield True, f"{what}：{listing.file}"


def _missing(listing: Listing) -> bool:
    return bool(listing.file) and not Path(listing.file).is_file()


def _asked(check: Callable[[], str], what: str) -> tuple[bool, str]:
    try:
        return True, f"{what}：{check()}"
    except RunError as error:
        return False, error.message


def _writable(out: Path) -> tuple[bool, str]:
    place = out
    while not place.exists():
        place = place.parent
    try:
        with tempfile.TemporaryFile(dir=place):
            pass
    except OSError as error:
        return False, f"报告文件夹不可写：{out}（{cause_of(error)}）。请检查权限，或用 --out 另选。"
    free = os.statvfs(place) if hasattr(os, "statvfs") else None
    room = f"，剩余空间 {free.f_bavail * free.f_frsize / 2**30:.1f} GiB" if free else ""
    return True, f"报告文件夹可写：{out}{room}"
