"""学校名称: the current name; other names through the settings' aliases."""

from pipeline.domain.normalise import fold
from pipeline.domain.policy import Policy
from pipeline.match.levels import IDENTICAL, Level, level


def _is_alias(expected: str, seen: str, policy: Policy) -> bool:
    """Whether both are names of the school, and the page's is its present one or in use.

    The roster may keep a name that is no longer in use: it is the same school.
    """
    if not policy.school or not policy.aliases:
        return False
    own = fold(policy.school)
    names = {own, *(fold(alias.name) for alias in policy.aliases)}
    in_use = {fold(one.name) for one in policy.aliases if one.is_in_use(policy.enrolled_on)}
    return fold(expected) in names and fold(seen) in {own, *in_use}


SCHOOL = (
    IDENTICAL,
    level("全半角、括号和空格归一后一致", fold),
    Level("设置中的学校曾用名", _is_alias),
)
