"""Weeks of a registrar's work in three nights: what is new, goes on, comes back and is gone."""

from pathlib import Path

import pytest
from click.testing import Result
from openpyxl import load_workbook

from tests.cli.test_decisions import invoke, rows_of_csv, verdict_of
from tests.recording import SAMPLES, play
from tests.report.books import rows_of

_SETTLED, _MENDED = "2024041103", "2024041502"  # 周喆 read 周哲, 周末 read 周未


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the roster, settings and reports of a school."""
    (tmp_path / "reports").mkdir(mode=0o700)
    play(tmp_path / "reports")
    (tmp_path / "roster.xlsx").write_bytes((SAMPLES / "roster.xlsx").read_bytes())
    text = (SAMPLES / "verify-screens.toml").read_text(encoding="utf-8")
    (tmp_path / "verify-screens.toml").write_text(f"{text}\ndeadline = 2026-11-30\n", "utf-8")
    return tmp_path


def night(desk: Path, day: str) -> Result:
    config, out = desk / "verify-screens.toml", desk / "reports"
    result = invoke(SAMPLES / "inbox", "--config", config, "--out", out, "--date", day)
    assert result.exit_code == 0, result.output
    return result


def rename(desk: Path, old: str, new: str) -> None:
    """Change a cell of the roster, as the registrar mends it."""
    book = load_workbook(desk / "roster.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    found = [cell for cell in cells if cell.value == old]
    assert found, old
    for cell in found:
        cell.value = new
    book.save(desk / "roster.xlsx")


def _row(desk: Path, student: str) -> dict[str, str]:
    rows = rows_of_csv(desk / "reports/latest/discrepancies.csv")
    return next(row for row in rows if row["学号"] == student)


def _in_the_book(desk: Path, student: str) -> dict[str, str]:
    book = (desk / "reports/latest/registrar.xlsx").read_bytes()
    header, *rows = rows_of(book, "信息不一致")
    return next(
        row for cells in rows if (row := dict(zip(header, cells, strict=True)))["学号"] == student
    )


def test_what_is_new_goes_on_comes_back_and_is_gone(desk: Path) -> None:
    night(desk, "2026-11-20")
    first = _row(desk, _SETTLED)
    assert (first["状态"], first["首次发现"], first["名册信息"]) == ("新增", "2026-11-20", "周喆")
    opinions = desk / "意见.csv"
    opinions.write_text(
        f"编号,处理意见,处理人,处理日期\n{first['编号']},确认无误,王老师,2026/11/20\n", "utf-8"
    )
    assert invoke("decide", opinions, "--out", desk / "reports").exit_code == 0

    night(desk, "2026-11-21")
    settled, other = _row(desk, _SETTLED), _row(desk, _MENDED)
    assert (settled["状态"], settled["处理意见"]) == ("已解决", "确认无误")
    assert verdict_of(desk / "reports", _SETTLED)[0] == "verified"
    assert (other["状态"], other["首次发现"]) == ("持续", "2026-11-20")

    # The registrar mends one name, and makes a slip in the other.
    rename(desk, "周末", "周未")
    rename(desk, "周喆", "周吉")
    result = night(desk, "2026-11-22")
    again = _row(desk, _SETTLED)
    assert (again["状态"], again["首次发现"], again["名册信息"]) == ("重现", "2026-11-20", "周吉")
    assert again["处理意见"] == ""
    assert "原处理意见：确认无误（王老师 2026-11-20）" in again["备注"]
    assert verdict_of(desk / "reports", _SETTLED)[0] in ("discrepancy", "review")
    gone = _in_the_book(desk, _MENDED)
    assert (gone["状态"], gone["首次发现"], gone["末次发现"]) == (
        *("已解决", "2026-11-20", "2026-11-21"),
    )
    # Three days are enough for a forecast.
    assert "距截止还有 8 天（2026-11-30）。按近一周进度，截止时核查率预计" in result.output
    assert "截止预计" in result.output
    review = (desk / "reports/latest/review/index.html").read_text(encoding="utf-8")
    assert "2026-11-20 " in review
    assert "2026-11-22 " in review


def test_a_college_that_was_renamed_is_told_and_has_its_own_list(desk: Path) -> None:
    night(desk, "2026-11-20")
    rename(desk, "智能制造学院", "装备制造学院")
    result = night(desk, "2026-11-21")
    assert "上次有、本次名册中没有的学院（1 个）：智能制造学院。" in result.output
    lists = {path.name for path in (desk / "reports/latest/colleges").iterdir()}
    assert {"装备制造学院.csv", "信息工程学院.csv"} <= lists
    assert "智能制造学院.csv" not in lists
    listed = rows_of((desk / "reports/latest/registrar.xlsx").read_bytes(), "学院清单")
    assert "智能制造学院" in [row[0] for row in listed]
