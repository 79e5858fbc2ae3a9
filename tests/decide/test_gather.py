"""What people wrote is read back whatever Excel made of the file, and nothing is lost."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from pipeline.decide import book, offers
from pipeline.decide.entries import as_day
from pipeline.decide.gather import Gathered, from_file, from_reports
from pipeline.domain.decision import Decision, Opinion
from pipeline.domain.errors import RunError
from pipeline.report.cells import to_csv

_TODAY = date(2026, 11, 24)
_D, _P = "DABCDEFGH", "PABCDEFGH"
_HEADER = ("编号", "姓名", "处理意见", "处理人", "处理日期")

Rows = list[tuple[str, ...]]


def _latest(out: Path, csv: bytes | None = None, book_rows: Rows | None = None) -> None:
    """``latest`` with one difference and one picture, written when nothing was decided."""
    latest = out / "latest"
    (latest / "review").mkdir(parents=True, exist_ok=True)
    (latest / offers.FILE).write_bytes(offers.dump({_D: "basis-d", _P: "basis-p"}, {}))
    (latest / "discrepancies.csv").write_bytes(csv or _csv((_D, "甲", "", "", "")))
    (latest / "registrar.xlsx").write_bytes(_book(book_rows or [(_D, "甲", "", "", "")]))


def _csv(*rows: tuple[str, ...]) -> bytes:
    return to_csv(_HEADER, rows)


def _book(rows: Rows) -> bytes:
    made, buffer = Workbook(), io.BytesIO()
    sheet = made.active
    assert sheet is not None
    for row in (_HEADER, *rows):
        sheet.append(row)
    made.save(buffer)
    return buffer.getvalue()


def _read(out: Path) -> Gathered:
    return from_reports(out / "latest", _TODAY)


def _decided(out: Path) -> dict[str, Decision]:
    return book.current(book.load(out))


def test_nothing_written_is_nothing_decided(tmp_path: Path) -> None:
    assert _read(tmp_path) == Gathered()
    _latest(tmp_path)
    assert _read(tmp_path) == Gathered()
    assert not (tmp_path / "decisions.csv").exists()


_WRITTEN = (_D, "甲", "名册有误", "王老师", "2026-11-20")
_MADE = Decision(_D, "basis-d", Opinion.ROSTER_WRONG, "", "王老师", "2026-11-20")


def _text() -> str:
    return _csv(_WRITTEN).decode("utf-8-sig")


@pytest.mark.parametrize(
    "content",
    [
        lambda: _csv(_WRITTEN),
        lambda: _text().encode("gb18030"),
        lambda: _text().replace(",", "\t").encode("utf-16"),
        lambda: _text().replace("2026-11-20", "2026/11/20").encode(),
        lambda: _text().replace("\r\n", "\n").encode() + b",,,,\n",
        lambda: ("\ufeff" + _text().replace("甲", "######")).encode(),
    ],
)
def test_a_csv_is_understood_in_every_form_that_excel_saves(
    tmp_path: Path, content: Callable[[], bytes]
) -> None:
    _latest(tmp_path, content())
    assert _read(tmp_path).problems == ()
    assert _decided(tmp_path) == {_D: _MADE}


def test_a_workbook_is_read_with_dates_as_dates(tmp_path: Path) -> None:
    row = (_D, "甲", "名册有误", "王老师", datetime(2026, 11, 20))
    _latest(tmp_path, book_rows=[row, (_P, "", "归属 2023010102", "", "")])  # type: ignore[list-item]
    assert len(_read(tmp_path).new) == 2
    belongs = Decision(_P, "basis-p", Opinion.BELONGS, "2023010102", "", "2026-11-24")
    assert _decided(tmp_path) == {_D: _MADE, _P: belongs}


def test_the_same_in_both_files_is_one_decision_and_read_once(tmp_path: Path) -> None:
    _latest(tmp_path, _csv(_WRITTEN), [_WRITTEN])
    assert len(_read(tmp_path).new) == 1
    before = (tmp_path / "decisions.csv").read_bytes()
    assert _read(tmp_path) == Gathered()
    assert (tmp_path / "decisions.csv").read_bytes() == before


def test_files_that_contradict_each_other_are_told_and_nothing_is_taken(tmp_path: Path) -> None:
    other = (_D, "甲", "排除", "李老师", "2026-11-21")
    _latest(tmp_path, _csv(_WRITTEN), [other])
    (problem,) = _read(tmp_path).problems
    assert "名册有误" in problem
    assert "排除" in problem
    assert _decided(tmp_path) == {}


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ((_D, "甲", "再看看", "王老师", ""), "再看看"),
        ((_D, "甲", "归属 2023010101", "", ""), "归属 2023010101"),
        ((_D, "甲", "排除", "", "上周"), "上周"),
        (("DZZZZZZZZ", "甲", "排除", "", ""), "不在最近一次的报告中"),
        (("1.2E+11", "甲", "排除", "", ""), "1.2E+11"),
        (("", "甲", "排除", "", ""), "不能识别"),
    ],
)
def test_what_cannot_be_understood_is_told_and_the_rest_is_kept(
    tmp_path: Path, row: tuple[str, ...], told: str
) -> None:
    good = (_P, "", "无效", "", "")
    _latest(tmp_path, _csv(row, good))
    (problem,) = _read(tmp_path).problems
    assert told in problem
    assert "discrepancies.csv 第 2 行" in problem
    assert set(_decided(tmp_path)) == {_P}


def test_a_file_that_is_no_table_any_more_is_told(tmp_path: Path) -> None:
    _latest(tmp_path, b"\x00\x01")
    assert len(_read(tmp_path).problems) == 1


def test_a_changed_mind_is_told_and_both_are_kept(tmp_path: Path) -> None:
    _latest(tmp_path, _csv(_WRITTEN))
    _read(tmp_path)
    _latest(tmp_path, _csv((_D, "甲", "排除", "李老师", "2026-11-22")))
    (remark,) = _read(tmp_path).remarks
    assert "原处理意见“名册有误”（王老师，2026-11-20）改为“排除”" in remark
    assert _decided(tmp_path)[_D].opinion is Opinion.EXCLUDED
    assert len(book.load(tmp_path)) == 2


def test_an_emptied_cell_withdraws_what_it_showed(tmp_path: Path) -> None:
    _latest(tmp_path, _csv(_WRITTEN))
    _read(tmp_path)
    shown = offers.dump({_D: "basis-d"}, _decided(tmp_path))
    _latest(tmp_path, _csv(_WRITTEN), [_WRITTEN])
    (tmp_path / "latest" / offers.FILE).write_bytes(shown)
    assert _read(tmp_path) == Gathered()
    (tmp_path / "latest" / "discrepancies.csv").write_bytes(_csv((_D, "甲", "", "", "")))
    assert len(_read(tmp_path).new) == 1
    assert _decided(tmp_path) == {}


def test_a_file_is_taken_over_and_latest_does_not_undo_it(tmp_path: Path) -> None:
    _latest(tmp_path, _csv(_WRITTEN))
    _read(tmp_path)
    shown = offers.dump({_D: "basis-d", _P: "basis-p"}, _decided(tmp_path))
    _latest(tmp_path, _csv(_WRITTEN), [_WRITTEN])
    (tmp_path / "latest" / offers.FILE).write_bytes(shown)
    path = tmp_path / "意见.csv"
    path.write_bytes(_csv((_D, "甲", "排除", "李老师", "2026-11-22")))
    assert len(from_file(tmp_path, path, _TODAY).new) == 1
    assert _read(tmp_path) == Gathered()
    assert _decided(tmp_path)[_D].opinion is Opinion.EXCLUDED


@pytest.mark.parametrize("day", ["", "2026-11-20"])
def test_what_was_read_from_a_latest_that_stayed_is_not_read_again(
    tmp_path: Path, day: str
) -> None:
    _latest(tmp_path, _csv((*_WRITTEN[:4], day)))
    _read(tmp_path)
    # latest was held back, and a file says otherwise the next day.
    assert from_reports(tmp_path / "latest", date(2026, 11, 25)) == Gathered()
    path = tmp_path / "意见.csv"
    path.write_bytes(_csv((_D, "甲", "排除", "李老师", "2026-11-22")))
    assert len(from_file(tmp_path, path, _TODAY).new) == 1
    assert from_reports(tmp_path / "latest", date(2026, 11, 26)) == Gathered()
    assert _decided(tmp_path)[_D].opinion is Opinion.EXCLUDED


def test_a_mind_changed_back_is_a_decision_again(tmp_path: Path) -> None:
    for row in (_WRITTEN, (_D, "甲", "排除", "李老师", "2026-11-22"), _WRITTEN):
        shown = offers.dump({_D: "basis-d"}, _decided(tmp_path))
        _latest(tmp_path, _csv(row), [])
        (tmp_path / "latest" / "registrar.xlsx").unlink()
        (tmp_path / "latest" / offers.FILE).write_bytes(shown)
        assert len(_read(tmp_path).new) == 1
    assert _decided(tmp_path) == {_D: _MADE}


_WHOSE = Decision(_P, "came", Opinion.BELONGS, "2023010102", "王老师", "2026-11-20")


def _after_the_night(out: Path, basis: str = "came.given") -> None:
    """``latest`` as it is written while ``_P`` is decided to be somebody's."""
    if not (out / "decisions.csv").exists():
        book.add(out, (), [book.Recorded(_WHOSE, "意见.csv 第 2 行", "2026-11-20")])
    _latest(out)
    shown = offers.dump({_P: basis}, _decided(out))
    (out / "latest" / offers.FILE).write_bytes(shown)


