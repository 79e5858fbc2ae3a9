"""Fields that need little more than folding."""

from pipeline.domain.normalise import fold, fold_id, parse_duration
from pipeline.match.levels import IDENTICAL, level
from pipeline.match.rules.misread import misread

_FOLDED = level("全半角、括号和空格归一后一致", lambda text: fold(text).casefold())

TEXT = (IDENTICAL, _FOLDED)

NUMBER = (IDENTICAL, level("全半角和空格归一后一致", fold_id))

ETHNICITY = (
    IDENTICAL,
    _FOLDED,
    level("“族”字有无归一后一致", lambda t: fold(t).removesuffix("族")),
)

DURATION = (IDENTICAL, level("学制写法归一后一致", parse_duration))


def _category(text: str) -> str:
    plain = fold(text)
    return {"普通": "普通高等教育", "成人": "成人高等教育"}.get(plain, plain)


CATEGORY = (
    IDENTICAL,
    _FOLDED,
    level("学历类别旧称归一后一致", _category),
    misread("学历类别", ("普通高等教育", "成人高等教育"), _category),
)

#: Of shorter words too little is left: 业余 and 函授 may be anything.
MODE = (IDENTICAL, _FOLDED, misread("学习形式", ("普通全日制", "非全日制", "网络教育", "开放教育")))


def full_status(text: str) -> str:
    """A status with what rosters leave out: 注册学籍 is 在籍(注册学籍)."""
    plain = fold(text)
    return f"在籍({plain})" if plain == "注册学籍" else plain


#: Those that pages show; what is one character from two of them (体学) is neither.
_STATUSES = tuple(
    f"{roll}({word})"
    for roll in ("在籍", "不在籍")
    for word in (
        *("注册学籍", "休学", "保留学籍", "暂缓注册", "待注册", "退学", "转学", "毕业", "结业"),
        *("肄业", "取消学籍", "开除学籍", "保留入学资格", "放弃入学资格", "取消入学资格"),
    )
)

STATUS = (
    IDENTICAL,
    _FOLDED,
    level("“注册学籍”即“在籍（注册学籍）”", full_status),
    misread("学籍状态", _STATUSES, full_status),
)
