"""Words and forms that the platform never prints (domain vocabulary): E605.

The lists are wider than the vocabulary known for certain, and a word one character away from a
known one counts as known: a misread character is no odd wording. Brackets and blanks are no cue,
recognisers do not keep them.
"""

import re

from rapidfuzz.distance import Levenshtein

from pipeline.domain.document import may_be_document
from pipeline.domain.fields import Field
from pipeline.domain.normalise import fold, parse_date, parse_duration
from pipeline.match.nations import ETHNICITIES

_STATUSES = (
    *("注册学籍", "休学", "保留学籍", "暂缓注册", "待注册", "退学", "转学", "毕业", "结业", "肄业"),
    *("保留入学资格", "放弃入学资格", "取消入学资格", "未报到", "取消学籍", "开除学籍", "死亡"),
    *("参军", "应征入伍", "注册", "出国", "转专业", "延长学制", "延期毕业", "复学", "转出"),
    "自动退学",
)
_MODES = (
    *("普通全日制", "全日制", "非全日制", "业余", "函授", "脱产", "夜大学", "夜大", "网络教育"),
    *("网络教育(现代远程教育)", "现代远程教育", "开放教育", "自学考试", "自考", "半脱产", "不区分"),
)
_CATEGORIES = (
    *("普通高等教育", "普通", "成人高等教育", "成人", "研究生", "研究生教育", "网络教育"),
    *("开放教育", "高等教育自学考试", "自学考试", "普通高等教育(港澳台)", "来华留学"),
)
_LEVELS = (
    *("专科", "专科(高职)", "高职", "高职(专科)", "高职高专", "大专", "本科", "普通本科"),
    *("职业本科", "专升本", "本科(专升本)", "专科起点本科", "高中起点本科", "高起本", "高起专"),
    *("第二学士学位", "第二学位", "第二专科", "第二本科", "硕士研究生", "博士研究生", "硕士"),
    *("博士", "预科"),
)
#: The words of each field, as ``fold`` makes them.
WORDS = {
    Field.STATUS: tuple(f"{roll}({word})" for roll in ("在籍", "不在籍") for word in _STATUSES),
    Field.MODE: _MODES,
    Field.CATEGORY: _CATEGORIES,
    Field.LEVEL: _LEVELS,
}
#: Characters behind a known word that are no addition to it (星期一), or that begin one.
_RUN_ON = 3
_STATUS_FORM = re.compile(r"不?在籍(?:\(.{1,12}\))?|[^()\d]{2,8}")
#: Borders and scroll bars, and the bar between 专业 and 学习形式: no value holds one.
_BAR = re.compile(r"[|丨︱│]")
#: No 专业 ends in a 学习形式: it stands right behind it on the card.
_LONG_MODES = tuple(word for word in _MODES if len(word) > 2)
_DATES = (Field.BIRTH_DATE, Field.ENROLLED_ON, Field.EXPECTED_GRADUATION, Field.LEFT_ON)
_PRINTED_DATE = re.compile(r"\d{4}年\d{2}月\d{2}日")
#: The platform prints both digits of a day, and 日: here the rest is not seen.
_CUT_DATE = re.compile(r"\d{4}年\d{2}月\d")
#: Characters that no value of these fields holds: they are a neighbour's or a camera's mark.
_NEVER = {
    Field.NAME: re.compile(r"[\d/:]"),
    Field.SCHOOL: re.compile(r"[\d/:]"),
    Field.MAJOR: re.compile(r"[\d/:]"),
    Field.STUDENT_NO: re.compile(r"[^0-9A-Z_-]"),
}
#: Years of medicine; in front of more a rule was read as a 1.
_LONGEST_STUDIES = 8
#: ``3 年``; a numeral in words is no misread digit.
_OTHER_DURATION = re.compile(r"[一二三四五六七八两]年?半?制?|\d(?:\.\d)?学?年制|\d\.0年")


def is_of_its_kind(field: Field, text: str) -> bool:
    """Whether ``text`` can be a value of ``field`` at all, and not what stands around one."""
    plain = fold(text)
    never = _NEVER.get(field)
    if _BAR.search(plain) or (never is not None and never.search(plain.upper())):
        return False
    if field in _DATES:
        return _is_printed(plain) and parse_date(plain) is not None
    if field is Field.DURATION:
        years = parse_duration(plain)
        possible = years is not None and years <= _LONGEST_STUDIES
        return possible or _OTHER_DURATION.fullmatch(plain) is not None
    if field is Field.ID_NUMBER:
        return may_be_document(plain)
    if field is Field.MAJOR:
        return not plain.endswith(_LONG_MODES)
    if field is Field.SEX:
        return plain in ("男", "女")
    if field is Field.STATUS:
        return _STATUS_FORM.fullmatch(plain) is not None
    if field is Field.ETHNICITY:
        return plain in ETHNICITIES
    return any(_is_nearly(plain, word) for word in WORDS.get(field, (plain,)))


def _is_printed(plain: str) -> bool:
    """Whether a date has the signs that the platform prints, up to its end.

    A camera writes 2024/11/23 across a page; what stands so on the page itself is E605.
    """
    return re.search("[年月日]", plain) is not None and not _CUT_DATE.fullmatch(plain)


def is_foreign(field: Field, text: str) -> bool:
    """Whether the platform would not print ``text`` as the value of ``field``."""
    plain = fold(text)
    if not plain:
        return False
    if field in _DATES:
        # To the day, but in another form; what was cut off is no date to the day, and what stands
        # around the platform's form is a neighbour or a watermark.
        parsed = parse_date(plain)
        usual = _PRINTED_DATE.search(plain) or _CUT_DATE.fullmatch(plain)
        return parsed is not None and parsed[1] and usual is None
    if field is Field.DURATION:
        return _OTHER_DURATION.fullmatch(plain) is not None
    words = WORDS.get(field, ())
    known = any(_is_nearly(plain, word) for word in words)
    return bool(words) and not known and not _is_of_neighbours(field, plain)


def _is_of_neighbours(field: Field, plain: str) -> bool:
    """Whether ``plain`` is, or goes on with, what stands around the value of ``field``, or lacks.

    The beginning of a known word, whose end was not read; words of another field, the digits of a
    date or number (none of these values holds one), or a known word that runs on without a bracket,
    longer than anybody words it.
    """
    others = {word for key, words in WORDS.items() if key is not field for word in words}
    known = (word for word in WORDS[field] if plain.startswith(word))
    rest = plain.removeprefix(max(known, key=len, default=plain))
    run_on = len(rest) >= _RUN_ON and not rest.startswith("(")
    begun = len(plain) >= _RUN_ON and any(word.startswith(plain) for word in WORDS[field])
    return begun or plain in others or run_on or any(char.isdecimal() for char in plain)


def _is_nearly(text: str, word: str) -> bool:
    """Equal but for one character, in words long enough for that to mean something."""
    misread = 1 if len(word) > 2 else 0
    return Levenshtein.distance(text, word, score_cutoff=misread) <= misread
