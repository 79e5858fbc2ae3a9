"""Lists of students whom an exception of the settings is for."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from pipeline.domain.errors import Exit, RunError
from pipeline.domain.fields import Field
from pipeline.domain.policy import Exemption, Listing, Policy
from pipeline.domain.student import Roster
from pipeline.ingest.roster import read_roster

_CHANGED = Exemption("转专业", (Field.MAJOR, Field.LEVEL))
_ROSTER = """学号,姓名,证件号码,层次,考生号
0021010101,张三,H1234567,专科,K20210001
0021010102,李四,H7654321,,
"""


def _read(folder: Path, *listings: Listing) -> Roster:
    path = folder / "名册.csv"
    path.write_text(_ROSTER, encoding="utf-8")
    return read_roster(path, Policy(school="蜀东学院", listings=listings))


def _exempted(roster: Roster) -> list[bool]:
    return [bool(student.exemptions) for student in roster.students]


def test_without_numbers_it_is_for_all(tmp_path: Path) -> None:
    assert _exempted(_read(tmp_path)) == [False, False]
    assert _exempted(_read(tmp_path, Listing(_CHANGED))) == [True, True]


@pytest.mark.parametrize("number", ["0021010101", "K20210001", "21010101", " ００21010101 "])
def test_students_are_found_by_any_number_they_have(tmp_path: Path, number: str) -> None:
    roster = _read(tmp_path, Listing(_CHANGED, (number,)))
    assert _exempted(roster) == [True, False]
    assert roster.remarks == ()


def test_a_number_that_nobody_has_is_told(tmp_path: Path) -> None:
    roster = _read(tmp_path, Listing(_CHANGED, ("0021010102", "0021010199")))
    assert _exempted(roster) == [False, True]
    (remark,) = roster.remarks
    assert "转专业" in remark
    assert "1 个学号不在名册上：0021010199" in remark


def test_an_empty_cell_of_an_exempted_field_is_no_fault(tmp_path: Path) -> None:
    plain = _read(tmp_path)
    assert [fault.code for fault in plain.faults] == ["R103"]
    other = _read(tmp_path, Listing(_CHANGED, ("0021010101",)))
    assert other.faults == plain.faults
    own = _read(tmp_path, Listing(_CHANGED, ("0021010102",)))
    assert own.faults == ()
    assert own.students[1].faults == ()


@pytest.mark.parametrize(
    "text",
    [
        "0021010102\n",
        "名单如下\n0021010102\n",
        "序号,学号,姓名\n1,0021010102,李四\n",
        "序号\t姓名\t学号\n1001\t李四\t0021010102\n",
    ],
)
def test_lists_are_tables_or_plain_text(tmp_path: Path, text: str) -> None:
    path = tmp_path / "名单.txt"
    path.write_bytes(text.encode("gb18030"))
    roster = _read(tmp_path, Listing(_CHANGED, (), str(path)))
    assert _exempted(roster) == [False, True]
    assert roster.remarks == ()


def test_a_workbook_names_the_row_of_an_unknown_number(tmp_path: Path) -> None:
    path, book = tmp_path / "名单.xlsx", Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "转入"
    for row in (["2021 级转专业学生"], ["学号", "姓名"], [21010102, "李四"], ["0021010199", "某"]):
        sheet.append(row)
    book.save(path)
    roster = _read(tmp_path, Listing(_CHANGED, (), str(path)))
    assert _exempted(roster) == [False, True]
    assert "0021010199（工作表“转入”第 4 行）" in roster.remarks[0]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (None, "students_file"),
        (b"\xd0\xcf\x11\xe0broken", "损坏"),
        ("姓名\n李四\n".encode(), "学号"),
    ],
)
def test_a_list_that_cannot_be_read_stops_the_run(
    tmp_path: Path, content: bytes | None, word: str
) -> None:
    path = tmp_path / "名单.xls"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RunError) as caught:
        _read(tmp_path, Listing(_CHANGED, (), str(path)))
    assert caught.value.status is Exit.NOT_READY
    for part in ("转专业", "名单.xls", word):
        assert part in caught.value.message
