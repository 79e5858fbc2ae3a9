"""Pages that are not CHSI's, whatever they contain, and the marks of those that are."""

from collections.abc import Sequence

#: Lines of their own that only the platform has.
_CHSI_TITLES = frozenset(
    {
        "学信档案",
        "学信网",
        "高等学籍",
        "中国高等教育学生信息网",
        "中国高等教育学生信息网(学信网)",
        "学籍学历查询",
    }
)
_CHSI_WORDS = (
    "chsi.com.cn",
    "学生服务与素质发展中心",
    "信息咨询与就业指导中心",
    "学籍信息/图像校对",
)

#: Words of schools' own systems, chats, timetables and identity cards.
_FOREIGN = (
    "教务",
    "教学一体化",
    "综合服务平台",
    "智慧校园",
    "掌上校园",
    "学生管理系统",
    "学生信息管理",
    "学工系统",
    "课程表",
    "课表",
    "公民身份号码",
    "居民身份证",
    "签发机关",
    "有效期限",
    "绩点",
    "学分",
    "校园卡",
    "培养方案",
    "选课",
)


def chsi_marks(lines: Sequence[str]) -> tuple[str, ...]:
    """Marks of the platform on the folded ``lines``."""
    found = {line for line in lines if line in _CHSI_TITLES}
    found |= {word for word in _CHSI_WORDS if any(word in line for line in lines)}
    return tuple(sorted(found))


def is_chsi(marks: Sequence[str], foreign: Sequence[str]) -> bool:
    """Whether ``marks`` tell the platform although ``foreign`` ones stand on the page too.

    学信网 alone does not: schools' own systems link to it by that name.
    """
    return bool(marks) and not (foreign and set(marks) == {"学信网"})


def foreign_marks(lines: Sequence[str]) -> tuple[str, ...]:
    """Marks of other systems and things; short lines only, for sentences may name anything."""
    return tuple(word for word in _FOREIGN if any(word in x and len(x) <= 24 for x in lines))
