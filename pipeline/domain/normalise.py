"""Folding before comparing: what may differ in writing but not in meaning. All idempotent."""

import re
import unicodedata
from datetime import date, timedelta
from functools import lru_cache

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u180e]"
)
_DOTS = re.compile("[•‧・･⋅∙．.·]")
#: What is neither part of a date nor read for one: 2021楼月01日 runs through something else.
_NO_DATE = re.compile(r"[^\W\d年月日号曰目口午牛]")
_TIME_OF_DAY = re.compile(r"[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*Z?$")
_NUMERALS = str.maketrans("一二三四五六七八九两", "1234567892")


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """NFKC, without white space, invisible and bidirectional marks; brackets become narrow."""
    bare = "".join(unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).split())
    # NFKC takes ´ for a blank and an accent, which then goes to the letter before it.
    return unicodedata.normalize("NFKC", bare)


def fold_name(text: str) -> str:
    """A name, or a 专业, with every kind of 间隔号 as U+00B7."""
    return _DOTS.sub("·", fold(text))


def without_dots(text: str) -> str:
    """A name without its 间隔号."""
    return fold_name(text).replace("·", "")


def fold_id(text: str) -> str:
    """An ID number with a capital X."""
    return fold(fold(text).upper())


def parse_date(text: str) -> tuple[date, bool] | None:
    """The date that ``text`` means, and whether it is given to the day; None if it is none.

    Understands 2021年09月01日, 20210901, 2021-09-01, 2021/9/1, 2021.09, 202109, any of them with a
    time of day as exports append it, and Excel serials (days since 1899-12-30, taken for dates
    from 1927 to 2119).
    """
    plain = fold(_TIME_OF_DAY.sub("", text.strip())).partition("T")[0]
    if _NO_DATE.search(plain):
        return None
    found = re.fullmatch(r"(\d{4})\D{1,2}(\d{1,2})(?:\D{1,2}(\d{1,2})\D{0,2})?\D{0,1}", plain)
    if found is None:
        found = re.fullmatch(r"((?:19|20)\d\d)(\d\d)(\d\d)?", plain)
    if found is None:
        return _serial(plain)
    year, month, day = found.groups()
    try:
        return date(int(year), int(month), int(day or 1)), day is not None
    except ValueError:
        return None


def parse_duration(text: str) -> float | None:
    """学制 in years: ``3 年``, 3, 三年, 2.5 年, 两年半; None if it is none."""
    plain = fold(text).translate(_NUMERALS).replace("个", "")
    half = 0.5 if plain.endswith("半") else 0.0
    found = re.fullmatch(r"(\d+(?:\.\d+)?)(?:年制?)?", plain.removesuffix("半"))
    return float(found[1]) + half if found else None


def _serial(plain: str) -> tuple[date, bool] | None:
    found = re.fullmatch(r"(\d{5})(?:\.0+)?", plain)
    if found is None or not 10_000 <= int(found[1]) <= 80_000:
        return None
    return date(1899, 12, 30) + timedelta(days=int(found[1])), True
