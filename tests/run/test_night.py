"""Nights that go wrong: killed anywhere, disk full, folders closed, reports open, clocks wrong."""

import hashlib
import io
import json
import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from PIL import Image

from pipeline.domain.errors import Exit, RunError
from pipeline.ingest.inbox import scan
from pipeline.report import writer
from pipeline.run import run
from pipeline.run.order import Order
from pipeline.run.place import Place
from pipeline.run.reading import Workers
from pipeline.run.status import status
from tests.ingest.build import zipped
from tests.run.nights import PICTURES, facts_of, order_of, place_of, run_in
from tests.soak.__main__ import reports
from tests.soak.engine import Generated
from tests.soak.engine import Order as Does
from tests.soak.inbox import png
from tests.soak.people import person

# --- kill -9 ------------------------------------------------------------------------------------


def _killed(order: Order, point: str, turn: int) -> bool:
    """Run in a process that is gone at the ``turn``-th call of ``point``; whether it got there."""
    child = os.fork()
    if child == 0:
        _die_at(point, turn)
        run(order, Generated())
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def _die_at(point: str, turn: int) -> None:
    calls = iter(range(1000))

    def dying(real: Callable[..., Any]) -> Callable[..., Any]:
        def wrapper(*arguments: Any, **more: Any) -> Any:
            if next(calls) == turn:
                os.kill(os.getpid(), signal.SIGKILL)
            return real(*arguments, **more)

        return wrapper

    if point == "commit":
        sqlite3.connect = _counting(dying)  # type: ignore[assignment]
    elif point == "rename":
        Path.rename = dying(Path.rename)  # type: ignore[method-assign]
    else:
        os.fsync = dying(os.fsync)


def _counting(dying: Callable[..., Any]) -> Callable[..., sqlite3.Connection]:
    """Connections that may die before and, by the next turn, after each commit."""
    real = sqlite3.connect

    class Dying(sqlite3.Connection):
        @dying
        def __exit__(self, *error: Any) -> Any:
            return super().__exit__(*error)

    def connect(*arguments: Any, **more: Any) -> sqlite3.Connection:
        return real(*arguments, factory=Dying, **more)

    return connect


@pytest.mark.slow
@pytest.mark.parametrize("point", ["commit", "rename", "fsync"])
def test_killed_at_any_point_and_started_again_gives_the_same_reports(
    base: Path, point: str
) -> None:
    """Before each commit, each rename and each report that reaches the disk."""
    run_in(base, "alone")
    expected, turn = reports(base / "alone"), 0
    while _killed(order_of(base, f"out{turn}"), point, turn):
        out = base / f"out{turn}"
        finished = run_in(base, out.name)
        assert finished.new_faults in ((1,) if not _was_complete(out) else (0, 1))
        assert _without_faults(reports(out)) == _without_faults(expected), f"{point} {turn}"
        assert not list(out.glob("latest.*"))
        turn += 1
    assert turn > {"commit": 8, "rename": 1, "fsync": 10}[point]


def _was_complete(out: Path) -> bool:
    return len(list((out / "runs").iterdir())) > 1


def _without_faults(files: dict[str, bytes]) -> dict[str, bytes]:
    """A run killed after it was complete has told its faults; the next one knows them."""
    facts = json.loads(files["run.json"])
    facts.pop("faults")
    return {**files, "run.json": json.dumps(facts).encode()}


def test_a_killed_run_leaves_neither_a_lock_nor_workers(base: Path) -> None:
    (base / "inbox" / "hang.png").write_bytes(png(99, Does.HANG))
    command = [sys.executable, "-m", "tests.soak", "--child", str(base), str(base / "out")]
    with subprocess.Popen(command) as process:
        _until(lambda: _reads(process.pid))
        workers = _children(process.pid)
        process.kill()
    run_in(base, workers=Workers(count=1, seconds=1))  # at once: the lock is free
    _until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))


def _reads(pid: int) -> bool:
    return bool(_children(pid))


def _children(pid: int) -> list[str]:
    found = []
    for place in Path(f"/proc/{pid}/task").glob("*/children"):
        found += place.read_text().split()
    return found


