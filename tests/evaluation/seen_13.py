"""Layouts written for tuning, by somebody without part in it: other people's phones and settings.

Groups of rows under headings, rows that are cards with their labels in chips, a browser that makes
the night itself, a mini-program in blue with colons, print so pale that its owner should complain,
a phone held across, the largest print with bold letters; a broad screen without a window, labels
and values that meet in the middle, a night with labels above values, Song print as dense as in
2016, a line of four fields and more parted by bars; pictures of former years on strong guilloches,
nearly white ones in a phone's browser, and one whose fields are tiles.

Drawn with seed 13001 when tuning.

Wants the Debian packages ``fonts-noto-cjk-extra``, ``fonts-droid-fallback``,
``fonts-arphic-gbsn00lp``, ``fonts-dejavu-core`` and ``fonts-liberation`` besides those that
``sample_images/README.md`` names.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from random import Random
from string import Template

from markupsafe import escape

from pipeline.domain.fields import Field
from pipeline.domain.page import PageClass
from sample_images.drawing.layouts import Layout, LayoutSet, Scene
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone, wrong

_PLATFORM = "'Noto Sans CJK SC',sans-serif"
_THIN = "'Noto Sans CJK SC Light','Noto Sans CJK SC',sans-serif"
_DEMILIGHT = "'Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_MEDIUM = "'Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_ARIAL_THIN = "'Liberation Sans','Noto Sans CJK SC Light','Noto Sans CJK SC',sans-serif"
_ARIAL_MEDIUM = "'Liberation Sans','Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_ARIAL_ZEN = "'Liberation Sans','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_NARROW_DEMILIGHT = "'Liberation Sans Narrow','Noto Sans CJK SC DemiLight',sans-serif"
_VERDANA_DROID = "'DejaVu Sans','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_DROID = "'Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_ZEN = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_WENKAI = "'LXGW WenKai','Noto Serif CJK SC',serif"
_TIMES_SONGTI = "'Liberation Serif','AR PL SungtiL GB','AR PL UMing CN','Noto Serif CJK SC',serif"
_TIMES_MEDIUM = "'Liberation Serif','Noto Serif CJK SC Medium','Noto Serif CJK SC',serif"
_MING = "'AR PL UMing CN','Noto Serif CJK SC',serif"

_NAMES = "|".join(sorted((re.escape(key.label) for key in Field), key=len, reverse=True))
_OF_LIST = re.compile(rf'(?<=<span class="label">)({_NAMES})(：?)(?=</span>)')
_OF_PICTURE = re.compile(r'(?<=<div class="item" data-row><span>)([^<:]+)(:)(?=</span>)')


def _rows(text: str) -> detail_desktop.Rows:
    """Rows from the keys of fields: a comma between rows, a blank between fields abreast."""
    return tuple(tuple(Field(key) for key in row.split()) for row in text.split(","))


def _one_by_one(rows: detail_desktop.Rows) -> tuple[Field, ...]:
    return tuple(key for row in rows for key in row)


def _list(text: str) -> tuple[Field, ...]:
    """For pages with one field in each row."""
    return _one_by_one(_rows(text))


def _changed(
    layout: Layout,
    pieces: Mapping[str, str] | None = None,
    *,
    words: Mapping[str, str] | None = None,
    mark: str | None = None,
    rows: detail_desktop.Rows | None = None,
) -> Layout:
    """``layout`` with other HTML, other words for labels, another mark behind them.

    In ``pieces`` each key is what stands in the HTML, whose first place is replaced; § in its
    value is the key, and ``$who``, ``$time`` and ``$date`` come from the scene. ``rows`` are those
    that the style sets abreast, which the template draws one by one.
    """

    def label(found: re.Match[str]) -> str:
        return (words or {}).get(found[1], found[1]) + (found[2] if mark is None else mark)

    def draw(asked: Layout, scene: Scene) -> str:
        html = layout.draw(layout if rows else asked, scene)
        if asked.rows:
            of_picture = asked.page is PageClass.DETAIL_IMAGE
            html = (_OF_PICTURE if of_picture else _OF_LIST).sub(label, html)
        year = scene.records[scene.counts].get(Field.ENROLLED_ON, "2023")[:4]
        filling = {
            "who": str(escape(scene.account)),
            "time": scene.clock,
            "date": f"{year}年11月{Random(scene.salt).randrange(10, 30)}日",
        }
        for here, piece in (pieces or {}).items():
            filled = Template(piece).safe_substitute(filling).replace("§", here)
            html = html.replace(here, filled, 1)
        return html

    return replace(layout, draw=draw, rows=rows or layout.rows)


#: Words of former years for three labels, and for the one that a phone's list has.
_FORMER = {"证件号码": "身份证号", "学校名称": "院校名称", "专业": "专业名称"}

_IN_GROUPS = _list(
    "ethnicity,id_number,student_no,class_name,department,branch,category,duration,enrolled_on,"
    "expected_graduation,status"
)
_FORCED_NIGHT = _list(
    "ethnicity,id_number,category,duration,status,enrolled_on,expected_graduation,student_no,"
    "class_name,branch,department"
)
_IN_CHIPS = _list(
    "id_number,ethnicity,duration,category,branch,department,student_no,class_name,status,"
    "enrolled_on,expected_graduation"
)
_IN_BLUE = _list(
    "id_number,student_no,class_name,ethnicity,branch,department,category,duration,status,"
    "enrolled_on,expected_graduation"
)
_PALE = _list(
    "ethnicity,duration,category,id_number,branch,department,class_name,student_no,status,"
    "enrolled_on,expected_graduation"
)
_ACROSS = _list(
    "ethnicity,id_number,duration,category,student_no,class_name,branch,department,enrolled_on,"
    "status,expected_graduation"
)
_LARGEST = _list(
    "id_number,ethnicity,category,duration,class_name,student_no,department,branch,enrolled_on,"
    "status,expected_graduation"
)

_BROAD = _rows(
    "name birth_date,id_number sex,ethnicity student_no,school level,major mode,"
    "class_name duration,branch department,category status,enrolled_on expected_graduation"
)
_TO_THE_MIDDLE = _rows(
    "name,sex,ethnicity,birth_date,id_number,student_no,class_name,school,level,major,branch,"
    "department,mode,category,duration,enrolled_on,expected_graduation,status"
)
_THREE_STACKED = _rows(
    "name sex ethnicity,id_number birth_date student_no,school major level,"
    "mode category duration,branch department class_name,status enrolled_on expected_graduation"
)
_DENSE_SONG = _rows(
    "name sex,birth_date ethnicity,id_number,school level,major duration,category mode,"
    "branch department,student_no class_name,status enrolled_on,expected_graduation"
)
_PARTED_BY_BARS = _rows(
    "name sex ethnicity birth_date,id_number student_no class_name,school level,"
    "major mode category duration,branch department,enrolled_on expected_graduation status"
)

_ON_GUILLOCHE = _list(
    "name,sex,birth_date,ethnicity,id_number,school,level,major,duration,category,mode,department,"
    "branch,class_name,student_no,status,enrolled_on,expected_graduation"
)
_NEARLY_WHITE = _list(
    "name,sex,ethnicity,birth_date,id_number,school,level,major,category,duration,mode,branch,"
    "department,student_no,class_name,enrolled_on,expected_graduation,status"
)
_AS_TILES = _rows(
    "name sex,ethnicity birth_date,id_number,school,major level,duration mode,category status,"
    "branch department,class_name student_no,enrolled_on expected_graduation"
)

#: As the settings of a phone: groups of rows under small headings, values at the right edge.
_SETTINGS = """
.status,.nav,.below{background:#f2f2f7;border:0}.nav{font-size:18px;font-weight:500}
.card{margin:.2rem .427rem 0;border-radius:.32rem;
box-shadow:0 .08rem .3rem rgba(20,140,100,.28)}
.list+.card{margin-top:.5rem}
.list{background:none;margin:0 .427rem;padding:0}.caption{padding:.42rem .3rem .16rem;
color:#85858b;font-size:.333rem}.item{background:#fff;justify-content:space-between;
padding:.24rem .36rem}.item .label{width:auto;padding:0 .5rem 0 0}.item .text{text-align:right}
.item+.item{border-top:.5px solid #d9d9de}.caption+.item{border-radius:.28rem .28rem 0 0}
.item:has(+.caption),.item:last-child{border-radius:0 0 .28rem .28rem}
.btn{border-radius:.28rem;margin:.5rem .427rem .3rem}.note{text-align:center;padding-top:0}
"""

#: A browser of a phone turns the page to night: bluish bands, the card's green nearly black.
_NIGHT_BANDS = """
html,body,.main{background:#12151b;color:#c6cad2}.status,.nav,.bottom,.keys{background:#171b22;
color:#cfd3da;border-color:#2a303a}.nav{color:#dde1e7}.nav .left{color:#aab0bb}
.battery{border-color:#aab0bb}.battery b{background:#aab0bb}.address,.toolbar{background:#1d222b;
border-color:#2a303a;color:#aab0bb}.address span{background:#2a303b;color:#c6cad2}
.keys{color:#9aa1ad}
.banner{background:#2b2414;color:#c79d55}.collect{background:#171b22;border-color:#2a303a}
.card{color:#d3e8df;border:1px solid #1f5c48;margin:.24rem .3rem 0;border-radius:.1rem}
.pill{color:#d3e8df}.photo svg{filter:brightness(.82)}.list{background:#171b22;padding:0}
.item{padding:.22rem .3rem .22rem 0}.item:nth-child(2n){background:#212733}.item .label{width:34%}
.btn{background:#14654b;color:#cfe6dc}.green{color:#3aa581}
"""

#: Each row a small card of its own; the label in a chip of pale green.
_CHIPS = """
.nav{border:0;box-shadow:0 2px 8px rgba(0,60,40,.1)}.card{margin:.32rem .36rem .1rem;
border-radius:.4rem;padding:.44rem .48rem}.photos{width:auto}.photo{width:1.2rem;flex:none}
.list{background:none;padding:.1rem .36rem}.item{background:#fff;margin-top:.2rem;
padding:.2rem .28rem;border-radius:.24rem;box-shadow:0 1px 5px rgba(0,50,30,.12);
align-items:center}.item .label{width:auto;min-width:2.5rem;padding:.02rem .2rem;
margin-right:.32rem;border-radius:.3rem;background:#dff5ec;font-size:.347rem}
.item .text{line-height:.6rem}.btn{border-radius:.65rem;margin:.5rem .36rem}
"""

#: A mini-program in the payer's blue: labels with colons, dashes between rows, capsule above.
_BLUE_PROGRAM = """
.status,.title{background:#1668e3;color:#fff;border:0}.battery{border-color:#fff}
.battery b{background:#fff}.title{justify-content:flex-start;padding-left:18px;font-weight:500}
.title .left{display:none}.title .right{border-color:rgba(255,255,255,.5);
background:rgba(0,0,0,.12)}
.card{margin:0;border-radius:0 0 .4rem .4rem;padding:.3rem .48rem .5rem}
.list{margin:.28rem .32rem;border-radius:.16rem;padding:.12rem .36rem}
.item{padding:.21rem 0}.item+.item{border-top:1px dashed #d5dcea}
.item .label{width:auto;padding:0 .12rem 0 0}.btn{background:#1668e3;border-radius:.12rem;
margin:.32rem}.asked{margin:.28rem .32rem 0;background:#fff;border-radius:.16rem;
padding:.26rem .36rem;font-size:.36rem;display:flex;justify-content:space-between;color:#35405a}
.asked i{font-style:normal;color:#1668e3}.by{text-align:center;color:#9aa5bb;font-size:.3rem;
line-height:.5rem;padding-bottom:.3rem}
"""

#: Pale print with much room: small labels on one line with larger values, rows far apart.
_AIRY = """
.main,.bottom{background:#fff}.nav,.status{background:#fff}.banner{background:#fffaf0;color:#d8a566}
.card{margin:.2rem .5rem 0;border-radius:.24rem;padding:.5rem .48rem;opacity:.94}
.list{margin:.2rem .5rem;padding:0}.item{padding:.42rem 0 .38rem;align-items:baseline;
border-bottom:1px solid #f2f3f3}.item .label{width:2.5rem;font-size:.32rem;padding:0 .36rem 0 0}
.item .text{font-size:.427rem;line-height:.6rem}.btn{background:#7ad4b3;margin:.6rem .5rem}
"""

#: A phone held across: the picture keeps clear of the camera, rows are long and low.
_HELD_ACROSS = """
.nav{height:36px;font-size:15px}.main{padding:0 50px}.bottom{height:22px}.bottom b{left:37%;
right:37%;bottom:7px}.card{margin:8px 0 0;padding:14px 24px}.photos{width:120px}
.photo{font-size:10px}
.who{padding-left:18px;padding-top:8px}.school{margin-top:10px}.list{margin:8px 0 0;padding:4px 0;
border:1px solid #e2e8e5}.item{padding:5px 24px 5px 0;line-height:22px}.item .label{width:26%;
padding-right:22px}.item .text{min-height:22px;border-left:2px solid #d5efe4;padding-left:18px}
.btn{height:40px;line-height:40px;width:60%;margin:14px auto 10px}.tab-of{display:flex;
background:#e9ebee;font-size:12px;color:#555;padding:5px 50px;gap:18px;align-items:center}
.tab-of span{background:#fff;border-radius:12px;padding:3px 16px;flex:1}
"""

#: The largest print with bold letters: labels spread to one width, beside the values' middle.
_LARGEST_PRINT = """
.status{font-size:16px}.title,.nav{font-size:20px;font-weight:700}.collect{font-size:.46rem}
.card{margin:.2rem .2rem 0;padding:.4rem .36rem}.photos{width:2.9rem}.photo{font-size:.26rem}
.who{padding-left:.26rem;padding-top:0}.name{font-size:.62rem;line-height:.9rem}
.born{font-size:.44rem;line-height:.66rem}.school{font-size:.62rem;font-weight:700;
line-height:.86rem;
margin-top:.24rem}.pill{font-size:.44rem;line-height:.7rem;font-weight:700}
.major{font-size:.48rem;line-height:.74rem}.item{align-items:center;
padding:.26rem .3rem .26rem .3rem;
border-bottom:1px solid #dcdfde;font-weight:700}.item .label{width:2.75rem;padding:0;
margin-right:.36rem;font-size:.44rem;text-align-last:justify}.item .text{line-height:.72rem;
min-height:.72rem}.btn{height:1.5rem;line-height:1.5rem;font-size:.58rem;margin:.4rem .2rem}
"""

#: A broad screen: strong ribbon, dark values on bands, the photos at the right.
_BROAD_BANDS = """
.head .wrap,.tabs .wrap{width:min(1240px,96%)}.head b{margin-right:8px}
.card{border:1px solid #1c8d69;border-radius:0;box-shadow:0 3px 10px rgba(0,0,0,.1)}
.ribbon{border:0;padding:12px 24px;font-size:17px}.inside{flex-direction:row-reverse;
padding:14px 24px 20px;
gap:24px}.photos{display:flex;flex-direction:column;justify-content:center}.cell{font-size:15px;
line-height:25px;padding-left:14px}.cell:first-child{flex:1.25}
.pair:nth-child(2n){background:#e6f4ee}
.pair{border-bottom:1px solid #c9e2d7}.tabs{background:#e6f4ee;border-color:#b8dccd}
.tabs .on{background:#fff;
border-width:3px 0 0;border-top:3px solid #1c8d69;border-bottom:0}.tabs span{padding:13px 20px}
.tabs .wrap{gap:0}
"""

#: One column in which labels end and values begin at the middle; headings in grey bars.
_MIDDLE_AXIS = """
.card{border:0;border-top:4px solid #2fbf92;border-radius:0;background:#fff}
.ribbon{text-align:center;
background:none!important;border:0;padding:20px 26px 6px;font-size:20px}
.inside{flex-direction:column;
padding:10px 40px 28px;gap:12px}.photos{width:auto;display:flex;justify-content:center;gap:26px}
.photos div+div{margin-top:0}.caption{background:#eef1f3;text-align:center;font-size:14px;
line-height:22px;color:#6a747c;margin:8px 0 4px;border-radius:2px}.cell{font-size:15px;
line-height:23px}.cell .label{padding-right:10px}.cell .text{padding:0 60px 0 10px;
border-left:1px solid #dfe4e7}.count{text-align:center}.tabs .wrap{justify-content:center}
"""

#: Night of an add-on to the browser: three columns, small labels above values, no lines.
_ADD_ON_NIGHT = """
body{color:#cdc8c0}.mac{background:#35363a;border-color:#202124;color:#bdc1c6}.mac span{
background:#202124;color:#dadce0}.tabs{background:#1f2223;border-color:#3a3e41}
.tabs .on{color:#5fd3ac;
border-color:#5fd3ac}.count{color:#a9a39a}.green{color:#5fd3ac}.card{background:#1b1e1f;
border-color:#3a3e41;border-radius:10px}.ribbon{border-color:#2b4a3f}.inside{padding:24px 34px;
gap:36px}
.photos{color:#a49d93;width:118px}.photos svg{filter:brightness(.8)}.pair{gap:26px}
.cell{flex-direction:column;line-height:25px;font-size:16px}.cell .label{font-size:13px;
line-height:20px}.cell .text{min-height:25px;padding:0}.cell:first-child{flex:1.35}.btn{
background:#1d7a5b;color:#e0ece7}.footer,.grey{color:#7f7a72}
"""

#: An older skin in dense Song print: borders everywhere, labels left in cells of pale yellow.
_OLD_SKIN = """
body{background:#fff}.head .wrap{height:46px;gap:16px;font-size:13px}.head b{font-size:19px}
.tabs{margin-bottom:10px;background:#f4f4ee}.tabs .wrap{gap:2px}.tabs span{padding:8px 18px;
border:1px solid #d5d5c8;border-bottom:0;margin-top:6px}.tabs .on{background:#fff;
border-color:#d5d5c8}
.card{border-radius:0;border-color:#b8c7bb}.ribbon{padding:5px 14px;font-size:15px;
border-color:#b8c7bb}.inside{padding:10px 14px 14px;gap:14px}.photos{width:104px}
.rows{border:1px solid #c8d0c4;border-width:1px 0 0 1px;align-self:flex-start}.cell{font-size:15px;
line-height:21px;border:1px solid #c8d0c4;border-width:0 1px 1px 0}.cell .label{background:#fbf8e6;
padding:3px 0 3px 8px}.cell .text{padding:3px 6px 3px 8px}.count{padding-bottom:8px}
.crumb{font-size:13px;color:#666;padding-bottom:8px}
"""

#: Lines of fields that follow one another, parted by thin bars, on a wide grey sheet.
_BARS_BETWEEN = """
.card{border:0;border-radius:8px;background:#f0f3f5}.ribbon{border:0;padding:16px 30px 0;
font-size:19px}.inside{padding:14px 30px 22px;gap:30px;align-items:center}.photos{width:100px}
.pair{align-items:flex-start}.pair+.pair{border-top:1px solid #dbe1e5}.cell{flex:0 1 auto;
font-size:16px;line-height:26px}.cell+.cell{border-left:1px solid #9fabb3;padding-left:18px}
.cell .label{width:auto}.cell .text{flex:0 1 auto;padding:0 18px 0 2px;min-width:40px}
.head .wrap{height:54px}.tabs span{font-size:15px}
"""

#: On a strong guilloche of blue waves under a strong mark; labels spread before their colons.
_GUILLOCHE = """
.picture{border:2px solid #6f93b8;padding:22px 28px;
background:repeating-radial-gradient(ellipse at 20% 130%,#dde9f6 0 5px,#eef5fc 5px 11px),#eef5fc}
.columns{flex-direction:row-reverse;gap:26px}.photos{width:120px;color:#1e3a5c}.photos svg{
width:108px;border:3px solid #fff}.item>span:first-child{flex:none;width:8em;margin-right:.5em;
text-align-last:justify;color:#274c74}.item .text{color:#0d1f38}
.mark{font-size:25px;line-height:88px;color:rgba(64,110,170,.24);transform:rotate(-22deg)}
.site-of{background:#3575ad;color:#fff;display:flex;justify-content:space-between;padding:14px 30px;
font-size:20px}.site-of span{font-size:14px;line-height:30px}.foot-of{text-align:center;
font-size:13px;color:#7b8894;line-height:24px;padding:4px 0 22px}
"""

#: In a phone's browser whose bars are dark; the picture and its print are nearly white.
_WASHED_OUT = """
.dark-of{background:#202327;color:#e6e8ea;font-size:13px;display:flex;justify-content:space-between;
padding:9px 18px 4px}.place-of{background:#202327;padding:6px 12px 10px;display:flex;gap:14px;
color:#c9cdd1;font-size:18px;align-items:center}.place-of span{flex:1;background:#33383d;
font-size:14px;
border-radius:18px;padding:8px 16px}.picture{border:0;border-bottom:1px solid #e5ebf0;
padding:16px 12px 20px 14px;background:#fcfdfd}.columns{flex-direction:column-reverse;gap:10px}
.photos{width:100%;display:flex;align-items:flex-end;gap:10px;text-align:left;color:#8d959c}
.photos svg{width:70px;margin:0}.item>span:first-child{flex:none;color:#99a2a9;padding-right:.5em}
.item .text{color:#5d656b}.mark{font-size:17px;line-height:60px;color:rgba(120,150,190,.09)}
.rest-of{height:120px;background:#fff}.below-of{background:#202327;color:#c9cdd1;font-size:21px;
display:flex;justify-content:space-around;padding:10px 0 14px}
"""

#: Every field a tile in blue or white, two abreast; a heavy mark in small print over them.
_TILED = """
.picture{border:0;background:#f3f7fa;padding:16px}.rows{display:grid;
grid-template-columns:1.1fr 1fr;
gap:6px}.item{background:#dbe8f4;border:1px solid #b5cce2;padding:4px 10px;border-radius:3px}
.item:nth-child(4n),.item:nth-child(4n+1){background:#fff}
.item:nth-child(5),.item:nth-child(6){grid-column:span 2}.columns{gap:16px}
.item>span:first-child{flex:none;color:#3d6a94;padding-right:.35em}.photos{width:116px}
.mark{font-size:18px;line-height:62px;word-spacing:104px;color:rgba(70,110,160,.2);z-index:1;
transform:rotate(-12deg)}
.old{font-size:17px;padding:10px 30px;margin:0 0 14px}.count-of{width:880px;margin:0 auto;
font-size:14px;color:#5b6873;padding-bottom:10px}
"""

_MINI_PROGRAM = {
    "</span>学信档案<span": "</span>学信网<span",
    "•••｜⊙": "•••｜✕",
}
_BLUE = {
    **_MINI_PROGRAM,
    '<div class="list">': '<div class="asked"><span>$who的学籍</span><i>切换学籍 ›</i></div>§',
    '<div class="bottom">': '<div class="by">本服务由学信网提供</div>§',
}
_BROWSER_ACROSS = {
    '<div class="nav">': '<div class="tab-of">‹　›<span>my.chsi.com.cn</span>$time　4G　◗</div>§',
}
_CRUMB = {
    '<div class="count">': '<div class="crumb">您的位置：首页 &gt; 学信档案 &gt; 高等教育信息 &gt; '
    "学籍信息　　　欢迎您，$who</div>§",
}
_SITE = {
    '<div class="picture">': '<div class="site-of">学信档案<span>首页　学籍　学历　帮助　　$who'
    '　退出</span></div><div style="height:18px"></div>§',
    "</body>": '<div class="foot-of">以上学籍信息由学校上报，如有疑问请联系所在学校。<br>'
    "打印日期：$date</div>§",
}
_PHONE_BROWSER = {
    '<div class="picture">': '<div class="dark-of"><span>$time</span><span>中国电信 4G　46%</span>'
    '</div><div class="place-of">⌂<span>my.chsi.com.cn/archive</span>＋　⋮</div>§',
    "</body>": '<div class="rest-of"></div><div class="below-of"><span>‹</span><span>○</span>'
    "<span>□</span></div>§",
}
_COUNTED = {
    '<div class="picture">': '<div class="count-of">$who，您好！您有 1 条学籍信息，'
    "查询时间：$date $time</div>§",
}

_SEASON = "新生学籍注册工作正在进行，注册截止前查询不到学籍信息属正常情况。"
_FOOT = "如对学籍信息有疑问，请联系所在院校学籍管理部门。"

_PHONES = (
    detail_phone.phone(
        "thirteen-390", 390, 3, _IN_GROUPS, font=_DEMILIGHT, value_font=_THIN,
        chrome="address_below", address="my.chsi.com.cn", status_height="46", bar="#f2f2f7",
        label_align="left", label_colour="#1c1c1e", value_colour="#6c6c72", back="#f2f2f7",
        list_size=".39rem", caption_ethnicity="个人信息", caption_student_no="所在班级",
        caption_category="学习信息", caption_enrolled_on="学籍信息", second_photo="no",
        foot=_FOOT, bar_character="|", style=_SETTINGS,
    ),
    detail_phone.phone(
        "thirteen-360", 360, 3, _FORCED_NIGHT, font=_DROID, value_font=_DEMILIGHT,
        chrome="browser", theme="dark", address="my.chsi.com.cn", status_height="32", keys="yes",
        banner=_SEASON, collect="yes", label_colour="#878e9b", value_colour="#d4d8df",
        card_from="#0d3b2e", card_to="#11503d", pill="#0a2d23", bottom_height="38",
        second_photo_empty="yes", bar_character="丨", style=_NIGHT_BANDS,
    ),
    detail_phone.phone(
        "thirteen-428", 428, 2.8, _IN_CHIPS, font=_WENKAI, value_font=_WENKAI, chrome="app",
        status_height="44", label_align="center", label_colour="#17805e", value_colour="#24332d",
        card_from="#12946b", card_to="#5ad6a8", pill="#0f7353", back="#eef7f3",
        list_size=".4rem", bar_character="｜", style=_CHIPS,
    ),
    _changed(
        detail_phone.phone(
            "thirteen-414", 414, 2.609, _IN_BLUE, font=_ARIAL_THIN, value_font=_ARIAL_MEDIUM,
            chrome="wechat", nav="no", status_height="34", label_align="left",
            label_colour="#7685a3", value_colour="#1f2a44", card_from="#1668e3",
            card_to="#3f8cf3", pill="#0f51b8", back="#eef2f9", second_photo="no",
            bottom_height="26", bar_character="|", style=_BLUE_PROGRAM,
        ),
        _BLUE,
        words=_FORMER,
        mark="：",
    ),
    detail_phone.phone(
        "thirteen-375", 375, 2, _PALE, font=_PLATFORM, value_font=_ZEN, chrome="wechat",
        banner=_SEASON, bar="#fafafa", label_colour="#a9afac", value_colour="#6a716e",
        card_from="#45c79c", card_to="#7fdcbb", pill="#34ad84", back="#fff", button="yes",
        second_photo="no", bar_character="|", style=_AIRY,
    ),
    _changed(
        detail_phone.phone(
            "thirteen-780", 780, 2.4, _ACROSS, font=_ZEN, value_font=_DROID, chrome="none",
            status="no", rem="39", label_colour="#8d9491", value_colour="#222826",
            list_size="15px", bottom_height="22", second_photo_empty="yes",
            bar_character="｜", style=_HELD_ACROSS,
        ),
        _BROWSER_ACROSS,
    ),
    detail_phone.phone(
        "thirteen-346", 346, 3.12, _LARGEST, font=_MICRO, value_font=_MEDIUM, chrome="wechat",
        collect="yes", status_height="34", bar="#ededed", label_align="left",
        label_colour="#6d7471", value_colour="#111614", list_size=".5rem", keys="yes",
        bottom_height="44", second_photo="no", bar_character="丨", style=_LARGEST_PRINT,
    ),
)  # fmt: skip

_COMPUTERS = (
    detail_desktop.desktop(
        "thirteen-1680", 1680, 1.0, _BROAD, font=_MICRO, value_font=_MEDIUM, label_align="left",
        label_width="108px", label_colour="#557066", value_colour="#10231b",
        body_width="min(1240px,96%)", pitch="5px", green="#1c8d69", ribbon="#1c8d69",
        ribbon_text="#fff", photo_width="98px", back="#f7faf8", height="900",
        style=_BROAD_BANDS,
    ),
    detail_desktop.desktop(
        "thirteen-1600", 1600, 1.25, _TO_THE_MIDDLE, font=_NARROW_DEMILIGHT,
        value_font=_ARIAL_ZEN, label_width="46%", label_colour="#8b949b",
        value_colour="#1e2428", body_width="900px", pitch="3px", ribbon_text="#1a8f69",
        second_photo="yes", photo_width="84px", back="#f1f4f5", caption_name="个人信息",
        caption_student_no="学校与专业", caption_mode="学籍信息", style=_MIDDLE_AXIS,
    ),
    detail_desktop.desktop(
        "thirteen-2560", 2560, 1.5, _THREE_STACKED, font=_THIN, value_font=_DEMILIGHT,
        theme="dark", mac="my.chsi.com.cn", label_width="auto", label_align="left",
        label_colour="#9b958b", value_colour="#e3ded6", body_width="1180px", pitch="9px",
        green="#12664b", back="#141617", ribbon="#1c3a31", ribbon_text="#8fe0c4",
        photo_width="104px", style=_ADD_ON_NIGHT,
    ),
    _changed(
        detail_desktop.desktop(
            "thirteen-1366", 1366, 1.0, _DENSE_SONG, font=_TIMES_SONGTI, value_font=_ARIAL_ZEN,
            label_width="120px", label_align="left", label_colour="#5a5638",
            value_colour="#15200f", body_width="980px", pitch="0", green="#2c9d5f",
            ribbon="#e3f2e6", ribbon_text="#22703f", photo_width="92px", back="#fff",
            style=_OLD_SKIN,
        ),
        _CRUMB,
        words=_FORMER,
    ),
    detail_desktop.desktop(
        "thirteen-2400", 2400, 1.2, _PARTED_BY_BARS, font=_VERDANA_DROID, value_font=_ARIAL_MEDIUM,
        label_align="left", label_colour="#71808a", value_colour="#16222a",
        body_width="1440px", pitch="9px", ribbon="#f0f3f5", ribbon_text="#176e54",
        photo_width="92px", back="#fff", window="学籍信息_学信档案", height="860",
        style=_BARS_BETWEEN,
    ),
)  # fmt: skip

_PICTURES = (
    _changed(
        detail_image.picture(
            "thirteen-900", 900, 1.1, _ON_GUILLOCHE, font=_TIMES_MEDIUM, size="16px",
            pitch="31px", picture_width="760px", picture_margin="0 auto 16px", back="#fff",
            style=_GUILLOCHE,
        ),
        _SITE,
    ),
    _changed(
        detail_image.picture(
            "thirteen-395", 395, 2.7, _NEARLY_WHITE, font=_ZEN, value_font=_THIN, size="14px",
            pitch="25px", picture_width="395px", picture_margin="0", back="#fff",
            style=_WASHED_OUT,
        ),
        _PHONE_BROWSER,
        words=_FORMER,
        mark="：",
    ),
    _changed(
        detail_image.picture(
            "thirteen-960", 960, 1.2, _one_by_one(_AS_TILES), font=_MING, value_font=_DROID,
            size="15px", pitch="24px", picture_width="880px", picture_margin="0 auto 30px",
            back="#fff", heading="中国高等教育学生信息网　学籍信息", green="#3d7fb8",
            style=_TILED,
        ),
        _COUNTED,
        words={"证件号码": "身份证号"},
        rows=_AS_TILES,
    ),
)  # fmt: skip

_FRAMES = wrong.in_frames(
    (
        ("thirteen-phone", 360, 3.0,
         {"base": "base_phone.html.j2", "font": _DROID, "chrome": "browser", "keys": "yes",
          "status_height": "32", "bottom_height": "38"}),
        ("thirteen-phone2", 414, 2.609,
         {"base": "base_phone.html.j2", "font": _ARIAL_THIN, "chrome": "wechat",
          "status_height": "34", "back": "#eef2f9", "bottom_height": "26"}),
        ("thirteen-desktop", 1680, 1.0,
         {"base": "base_desktop.html.j2", "font": _MICRO, "body_width": "min(1240px,96%)",
          "green": "#1c8d69", "back": "#f7faf8", "height": "900"}),
        ("thirteen-desktop2", 1707, 1.5,
         {"base": "base_desktop.html.j2", "font": _THIN, "mac": "my.chsi.com.cn",
          "green": "#12664b", "back": "#141617", "body_width": "1080px"}),
    )
)  # fmt: skip

#: What wrong pages have besides what the frame of a detail page has.
_NIGHT_BLOCKS = """
.line,.box,.grid,.none,.report{background:#1b2029!important;color:#c6cad2;border-color:#343b47}
.input{background:none;border-color:#434b59}h2{color:#dde1e7}.note{color:#9aa1ad}
.gcard{background:#11503d!important;color:#d3e8df}.pill{background:#0a2d23!important}
.qr svg,.box svg{background:#e8eaed;padding:6px}.btn{background:#14654b;color:#cfe6dc}
"""
_BLUE_BLOCKS = """
.box,.report{border-radius:.16rem;box-shadow:0 1px 6px rgba(20,60,140,.1)}.green{color:#1668e3}
.gcard{background:linear-gradient(90deg,#1668e3,#3f8cf3)!important}
.pill{background:#0f51b8!important}
.grid div:before{background:#7fb0f6}.row+.row{border-top:1px dashed #d5dcea}
"""
_BROAD_BLOCKS = """
.box,.report,.none{border:1px solid #1c8d69!important;border-radius:0}.btn{background:#1c8d69;
border-radius:0}.row{display:flex;padding:0 10px}.row:nth-child(2n){
background:#e6f4ee}h2{border-left:5px solid #1c8d69;
padding-left:12px;margin-top:18px}
"""
_ADD_ON_BLOCKS = (
    _NIGHT_BLOCKS.replace("#1b2029", "#1b1e1f").replace("#343b47", "#3a3e41")
    + ".row{display:flex}h2{margin-top:18px}"
)

_CSS = {
    "phone": _NIGHT_BANDS[: _NIGHT_BANDS.index(".card{")] + _NIGHT_BLOCKS,
    "phone2": _BLUE_PROGRAM[: _BLUE_PROGRAM.index(".card{")]
    + ".btn{background:#1668e3}"
    + _BLUE_BLOCKS,
    "desktop": _BROAD_BLOCKS,
    "desktop2": _ADD_ON_NIGHT[: _ADD_ON_NIGHT.index(".card{")] + _ADD_ON_BLOCKS,
}


def _dressed(layout: Layout) -> Layout:
    """A wrong page of the platform with the colours that its frame has elsewhere."""
    if layout.page is PageClass.OTHER:
        return layout
    _, _, frame = layout.name.rpartition("-thirteen-")
    pieces = {"</style>": f"{_CSS[frame]}§"}
    if frame == "phone2":
        pieces.update(_MINI_PROGRAM)
    return _changed(layout, pieces)


_WRONG = tuple(_dressed(layout) for layout in _FRAMES)

LAYOUTS = LayoutSet("seen-13", _PHONES + _COMPUTERS + _PICTURES + _WRONG)
