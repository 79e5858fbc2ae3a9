"""学校名称: the current name; other names through the settings' aliases."""

from pipeline.domain.normalise import fold
from pipeline.domain.policy import Policy
from pipeline.match.levels import IDENTICAL, Level, level


def _is_alias(expected: str, seen: str, policy: Policy) -> bool:
    """Whether both are names of the roster's school; the dates of an alias are looked at later."""
    own = fold(policy.school)
    names = {fold(alias.name) for alias in policy.aliases}
    known = names | ({own} if own else set())
    return bool(names) and fold(seen) in known and (not own or fold(expected) in known)


SCHOOL = (
    IDENTICAL,
    level("全半角、括号和空格归一后一致", fold),
    Level("设置中的学校曾用名", _is_alias),
)
