"""Phone detail page 高等学籍: unlabelled green card, then a list whose labels have no colon."""

from pipeline.domain.fields import Field
from pipeline.domain.page import PageClass
from sample_images.drawing.layouts import Layout, Scene
from sample_images.drawing.pages.template import render

#: The card, in which nothing is labelled.
CARD = (
    (Field.NAME,),
    (Field.SEX, Field.BIRTH_DATE),
    (Field.SCHOOL, Field.LEVEL),
    (Field.MAJOR, Field.MODE),
)

#: The platform's order of the list.
LIST = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.DURATION,
    Field.CATEGORY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_OTHER_ORDER = (
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.DURATION,
    Field.CATEGORY,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

SANS = "'Noto Sans CJK SC',sans-serif"
MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
ZEN = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
SERIF = "'Noto Serif CJK SC',serif"
KAI = "'LXGW WenKai','AR PL UKai CN','Noto Serif CJK SC',serif"

_SEASON = "2021年新生学籍注册工作正在进行，如查询不到学籍请联系所在院校。"
_SEASON_LONG = (
    "温馨提示：应届毕业生请尽快核对个人信息及图像，如有疑问请联系所在院校学籍管理部门处理。"
)
_FOOT = "如对学籍信息有疑问，请联系所在院校学籍管理部门核实处理。"


def draw(layout: Layout, scene: Scene) -> str:
    """HTML of the page."""
    return render("detail_phone.html.j2", layout, scene)


def phone(
    name: str,
    width: int,
    scale: float,
    order: tuple[Field, ...] = LIST,
    **look: str,
) -> Layout:
    """A phone layout; ``look`` holds what the template knows (font, chrome, banner ...)."""
    filled = {"font": SANS, "chrome": "none", **look}
    rows = CARD + tuple((key,) for key in order)
    pairs = tuple(sorted(filled.items()))
    return Layout(f"phone-{name}", PageClass.DETAIL_PHONE, width, scale, rows, draw, pairs)


LAYOUTS = (
    phone("wechat-375", 375, 2, font=SANS, chrome="wechat", banner=_SEASON, collect="yes"),
    phone("wechat-393", 393, 2.75, font=MICRO, chrome="wechat", status_height="40"),
    phone("app-390", 390, 3, font=SANS, chrome="app", status_height="47", collect="yes"),
    phone("app-412", 412, 2.625, font=MICRO, chrome="app", second_photo_empty="yes"),
    phone("browser-360", 360, 3, font=MICRO, chrome="browser", banner=_SEASON_LONG),
    phone("browser-414", 414, 2, font=SANS, chrome="browser", second_photo="no"),
    phone("plain-428", 428, 3, font=SANS, chrome="none", status_height="47", foot=_FOOT),
    phone("plain-360", 360, 2, font=ZEN, chrome="none", status="no", second_photo="no"),
    phone("plain-384", 384, 2, font=SERIF, chrome="wechat", banner=_SEASON, bar="#ededed"),
    phone("kai-393", 393, 2.75, font=KAI, chrome="wechat", collect="yes", bar="#ededed"),
    phone(
        "rounded-400", 400, 2.5, font=SANS, chrome="app", list_margin=".427rem",
        list_radius=".16rem", label_colour="#888", bar_character="丨",
    ),
    phone(
        "order-375", 375, 3, _OTHER_ORDER, font=SANS, chrome="browser", label_align="left",
        bar_character="｜", second_photo="no", pitch=".22rem",
    ),
    phone(
        "dense-360", 360, 2.5, font=MICRO, chrome="none", pitch=".12rem", list_size=".347rem",
        button="no", value_font=MICRO,
    ),
)  # fmt: skip
