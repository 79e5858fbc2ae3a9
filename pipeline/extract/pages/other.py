"""Pages that are not CHSI's, whatever they contain, and the marks of those that are."""

import re
from collections.abc import Sequence

from pipeline.domain.page import Page
from pipeline.extract.anchors import stands

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

#: Words of an identity card that no page of the platform has but where it shows one.
CARD_WORDS = frozenset({"公民身份号码", "签发机关"})

#: Words of schools' own systems, chats and timetables.
_FOREIGN = (
    *sorted(CARD_WORDS),
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
    "绩点",
    "学分",
    "校园卡",
    "培养方案",
    "选课",
    # What schools' own records hold beside the same labels, and the platform's never.
    "政治面貌",
    "生源地",
    "家庭住址",
    "宿舍号",
    "考生类别",
    "行政班级",
    "是否有学籍",
    "是否在校",
    "学籍卡片",
    "毕业中学",
    ".edu.cn",
)

#: The mark of a chat with many, and its title.
CHAT = ("群聊",)
_GROUP = re.compile(r".*群[(（]\d+[)）]")
#: Lines longer than this are sentences.
_SHORT = 24

#: What the window around a page may hold, and how many foreign marks within outweigh it.
_AROUND = frozenset({"chsi.com.cn", "学信网"})
_SEVERAL = 2

#: A screenshot, be it out of focus, has one even ground over much of it: of those drawn one in
#: thirty less than 0.38 (a page of cards in several tints), photographs of scenes 0.32 at the most.
_EVEN = 0.35


#: Both sides of an identity card. Of the front the number's label alone is telling; the other
#: labels stand on many pages, 住址 at the start of a line on none of the platform's.
_CARD_NUMBER = "公民身份号码"
_CARD_FRONT = ("姓名", "性别", "民族", "出生")
_CARD_BACK = ("居民身份证", "签发机关", "有效期限", "中华人民共和国")
#: Labels that no identity card has.
_NO_CARD = ("学号", "学籍", "班级", "准考证")


def is_photograph(page: Page) -> bool:
    """Whether the picture shows a scene, not a screen (a selfie)."""
    return page.ground < _EVEN


def chsi_marks(lines: Sequence[str]) -> tuple[str, ...]:
    """Marks of the platform on the folded ``lines``."""
    found = {line for line in lines if line in _CHSI_TITLES}
    text = "\n".join(lines)
    found |= {word for word in _CHSI_WORDS if word in text}
    return tuple(sorted(found))


def is_chsi(marks: Sequence[str], foreign: Sequence[str]) -> bool:
    """Whether ``marks`` tell the platform although ``foreign`` ones stand on the page too.

    学信网 alone does not: schools' own systems link to it by that name. Nor does an address beside
    several foreign marks: a window may show it around another page.
    """
    if foreign and set(marks) == {"学信网"}:
        return False
    return bool(marks) and not (len(foreign) >= _SEVERAL and _AROUND.issuperset(marks))


def foreign_marks(lines: Sequence[str]) -> tuple[str, ...]:
    """Marks of other systems and things; short lines only, for sentences may name anything."""
    short = [line for line in lines if len(line) <= _SHORT]
    text = "\n".join(short)
    chat = CHAT if any(_GROUP.fullmatch(line) for line in short) else ()
    return (*(word for word in _FOREIGN if word in text), *chat)


def card_marks(lines: Sequence[str]) -> tuple[str, ...]:
    """Marks of an identity card, whatever else is on the picture; empty where none lies there.

    Pages that only ask for a card (证件号码重复: 手持身份证正面照片) name it in other words.
    """
    short = [line for line in lines if len(line) <= _SHORT and "手持" not in line]
    back = tuple(word for word in _CARD_BACK if any(word in line for line in short))
    if len(back) >= 2 and "签发机关" in back:
        return back
    if not stands(_CARD_NUMBER, short):
        return ("中华人民共和国", "居民身份证") if _is_headed(short) else ()
    front = tuple(word for word in _CARD_FRONT if any(line.startswith(word) for line in short))
    address = any(line.startswith("住址") for line in short)
    other = any(word in line for word in _NO_CARD for line in short)
    if address or (front and not other):
        return (_CARD_NUMBER, *front, *(("住址",) if address else ()))
    return ()


def _is_headed(lines: Sequence[str]) -> bool:
    """Whether the two lines of the back's heading stand alone, as on the card."""
    return "居民身份证" in lines and "中华人民共和国" in lines
