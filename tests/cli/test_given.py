"""A picture of which the registrar says whose it is, and a night later more: on each way in."""

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from pipeline.report.numbers import number
from tests.browser import running
from tests.cli.test_course_of_work import desk, rename
from tests.cli.test_course_of_work import night as night_at
from tests.cli.test_decisions import decided_by, invoke, night, rows_of_csv, verdict_of
from tests.recording import play
from tests.report.books import rows_of

__all__ = ["desk"]

_OWNER = "2024041804"
#: Handed in for two students, with a name that no reader tells for sure.
_PICTURE = number("P", "智能制造学院/机自2402/2024041804_机自2402_蔡莹祎.jpg")
_WHOSE, _BOTH = f"归属 {_OWNER}", f"归属 {_OWNER}；确认无误"
#: Shows another person, who is not on the roster, than the student it was handed in for.
_ANOTHERS, _CLAIMED = number("P", "机电2402/机电2402-贾霞玥-学籍信息（3）.jpg"), "2024041204"

#: Shows two students.
_OF_TWO, _SHOWN = number("P", "机电2401/微信图片_20241028215847.jpg"), "2024041105"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    play(tmp_path)
    assert night(tmp_path, "2026-11-23").exit_code == 0
    return tmp_path


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with running() as found:
        yield found


def _in_a_file(out: Path, *rows: tuple[str, str]) -> None:
    path = out / "意见.csv"
    lines = [f"{key},{words},王老师,2026/11/23\n" for key, words in rows]
    path.write_text(f"编号,处理意见,处理人,处理日期\n{''.join(lines)}", "utf-8")
    result = invoke("decide", path, "--out", out)
    assert (result.exit_code, f"{len(rows)} 条" in result.output) == (0, True), result.output


def _in_the_workbook(out: Path, words: str) -> None:
    path = out / "latest/registrar.xlsx"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        book = load_workbook(path)
    sheet = book["待复核"]
    header = [cell.value for cell in sheet[1]]
    (row,) = (row for row in sheet.iter_rows(min_row=2) if row[0].value == _PICTURE)
    row[header.index("处理意见")].value = words
    row[header.index("处理人")].value = "王老师"
    book.save(path)


def _picture(out: Path, key: str = _PICTURE) -> dict[str, str]:
    header, *rows = rows_of((out / "latest/registrar.xlsx").read_bytes(), "图片明细")
    (row,) = (row for row in rows if row[0] == key)
    return dict(zip(header, map(str, row), strict=True))


def _waits(out: Path) -> None:
    """Whose it is is settled, and the row says what there is to do."""
    row = _picture(out)
    assert (row["结论"], row["人工"], row["处理意见"]) == ("待复核", _WHOSE, _WHOSE)
    assert row["问题代码"] == "E204"
    assert f"处理意见写成“{_BOTH}”" in row["说明"]
    assert verdict_of(out, _OWNER) == ("review", _WHOSE)


def _is_done(out: Path) -> None:
    row = _picture(out)
    assert (row["结论"], row["处理意见"], row["处理人"]) == ("核验一致", _BOTH, "王老师")
    assert verdict_of(out, _OWNER) == ("verified", f"{_WHOSE}、确认无误")


def test_in_csv_files(out: Path) -> None:
    _in_a_file(out, (_PICTURE, _WHOSE))
    assert night(out).exit_code == 0
    _waits(out)
    _in_a_file(out, (_PICTURE, _BOTH))
    assert night(out).exit_code == 0
    _is_done(out)
    before = (out / "decisions.csv").read_bytes()
    assert night(out).exit_code == 0
    _is_done(out)
    assert (out / "decisions.csv").read_bytes() == before
    assert invoke("audit", "--out", out).exit_code == 0


@pytest.mark.parametrize("words", [_BOTH, "确认无误"])
def test_in_the_workbook(out: Path, words: str) -> None:
    """The list that the cell offers puts 确认无误 in place of what stood there."""
    _in_the_workbook(out, _WHOSE)
    assert night(out).exit_code == 0
    _waits(out)
    _in_the_workbook(out, words)
    result = night(out)
    assert f"原处理意见“{_WHOSE}”" in result.output
    assert f"改为“{_BOTH}”" in result.output
    _is_done(out)


