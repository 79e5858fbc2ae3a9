"""Layouts of an earlier unseen set, now part of what reading is tuned on.

Its orders, typefaces, row styles and colours were new when it was measured. What failed on it has
been mended since, so it no longer says how well reading does on pages that nobody has looked at:
``unseen.py`` does.

Wants the Debian packages ``fonts-noto-cjk-extra`` and ``fonts-droid-fallback`` besides those that
``sample_images/README.md`` names.
"""

from pipeline.domain.fields import Field
from sample_images.drawing.layouts import LayoutSet
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone
from sample_images.drawing.pages.standard import LAYOUTS as STANDARD

_LIGHT = "'Noto Sans CJK SC Light','Noto Sans CJK SC',sans-serif"
_DROID = "'Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_UKAI = "'AR PL UKai CN','Noto Serif CJK SC',serif"
_WENKAI = "'LXGW WenKai','Noto Serif CJK SC',serif"
_WENKAI_LIGHT = "'LXGW WenKai Light','Noto Serif CJK SC',serif"
_MONO_HEI = "'WenQuanYi Micro Hei Mono','Noto Sans CJK SC',sans-serif"

_SCHOOL_FIRST = (
    Field.CATEGORY,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.ID_NUMBER,
    Field.ETHNICITY,
)

_NUMBERS_FIRST = (
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.CATEGORY,
    Field.DURATION,
    Field.ETHNICITY,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.BRANCH,
)

_STATUS_FIRST = (
    Field.STATUS,
    Field.ETHNICITY,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.EXPECTED_GRADUATION,
    Field.DURATION,
    Field.ENROLLED_ON,
)

