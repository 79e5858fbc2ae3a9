"""Words the unlabelled card is taken apart with (domain vocabulary)."""

import re

from rapidfuzz.distance import Levenshtein

#: Title of the phone page.
TITLE = "高等学籍"

ENDS_OF_SCHOOLS = ("大学", "学院", "学校", "专科")

#: 学习形式, longest first, so that 非全日制 is not read as 全日制.
MODES = (
    "网络教育（现代远程教育）",
    "普通全日制",
    "非全日制",
    "网络教育",
    "开放教育",
    "夜大学",
    "全日制",
    "业余",
    "函授",
    "脱产",
    "自考",
)

_LEVELS = (
    r"专科[（(]高职[）)]|高职[（(]专科[）)]|专科[（(]高职专科[）)]|高职高专|大专|专科|高职"
    r"|普通本科|职业本科|专科起点本科|高起本|专升本|第二学士学位|本科|第二学位"
    r"|硕士研究生|博士研究生|硕士|博士|预科"
)
LEVEL = re.compile(_LEVELS)
LEVEL_AT_END = re.compile(rf"(.+?)[\s\u3000]*({_LEVELS})")

#: Everything a reader makes of the bar between 专业 and 学习形式; a letter, digit or stroke only
#: right after a Chinese character or a blank, where none can belong to the 专业.
_BAR_AT_END = re.compile(
    r"(?:\s*[|丨｜︱│」』「!！]|(?<=[\u3400-\u9fff）)\s])[lILT1一])?[\s:：.·]*$",
)
_BAR_CERTAIN = re.compile(r"\s*[|丨｜︱│]\s*")
_BAR_ALONE = re.compile(r"[|丨｜︱│」』「!！lI1一]?")


def mode_start(text: str) -> int | None:
    """Where the 学习形式 at the end of ``text`` begins; None where it ends in none.

    One misread character is forgiven in the longer words.
    """
    text = text.rstrip()
    for word in MODES:
        if text.endswith(word):
            return len(text) - len(word)
    for word in MODES:
        tail = text[-len(word) :]
        if len(word) >= 4 and Levenshtein.distance(tail, word, score_cutoff=1) <= 1:
            return len(text) - len(word)
    return None


def split_at_mode(text: str) -> tuple[int, int] | None:
    """End of the 专业 and start of the 学习形式 in ``专业　|　学习形式``, None where undivided."""
    start = mode_start(text)
    if start is None:
        bars = list(_BAR_CERTAIN.finditer(text))
        return (bars[-1].start(), bars[-1].end()) if bars else None
    # No 专业 holds a bar: what stands behind one belongs to the 学习形式, or is debris of both.
    bar = _BAR_CERTAIN.search(text, 1, start)
    head = text[: bar.start()] if bar else _BAR_AT_END.sub("", text[:start])
    return len(head), start


def is_bar(text: str) -> bool:
    """Whether ``text`` is nothing but the bar between 专业 and 学习形式."""
    return _BAR_ALONE.fullmatch(text.strip()) is not None
