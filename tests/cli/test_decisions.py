"""A registrar's day, replayed: the demo's differences worked off, and a new night run."""

import csv
import io
import json
import warnings
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from pipeline.cli import main
from tests.recording import SAMPLES, play
from tests.report.books import rows_of

_CSV, _BOOK = "latest/discrepancies.csv", "latest/registrar.xlsx"


def invoke(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def night(out: Path, day: str = "2026-11-24") -> Result:
    config = SAMPLES / "verify-screens.toml"
    return invoke(SAMPLES / "inbox", "--config", config, "--out", out, "--date", day)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    play(tmp_path)
    assert night(tmp_path, "2026-11-23").exit_code == 0
    return tmp_path


def rows_of_csv(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def _write(path: Path, number: str, opinion: str) -> None:
    """As Excel on Chinese Windows saves it: the code page, and dates of its own."""
    rows = rows_of_csv(path)
    for row in rows:
        if row["编号"] == number:
            row |= {"处理意见": opinion, "处理人": "王老师", "处理日期": "2026/11/23"}
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode("gb18030"))


def decided_by(out: Path, key: str) -> tuple[str, str, str]:
    """处理意见, 处理人 and 处理日期 of the row with this 编号."""
    row = next(row for row in rows_of_csv(out / _CSV) if row["编号"] == key)
    return row["处理意见"], row["处理人"], row["处理日期"]


def _alone(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Rows of students who have no other difference."""
    numbers = [row["学号"] for row in rows]
    return [row for row in rows if numbers.count(row["学号"]) == 1 and row["问题代码"] != "D401"]


def verdict_of(out: Path, student: str) -> tuple[str, str]:
    plain = student.strip('="')
    row = next(row for row in rows_of_csv(out / "latest/students.csv") if row["学号"] == plain)
    return row["verdict"], row["人工"]


def test_what_was_worked_off_in_the_csv_is_carried_over(out: Path) -> None:
    first, second, *_ = _alone(rows_of_csv(out / _CSV))
    _write(out / _CSV, first["编号"], "名册有误")
    _write_second(out, second["编号"])
    result = night(out)
    assert result.exit_code == 0, result.output
    assert "读回处理意见 2 条" in result.output
    rows = {row["编号"]: row for row in rows_of_csv(out / _CSV)}
    carried = rows[first["编号"]]
    assert (carried["处理意见"], carried["处理人"], carried["处理日期"], carried["状态"]) == (
        *("名册有误", "王老师", "2026-11-23", "已解决"),
    )
    assert carried["首次发现"] == "2026-11-23"
    assert verdict_of(out, first["学号"])[1] == "名册有误"
    assert verdict_of(out, first["学号"])[0] != "discrepancy"
    assert rows[second["编号"]]["处理意见"] == "需学生重交"
    assert verdict_of(out, second["学号"]) == ("resubmit", "需学生重交")
    # A third night reads nothing new and changes nothing.
    before = (out / "decisions.csv").read_bytes()
    assert "读回处理意见" not in night(out).output
    assert (out / "decisions.csv").read_bytes() == before
    assert {row["编号"]: row for row in rows_of_csv(out / _CSV)} == rows


def _write_second(out: Path, number: str) -> None:
    """In the workbook, whose cells say the same."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        book = load_workbook(out / _BOOK)
    sheet = book["信息不一致"]
    header = [cell.value for cell in sheet[1]]
    for row in sheet.iter_rows(min_row=2):
        if row[0].value == number:
            row[header.index("处理意见")].value = "需学生重交"
            row[header.index("处理人")].value = "李老师"
    book.save(out / _BOOK)


def test_a_picture_is_decided_on_in_the_workbook(out: Path) -> None:
    listed = rows_of((out / _BOOK).read_bytes(), "图片明细")
    header = listed[0]
    row = next(row for row in listed if row[header.index("问题代码")] == "E401")
    path = out / "意见.csv"
    path.write_text(f"编号,处理意见,处理人,处理日期\n{row[0]},无效,王老师,2026-11-23\n", "utf-8")
    result = invoke("decide", path, "--out", out)
    assert (result.exit_code, "已记录处理意见 1 条" in result.output) == (0, True), result.output
    assert night(out).exit_code == 0
    after = rows_of((out / _BOOK).read_bytes(), "图片明细")
    decided = next(each for each in after if each[0] == row[0])
    assert decided[header.index("处理意见")] == "无效"
    assert decided[header.index("结论")] == "需重交"


def test_what_cannot_be_understood_keeps_latest_and_not_the_run(out: Path) -> None:
    number = rows_of_csv(out / _CSV)[0]["编号"]
    _write(out / _CSV, number, "再看看")
    written = (out / _CSV).read_bytes()
    result = night(out)
    assert result.exit_code == 2
    assert "处理意见“再看看”不能识别" in result.output
    assert "latest 未更新" in result.output
    assert (out / _CSV).read_bytes() == written
    assert len(list((out / "runs").iterdir())) == 2
    _write_again(out, number)
    assert night(out).exit_code == 0
    assert {row["编号"]: row["处理意见"] for row in rows_of_csv(out / _CSV)}[number] == "排除"


def _write_again(out: Path, number: str) -> None:
    text = (out / _CSV).read_bytes().decode("gb18030")
    (out / _CSV).write_bytes(text.replace("再看看", "排除").encode("gb18030"))


def test_pictures_in_doubt_lie_beside_the_workbook_and_verified_ones_do_not(out: Path) -> None:
    lines = (out / "latest/results.jsonl").read_text(encoding="utf-8").splitlines()
    review = {one["sha256"] for one in map(json.loads, lines) if one["verdict"] == "review"}
    copies = {path.stem for path in (out / "latest/review/pictures").iterdir()}
    assert review <= copies
    waiting = {
        row["学号"]
        for row in rows_of_csv(out / "latest/students.csv")
        if row["verdict"] == "review"
    }
    verified = {
        one["sha256"]
        for one in map(json.loads, lines)
        if one["verdict"] == "verified" and one["student_no"] not in waiting
    }
    assert not verified & copies
