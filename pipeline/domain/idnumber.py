"""Resident identity numbers: GB 11643-1999, check character by ISO 7064:1983 MOD 11-2.

Area codes are not looked at: no table of them is ever up to date.
"""

import re
from datetime import date

_FORM = re.compile(r"[1-9]\d{16}[\dX]")
_CHECK = "10X98765432"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def is_form(text: str) -> bool:
    """Whether ``text`` has the 18-character form, its check character aside."""
    return _FORM.fullmatch(text) is not None


def check_character(first17: str) -> str:
    """Check character 0-9 or X of 17 digits."""
    return _CHECK[sum(int(d) * w for d, w in zip(first17, _WEIGHTS, strict=True)) % 11]


def is_valid(text: str) -> bool:
    """Whether form, birth date and check character of ``text`` are right."""
    return is_form(text) and birth_date(text) is not None and check_character(text[:17]) == text[17]


def birth_date(text: str) -> date | None:
    """Birth date in an 18-character number, None where digits 7-14 are no date."""
    try:
        return date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return None


def sex(text: str) -> str | None:
    """男 or 女 by the 17th digit (odd = male), None where that is no digit."""
    if len(text) != 18 or not text[16].isdigit():
        return None
    return "男" if int(text[16]) % 2 else "女"
