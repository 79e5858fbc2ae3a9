"""Names that differ by one character, and names that do not although they might.

Each pair is planted both ways: on page and roster (a difference), and on both alike (nothing).
"""

from collections.abc import Sequence
from itertools import combinations

from pipeline.domain.fields import Field
from sample_images.drawing.planted import Plant, Planted, Subject

#: Characters that readers and typists take for each other (domain.md, section 4).
_GROUPS = ("未末", "己已巳", "日曰", "土士", "祎袆", "晟晨", "煜熠", "翊翌", "玥钥", "汐沙")
LOOK_ALIKE = tuple(pair for group in _GROUPS for pair in combinations(group, 2))

#: Characters of given names that sound the same and look different.
SAME_SOUND = (
    ("静", "婧"), ("佳", "嘉"), ("宇", "雨"), ("文", "雯"), ("欣", "心"), ("伟", "玮"),
    ("洁", "杰"), ("颖", "莹"), ("晗", "涵"), ("轩", "萱"),
)  # fmt: skip


def differing(name: str, pair: Sequence[str]) -> Plant:
    """The page's name ends in one of the pair, the roster's in the other, either way round."""

    def plant(at: Subject) -> Planted:
        one, other = at.rng.sample(tuple(pair), 2)
        first = at.person.name[0]
        return Planted(
            name,
            {Field.NAME: first + one},
            {Field.NAME: first + other},
            codes=(("D101", Field.NAME),),
            verdicts=() if _common(pair) else ("discrepancy", "review"),
        )

    return plant


def alike(name: str, pair: Sequence[str]) -> Plant:
    """Page and roster both have the same one of the pair: there is nothing to report."""

    def plant(at: Subject) -> Planted:
        both = {Field.NAME: at.person.name[0] + at.rng.choice(tuple(pair))}
        verdicts = () if _common(pair) else ("verified", "review")
        return Planted(name, both, dict(both), verdicts=verdicts)

    return plant


def _common(pair: Sequence[str]) -> bool:
    """Whether both are in GB 2312; of others the contract lets a reader be unsure (E204)."""
    try:
        "".join(pair).encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
