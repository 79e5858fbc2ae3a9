"""Labels of the 学籍 rows, found at or inside the lines a reader wrote."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from pipeline.domain.fields import Field
from pipeline.domain.idnumber import is_valid

#: Every wording met, and the field it names. None: a label of another page, so that its value is
#: not taken for the value before it.
LABELS: dict[str, Field | None] = {
    "姓名": Field.NAME,
    "学生姓名": Field.NAME,
    # 姓 and 性 are taken for each other in small print; the other character tells.
    "性名": Field.NAME,
    "性别": Field.SEX,
    "姓别": Field.SEX,
    "出生日期": Field.BIRTH_DATE,
    "出生年月": Field.BIRTH_DATE,
    "出生年月日": Field.BIRTH_DATE,
    "民族": Field.ETHNICITY,
    "证件号码": Field.ID_NUMBER,
    "身份证号码": Field.ID_NUMBER,
    "身份证号": Field.ID_NUMBER,
    "身份证件号码": Field.ID_NUMBER,
    "证件号": Field.ID_NUMBER,
    "学校名称": Field.SCHOOL,
    "院校名称": Field.SCHOOL,
    "就读院校": Field.SCHOOL,
    "所在院校": Field.SCHOOL,
    "学校": Field.SCHOOL,
    "院校": Field.SCHOOL,
    "层次": Field.LEVEL,
    "学历层次": Field.LEVEL,
    "培养层次": Field.LEVEL,
    "专业": Field.MAJOR,
    "专业名称": Field.MAJOR,
    "所学专业": Field.MAJOR,
    "学制": Field.DURATION,
    "修业年限": Field.DURATION,
    "学历类别": Field.CATEGORY,
    "学习形式": Field.MODE,
    "分院": Field.BRANCH,
    "系所": Field.DEPARTMENT,
    "系（所、函授站）": Field.DEPARTMENT,
    "系(所、函授站)": Field.DEPARTMENT,
    "系(所、函授站）": Field.DEPARTMENT,
    "系（所、函授站)": Field.DEPARTMENT,
    "系所函授站": Field.DEPARTMENT,
    "班级": Field.CLASS_NAME,
    "班级名称": Field.CLASS_NAME,
    "学号": Field.STUDENT_NO,
    "入学日期": Field.ENROLLED_ON,
    "入学时间": Field.ENROLLED_ON,
    "学籍状态": Field.STATUS,
    "预计毕业日期": Field.EXPECTED_GRADUATION,
    "预计毕业时间": Field.EXPECTED_GRADUATION,
    "离校日期": Field.LEFT_ON,
    "离校时间": Field.LEFT_ON,
    "毕（结）业日期": None,
    "毕(结)业日期": None,
    "毕业日期": None,
    "证书编号": None,
    "校（院）长姓名": None,
    "校(院)长姓名": None,
    "在线验证码": None,
    "更新日期": None,
    "考生号": None,
}

#: Words of two characters that stand before a colon and are no label misread (签名：, 编号：).
_OTHER_WORDS = (
    "签名 署名 题名 别名 姓氏 编号 序号 账号 帐号 工号 考号 座号 房号 手号 年级 层级 上级 毕业 "
    "就业 职业 行业 作业 性质 系别 类别 院系 院长 分数 分类 分组 学期 学费 学分 学院 学科 学籍 "
    "学历 学位 学时 民政 班主 班长 专长 专项"
)
#: How readers write some of their characters now and then.
_SIMPLIFIED = str.maketrans(
    "學號專業層證歷類別預計畢狀態級間時種習離編碼", "学号专业层证历类别预计毕状态级间时种习离编码"
)

#: Labels shorter than this must stand exactly: one character off is another word.
_LONG = 4
_BLANK = r"\s*"
_COLON = re.compile(r"\s*[：:﹕∶；;]")
#: What stands behind labels and begins no value: brackets, marks that offer help, arrows, leaders.
_ORNAMENT = re.compile(r"\s*[】\]〕」』①-⑳⑴-⒇⓪❶-❿©®@？?ⓘ◎⊙◯○●>›»〉❯.·…．_]+")
_BY_LENGTH = sorted(LABELS, key=lambda label: (-len(label), label))
#: The labels that may be misread in one character, each with its characters.
_LONG_LABELS = [(label, frozenset(label)) for label in _BY_LENGTH if len(label) >= _LONG]
_LONGEST = len(_BY_LENGTH[0])
_WORDS = "|".join(_BLANK.join(re.escape(char) for char in label) for label in _BY_LENGTH)
_WITH_COLON = re.compile(rf"({_WORDS}){_COLON.pattern}")
_AT_START = re.compile(f"({_WORDS})")
_LISTED = re.compile(r"\s*、")
_TWO_WITH_COLON = re.compile(rf"(\S)\s*(\S){_COLON.pattern}")
_BEFORE_NUMBER = re.compile(rf"(\D{{3,7}}{_COLON.pattern}\s*)(\d{{17}}[\dXx])")
_BULLET = re.compile(r"[·•●○◦▪■◆▶*.・‧∙【\[〔「『-]\s*")
_BEFORE_DATE = re.compile(r"([\u3400-\u9fff]{4,})\s*\d{4}年")
_SPECKLED = re.compile(r"([\u3400-\u9fff]+[：:﹕∶；;.·]+[\u3400-\u9fff]+)\s*[：:﹕∶；;]")
_SPACED = re.compile(rf"(?<=\s)({_WORDS})(?=\s)")


@dataclass(frozen=True, slots=True)
class Label:
    """A label at ``start`` up to ``end`` of a text, its colon included."""

    start: int
    end: int
    field: Field | None
    colon: bool

    def is_plain(self, text: str) -> bool:
        """Whether it begins ``text``, a whole line, in so many words that no value begins so."""
        word = re.sub(r"\s+", "", _BULLET.sub("", text[: self.end])).translate(_SIMPLIFIED)
        return self.start == 0 and len(word) >= _LONG and (word in LABELS or bool(_begun(word)))

    def moved(self, by: int) -> "Label":
        """The label in a text that has ``by`` characters more before it."""
        return replace(self, start=self.start + by, end=self.end + by)

    def fills(self, text: str) -> bool:
        """Whether ``text`` is this label and nothing else."""
        return self.start == 0 and self.end == len(text)


@lru_cache(maxsize=8192)
def labels_in(text: str) -> tuple[Label, ...]:
    """All labels of ``text`` from left to right.

    One at the very start may lack its colon (the phone page has none) or, where it is long
    enough, be misread in one character; one further in needs a colon or blanks on both sides.
    """
    bullet = _BULLET.match(text)
    if bullet is not None and _AT_START.match(text.translate(_SIMPLIFIED), bullet.end()):
        inner = tuple(label.moved(bullet.end()) for label in labels_in(text[bullet.end() :]))
        return tuple(replace(one, start=0) if one is inner[0] else one for one in inner)
    text = text.translate(_SIMPLIFIED)
    found = {match.start(): _label(match, colon=True) for match in _WITH_COLON.finditer(text)}
    if 0 not in found:
        first = _first(text)
        inside = first is not None and any(0 < start < first.end for start in found)
        if first is not None and not inside:
            found[0] = first
    if found and not any(label.colon for label in found.values()):
        for match in _SPACED.finditer(text):
            found.setdefault(match.start(), _label(match, colon=False))
    # Who asks for several things names them in a row (姓名、证件号码).
    found = {start: label for start, label in found.items() if not _LISTED.match(text, label.end)}
    if not found:
        return _broken(text) or _known_by_number(text)
    return tuple(_with_ornament(found[start], text) for start in sorted(found))


def _with_ornament(label: Label, text: str) -> Label:
    """``label`` with the marks behind it that begin no value."""
    behind = _ORNAMENT.match(text, label.end)
    return label if behind is None else replace(label, end=behind.end())


def _broken(text: str) -> tuple[Label, ...]:
    """A label that wraps in a narrow column (预计毕业 日期), its first line."""
    begun = _begun(text) if len(text) >= _LONG else ()
    return (Label(0, len(text), begun[0], colon=False),) if begun else ()


def _begun(text: str) -> tuple[Field | None, ...]:
    """The field of the labels that begin with ``text``; nothing where there are several."""
    fields = {LABELS[label] for label in LABELS if label.startswith(text)}
    return tuple(fields) if len(fields) == 1 else ()


def _known_by_number(text: str) -> tuple[Label, ...]:
    """A label too badly read to be known, before what can only be an ID number (正作号码：51…)."""
    match = _BEFORE_NUMBER.fullmatch(text)
    if match is None or not is_valid(match.group(2).upper()):
        return ()
    return (Label(0, match.end(1), Field.ID_NUMBER, colon=True),)


def _label(match: re.Match[str], *, colon: bool) -> Label:
    word = re.sub(r"\s+", "", match.group(1))
    return Label(match.start(), match.end(), LABELS[word], colon)


def _first(text: str) -> Label | None:
    match = _AT_START.match(text)
    if match is None:
        return _misread(text)
    longer = _misread(text) if match.end() < _LONG else None
    if longer is not None and longer.colon and longer.end > match.end():
        return longer  # 学校名标： is no 学校
    # Sentences begin with these too: alone they are a label only with a colon.
    return None if match.group(1) in ("学校", "院校") else _label(match, colon=False)


def _misread(text: str) -> Label | None:
    ends = [place + 1 for place, char in enumerate(text) if not char.isspace()]
    near = frozenset(text[: ends[min(_LONGEST, len(ends) - 1)]]) if ends else frozenset()
    for label, characters in _LONG_LABELS:
        # Of a label misread in one character at most one stands nowhere near: quickly told.
        if len(characters - near) > 1:
            continue
        for length in (len(label), len(label) - 1, len(label) + 1):
            end = ends[length - 1] if length <= len(ends) else len(text)
            head = re.sub(r"\s+", "", text[:end])
            if head[-1:].isdigit():
                continue  # of the value
            if length <= len(head) and Levenshtein.distance(head, label, score_cutoff=1) <= 1:
                colon = _COLON.match(text, end)
                return Label(0, colon.end() if colon else end, LABELS[label], colon is not None)
    return _speckled(text) or _misread_of_two(text) or _broken_before_date(text)


def _broken_before_date(text: str) -> Label | None:
    """The first line of a label that wraps, with the date beside it (预计毕业2027年…)."""
    match = _BEFORE_DATE.match(text)
    begun = _begun(match.group(1)) if match is not None else ()
    return Label(0, match.end(1), begun[0], colon=False) if match is not None and begun else None


def _speckled(text: str) -> Label | None:
    """A label in which specks of a watermark were read as colons too (证作:号码：)."""
    match = _SPECKLED.match(text)
    if match is None:
        return None
    word = "".join(char for char in match.group(1) if char.isalpha())
    alike = {
        LABELS[label]
        for label in _BY_LENGTH
        if len(label) >= _LONG and Levenshtein.distance(word, label, score_cutoff=1) <= 1
    }
    return Label(0, match.end(), alike.pop(), colon=True) if len(alike) == 1 else None


def _misread_of_two(text: str) -> Label | None:
    """A label of two characters, one misread: with a colon, and where just one can be meant."""
    match = _TWO_WITH_COLON.match(text)
    if match is None or match.group(1) + match.group(2) in _OTHER_WORDS:
        return None
    fields = {
        LABELS[label]
        for label in _BY_LENGTH
        if len(label) == 2 and (label[0] == match.group(1) or label[1] == match.group(2))
    }
    return Label(0, match.end(), fields.pop(), colon=True) if len(fields) == 1 else None
