"""Workbooks as openpyxl reads them."""

import io
import warnings

from openpyxl import load_workbook
from openpyxl.workbook import Workbook


def opened(content: bytes) -> Workbook:
    """The workbook; bars of newer Excels, which openpyxl leaves out, are no news."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return load_workbook(io.BytesIO(content))


def rows_of(content: bytes, sheet: str) -> list[list[str]]:
    """All cells of a sheet as text, the header first."""
    return [
        ["" if value is None else str(value) for value in row]
        for row in opened(content)[sheet].iter_rows(values_only=True)
    ]


def as_text(content: bytes) -> str:
    """All sheets as text, for a golden; the texts of codes are held by the catalogue alone."""
    lines = []
    for sheet in opened(content).sheetnames:
        if sheet == "说明":
            continue
        lines.append(f"# {sheet}")
        lines += ["\t".join(map(repr, row)) for row in rows_of(content, sheet)]
    return "\n".join([*lines, ""])
