"""层次: one name for each of its synonyms."""

from pipeline.domain.normalise import fold
from pipeline.match.levels import IDENTICAL, Level, level

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


def _nearest(text: str) -> str | None:
    """What the only usual word means that differs from ``text`` in one character (专料).

    None where there are several such words, or where ``text`` is a word itself.
    """
    plain = fold(text)
    if plain in _MEANS:
        return None
    near = [
        word
        for word in _USUAL
        if len(word) == len(plain) and sum(a != b for a, b in zip(word, plain, strict=True)) == 1
    ]
    return canonical(near[0]) if len(near) == 1 else None


LEVEL = (
    IDENTICAL,
    level("全半角、括号和空格归一后一致", fold),
    level("层次同义词归一后一致", canonical),
    Level(
        "个别字误读，层次词表中只有此词相近",
        lambda expected, seen, _: _nearest(seen) == canonical(expected),
    ),
)
