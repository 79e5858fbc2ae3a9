"""Reports are there whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from pipeline.domain.errors import RunError
from pipeline.report.writer import heal, swap_in, write_run

_ONE = {"a.csv": b"1", "colleges/x.csv": b"1"}
_TWO = {"a.csv": b"2", "colleges/y.csv": b"2", "review/pictures/z.jpg": b"2"}


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def _publish(out: Path, run_id: str, files: dict[str, bytes]) -> None:
    write_run(out, run_id, files)
    swap_in(out, run_id)


def test_latest_is_the_last_run_whole(tmp_path: Path) -> None:
    _publish(tmp_path, "r1", _ONE)
    _publish(tmp_path, "r2", _TWO)
    assert _tree(tmp_path / "latest") == _TWO
    assert _tree(tmp_path / "runs" / "r1") == _ONE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["latest", "runs"]
    assert not (tmp_path / "latest").is_symlink()


def test_modes_do_not_depend_on_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        _publish(tmp_path / "out", "r1", _TWO)
    finally:
        os.umask(before)
    for path in [*(tmp_path / "out" / "latest").rglob("*"), tmp_path / "out" / "latest"]:
        expected = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == expected


def test_a_group_may_read(tmp_path: Path) -> None:
    import grp

    group = grp.getgrgid(os.getgid()).gr_name
    write_run(tmp_path / "out", "r1", _ONE, group)
    path = tmp_path / "out" / "runs" / "r1" / "a.csv"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    with pytest.raises(RunError, match="用户组"):
        write_run(tmp_path / "out", "r2", _ONE, "no-such-group")


@pytest.mark.parametrize("broken_at", [0, 1])
def test_ctrl_c_between_the_renames_leaves_a_whole_latest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken_at: int
) -> None:
    _publish(tmp_path, "r1", _ONE)
    write_run(tmp_path, "r2", _TWO)
    calls = iter(range(10))
    real = Path.rename

    def dying(self: Path, target: Path) -> Path:
        if next(calls) == broken_at:
            raise KeyboardInterrupt
        return real(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", dying)
        with pytest.raises(KeyboardInterrupt):
            swap_in(tmp_path, "r2")
    assert _tree(tmp_path / "latest") == _ONE
    swap_in(tmp_path, "r2")
    assert _tree(tmp_path / "latest") == _TWO


def test_a_crash_while_cleaning_up_leaves_the_new_one(tmp_path: Path) -> None:
    _publish(tmp_path, "r1", _ONE)
    (tmp_path / "latest.old").mkdir()
    (tmp_path / "runs" / ".r9.partial").mkdir()
    heal(tmp_path)
    assert _tree(tmp_path / "latest") == _ONE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["latest", "runs"]
    assert sorted(path.name for path in (tmp_path / "runs").iterdir()) == ["r1"]


def test_a_swap_that_is_forbidden_keeps_the_old_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _publish(tmp_path, "r1", _ONE)
    write_run(tmp_path, "r2", _TWO)
    real = Path.rename

    def busy(self: Path, target: Path) -> Path:
        if self.name == "latest":
            raise PermissionError(13, "in use")
        return real(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", busy)
        assert swap_in(tmp_path, "r2") == "没有权限"
    assert _tree(tmp_path / "latest") == _ONE
    assert swap_in(tmp_path, "r2") == ""
    assert _tree(tmp_path / "latest") == _TWO


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _publish(tmp_path, "r1", _ONE)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(RunError, match="磁盘空间"):
            write_run(tmp_path, "r2", _TWO)
    assert _tree(tmp_path / "latest") == _ONE
    assert [path.name for path in (tmp_path / "runs").iterdir()] == ["r1"]


def test_nothing_to_heal(tmp_path: Path) -> None:
    heal(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()
