"""Words of a closed vocabulary with one character misread (专料, 普通全口制)."""

from collections.abc import Callable, Sequence

from rapidfuzz.distance import Hamming

from pipeline.domain.normalise import fold
from pipeline.match.levels import Level


def misread(title: str, words: Sequence[str], canonical: Callable[[str], str] = fold) -> Level:
    """Equal where what was seen can only be a misreading of the word expected.

    Args:
        title: the field in Chinese.
        words: as the platform has them; those that nearly all pages show.
        canonical: what a word means; it folds.
    """
    known = {fold(word) for word in words}

    def nearest(text: str) -> str | None:
        """The only one of ``words`` that differs from ``text`` in one character."""
        plain = fold(text)
        if canonical(plain) != plain or plain in known:
            return None
        near = [
            word for word in known if len(word) == len(plain) and Hamming.distance(word, plain) == 1
        ]
        return canonical(near[0]) if len(near) == 1 else None

    return Level(
        f"个别字误读，{title}词表中只有此词相近",
        lambda expected, seen, _: nearest(seen) == canonical(expected),
    )
