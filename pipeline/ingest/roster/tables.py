"""Tables out of roster files, cells as raw objects."""

import csv
import io
import zipfile
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import ParseError

import pandas as pd
from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum

from pipeline.domain.errors import Exit, RunError

_OLE, _ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
_WORKBOOK_SUFFIXES = (".xlsx", ".xlsm", ".xls", ".ods", ".xlsb", ".et")


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """One sheet: its name, and its rows; the first row of the list is row 1 of the sheet."""

    name: str
    rows: list[list[object]]


def read_tables(path: Path, content: bytes) -> list[Table]:
    """All visible sheets of a roster file, told by content: ``.xls`` may be HTML or text.

    Raises:
        RunError: the file is damaged, protected or no table at all.
    """
    if content.startswith((_OLE, _ZIP)):
        return _workbook(path, content)
    text = decode_text(path, content)
    if "<table" in text[:20000].lower():
        return _html(text)
    if "\x00" in text[:4096]:
        message = f"名册 {path} 不是可识别的表格文件。请另存为 .xlsx 后重新运行。"
        raise RunError(Exit.NOT_READY, message)
    return [Table(path.stem, _delimited(text))]


def decode_text(path: Path, content: bytes) -> str:
    """Text by its byte order mark, else strict UTF-8, else GB18030; detectors guess worse.

    Raises:
        RunError: it is none of these.
    """
    for mark, encoding in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    message = f"无法识别名册 {path} 的文字编码。请用 Excel 或 WPS 另存为 .xlsx 后重新运行。"
    raise RunError(Exit.NOT_READY, message)


def _workbook(path: Path, content: bytes) -> list[Table]:
    try:
        visible = _visible_sheets(content)
        sheets = pd.read_excel(
            io.BytesIO(content), sheet_name=visible, header=None, dtype=object, engine="calamine"
        )
    except (CalamineError, ValueError, KeyError, zipfile.BadZipFile, ParseError, OSError) as error:
        locked = "assword" in str(error) or "ncrypt" in str(error) or _is_encrypted(content)
        why = "设有密码" if locked else "已损坏或不是表格"
        message = f"名册 {path} {why}，无法打开。请取消密码或另存为新的 .xlsx 后重新运行。"
        raise RunError(Exit.NOT_READY, message) from error
    return [Table(name, _rows(frame)) for name, frame in sheets.items()]


def _visible_sheets(content: bytes) -> list[str]:
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
    shown = SheetVisibleEnum.Visible
    return [sheet.name for sheet in workbook.sheets_metadata if sheet.visible == shown]


def _is_encrypted(content: bytes) -> bool:
    # An encrypted .xlsx is an OLE container with a stream of this name, in UTF-16.
    return "EncryptedPackage".encode("utf-16-le") in content


def _rows(frame: pd.DataFrame) -> list[list[object]]:
    return [
        [None if value is pd.NaT or value is pd.NA else value for value in row]
        for row in frame.itertuples(index=False, name=None)
    ]


def _delimited(text: str) -> list[list[object]]:
    head = text[:20000]
    delimiter = max("\t,;", key=head.count)
    csv.field_size_limit(10_000_000)
    lines = io.StringIO(text.replace("\x00", ""), newline="")
    return [list(row) for row in csv.reader(lines, delimiter=delimiter)]


class _TableParser(HTMLParser):
    """Cells of all tables of a page, in order; merged cells stand in their first place."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[object]]] = []
        self._cell: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        elif tag in ("td", "th") and self.tables and self.tables[-1]:
            self._cell = []
            span = dict(attrs).get("colspan") or "1"
            self._span = int(span) if span.isdigit() else 1

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th") and self._cell is not None:
            self.tables[-1][-1].append("".join(self._cell).strip())
            self.tables[-1][-1].extend([""] * (min(self._span, 200) - 1))
            self._cell = None


def _html(text: str) -> list[Table]:
    parser = _TableParser()
    parser.feed(text)
    return [Table(f"表{number}", rows) for number, rows in enumerate(parser.tables, start=1)]
