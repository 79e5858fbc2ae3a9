"""A decision of the registrar on one row of the reports."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Opinion(StrEnum):
    """What can be decided, in the words that people write into 处理意见."""

    IN_ORDER = "确认无误"
    ROSTER_WRONG = "名册有误"
    CORRECTED = "已更正"
    AGAIN = "需学生重交"
    EXCLUDED = "排除"
    BELONGS = "归属"
    VOID = "无效"
    WITHDRAWN = ""


#: On a difference they take it out of the verdict.
SETTLING = (Opinion.IN_ORDER, Opinion.ROSTER_WRONG, Opinion.CORRECTED, Opinion.EXCLUDED)

#: What can be said of a row, by the letter of its 编号: a difference, a picture, a student.
ALLOWED = {
    "D": (*SETTLING, Opinion.AGAIN),
    "P": (Opinion.BELONGS, Opinion.VOID, Opinion.IN_ORDER, Opinion.AGAIN),
    "S": (Opinion.IN_ORDER, Opinion.AGAIN),
}

_BELONGS = re.compile(r"归属[\s:：‹<《（(]*([0-9A-Za-z]{2,30})[›>》）)]*")


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on the row with this 编号.

    ``basis`` is the digest of what it was made on: pictures, values seen and values of the
    roster. It holds as long as these stay the same. ``target`` is the 学号 of 归属.
    """

    number: str
    basis: str
    opinion: Opinion
    target: str = ""
    person: str = ""
    day: str = ""

    @property
    def words(self) -> str:
        """处理意见 as it is shown."""
        return f"{self.opinion} {self.target}".strip()


def understood(number: str, text: str) -> tuple[Opinion, str] | None:
    """The opinion in ``text`` and the 学号 it names; None where it is none for such a row."""
    plain = text.strip().lstrip("'").strip().rstrip("。")
    belongs = _BELONGS.fullmatch(plain)
    if belongs and "P" in number[:1]:
        return Opinion.BELONGS, belongs[1]
    allowed = (*ALLOWED.get(number[:1], ()), Opinion.WITHDRAWN)
    if plain in {str(one) for one in allowed} and plain != Opinion.BELONGS:
        return Opinion(plain), ""
    return None
