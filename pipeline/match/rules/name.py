"""姓名: equal letter for letter but for the kind, or the lack, of the 间隔号."""

from pipeline.domain.normalise import fold, fold_name, without_dots
from pipeline.domain.policy import Policy
from pipeline.match.levels import IDENTICAL, Level, level


def _one_side_without(expected: str, seen: str, _: Policy) -> bool:
    dotted = [text for text in (expected, seen) if "·" in fold_name(text)]
    return len(dotted) == 1 and without_dots(expected) == without_dots(seen)


NAME = (
    IDENTICAL,
    level("全半角和空格归一后一致", fold),
    level("间隔号归一后一致", fold_name),
    Level("一方缺间隔号，其余一致", _one_side_without),
)
