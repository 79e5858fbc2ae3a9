"""Layouts of an unseen set, now part of what reading is tuned on.

It was the unseen set measured on 2026-11-29 with seed ``0dfa63d4``: its orders, typefaces, row
styles and colours were new then. Tuned on since, as ``seen_1.py`` was.

Wants the Debian packages ``fonts-noto-cjk-extra``, ``fonts-droid-fallback``,
``fonts-dejavu-core``, ``fonts-dejavu-extra`` and ``fonts-liberation`` besides those that
``sample_images/README.md`` names.
"""

from collections.abc import Mapping
from dataclasses import replace

from pipeline.domain.fields import Field
from sample_images.drawing.layouts import Layout, LayoutSet, Scene
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone, wrong

_DEMILIGHT = "'Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_MEDIUM = "'Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_MEDIUM_WIDE = "'DejaVu Sans Condensed','Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_MICRO_LATIN = "'Liberation Sans','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_ZEN_WIDE = "'DejaVu Sans','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_ZEN_TYPED = "'DejaVu Sans Mono','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_DROID_LATIN = "'Liberation Sans','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_DROID_CONDENSED = "'DejaVu Sans Condensed','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_WENKAI_WIDE = "'DejaVu Sans','LXGW WenKai','Noto Serif CJK SC',serif"
_WENKAI_MONO = "'LXGW WenKai Mono','Noto Serif CJK SC',serif"
_BOOK = "'DejaVu Serif','Noto Serif CJK SC SemiBold','Noto Serif CJK SC',serif"
_MING_WIDE = "'DejaVu Sans','AR PL UMing CN','Noto Serif CJK SC',serif"
_MING_BOOK = "'Liberation Serif','AR PL UMing CN','Noto Serif CJK SC',serif"


#: Words for labels that other years of the platform used.
_FORMER_WORDS = {
    "证件号码": "身份证号",
    "学校名称": "院校名称",
    "专业": "专业名称",
    "系所": "系(所、函授站)",
}

_WATCHED = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.DURATION,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_NUMBERS_ABOVE = (
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.ETHNICITY,
    Field.CATEGORY,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
)

_STATUS_ABOVE = (
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.DURATION,
    Field.EXPECTED_GRADUATION,
    Field.CATEGORY,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
)

_DURATION_ABOVE = (
    Field.DURATION,
    Field.CATEGORY,
    Field.STATUS,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.ID_NUMBER,
    Field.DEPARTMENT,
    Field.STUDENT_NO,
    Field.ETHNICITY,
    Field.EXPECTED_GRADUATION,
    Field.ENROLLED_ON,
)

_TWO_ABREAST = (
    (Field.ID_NUMBER, Field.ETHNICITY),
    (Field.CATEGORY, Field.DURATION),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.STUDENT_NO, Field.CLASS_NAME),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
    (Field.STATUS,),
)

_CLASS_ABOVE = (
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.STATUS,
    Field.DURATION,
    Field.CATEGORY,
    Field.EXPECTED_GRADUATION,
    Field.ENROLLED_ON,
)

_PERSON_BY_SCHOOL = (
    (Field.NAME, Field.STUDENT_NO),
    (Field.SEX, Field.ETHNICITY),
    (Field.BIRTH_DATE, Field.ID_NUMBER),
    (Field.SCHOOL, Field.BRANCH),
    (Field.LEVEL, Field.DEPARTMENT),
    (Field.MAJOR, Field.CLASS_NAME),
    (Field.MODE, Field.DURATION),
    (Field.CATEGORY, Field.ENROLLED_ON),
    (Field.STATUS, Field.EXPECTED_GRADUATION),
)

_RAGGED = (
    (Field.NAME, Field.SEX, Field.ETHNICITY),
    (Field.ID_NUMBER, Field.BIRTH_DATE),
    (Field.SCHOOL,),
    (Field.MAJOR, Field.LEVEL),
    (Field.MODE, Field.CATEGORY, Field.DURATION),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.STUDENT_NO, Field.CLASS_NAME),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
    (Field.STATUS,),
)

