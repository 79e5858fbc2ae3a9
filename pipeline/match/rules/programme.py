"""专业: equal but for the kind of dot; bracketed suffixes count, but for those listed."""

from pipeline.domain.normalise import fold, fold_name
from pipeline.domain.policy import Policy
from pipeline.match.levels import IDENTICAL, Level, level


def _without_suffix(text: str, policy: Policy) -> str:
    plain = fold(text)
    for suffix in policy.major_suffixes:
        plain = plain.removesuffix(fold(suffix))
    return plain


def _same_without_suffix(expected: str, seen: str, policy: Policy) -> bool:
    return _without_suffix(expected, policy) == _without_suffix(seen, policy)


MAJOR = (
    IDENTICAL,
    level("全半角、括号和空格归一后一致", fold),
    level("间隔号归一后一致", fold_name),
    Level("设置中的专业括注归一后一致", _same_without_suffix),
)