_TABLE = (
    (Field.NAME, Field.STUDENT_NO),
    (Field.SEX, Field.ETHNICITY),
    (Field.ID_NUMBER, Field.BIRTH_DATE),
    (Field.SCHOOL, Field.BRANCH),
    (Field.LEVEL, Field.CATEGORY),
    (Field.MAJOR, Field.CLASS_NAME),
    (Field.DEPARTMENT, Field.DURATION),
    (Field.MODE, Field.STATUS),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_STRIPES = (
    (Field.SCHOOL,),
    (Field.MAJOR, Field.LEVEL),
    (Field.MODE, Field.CATEGORY),
    (Field.DURATION, Field.ENROLLED_ON),
    (Field.EXPECTED_GRADUATION, Field.STUDENT_NO),
    (Field.BRANCH,),
    (Field.DEPARTMENT, Field.CLASS_NAME),
    (Field.NAME, Field.ETHNICITY),
    (Field.ID_NUMBER, Field.SEX),
    (Field.BIRTH_DATE, Field.STATUS),
)

_BESIDE = (
    (Field.LEVEL, Field.NAME),
    (Field.MAJOR, Field.SEX),
    (Field.SCHOOL, Field.BIRTH_DATE),
    (Field.CLASS_NAME, Field.ID_NUMBER),
    (Field.STUDENT_NO, Field.ETHNICITY),
    (Field.BRANCH, Field.CATEGORY),
    (Field.DEPARTMENT, Field.MODE),
    (Field.STATUS, Field.DURATION),
    (Field.EXPECTED_GRADUATION, Field.ENROLLED_ON),
)

_STUDY_FIRST = (
    Field.STUDENT_NO,
    Field.NAME,
    Field.ID_NUMBER,
    Field.SEX,
    Field.ETHNICITY,
    Field.BIRTH_DATE,
    Field.CLASS_NAME,
    Field.MAJOR,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.SCHOOL,
    Field.STATUS,
    Field.LEVEL,
    Field.CATEGORY,
    Field.MODE,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_STATUS_ABOVE = (
    Field.NAME,
    Field.STATUS,
    Field.ID_NUMBER,
    Field.BIRTH_DATE,
    Field.SEX,
    Field.ETHNICITY,
    Field.EXPECTED_GRADUATION,
    Field.ENROLLED_ON,
    Field.DURATION,
    Field.SCHOOL,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.MAJOR,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.LEVEL,
    Field.MODE,
    Field.CATEGORY,
)

_BANNER = "新生学籍自查提醒：请在11月30日前登录核对本人学籍信息。"

#: Hairlines between rows and values at the right edge; the browser's address below the page.
_LINED = """
body{display:flex;flex-direction:column}.address{order:1;border-top:.5px solid #ddd}
.toolbar{order:2}.bottom{order:3}.main{padding-bottom:.1rem}
.item{margin:0 .427rem;padding-right:0;border-bottom:1px solid #e9ecee}.item:last-child{border:0}
.item .label{padding-left:0}.item .text{text-align:right}.card{border-radius:.32rem}
"""

#: Every other row tinted, labels in a narrow column.
_ZEBRA = """
.list{padding:0}.item:nth-child(even){background:#eff7f3}.item .label{width:31%}
.card{margin:0;border-radius:0;padding:.4rem .427rem .48rem}.name{font-size:.48rem}
.school{margin-top:.3rem;font-size:.453rem}.title .right{padding:2px 8px;letter-spacing:0}
"""

#: The text enlarged.
_LARGE = """
.item{line-height:.64rem}.name{font-size:.52rem;line-height:.76rem}
.born{font-size:.4rem;line-height:.66rem}.school{font-size:.54rem;line-height:.78rem}
.pill{font-size:.387rem;line-height:.6rem}.major{font-size:.413rem;line-height:.66rem}
.banner,.collect{font-size:.4rem;line-height:.6rem}
"""

#: Rows set apart, each a strip of its own; print of medium weight, as for weak eyes.
_STRIPS = """
body{font-weight:500}
.list{background:none;padding:0;margin:.32rem .32rem}
.item{background:#fff;margin-bottom:.08rem;border-radius:.107rem;padding-bottom:.16rem}
.card{margin:.32rem .32rem 0;padding:.64rem .48rem;border-radius:.24rem}
.who{padding-top:.36rem}.born{letter-spacing:.01rem}.major{margin-top:.26rem}
"""

#: Dashed lines under the rows, on a page as white as the list.
_DASHED = """
.item{border-bottom:1px dashed #d8e2dd;padding-right:.3rem}.item .label{width:42%}
.card{border-radius:.08rem;padding:.4rem .36rem}.name{font-weight:500;font-size:.453rem}
.photo{font-size:.267rem}.btn{border-radius:.62rem}
"""

#: A ruled table whose label cells are tinted; the photo at the right.
_RULED = """
.inside{flex-direction:row-reverse}.rows{border:1px solid #d9dfe3;border-width:1px 0 0 1px}
.pair{padding:0}.cell{border:1px solid #d9dfe3;border-width:0 1px 1px 0;line-height:22px}
.cell .label{background:#f4f7f8;padding:8px 8px 8px 0}.cell .text{padding:8px 12px}
.cell:nth-child(2){flex:0 0 46%}.card{border-radius:0}
"""

#: Every other row tinted; header and card in another green; print of medium weight.
_TINTED = """
body,.cell .text{font-weight:500}
.pair{padding-left:12px}.pair:nth-child(odd){background:#f1f8f5}.cell{line-height:26px}
.card{border-radius:10px}.ribbon{font-size:18px;padding:14px 26px}
.tabs .on{color:#128a63;border-color:#128a63}.photos{width:150px}
"""

#: Larger print of medium weight in wide rows with dotted lines.
_WIDE = """
body,.cell .text{font-weight:500}
.cell{font-size:16px;line-height:26px}.tabs{background:#fbfdfc;margin-bottom:28px}
.inside{padding:30px 34px;gap:40px}.count{font-size:15px}.card{box-shadow:0 2px 10px #dfe5e2}
"""

#: The photo at the left, dotted lines between the rows, a green mark the other way round.
_PHOTO_LEFT = """
.columns{flex-direction:row-reverse;gap:26px}.item{border-bottom:1px dotted #cfd9d4}
.item>span:first-child{flex:none;width:8.4em;color:#456}.picture{border:2px solid #9fcfb9}
.mark{color:rgba(70,160,120,.15);transform:rotate(16deg);font-size:26px}
"""

#: Labels against their colon at the right of a column, every other row tinted; medium weight.
_COLON = """
body{font-weight:500}
.item:nth-child(even){background:#f2f5fa}.item{padding:0 8px}
.item>span:first-child{flex:none;width:9em;text-align:right;margin-right:.5em}
.mark{color:rgba(128,128,128,.13);line-height:84px;font-size:30px}.photos{padding-left:16px}
.picture{border-color:#888;padding:30px 34px}
"""

_OWN = (
    detail_phone.phone(
        "seen-430", 430, 3, _SCHOOL_FIRST, font=_LIGHT, chrome="browser", label_align="left",
        label_colour="#777", card_from="#0e9c86", card_to="#35bfa6", pill="#0a8a76",
        pitch=".24rem", status_height="54", second_photo="no", style=_LINED,
    ),
    detail_phone.phone(
        "seen-320", 320, 2.25, _NUMBERS_FIRST, font=_DROID, chrome="wechat", status_height="24",
        label_colour="#8a9490", card_from="#178f62", card_to="#178f62", pill="#0f7750",
        bar="#f7f7f7", bottom_height="14", pitch=".2rem", banner=_BANNER, style=_ZEBRA,
    ),
    detail_phone.phone(
        "seen-345", 345, 3.125, _STATUS_FIRST, font=_UKAI, value_font=_UKAI, chrome="wechat",
        list_size=".44rem", label_colour="#6f6f6f", value_colour="#111", collect="yes",
        bar="#ededed", photo_column="34%", second_photo_empty="yes", style=_LARGE,
    ),
    detail_phone.phone(
        "seen-432", 432, 2.5, _SCHOOL_FIRST, font=detail_phone.SANS, chrome="app",
        label_colour="#5d6b66", value_colour="#1c1c1c", card_from="#27a35a", card_to="#4fae63",
        pill="#1f8a4a", pitch=".16rem", list_size=".36rem", back="#e9efec", button="no",
        foot="信息以学校上报为准，如有疑问请联系学校学籍管理部门。", bar_character="│",
        style=_STRIPS,
    ),
    detail_phone.phone(
        "seen-402", 402, 3, _NUMBERS_FIRST, font=_WENKAI_LIGHT, value_font=_WENKAI,
        chrome="none", nav_right="首页", label_colour="#7d8a84", value_colour="#222", back="#fff",
        card_from="#0f7d5b", card_to="#23a67d", pill="#0b6549", pitch=".28rem", status_height="50",
        style=_DASHED,
    ),
    detail_desktop.desktop(
        "seen-1280", 1280, 1.0, _TABLE, font=_DROID, label_width="118px", label_colour="#667",
        green="#1d9e74", back="#eef1f2", ribbon="#fff", ribbon_text="#333", style=_RULED,
    ),
    detail_desktop.desktop(
        "seen-1728", 1728, 1.0, _STRIPES, font=detail_phone.SANS, label_align="left",
        label_width="140px", label_colour="#6b7773", value_colour="#1f2a26", pitch="5px",
        body_width="1120px", green="#128a63", ribbon="#dcefe7", ribbon_text="#0d5f45",
        photo_width="120px", second_photo="yes", window="中国高等教育学生信息网", style=_TINTED,
    ),
    detail_desktop.desktop(
        "seen-1680", 1680, 1.25, _BESIDE, font=detail_phone.SERIF, label_width="136px",
        label_colour="#777", value_colour="#222", body_width="1140px", pitch="8px",
        rule="1px dotted #cdd5d1", footer="no", style=_WIDE,
    ),
    detail_image.picture(
        "seen-800", 800, 1.35, _STUDY_FIRST, font=_MONO_HEI, picture_width="700px", pitch="30px",
        back="#f7fbf9", style=_PHOTO_LEFT,
    ),
    detail_image.picture(
        "seen-960", 960, 1.1, _STATUS_ABOVE, font=detail_phone.SERIF, size="17px", pitch="34px",
        picture_width="820px", picture_margin="24px auto", heading="学籍信息", green="#3a78b5",
        style=_COLON,
    ),
)  # fmt: skip

LAYOUTS = LayoutSet("seen", _OWN + tuple(one for one in STANDARD.layouts if not one.page.is_detail))
