"""What people wrote into 处理意见, 处理人 and 处理日期 of a CSV or a workbook.

Rows are known by 编号 alone: Excel may have changed everything else.
"""

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from pipeline.domain.errors import cause_of

_COLUMNS = ("编号", "处理意见", "处理人", "处理日期")
#: Written by the review pages: the digest of what was looked at.
_BASIS = "依据"
_NUMBER = re.compile(r"[A-Z][A-Z2-7]{8}")
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T].*)?")


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in one row; ``where`` tells people the place.

    ``basis`` is the digest of what was decided on, where the file says it.
    """

    number: str
    opinion: str
    person: str
    day: str
    where: str
    basis: str = ""

    @property
    def content(self) -> tuple[str, str, str]:
        return self.opinion, self.person, self.day


@dataclass(frozen=True, slots=True)
class Entries:
    """All rows of a file, and what of it could not be understood, in Chinese."""

    rows: tuple[Entry, ...] = ()
    problems: tuple[str, ...] = ()


def read(path: Path) -> Entries:
    """Rows of a .csv or .xlsx with a column 编号; a file that cannot be read is a problem."""
    try:
        tables = _workbook(path) if zipfile.is_zipfile(path) else [("", _text(path))]
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        why = cause_of(error) if isinstance(error, OSError) else "不是能识别的表格，或已损坏"
        return Entries(problems=(f"无法读取 {path.name}（{why}）。",))
    rows: list[Entry] = []
    problems: list[str] = []
    found = False
    for sheet, table in tables:
        header = next(iter(table), [])
        if not set(_COLUMNS) <= set(header):
            continue
        found = True
        # A name that ends in letters wants a space before 第, a quotation mark none.
        for entry in _rows(table[1:], header, f"{path.name}{f'“{sheet}”' if sheet else ' '}"):
            if _NUMBER.fullmatch(entry.number):
                rows.append(entry)
            elif entry.opinion:
                problems.append(f"{entry.where}：编号“{entry.number}”不能识别。")
    if not found:
        problems.append(
            f"{path.name} 没有“编号、处理意见、处理人、处理日期”各列，未能读取处理意见。"
        )
    return Entries(tuple(rows), tuple(problems))


def _rows(table: Iterable[list[str]], header: list[str], name: str) -> Iterator[Entry]:
    wanted = (*_COLUMNS, _BASIS) if _BASIS in header else _COLUMNS
    places = [header.index(column) for column in wanted]
    for line, row in enumerate(table, start=2):
        cells = [row[place].strip() if place < len(row) else "" for place in places]
        if any(cells):
            number, opinion, person, day, *basis = (cell.removeprefix("'") for cell in cells)
            yield Entry(number, opinion, person, as_day(day), f"{name}第 {line} 行", *basis)


def as_day(text: str) -> str:
    """A day as ISO text from what Excel and people make of it; other text as it stands."""
    found = _DAY.fullmatch(text)
    try:
        if found:
            return date(*map(int, found.groups())).isoformat()
        if re.fullmatch(r"[4-6]\d{4}", text):  # days since 1899-12-30
            return (date(1899, 12, 30) + timedelta(days=int(text))).isoformat()
        if re.fullmatch(r"20\d{6}", text):
            return datetime.strptime(text, "%Y%m%d").date().isoformat()
    except ValueError:
        pass
    return text


def _text(path: Path) -> list[list[str]]:
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Excel on Chinese Windows saves "CSV" in the code page, and "Unicode text" as UTF-16.
        wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
        text = content.decode("utf-16" if wide else "gb18030")
    first = text.partition("\n")[0]
    separator = max(",\t;", key=first.count)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def _workbook(path: Path) -> list[tuple[str, list[list[str]]]]:
    # What takes a tenth of the start to load, and a first run finds no workbook.
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # bars, of no use here
        book = load_workbook(io.BytesIO(path.read_bytes()), read_only=True, data_only=True)
        return [
            (sheet.title, [list(map(_cell, row)) for row in sheet.iter_rows(values_only=True)])
            for sheet in book.worksheets
        ]


def _cell(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)
