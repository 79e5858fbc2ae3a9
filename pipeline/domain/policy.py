"""What a school decided: which fields count, and what it treats as equal."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from pipeline.domain.alphabet import Alphabets
from pipeline.domain.codes import BY_CODE, CODE_OF_FIELD, Severity
from pipeline.domain.fields import REQUIRED_BY_DEFAULT, Field

#: They say whose page it is: no setting may switch them off or make their difference a mere note.
NEVER_EXEMPT = (Field.NAME, Field.ID_NUMBER)


class Effect(StrEnum):
    """What an exemption does to its fields: not compared, or compared and only noted."""

    IGNORE = "ignore"
    INFO = "info"

    @property
    def label(self) -> str:
        return "不比较" if self is Effect.IGNORE else "仅提示"


@dataclass(frozen=True, slots=True)
class Exemption:
    """Fields in which students may differ from the roster for a known ``reason`` (转专业 …)."""

    reason: str
    fields: tuple[Field, ...]
    effect: Effect = Effect.IGNORE


@dataclass(frozen=True, slots=True)
class Listing:
    """Whom an exemption is for: 学号 or 考生号 as the settings list them, and those in a file.

    ``numbers`` and ``file`` (an absolute path) together; without both it is for all students.
    """

    exemption: Exemption
    numbers: tuple[str, ...] = ()
    file: str = ""

    @property
    def is_for_all(self) -> bool:
        return not self.numbers and not self.file


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of the school, valid from ``since`` to ``until`` inclusive (None = open)."""

    name: str
    since: date | None = None
    until: date | None = None

    def is_in_use(self, day: date | None) -> bool:
        """Whether who enrolled on ``day`` may see this name; yes where the day is not known."""
        if day is None:
            return True
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True)
class Policy:
    """Settings that change verdicts, as plain values.

    ``school``, ``level`` and ``status`` stand in for roster columns that do not exist.
    ``ignored`` fields are not compared at all. ``listings`` say for whom else fields are not
    compared or only noted. ``not_expected`` are roster statuses whose holders need no check.
    ``weak_below`` is the character probability under which a value is too weakly read to accuse
    or to clear. ``alphabets`` is what the readers can be trusted with. ``enrolled_on`` is the day
    by which the dates of ``aliases`` are judged, None where it is not known. ``today`` is the day
    that the report is for; None leaves out what depends on it.
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
    listings: tuple[Listing, ...] = ()
    enrolled_on: date | None = None
    today: date | None = None

    def relaxed(self, exemptions: Iterable[Exemption]) -> "Policy":
        """The policy for a student with ``exemptions``: what they name is not required either."""
        freed = [(one.effect, name) for one in exemptions for name in one.fields]
        if not freed:
            return self
        off = [name for effect, name in freed if effect is Effect.IGNORE]
        noted = [name for effect, name in freed if effect is Effect.INFO]
        codes = [CODE_OF_FIELD[name].code for name in noted if name in CODE_OF_FIELD]
        return replace(
            self,
            required=tuple(name for name in self.required if name not in {*off, *noted}),
            ignored=(*self.ignored, *(name for name in Field if name in off)),
            severities=(*self.severities, *((code, str(Severity.INFO)) for code in codes)),
        )

    def weighs(self, field: Field) -> bool:
        """Whether an open question about ``field`` keeps a picture from being verified.

        What is required must be seen; a field whose difference is hard need not, but where it is
        compared and the comparison stays open, it may differ.
        """
        if field in self.required:
            return True
        code = CODE_OF_FIELD.get(field)
        return code is not None and self._severity(code.code) == Severity.HARD

    def tells(self, field: Field) -> bool:
        """Whether a certain difference of ``field`` alone makes a discrepancy."""
        code = CODE_OF_FIELD.get(field)
        return code is not None and self.accuses(code.code)

    def accuses(self, code: str) -> bool:
        """Whether a code alone makes a discrepancy: a D-code that is not merely noted."""
        if not code.startswith("D"):
            return False
        return self._severity(code) in (Severity.HARD, Severity.SOFT)

    def _severity(self, code: str) -> str:
        return dict(self.severities).get(code, BY_CODE[code].severity)
