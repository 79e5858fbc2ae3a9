"""What the headers of a roster mean."""

import unicodedata

from pipeline.domain.fields import Field

#: Meanings beyond the fields of a 学籍 record.
COLLEGE, COUNSELLOR, EXAM_NO = "college", "counsellor", "exam_no"

_SYNONYMS: dict[str, tuple[str, ...]] = {
    EXAM_NO: ("考生号", "准考生号", "教育部考生号", "高考报名号", "高考考生号", "KSH"),
    Field.STUDENT_NO: ("学号", "学生编号", "学工号", "学籍号", "XH"),
    Field.NAME: ("姓名", "学生姓名", "XM"),
    Field.ID_NUMBER: (
        *("身份证号", "身份证号码", "身份证件号", "身份证件号码", "身份证", "证件号", "证件号码"),
        *("公民身份号码", "居民身份证号", "居民身份证号码", "SFZH", "SFZJH", "ZJHM"),
    ),
    Field.SEX: ("性别", "XB"),
    Field.ETHNICITY: ("民族", "MZ"),
    Field.BIRTH_DATE: ("出生日期", "出生年月", "出生年月日", "生日", "CSRQ"),
    Field.SCHOOL: ("院校", "院校名称", "学校", "学校名称", "YXMC", "XXMC"),
    COLLEGE: ("学院", "二级学院", "院系", "教学单位", "学院名称", "所在学院", "所属学院"),
    Field.BRANCH: ("分院", "FY"),
    Field.DEPARTMENT: ("系所", "系", "专业系", "XSH", "系所函授站"),
    "college_or_department": ("系部", "系别"),
    Field.MAJOR: ("专业", "专业名称", "录取专业", "ZYMC"),
    Field.CLASS_NAME: ("班级", "行政班", "班级名称", "所在班级", "BH", "BJ", "BJMC"),
    COUNSELLOR: ("辅导员", "班主任", "辅导员姓名", "班主任姓名"),
    Field.LEVEL: ("层次", "培养层次", "学历层次", "办学层次", "CC"),
    Field.DURATION: ("学制", "修业年限", "XZ"),
    Field.MODE: ("学习形式", "XXXS"),
    Field.CATEGORY: ("学历类别", "XLLB"),
    Field.ENROLLED_ON: ("入学日期", "入学时间", "入学年月", "RXRQ"),
    Field.EXPECTED_GRADUATION: (
        *("预计毕业日期", "预计毕业时间", "预毕业时间", "预毕业日期", "毕业日期", "YJBYRQ"),
    ),
    Field.STATUS: ("学籍状态", "ZCZT", "XJZT"),
}

_MEANINGS = {word: meaning for meaning, words in _SYNONYMS.items() for word in words}


def fold_header(text: str) -> str:
    """A header without blanks, brackets' contents, stars and colons, in capitals."""
    plain = "".join(unicodedata.normalize("NFKC", text).split()).upper()
    for mark in "*:：、,，/_-":
        plain = plain.replace(mark, "")
    if plain in _MEANINGS:
        return plain
    return plain.partition("(")[0]


def meanings(headers: list[str]) -> dict[int, str]:
    """Meaning of each column that has one, by its index; the first of two equal ones counts.

    Where a 学院 column stands too, 系部 and 系别 are the 系所; where none stands, they, or else
    the 分院, are whom the list goes to.
    """
    found: dict[int, str] = {}
    for index, header in enumerate(headers):
        meaning = _MEANINGS.get(fold_header(header))
        if meaning is not None and meaning not in found.values():
            found[index] = meaning
    either = next((i for i, meaning in found.items() if meaning == "college_or_department"), None)
    if either is not None:
        if COLLEGE not in found.values():
            found[either] = COLLEGE
        elif Field.DEPARTMENT not in found.values():
            found[either] = Field.DEPARTMENT
        else:
            del found[either]
    return found


def looks_like_header(cells: list[str]) -> bool:
    """Whether a row names at least three known columns, a name or number of students among them."""
    known = set(meanings(cells).values())
    whom = {Field.NAME, Field.STUDENT_NO, Field.ID_NUMBER, EXAM_NO}
    return len(known) >= 3 and bool(known & whom)
