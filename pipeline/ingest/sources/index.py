"""Indexes of form services: a .xlsx or .csv that says whose the renamed attachments are."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote

from pipeline.domain.errors import PictureError, RunError
from pipeline.domain.fields import Field
from pipeline.domain.limits import MIB
from pipeline.ingest.roster.cells import fold_number, text_of
from pipeline.ingest.roster.columns import EXAM_NO, meanings
from pipeline.ingest.roster.tables import decode_text
from pipeline.ingest.sources.budget import Budget
from pipeline.ingest.sources.opening import Row
from pipeline.ingest.sources.zip_directory import directory, read_entry

#: Larger tables are no index that a form service wrote for one collection.
_MOST_BYTES, _MOST_ROWS, _MOST_COLUMNS, _MOST_SHEETS = 64 * MIB, 50_000, 200, 10
_HANDED_IN = re.compile(
    r".+\.(?:jpe?g|png|webp|gif|bmp|hei[cf]|pdf|docx|zip|7z|rar)", re.IGNORECASE
)
#: What forms put around 姓名 and 学号: numbers of questions, 您的, 请输入.
_AROUND = re.compile(r"^(?:Q?\d+[.、:：\s]*)?(?:请?(?:填写|输入|选择)?(?:你|您|本人)?的?)")


def rows_of(file: BinaryIO, name: str, folder: str, budget: Budget) -> tuple[Row, ...]:
    """Attachments that a table assigns to somebody; none where it is no index or unreadable.

    Args:
        file: the open table.
        name: its name, of which the ending tells what it is.
        folder: where it lies, for the rows.
        budget: what may still be unpacked.
    """
    try:
        sheets = _workbook(file, budget) if name.lower().endswith("x") else _text(file)
        return tuple(row for sheet in sheets for row in _rows(sheet, folder))
    except (PictureError, RunError):
        return ()
    except Exception:  # openpyxl raises anything for tables made to break it
        return ()


def _workbook(file: BinaryIO, budget: Budget) -> Iterator[Iterable[Iterable[object]]]:
    # What takes a tenth of the start to load, and most inboxes hold no table.
    import openpyxl

    _measure(file, budget)
    file.seek(0)
    book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    for sheet in book.worksheets[:_MOST_SHEETS]:
        # What a sheet says of its own size can be made up; read_only reads on without it.
        sheet.reset_dimensions()
        yield sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS, values_only=True)


def _measure(file: BinaryIO, budget: Budget) -> None:
    """Unpack once without keeping anything: a small workbook may hold gigabytes."""
    count = 0
    for entry in directory(file, budget.limits.members):
        for piece in read_entry(file, entry):
            budget.spend(len(piece))
            count += len(piece)
            if count > _MOST_BYTES:
                raise PictureError("E103", "表格过大。")


def _text(file: BinaryIO) -> Iterator[Iterable[Iterable[object]]]:
    file.seek(0)
    content = file.read(_MOST_BYTES + 1)
    if len(content) <= _MOST_BYTES:
        text = decode_text(Path("index.csv"), content).replace("\x00", "")
        delimiter = max("\t,;", key=text[:20000].count)
        yield csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _rows(sheet: Iterable[Iterable[object]], folder: str) -> Iterator[Row]:
    columns: dict[str, int] = {}
    for cells in islice(sheet, _MOST_ROWS):
        texts = [text_of(cell) for cell in islice(cells, _MOST_COLUMNS)]
        found = {meaning: i for i, meaning in meanings([_AROUND.sub("", t) for t in texts]).items()}
        if Field.NAME in found or Field.STUDENT_NO in found:
            columns = found
            continue
        number = _cell(texts, columns, Field.STUDENT_NO) or _cell(texts, columns, EXAM_NO)
        name = _cell(texts, columns, Field.NAME)
        if number or name:
            for attachment in dict.fromkeys(a for text in texts for a in _attachments(text)):
                yield Row(folder, attachment, fold_number(number), name)


def _cell(texts: list[str], columns: dict[str, int], meaning: str) -> str:
    index = columns.get(meaning)
    return texts[index] if index is not None and index < len(texts) else ""


def _attachments(text: str) -> Iterator[str]:
    """File names in a cell, with the folders or the address before them.

    Several stand in lines, or with a mark between them that may also belong to a name.
    """
    for line in re.split(r"[\r\n|;；]+", text):
        for piece in (line, *re.split(r"[,，、]+", line)):
            plain = unquote(piece.partition("?")[0]).strip().replace("\\", "/")
            if _HANDED_IN.fullmatch(plain):
                yield plain
