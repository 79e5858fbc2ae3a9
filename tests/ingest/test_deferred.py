"""Files that change while the inbox is read: they wait, are told, and come back."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from pipeline.domain.limits import LIMITS
from pipeline.ingest import looking
from pipeline.ingest.inbox import Inbox, scan, without_changed
from pipeline.ingest.listing import Listed, list_inbox
from pipeline.ingest.sources.opening import Opening
from tests.ingest.build import Direct, png, zipped


def _deferred(found: Inbox) -> list[str]:
    return [one.source for one in found.deferred]


def test_a_file_that_grows_while_it_is_read_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.png").write_bytes(png())
    (tmp_path / "b.png").write_bytes(png(1))
    real = looking._look

    def growing(file: object, listed: Listed, limits: object) -> looking.Look:
        look = real(file, listed, limits)  # type: ignore[arg-type]
        if listed.source == "a.png":
            with listed.path.open("ab") as more:
                more.write(b"more")
        return look

    monkeypatch.setattr(looking, "_look", growing)
    found = scan(tmp_path, (), Direct())
    assert _deferred(found) == ["a.png"]
    assert [one.source for one in found.submissions] == ["b.png"]
    monkeypatch.undo()
    assert _deferred(scan(tmp_path, (), Direct())) == []


@pytest.mark.parametrize("change", ["grow", "same size", "replace", "remove", "link"])
def test_what_changes_before_the_end_of_the_run_waits(tmp_path: Path, change: str) -> None:
    file, other = tmp_path / "a.zip", tmp_path / "b.png"
    file.write_bytes(zipped({"x.png": png(1), "y.png": png(2), "z.txt": b"", "leer.png": b""}))
    other.write_bytes(png(3))
    found = scan(tmp_path, (), Direct())
    assert without_changed(found, ()) == found
    match change:
        case "grow":
            file.write_bytes(file.read_bytes() + b"x")
        case "same size":
            file.write_bytes(bytes(file.stat().st_size))
        case "replace":
            other.with_name("c").write_bytes(file.read_bytes())
            other.with_name("c").replace(file)
        case "remove":
            file.unlink()
        case "link":
            file.unlink()
            file.symlink_to(other)
    waiting = without_changed(found, ())
    assert _deferred(waiting) == ["a.zip"]
    assert [one.source for one in waiting.submissions] == ["b.png"]
    assert not waiting.rejected
    assert not waiting.skipped


@pytest.mark.parametrize(("age", "remembered"), [(1_900_000_000, 0), (2_100_000_000, 1)])
def test_a_look_is_remembered_once_the_file_is_settled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, age: int, remembered: int
) -> None:
    """A file changed twice within the grain of its clock would look unchanged."""
    (tmp_path / "a.png").write_bytes(png())
    (listed,) = [one for one in list_inbox(tmp_path) if isinstance(one, Listed)]
    now = max(listed.stamp.modified, listed.stamp.changed) + age
    monkeypatch.setattr("pipeline.ingest.looking.time.time_ns", lambda: now)
    memory = _Notes()
    looking.look_at(listed, LIMITS, memory)
    assert len(memory.looks) == remembered


class _Notes:
    def __init__(self) -> None:
        self.looks: list[str] = []

    def look(self, listed: Listed) -> looking.Look | None:
        return None

    def remember_look(self, listed: Listed, look: looking.Look) -> None:
        self.looks.append(listed.source)

    def opening(self, key: str) -> Opening | None:
        return None

    def remember_opening(self, key: str, opening: Opening) -> None: ...


def test_age_alone_defers_nothing(tmp_path: Path) -> None:
    for seconds in (0, 10**9, 4 * 10**9):
        (tmp_path / f"{seconds}.png").write_bytes(png())
        os.utime(tmp_path / f"{seconds}.png", (seconds, seconds))
    found = scan(tmp_path, (), Direct())
    assert len(without_changed(found, ()).submissions) == 3


def test_what_a_worker_noticed_defers_the_whole_file(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"x.png": png(1), "y.png": png(2)}))
    found = without_changed(scan(tmp_path, (), Direct()), {"a.zip!y.png"})
    assert _deferred(found) == ["a.zip"]
    assert not found.submissions


class _Changing(Direct):
    def open(self, wanted: Mapping[str, Listed]) -> Iterator[tuple[str, Opening | None]]:
        for listed in wanted.values():
            os.utime(listed.path, (1, 1))
        yield from super().open(wanted)


def test_a_container_that_changes_before_it_is_opened_waits(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"x.png": png(1)}))
    assert _deferred(scan(tmp_path, (), _Changing())) == ["a.zip"]
