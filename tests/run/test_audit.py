"""The audit trail shows every change that is made to it."""

import json
import os
from pathlib import Path

import pytest

from pipeline.domain.errors import Exit, RunError
from pipeline.run.audit import FILE_NAME, append, verify
from pipeline.run.care import audit
from pipeline.run.place import Place


def _trail(folder: Path, entries: int = 3) -> list[str]:
    return [append(folder, "purge", {"runs": number}) for number in range(entries)]


def test_a_chain_is_whole_and_its_head_is_the_last_digest(tmp_path: Path) -> None:
    heads = _trail(tmp_path)
    found = verify(tmp_path, [("a", heads[0]), ("b", heads[2])])
    assert (found.entries, found.head, found.faults) == (3, heads[2], ())
    assert verify(tmp_path / "nowhere").entries == 0


@pytest.mark.parametrize("line", [0, 1, 2])
def test_a_changed_entry_is_found(tmp_path: Path, line: int) -> None:
    _trail(tmp_path)
    lines = (tmp_path / FILE_NAME).read_text(encoding="utf-8").splitlines()
    lines[line] = lines[line].replace(f'"runs":{line}', '"runs":9')
    (tmp_path / FILE_NAME).write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert [fault[:5] for fault in verify(tmp_path).faults] == [f"第 {line + 1} 行"]


@pytest.mark.parametrize("kept", [[1, 2], [0, 2], [0, 2, 1], [0, 1, 1, 2]])
def test_entries_taken_out_moved_or_doubled_are_found(tmp_path: Path, kept: list[int]) -> None:
    _trail(tmp_path)
    lines = (tmp_path / FILE_NAME).read_text(encoding="utf-8").splitlines()
    (tmp_path / FILE_NAME).write_text("\n".join(lines[n] for n in kept) + "\n", encoding="utf-8")
    assert verify(tmp_path).faults


def test_a_tail_cut_off_is_found_by_the_digest_in_a_report(tmp_path: Path) -> None:
    heads = _trail(tmp_path)
    lines = (tmp_path / FILE_NAME).read_text(encoding="utf-8").splitlines()
    (tmp_path / FILE_NAME).write_text("\n".join(lines[:2]) + "\n", encoding="utf-8")
    assert verify(tmp_path).faults == ()
    assert "latest/run.json" in verify(tmp_path, [("latest/run.json", heads[2])]).faults[0]


def test_a_line_that_a_power_cut_left_unfinished_is_repaired_and_said(tmp_path: Path) -> None:
    _trail(tmp_path)
    with (tmp_path / FILE_NAME).open("ab") as file:
        file.write(b'{"at":"2026-')
    found = verify(tmp_path)
    assert (found.entries, found.faults, found.unfinished) == (3, (), True)
    whole, told = audit(Place(tmp_path, tmp_path))
    assert not whole
    assert "前 3 条完整、未被改动；最后一行没有写完" in told
    assert "查明" not in told, "nobody has changed it"
    _trail(tmp_path, 1)
    assert (verify(tmp_path).faults, verify(tmp_path).unfinished) == ((), False)
    assert audit(Place(tmp_path, tmp_path))[0]
    last = (tmp_path / FILE_NAME).read_text(encoding="utf-8").splitlines()[-1]
    assert json.loads(last)["repaired"] is True


def test_a_changed_entry_before_an_unfinished_line_is_told_as_such(tmp_path: Path) -> None:
    _trail(tmp_path)
    text = (tmp_path / FILE_NAME).read_text(encoding="utf-8").replace('"runs":1', '"runs":9')
    (tmp_path / FILE_NAME).write_text(f'{text}{{"at":"20', encoding="utf-8")
    whole, told = audit(Place(tmp_path, tmp_path))
    assert not whole
    assert "第 2 行：内容与校验值不符" in told
    assert "查明是谁改动的" in told
    assert "另外，最后一行没有写完" in told


def test_a_full_disk_leaves_the_trail_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _trail(tmp_path)
    before = (tmp_path / FILE_NAME).read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(RunError, match="审计记录") as caught:
            _trail(tmp_path, 1)
    assert caught.value.status is Exit.NOT_READY
    assert (tmp_path / FILE_NAME).read_bytes() == before
