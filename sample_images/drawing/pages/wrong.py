"""Pages handed in by mistake (domain: wrong pages), on the phone and on the desktop."""

from collections.abc import Sequence

from pipeline.domain.page import PageClass
from sample_images.drawing.layouts import Layout, Scene
from sample_images.drawing.pages.detail_phone import MICRO, SANS, ZEN
from sample_images.drawing.pages.template import render

#: Page class -> templates that show it.
_TEMPLATES: dict[PageClass, tuple[str, ...]] = {
    PageClass.OVERVIEW: ("overview",),
    PageClass.NOT_FOUND: ("not_found",),
    PageClass.BIND: ("bind",),
    PageClass.LOGIN: ("login", "register"),
    PageClass.ID_CONFLICT: ("id_conflict", "id_used"),
    PageClass.IDENTITY_CHECK: ("identity_check",),
    PageClass.REPORT: ("report",),
    PageClass.XUELI: ("xueli",),
    PageClass.XUEWEI: ("xuewei",),
    PageClass.KAOYAN: ("kaoyan",),
    PageClass.PHOTO_CHECK: ("photo_check",),
    PageClass.HOME: ("home", "archive_home"),
    PageClass.ACCOUNT: ("account",),
    PageClass.OTHER: ("teaching_system", "timetable", "chat", "chat_quotes", "school_record"),
    PageClass.CHSI_OTHER: ("news", "assessment", "abroad"),
}

#: Pictures taken by a camera: no frame of a screen around them.
_PHOTOS = ("id_card", "selfie")

#: What was added after the samples had been drawn, which stay without it.
_LATER = ("chat_quotes", "school_record")

_PHONE = {"base": "base_phone.html.j2", "font": SANS, "chrome": "wechat"}
_PHONE_2 = {"base": "base_phone.html.j2", "font": MICRO, "chrome": "browser"}
_DESKTOP = {"base": "base_desktop.html.j2", "font": SANS, "window": "学信档案"}
_DESKTOP_2 = {"base": "base_desktop.html.j2", "font": ZEN}

#: What stands around a page that is not the platform's.
_ELSEWHERE = {"title": "掌上校园", "address": "jw.mtzy.edu.cn", "window": "教学一体化服务平台"}

#: What stands around a wrong page: a name, width in CSS pixels, scale, look.
Frame = tuple[str, int, float, dict[str, str]]

_FRAMES: tuple[Frame, ...] = (
    ("phone", 375, 2.0, _PHONE),
    ("phone2", 393, 2.75, _PHONE_2),
    ("desktop", 1366, 1.0, _DESKTOP),
    ("desktop2", 1280, 1.25, _DESKTOP_2),
)


def draw(layout: Layout, scene: Scene) -> str:
    """HTML of the page named in the look."""
    return render(f"wrong_{dict(layout.look)['template']}.html.j2", layout, scene)


def draw_chat(layout: Layout, scene: Scene) -> str:
    """HTML of a chat of as many messages as the look says, for long captures."""
    return render("around_chat.html.j2", layout, scene)


def in_frames(frames: Sequence[Frame]) -> tuple[Layout, ...]:
    """Every wrong page in every frame, and the photos, which have none.

    The look of a frame names its base (``base_phone.html.j2`` or ``base_desktop.html.j2``).
    """
    found = []
    for page, templates in _TEMPLATES.items():
        for template in templates:
            for frame, width, scale, look in frames:
                around = _ELSEWHERE if page is PageClass.OTHER else {}
                pairs = tuple(sorted({**look, **around, "template": template}.items()))
                name = f"{template.replace('_', '-')}-{frame}"
                found.append(Layout(name, page, width, scale, (), draw, pairs))
    for template in _PHOTOS:
        for name, width, height in (("high", 720, 960), ("wide", 960, 720)):
            sides = (("height", str(height)), ("template", template), ("width", str(width)))
            photo = f"{template.replace('_', '-')}-{name}"
            found.append(Layout(photo, PageClass.OTHER, width, 1.5, (), draw, sides))
    return tuple(found)


LAYOUTS = in_frames(_FRAMES)

#: Names of the layouts of page class ``other`` that the samples do not have.
ADDED = frozenset(
    item.name
    for item in LAYOUTS
    if item.page is PageClass.OTHER and dict(item.look)["template"] in (*_PHOTOS, *_LATER)
)