def _until(true: Callable[[], bool], seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_and_sigterm_end_within_seconds_and_keep_what_is_done(
    base: Path, number: signal.Signals
) -> None:
    # Whoever starts the tests in the background hands down that Ctrl-C is ignored.
    program = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler);"
        "import sys; import pipeline.cli; from tests.soak.engine import Generated;"
        "sys.modules['pipeline.cli.main'].PaddleEngines = lambda *_: Generated();"
        "pipeline.cli.main(sys.argv[1:])"
    )
    (base / "inbox" / "zz.png").write_bytes(png(99, Does.HANG))
    arguments = [str(base / "inbox"), "--config", str(base / "verify-screens.toml")]
    command = [sys.executable, "-c", program, *arguments, "--out", str(base / "out")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        _until(lambda: _kept(base / "out") >= 5)
        process.send_signal(number)
        started = time.monotonic()
        _, told = process.communicate(timeout=20)
    assert time.monotonic() - started < 10
    assert process.returncode == Exit.INTERRUPTED, told
    assert "重新运行会接着处理" in told
    last = (base / "out" / "audit.jsonl").read_text(encoding="utf-8").splitlines()[-1]
    assert json.loads(last)["outcome"] == "interrupted"
    (base / "inbox" / "zz.png").unlink()
    run_in(base)
    # No page twice; the broken file and the second attempt may not have had their turn.
    assert facts_of(base)["read"] <= 2


def _kept(out: Path) -> int:
    try:
        with sqlite3.connect(f"file:{out / 'state.sqlite3'}?mode=ro", uri=True) as db:
            return int(db.execute("SELECT COUNT(*) FROM pages").fetchone()[0])
    except sqlite3.Error:
        return 0


# --- disks --------------------------------------------------------------------------------------


@contextmanager
def _no_file_larger_than(size: int) -> Iterator[None]:
    """Writing fails in earnest, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@pytest.mark.parametrize("size", [0, 200, 3000, 40_000])
def test_a_full_disk_is_told_and_the_last_reports_are_untouched(base: Path, size: int) -> None:
    run_in(base)
    before = reports(base / "out")
    (base / "inbox" / "new.png").write_bytes(png(50, Does.READ))
    with _no_file_larger_than(size):
        status_, told = _tried(base)
    assert status_ in (Exit.DONE, Exit.NOT_READY)
    assert "磁盘" in told
    assert status_ is not Exit.DONE or "暂时未能替换" in told
    assert reports(base / "out") == before
    run_in(base)
    assert reports(base / "out") != before


def _tried(base: Path) -> tuple[Exit, str]:
    try:
        return Exit.DONE, run_in(base).remarks[-1]
    except RunError as error:
        return error.status, error.message


def test_a_state_that_is_full_is_told(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_in(base)
    before = reports(base / "out")
    (base / "inbox" / "new.png").write_bytes(png(50, Does.READ))
    real = sqlite3.connect

    def tiny(*arguments: Any, **more: Any) -> sqlite3.Connection:
        db: sqlite3.Connection = real(*arguments, **more)
        db.execute("PRAGMA max_page_count = 1")
        return db

    with monkeypatch.context() as patched:
        patched.setattr(sqlite3, "connect", tiny)
        with pytest.raises(RunError, match="磁盘空间"):
            run_in(base)
    assert reports(base / "out") == before


def test_a_read_only_output_is_told(base: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_in(base)
    before, real = reports(base / "out"), os.open

    def closed(path: Any, flags: int, *more: Any, **named: Any) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR) and str(path).startswith(str(base / "out")):
            raise OSError(30, "Read-only file system")
        return real(path, flags, *more, **named)

    with monkeypatch.context() as patched:
        patched.setattr(os, "open", closed)
        with pytest.raises(RunError, match="权限") as caught:
            run_in(base)
    assert caught.value.status is Exit.NOT_READY
    assert reports(base / "out") == before


def test_reports_may_lie_elsewhere_than_the_state(base: Path) -> None:
    run_in(base, state=base / "state")
    assert (base / "state" / "state.sqlite3").is_file()
    assert not (base / "out" / "state.sqlite3").exists()
    assert (base / "out" / "latest" / "run.json").is_file()


def test_another_inbox_into_the_same_reports_is_refused_whatever_its_state(base: Path) -> None:
    run_in(base, state=base / "state")
    before = reports(base / "out")
    other = base / "other"
    shutil.copytree(base / "inbox", other)
    with pytest.raises(RunError, match="另一个收件夹") as caught:
        run_in(base, inbox=other, state=base / "state2")
    assert caught.value.status is Exit.USAGE
    assert reports(base / "out") == before
    assert not run_in(base, state=base / "state").held_back


def test_where_locks_are_unknown_on_the_share_the_states_lock_holds(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unlocked(FileLock):
        def acquire(self, *arguments: Any, **more: Any) -> Any:
            if "state" not in self.lock_file:
                raise OSError(37, "No locks available")
            return super().acquire(*arguments, **more)

    monkeypatch.setattr("pipeline.run.lock.FileLock", Unlocked)
    assert not run_in(base, state=base / "state").held_back


# --- reports that are open ----------------------------------------------------------------------


@contextmanager
def _open_in_excel(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    real = Path.rename

    def busy(self: Path, target: Path) -> Path:
        if self.name == "latest":
            raise PermissionError(13, "另一个程序正在使用此文件")
        return real(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", busy)
        yield


@pytest.mark.parametrize("by", ["status", "run"])
def test_a_locked_report_stays_whole_and_the_next_command_swaps(
    base: Path, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    run_in(base)
    before = reports(base / "out")
    (base / "inbox" / "new.png").write_bytes(png(50, Does.READ))
    with _open_in_excel(monkeypatch):
        finished = run_in(base)
        waiting = _newest(base / "out")
        assert str(waiting) in finished.remarks[-1]
        assert str(waiting) in status(place_of(base))
        assert reports(base / "out") == before
    if by == "status":
        told = status(place_of(base))
        assert "暂时未能替换" not in told
        assert _id(base / "out" / "latest") == waiting.name
    else:
        (base / "roster.csv").unlink()  # the run itself goes no further
        with pytest.raises(RunError):
            run_in(base)
        assert _id(base / "out" / "latest") == waiting.name
    assert reports(base / "out") != before


def _newest(out: Path) -> Path:
    return max((out / "runs").iterdir(), key=lambda path: path.stat().st_mtime_ns)


def _id(folder: Path) -> str:
    return str(json.loads((folder / "run.json").read_text(encoding="utf-8"))["run_id"])


# --- clocks and changing inboxes ----------------------------------------------------------------


def test_a_clock_that_goes_backwards_loses_nothing(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_in(base, today=date(2026, 11, 24))
    real = time.time
    with monkeypatch.context() as patched:
        patched.setattr(time, "time", lambda: real() - 90 * 86400)
        run_in(base, today=date(2026, 8, 26), keep_days=1)
    facts = json.loads((base / "out" / "latest" / "run.json").read_text(encoding="utf-8"))
    assert (facts["date"], facts["read"]) == ("2026-08-26", 0)
    assert facts["started"] <= facts["finished"]
    assert len(list((base / "out" / "runs").iterdir())) == 2
    assert "审计记录完整" in status(place_of(base))


def test_an_inbox_that_changes_during_the_run_is_taken_as_it_was_listed(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files that come meanwhile are the next run's; files that go wait, then are told as gone."""
    gone = sorted((base / "inbox").iterdir())[0]

    def changing(*arguments: Any) -> Any:
        found = scan(*arguments)
        gone.unlink()
        (base / "inbox" / "later.png").write_bytes(png(60, Does.READ))
        return found

    with monkeypatch.context() as patched:
        patched.setattr("pipeline.run.intake.scan", changing)
        run_in(base)
    first = _sources(base / "out")
    assert {"later.png", gone.name}.isdisjoint(first)
    assert len(first) == len(PICTURES)
    assert [one["source"] for one in facts_of(base)["deferred"]] == [gone.name]
    run_in(base, accept_removed=True)
    assert _sources(base / "out") == first | {"later.png"}
    assert facts_of(base)["removed"] == [gone.name]


def _sources(out: Path) -> set[str]:
    lines = (out / "latest" / "results.jsonl").read_text(encoding="utf-8").splitlines()
    return {json.loads(line)["source"] for line in lines}


# --- what is kept -------------------------------------------------------------------------------


def test_a_second_run_on_the_day_reads_nothing_and_tells_the_same(base: Path) -> None:
    assert run_in(base).new_faults == 1
    before = _without_faults(reports(base / "out"))
    again = run_in(base)
    assert again.new_faults == 0
    assert any("以前处理异常" in remark for remark in again.remarks)
    assert _without_faults(reports(base / "out")) == before
    assert json.loads((base / "out" / "latest" / "run.json").read_bytes())["read"] == 0


def test_findings_follow_a_student_who_is_given_another_number(base: Path) -> None:
    run_in(base)
    old = (base / "out" / "latest" / "discrepancies.csv").read_text(encoding="utf-8-sig")
    text = (base / "roster.csv").read_text(encoding="utf-8")
    number = person(2).student_no
    moved = text.replace(number, "2026999999").replace("智能制造学院", "新学院")
    (base / "roster.csv").write_text(moved, encoding="utf-8")
    run_in(base, today=date(2026, 11, 25))
    new = (base / "out" / "latest" / "discrepancies.csv").read_text(encoding="utf-8-sig")
    row = next(line for line in new.splitlines() if "2026999999" in line)
    assert row.split(",")[0] == next(one for one in old.splitlines() if number in one).split(",")[0]
    assert ",2026-11-24,持续," in row
    assert ",新学院," in row


def test_runs_are_kept_for_the_days_of_the_setting_but_the_latest_for_ever(base: Path) -> None:
    run_in(base)
    shown = _id(base / "out" / "latest")
    runs = base / "out" / "runs"
    for days in (3, 40):
        name = f"{date.today() - timedelta(days=days):%Y%m%d}T010000-abcd"
        shutil.copytree(runs / shown, runs / name)
    shutil.copytree(runs / shown, runs / "人工备份")
    finished = run_in(base, keep_days=30)
    assert any("keep_days" in remark for remark in finished.remarks)
    names = {path.name[:8] for path in runs.iterdir()}
    assert f"{date.today() - timedelta(days=3):%Y%m%d}" in names
    assert f"{date.today() - timedelta(days=40):%Y%m%d}" not in names
    assert "人工备份" in names
    assert "审计记录完整" in status(place_of(base))


def test_a_disk_that_lets_everybody_read_is_told(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not any("其他用户" in remark for remark in run_in(base).remarks)
    monkeypatch.setattr(Path, "chmod", lambda *_: None)
    monkeypatch.setattr(writer, "_modes", lambda _: (0o644, 0o755))
    assert any("其他用户" in remark for remark in run_in(base).remarks)


def test_the_group_may_enter_the_folder_but_not_the_state(base: Path) -> None:
    import grp

    run_in(base, group=grp.getgrgid(os.getgid()).gr_name)
    modes = {
        name: (base / "out" / name).stat().st_mode & 0o777
        for name in (".", "runs", "latest", "audit.jsonl", "state.sqlite3")
    }
    assert modes == {
        **{".": 0o750, "runs": 0o750, "latest": 0o750},
        **{"audit.jsonl": 0o640, "state.sqlite3": 0o600},
    }


def test_status_before_any_run_makes_nothing(tmp_path: Path) -> None:
    assert "还没有运行过" in status(Place(tmp_path / "out", tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_a_picture_in_doubt_is_copied_out_of_its_container_too(base: Path) -> None:
    name = f"{person(2).student_no}.png"
    loose = base / "inbox" / name
    content = loose.read_bytes()
    loose.unlink()
    (base / "inbox" / "整班.zip").write_bytes(zipped({name: content}))
    run_in(base)
    path = f"review/pictures/{hashlib.sha256(content).hexdigest()}.jpg"
    first = (base / "out" / "latest" / path).read_bytes()
    with Image.open(io.BytesIO(first)) as image:
        assert image.format == "JPEG"
    run_in(base)
    assert (base / "out" / "latest" / path).read_bytes() == first


def test_files_that_cannot_be_read_are_counted_in_the_last_lines(base: Path) -> None:
    told = [remark for remark in run_in(base).remarks if "无法读取" in remark]
    assert told == ["有 1 个文件无法读取，见 submissions.csv。"]
