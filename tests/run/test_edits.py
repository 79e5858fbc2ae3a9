"""What the registrar writes into the reports is never lost, whenever it is saved."""

import csv
import io
import json
import os
import signal
import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from pipeline.report import writer
from pipeline.report.numbers import number
from pipeline.run import publishing
from pipeline.run.care import audit, purge
from pipeline.run.deciding import take_over
from pipeline.run.status import status
from tests.run.nights import facts_of, order_of, place_of, run_in
from tests.soak.engine import Order as Does
from tests.soak.inbox import png
from tests.soak.people import person

_CSV = "discrepancies.csv"
#: The student whose picture shows another 专业.
_STUDENT = person(2)
_ROW = number("D", _STUDENT.student_no, "D201")


def _rows(folder: Path, name: str = _CSV) -> dict[str, dict[str, str]]:
    text = (folder / name).read_bytes().decode("utf-8-sig")
    return {row["编号"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def _write(folder: Path, opinion: str, row: str = _ROW) -> None:
    rows = list(_rows(folder).values())
    for one in rows:
        if one["编号"] == row:
            one |= {"处理意见": opinion, "处理人": "王老师", "处理日期": "2026-11-24"}
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, list(rows[0]))
    table.writeheader()
    table.writerows(rows)
    (folder / _CSV).write_bytes(text.getvalue().encode("utf-8-sig"))


def _saved_at_the_last_moment(
    monkeypatch: pytest.MonkeyPatch, latest: Path, save: Callable[[], None]
) -> None:
    """``save`` is called after the last reading back, just before ``latest`` is put aside."""
    real, once = Path.rename, [save]

    def rename(self: Path, target: Path) -> Path:
        if self == latest and once:
            once.pop()()
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)


def test_an_edit_saved_while_latest_is_replaced_is_kept_and_counts_next_time(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_in(base)
    latest = base / "out" / "latest"
    with monkeypatch.context() as patched:
        _saved_at_the_last_moment(patched, latest, lambda: _write(latest, "名册有误"))
        finished = run_in(base)
    assert not finished.held_back
    assert any("又读回处理意见 1 条" in remark for remark in finished.remarks)
    assert _rows(latest)[_ROW]["处理意见"] == ""
    run_in(base)
    row = _rows(latest)[_ROW]
    assert (row["处理意见"], row["处理人"], row["状态"]) == ("名册有误", "王老师", "已解决")


def test_what_cannot_be_understood_at_the_last_moment_keeps_latest(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_in(base)
    latest = base / "out" / "latest"
    before = facts_of(base)["run_id"]
    with monkeypatch.context() as patched:
        _saved_at_the_last_moment(patched, latest, lambda: _write(latest, "再看看"))
        finished = run_in(base)
    assert finished.held_back
    assert "不能识别" in finished.remarks[-1]
    assert _rows(latest)[_ROW]["处理意见"] == "再看看"
    assert facts_of(base)["run_id"] == before
    assert not list((base / "out").glob("latest.*"))
    _write(latest, "排除")
    assert not run_in(base).held_back
    assert _rows(latest)[_ROW]["处理意见"] == "排除"


@pytest.mark.parametrize("moment", ["while it is read", "after it was read"])
def test_killed_while_an_edit_is_read_back_at_the_last_moment(base: Path, moment: str) -> None:
    run_in(base)
    latest = base / "out" / "latest"
    child = os.fork()
    if child == 0:
        _die_during_the_swap(latest, after=moment == "after it was read")
        run_in(base)
        os._exit(0)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1])
    run_in(base)
    assert _rows(latest)[_ROW]["处理意见"] == "名册有误"


def _die_during_the_swap(latest: Path, *, after: bool) -> None:
    real = writer.swap_in

    def swap_in(
        out: Path, run_id: str, group: str = "", keeps: Callable[[Path], str] = lambda _: ""
    ) -> str:
        def dying(old: Path) -> str:
            _write(old, "名册有误")
            if after:
                keeps(old)
            os.kill(os.getpid(), signal.SIGKILL)
            return ""

        return real(out, run_id, group, dying)

    publishing.swap_in = swap_in  # type: ignore[attr-defined]


