"""层次: one name for each of its synonyms."""

from pipeline.domain.normalise import fold
from pipeline.match.levels import IDENTICAL, level
from pipeline.match.rules.misread import misread

_SYNONYMS = {
    "专科": ("专科(高职)", "高职", "高职(专科)", "大专", "高职高专", "高职专科", "专科高职"),
    "本科": ("普通本科", "职业本科", "专升本", "本科(专升本)"),
    "硕士研究生": ("硕士",),
    "博士研究生": ("博士",),
    "第二学士学位": ("二学位", "第二学士"),
}
_MEANS = {word: meaning for meaning, words in _SYNONYMS.items() for word in (meaning, *words)}


def canonical(text: str) -> str:
    """The platform's own word for a level, or the folded text where there is none."""
    plain = fold(text)
    return _MEANS.get(plain, plain)


#: The words that nearly all pages show.
_USUAL = ("专科", "本科", "专升本")


LEVEL = (
    IDENTICAL,
    level("全半角、括号和空格归一后一致", fold),
    level("层次同义词归一后一致", canonical),
    misread("层次", _USUAL, canonical),
)
