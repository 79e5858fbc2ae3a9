"""Rosters: each trap on both sides, on real files."""

from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from pipeline.domain.errors import Exit, RunError
from pipeline.domain.fields import Field
from pipeline.domain.idnumber import check_character
from pipeline.domain.normalise import parse_date
from pipeline.domain.policy import Policy
from pipeline.domain.student import Roster
from pipeline.ingest.roster import read_roster
from tests.ingest.build import zipped
from tests.ingest.roster.biff import XLS

HEADER: list[object] = ["学号", "姓名", "身份证号", "学院", "专业"]
POLICY = Policy(
    school="明湖学院", level="专科", required=(Field.NAME, Field.ID_NUMBER, Field.SCHOOL)
)


def _id(serial: int) -> str:
    first = f"11010120030307{serial:03d}"
    return first + check_character(first)


def _row(serial: int, **other: object) -> list[object]:
    row: dict[str, object] = {"no": f"2021{serial:06d}", "name": "钱一凡", "id": _id(serial)}
    row |= {"college": "信息学院", "major": "软件技术"} | other
    return list(row.values())


def _read(folder: Path, *rows: list[object], hidden: bool = False) -> Roster:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if hidden:
        other = book.create_sheet("旧")
        other.append(HEADER)
        other.append(_row(900))
        other.sheet_state = "hidden"
    book.save(folder / "r.xlsx")
    return read_roster(folder / "r.xlsx", POLICY)


def _codes(roster: Roster) -> list[str]:
    return [fault.code for fault in roster.faults]


def test_title_repeated_header_subtotal_and_hidden_sheet(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["2021级新生名册"],
        HEADER,
        _row(1),
        ["合计", "1人"],
        HEADER,
        _row(2),
        ["签字："],
    ]
    roster = _read(tmp_path, *rows, hidden=True)
    assert [student.number for student in roster.students] == ["2021000001", "2021000002"]
    assert [student.rows for student in roster.students] == [(3,), (6,)]
    assert not roster.faults
    assert roster.students[0].get(Field.SCHOOL) == "明湖学院"


def test_id_stored_as_number(tmp_path: Path) -> None:
    roster = _read(tmp_path, HEADER, _row(1, id=110101200303070000), _row(2))
    assert [(f.code, f.row, f.column) for f in roster.faults] == [("R101", 2, "身份证号")]


def test_same_student_twice(tmp_path: Path) -> None:
    equal = _read(tmp_path, HEADER, _row(1), _row(1))
    assert [(f.code, f.conflicting) for f in equal.faults] == [("R102", False)]
    assert [student.rows for student in equal.students] == [(2, 3)]
    differing = _read(tmp_path, HEADER, _row(1), _row(1, college="机电学院"))
    assert [(f.code, f.conflicting) for f in differing.faults] == [("R102", True)]
    assert "信息学院" in differing.faults[0].message


def test_empty_name_and_wrong_check_digit(tmp_path: Path) -> None:
    wrong = _id(1)[:17] + ("1" if _id(1)[17] != "1" else "2")
    assert _codes(_read(tmp_path, HEADER, _row(1, name=None))) == ["R103"]
    assert _codes(_read(tmp_path, HEADER, _row(1, id=wrong))) == ["R104"]
    assert _codes(_read(tmp_path, HEADER, _row(1, id="H12345678"))) == []


def test_wrappers_and_invisible_characters(tmp_path: Path) -> None:
    row = _row(1, no="２０２１000001", name="\ufeff钱一凡\u00a0\u200b", id="'" + _id(1))
    student = _read(tmp_path, HEADER, row).students[0]
    assert (student.number, student.name, student.get(Field.ID_NUMBER)) == (
        "2021000001",
        "钱一凡",
        _id(1),
    )


def test_leading_zeros_only_where_unambiguous(tmp_path: Path) -> None:
    sure = _read(tmp_path, HEADER, _row(1, no="00210001"), _row(2, no=210002))
    assert sure.students[1].number == "00210002"
    unsure = _read(tmp_path, HEADER, _row(1, no="10210001"), _row(2, no=210002))
    assert unsure.students[1].number == "210002"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_text_rosters(tmp_path: Path, encoding: str, delimiter: str) -> None:
    rows = [[str(cell) for cell in row] for row in (HEADER, _row(1))]
    file = tmp_path / "r.xls"
    file.write_text("\n".join(delimiter.join(row) for row in rows), encoding=encoding)
    assert read_roster(file, POLICY).students[0].name == "钱一凡"


def test_html_named_xls(tmp_path: Path) -> None:
    rows = [[str(cell) for cell in row] for row in (HEADER, _row(1))]
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    (tmp_path / "r.xls").write_text(f"<html><table>{body}</table></html>", encoding="gb18030")
    assert read_roster(tmp_path / "r.xls", POLICY).students[0].number == "2021000001"


