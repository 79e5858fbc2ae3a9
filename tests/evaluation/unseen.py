"""Layouts of the second set: orders of fields and typefaces that the first set has nowhere.

Written after tuning had ended, and drawn with a seed that nobody could choose: the first 8
hexadecimal digits of the commit that ended it (see the README). Whoever changes the reading from
here on does not look at this set, but writes a new one.
"""

from pipeline.domain.fields import Field
from sample_images.drawing.layouts import LayoutSet
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone
from sample_images.drawing.pages.standard import LAYOUTS as STANDARD

_MONO_KAI = "'LXGW WenKai Mono Light','Noto Sans CJK TC',serif"
_DEMI = "'Noto Sans CJK SC DemiLight','Noto Sans CJK SC','Noto Sans CJK TC',sans-serif"
_MING = "'AR PL UMing CN','Noto Serif CJK TC',serif"
_LIGHT_SONG = "'Noto Serif CJK SC Light','Noto Serif CJK SC','Noto Sans CJK TC',serif"

_LIST = (
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.CATEGORY,
    Field.DURATION,
    Field.STATUS,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.STUDENT_NO,
    Field.EXPECTED_GRADUATION,
    Field.ENROLLED_ON,
)

_GRID = (
    (Field.BIRTH_DATE, Field.MODE),
    (Field.STUDENT_NO, Field.ENROLLED_ON),
    (Field.EXPECTED_GRADUATION, Field.STATUS),
    (Field.CATEGORY, Field.BRANCH),
    (Field.DEPARTMENT, Field.CLASS_NAME),
    (Field.NAME, Field.SCHOOL),
    (Field.ID_NUMBER, Field.LEVEL),
    (Field.ETHNICITY, Field.MAJOR),
    (Field.SEX, Field.DURATION),
)

_LINES = (
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.SCHOOL,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.MAJOR,
    Field.LEVEL,
    Field.DURATION,
    Field.MODE,
    Field.CATEGORY,
    Field.STUDENT_NO,
    Field.STATUS,
    Field.NAME,
    Field.ID_NUMBER,
    Field.BIRTH_DATE,
    Field.SEX,
    Field.ETHNICITY,
)

_OWN = (
    detail_phone.phone("unseen-378", 378, 2.5, _LIST, font=_DEMI, chrome="wechat"),
    detail_phone.phone("unseen-395", 395, 3, _LIST, font=detail_phone.SANS, chrome="app"),
    detail_phone.phone(
        "unseen-369", 369, 3, font=_LIGHT_SONG, chrome="browser", label_align="left", pitch=".23rem"
    ),
    detail_phone.phone(
        "unseen-418", 418, 2.25, _LIST, font=_MING, chrome="none", bar="#f4f4f4", collect="yes"
    ),
    detail_phone.phone("unseen-404", 404, 2, font=_MONO_KAI, chrome="app", second_photo="no"),
    detail_desktop.desktop("unseen-1520", 1520, 1.0, _GRID, font=_DEMI),
    detail_desktop.desktop("unseen-1700", 1700, 1.2, _GRID, font=_MING, second_photo="yes"),
    detail_desktop.desktop("unseen-1420", 1420, 0.9, _GRID, font=detail_phone.SANS),
    detail_desktop.desktop("unseen-1640", 1640, 1.0, font=_LIGHT_SONG, label_align="left"),
    detail_image.picture("unseen-760", 760, 1.5, _LINES, font=_MONO_KAI),
    detail_image.picture("unseen-900", 900, 1.0, _LINES, font=detail_phone.SANS),
)

LAYOUTS = LayoutSet(
    "unseen", _OWN + tuple(one for one in STANDARD.layouts if not one.page.is_detail)
)