def test_on_the_review_page(browser: Any, out: Path) -> None:
    context = browser.new_context(accept_downloads=True)
    page = context.new_page()

    def decide(key: str) -> None:
        page.goto((out / "latest/review/智能制造学院.html").as_uri())
        assert page.locator(f"#{_PICTURE}").is_visible(), "it waits"
        page.fill("input[name=person]", "王老师")
        page.locator(f"#{_PICTURE}").focus()
        page.keyboard.press(key)
        if key == "g":
            page.locator(f"#{_PICTURE} .whose input").fill(_OWNER)
            page.keyboard.press("Enter")
        said = page.locator(f"#{_PICTURE} .offer[data-number={_PICTURE}]")
        assert f"{_BOTH if key == 'c' else _WHOSE}（待导出）" in said.inner_text()
        pressed = said.locator("button[aria-pressed=true]").all_inner_texts()
        assert len(pressed) == (2 if key == "c" else 1)
        page.select_option("select[name=state]", "waits")
        assert not page.locator(f"#{_PICTURE}").is_visible(), "it is done here"
        with page.expect_download() as waiting:
            page.keyboard.press("Escape")
            page.get_by_role("button", name="导出处理意见").click()
        waiting.value.save_as(out / "latest/review" / waiting.value.suggested_filename)
        assert night(out).exit_code == 0

    decide("g")
    _waits(out)
    decide("c")
    _is_done(out)
    context.close()


def test_differences_of_a_given_picture_are_decided_on_in_their_own_rows(out: Path) -> None:
    _in_a_file(out, (_ANOTHERS, f"归属 {_CLAIMED}"))
    assert night(out).exit_code == 0
    assert verdict_of(out, _CLAIMED)[0] == "review"
    assert not [row for row in _college(out) if row["学号"] == _CLAIMED], "nobody is accused yet"
    _in_a_file(out, (_ANOTHERS, "确认无误"))
    assert night(out).exit_code == 0
    assert verdict_of(out, _CLAIMED)[0] == "discrepancy"
    own = [row for row in rows_of_csv(out / "latest/discrepancies.csv") if row["学号"] == _CLAIMED]
    assert {row["问题代码"] for row in own} >= {"D101", "D102"}
    _in_a_file(out, *((row["编号"], "名册有误") for row in own))
    assert night(out).exit_code == 0
    assert verdict_of(out, _CLAIMED) == ("verified", f"{'、'.join(_words())}")
    assert decided_by(out, own[0]["编号"])[0] == "名册有误"


def _words() -> list[str]:
    return sorted([f"归属 {_CLAIMED}", "确认无误", "名册有误"])


def _college(out: Path) -> list[dict[str, str]]:
    return rows_of_csv(out / "latest/colleges/智能制造学院.csv")


def test_said_at_once_it_rests_on_the_roster_of_the_first_night(desk: Path) -> None:
    reports, words = desk / "reports", f"归属 {_SHOWN}；确认无误"
    night_at(desk, "2026-11-20")
    _in_a_file(reports, (_OF_TWO, words))
    for day in ("2026-11-21", "2026-11-22"):
        night_at(desk, day)
        row = _picture(reports, _OF_TWO)
        assert (row["结论"], row["处理意见"]) == ("核验一致", words)
    last = (reports / "decisions.csv").read_text(encoding="utf-8-sig").splitlines()[-1]
    assert "核对时补记依据" in last
    rename(desk, row["姓名"], f"{row['姓名']}远")
    night_at(desk, "2026-11-23")
    row = _picture(reports, _OF_TWO)
    assert (row["人工"], row["处理意见"]) == (f"归属 {_SHOWN}",) * 2
    assert row["结论"] == "待复核"
    assert f"原处理意见：{words}（王老师 2026-11-23）；图片或数值已变" in row["备注"]
    assert verdict_of(reports, _SHOWN)[0] == "review"
    # Said once more, it is said of the name that is there now.
    _in_a_file(reports, (_OF_TWO, "确认无误"))
    night_at(desk, "2026-11-24")
    row = _picture(reports, _OF_TWO)
    assert (row["处理意见"], row["备注"]) == (words, "")
    assert verdict_of(reports, _SHOWN)[0] != "review"
