"""Rows of one sheet: the header found, the rows of students told from all the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.domain.fields import Field
from pipeline.domain.student import Column
from pipeline.ingest.roster.cells import fold_number, is_number_cell, text_of
from pipeline.ingest.roster.columns import EXAM_NO, looks_like_header, meanings
from pipeline.ingest.roster.tables import Table

_NO_STUDENT = (
    "合计",
    "小计",
    "总计",
    "共计",
    "签字",
    "签名",
    "盖章",
    "制表",
    "审核",
    "填表",
    "备注",
)
_NUMBERS = (Field.STUDENT_NO, Field.ID_NUMBER, EXAM_NO)


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One student's row: texts by meaning, which of them were stored as numbers, and its place.

    ``headers`` gives the header of each meaning as written; ``number`` counts from 1.
    """

    sheet: str
    number: int
    values: dict[str, str]
    numeric: frozenset[str]
    headers: dict[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """What was understood of one sheet."""

    name: str
    rows: list[Row]
    columns: list[Column]


def read_sheet(table: Table) -> Sheet:
    """Find the header (again wherever it is repeated) and the students below it."""
    rows: list[Row] = []
    columns: dict[str, Column] = {}
    found: dict[int, str] = {}
    headers: list[str] = []
    pending: list[str] = []
    since = 0
    for number, raw in enumerate(table.rows, start=1):
        cells = [text_of(cell) for cell in raw]
        header = _header(cells, pending, headers, refines=len(rows) == since)
        if header:
            headers, found, since = header, meanings(header), len(rows)
            for index, meaning in found.items():
                columns.setdefault(meaning, Column(table.name, headers[index], str(meaning)))
        elif found:
            row = _row(table.name, number, raw, found, headers)
            if row is not None:
                rows.append(row)
        pending = cells
    return Sheet(table.name, _with_leading_zeros(rows), list(columns.values()))


def _two_rows(above: list[str], below: list[str]) -> list[str]:
    """A header of two rows: the lower word counts where there is one."""
    width = max(len(above), len(below))
    padded = [*above, *[""] * (width - len(above))], [*below, *[""] * (width - len(below))]
    return [low or high for high, low in zip(*padded, strict=True)]


def _header(cells: list[str], above: list[str], headers: list[str], *, refines: bool) -> list[str]:
    """The header that this row makes, alone or with the row above it; empty where it makes none.

    Where no student has come since ``headers``, a row may only refine it (证件 over 证件号码).
    """
    if looks_like_header(cells):
        return cells
    both = _two_rows(headers or above, cells)
    if not headers:
        return both if looks_like_header(both) else []
    gained = len(meanings(both)) - len(meanings(headers))
    has_digits = any(character.isdigit() for cell in cells for character in cell)
    return both if refines and gained > 0 and not has_digits else []


def _row(
    sheet: str, number: int, raw: list[object], found: dict[int, str], headers: list[str]
) -> Row | None:
    values: dict[str, str] = {}
    numeric = set()
    for index, meaning in found.items():
        cell = raw[index] if index < len(raw) else None
        text = text_of(cell)
        if meaning in _NUMBERS:
            text = fold_number(text)
        if text:
            values[meaning] = text
        if is_number_cell(cell):
            numeric.add(meaning)
    if not _is_student(values):
        return None
    named = {meaning: headers[index] for index, meaning in found.items()}
    return Row(sheet, number, values, frozenset(numeric), named)


def _is_student(values: dict[str, str]) -> bool:
    name = values.get(Field.NAME, "")
    keys = [values.get(key, "") for key in _NUMBERS]
    texts = "".join(values.values())
    if any(word in "".join(texts.split()) for word in _NO_STUDENT) and not _has_number(keys):
        return False
    return _has_number(keys) or (bool(name) and len(values) >= 3)


def _has_number(keys: list[str]) -> bool:
    return any(sum(character.isdigit() for character in key) >= 4 for key in keys)


def _with_leading_zeros(rows: list[Row]) -> list[Row]:
    """Give numeric 学号 their zeros back where the text ones of the sheet leave no doubt."""
    texts = {
        number
        for row in rows
        if Field.STUDENT_NO not in row.numeric
        and (number := row.values.get(Field.STUDENT_NO, "")).isdigit()
    }
    lengths = {len(text) for text in texts}
    if len(lengths) != 1 or not any(text.startswith("0") for text in texts):
        return rows
    width = lengths.pop()
    return [_padded(row, width) for row in rows]


def _padded(row: Row, width: int) -> Row:
    number = row.values.get(Field.STUDENT_NO, "")
    if Field.STUDENT_NO not in row.numeric or not number.isdigit() or len(number) >= width:
        return row
    values = {**row.values, Field.STUDENT_NO: number.zfill(width)}
    return Row(row.sheet, row.number, values, row.numeric, row.headers)


def places(rows: list[Row]) -> Iterator[tuple[str, int]]:
    """Sheet and row number of each row."""
    for row in rows:
        yield row.sheet, row.number
