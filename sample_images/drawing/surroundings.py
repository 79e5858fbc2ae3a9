"""What stands around, above or over a page in the picture: a screen, a chat, a camera's mark."""

from dataclasses import replace
from datetime import date
from random import Random

from PIL import Image

from pipeline.domain.fields import Field
from pipeline.domain.page import Box
from sample_images.drawing import frame
from sample_images.drawing.browser import Browser, Drawn
from sample_images.drawing.layouts import Layout, Scene
from sample_images.drawing.pages import wrong
from sample_images.drawing.pages.template import page

#: Kinds of damage that are drawn in the browser.
KINDS = frozenset({"window", "long_capture", "camera_mark"})

#: The longest capture that phones make, in pixels.
LONGEST = 12_000

_WALLPAPERS = (
    "linear-gradient(160deg,#0b3a6e,#2a86c8 60%,#7cc3e8)",
    "linear-gradient(200deg,#2d1b3d,#7a3e6b 55%,#e59a7a)",
    "linear-gradient(180deg,#123524,#3f7d4f 70%,#a9c98f)",
    "#1d2733",
)
_TASK_BAR, _WINDOW_BARS = 42, 76
_PLACES = (
    "青石市云渡区·岷沱大学城", "蓝溪省·柳荫路校区第二教学楼", "云渡区学府路88号", "实训楼 B 座",
)  # fmt: skip
_ICONS = (
    ("此电脑", "#4a90d9"), ("回收站", "#cfd8dc"), ("微信", "#3fbf5f"), ("高数作业.docx", "#2b579a"),
    ("实训报告.pptx", "#d24726"), ("新建文件夹", "#f3c04b"), ("截图", "#8e7cc3"), ("QQ", "#e8590c"),
    ("成绩单.xlsx", "#217346"), ("WPS Office", "#c0392b"),
)  # fmt: skip
_GROUPS = ("班级通知群", "文件传输助手", "辅导员", "三班学习小组(46)", "室友")
_TALK = (
    "学信网截图今天交哦", "截整个页面吗", "对，截到最后一行", "好的", "我电脑截可以吗", "可以",
    "收到", "还差六个人", "姓名和身份证号都要看得清", "学号是空的要紧吗", "新生都是空的",
    "谢谢老师", "晚上十点前发我", "我登录不上", "换个浏览器", "明天考英语", "[图片]", "在籍就行",
    "1", "OK",
)  # fmt: skip
_BRANDS = ("今日水印相机", "马克水印相机", "元道相机", "水印相机")


def surround(
    running: Browser, drawn: Drawn, layout: Layout, scene: Scene, kind: str, rng: Random
) -> Drawn:
    """``drawn`` with what ``kind`` puts around it.

    Raises:
        ValueError: ``kind`` is none of ``KINDS``.
    """
    match kind:
        case "window":
            return _in_window(running, drawn, scene, rng)
        case "long_capture":
            return _long(running, drawn, layout, scene, rng)
        case "camera_mark":
            return replace(drawn, image=_marked(running, drawn.image, scene, rng))
        case _:
            raise ValueError(f"unknown surroundings {kind}")


def _in_window(running: Browser, drawn: Drawn, scene: Scene, rng: Random) -> Drawn:
    """A browser window on a larger screen, scrolled so that it shows the page to its last row."""
    bottom = max(box.y1 for box in drawn.rows.values()) if drawn.rows else drawn.image.height
    height = min(drawn.image.height, bottom + rng.randrange(20, 90))
    shown = drawn.image.crop((0, 0, drawn.image.width, height))
    left, top = rng.randrange(96, 190), rng.randrange(14, 70)
    beside = rng.choice((0, 300, 360))
    width = left + shown.width + (beside + 24 if beside else rng.randrange(30, 240))
    tall = top + _WINDOW_BARS + height + rng.randrange(10, 90) + _TASK_BAR
    html = page(
        "around_window.html.j2",
        screen=(width, tall),
        wallpaper=rng.choice(_WALLPAPERS),
        at=(left, top),
        size=shown.size,
        chat=(width - beside - 12, top + 60, beside, min(560, height)) if beside else None,
        behind=(left + 130, max(0, top - 40), shown.width - 160, 400) if not beside else None,
        icons=rng.sample(_ICONS, rng.randrange(3, 8)),
        group=rng.choice(_GROUPS),
        talk=rng.sample(_TALK, 8),
        clock=scene.clock,
        day=f"{_day(scene):%Y/%m/%d}",
    )
    screen = running.picture(html, width, tall)
    x, y = left, top + _WINDOW_BARS
    screen.paste(shown, (x, y))
    return Drawn(
        screen,
        {key: _moved(box, x, y) for key, box in drawn.values.items()},
        {key: _moved(box, x, y) for key, box in drawn.rows.items()},
    )


