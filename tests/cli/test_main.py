"""The whole way through the command line, with recorded readings."""

import csv
import io
import json
import os
import re
import shutil
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from filelock import FileLock

from pipeline.cli import main
from pipeline.ocr.typefaces import Typeface
from tests.evaluation.score import pairs, score
from tests.evaluation.truth import load_run, load_truth
from tests.ingest.build import seven_zip, zipped
from tests.recording import SAMPLES, play
from tests.report.books import rows_of


def _invoke(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def _run(out: Path, *more: object, inbox: Path = SAMPLES / "inbox") -> Result:
    config = SAMPLES / "verify-screens.toml"
    return _invoke(inbox, "--config", config, "--out", out, "--date", "2026-11-23", *more)


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output folder after one run over the samples."""
    out = tmp_path_factory.mktemp("done")
    play(out)
    result = _run(out)
    assert result.exit_code == 0, result.output
    return out


@pytest.mark.parametrize("pack", [zipped, seven_zip])
def test_pictures_in_archives_are_judged_as_loose_ones(
    done: Path, tmp_path: Path, pack: Callable[[dict[str, bytes]], bytes]
) -> None:
    """The same decoding, the same readings and the same claims, whatever lies around them."""
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for folder in sorted((SAMPLES / "inbox").iterdir()):
        if folder.is_dir():
            suffix = ".zip" if pack is zipped else ".7z"
            (inbox / f"{folder.name}{suffix}").write_bytes(pack(_files(folder)))
        else:
            shutil.copy(folder, inbox)
    play(tmp_path / "out")
    assert _run(tmp_path / "out", inbox=inbox).exit_code == 0
    assert _judged(tmp_path / "out") == _judged(done)
    for name in ("students.csv", "discrepancies.csv"):
        tables = [_without_archives(out / "latest" / name) for out in (done, tmp_path / "out")]
        assert tables[0] == tables[1]


def _without_archives(path: Path) -> str:
    """A table without the archives in its paths."""
    return re.sub(r"\.(?:zip|7z)!", "/", path.read_text(encoding="utf-8-sig"))


def _judged(out: Path) -> dict[str, tuple[object, ...]]:
    """What is said of each picture, by its path without the archives."""
    text = (out / "latest" / "results.jsonl").read_text(encoding="utf-8")
    return {
        re.sub(r"\.(?:zip|7z)!", "/", one["source"]): tuple(
            one[key] for key in ("sha256", "verdict", "student_no", "claim")
        )
        for one in map(json.loads, text.splitlines())
    }


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_nobody_is_wrongly_cleared_or_accused_on_the_samples(done: Path) -> None:
    truth, _ = load_truth(SAMPLES / "truth.json")
    seen, _ = load_run(done / "latest")
    shares = dict(score(pairs(truth, seen)).lines)
    assert shares["wrong verified"].hits == 0
    assert shares["wrong discrepancy"].hits == 0
    assert shares["accusations that are not true"].hits == 0


def test_recorded_readings_are_complete(done: Path) -> None:
    facts = json.loads((done / "latest" / "run.json").read_text(encoding="utf-8"))
    assert facts["read"] == 0
    assert facts["reused"] > 60


def test_the_same_input_gives_the_same_bytes_whatever_the_workers(
    done: Path, tmp_path: Path
) -> None:
    play(tmp_path)
    assert _run(tmp_path, "--jobs", 2).exit_code == 0
    first, second = _files(done / "latest"), _files(tmp_path / "latest")
    assert first.keys() == second.keys()
    differing = {name for name in first if first[name] != second[name]}
    # The workbook names its place in the audit trail, where every entry has its time.
    assert differing <= {"run.json", "registrar.xlsx"}
    books = [zipfile.ZipFile(io.BytesIO(one["registrar.xlsx"])) for one in (first, second)]
    heads = [json.loads(one["run.json"])["audit_head"].encode() for one in (first, second)]
    parts = [
        {name: book.read(name).replace(head, b"") for name in book.namelist()}
        for book, head in zip(books, heads, strict=True)
    ]
    assert parts[0] == parts[1]


def test_a_second_run_reads_nothing_and_keeps_the_day_of_a_finding(tmp_path: Path) -> None:
    play(tmp_path)
    _run(tmp_path)
    config = SAMPLES / "verify-screens.toml"
    arguments = (SAMPLES / "inbox", "--config", config, "--out", tmp_path, "--date", "2026-11-25")
    assert _invoke(*arguments).exit_code == 0
    rows = _rows(tmp_path / "latest" / "discrepancies.csv")
    assert {row["首次发现"] for row in rows} == {"2026-11-23"}
    assert {row["状态"] for row in rows} == {"持续"}
    assert len(list((tmp_path / "runs").iterdir())) == 2


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_files_are_for_their_owner_only(done: Path) -> None:
    for path in (done / "latest").rglob("*"):
        mode = stat.S_IMODE(path.stat().st_mode)
        assert mode == (0o700 if path.is_dir() else 0o600), path
    assert stat.S_IMODE((done / "state.sqlite3").stat().st_mode) == 0o600


def test_fail_on_tells_by_the_exit_status(tmp_path: Path) -> None:
    play(tmp_path)
    assert _run(tmp_path, "--fail-on", "discrepancy").exit_code == 1


def test_the_closing_table_is_in_chinese(tmp_path: Path) -> None:
    play(tmp_path)
    output = _run(tmp_path).output
    for word in (
        "名册人数",
        "已提交",
        "核验一致",
        "不一致",
        "待复核",
        "需重交",
        "未提交",
        "核查率",
    ):
        assert word in output
    assert "Creating model" not in output


def test_a_lost_share_replaces_nothing_without_confirmation(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    shutil.copytree(SAMPLES / "inbox", inbox)
    out = tmp_path / "out"
    play(out)
    assert _run(out, inbox=inbox).exit_code == 0
    before = _files(out / "latest")
    for folder in sorted(inbox.iterdir())[:4]:
        shutil.rmtree(folder) if folder.is_dir() else folder.unlink()
    result = _run(out, inbox=inbox)
    assert result.exit_code == 2
    assert "--accept-removed" in result.output
    assert _files(out / "latest") == before
    assert _run(out, "--accept-removed", inbox=inbox).exit_code == 0
    assert _files(out / "latest") != before


def test_another_inbox_into_the_same_folder_is_refused(tmp_path: Path) -> None:
    play(tmp_path / "out")
    assert _run(tmp_path / "out").exit_code == 0
    (tmp_path / "other").mkdir()
    result = _run(tmp_path / "out", inbox=tmp_path / "other")
    assert result.exit_code == 2
    assert "--out" in result.output


def test_an_empty_inbox_is_a_complete_run_that_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = _run(tmp_path / "out", inbox=tmp_path / "empty")
    assert result.exit_code == 0, result.output
    notice, where = result.output.splitlines()[-2:]
    assert notice.startswith("注意：收件夹里没有找到任何图片")
    assert "请先确认收件夹路径" in notice
    assert notice.endswith(f"收件夹：{tmp_path / 'empty'}")
    assert where.startswith("报告：")
    latest = tmp_path / "out/latest"
    overview = [row[0] for row in rows_of((latest / "registrar.xlsx").read_bytes(), "概览")]
    assert any(cell.startswith("收件夹里没有找到任何图片") for cell in overview)
    review = (latest / "review/index.html").read_text(encoding="utf-8")
    assert "收件夹里没有找到任何图片" in review
    verdicts = {row["verdict"] for row in _rows(tmp_path / "out" / "latest" / "students.csv")}
    assert verdicts <= {"missing", "not expected"}


@pytest.mark.parametrize(
    ("where", "word"), [("nowhere", "不存在"), ("inbox/reports", "收件夹之内")]
)
def test_unsafe_or_missing_folders(tmp_path: Path, where: str, word: str) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    target = tmp_path / where
    result = (
        _run(tmp_path / "out", inbox=target) if where == "nowhere" else _run(target, inbox=inbox)
    )
    assert result.exit_code == 2
    assert word in result.output


def test_a_missing_roster_is_not_ready(tmp_path: Path) -> None:
    (tmp_path / "inbox").mkdir()
    result = _run(tmp_path / "out", "--roster", tmp_path / "gone.xlsx", inbox=tmp_path / "inbox")
    assert result.exit_code == 4
    assert "--roster" in result.output


def test_no_settings_names_both_ways_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inbox").mkdir()
    monkeypatch.chdir(tmp_path)
    result = _invoke("inbox")
    assert result.exit_code == 4
    assert "verify-screens init" in result.output


def test_a_running_run_keeps_others_out(tmp_path: Path) -> None:
    tmp_path.joinpath("out").mkdir()
    with FileLock(tmp_path / "out" / "run.lock"):
        result = _run(tmp_path / "out")
    assert result.exit_code == 5
    assert "正在进行" in result.output


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_an_unreadable_inbox(tmp_path: Path) -> None:
    closed = tmp_path / "inbox"
    closed.mkdir(mode=0o000)
    result = _run(tmp_path / "out", inbox=closed)
    assert result.exit_code == 2
    assert "权限" in result.output


def test_init_writes_a_settings_file_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert _invoke("init").exit_code == 0
    assert _invoke("init").exit_code == 2
    assert _invoke("init", "--force").exit_code == 0


def test_codes_are_explained_and_unknown_ones_refused() -> None:
    assert "证件号码" in _invoke("--explain", "d102").output
    assert _invoke("--explain", "D999").exit_code == 2


def test_the_version_is_told() -> None:
    assert _invoke("--version").output.startswith("verify-screens ")


@pytest.mark.parametrize("picture", ["gone.png", "gone.zip!a.png", "a!b!c.png"])
def test_explain_of_nothing_says_so(tmp_path: Path, picture: str) -> None:
    result = _invoke("explain", tmp_path / picture, "--config", SAMPLES / "verify-screens.toml")
    assert result.exit_code == 2
    assert "找不到图片" in result.output


def test_the_doctor_tells_of_rar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.ingest.sources.rar.shutil.which", lambda name: name == "unar")
    assert "由 unar 打开" in _invoke("doctor").output
    monkeypatch.setattr("pipeline.ingest.sources.rar.shutil.which", lambda name: None)
    assert "E102" in _invoke("doctor").output


def test_the_doctor_tells_of_typefaces(monkeypatch: pytest.MonkeyPatch) -> None:
    def faces(*families: str) -> tuple[Typeface, ...]:
        return tuple(Typeface(family, "Regular", "/fonts/a.ttc") for family in families)

    monkeypatch.setattr("pipeline.cli.doctor.installed", lambda: faces("Noto Sans", "Noto Serif"))
    assert "✓ 中文字体：2 种" in _invoke("doctor").output
    monkeypatch.setattr("pipeline.cli.doctor.installed", lambda: faces("Noto Sans"))
    output = _invoke("doctor").output
    assert "✓ 中文字体：不足 2 种" in output
    assert "fonts-noto-cjk" in output


def test_the_doctor_refuses_a_state_on_a_network_drive(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "✓ 状态文件夹：" in _invoke("doctor").output
    monkeypatch.setattr("pipeline.run.disks.network_drive", lambda _: "cifs，/mnt/share")
    result = _invoke("doctor")
    assert result.exit_code == 4
    assert "✗ 状态文件夹" in result.output
    assert "网络盘" in result.output


def test_a_command_wins_over_a_folder_of_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "doctor").mkdir()
    assert "Python" in _invoke("doctor").output
    assert "verify-screens init" in _invoke("./doctor").output


def test_unknown_options_are_wrong_usage() -> None:
    assert _invoke("inbox", "--nonsense").exit_code == 2
    assert _invoke("inbox", "--jobs", "0").exit_code == 2


def test_the_roster_is_described(tmp_path: Path) -> None:
    result = _invoke("roster", SAMPLES / "roster.xlsx", "--config", SAMPLES / "verify-screens.toml")
    assert result.exit_code == 0
    assert "R101" in result.output


def _with_exceptions(folder: Path, *, effect: str, listed: str) -> Path:
    """Settings of the samples with an exception for the students of a list."""
    (folder / "转专业名单.csv").write_text(f"学号\n{listed}\n", encoding="utf-8")
    text = (SAMPLES / "verify-screens.toml").read_text(encoding="utf-8")
    text = text.replace('"roster.xlsx"', f'"{SAMPLES / "roster.xlsx"}"')
    path = folder / "verify-screens.toml"
    path.write_text(
        f"""{text}
[[exceptions]]
reason = "转专业"
fields = ["专业"]
effect = "{effect}"
students_file = "转专业名单.csv"
""",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize("effect", ["ignore", "info"])
def test_a_listed_student_may_differ_and_the_reports_say_so(
    done: Path, tmp_path: Path, effect: str
) -> None:
    rows = _rows(done / "latest" / "students.csv")
    number = next(row["学号"] for row in rows if row["问题代码"] == "D201")
    config = _with_exceptions(tmp_path, effect=effect, listed=f"{number}\n9999999999")
    play(tmp_path / "out")
    result = _run(tmp_path / "out", "--config", config)
    assert result.exit_code == 0, result.output
    assert "1 个学号不在名册上：9999999999（工作表“转专业名单”第 3 行）" in result.output
    own = {row["学号"]: row for row in _rows(tmp_path / "out" / "latest" / "students.csv")}
    label = "不比较" if effect == "ignore" else "仅提示"
    assert own[number]["verdict"] == "verified"
    assert own[number]["不比较项"] == f"专业{label}（转专业）"
    noted = [
        row
        for row in _rows(tmp_path / "out" / "latest" / "discrepancies.csv")
        if number in row["学号"]
    ]
    assert [row["备注"].partition("；")[0] for row in noted] == (
        [] if effect == "ignore" else ["仅提示，不影响结论（转专业）"]
    )
    changed = {n for n, row in own.items() if row["verdict"] != _verdict_of(rows, n)}
    assert changed == {number}
    shown = _invoke("roster", SAMPLES / "roster.xlsx", "--config", config).output
    assert f"例外“转专业”：1 人，专业{label}" in shown
    assert "9999999999" in shown


@pytest.mark.parametrize(("typed", "meant"), [("stauts", "status"), ("docter", "doctor")])
def test_a_mistyped_command_is_not_taken_for_an_inbox(typed: str, meant: str) -> None:
    result = _invoke(typed)
    assert result.exit_code == 2
    assert f"是否想写 {meant}？" in result.output
    assert "是否想写" not in _invoke("提交材料").output


def test_the_doctor_reads_the_roster_as_a_run_would(tmp_path: Path) -> None:
    roster = "学号,姓名,身份证号,培养层次\n2021010001,张伟,110101200503150013,本科\n"
    (tmp_path / "roster.csv").write_text(roster, encoding="utf-8")
    settings = tmp_path / "verify-screens.toml"
    settings.write_text('roster = "roster.csv"\nschool = ""\n', encoding="utf-8")
    result = _invoke("doctor", "--config", settings)
    assert result.exit_code == 4
    assert "✗ 名册" in result.output
    assert "缺少必查的列：学校名称" in result.output
    settings.write_text('roster = "roster.csv"\nschool = "春江大学"\n', encoding="utf-8")
    assert "（1 名学生）" in _invoke("doctor", "--config", settings).output


def test_the_doctor_looks_for_the_lists_of_exceptions(tmp_path: Path) -> None:
    config = _with_exceptions(tmp_path, effect="ignore", listed="2021010101")
    result = _invoke("doctor", "--config", config, "--out", tmp_path)
    assert f"✓ 例外“转专业”的学生名单：{tmp_path / '转专业名单.csv'}" in result.output
    (tmp_path / "转专业名单.csv").unlink()
    result = _invoke("doctor", "--config", config, "--out", tmp_path)
    assert result.exit_code == 4
    assert "✗ 例外“转专业”的学生名单不存在" in result.output
    assert result.output.count("转专业") == 2, "the reason and the file's name, in one line"
    assert "✓ 名册" in result.output


def _verdict_of(rows: list[dict[str, str]], number: str) -> str:
    return next(row["verdict"] for row in rows if row["学号"] == number)


@pytest.mark.parametrize(
    ("setting", "verdict"),
    [
        ('[severity]\nD201 = "info"', "verified"),
        ('[severity]\nD201 = "hard"', "discrepancy"),
        ('ignored = ["专业"]', "verified"),
    ],
)
def test_settings_change_verdicts_for_all(
    done: Path, tmp_path: Path, setting: str, verdict: str
) -> None:
    rows = _rows(done / "latest" / "students.csv")
    number = next(row["学号"] for row in rows if row["问题代码"] == "D201")
    text = (SAMPLES / "verify-screens.toml").read_text(encoding="utf-8")
    text = text.replace('"roster.xlsx"', f'"{SAMPLES / "roster.xlsx"}"')
    config = tmp_path / "verify-screens.toml"
    config.write_text(f"{text}\n{setting}\n", encoding="utf-8")
    play(tmp_path / "out")
    assert _run(tmp_path / "out", "--config", config).exit_code == 0
    own = _rows(tmp_path / "out" / "latest" / "students.csv")
    assert _verdict_of(own, number) == verdict
    assert sum(row["verdict"] != _verdict_of(rows, row["学号"]) for row in own) == (
        verdict == "verified"
    )


def test_a_list_inside_the_inbox_is_refused(tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    config = _with_exceptions(tmp_path, effect="ignore", listed="2021")
    text = config.read_text(encoding="utf-8").replace('"转专业名单', '"inbox/转专业名单')
    config.write_text(text, encoding="utf-8")
    result = _invoke(inbox, "--config", config, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert "“转专业”的学生名单" in result.output
