"""Clean-ups of values as the page shows them: pure, idempotent, never inventing a character.

What a reader drops or confuses and the platform's fixed forms settle (``3 年``, full-width
brackets, digits in dates and ID numbers) is restored; everything else stays as read.
"""

import re
from collections.abc import Callable

from pipeline.domain import document
from pipeline.domain.fields import Field

#: Letters a reader writes for digits, where nothing but digits can stand.
_DIGITS = str.maketrans(
    {"O": "0", "o": "0", "Ｏ": "0", "l": "1", "I": "1", "|": "1", "丨": "1", "｜": "1"}
)
_WIDE_DIGITS = str.maketrans("０１２３４５６７８９Ｘ", "0123456789X")
_BLANKS = re.compile(r"[\s\u200b-\u200f\u2060\ufeff]+")
_BORDERS = "|｜︱│丨，。、； \t\r\n\u3000\xa0"
#: Leaders before a value and the arrow behind it, which promises another page.
_AROUND = re.compile(
    r"^(?:[-–—~]{2,}|[.·…．_”“\"'’‘①-⑳⑴-⒇❶-❿©®？?ⓘ◎⊙◯☑✓✔√\s])+"
    r"|[…_\s]*[>›»＞〉❯]\s*$|(?<!\.)[…_\s]+$"
)
_OPENED = re.compile(r"[「『【\[〔〈《]")
_MARK_BEHIND = re.compile(r"\s*[」』】\]〕〉》]+$")
#: What an arrow or an upright rule behind a value of these fields is read as, and how these end.
_RULE_BEHIND = re.compile(r"(学院|大学|学校|专科|日制|教育)[\sIl|丨一\d/:：.]+$")
_ENDS_IN_WORDS = frozenset((Field.SCHOOL, Field.BRANCH, Field.MODE, Field.CATEGORY))
_BEHIND_NATION = re.compile(r"^([\u3400-\u9fff]{1,4}族)[^族]+$")
_CJK = r"\u3400-\u9fff（）〇"
_INNER_BLANK = re.compile(rf"(?<=[{_CJK}])\s+|\s+(?=[{_CJK}])")
_D = r"[0-9OolI|丨｜]"
_DATE = re.compile(rf"({_D}{{4}})[年.\-/]?({_D}{{2}})[月.\-/]?({_D}{{2}})[日曰目口]?(?!{_D})")
_DURATION = re.compile(rf"({_D}{{1,2}}(?:[.．,。]{_D})?)[年午牛]")
_ID = re.compile(rf"{_D}{{17}}[0-9OolI|丨｜Xx×хХ✕]")
_MASK = re.compile(r"[*＊※]{2,}|█|▇|■{2,}")
_MASKED_ENDS = re.compile(rf"{_D}{{2,6}}[*＊]{{2,}}(?:{_D}|X){{0,4}}")
#: Between stars of a mask there is nothing but stars, whatever they were read as.
_IN_MASK = re.compile(r"(?<=[*＊])[\u3400-\u9fff]+(?=[*＊])")
_MASK_READ = re.compile(r"(?<=\d)[^\dA-Za-z]{5,}(?=[\dXx]{1,4}$)")
#: No document's number holds Chinese characters: they are a watermark or a neighbour.
_HAN_AROUND = re.compile(r"[\u3400-\u9fff：:]*([0-9A-Za-z|*＊×（）()-]{6,})[\u3400-\u9fff]*")
#: The end of a label that its box had in common with the value.
_END_OF_LABEL = re.compile(r".{0,2}[号码：]([0-9A-Za-z*＊]{6,})")
#: The tile 学信网, whole or cut off by the line: 言 is what is left of 信.
_WATERMARK = re.compile(r"(?:[学學]?[信言]网)+$")
_BRACKET_AND_REST = re.compile(r"(.*[)）])\s*[学學信网言之]{1,3}")
_DATE_AND_REST = re.compile(r"(\s*\d{4}年\d{2}月\d{2}日)\D{1,3}")


def plain(text: str) -> str:
    """Text without the reader's blanks, and with the platform's full-width brackets.

    Borders and scroll bars at either end are no part of any value.
    """
    text = text.strip(_BORDERS).replace("(", "（").replace(")", "）")
    return _closed(_INNER_BLANK.sub("", text))


def _closed(text: str) -> str:
    """``text`` without brackets at its end that nothing opens.

    A wide one at the end of a line is read twice now and then, and an arrow or a sign that offers
    to copy as a bracket.
    """
    if not _OPENED.search(text):
        text = _MARK_BEHIND.sub("", text)
    more = len(re.findall("[)）]", text)) - len(re.findall("[(（]", text))
    return re.sub(rf"(?:\s*[)）]){{1,{more}}}$", "", text) if more > 0 else text


def name(text: str) -> str:
    """A name: blanks around a 间隔号 and between Chinese characters are the reader's.

    None ends in 网: that is the end of a tile 学信网. None holds a dash: that is 一.
    """
    text = plain(re.sub(r"\s*([·•‧・･⋅∙．])\s*", r"\1", text)).rstrip("网")
    return re.sub(r"(?<=[\u3400-\u9fff])[—–－―](?=[\u3400-\u9fff]|$)", "一", text)


