"""Layouts of the second set: orders of fields and typefaces that the first set has nowhere.

Written after tuning had ended, and drawn with a seed that nobody could choose: the first 8
hexadecimal digits of the commit that ended it (see the README). Whoever changes the reading from
here on does not look at this set, but writes a new one.
"""

from pipeline.domain.fields import Field
from sample_images.drawing.layouts import LayoutSet
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone
from sample_images.drawing.pages.standard import LAYOUTS as STANDARD

_MONO_KAI = "'LXGW WenKai Mono','Noto Sans CJK TC',serif"
_ZEN_MONO = "'WenQuanYi Zen Hei Mono','Noto Sans CJK TC',sans-serif"
_UKAI = "'AR PL UKai CN','Noto Serif CJK TC',serif"
_LIGHT_KAI = "'LXGW WenKai Light','Noto Sans CJK TC',serif"

_LIST = (
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.CATEGORY,
    Field.DURATION,
    Field.STATUS,
    Field.ID_NUMBER,
    Field.ETHNICITY,
)

_GRID = (
    (Field.SCHOOL, Field.NAME),
    (Field.LEVEL, Field.ID_NUMBER),
    (Field.MAJOR, Field.ETHNICITY),
    (Field.DURATION, Field.SEX),
    (Field.MODE, Field.BIRTH_DATE),
    (Field.ENROLLED_ON, Field.STUDENT_NO),
    (Field.STATUS, Field.EXPECTED_GRADUATION),
    (Field.BRANCH, Field.CATEGORY),
    (Field.CLASS_NAME, Field.DEPARTMENT),
)

_LINES = (
    Field.STUDENT_NO,
    Field.STATUS,
    Field.NAME,
    Field.ID_NUMBER,
    Field.BIRTH_DATE,
    Field.SEX,
    Field.ETHNICITY,
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
)

_OWN = (
    detail_phone.phone("unseen-372", 372, 2.5, _LIST, font=_ZEN_MONO, chrome="wechat"),
    detail_phone.phone("unseen-402", 402, 3, _LIST, font=detail_phone.SANS, chrome="app"),
    detail_phone.phone(
        "unseen-366", 366, 3, font=_LIGHT_KAI, chrome="browser", label_align="left", pitch=".23rem"
    ),
    detail_phone.phone(
        "unseen-424", 424, 2.25, _LIST, font=_UKAI, chrome="none", bar="#f4f4f4", collect="yes"
    ),
    detail_phone.phone("unseen-388", 388, 2, font=_MONO_KAI, chrome="app", second_photo="no"),
    detail_desktop.desktop("unseen-1460", 1460, 1.0, _GRID, font=_ZEN_MONO),
    detail_desktop.desktop("unseen-1840", 1840, 1.2, _GRID, font=_UKAI, second_photo="yes"),
    detail_desktop.desktop("unseen-1580", 1580, 0.9, _GRID, font=detail_phone.SANS),
    detail_desktop.desktop("unseen-1380", 1380, 1.0, font=_LIGHT_KAI, label_align="left"),
    detail_image.picture("unseen-780", 780, 1.5, _LINES, font=_MONO_KAI),
    detail_image.picture("unseen-860", 860, 1.0, _LINES, font=detail_phone.SANS),
)

LAYOUTS = LayoutSet(
    "unseen", _OWN + tuple(one for one in STANDARD.layouts if not one.page.is_detail)
)
