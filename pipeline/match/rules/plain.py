"""Fields that need little more than folding."""

from pipeline.domain.fields import Field
from pipeline.domain.normalise import fold, fold_id, parse_duration
from pipeline.match.levels import IDENTICAL, level
from pipeline.match.rules.misread import misread
from pipeline.match.wording import WORDS

_LONG = 4

_FOLDED = level("全半角、括号和空格归一后一致", lambda text: fold(text).casefold())

TEXT = (IDENTICAL, _FOLDED)

NUMBER = (IDENTICAL, level("全半角和空格归一后一致", fold_id))

ETHNICITY = (
    IDENTICAL,
    _FOLDED,
    level("“族”字有无归一后一致", lambda t: fold(t).removesuffix("族")),
)

DURATION = (IDENTICAL, level("学制写法归一后一致", parse_duration))


def _long(field: Field) -> tuple[str, ...]:
    """Words of which enough is left where one character was misread: 业余 might be anything."""
    return tuple(word for word in WORDS[field] if len(word) >= _LONG)


def _category(text: str) -> str:
    plain = fold(text)
    return {"普通": "普通高等教育", "成人": "成人高等教育"}.get(plain, plain)


CATEGORY = (
    IDENTICAL,
    _FOLDED,
    level("学历类别旧称归一后一致", _category),
    misread("学历类别", _long(Field.CATEGORY), _category),
)

MODE = (IDENTICAL, _FOLDED, misread("学习形式", _long(Field.MODE)))


def full_status(text: str) -> str:
    """A status with what rosters leave out: 注册学籍 is 在籍(注册学籍)."""
    plain = fold(text)
    return f"在籍({plain})" if plain == "注册学籍" else plain


STATUS = (
    IDENTICAL,
    _FOLDED,
    level("“注册学籍”即“在籍（注册学籍）”", full_status),
    misread("学籍状态", WORDS[Field.STATUS], full_status),
)
