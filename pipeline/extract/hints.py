"""Small print beside or below a value that explains it (由学校填报，可暂缺): no part of it."""

import re
from itertools import groupby

from pipeline.domain.alphabet import is_han
from pipeline.extract.piece import Piece

#: No value holds a sentence.
_SENTENCE = re.compile(
    "[，。；！？!;]|请|为准|核对|填报|供参考|可暂缺"
    "|可以|不要|不能|都要|没有|还没|怎么|谢谢|记得|老师|同学|那[行栏个张]|[吗吧呢呀啊]$"
)
#: Size of print in that of the value; lines of one value have the same.
_SMALLER = 0.9
#: So many 汉字 in a row have a size that can be compared: readers place each to a sixth of it.
_ENOUGH = 3


def is_sentence(text: str) -> bool:
    """Whether ``text`` explains something, as no value does."""
    return _SENTENCE.search(text) is not None


def is_hint(piece: Piece, value: Piece) -> bool:
    """Whether ``piece``, beside or below ``value``, only explains it."""
    if is_sentence(piece.text):
        return True
    size, own = _size(piece), _size(value)
    return size is not None and own is not None and size < _SMALLER * own


def _size(piece: Piece) -> float | None:
    """Pixels from one 汉字 to the next in the longest run of them; None where it is short."""
    runs = [
        [place for place, _ in run]
        for han, run in groupby(enumerate(piece.text), lambda item: is_han(item[1]))
        if han
    ]
    longest = max(runs, key=len, default=[])
    if len(longest) < _ENOUGH:
        return None
    return (piece.centres[longest[-1]] - piece.centres[longest[0]]) / (len(longest) - 1)