def test_every_command_reads_edits_back_and_the_trail_says_so(base: Path) -> None:
    run_in(base)
    latest, place = base / "out" / "latest", place_of(base)
    _write(latest, "名册有误")
    assert "读回处理意见 1 条" in status(place)
    assert "读回处理意见" not in status(place)
    _write(latest, "再看看")
    assert "“再看看”不能识别" in status(place)
    trail = (base / "out" / "audit.jsonl").read_text(encoding="utf-8")
    (entry,) = (one for one in map(json.loads, trail.splitlines()) if one["what"] == "decisions")
    assert (entry["decisions"], entry["by"]) == (1, "reports")
    assert "王老师" not in trail
    assert audit(place)[0]


def test_purge_keeps_reports_with_an_edit_that_was_not_understood(base: Path) -> None:
    run_in(base)
    out, old = base / "out", f"{date.today() - timedelta(days=40):%Y%m%d}T010000-abcd"
    facts = out / "latest" / "run.json"
    facts.write_text(facts.read_text("utf-8").replace(facts_of(base)["run_id"], old), "utf-8")
    _write(out / "latest", "再看看")
    assert "不能识别" in purge(place_of(base), 30)
    assert (out / "latest").is_dir()
    _write(out / "latest", "")
    purge(place_of(base), 30)
    assert not (out / "latest").exists()


def _renumber(base: Path, old: str, new: str) -> None:
    roster = base / "roster.csv"
    text = roster.read_text(encoding="utf-8")
    assert old in text
    roster.write_text(text.replace(old, new), encoding="utf-8")


def test_a_decision_follows_a_student_who_is_given_another_number(base: Path) -> None:
    run_in(base)
    latest = base / "out" / "latest"
    _write(latest, "名册有误")
    run_in(base)
    _renumber(base, _STUDENT.student_no, "2026999999")
    run_in(base, today=date(2026, 11, 25))
    row = _rows(latest)[_ROW]
    assert "2026999999" in row["学号"]
    assert (row["处理意见"], row["状态"], row["首次发现"]) == ("名册有误", "已解决", "2026-11-24")


def test_a_picture_that_was_given_to_a_student_stays_theirs_under_any_later_number(
    base: Path,
) -> None:
    """First decided under a number that the student had neither before nor has after."""
    student = person(6)
    (base / "inbox" / "整页.png").write_bytes(png(99, Does.READ))
    run_in(base)
    _renumber(base, student.student_no, "2026111111")
    path, key = base / "意见.csv", number("P", "整页.png")
    path.write_text(f"编号,处理意见,处理人,处理日期\n{key},归属 2026111111,王老师,\n", "utf-8")
    run_in(base)
    assert len(take_over(path, place_of(base), date(2026, 11, 24)).new) == 1
    _renumber(base, "2026111111", "2026222222")
    run_in(base)
    row = _rows(base / "out" / "latest", "submissions.csv")[key]
    assert (row["学号"], row["人工"]) == ("2026222222", "归属 2026222222")


def test_purge_forgets_what_names_of_files_were_seen(base: Path) -> None:
    order = order_of(base)
    run_in(base)
    state = order.state / "state.sqlite3"
    with sqlite3.connect(state) as db:
        db.execute("UPDATE used SET day='2020-01-01'")
        db.execute("UPDATE meta SET value='2020-01-01' WHERE key='last_used'")
        db.execute("INSERT INTO looks VALUES ('甲乙丙.png', '', '', '{}')")
        db.execute("INSERT INTO openings VALUES ('aa.zip', '', '甲乙丙')")
        db.execute("INSERT INTO used VALUES ('aa.zip', '2020-01-01')")
    db.close()
    purge(place_of(base), 30)
    with sqlite3.connect(state) as db:
        for table in ("looks", "openings", "pages", "last_sources", "last_found"):
            assert db.execute(f"SELECT COUNT(*) FROM {table}").fetchone() == (0,), table
    db.close()
    assert "甲乙丙".encode() not in state.read_bytes()