@pytest.mark.parametrize(
    ("written", "made"),
    [
        # What is written over 归属 is said of the picture as that student's, as it was compared.
        ("确认无误", ("归属 2023010102；确认无误", "came.given")),
        ("需学生重交", ("归属 2023010102；需学生重交", "came.given")),
        ("归属 2023010102；确认无误", ("归属 2023010102；确认无误", "came.given")),
        # With another student nobody has compared it yet.
        ("归属 2023010103；确认无误", ("归属 2023010103；确认无误", "came")),
        ("归属 2023010103", ("归属 2023010103", "came")),
        ("无效", ("无效", "came")),
    ],
)
def test_a_second_word_on_a_picture_that_was_given_away(
    tmp_path: Path, written: str, made: tuple[str, str]
) -> None:
    _after_the_night(tmp_path)
    row = (_P, "", written, "李老师", "2026-11-24")
    (tmp_path / "latest" / "discrepancies.csv").write_bytes(_csv(row))
    (tmp_path / "latest" / "registrar.xlsx").unlink()
    (new,) = _read(tmp_path).new
    assert (new.decision.words, new.decision.basis, new.decision.person) == (*made, "李老师")
    # Kept and read again it is the same, also while the row still shows the first word.
    assert _decided(tmp_path)[_P] == new.decision
    assert _read(tmp_path) == Gathered()
    (tmp_path / "latest" / "discrepancies.csv").write_bytes(_csv((_P, "", "", "", "")))
    assert len(_read(tmp_path).new) == 1
    assert _decided(tmp_path) == {}


