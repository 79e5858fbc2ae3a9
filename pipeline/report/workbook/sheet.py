"""One sheet of a workbook as plain values, and how it is written.

Every text goes into a string cell, whatever it begins with; only a ``Link`` of our own making
becomes a link. Times inside the file are the report's day, so that equal reports are equal bytes.
"""

import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from datetime import time as time_of_day
from enum import Enum
from typing import Any
from unicodedata import east_asian_width

import xlsxwriter

from pipeline.report.report import INTERNAL

#: What XML cannot hold; everything else comes back from the file unchanged.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
#: Most characters that Excel keeps in a cell, most links that it keeps in a sheet.
_LONGEST, _MOST_LINKS = 32_767, 60_000
#: Height of a line in points, and most lines of a row that is still read on a screen.
_LINE, _MOST_LINES = 16, 20
#: Widths of characters that an A4 page in landscape holds so that print stays legible.
_LEGIBLE = 200


@dataclass(frozen=True, slots=True)
class Link:
    """A picture beside the workbook: ``target`` relative to it, ``text`` what the cell says."""

    target: str
    text: str


Cell = str | int | float | Link | None


class Kind(Enum):
    """How a column is formatted."""

    TEXT = "text"  # wrapped
    NUMBER = "number"  # 学号, 证件号码: text format, so that an edited cell stays text
    COUNT = "count"
    SHARE = "share"
    ENTRY = "entry"  # for people to write into


@dataclass(frozen=True, slots=True)
class Column:
    """Header, width in characters, format; ``choices`` are offered where people write."""

    title: str
    width: int = 12
    kind: Kind = Kind.TEXT
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shade:
    """Cells of a column that equal ``text`` are shown in a colour and, for print, bold or not."""

    column: str
    text: str
    ink: str
    ground: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its header in the first row, or in the second below a ``title``.

    ``total`` tells that the last row is a sum, which is no part of what is filtered. ``notes`` are
    sentences that stand below the table.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shades: tuple[Shade, ...] = ()
    title: str = ""
    total: bool = False
    internal: bool = True
    notes: tuple[str, ...] = ()


def write(sheets: Sequence[Sheet], day: date) -> bytes:
    """The workbook as bytes."""
    buffer = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    book = xlsxwriter.Workbook(buffer, options)
    created = datetime.combine(day, time_of_day())
    book.set_properties({"created": created})
    formats = _formats(book)
    for sheet in sheets:
        _write_sheet(book, sheet, formats)
    book.close()
    return buffer.getvalue()


def clean(text: str) -> str:
    """``text`` as a cell can hold it."""
    return _UNWRITABLE.sub("\ufffd", text)[:_LONGEST]


def _formats(book: Any) -> dict[str, Any]:
    usual = {"valign": "top", "border": 1, "border_color": "#D0D7DE"}
    return {
        "title": book.add_format({"bold": True, "font_size": 16, "align": "center"}),
        "header": book.add_format(
            {**usual, "bold": True, "text_wrap": True, "bg_color": "#DDEBE4", "valign": "vcenter"}
        ),
        Kind.TEXT.value: book.add_format({**usual, "text_wrap": True}),
        Kind.NUMBER.value: book.add_format({**usual, "num_format": "@", "text_wrap": True}),
        Kind.COUNT.value: book.add_format({**usual, "num_format": "0"}),
        Kind.SHARE.value: book.add_format({**usual, "num_format": "0.0%"}),
        Kind.ENTRY.value: book.add_format(
            {**usual, "num_format": "@", "text_wrap": True, "bg_color": "#FFF9E5"}
        ),
        "link": book.add_format(
            {**usual, "font_color": "#0B5CAD", "underline": 1, "text_wrap": True}
        ),
    }


