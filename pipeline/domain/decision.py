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

#: What can be said of a picture beside whose it is.
ALSO = (Opinion.IN_ORDER, Opinion.AGAIN)

_BELONGS = re.compile(
    r"归属[\s:：‹<《（(]*([0-9A-Za-z]{2,30})[›>》）)]*"
    rf"(?:[\s;；,，、。]+({'|'.join(ALSO)}))?"
)


@dataclass(frozen=True, slots=True)
class Meant:
    """What somebody wrote into 处理意见: ``target`` and ``also`` as in ``Decision``."""

    opinion: Opinion
    target: str = ""
    also: Opinion = Opinion.WITHDRAWN

    @property
    def words(self) -> tuple[str, ...]:
        """The opinions as they are shown, one by one."""
        first = f"{self.opinion} {self.target}".strip()
        return (first, str(self.also)) if self.also else (first,)


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on the row with this 编号.

    ``basis`` is the digest of what it was made on: pictures, values seen and values of the
    roster. It holds as long as these stay the same. ``target`` is the 学号 of 归属, ``also`` what
    is said beside it of the picture as that student's.
    """

    number: str
    basis: str
    opinion: Opinion
    target: str = ""
    person: str = ""
    day: str = ""
    also: Opinion = Opinion.WITHDRAWN

    @property
    def meant(self) -> Meant:
        return Meant(self.opinion, self.target, self.also)

    @property
    def words(self) -> str:
        """处理意见 as it is shown."""
        return "；".join(self.meant.words)


def understood(number: str, text: str) -> Meant | None:
    """What ``text`` says; None where it is nothing that can be said of such a row."""
    plain = text.strip().lstrip("'").strip().rstrip("。")
    belongs = _BELONGS.fullmatch(plain)
    if belongs and "P" in number[:1]:
        return Meant(Opinion.BELONGS, belongs[1], Opinion(belongs[2] or ""))
    allowed = (*ALLOWED.get(number[:1], ()), Opinion.WITHDRAWN)
    if plain in {str(one) for one in allowed} and plain != Opinion.BELONGS:
        return Meant(Opinion(plain))
    return None