def test_a_second_word_that_lapsed_leaves_the_first_on_the_row(tmp_path: Path) -> None:
    _after_the_night(tmp_path)
    both = replace(_WHOSE, basis="came.given", also=Opinion.IN_ORDER)
    book.add(tmp_path, book.load(tmp_path), [book.Recorded(both, "意见.csv", "2026-11-21")])
    _after_the_night(tmp_path, "came.otherwise")
    known = offers.load(tmp_path / "latest")
    assert known is not None
    assert known[_P].shown[0] == "归属 2023010102"
    # Left alone it is no edit; said again, it is said of the values that are there now.
    for words, count in (("归属 2023010102", 0), ("确认无误", 1)):
        row = (_P, "", words, "王老师", "2026-11-20")
        (tmp_path / "latest" / "discrepancies.csv").write_bytes(_csv(row))
        (tmp_path / "latest" / "registrar.xlsx").unlink(missing_ok=True)
        assert len(_read(tmp_path).new) == count
    assert _decided(tmp_path)[_P].basis == "came.otherwise"


def test_a_file_without_reports_is_told(tmp_path: Path) -> None:
    path = tmp_path / "意见.csv"
    path.write_bytes(_csv(_WRITTEN))
    assert "请先运行" in from_file(tmp_path, path, _TODAY).problems[0]


def test_decisions_that_cannot_be_read_are_never_written_over(tmp_path: Path) -> None:
    _latest(tmp_path, _csv(_WRITTEN))
    (tmp_path / "decisions.csv").write_bytes(b"something else")
    with pytest.raises(RunError, match=r"decisions\.csv"):
        _read(tmp_path)
    assert (tmp_path / "decisions.csv").read_bytes() == b"something else"


def test_decisions_are_for_their_owner_only(tmp_path: Path) -> None:
    _latest(tmp_path, _csv((_D, "甲", "排除", "=cmd", "")))
    _read(tmp_path)
    assert (tmp_path / "decisions.csv").stat().st_mode & 0o777 == 0o600
    assert b"'=cmd" in (tmp_path / "decisions.csv").read_bytes()
    assert _decided(tmp_path)[_D].person == "=cmd"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-20", "2026-11-20"),
        ("2026/11/2", "2026-11-02"),
        ("2026.11.20", "2026-11-20"),
        ("2026年11月20日", "2026-11-20"),
        ("2026-11-20 00:00:00", "2026-11-20"),
        ("20261120", "2026-11-20"),
        ("46346", "2026-11-20"),
        ("2026-13-40", "2026-13-40"),
        ("昨天", "昨天"),
        ("", ""),
    ],
)
def test_days(text: str, day: str) -> None:
    assert as_day(text) == day