_STUDY_AT_LEFT = (
    (Field.SCHOOL, Field.NAME),
    (Field.MAJOR, Field.SEX),
    (Field.LEVEL, Field.ETHNICITY),
    (Field.DURATION, Field.BIRTH_DATE),
    (Field.CATEGORY, Field.ID_NUMBER),
    (Field.MODE, Field.STUDENT_NO),
    (Field.BRANCH, Field.CLASS_NAME),
    (Field.DEPARTMENT, Field.STATUS),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_OLD_TABLE = (
    (Field.NAME, Field.SEX),
    (Field.ID_NUMBER, Field.BIRTH_DATE),
    (Field.ETHNICITY, Field.LEVEL),
    (Field.SCHOOL, Field.MAJOR),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CLASS_NAME, Field.STUDENT_NO),
    (Field.MODE, Field.CATEGORY),
    (Field.DURATION, Field.ENROLLED_ON),
    (Field.EXPECTED_GRADUATION, Field.STATUS),
)

_DOWNWARDS = (
    (Field.STATUS,),
    (Field.NAME,),
    (Field.ID_NUMBER,),
    (Field.SEX,),
    (Field.ETHNICITY,),
    (Field.BIRTH_DATE,),
    (Field.STUDENT_NO,),
    (Field.CLASS_NAME,),
    (Field.SCHOOL,),
    (Field.LEVEL,),
    (Field.MAJOR,),
    (Field.BRANCH,),
    (Field.DEPARTMENT,),
    (Field.MODE,),
    (Field.CATEGORY,),
    (Field.DURATION,),
    (Field.ENROLLED_ON,),
    (Field.EXPECTED_GRADUATION,),
)