def _write_sheet(book: Any, sheet: Sheet, formats: dict[str, Any]) -> None:
    page = book.add_worksheet(sheet.name)
    top = 1 if sheet.title else 0
    if sheet.title:
        page.merge_range(0, 0, 0, len(sheet.columns) - 1, "", formats["title"])
        page.write_string(0, 0, clean(sheet.title), formats["title"])
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(top, place, column.title, formats["header"])
    links = 0
    for number, row in enumerate(sheet.rows, start=top + 1):
        page.set_row(number, _LINE * _lines(sheet.columns, row) + 2)
        for place, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
            links += isinstance(cell, Link)
            if isinstance(cell, Link) and links > _MOST_LINKS:
                cell = cell.text
            _write_cell(page, number, place, cell, formats, column.kind)
    for number, note in enumerate(sheet.notes, start=top + len(sheet.rows) + 2):
        page.write_string(number, 0, clean(note))
    _set_up(page, sheet, top)
    _colour(book, page, sheet, top)


def _write_cell(
    page: Any, row: int, place: int, cell: Cell, formats: dict[str, Any], kind: Kind
) -> None:
    match cell:
        case Link():
            page.write_url(row, place, f"external:{cell.target}", formats["link"], clean(cell.text))
        case str() if cell:
            page.write_string(row, place, clean(cell), formats[kind.value])
        case int() | float():
            page.write_number(row, place, cell, formats[kind.value])
        case _:
            page.write_blank(row, place, None, formats[kind.value])


def _set_up(page: Any, sheet: Sheet, top: int) -> None:
    """What makes a list usable: it stays under its header, can be filtered and printed."""
    last = top + len(sheet.rows)
    page.freeze_panes(top + 1, 0)
    filtered = last - 1 if sheet.total else last
    if not sheet.title and filtered > top:
        page.autofilter(top, 0, filtered, len(sheet.columns) - 1)
    page.repeat_rows(0, top)
    page.set_landscape()
    page.set_paper(9)  # A4
    _fit(page, sheet)
    page.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    page.set_footer(f"&L{INTERNAL if sheet.internal else ''}&C&A&R第 &P 页，共 &N 页")


def _fit(page: Any, sheet: Sheet) -> None:
    """As many pages side by side as keep the print legible, each with whom a row is about."""
    wide = math.ceil(sum(column.width for column in sheet.columns) / _LEGIBLE)
    page.fit_to_pages(wide, 0)
    titles = [column.title for column in sheet.columns]
    if wide > 1 and "姓名" in titles:
        page.repeat_columns(0, titles.index("姓名"))


def _lines(columns: Sequence[Column], row: Sequence[Cell]) -> int:
    """How many lines a row takes: not every program finds that out for itself."""
    found = 1
    for column, cell in zip(columns, row, strict=True):
        text = cell.text if isinstance(cell, Link) else cell
        if isinstance(text, str):
            found = max(found, sum(_broken(part, column.width) for part in text.split("\n")))
    return min(found, _MOST_LINES)


def _broken(text: str, width: int) -> int:
    """Lines of a paragraph in a column of so many digits; a 汉字 is as wide as two, and a bit."""
    room = sum(2.1 if east_asian_width(char) in "WF" else 1.05 for char in text)
    return max(1, math.ceil(room / width))


def _colour(book: Any, page: Any, sheet: Sheet, top: int) -> None:
    first, last = top + 1, top + max(1, len(sheet.rows))
    places = {column.title: place for place, column in enumerate(sheet.columns)}
    for shade in sheet.shades:
        place = places[shade.column]
        shown = book.add_format({"font_color": shade.ink, "bg_color": shade.ground})
        rule = {"type": "cell", "criteria": "==", "value": f'"{shade.text}"', "format": shown}
        page.conditional_format(first, place, last, place, rule)
    for place, column in enumerate(sheet.columns):
        if column.kind is Kind.SHARE:
            bar = {
                "type": "data_bar",
                "bar_solid": True,
                "bar_color": "#7FC8A9",
                "min_type": "num",
                "max_type": "num",
                "min_value": 0,
                "max_value": 1,
            }
            page.conditional_format(first, place, last, place, bar)
        if column.choices:
            # Offered and not enforced: 归属 takes a 学号 behind it.
            choice = {"validate": "list", "source": list(column.choices), "show_error": False}
            page.data_validation(first, place, last, place, choice)
