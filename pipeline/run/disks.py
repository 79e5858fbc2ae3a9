"""Does a folder lie on a network drive, where SQLite's journal would be damaged."""

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path, PureWindowsPath

from pipeline.domain.errors import Exit, RunError

_NETWORK = re.compile(
    r"nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|afpfs|9p|ceph|lustre|glusterfs|gpfs|beegfs|ocfs2|gfs2"
    r"|davfs\d?|webdav|vboxsf|prl_fs|vmhgfs"
    r"|fuse\.(sshfs|smbnetfs|rclone|glusterfs|davfs2?|ceph\S*|s3fs|curlftpfs|vmhgfs\S*|gvfsd\S*)"
)
_OCTAL = re.compile(r"\\(\d{3})")
_DRIVE_REMOTE = 4


def check_local(folder: Path) -> None:
    """Refuse a state folder on a network drive.

    Raises:
        RunError: it lies on one; the message says which and what to do.
    """
    drive = network_drive(folder)
    if drive:
        message = (
            f"状态文件夹 {folder} 在网络盘上（{drive}），状态文件在那里会损坏，未开始处理。"
            "请在设置文件中把 state 设为本机磁盘上的文件夹，例如 "
            'state = "/var/lib/verify-screens"。报告仍可放在共享盘上。'
        )
        raise RunError(Exit.USAGE, message)


def network_drive(folder: Path) -> str:
    """Kind and place of the network drive that ``folder`` lies on, "" for a local disk.

    Also of a folder that does not exist yet. Where the system does not tell, the disk is taken
    for local.
    """
    if sys.platform == "win32":
        return _windows_drive(folder)
    try:
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
    return mounted_from(folder.resolve(), mounts.splitlines())


def mounted_from(folder: Path, mounts: Iterable[str]) -> str:
    """``network_drive`` by the lines of /proc/self/mountinfo; of equal mounts the last counts."""
    best, kind = Path(), ""
    for line in mounts:
        left, _, right = line.partition(" - ")
        fields = left.split()
        if len(fields) < 5 or not right:
            continue
        point = Path(_OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[4]))
        if folder.is_relative_to(point) and len(point.parts) >= len(best.parts):
            best, kind = point, right.split()[0]
    return f"{kind}，{best}" if _NETWORK.fullmatch(kind) else ""


def is_share(path: PureWindowsPath) -> bool:
    r"""Whether a Windows path names a share itself: ``\\server\share``."""
    return path.drive.startswith(("\\\\", "//")) and not path.drive.startswith("\\\\?\\")


def _windows_drive(folder: Path) -> str:
    """``network_drive`` by what Windows says of the drive letter."""
    if sys.platform != "win32":
        return ""
    import ctypes

    path = Path(os.path.abspath(folder))  # noqa: PTH100, since resolve() would name the share
    if is_share(PureWindowsPath(path)):
        return path.drive
    remote = ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE
    return path.drive if remote else ""
