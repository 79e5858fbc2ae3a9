"""CSV for Excel, WPS and programs: UTF-8 with BOM, CRLF, RFC 4180, nothing executable.

A leading ``'`` guards cells that a spreadsheet would take for a formula (OWASP CSV injection).
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

_EXECUTABLE = ("=", "+", "-", "@", "\t", "\r")
_LONG_NUMBER = re.compile(r"\d{11,}[\dX]")


def to_csv(
    header: Sequence[str], rows: Iterable[Sequence[str]], *, for_people: bool = False
) -> bytes:
    """One CSV file. ``for_people`` writes numbers of more than 11 digits as ``="…"``."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([cell(value, for_people=for_people) for value in row])
    return text.getvalue().encode("utf-8-sig", "replace")


def cell(value: str, *, for_people: bool) -> str:
    """One cell: a guarded text, or for people a long number kept whole."""
    if for_people and _LONG_NUMBER.fullmatch(value):
        return f'="{value}"'
    return f"'{value}" if value.startswith(_EXECUTABLE) else value
