"""Layouts of an unseen set, now part of what reading is tuned on.

It was the unseen set measured on 2026-11-29 with seed ``3a067f39``: its orders, typefaces, row
styles and colours were new then. Tuned on since, as ``seen_1.py`` was.

Wants the Debian packages ``fonts-noto-cjk-extra``, ``fonts-droid-fallback``,
``fonts-dejavu-core``, ``fonts-dejavu-extra`` and ``fonts-liberation`` besides those that
``sample_images/README.md`` names.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from random import Random
from string import Template

from pipeline.domain.fields import Field
from pipeline.domain.page import PageClass
from sample_images.drawing.layouts import Layout, LayoutSet, Scene
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone, wrong

_PLATFORM = "'Noto Sans CJK SC',sans-serif"
_ARIAL_LIGHT = "'Liberation Sans','Noto Sans CJK SC Light','Noto Sans CJK SC',sans-serif"
_ARIAL_MEDIUM = "'Liberation Sans','Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_ARIAL_ZEN = "'Liberation Sans','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_ARIAL_DROID = "'Liberation Sans','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_ARIAL_WENKAI = "'Liberation Sans','LXGW WenKai','Noto Serif CJK SC',serif"
_NARROW_DEMILIGHT = "'DejaVu Sans Condensed','Noto Sans CJK SC DemiLight',sans-serif"
_DEMILIGHT = "'Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_WIDE_DROID = "'DejaVu Sans','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_WIDE_MEDIUM = "'DejaVu Sans','Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_WIDE_MICRO = "'DejaVu Sans','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_WIDE_DEMILIGHT = "'DejaVu Sans','Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_TIMES_SONG = "'Liberation Serif','AR PL UMing CN','Noto Serif CJK SC',serif"
_WIDE_SONG = "'DejaVu Sans','AR PL UMing CN','Noto Serif CJK SC',serif"


def _with(
    layout: Layout,
    pieces: Mapping[str, str] | None = None,
    words: Mapping[str, str] | None = None,
) -> Layout:
    """``layout`` with other HTML and other words for labels.

    Each key of ``pieces`` stands in the HTML and is replaced where it stands first; § in its value
    is the key, ``$clock`` and ``$day`` come from the scene.
    """

    def label(found: re.Match[str]) -> str:
        return (words or {}).get(found[0], found[0])

    def draw(asked: Layout, scene: Scene) -> str:
        html = re.sub(r'(?<=<span class="label">)[^<：]+', label, layout.draw(asked, scene))
        year = scene.records[scene.counts].get(Field.ENROLLED_ON, "2023")[:4]
        day = f"{year}/11/{Random(scene.salt).randrange(5, 30)}"
        for old, new in (pieces or {}).items():
            text = Template(new).substitute(clock=scene.clock, day=day)
            html = html.replace(old, text.replace("§", old), 1)
        return html

    return replace(layout, draw=draw)


_DATES_ADJACENT = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.DURATION,
    Field.CATEGORY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_CATEGORY_BEFORE_DURATION = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.DURATION,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_NUMBER_BEFORE_ETHNICITY = (
    Field.ID_NUMBER,
    Field.ETHNICITY,
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

_PLACE_BEFORE_COURSE = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.DURATION,
    Field.CATEGORY,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_NUMBERS_BEFORE_PLACE = (
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.CATEGORY,
    Field.DURATION,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_CLASS_BEFORE_BRANCH = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.DURATION,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_STATUS_AFTER_NUMBER = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.STATUS,
    Field.DURATION,
    Field.CATEGORY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_NUMBERS_IN_ONE_ROW = (
    (Field.NAME, Field.SEX),
    (Field.BIRTH_DATE, Field.ETHNICITY),
    (Field.ID_NUMBER, Field.STUDENT_NO),
    (Field.SCHOOL, Field.LEVEL),
    (Field.MAJOR, Field.DURATION),
    (Field.CATEGORY, Field.MODE),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CLASS_NAME, Field.ENROLLED_ON),
    (Field.STATUS, Field.EXPECTED_GRADUATION),
)

_MODE_BY_MAJOR = (
    (Field.NAME, Field.SEX),
    (Field.ETHNICITY, Field.BIRTH_DATE),
    (Field.ID_NUMBER,),
    (Field.SCHOOL, Field.LEVEL),
    (Field.MAJOR, Field.MODE),
    (Field.CATEGORY, Field.DURATION),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CLASS_NAME, Field.STUDENT_NO),
    (Field.ENROLLED_ON, Field.STATUS),
    (Field.EXPECTED_GRADUATION,),
)

_BIRTH_BY_NAME = (
    (Field.NAME, Field.BIRTH_DATE),
    (Field.SEX, Field.ETHNICITY),
    (Field.ID_NUMBER, Field.SCHOOL),
    (Field.LEVEL, Field.MAJOR),
    (Field.DURATION, Field.CATEGORY),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CLASS_NAME, Field.MODE),
    (Field.STUDENT_NO, Field.ENROLLED_ON),
    (Field.STATUS, Field.EXPECTED_GRADUATION),
)

_THREE_COLUMNS = (
    (Field.NAME, Field.SEX, Field.BIRTH_DATE),
    (Field.ETHNICITY, Field.ID_NUMBER, Field.STUDENT_NO),
    (Field.SCHOOL, Field.LEVEL, Field.DURATION),
    (Field.MAJOR, Field.CATEGORY, Field.MODE),
    (Field.BRANCH, Field.DEPARTMENT, Field.CLASS_NAME),
    (Field.ENROLLED_ON, Field.STATUS, Field.EXPECTED_GRADUATION),
)

_LONG_ONES_ALONE = (
    (Field.NAME, Field.SEX),
    (Field.BIRTH_DATE, Field.ETHNICITY),
    (Field.ID_NUMBER,),
    (Field.SCHOOL, Field.LEVEL),
    (Field.MAJOR,),
    (Field.CATEGORY, Field.DURATION),
    (Field.MODE, Field.STUDENT_NO),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CLASS_NAME,),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
    (Field.STATUS,),
)

_CATEGORY_AFTER_MAJOR = (
    Field.NAME,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.SCHOOL,
    Field.LEVEL,
    Field.MAJOR,
    Field.CATEGORY,
    Field.DURATION,
    Field.MODE,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_ETHNICITY_AFTER_SEX = (
    Field.NAME,
    Field.SEX,
    Field.ETHNICITY,
    Field.BIRTH_DATE,
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

_MAJOR_BEFORE_LEVEL = (
    Field.NAME,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.SCHOOL,
    Field.MAJOR,
    Field.LEVEL,
    Field.DURATION,
    Field.MODE,
    Field.CATEGORY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_FORMER_WORDS = {"证件号码": "身份证号", "学校名称": "院校名称", "专业": "专业名称"}

_YEARLY = "学年电子注册期间学籍信息可能更新，请以查询当日显示的内容为准。"
_FRAUD = "警惕以“学历提升”“内部指标”为名的诈骗，学信网不提供任何付费修改学籍的服务。"
_ASK_SCHOOL = "以上信息由所在院校上报并注册，如有错误请联系院校学籍管理部门更正。"

#: A chat's browser: two white blocks with a gap where the person ends and the course begins.
_TWO_BLOCKS = """
.title .right{background:#f7f7f7;border-color:#dadada}.banner{font-size:.333rem;color:#a76a16;
border-bottom:.5px solid #f3e3c2}.list{padding:0;background:none;margin-top:.24rem}
.item{background:#fff;padding:.19rem .427rem .17rem 0}
.item:nth-child(2){padding-bottom:.32rem;margin-bottom:.2rem}
.item:nth-child(1),.item:nth-child(3){padding-top:.34rem}.item:last-child{padding-bottom:.34rem}
.photo svg{border:.03rem solid rgba(255,255,255,.7)}.btn{border-radius:.16rem}
"""

#: The app at night: ground nearly black with a little green, the list lifted off it.
_GREEN_NIGHT = """
html,body,.main{background:#0c1110}.status,.title,.nav,.bottom{background:#121917;color:#dfe7e4;
border-color:#1e2826}.nav .left,.title .left{color:#b9c6c1}.battery{border-color:#b7c3be}
.battery b,.bottom b{background:#b7c3be}.list{background:#151d1b;margin:.267rem .32rem 0;
border-radius:.2rem;padding:.24rem 0}.card{margin:.267rem .32rem 0;border-radius:.2rem}
.collect{background:#151d1b;color:#d3ddd9;border-color:#1e2826}.note{color:#71807a}
.item .label{width:34%;padding:0 .3rem 0 .1rem}.item{padding-bottom:.2rem}
.btn{margin:.5rem .32rem .3rem;border-radius:.2rem;background:#1c7a5a;color:#e6f4ee}
"""

#: A cheap phone's own browser: square card from edge to edge, rows in turn grey and white.
_EDGE_TO_EDGE = """
.address{background:#fff;border-bottom:1px solid #dfdfdf;gap:14px}.address span{border-radius:4px;
background:#f0f0f0;text-align:left;padding:7px 10px}.address::after{content:"⋮";font-size:20px}
.card{margin:0;border-radius:0;padding:.48rem .427rem .44rem}.list{margin:0;padding:0}
.item{padding:.2rem .427rem .2rem 0}.item:nth-child(odd){background:#f6f7f6}
.item .label{padding-left:.2rem}.pill{border-radius:.1rem}.btn{border-radius:0;margin:.4rem .3rem}
.open-in{display:flex;justify-content:space-between;align-items:center;background:#2b2f33;
color:#e9ebec;font-size:.32rem;padding:.2rem .4rem}.open-in b{background:#2e86f0;font-weight:400;
border-radius:.32rem;padding:.06rem .3rem}
"""

#: The platform's app of late: captions over white sheets, values at the right between hairlines.
_SHEETS = """
.nav{height:46px;border:0;font-size:18px}.nav .left{font-size:24px;color:#222}
.card{margin:.2rem .36rem 0;border-radius:.28rem;padding:.48rem .44rem;
box-shadow:0 .1rem .3rem rgba(20,140,100,.22)}.list{background:none;margin:0 .36rem;padding:0}
.caption{padding:.36rem .1rem .2rem;font-size:.36rem;color:#6f7a76}
.item{background:#fff;padding:0 .4rem;line-height:.54rem}
.item .label{width:auto;min-width:2.3rem;padding:.24rem .2rem .24rem 0}
.item .text{text-align:right;padding:.24rem 0;min-height:1.02rem}
.item+.item .text,.item+.item .label{border-top:.5px solid #edf0ef}
.caption+.item{border-radius:.24rem .24rem 0 0}.item:has(+.caption),.item:last-child{
border-radius:0 0 .24rem .24rem}.btn{border-radius:.62rem;margin:.5rem .36rem;
background:linear-gradient(90deg,#1faf7f,#3fcb92)}
"""

#: The inner screen of a phone that folds: much room at both sides, the photos beside the name.
_UNFOLDED = """
.titled{height:54px;font-size:19px}.card{margin:.4rem 1.2rem 0;padding:.5rem .7rem;
border-radius:.24rem}.photos{width:auto}.photo{width:1.36rem;max-width:none}
.who{padding:.3rem 0 0 .6rem}.name{font-size:.5rem}.born{font-size:.37rem}
.school{justify-content:flex-start}.pill{margin-left:.4rem}
.list{margin:.36rem 1.2rem 0;border-radius:.24rem;padding:.3rem 0}
.item{padding:.16rem .7rem .16rem 0}.item .label{width:30%;padding:0 .6rem 0 0}
.btn{margin:.5rem 1.2rem;border-radius:.24rem}.note{margin:0 .9rem}
"""

#: A phone with a bought typeface; a thin rule under every row, the card a flat green.
_OWN_HAND = """
.titled{font-size:17px;border-bottom:.5px solid #e6e6e6}.titled b{text-align:center}
.card{margin:.24rem .24rem 0;border-radius:.12rem;padding:.46rem .4rem}
.list{margin:.24rem .24rem 0;border-radius:.12rem;padding:.1rem .3rem}
.item{padding:.2rem 0;border-bottom:.5px solid #e3e7e5}.item:last-child{border:0}
.item .label{width:33%;padding:0 .2rem 0 .06rem}.pill{background:rgba(0,60,40,.32)}
.btn{margin:.42rem .24rem;border-radius:.12rem}.born{font-size:.35rem}
"""

#: Print made bold and a step larger in the phone's settings; a round button lies at the edge.
_BOLD_PRINT = """
body{font-weight:600}.status{font-weight:700}.card{margin:.28rem .36rem 0;padding:.46rem .38rem}
.name{font-size:.48rem;font-weight:700;line-height:.7rem}.born{font-size:.36rem}
.school{font-weight:700;font-size:.5rem}.pill{font-size:.35rem;line-height:.56rem;font-weight:600}
.major{font-size:.39rem}.photo{max-width:1.24rem}.photos{width:3.2rem}.who{padding-left:.16rem}
.list{padding:.24rem 0 .28rem}.item{line-height:.6rem;padding-right:.3rem}
.item .label{width:36.5%;padding:0 .32rem 0 .1rem}.touch{position:absolute;left:6px;bottom:158px;
width:52px;height:52px;border-radius:14px;background:rgba(40,40,40,.42)}
.touch::after{content:"";position:absolute;inset:11px;border-radius:50%;
background:rgba(255,255,255,.72)}body{position:relative}
"""

#: A browser of these years on an ordinary screen; rows parted by pale lines.
_ORDINARY = """
.window{background:#e8edf3;padding-top:2px}.window .tab{border-radius:8px;margin:5px 0 5px 64px;
padding:7px 44px 7px 12px;box-shadow:0 1px 3px rgba(0,0,0,.12)}.window .bar{background:#f7f9fb;
border-bottom:1px solid #dde2e8}.window .bar span{background:#fff;border-radius:6px;
border:1px solid #dfe4e9}.pair{border-bottom:1px solid #f0f3f2}.pair:last-child{border:0}
.cell .label{padding-right:2px}.cell{line-height:24px}.card{border-radius:6px}
.ribbon{padding:11px 24px;font-weight:500}.inside{padding:16px 24px 20px;gap:20px}
.photos svg{border-radius:3px}.btn{border-radius:3px}
"""

#: A laptop of fine grain: wide rows, labels grey and close to their values, green left edge.
_FINE_GRAIN = """
.card{border:0;border-radius:10px;box-shadow:0 2px 10px rgba(30,70,55,.09)}
.ribbon{background:none;border:0;padding:22px 34px 0;font-size:18px;
color:#1c7f60}.ribbon::after{content:"";display:block;height:1px;background:#e3ece8;
margin-top:16px}.inside{padding:18px 34px 28px;gap:32px}.cell{font-size:15px;line-height:24px}
.cell .text{padding-left:4px}.photos{font-size:13px;color:#7a8782}.photos svg{border-radius:6px}
.tabs{border:0;box-shadow:0 1px 4px rgba(0,0,0,.06)}.tabs span{font-size:15px;padding:16px 2px}
.btn{border-radius:20px}.head b{font-weight:600}
"""

#: An old computer's browser in Song print: a framed grid, tinted label cells, blue headings.
_SONG_GRID = """
.window{background:#d4d0c8}.window .tab{border-radius:0;background:#f4f3ef;
padding:5px 30px 5px 10px}
.window .bar{background:#f4f3ef;border-bottom:1px solid #b5b2aa;padding:4px 10px}
.window .bar span{background:#fff;border:1px solid #9aa6b2;border-radius:0;padding:2px 8px}
.rows{border:1px solid #c5dcd1;border-bottom:0;align-self:flex-start}
.pair{padding:0;align-items:stretch;border-bottom:1px solid #c5dcd1}.cell{align-items:stretch}
.cell+.cell{border-left:1px solid #c5dcd1}.cell .label{background:#f0f8f4;padding:6px 4px 6px 0;
border-right:1px solid #c5dcd1}.cell .text{padding:6px 10px}.cell{font-size:15px}
.ribbon{padding:8px 20px;font-size:16px}.inside{padding:18px 20px;gap:18px}
.card{border-radius:0;border-color:#c5dcd1}.photos svg{border:1px solid #c5dcd1;padding:3px}
.btn{border-radius:0;padding:6px 24px}.tabs{background:#f7fbf9}
"""

#: Darkened by the browser, three columns on a broad window.
_DARKENED = """
html,body{background:#181a1b}body,.count{color:#cfcac2}.mac{background:#232627;
border-color:#373b3d;color:#bdb7ae}.mac span{background:#2d3133}.tabs{background:#1d2021;
border-color:#363b3d}.tabs .on{color:#4fd6ab;border-color:#20926d}.green{color:#4fd6ab}
.card{background:#1d2021;border-color:#363b3d}.ribbon{border-color:#27493d}.photos,.grey,.footer{
color:#a39c90}.cell{line-height:23px}.cell:nth-child(1){flex:1.18}.cell:nth-child(2){flex:1.1}
.pair+.pair{border-top:1px dotted #393e40}.pair{padding:8px 0}.inside{padding:16px 22px 20px;
gap:14px}.photos{width:112px}.btn{background:#1d8563;color:#e4e1dc}
"""

#: The computer's page on a phone that asked for it, the phone's bars above and below.
_ASKED_FOR = """
.hours{background:#fff;display:flex;justify-content:space-between;padding:14px 36px 8px;
font:600 26px/36px 'Noto Sans CJK SC'}.where{background:#fff;padding:10px 28px 16px;display:flex;
gap:28px;align-items:center;font-size:30px;color:#555;border-bottom:1px solid #ddd}
.where span{flex:1;background:#f0f1f3;border-radius:36px;text-align:center;font-size:26px;
line-height:68px;color:#333}.hands{background:#fff;border-top:1px solid #ddd;display:flex;
justify-content:space-around;font-size:40px;line-height:96px;color:#666}
.wrap{width:940px}.head .wrap{gap:16px;font-size:13px}.head b{margin-right:6px}
.card{border-radius:3px}.inside{padding:18px 16px 18px 18px;gap:16px}.photos{width:108px}
.cell{font-size:15.5px;line-height:24px}.cell .text{padding-right:8px}.ribbon{padding:9px 18px}
.cell:first-child:not(:last-child){flex:1.25}.footer{padding:40px 0 420px}
"""

#: The picture in its page of 2016 with a line above it; labels start at one edge.
_OF_2016 = """
.old{font-size:17px;padding:12px 150px}.above{width:720px;margin:0 auto 12px;color:#666;
font-size:14px}.above b{color:#25a27a;font-weight:400}.picture{border:1px solid #cfdde8;
padding:24px 20px 24px 32px}.item>span:first-child{flex:none;width:8.4em;color:#444}
.item .text{color:#111}.photos{width:126px;padding-top:4px}.photos svg{width:102px;
border:1px solid #c9d6e0}.mark{font-size:21px;line-height:78px;transform:rotate(-24deg);
color:rgba(110,150,190,.15)}
"""

#: The picture on a phone of 2018, its photo above the lines, rows parted by hairlines.
_OF_2018 = """
.hours{background:#fff;font-size:12px;display:flex;justify-content:space-between;
padding:6px 14px 2px;color:#333}.over{background:#fff;display:flex;justify-content:space-between;
font-size:16px;padding:11px 14px;border-bottom:1px solid #e6e6e6;color:#222}
.picture{border-width:0 0 1px;padding:14px 16px 12px}.columns{flex-direction:column-reverse}
.photos{width:auto;padding-bottom:8px}.photos svg{width:78px}
.item{border-bottom:1px solid rgba(120,140,150,.2)}.item>span:first-child{flex:none;color:#6d757b;
margin-right:.4em}.item .text{color:#1d2124}.mark{font-size:16px;line-height:56px;
transform:rotate(-28deg);color:rgba(110,150,180,.14)}
.foot-note{font-size:12px;line-height:20px;color:#8a9096;padding:12px 16px 60px}
"""

#: The picture pasted into a document that the class hands in, a frame and a line of text about it.
_PASTED = """
.sheet{background:#fff;width:820px;margin:18px auto;padding:54px 60px 90px;
box-shadow:0 0 6px rgba(0,0,0,.25);font-size:17px;line-height:32px;color:#111}
.sheet h3{font:700 23px/44px 'Noto Serif CJK SC';text-align:center}
.picture{border:1px solid #666;padding:18px 20px 18px 24px}
.item>span:first-child{flex:none;width:8em;text-align:right;margin-right:.5em;color:#2f4f66}
.photos{width:120px;align-self:center}.photos svg{width:100px}.mark{line-height:70px;
font-size:20px;transform:rotate(-16deg);color:rgba(90,130,180,.14)}
"""

_OPEN_IN = '<div class="open-in"><span>在浏览器中打开，浏览更流畅</span><b>打开</b></div>§'
_TOUCH = '<div class="touch"></div>§'
_ABOVE_PAGE = (
    '<div class="hours"><span>$clock</span><span>5G　81%</span></div>'
    '<div class="where">‹<span>my.chsi.com.cn</span>⟳</div>§'
)
_BELOW_PAGE = '<div class="hands"><span>‹</span><span>›</span><span>＋</span><span>≡</span></div>§'
_ABOVE_PICTURE = (
    '<div class="above">首页 &gt; 学信档案 &gt; 高等教育信息 &gt; <b>学籍信息</b>　'
    "（以下内容由系统生成为图片）</div>§"
)
_PHONE_ABOVE = (
    '<div class="hours"><span>中国电信 4G</span><span>$clock</span></div>'
    '<div class="over"><span>‹　返回</span><span>学籍信息</span><span>•••</span></div>§'
)
_PHONE_BELOW = '<div class="foot-note">如对上述信息有异议，请与就读院校联系。</div>§'
_SHEET = '<div class="sheet"><h3>学信网学籍信息核查截图</h3><p>核查时间：$day $clock</p>§'
_SHEET_END = "<p>本人确认截图真实，信息核对无误。　　签字：＿＿＿＿＿＿＿</p></div>§"

_PHONES = (
    detail_phone.phone(
        "fall-361", 361, 3.0, _DATES_ADJACENT, font=_NARROW_DEMILIGHT, chrome="wechat",
        title="学信档案", status="centre", carrier="中国移动 HD", status_height="33",
        bar="#ededed", banner=_YEARLY, collect="yes", label_colour="#8f9491",
        value_colour="#2d312f", back="#f3f5f4", second_photo_empty="yes", bottom_height="24",
        style=_TWO_BLOCKS,
    ),
    detail_phone.phone(
        "fall-402", 402, 3.0, _CATEGORY_BEFORE_DURATION, font=_ARIAL_LIGHT, chrome="app",
        theme="dark", status_height="52", label_colour="#8b9993", value_colour="#dbe4e0",
        card_from="#12694e", card_to="#23936f", pill="#0d503b", back="#0c1110", bar="#121917",
        collect="yes", second_photo="no", bar_character="|", foot=_ASK_SCHOOL,
        style=_GREEN_NIGHT,
    ),
    _with(
        detail_phone.phone(
            "fall-358", 358, 2.0, _NUMBER_BEFORE_ETHNICITY, font=_WIDE_DROID, chrome="browser",
            address="https://my.chsi.com.cn/archive/wap/gdjy", status_height="25",
            label_colour="#767d7a", value_colour="#222", card_from="#22a87b", card_to="#40c494",
            back="#fff", bar_character="｜", second_photo="no", keys="yes", bottom_height="38",
            style=_EDGE_TO_EDGE,
        ),
        {'<div class="toolbar">': _OPEN_IN},
    ),
    detail_phone.phone(
        "fall-393", 393, 3.0, _PLACE_BEFORE_COURSE, font=_ARIAL_MEDIUM, chrome="none",
        status_height="54", label_align="left", label_colour="#5d6763", value_colour="#1f2624",
        back="#f2f5f4", list_size=".38rem", nav_right="帮助", caption_ethnicity="个人信息",
        caption_branch="在校信息", caption_duration="学籍信息", bar_character="丨",
        style=_SHEETS,
    ),
    detail_phone.phone(
        "fall-717", 717, 2.2, _NUMBERS_BEFORE_PLACE, font=_ARIAL_ZEN, value_font=_ARIAL_ZEN,
        chrome="titled", title="学信档案", subtitle="my.chsi.com.cn", back_sign="✕", more="⋮",
        rem="45", status_height="34", label_colour="#74807b", value_colour="#232927",
        card_from="#1ba377", card_to="#4bcb9a", pill="#17835f", back="#eef1f0", nav="no",
        list_size=".39rem", bottom_height="22", foot=_ASK_SCHOOL, style=_UNFOLDED,
    ),
    detail_phone.phone(
        "fall-408", 408, 2.6471, _CLASS_BEFORE_BRANCH, font=_ARIAL_WENKAI, value_font=_ARIAL_WENKAI,
        chrome="titled", title="学信档案", back_sign="‹", more="≡", status_height="30",
        keys="yes", bottom_height="40", bar="#f8f8f8", label_align="left",
        label_colour="#7b8581", value_colour="#262c2a", card_from="#25ab80", card_to="#25ab80",
        back="#f1f3f2", list_size=".4rem", second_photo_empty="yes", bar_character="│",
        style=_OWN_HAND,
    ),
    _with(
        detail_phone.phone(
            "fall-379", 379, 2.85, _STATUS_AFTER_NUMBER, font=_WIDE_MEDIUM, value_font=_PLATFORM,
            chrome="address_below", address="my.chsi.com.cn", status_height="48",
            banner=_FRAUD, label_colour="#868b89", value_colour="#202423", back="#f4f5f6",
            list_size=".413rem", pitch=".2rem", second_photo="no", style=_BOLD_PRINT,
        ),
        {"</body>": _TOUCH},
    ),
)  # fmt: skip

_COMPUTERS = (
    detail_desktop.desktop(
        "fall-1918", 1918, 1.0, _NUMBERS_IN_ONE_ROW, font=_ARIAL_DROID, value_font=_PLATFORM,
        label_width="104px", label_colour="#7f8a85", value_colour="#2a2f2d", body_width="1040px",
        pitch="7px", back="#f4f6f7", ribbon="#f0faf6", ribbon_text="#1d9a72",
        photo_width="98px", window="学籍信息_学信档案", style=_ORDINARY,
    ),
    detail_desktop.desktop(
        "fall-2880", 2880, 2.0, _MODE_BY_MAJOR, font=_ARIAL_MEDIUM, value_font=_ARIAL_LIGHT,
        label_width="108px", label_colour="#7d8a85", value_colour="#1e2422",
        body_width="1080px", pitch="7px", green="#22b284", back="#f5f7f8", ribbon_text="#1c7f60",
        photo_width="104px", second_photo="yes", mac="my.chsi.com.cn", style=_FINE_GRAIN,
    ),
    _with(
        detail_desktop.desktop(
            "fall-1350", 1350, 1.0, _BIRTH_BY_NAME, font=_TIMES_SONG, label_width="122px",
            label_colour="#3f5a4f", value_colour="#000", body_width="980px", green="#2aa57c",
            back="#fff", ribbon="#e9f6f0", ribbon_text="#1b6f9a", photo_width="108px",
            window="学籍信息_学信档案_中国高等教育学生信息网（学信网）", style=_SONG_GRID,
        ),
        words=_FORMER_WORDS,
    ),
    detail_desktop.desktop(
        "fall-1784", 1784, 1.1, _THREE_COLUMNS, font=_WIDE_MEDIUM, theme="dark",
        label_width="108px", label_colour="#a39c90", value_colour="#dedad3",
        body_width="1240px", green="#1a7f60", back="#181a1b", ribbon="#17322a",
        ribbon_text="#63d9b3", photo_width="96px", mac="my.chsi.com.cn/archive",
        style=_DARKENED,
    ),
    _with(
        detail_desktop.desktop(
            "fall-1176", 1176, 1.2, _LONG_ONES_ALONE, font=_DEMILIGHT, label_width="116px",
            label_colour="#8a8f8d", value_colour="#333", pitch="5px", back="#f3f5f6",
            photo_width="92px", style=_ASKED_FOR,
        ),
        {'<div class="head">': _ABOVE_PAGE, "</body>": _BELOW_PAGE},
    ),
)  # fmt: skip

_PICTURES = (
    _with(
        detail_image.picture(
            "fall-1020", 1020, 1.0, _CATEGORY_AFTER_MAJOR, font=_WIDE_SONG, size="16px",
            pitch="29px", picture_width="720px", heading="学籍信息", green="#3aa98a",
            back="#fafbfb", style=_OF_2016,
        ),
        {'<div class="picture">': _ABOVE_PICTURE},
    ),
    _with(
        detail_image.picture(
            "fall-394", 394, 2.75, _ETHNICITY_AFTER_SEX, font=_WIDE_MICRO, size="14px",
            pitch="28px", picture_width="394px", picture_margin="0", back="#f5f6f7",
            label_school="院校名称", style=_OF_2018,
        ),
        {'<div class="picture">': _PHONE_ABOVE, "</body>": _PHONE_BELOW},
    ),
    _with(
        detail_image.picture(
            "fall-930", 930, 1.25, _MAJOR_BEFORE_LEVEL, font=_WIDE_DEMILIGHT, size="16px",
            pitch="28px", picture_width="700px", picture_margin="10px 0", back="#c9cdd1",
            label_id_number="身份证号", style=_PASTED,
        ),
        {'<div class="picture">': _SHEET, "</body>": _SHEET_END},
    ),
)  # fmt: skip

_FRAMES = wrong.in_frames(
    (
        ("fall-phone", 361, 3.0,
         {"base": "base_phone.html.j2", "font": _NARROW_DEMILIGHT, "chrome": "wechat",
          "status": "centre", "carrier": "中国移动 HD", "bar": "#ededed", "bottom_height": "24"}),
        ("fall-phone2", 402, 3.0,
         {"base": "base_phone.html.j2", "font": _ARIAL_LIGHT, "chrome": "app",
          "status_height": "52", "back": "#f2f5f4"}),
        ("fall-desktop", 1918, 1.0,
         {"base": "base_desktop.html.j2", "font": _ARIAL_DROID, "body_width": "1040px",
          "back": "#f4f6f7", "window": "学信档案"}),
        ("fall-desktop2", 980, 1.2,
         {"base": "base_desktop.html.j2", "font": _DEMILIGHT, "body_width": "940px"}),
    )
)  # fmt: skip

#: The app's wrong pages at night.
_NIGHT = (
    _GREEN_NIGHT[: _GREEN_NIGHT.index(".list")]
    + ".main,h2,.line,.row{color:#dbe4e0}.main svg{background:#fff}"
    ".box,.line,.grid,.none,.report,.input{background:#151d1b!important;border-color:#26312e!important}.note,.grey{color:#84928c}§"
)
_BARS = _ASKED_FOR[: _ASKED_FOR.index(".card")] + ".footer{padding:40px 0 420px}§"
_BROWSER = _ORDINARY[: _ORDINARY.index(".pair")] + "§"

#: What stands around the wrong pages of three frames, unless they are not the platform's.
_SURROUNDINGS = {
    "fall-phone2": {"</style>": _NIGHT},
    "fall-desktop": {"</style>": _BROWSER},
    "fall-desktop2": {
        "</style>": _BARS,
        '<div class="head">': _ABOVE_PAGE,
        "</body>": _BELOW_PAGE,
    },
}


def _surrounded(layout: Layout) -> Layout:
    for name, pieces in _SURROUNDINGS.items():
        if layout.name.endswith(f"-{name}") and layout.page is not PageClass.OTHER:
            return _with(layout, pieces)
    return layout


_WRONG = tuple(_surrounded(layout) for layout in _FRAMES)

LAYOUTS = LayoutSet("seen-14", _PHONES + _COMPUTERS + _PICTURES + _WRONG)