def test_what_stops_the_run(tmp_path: Path) -> None:
    damaged = [_row(n, id=110101200303070000) for n in range(20)]
    for rows in (
        [["空"]],
        [HEADER],
        [["学号", "姓名", "专业"], ["20210001", "钱一凡", "软件"]],
        [HEADER, *damaged],
    ):
        with pytest.raises(RunError) as caught:
            _read(tmp_path, *rows)
        assert caught.value.status is Exit.NOT_READY
    assert _codes(_read(tmp_path, HEADER, *damaged[:19])) == ["R101"] * 19
    with pytest.raises(RunError):
        read_roster(tmp_path / "missing.xlsx", POLICY)


def test_formula_wrapper_in_text(tmp_path: Path) -> None:
    file = tmp_path / "r.csv"
    line = f'"=""0021000001""",钱一凡,"=""{_id(1)}""",信息学院,软件技术'
    file.write_text(",".join(map(str, HEADER)) + "\n" + line, encoding="utf-8")
    student = read_roster(file, POLICY).students[0]
    assert (student.number, student.get(Field.ID_NUMBER)) == ("0021000001", _id(1))


def test_five_in_a_hundred_damaged_still_runs(tmp_path: Path) -> None:
    rows = [_row(n, id=110101200303070000) for n in range(20)]
    whole = [_row(n) for n in range(20, 400)]
    assert _codes(_read(tmp_path, HEADER, *rows, *whole)) == ["R101"] * 20
    with pytest.raises(RunError):
        _read(tmp_path, HEADER, *rows, *whole[:-1])


def test_an_old_excel_file(tmp_path: Path) -> None:
    (tmp_path / "r.xls").write_bytes(XLS)
    (student,) = read_roster(tmp_path / "r.xls", POLICY).students
    assert (student.number, student.name, student.rows) == ("0021000001", "钱一凡", (3,))
    assert student.get(Field.BIRTH_DATE) == "2003-03-07"


def test_an_open_document(tmp_path: Path) -> None:
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p>'
            "</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in (HEADER, _row(1))
    )
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content {names}><office:body><office:spreadsheet>"
        f'<table:table table:name="名册">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    members = {
        "mimetype": kind.encode(),
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{manifest}"/>'.encode(),
        "content.xml": content.encode(),
    }
    (tmp_path / "r.ods").write_bytes(zipped(members))
    assert read_roster(tmp_path / "r.ods", POLICY).students[0].get(Field.ID_NUMBER) == _id(1)


def test_headers_of_two_rows(tmp_path: Path) -> None:
    above: list[object] = ["学生信息", None, None, "所在单位", None]
    roster = _read(tmp_path, ["名册"], above, HEADER, _row(1), above, HEADER, _row(2))
    assert [student.number for student in roster.students] == ["2021000001", "2021000002"]
    parted: list[list[object]] = [
        ["学号", "姓名", "证件", None, "学院"],
        [None, None, "类型", "证件号码", None],
    ]
    one: list[object] = ["2021000001", "钱一凡", "身份证", _id(1), "信息学院"]
    other: list[object] = ["2021000002", "孙二", "身份证", _id(2), "信息学院"]
    both = _read(tmp_path, *parted, one, *parted, other).students
    assert [student.get(Field.ID_NUMBER) for student in both] == [_id(1), _id(2)]
    assert both[1].college == "信息学院"


def test_the_export_of_the_platform_itself(tmp_path: Path) -> None:
    """Headers in the initials of pinyin, days as eight digits, some of them as numbers."""
    header: list[object] = ["KSH", "XH", "XM", "XB", "CSRQ", "SFZH", "MZ", "YXMC", "FY", "ZYMC"]
    header += ["BH", "CC", "XZ", "XXXS", "XLLB", "RXRQ", "YJBYRQ", "ZCZT"]
    row: list[object] = ["21510101110001", "2021000001", "钱一凡", "女", 20030307, _id(1), "汉族"]
    row += ["明湖学院", "信息学院", "软件技术", "软件2101", "专科", 3, "普通全日制", "普通高等教育"]
    row += ["20210901", "20240701", "注册学籍"]
    roster = _read(tmp_path, header, row)
    (student,) = roster.students
    assert not roster.faults
    assert student.exam_no == "21510101110001"
    assert student.college == "信息学院"
    told = {field: student.get(field) for field in Field if student.get(field)}
    assert told[Field.BIRTH_DATE] == "20030307"
    assert told[Field.DURATION] == "3"
    assert told[Field.ENROLLED_ON] == "20210901"
    assert told[Field.STATUS] == "注册学籍"
    assert len(told) == 17


def test_dates_as_dates_and_as_serials(tmp_path: Path) -> None:
    header = [*HEADER, "出生日期", "入学日期"]
    row = [*_row(1), datetime(2003, 3, 7), 44440]
    (student,) = _read(tmp_path, header, row).students
    assert parse_date(student.get(Field.BIRTH_DATE)) == (date(2003, 3, 7), True)
    assert parse_date(student.get(Field.ENROLLED_ON)) == (date(2021, 9, 1), True)