def id_number(text: str) -> str:
    """An ID number without blanks; look-alike letters are digits where 18 characters stand."""
    text = _IN_MASK.sub("*", _BLANKS.sub("", text).translate(_WIDE_DIGITS))
    text = _MASK_READ.sub(lambda read: "*" * len(read.group()), text)
    bare = _HAN_AROUND.fullmatch(text) or _END_OF_LABEL.fullmatch(text)
    text = bare.group(1) if bare else text
    if not _ID.fullmatch(text):
        # Nor do letters stand beside the stars of a mask.
        return text.translate(_DIGITS) if _MASKED_ENDS.fullmatch(text) else text
    last = text[-1].translate(_DIGITS)
    return text[:17].translate(_DIGITS) + (last if last.isdigit() else "X")


def is_masked(text: str) -> bool:
    """Whether part of a value was made illegible on purpose: asterisks, blocks, dots."""
    bare = _BLANKS.sub("", text)
    return _MASK.search(bare) is not None or document.is_masked(bare)


def date(text: str) -> str:
    """``2003年04月20日`` where eight digits and one of 年月日 are certain, else as it stands."""
    bare = _BLANKS.sub("", text).translate(_WIDE_DIGITS)
    found = _DATE.match(bare)
    # 2021-09-01 or 20210901 is not how the platform writes a date: it stays, for E605.
    if found is None or not re.search("[年月日]", found.group()):
        return plain(text)
    rest = bare[found.end() :]
    if rest and not is_watermark(rest):
        return plain(text)
    year, month, day = (part.translate(_DIGITS) for part in found.groups())
    return f"{year}年{month}月{day}日"


def duration(text: str) -> str:
    """``3 年``, as the platform prints it; recognisers drop the space."""
    bare = _BLANKS.sub("", text).translate(_WIDE_DIGITS)
    found = _DURATION.match(bare)
    if found is None or (found.end() < len(bare) and not is_watermark(bare[found.end() :])):
        return plain(text)
    number = re.sub("[．,。]", ".", found.group(1).translate(_DIGITS))
    return f"{number} 年"


def number(text: str) -> str:
    """A 学号: blanks dropped, letters kept, for some schools have them."""
    text = _BLANKS.sub("", text).translate(_WIDE_DIGITS)
    bare = _HAN_AROUND.fullmatch(text)
    return bare.group(1) if bare else text


def nation(text: str) -> str:
    """A 民族: behind 族 nothing of it follows."""
    return _BEHIND_NATION.sub(r"\1", plain(text))


def is_watermark(text: str) -> bool:
    """Whether ``text`` is nothing but part of the tiles 学信网 of the image era."""
    return re.fullmatch("[学學信网言]{1,6}", text.strip()) is not None


def without_watermark(text: str) -> str:
    """Text of the image era without the tiles 学信网 that run into its end.

    Parts of a tile are known only behind a whole date or a bracket; a name may end in 学信.
    """
    whole = _DATE_AND_REST.fullmatch(text) or _BRACKET_AND_REST.fullmatch(text)
    return whole.group(1) if whole else _WATERMARK.sub("", text.rstrip())


_DATES = (Field.BIRTH_DATE, Field.ENROLLED_ON, Field.EXPECTED_GRADUATION, Field.LEFT_ON)
#: Ends of labels with which no value of theirs begins.
_TAILS = {
    Field.SCHOOL: "称",
    Field.LEVEL: "次",
    Field.CATEGORY: "别",
    Field.MODE: "式",
    Field.STATUS: "态",
    Field.DURATION: "制",
    **dict.fromkeys(_DATES, "期"),
}
_BY_FIELD: dict[Field, Callable[[str], str]] = {
    Field.NAME: name,
    Field.BIRTH_DATE: date,
    Field.ID_NUMBER: id_number,
    Field.DURATION: duration,
    Field.STUDENT_NO: number,
    Field.ETHNICITY: nation,
    Field.ENROLLED_ON: date,
    Field.EXPECTED_GRADUATION: date,
    Field.LEFT_ON: date,
}


def _without_rule(field: Field, text: str) -> str:
    """``text`` without what stands around a value: leaders, marks, an arrow, and an upright rule.

    The rule between label and value may look like a 1.
    Where it may be one (of 证件号码, of a date) what is left must be whole. Nor does a value begin
    with the end of its label (态在籍…), which a box may have in common with it.
    """
    if field in _ENDS_IN_WORDS:
        # The platform prints no 學: a reader writes it.
        text = text.replace("學", "学")
        text = _RULE_BEHIND.sub(r"\1", text)
    tail = _TAILS.get(field)
    bare = _AROUND.sub("", _closed(text.strip(_BORDERS).lstrip("：:")))
    bare = (bare.lstrip(f"{tail}：: ") if tail and bare[:1] == tail else bare) or bare
    whole = {Field.ID_NUMBER: _ID, **dict.fromkeys(_DATES, _DATE)}.get(field)
    kept = whole is not None and whole.fullmatch(_BLANKS.sub("", bare)) is None
    return _AROUND.sub("", text.lstrip("：:")) if kept else bare


def cleaned(field: Field, text: str) -> str:
    """``text`` as the page must have shown it in the row of ``field``; ``*`` is a blank row."""
    once = _cleaned(field, text)
    # What stands around a value may stand around what else does.
    while once != text:
        text, once = once, _cleaned(field, once)
    return once


def _cleaned(field: Field, text: str) -> str:
    text = _BY_FIELD.get(field, plain)(_without_rule(field, text))
    return "" if text in ("*", "＊", "-", "—", "--") else text
