"""Cells of a roster as text, freed of what spreadsheets and exports put around it."""

import re
import unicodedata
from datetime import date, datetime, time

_INVISIBLE = dict.fromkeys(
    [0x00AD, 0xFEFF, 0x2060, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
_WRAPPED = re.compile(r'^=\s*"(.*)"$', re.DOTALL)


def text_of(cell: object) -> str:
    """The text of a cell: whole numbers without ``.0``, dates in ISO form, wrappers removed."""
    match cell:
        case None:
            return ""
        case bool():
            return str(cell)
        case float() if cell != cell:
            return ""
        case float() if cell.is_integer() and abs(cell) < 1e21:
            return str(int(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(sep=" ")
        case date():
            return cell.isoformat()
        case _:
            return _unwrapped(str(cell))


def fold_number(text: str) -> str:
    """A number or ID without blanks, full-width forms folded, x in capitals."""
    return "".join(unicodedata.normalize("NFKC", text).split()).upper()


def is_number_cell(cell: object) -> bool:
    """Whether the cell holds a number and not text."""
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _unwrapped(text: str) -> str:
    plain = text.translate(_INVISIBLE).replace("\u00a0", " ").replace("\u3000", " ").strip()
    wrapped = _WRAPPED.match(plain)
    if wrapped is not None:
        plain = wrapped[1].replace('""', '"').strip()
    if plain[:1] in ("'", "\u2018", "\u2019") and len(plain) > 1:
        plain = plain[1:].strip()
    return plain
