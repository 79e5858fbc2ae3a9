"""status, purge and audit on the command line."""

import json
import shutil
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pipeline.cli import main
from pipeline.report.numbers import number
from pipeline.run.place import Place
from pipeline.run.state import open_state
from pipeline.run.status import overdue
from tests.recording import SAMPLES, play


def _invoke(*arguments: object) -> Result:
    config = ("--config", SAMPLES / "verify-screens.toml")
    return CliRunner().invoke(main, [str(argument) for argument in (*arguments, *config)])


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output folder after one run over the samples."""
    out = tmp_path_factory.mktemp("done")
    play(out)
    assert _invoke(SAMPLES / "inbox", "--out", out).exit_code == 0
    return out


def _aged(done: Path, folder: Path, days: int) -> Path:
    """A copy of the results in which the run began so many days ago."""
    out = folder / "out"
    shutil.copytree(done, out)
    (run,) = (out / "runs").iterdir()
    name = f"{date.today() - timedelta(days=days):%Y%m%d}T010000-abcd"
    for place in (run, out / "latest"):
        facts = (place / "run.json").read_text(encoding="utf-8")
        (place / "run.json").write_text(facts.replace(run.name, name), encoding="utf-8")
    run.rename(out / "runs" / name)
    return out


def test_status_says_where_the_result_is_and_that_the_trail_is_whole(done: Path) -> None:
    result = _invoke("status", "--out", done)
    assert result.exit_code == 0
    for word in ("当前没有运行", str(done / "latest"), "审计记录完整：2 条"):
        assert word in result.output


@pytest.mark.parametrize(("days", "gone"), [(179, False), (180, False), (181, True)])
def test_purge_deletes_what_is_older_and_records_it(
    done: Path, tmp_path: Path, days: int, gone: bool
) -> None:
    out = _aged(done, tmp_path, days)
    result = _invoke("purge", "--older-than", "180d", "--out", out)
    assert result.exit_code == 0, result.output
    assert (out / "latest").exists() is not gone
    assert bool(list((out / "runs").iterdir())) is not gone
    last = (out / "audit.jsonl").read_text(encoding="utf-8").splitlines()[-1]
    assert f'"runs":{2 if gone else 0}' in last
    assert '"what":"purge"' in last
    assert _invoke("audit", "--out", out).exit_code == 0


def test_purge_forgets_readings_of_pictures_that_were_in_no_run_since(
    done: Path, tmp_path: Path
) -> None:
    import sqlite3

    out = tmp_path / "out"
    shutil.copytree(done, out)
    with sqlite3.connect(out / "state.sqlite3") as db:
        (kept,) = db.execute("SELECT COUNT(*) FROM pages").fetchone()
        db.execute("UPDATE used SET day='2020-01-01'")
        (some,) = db.execute("SELECT page FROM pages LIMIT 1").fetchone()
    db.close()
    assert kept > 0
    assert _invoke("purge", "--older-than", "30d", "--out", out).exit_code == 0
    with sqlite3.connect(out / "state.sqlite3") as db:
        assert db.execute("SELECT COUNT(*) FROM pages").fetchone() == (0,)
        assert db.execute("SELECT COUNT(*) FROM people").fetchone() == (0,)
    db.close()
    assert some[:200].encode() not in (out / "state.sqlite3").read_bytes()


def test_purge_wants_a_number_of_days(tmp_path: Path) -> None:
    result = _invoke("purge", "--older-than", "soon", "--out", tmp_path)
    assert result.exit_code == 2
    assert "180d" in result.output


def test_a_trail_that_was_changed_ends_with_a_status_of_its_own(done: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(done, out)
    trail = out / "audit.jsonl"
    trail.write_text(trail.read_text(encoding="utf-8").replace("complete", "failed"), "utf-8")
    result = _invoke("audit", "--out", out)
    assert result.exit_code == 1
    assert "第 2 行" in result.output


def test_the_trail_holds_no_name_number_or_path(done: Path) -> None:
    text = (done / "audit.jsonl").read_text(encoding="utf-8")
    students = (done / "latest" / "students.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    for line in students:
        number, name = line.split(",")[:2]
        assert number not in text
        assert name not in text
    assert str(SAMPLES) not in text


def test_decide_says_what_became_of_the_file(done: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(done, out)
    key = number("D", "2024041502", "D101")
    path = tmp_path / "意见.csv"
    head = "编号,处理意见,处理人,处理日期\n"

    def said(rows: str) -> str:
        path.write_text(head + rows, "utf-8")
        return CliRunner().invoke(main, ["decide", str(path), "--out", str(out)]).output

    nothing = "没有新的处理意见：文件中的意见此前都已记录，或尚未填写。\n"
    assert said(f"{key},,,\n") == nothing
    assert said(f"{key},看看,王,\n").splitlines()[1] == (
        "有 1 处不能识别，未记录，请改正后重新执行。"
    )
    assert said(f"{key},排除,王,2026-11-23\n") == "已记录处理意见 1 条，下次运行时生效。\n"
    assert said(f"{key},排除,王,2026-11-23\n") == nothing
    told = said(f"{key},名册有误,王,2026-11-23\nDAAAAAAAA,排除,,\n").splitlines()
    assert told[0].startswith("意见.csv 第 2 行：编号")
    assert told[-1] == (
        "已记录处理意见 1 条，下次运行时生效。另有 1 处不能识别，未记录，请改正后重新执行。"
    )


@pytest.mark.parametrize(
    ("days", "longest", "late"), [(0, "26h", False), (2, "26h", True), (2, "3天", False)]
)
def test_status_is_for_monitoring(
    done: Path, tmp_path: Path, days: int, longest: str, late: bool
) -> None:
    out = tmp_path / "out"
    shutil.copytree(done, out)
    ended = datetime.now().astimezone() - timedelta(days=days, minutes=5)
    _end(out, ended)
    result = _invoke("status", "--out", out, "--max-age", longest)
    assert result.exit_code == (1 if late else 0), result.output
    age = "2 天" if days else "不到 1 小时"
    assert f"距今 {age}" in result.stdout
    assert "没有待下次处理的文件。" in result.stdout
    told = "超时：最近一次完整结果距今 2 天，超过 26 小时。请检查夜间运行。\n"
    assert result.stderr == (told if late else "")
    assert _invoke("status", "--out", out).exit_code == 0


def _end(out: Path, ended: datetime) -> None:
    facts = json.loads((out / "latest/run.json").read_text(encoding="utf-8"))
    facts["finished"] = ended.isoformat(timespec="seconds")
    (out / "latest/run.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")


def test_status_says_what_waits_and_what_failed(done: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(done, out)
    facts = json.loads((out / "latest/run.json").read_text(encoding="utf-8"))
    facts["deferred"] = [{"source": "a.zip", "reason": "读取期间有变化。"}]
    facts["faults"] = {"new": 1, "known": 2}
    (out / "latest/run.json").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    told = _invoke("status", "--out", out).output
    assert "其中：待下次处理 1 个文件（读取时有变化）；程序未能处理 3 个文件。" in told


def test_status_of_nothing_is_overdue(tmp_path: Path) -> None:
    result = _invoke("status", "--out", tmp_path, "--max-age", "26h")
    assert (result.exit_code, result.stderr) == (1, "超时：还没有完整的结果。\n")
    wrong = _invoke("status", "--out", tmp_path, "--max-age", "bald")
    assert wrong.exit_code == 2
    assert "'bald' 不是时长，请写成 26h 或 2d。" in wrong.stderr


def test_a_run_that_waits_for_its_swap_is_the_last_complete_one(done: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(done, out)
    _end(out, datetime.now().astimezone() - timedelta(days=3))
    assert overdue(Place(out, out), timedelta(hours=26))
    (run,) = (out / "runs").iterdir()
    with open_state(out) as state:
        state.wait_for(out, run.name)
    assert not overdue(Place(out, out), timedelta(hours=26))
