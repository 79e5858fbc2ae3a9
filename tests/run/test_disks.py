from pathlib import Path, PureWindowsPath

import pytest

from pipeline.domain.errors import Exit, RunError
from pipeline.run import disks
from pipeline.run.disks import check_local, is_share, mounted_from

_MOUNTS = (
    "22 1 8:1 / / rw - ext4 /dev/sda1 rw",
    "30 22 0:50 / /mnt/share rw - cifs //server/xueji rw",
    "31 30 8:2 / /mnt/share/local rw - xfs /dev/sdb1 rw",
    "32 22 0:51 / /mnt/with\\040space rw shared:7 - nfs4 server:/x rw",
    "33 22 0:52 / /mnt/ssh rw - fuse.sshfs me@host: rw",
    "34 22 0:53 / /mnt/ntfs rw - fuseblk /dev/sdc1 rw",
    "nonsense",
)


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv/state", ""),
        ("/mnt/share/state", "cifs"),
        ("/mnt/shared", ""),
        ("/mnt/share/local/state", ""),
        ("/mnt/with space/a", "nfs4"),
        ("/mnt/ssh", "fuse.sshfs"),
        ("/mnt/ntfs/a", ""),
    ],
)
def test_the_innermost_mount_says_what_a_folder_lies_on(folder: str, kind: str) -> None:
    assert mounted_from(Path(folder), _MOUNTS).partition("，")[0] == kind


def test_shares_of_windows() -> None:
    assert is_share(PureWindowsPath(r"\\server\share\state"))
    assert not is_share(PureWindowsPath(r"D:\state"))
    assert not is_share(PureWindowsPath(r"\\?\D:\state"))


def test_a_state_on_a_network_drive_is_refused_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check_local(tmp_path)
    monkeypatch.setattr(disks, "network_drive", lambda _: "cifs，/mnt/share")
    with pytest.raises(RunError, match="state = ") as caught:
        check_local(tmp_path)
    assert caught.value.status is Exit.USAGE
    assert "cifs" in caught.value.message
