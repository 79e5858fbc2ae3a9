"""Layouts of the second set: orders of fields and typefaces that the first set has nowhere.

Written after tuning had ended, and drawn with a seed that nobody could choose: the first 8
hexadecimal digits of the commit that ended it (see the README). Whoever changes the reading from
here on does not look at this set, but writes a new one.
"""

from pipeline.domain.fields import Field
from sample_images.drawing.layouts import LayoutSet
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone
from sample_images.drawing.pages.standard import LAYOUTS as STANDARD

_SONG = "'AR PL SungtiL GB','Noto Serif CJK TC',serif"
_KAITI = "'AR PL KaitiM GB','Noto Sans CJK TC',serif"
_MONO = "'Noto Sans Mono CJK SC',monospace"

_LIST = (
    Field.STUDENT_NO,
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
    Field.ETHNICITY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
)

_GRID = (
    (Field.STATUS, Field.NAME),
    (Field.ID_NUMBER, Field.SEX),
    (Field.ETHNICITY, Field.BIRTH_DATE),
    (Field.LEVEL, Field.SCHOOL),
    (Field.MODE, Field.MAJOR),
    (Field.STUDENT_NO, Field.CLASS_NAME),
    (Field.DEPARTMENT, Field.BRANCH),
    (Field.CATEGORY, Field.DURATION),
    (Field.EXPECTED_GRADUATION, Field.ENROLLED_ON),
)

_LINES = (
    Field.SCHOOL,
    Field.LEVEL,
    Field.MAJOR,
    Field.DURATION,
    Field.CATEGORY,
    Field.MODE,
    Field.NAME,
    Field.SEX,
    Field.ETHNICITY,
    Field.BIRTH_DATE,
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_OWN = (
    detail_phone.phone("unseen-368", 368, 2.625, _LIST, font=_SONG, chrome="browser"),
    detail_phone.phone(
        "unseen-420", 420, 2, _LIST, font=_MONO, chrome="wechat", pitch=".26rem", bar="#fafafa"
    ),
    detail_phone.phone("unseen-406", 406, 3, font=_KAITI, chrome="app", collect="yes"),
    detail_phone.phone(
        "unseen-380", 380, 2.25, _LIST, font=detail_phone.SANS, chrome="none", label_align="left"
    ),
    detail_desktop.desktop("unseen-1500", 1500, 1.0, _GRID, font=_SONG),
    detail_desktop.desktop("unseen-1760", 1760, 1.1, _GRID, font=_MONO, second_photo="yes"),
    detail_desktop.desktop("unseen-1400", 1400, 1.25, _GRID, font=detail_phone.SANS),
    detail_image.picture("unseen-820", 820, 1.25, _LINES, font=_KAITI),
)

LAYOUTS = LayoutSet(
    "unseen", _OWN + tuple(one for one in STANDARD.layouts if not one.page.is_detail)
)
