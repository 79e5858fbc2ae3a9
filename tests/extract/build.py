"""Synthetic lines of text as a reader would write them: even spacing, chosen confidence."""

from pipeline.domain.page import Box, Line, Page

WIDTH, HEIGHT = 1080, 2400


def line(text: str, x: float, y: float, size: int = 40, confidence: float = 0.99) -> Line:
    """A line whose left edge is ``x`` and whose middle is ``y``; ASCII is half as wide."""
    at = x
    centres = []
    for char in text:
        advance = size / 2 if char.isascii() else float(size)
        centres.append(round(at + advance / 2, 1))
        at += advance
    box = Box(round(x), round(y - 0.6 * size), round(at), round(y + 0.6 * size))
    return Line(text, confidence, box, (confidence,) * len(text), tuple(centres))


def page(*lines: Line, tilt: float = 0.0) -> Page:
    """A page of ``lines``, sorted; ``tilt`` lowers the right end, in pixels per pixel."""
    moved = [
        Line(
            item.text,
            item.confidence,
            _lowered(item.box, round(tilt * item.box.centre_x)),
            item.confidences,
            item.centres,
            item.reader,
            item.first,
        )
        for item in lines
    ]
    return Page(WIDTH, HEIGHT, tuple(sorted(moved, key=lambda x: (x.box.y0, x.box.x0, x.text))))


def _lowered(box: Box, by: int) -> Box:
    return Box(box.x0, box.y0 + by, box.x1, box.y1 + by)


#: The list of the phone page, of an invented person.
ROWS = (
    ("民族", "汉族"),
    ("证件号码", "530128200606224183"),
    ("学制", "3年"),
    ("学历类别", "普通高等教育"),
    ("分院", "信息工程学院"),
    ("系所", "软件工程系"),
    ("班级", "软件2301"),
    ("学号", "2023030101"),
    ("入学日期", "2023年09月01日"),
    ("学籍状态", "在籍（注册学籍)"),
    ("预计毕业日期", "2026年07月01日"),
)


def card(
    name: str = "王筱", sex_birth: str = "女2006年06月22日", top: int = 500
) -> tuple[Line, ...]:
    """The green card with everything on one line each."""
    return (
        line("高等学籍", 440, top - 260),
        line(name, 458, top, 46),
        line(sex_birth, 458, top + 75, 34),
        line("录取照片", 110, top + 160, 28),
        line("学历照片", 280, top + 160, 28),
        line("川南云岭职业技术大学", 90, top + 260, 52),
        line("专科", 885, top + 260, 40),
        line("软件技术|普通全日制", 90, top + 350, 37),
    )


def phone_list(
    rows: tuple[tuple[str, str], ...] = ROWS, top: int = 1000, merged: bool = True
) -> tuple[Line, ...]:
    """The list below the card: right-aligned labels, values 12 pixels after them."""
    lines: list[Line] = []
    for number, (label, value) in enumerate(rows):
        y = top + 95 * number
        x = 400 - 40 * len(label)
        if merged:
            lines.append(line(f"{label} {value}".strip(), x, y))
        else:
            lines.append(line(label, x, y))
            lines += [line(value, 420, y)] if value else []
    return tuple(lines)


#: The desktop grid, two columns.
GRID = (
    ("姓名", "冯一坤", "性别", "男"),
    ("出生日期", "2004年10月05日", "民族", "满族"),
    ("证件号码", "51010420041005945X", "", ""),
    ("学校名称", "川南云岭职业技术大学", "层次", "专科"),
    ("专业", "软件技术", "学制", "3年"),
    ("学历类别", "普通高等教育", "学习形式", "普通全日制"),
    ("分院", "信息工程学院", "系所", "软件工程系"),
    ("班级", "软件2301", "学号", "2023030102"),
    ("入学日期", "2023年09月01日", "学籍状态", "在籍(注册学籍)"),
    ("预计毕业日期", "2026年07月01日", "", ""),
)


def grid(
    rows: tuple[tuple[str, str, str, str], ...] = GRID, top: int = 320, merged: bool = False
) -> tuple[Line, ...]:
    """A card of the desktop page; ``merged`` puts both columns in one line of text."""
    lines: list[Line] = []
    for number, (left, first, right, second) in enumerate(rows):
        y = top + 34 * number
        here, there = f"{left}：{first}", f"{right}：{second}" if right else ""
        if merged:
            lines.append(line(here + there, 300, y, 16))
        else:
            lines.append(line(here, 300, y, 16))
            lines += [line(there, 720, y, 16)] if there else []
    return tuple(lines)


def header() -> tuple[Line, ...]:
    """Tabs of the desktop page."""
    return (
        line("学信档案", 200, 20, 22),
        line("高等教育信息", 400, 20, 16),
        line("在线验证报告", 520, 20, 16),
        line("就业", 800, 20, 16),
        line("学籍信息/图像校对", 220, 80, 16),
        line("学历信息", 380, 80, 16),
        line("学位信息", 480, 80, 16),
        line("考研信息", 580, 80, 16),
        line("您一共有1个学籍 还有学籍没有显示出来?尝试绑定学籍", 216, 130, 16),
    )


def plain(*texts: str) -> Page:
    """A page of ``texts`` below each other."""
    return page(*(line(text, 60, 80 + 90 * number) for number, text in enumerate(texts)))