def _long(running: Browser, drawn: Drawn, layout: Layout, scene: Scene, rng: Random) -> Drawn:
    """A stitched capture: a chat above or below the page, or the page in parts that overlap."""
    chat = replace(
        layout,
        rows=(),
        draw=wrong.draw_chat,
        look=(*layout.look, ("messages", str(rng.randrange(14, 45)))),
    )
    talk = running.draw(chat, scene).image
    parts = [drawn.image]
    if rng.random() < 0.5:
        total = len(layout.rows)
        starts = sorted(rng.sample(range(4, total - 1), 2))
        parts += [frame.cut(drawn, layout, (start, total)).image for start in starts]
    room = LONGEST - sum(part.height for part in parts)
    talk = talk.crop((0, 0, talk.width, min(talk.height, room)))
    parts.insert(rng.choice((0, len(parts))), talk)
    above = sum(part.height for part in parts[: parts.index(drawn.image)])
    image = _stacked(parts, rng.choice(("#fff", "#ededed")))
    moved = {key: _moved(box, 0, above) for key, box in drawn.values.items()}
    return Drawn(image, moved, {key: _moved(box, 0, above) for key, box in drawn.rows.items()})


def _stacked(parts: list[Image.Image], back: str) -> Image.Image:
    """One below the other."""
    image = Image.new("RGB", (parts[0].width, sum(part.height for part in parts)), back)
    top = 0
    for part in parts:
        image.paste(part, (0, top))
        top += part.height
    return image


def _marked(running: Browser, image: Image.Image, scene: Scene, rng: Random) -> Image.Image:
    """A camera app's time, place and slogan, half-transparent, somewhere over the page."""
    dark = rng.random() < 0.5
    unit = max(13, round(image.width / rng.uniform(26, 34)))
    lowest = max(image.height // 4 + 1, image.height - unit * 10)
    html = page(
        "around_mark.html.j2",
        size=image.size,
        unit=unit,
        at=(
            rng.randrange(unit, image.width // 2),
            rng.randrange(image.height // 4, lowest),
        ),
        colour=rng.choice(("#333", "#8a2b12")) if dark else "#fff",
        shadow=not dark,
        panel=rng.choice(("", "rgba(30,110,200,.45)")) if not dark else "",
        opacity=round(rng.uniform(0.32, 0.48), 2),
        clock=scene.clock,
        day=f"{_day(scene):%Y/%m/%d}",
        week="星期" + "一二三四五六日"[_day(scene).weekday()],
        place=rng.choice(_PLACES),
        slogan=rng.choice(("", "真实时间 防伪水印", "学籍自查打卡")),
        brand=rng.choice(_BRANDS),
    )
    mark = running.picture(html, *image.size, clear=True)
    return Image.alpha_composite(image.convert("RGBA"), mark).convert("RGB")


def _day(scene: Scene) -> date:
    """A day of the November after the student was enrolled."""
    year = scene.records[scene.counts][Field.ENROLLED_ON][:4]
    return date(int(year), 11, Random(scene.salt).randrange(10, 30))


def _moved(box: Box, x: int, y: int) -> Box:
    return Box(box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y)