_SCHOOL_AFTER_NUMBER = (
    Field.NAME,
    Field.SEX,
    Field.ID_NUMBER,
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.SCHOOL,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.LEVEL,
    Field.MAJOR,
    Field.DURATION,
    Field.CATEGORY,
    Field.MODE,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_MAJOR_EARLY = (
    Field.NAME,
    Field.SCHOOL,
    Field.MAJOR,
    Field.LEVEL,
    Field.MODE,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.DURATION,
    Field.STUDENT_NO,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_PRINTED_PAIRS = (
    (Field.NAME, Field.STUDENT_NO),
    (Field.SEX, Field.BIRTH_DATE),
    (Field.ETHNICITY, Field.ID_NUMBER),
    (Field.SCHOOL, Field.LEVEL),
    (Field.MAJOR, Field.MODE),
    (Field.CATEGORY, Field.DURATION),
    (Field.BRANCH, Field.CLASS_NAME),
    (Field.DEPARTMENT, Field.STATUS),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_DATES_TOGETHER = (
    Field.ID_NUMBER,
    Field.NAME,
    Field.SEX,
    Field.ETHNICITY,
    Field.BIRTH_DATE,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
    Field.SCHOOL,
    Field.LEVEL,
    Field.CATEGORY,
    Field.MODE,
    Field.MAJOR,
    Field.DURATION,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
)

_AUTUMN = "新生请在开学后核对本人学籍，信息有误的，请携带证件到学校学籍科办理。"
_SCHOOL_ANSWERS = "学籍数据以学校上报为准，如有疑问请咨询就读学校。"

#: The browser of a firm's messenger: names in grey lie askew over the page, rows ruled throughout.
_ASKEW_NAMES = """
.main{position:relative}.main::after{content:"";position:absolute;inset:0;pointer-events:none;
background:url("data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='168' \
height='118'><text x='22' y='92' transform='rotate(-24 22 92)' font-size='13' \
font-family='Noto Sans CJK SC' fill='black' fill-opacity='.075'>学工办 4417</text></svg>")}
.titled{height:44px}.titled b{text-align:center;font-size:17px}
.titled b{padding-left:22px}.card{margin:.32rem .32rem 0;border-radius:.24rem;padding:.44rem .4rem}
.list{margin:.32rem .32rem 0;border-radius:.24rem;padding:.04rem 0}
.item{padding:.24rem .36rem;border-top:1px solid #eceeed}.item:first-child{border-top:0}
.item .label{width:2.5rem;padding:0}.btn{margin:.48rem .32rem .3rem;border-radius:.24rem}
.pill{border-radius:.08rem;padding:0 .2rem}
"""

#: A phone with a large screen: only the upper part of the card is green, values grey at the right.
_HALF_GREEN = """
.card{background:#fff;padding:0;overflow:hidden;border-radius:.34rem;margin:.3rem .4rem 0}
.top{background:linear-gradient(120deg,#119a76,#62c7a0);padding:.36rem .42rem}
.photos{width:auto;margin-right:.2rem}.photo{width:1.05rem}.name{font-size:.53rem;line-height:.74rem}
.born{font-size:.35rem}.school{color:#173f33;margin:0;padding:.3rem .42rem 0;font-size:.45rem}
.major{color:#4d6a60;padding:0 .42rem .34rem;margin-top:.12rem}.pill{color:#fff}
.list{margin:.3rem .4rem 0;border-radius:.34rem;padding:.1rem 0}
.item{padding:.21rem 0;margin:0 .42rem}.item+.item{border-top:.5px solid #dcdfe2}
.item .label{width:auto;padding:0 .4rem 0 0}.item .text{text-align:right}
.btn{border-radius:.34rem;margin:.44rem .4rem}.below div{border-radius:21px}
"""

#: A typeface of the owner's choice in large print; who serves the page stands above it.
_CHOSEN_TYPEFACE = """
.main::before{content:"此网页由 my.chsi.com.cn 提供";display:block;text-align:center;
font-size:.32rem;line-height:.9rem;color:#8f8f8f;background:#e6e6e6}
.card{margin:.2rem .2rem 0;padding:.42rem .36rem;border-radius:.12rem}.born{font-size:.39rem}
.name{font-size:.53rem;line-height:.76rem}.school{font-size:.54rem;line-height:.76rem}
.pill{font-size:.38rem;line-height:.6rem}.major{font-size:.42rem;line-height:.68rem}
.list{margin:.2rem .2rem 0;border-radius:.12rem;padding:.24rem 0}.photo{max-width:1.24rem}
.item{line-height:.64rem;padding-right:.24rem}.item .label{width:39%;padding:0 .06rem 0 .1rem}
.item .label::after{content:"："}.btn{margin:.36rem .2rem;font-size:.5rem}
"""

#: A browser's night mode with print from books: rows on grey bars that leave the ground between.
_NIGHT_BOOK = """
html,body,.main,.status,.nav,.bottom,.below,.toolbar{background:#151515}
body,.status,.nav,.nav .left{color:#c9c9c9}.nav,.below,.toolbar{border-color:#262626}
.below div{background:#262626;color:#b4b4b4}.toolbar{color:#8e8e8e}.bottom b{background:#8a8a8a}
.battery{border-color:#9b9b9b}.battery b{background:#9b9b9b}
.banner{background:#2a2418;color:#c3a064}.card{margin:.28rem .28rem 0;border-radius:.06rem;
color:#dfece6}.list{background:none;margin:.22rem .28rem 0;padding:0}
.item{background:#212221;margin-bottom:.05rem;padding:.2rem .3rem}
.item .label{width:3.05rem;padding:0 .2rem 0 0}.btn{background:#15573f;color:#d5e3dc;
margin:.4rem .28rem;border-radius:.06rem}.name{font-weight:600}
"""

#: A small tablet: two fields abreast, each label in small print above its value.
_ABREAST = """
.card{margin:.36rem .6rem 0;padding:.46rem .6rem;border-radius:.2rem}.photos{width:auto}
.photo{width:1.3rem;max-width:none}.who{padding:.3rem 0 0 .5rem}.name{font-size:.5rem}
.born{font-size:.36rem}.school{justify-content:flex-start;font-size:.48rem}.pill{margin-left:.36rem}
.list{display:grid;grid-template-columns:55% 45%;margin:.36rem .6rem 0;padding:.2rem .5rem;
border-radius:.2rem}.item{display:block;padding:.2rem .3rem .16rem .1rem}
.item:nth-child(4n+3),.item:nth-child(4n+4){background:#f2f8f5}.item:last-child{grid-column:1/3}
.item .label{display:block;width:auto;padding:0;font-size:.3rem;line-height:.44rem}
.item .text{display:block;line-height:.58rem;min-height:.58rem}
.btn{width:5.4rem;margin:.5rem auto;border-radius:.6rem}
"""

#: A messenger of some years ago: blue bar, white words on solid green cells, former words.
_SOLID_LABELS = """
.status,.titled{color:#fff}.battery{border-color:#fff}.battery b{background:#fff}
.keys{background:#f7f7f7}.titled b{font-size:16px;text-align:center;padding-left:14px}
.card{margin:0;border-radius:0;padding:.4rem .36rem}.list{margin:.2rem 0 0;padding:.1rem .16rem}
.item{padding:0;margin-bottom:.06rem;align-items:stretch;line-height:.52rem}
.item .label{width:2.9rem;padding:.15rem .06rem;background:#409c7c;color:#fff;
display:flex;align-items:center;justify-content:center}
.item .text{background:#eff5f2;padding:.15rem .2rem .15rem .26rem;min-height:.82rem}
.photo svg{border-radius:50%;aspect-ratio:1}.photo{max-width:1.3rem;line-height:.44rem}
.pill{border-radius:.06rem}.btn{margin:.3rem .16rem;border-radius:0}
"""

#: Two columns with dotted rules, a green edge before each row, buttons at the screen's side.
_EDGED = """
.pair{border-left:3px solid #9ad3bb;margin-bottom:4px;padding:5px 0;background:#fbfdfc}
.pair:nth-child(even){border-left-color:#d8ece3}.cell{line-height:24px;font-size:15px}
.cell:first-child{flex:1.12}.cell .text{border-bottom:1px dotted #c9d5cf;margin-right:18px}
.inside{padding:24px 30px;gap:34px}.photos{width:150px;order:2;font-size:13px}
.photos svg{border:1px solid #cfdad5;padding:4px}.ribbon{font-size:17px;padding:12px 30px}
.card{border:1px solid #d2e4db;border-radius:10px}.tabs .wrap{gap:50px}.tabs span{font-size:15px}
.head .wrap{height:68px}body{position:relative}
.footer::before{content:"客服\\A反馈\\A顶部";white-space:pre;position:absolute;right:10px;top:360px;
width:46px;line-height:40px;background:#fff;border:1px solid #d2e4db;font-size:13px;color:#4d6359}
"""

#: A ragged table: as many cells in a row as it needs, labels at the left in bold, no colons.
_RAGGED_TABLE = """
.rows{border:1px solid #cfd6dd;border-radius:4px;overflow:hidden;align-self:flex-start}
.pair{padding:0;align-items:stretch;border-top:1px solid #cfd6dd}.pair:first-child{border-top:0}
.cell{padding:8px 0 8px 14px;line-height:23px;font-size:14.5px}
.cell+.cell{border-left:1px solid #cfd6dd}.cell .label{font-size:0;width:auto;min-width:74px}
.cell .label i{font-size:14.5px;font-weight:700}.cell .text{padding:0 10px}
.pair:nth-child(1) .cell:first-child,.pair:nth-child(5) .cell:first-child{flex:1.15}
.inside{padding:18px 22px 22px;gap:22px}.photos{width:118px}.photos svg{border-radius:6px}
.card{border-radius:6px;border-color:#cfd6dd}.ribbon{border-color:#cfd6dd;font-weight:700}
.tabs .on{color:#0f7d6a;border-color:#0f7d6a}.btn{background:#0f7d6a}.green{color:#0f7d6a}
"""

#: The system's dark appearance on a large screen of fine grain; values light and heavy.
_SLATE = """
html,body{background:#1f252b}body,.count{color:#b9c2ca}.mac{background:#2b3238;border-color:#3a434b;
color:#c4ccd3}.mac span{background:#1d2328}.tabs{background:#262d34;border-color:#39424a}
.tabs .on{color:#5fd0ad;border-color:#5fd0ad}.green{color:#5fd0ad}.card{background:#262d34;
border-color:#39424a;border-radius:12px}.ribbon{border-color:#39424a}.photos,.grey,.footer{
color:#8a959e}.cell .text{font-weight:500;padding-right:20px}.cell{line-height:25px}
.cell+.cell{padding-left:10px;border-left:1px dashed #46515a}.inside{padding:20px 30px 26px}
.pair:nth-child(3n){border-bottom:1px solid #39424a;padding-bottom:12px;margin-bottom:6px}
.btn{background:#237f65;color:#eaf3ef}.photos svg{border-radius:8px}
"""

#: A skin of the early years: a table of thin lines, pale cells for labels, small book print.
_EARLY_TABLE = """
.inside{flex-direction:row-reverse;padding:14px;gap:0}.rows{border:1px solid #a9c3a4;border-width:
1px 0 0 1px}.pair{padding:0;align-items:stretch}.cell{border:1px solid #a9c3a4;border-width:0 1px
1px 0;align-items:stretch}.cell .label{background:#f1f7e9;padding:6px 6px 6px 0}
.cell .text{padding:6px 8px}.photos{width:128px;border:1px solid #a9c3a4;border-left:0;
padding:14px 0;background:#fbfdf8}.card{border-radius:0;border-color:#a9c3a4}
.ribbon{padding:6px 16px;font-size:14px;font-weight:700;border-color:#a9c3a4}
.head .wrap{height:46px;gap:20px}.head b{font-size:18px}.tabs{margin-bottom:12px}
.tabs .wrap{gap:2px}.tabs span{padding:8px 18px;background:#eef3e8;border:1px solid #c9d8c2;
border-bottom:0}.tabs .on{background:#fff;color:#3f7a35;border-bottom:0}.btn{border-radius:0;
background:#5a9a4d;padding:5px 22px}.green{color:#3f7a35}
"""

#: One column under the photos' row, labels in outlined lozenges of one width at the left.
_LONG_COLUMN = """
.inside{flex-direction:column;padding:22px 60px 30px;gap:18px}.photos{width:auto;display:flex;
gap:26px}.photos div+div{margin-top:0}.cell{align-items:center;font-size:16px;line-height:26px}
.cell .label{font-size:0;border:1px solid #b9c8c0;border-radius:4px;margin-right:22px;
height:30px;display:flex;align-items:center;justify-content:center;background:#f6f8f4}
.cell .label i{font-size:14px}.pair{border-bottom:1px solid #e8ede9}
.card{border-radius:3px;border:0;border-top:4px solid #4aa98a}.ribbon{border:0;font-size:18px;
padding:16px 60px 0}.tabs .on{color:#1d7f62;border-color:#1d7f62}.btn{background:#2f9a7a}
.green{color:#1d7f62}.tabs .wrap{justify-content:flex-end}.head .wrap{height:56px}
"""

#: The picture as most years had it: labels end at one line, the photo in a thin frame.
_ONE_LINE = """
.item>span:first-child{flex:none;width:8.2em;text-align:right;color:#3e5876;margin-right:.5em}
.photos{width:132px}.photos svg{width:118px;border:1px solid #9fb6cc;padding:3px}
.picture{border:1px solid #7ea3c6;padding:24px 22px 24px 12px;box-shadow:inset 0 0 0 4px #e5eef7}
.mark{color:rgba(80,130,190,.13);font-size:20px;line-height:82px;transform:rotate(-22deg);
word-spacing:54px}.item:nth-child(5n){margin-bottom:7px}
"""

#: A phone's page of that time: green bar, the picture as broad as the screen, stripes.
_ON_A_PHONE = """
.old{padding:13px 16px;font-size:17px;text-align:center;margin:0 0 10px}
.picture{border-width:1px 0;border-color:#cfdcd5;padding:12px 14px}.columns{flex-direction:
column-reverse}.photos{width:auto;display:flex;align-items:flex-end;gap:8px;padding-bottom:10px}
.photos svg{width:72px;margin:0}.item{padding:0 6px}.item:nth-child(even){background:#f0f6f3}
.item>span:first-child{flex:none;color:#68756f;margin-right:.35em}
.mark{color:rgba(70,140,110,.12);font-size:17px;line-height:64px;transform:rotate(-35deg)}
"""

#: A printed form in two columns of ruled boxes, stretched over the sheet.
_FORM_OF_TWO = """
.old{background:none;color:#111;text-align:center;font-size:24px;letter-spacing:6px;
padding:26px 0 0;margin-bottom:6px}
.rows{display:grid;grid-template-columns:57% 43%;border:1px solid #555;border-width:1px 0 0 1px}
.item{border:1px solid #555;border-width:0 1px 1px 0;align-items:center;padding:2px 8px}
.item>span:first-child{flex:none;margin-right:.4em;color:#222}
.photos{width:138px;border:1px solid #555;border-left:0;display:flex;flex-direction:column;
justify-content:center}.photos svg{width:112px}.columns{align-items:stretch}
.picture{border:0;padding:14px 30px 30px}.mark{color:rgba(120,120,120,.11);font-size:28px;
line-height:104px;transform:rotate(-30deg)}
"""

#: A sheet on green paper: typed print over dotted rules, the photo at the left edge.
_GREEN_PAPER = """
.picture{background:#f2f8ee;border:2px solid #86ad78;padding:20px 24px}.columns{gap:26px}
.photos{order:-1;width:116px;padding-top:8px;border-right:1px dashed #86ad78;padding-right:18px}
.photos svg{width:98px}.item>span:first-child{flex:none;color:#46663c}
.item .text{padding-left:.8em}.item+.item{border-top:1px dotted #b4cdaa}
.mark{color:rgba(110,150,90,.15);font-size:18px;line-height:70px;transform:rotate(14deg);
letter-spacing:6px}
"""


def _worded(layout: Layout, words: Mapping[str, str]) -> Layout:
    """``layout`` with other words for some labels of a phone's or a desktop's page."""

    def draw(asked: Layout, scene: Scene) -> str:
        html = layout.draw(asked, scene)
        for word, other in words.items():
            for before in ('class="label">', 'class="label"><i>'):
                for behind in ("<", "：<"):
                    html = html.replace(before + word + behind, before + other + behind)
        return html

    return replace(layout, draw=draw)


def _abreast(layout: Layout, rows: detail_desktop.Rows) -> Layout:
    """``layout``, whose template knows one field per row, with the fields of ``rows`` abreast.

    Its style has to set them so.
    """

    def draw(asked: Layout, scene: Scene) -> str:
        return layout.draw(replace(asked, rows=layout.rows), scene)

    return replace(layout, rows=rows, draw=draw)


def _singly(rows: detail_desktop.Rows) -> tuple[Field, ...]:
    return tuple(key for row in rows for key in row)


_DETAIL = (
    detail_phone.phone(
        "late-360", 360, 3, _WATCHED, font=_DEMILIGHT, chrome="titled", title="学信档案",
        back_sign="✕", more="⋯", bar="#ededed", back="#f2f4f3", status_height="30",
        label_align="left", label_colour="#7d8581", value_colour="#26302c",
        card_from="#1a9b74", card_to="#4ac39a", pill="#13805e", list_size=".387rem",
        banner=_AUTUMN, second_photo="no", bar_character="|", style=_ASKEW_NAMES,
    ),
    detail_phone.phone(
        "late-430", 430, 3, _NUMBERS_ABOVE, font=_MEDIUM, value_font=_DEMILIGHT,
        chrome="address_below", address="my.chsi.com.cn", status_height="54",
        label_align="left", label_colour="#20272d", value_colour="#5b646c", pill="#0f7d5f",
        back="#f2f2f7", bar="#f2f2f7", list_size=".38rem", second_photo_empty="yes",
        collect="yes", bar_character="│", style=_HALF_GREEN,
    ),
    detail_phone.phone(
        "late-384", 384, 2.8125, _STATUS_ABOVE, font=_WENKAI_WIDE, value_font=_WENKAI_WIDE,
        chrome="wechat", title="高等学籍", nav="no", keys="yes", bar="#ededed",
        status_height="34", label_colour="#6b6b6b", value_colour="#1c1c1c",
        card_from="#21976f", card_to="#33a67e", pill="#14714f", pitch=".15rem",
        list_size=".44rem", photo_column="36%", second_photo="no", style=_CHOSEN_TYPEFACE,
    ),
    detail_phone.phone(
        "late-412", 412, 2.625, _DURATION_ABOVE, font=_BOOK, value_font=_BOOK,
        chrome="address_below", theme="dark", address="学信网", status="centre",
        carrier="中国移动", status_height="32", label_align="left", label_colour="#9c9c9c",
        value_colour="#dcdcdc", card_from="#145a43", card_to="#1d7457", pill="#0d4432",
        banner=_SCHOOL_ANSWERS, list_size=".39rem", bar_character="丨", style=_NIGHT_BOOK,
    ),
    _abreast(
        detail_phone.phone(
            "late-600", 600, 2, _singly(_TWO_ABREAST), font=_DROID_CONDENSED, chrome="browser",
            rem="50", address="my.chsi.com.cn/archive/wap", status_height="26",
            label_align="left", label_colour="#6f7d76", value_colour="#1e2723",
            card_from="#168c6c", card_to="#3fb592", pill="#0f7056", back="#eaf0ed",
            list_size=".4rem", bottom_height="24", foot=_SCHOOL_ANSWERS, style=_ABREAST,
        ),
        detail_phone.CARD + _TWO_ABREAST,
    ),
    _worded(
        detail_phone.phone(
            "late-375", 375, 2.88, _CLASS_ABOVE, font=_MICRO_LATIN,
            value_font=_DROID_LATIN, chrome="titled", title="学信网", back_sign="‹ 返回",
            more="⋯", nav="no", keys="yes", bar="#12a5e0", status_height="25",
            bottom_height="42", label_align="center", label_colour="#fff",
            value_colour="#16231d", card_from="#2d8c6d", card_to="#2d8c6d", pill="#1d6a50",
            back="#fff", list_size=".373rem", bar_character="｜", button="no",
            style=_SOLID_LABELS,
        ),
        _FORMER_WORDS,
    ),
    detail_desktop.desktop(
        "late-1904", 1904, 1.0, _PERSON_BY_SCHOOL, font=_DROID_LATIN, label_width="122px",
        label_colour="#6b7b74", value_colour="#1d2622", body_width="1090px", green="#1fa27a",
        back="#f1f6f4", ribbon="#e4f4ed", ribbon_text="#17775a", photo_width="122px",
        style=_EDGED,
    ),
    _worded(
        detail_desktop.desktop(
            "late-1536", 1920, 1.25, _RAGGED, font=_MICRO_LATIN, label_spread="auto",
            label_align="left", label_colour="#46505a", value_colour="#20262c",
            body_width="1080px", green="#149080", back="#f5f6f8", ribbon="#f0f3f6",
            ribbon_text="#0f6b5c", second_photo="yes", photo_width="98px",
            window="学籍信息_学信档案_中国高等教育学生信息网", style=_RAGGED_TABLE,
        ),
        _FORMER_WORDS,
    ),
    detail_desktop.desktop(
        "late-2880", 2880, 2.0, _STUDY_AT_LEFT, font=_MEDIUM_WIDE, theme="dark",
        label_width="112px", label_colour="#93a0aa", value_colour="#e2e8ed",
        body_width="1040px", pitch="4px", green="#176b54", back="#1f252b", ribbon="#2d363e",
        ribbon_text="#8fdcc3", photo_width="110px", mac="my.chsi.com.cn", style=_SLATE,
    ),
    detail_desktop.desktop(
        "late-1600", 1600, 1.1, _OLD_TABLE, font=_MING_WIDE, label_width="114px",
        label_colour="#3d4f37", value_colour="#111", body_width="990px", green="#5a9a4d",
        back="#fff", ribbon="#dcebd4", ribbon_text="#2f5a27", photo_width="100px",
        style=_EARLY_TABLE,
    ),
    detail_desktop.desktop(
        "late-1440", 1440, 1.0, _DOWNWARDS, font=_ZEN_WIDE, label_align="center",
        label_width="128px", label_spread="auto", label_colour="#4c5e55",
        value_colour="#1a231f", body_width="960px", pitch="4px", green="#2f9a7a",
        back="#eff3ee", ribbon="#fff", ribbon_text="#1d6b53", second_photo="yes",
        photo_width="92px", footer="no", style=_LONG_COLUMN,
    ),
    detail_image.picture(
        "late-780", 780, 1.0, _SCHOOL_AFTER_NUMBER, font=_DROID_CONDENSED, size="16px",
        pitch="30px", picture_width="680px", picture_margin="20px auto", back="#f0f4f8",
        style=_ONE_LINE,
    ),
    detail_image.picture(
        "late-414", 414, 2.6, _MAJOR_EARLY, font=_MEDIUM, size="14.5px", pitch="28px",
        picture_width="414px", picture_margin="0", heading="学籍信息", green="#2a9d76",
        back="#f4f6f5", label_school="院校名称", label_major="专业名称", style=_ON_A_PHONE,
    ),
    _abreast(
        detail_image.picture(
            "late-1020", 1020, 1.3, _singly(_PRINTED_PAIRS), font=_MING_BOOK, size="16px",
            pitch="32px", picture_width="980px", picture_margin="0 auto",
            heading="高等教育学籍信息", back="#fff", label_id_number="身份证号",
            style=_FORM_OF_TWO,
        ),
        _PRINTED_PAIRS,
    ),
    detail_image.picture(
        "late-720", 720, 1.4, _DATES_TOGETHER, font=_WENKAI_MONO, size="15px", pitch="27px",
        picture_width="660px", picture_margin="16px auto", back="#dfe8da",
        label_id_number="身份证号", label_school="院校名称", style=_GREEN_PAPER,
    ),
)  # fmt: skip

_WRONG = wrong.in_frames(
    (
        ("late-phone", 360, 3.0,
         {"base": "base_phone.html.j2", "font": _DEMILIGHT, "chrome": "titled",
          "title": "学信档案", "back_sign": "✕", "bar": "#ededed", "status_height": "30"}),
        ("late-phone2", 384, 2.8125,
         {"base": "base_phone.html.j2", "font": _WENKAI_WIDE, "chrome": "wechat", "keys": "yes",
          "status": "centre", "carrier": "中国联通 5G", "back": "#f3f5f4"}),
        ("late-desktop", 1840, 1.0,
         {"base": "base_desktop.html.j2", "font": _DROID_LATIN, "green": "#1fa27a",
          "body_width": "1090px", "window": "学信档案_中国高等教育学生信息网"}),
        ("late-desktop2", 1280, 1.2,
         {"base": "base_desktop.html.j2", "font": _ZEN_TYPED, "green": "#2f9a7a",
          "back": "#eff3ee"}),
    )
)  # fmt: skip

LAYOUTS = LayoutSet("seen-11", _DETAIL + _WRONG)
