"""What a school decided: which fields count, and what it treats as equal."""

from dataclasses import dataclass, field
from datetime import date

from pipeline.domain.alphabet import Alphabets
from pipeline.domain.fields import REQUIRED_BY_DEFAULT, Field


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of the school, valid from ``since`` to ``until`` (None = open)."""

    name: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """Settings that change verdicts, as plain values.

    ``school``, ``level`` and ``status`` stand in for roster columns that do not exist.
    ``ignored`` fields are not compared at all. ``not_expected`` are roster statuses whose
    holders need no check. ``weak_below`` is the character probability under which a value is
    too weakly read to accuse or to clear. ``alphabets`` is what the readers can be trusted with.
    ``today`` is the day that the report is for; None leaves out what depends on it.
    """

    school: str = ""
    level: str = ""
    status: str = "在籍（注册学籍）"
    required: tuple[Field, ...] = REQUIRED_BY_DEFAULT
    ignored: tuple[Field, ...] = ()
    severities: tuple[tuple[str, str], ...] = ()
    aliases: tuple[Alias, ...] = ()
    major_suffixes: tuple[str, ...] = ()
    not_expected: tuple[str, ...] = ("保留入学资格", "放弃入学", "未报到", "退学")
    weak_below: float = 0.6
    alphabets: Alphabets = field(default_factory=Alphabets)
    today: date | None = None
