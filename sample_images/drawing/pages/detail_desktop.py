"""Desktop detail page of the text era: labels with a full-width colon in a two-column grid."""

from pipeline.domain.fields import Field
from pipeline.domain.page import PageClass
from sample_images.drawing.layouts import Layout, Scene
from sample_images.drawing.pages.detail_phone import MICRO, SANS, SERIF, ZEN
from sample_images.drawing.pages.template import render

Rows = tuple[tuple[Field, ...], ...]

_PRESENT: Rows = (
    (Field.NAME, Field.SEX),
    (Field.BIRTH_DATE, Field.ETHNICITY),
    (Field.ID_NUMBER,),
    (Field.SCHOOL, Field.LEVEL),
    (Field.MAJOR, Field.DURATION),
    (Field.CATEGORY, Field.MODE),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CLASS_NAME, Field.STUDENT_NO),
    (Field.ENROLLED_ON, Field.STATUS),
    (Field.EXPECTED_GRADUATION,),
)

_OTHER: Rows = (
    (Field.NAME, Field.SEX),
    (Field.BIRTH_DATE, Field.ETHNICITY),
    (Field.ID_NUMBER, Field.SCHOOL),
    (Field.LEVEL, Field.MAJOR),
    (Field.DURATION, Field.CATEGORY),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CLASS_NAME, Field.MODE),
    (Field.STUDENT_NO, Field.ENROLLED_ON),
    (Field.STATUS, Field.EXPECTED_GRADUATION),
)

_ONE_COLUMN: Rows = tuple((key,) for row in _PRESENT for key in row)


def draw(layout: Layout, scene: Scene) -> str:
    """HTML of the page."""
    return render("detail_desktop.html.j2", layout, scene)


def desktop(name: str, screen: int, zoom: float, rows: Rows = _PRESENT, **look: str) -> Layout:
    """A desktop layout: ``screen`` is the width in device pixels, ``zoom`` the browser's."""
    filled = {"font": SANS, **look}
    width = round(screen / zoom)
    pairs = tuple(sorted(filled.items()))
    return Layout(f"desktop-{name}", PageClass.DETAIL_DESKTOP, width, zoom, rows, draw, pairs)


LAYOUTS = (
    desktop("1366", 1366, 1.0, font=MICRO),
    desktop("1440-window", 1440, 1.0, font=SANS, window="学籍信息_学信档案"),
    desktop("1536-125", 1536, 1.25, font=MICRO, second_photo="yes", window="学信档案"),
    desktop("1920", 1920, 1.0, font=SANS, rule="1px dashed #e8e8e8", body_width="1180px"),
    desktop("1920-150", 1920, 1.5, font=ZEN, label_align="left", label_width="100px"),
    desktop("1600-67", 1600, 0.67, font=SANS, window="学籍信息_学信档案"),
    desktop("other-1366", 1366, 1.0, _OTHER, font=SANS, second_photo="yes"),
    desktop("other-1680-110", 1680, 1.1, _OTHER, font=ZEN, value_colour="#000"),
    desktop("other-1920-80", 1920, 0.8, _OTHER, font=MICRO, ribbon="#25b887", ribbon_text="#fff"),
    desktop("song-1440", 1440, 1.0, font="'AR PL UMing CN','Noto Serif CJK SC',serif"),
    desktop("column-1366", 1366, 1.0, _ONE_COLUMN, font=SERIF, label_width="130px", pitch="4px"),
)
