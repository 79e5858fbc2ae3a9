from pathlib import Path
from random import Random

from openpyxl import load_workbook

from sample_images.drawing import roster_book
from sample_images.drawing.case import Enrolled
from sample_images.drawing.people import people
from sample_images.drawing.school import school


def rows_of(path: Path) -> list[tuple[object, ...]]:
    book = load_workbook(path)
    return [row for sheet in book for row in sheet.iter_rows(values_only=True)]


def test_the_usual_traps(tmp_path: Path) -> None:
    where = school(Random(2))
    found = people(Random(2), where, 40)
    digits = next(person for person in found[2:] if person.id_number.isdigit())
    faults = {digits.student_no: ("R101",), found[1].student_no: ("R102",)}
    roster = [Enrolled(person, faults=faults.get(person.student_no, ())) for person in found]
    path = tmp_path / "roster.xlsx"
    roster_book.write(path, where, roster, Random(2))

    rows = rows_of(path)
    assert load_workbook(path).sheetnames == list(where.colleges)
    assert float(digits.id_number[:15] + "000") in [cell for row in rows for cell in row]
    assert sum(found[1].id_number in row for row in rows) == 2
    assert sum(row[0] == "小计" for row in rows) == 2
    headers = [row for row in rows if {"身份证号", "SFZH"}.intersection(map(str, row))]
    assert len(headers) == 2
    assert headers[0] != headers[1]


def test_a_roster_follows_its_seed(tmp_path: Path) -> None:
    where = school(Random(2))
    roster = [Enrolled(person) for person in people(Random(2), where, 20)]
    for name in ("a", "b"):
        roster_book.write(tmp_path / f"{name}.xlsx", where, roster, Random(3))
    assert rows_of(tmp_path / "a.xlsx") == rows_of(tmp_path / "b.xlsx")
