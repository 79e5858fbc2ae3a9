"""Detail page of the image era: one watermarked picture with ``label:value`` lines."""

from pipeline.domain.fields import Field
from pipeline.domain.page import PageClass
from sample_images.drawing.layouts import Layout, Scene
from sample_images.drawing.pages.detail_phone import MICRO, SANS, SERIF, ZEN
from sample_images.drawing.pages.template import render

_ORDER = (
    Field.NAME,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.SCHOOL,
    Field.LEVEL,
    Field.MAJOR,
    Field.DURATION,
    Field.CATEGORY,
    Field.MODE,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_OTHER_ORDER = (
    Field.NAME,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.SCHOOL,
    Field.MAJOR,
    Field.LEVEL,
    Field.CATEGORY,
    Field.MODE,
    Field.DURATION,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_OLD_WORDS = {
    "label_id_number": "身份证号",
    "label_school": "院校名称",
    "label_major": "专业名称",
}


def draw(layout: Layout, scene: Scene) -> str:
    """HTML of the page."""
    return render("detail_image.html.j2", layout, scene)


def picture(
    name: str, width: int, scale: float, order: tuple[Field, ...] = _ORDER, **look: str
) -> Layout:
    """A layout of the image era."""
    filled = {"font": SANS, "height": "10", **look}
    rows = tuple((key,) for key in order)
    pairs = tuple(sorted(filled.items()))
    return Layout(f"image-{name}", PageClass.DETAIL_IMAGE, width, scale, rows, draw, pairs)


LAYOUTS = (
    picture("song", 760, 1.25, font="'AR PL UMing CN','Noto Serif CJK SC',serif", back="#fff"),
    picture("heading", 1000, 1.0, font=MICRO, heading="学籍信息"),
    picture("old-words", 720, 1.5, _OTHER_ORDER, font=ZEN, back="#fff", **_OLD_WORDS),
    picture("serif", 690, 1.25, _OTHER_ORDER, font=SERIF, picture_margin="0", mark=".22"),
    picture("phone", 375, 2.0, font=SANS, picture_width="375px", size="13px", picture_margin="0"),
)
