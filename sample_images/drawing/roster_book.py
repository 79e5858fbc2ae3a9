"""The roster workbook of a set, with the traps registrars leave in theirs."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from random import Random

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from pipeline.domain.fields import Field
from sample_images.drawing.case import Enrolled
from sample_images.drawing.planted import Cell
from sample_images.drawing.record import CATEGORY, MODE, graduation
from sample_images.drawing.school import School

#: Header and what stands below it: a field, or the name of a column that is none.
Columns = tuple[tuple[str, Field | str], ...]

_FIRST: Columns = (
    ("序号", "index"),
    ("考生号", "exam_no"),
    ("学号", Field.STUDENT_NO),
    ("姓名", Field.NAME),
    ("性别", Field.SEX),
    ("民族", Field.ETHNICITY),
    ("出生日期", Field.BIRTH_DATE),
    ("身份证号", Field.ID_NUMBER),
    ("二级学院", "college"),
    ("系部", Field.DEPARTMENT),
    ("专业名称", Field.MAJOR),
    ("行政班", Field.CLASS_NAME),
    ("培养层次", Field.LEVEL),
    ("学制", Field.DURATION),
    ("学习形式", Field.MODE),
    ("学历类别", Field.CATEGORY),
    ("入学日期", Field.ENROLLED_ON),
    ("预计毕业日期", Field.EXPECTED_GRADUATION),
    ("学籍状态", Field.STATUS),
    ("辅导员", "counsellor"),
)

_SECOND: Columns = (
    ("学院名称", "college"),
    ("专业系", Field.DEPARTMENT),
    ("录取专业", Field.MAJOR),
    ("班级名称", Field.CLASS_NAME),
    ("学工号", Field.STUDENT_NO),
    ("XM", Field.NAME),
    ("SFZH", Field.ID_NUMBER),
    ("XB", Field.SEX),
    ("CSRQ", Field.BIRTH_DATE),
    ("MZ", Field.ETHNICITY),
    ("层次", Field.LEVEL),
    ("修业年限", Field.DURATION),
    ("XXXS", Field.MODE),
    ("XLLB", Field.CATEGORY),
    ("入学年月", Field.ENROLLED_ON),
    ("预毕业时间", Field.EXPECTED_GRADUATION),
    ("班主任", "counsellor"),
    ("KSH", "exam_no"),
)

_YEARS = {"2": "二年", "2.5": "2.5年", "3": "三年", "4": "四年"}


def write(path: Path, school: School, roster: Sequence[Enrolled], rng: Random) -> None:
    """Write the workbook: one sheet per college, each with its own headers and forms."""
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    fixed = datetime(school.year, 10, 20, 9, 0)
    book.properties.created = book.properties.modified = fixed
    for college, columns in zip(school.colleges, (_FIRST, _SECOND), strict=True):
        students = [item for item in roster if item.person.programme.college == college]
        sheet = book.create_sheet(college)
        _titles(sheet, school, college, len(columns))
        for at, (header, _) in enumerate(columns, start=1):
            sheet.cell(sheet.max_row if at > 1 else sheet.max_row + 1, at, header).font = Font(
                bold=True
            )
        _body(sheet, columns, students, school, rng)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)


def _titles(sheet: Worksheet, school: School, college: str, width: int) -> None:
    lines = (
        f"{school.name}{school.year}级新生学籍注册名册",
        f"学院：{college}　　制表：教务处学籍科",
    )
    for row, line in enumerate(lines, start=1):
        sheet.cell(row, 1, line).alignment = Alignment(horizontal="center")
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=width)


def _body(
    sheet: Worksheet, columns: Columns, students: Sequence[Enrolled], school: School, rng: Random
) -> None:
    for index, student in enumerate(students, start=1):
        values = {"index": index, **row_of(student, school, rng)}
        repeats = 2 if "R102" in student.faults else 1
        for _ in range(repeats):
            row = sheet.max_row + 1
            for at, (_, key) in enumerate(columns, start=1):
                _put(sheet, row, at, values.get(str(key)))
    row = sheet.max_row + 1
    sheet.cell(row, 1, "小计")
    sheet.cell(row, 3, f"{len(students)} 人")
    sheet.cell(row + 2, 1, "制表人：　　　　　审核人：　　　　　日期：")


def _put(sheet: Worksheet, row: int, column: int, value: Cell) -> None:
    cell = sheet.cell(row, column)
    cell.value = value
    if isinstance(value, date):
        cell.number_format = "yyyy/m/d"
    elif isinstance(value, str):
        cell.number_format = "@"


def row_of(student: Enrolled, school: School, rng: Random) -> dict[str, Cell]:
    """Cells of one student by field or column; equal values come in several forms."""
    person, programme = student.person, student.person.programme
    due = graduation(school.enrolled_on, programme.years)
    number: Cell = person.student_no
    values: dict[str, Cell] = {
        "exam_no": person.exam_no,
        "college": programme.college,
        "counsellor": person.counsellor,
        Field.STUDENT_NO: int(person.student_no) if rng.random() < 0.3 else number,
        Field.NAME: person.name,
        Field.SEX: person.sex,
        Field.ETHNICITY: _ethnicity(person.ethnicity, rng),
        Field.BIRTH_DATE: _day(person.birth, rng),
        Field.ID_NUMBER: person.id_number,
        Field.DEPARTMENT: programme.department,
        Field.MAJOR: programme.major.translate(str.maketrans("（）", "()")),
        Field.CLASS_NAME: person.class_name,
        Field.LEVEL: _level(programme.level, programme.years, rng),
        Field.DURATION: _duration(programme.years, rng),
        Field.MODE: MODE,
        Field.CATEGORY: rng.choice((CATEGORY, CATEGORY, "普通")),
        Field.ENROLLED_ON: _day(school.enrolled_on, rng, months=True),
        Field.EXPECTED_GRADUATION: _day(due, rng, months=True),
        Field.STATUS: rng.choice(("注册学籍", "在籍（注册学籍）", "在籍(注册学籍)")),
    }
    values.update({str(key): value for key, value in student.planted.roster.items()})
    if "R101" in student.faults:
        # Excel keeps 15 digits of a long number.
        values[Field.ID_NUMBER] = int(person.id_number[:15] + "000")
    return values


def _ethnicity(text: str, rng: Random) -> str:
    return text.removesuffix("族") if rng.random() < 0.5 else text


def _level(level: str, years: str, rng: Random) -> str:
    if level == "专科":
        return rng.choice(("专科", "专科（高职）", "高职", "高职(专科)", "大专", "专科(高职)"))
    return "专升本" if years == "2" else rng.choice(("本科", "普通本科", "职业本科"))


def _duration(years: str, rng: Random) -> Cell:
    forms: tuple[Cell, ...] = (years, f"{years}年", f"{years} 年", _YEARS[years], float(years))
    chosen = rng.choice(forms)
    return int(chosen) if isinstance(chosen, float) and chosen.is_integer() else chosen


def _day(day: date, rng: Random, *, months: bool = False) -> Cell:
    """A date in one of the forms that rosters hold; ``months`` allows month precision."""
    forms: list[Cell] = [
        day,
        f"{day:%Y%m%d}",
        int(f"{day:%Y%m%d}"),
        f"{day:%Y-%m-%d}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
    ]
    if months:
        forms.append(f"{day:%Y.%m}")
    return rng.choice(forms)
