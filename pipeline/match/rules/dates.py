"""Dates: any way of writing the same day; a roster that gives only the month is equal by month."""

from pipeline.domain.normalise import parse_date
from pipeline.domain.policy import Policy
from pipeline.match.levels import IDENTICAL, Level


def _same_day(expected: str, seen: str, _: Policy) -> bool:
    one, other = parse_date(expected), parse_date(seen)
    return one is not None and other is not None and one == other and one[1]


def _same_month(expected: str, seen: str, _: Policy) -> bool:
    one, other = parse_date(expected), parse_date(seen)
    if one is None or other is None or (one[1] and other[1]):
        return False
    return (one[0].year, one[0].month) == (other[0].year, other[0].month)


DATE = (
    IDENTICAL,
    Level("日期写法归一后一致", _same_day),
    Level("名册只到月份，年月一致", _same_month),
)
