"""Layouts of the unseen set: orders, typefaces, row styles and colours that no other set has.

Written by somebody who had no part in tuning the reading, and kept from those who tune: they do not
open this file before the measurement. Drawn with a seed that nobody could choose: the first 8
hexadecimal digits of the commit that ended tuning (see the README). Whoever changes the reading
after a measurement has seen this set: it becomes one of ``seen_*.py``, and somebody else writes a
new one.

Wants the Debian packages ``fonts-noto-cjk-extra``, ``fonts-droid-fallback``,
``fonts-dejavu-core``, ``fonts-dejavu-extra`` and ``fonts-liberation`` besides those that
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
_LIGHT = "'Noto Sans CJK SC Light','Noto Sans CJK SC',sans-serif"
_DEMILIGHT = "'Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_MEDIUM = "'Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_ZEN = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_DROID = "'Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_WENKAI = "'LXGW WenKai','Noto Serif CJK SC',serif"
_ARIAL = "'Liberation Sans','Noto Sans CJK SC',sans-serif"
_ARIAL_DEMILIGHT = "'Liberation Sans','Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_ARIAL_MICRO = "'Liberation Sans','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_ARIAL_ZEN = "'Liberation Sans','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_ARIAL_SONG = "'Liberation Sans','AR PL UMing CN','Noto Serif CJK SC',serif"
_NARROW_DEMILIGHT = "'DejaVu Sans Condensed','Noto Sans CJK SC DemiLight',sans-serif"
_NARROW_MEDIUM = "'DejaVu Sans Condensed','Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_NARROW_SONG = "'DejaVu Sans Condensed','AR PL UMing CN','Noto Serif CJK SC',serif"
_WIDE_DEMILIGHT = "'DejaVu Sans','Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_TIMES_MICRO = "'Liberation Serif','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_TIMES_MEDIUM = "'Liberation Serif','Noto Serif CJK SC Medium','Noto Serif CJK SC',serif"
_TIMES_SEMIBOLD = "'Liberation Serif','Noto Serif CJK SC SemiBold','Noto Serif CJK SC',serif"

#: What ends a label in the templates: a span of class ``label``, perhaps with a spread word in it.
_LABEL = re.compile(r'(<span class="label">(?:<i>)?)([^<：]+)((?:</i>)?)(：?)(?=</span>)')


def _rows(text: str) -> detail_desktop.Rows:
    """Rows of fields: a semicolon ends a row, a blank parts fields side by side."""
    return tuple(tuple(Field(key) for key in row.split()) for row in text.split(";"))


def _column(text: str) -> tuple[Field, ...]:
    """Fields one below the other."""
    return tuple(Field(key) for key in text.split())


def _made(
    layout: Layout,
    pieces: Mapping[str, str] | None = None,
    *,
    words: Mapping[str, str] | None = None,
    colon: str | None = None,
    abreast: detail_desktop.Rows | None = None,
) -> Layout:
    """``layout`` with pieces of HTML added, other words for labels, another mark behind them.

    A piece stands for the first place of its key in the HTML; § in it is that key, and ``$clock``,
    ``$day`` and ``$holder`` come from the scene. ``abreast`` are the rows where the style sets
    the list of a phone's page side by side, though the template knows nothing of it.
    """

    def label(found: re.Match[str]) -> str:
        word = (words or {}).get(found[2], found[2])
        return found[1] + word + found[3] + (found[4] if colon is None else colon)

    def draw(asked: Layout, scene: Scene) -> str:
        html = layout.draw(replace(asked, rows=layout.rows), scene)
        html = _LABEL.sub(label, html)
        year = scene.records[scene.counts].get(Field.ENROLLED_ON, "2022")[:4]
        day = f"{year}年11月{Random(scene.salt).randrange(3, 30)}日"
        for key, piece in (pieces or {}).items():
            text = Template(piece).substitute(
                clock=scene.clock, day=day, holder=str(escape(scene.account))
            )
            html = html.replace(key, text.replace("§", key), 1)
        return html

    return replace(layout, draw=draw, rows=abreast or layout.rows)


_STATUS_FIRST = _column(
    "status id_number ethnicity category duration branch department class_name student_no "
    "enrolled_on expected_graduation"
)
_SCHOOL_PLACE_LAST = _column(
    "id_number ethnicity student_no enrolled_on expected_graduation status duration category "
    "branch department class_name"
)
_CLASS_UP = _column(
    "ethnicity id_number class_name student_no branch department category duration status "
    "enrolled_on expected_graduation"
)
_TWO_ABREAST = _rows(
    "id_number; ethnicity duration; category student_no; branch; department; class_name; "
    "enrolled_on expected_graduation; status"
)
_DURATION_BY_DATES = _column(
    "ethnicity id_number category branch department class_name student_no duration enrolled_on "
    "expected_graduation status"
)
_DEPARTMENT_FIRST = _column(
    "ethnicity id_number department branch class_name student_no duration category enrolled_on "
    "status expected_graduation"
)
_NUMBER_THEN_COURSE = _column(
    "id_number category duration ethnicity student_no branch department class_name status "
    "enrolled_on expected_graduation"
)
_DATES_UP = _column(
    "ethnicity id_number enrolled_on expected_graduation duration category branch department "
    "student_no class_name status"
)

_SEX_BY_ETHNICITY = _rows(
    "name student_no; sex ethnicity; birth_date id_number; school level; major category; "
    "mode duration; branch department; class_name status; enrolled_on expected_graduation"
)
_FOUR_ABREAST = _rows(
    "name sex ethnicity birth_date; id_number school level duration; "
    "major category mode student_no; branch department class_name; "
    "enrolled_on expected_graduation status"
)
_LEVEL_BEFORE_SCHOOL = _rows(
    "name sex; ethnicity birth_date; id_number student_no; level school; category major; "
    "duration mode; department branch; class_name enrolled_on; expected_graduation status"
)
_STATUS_BY_NUMBER = _rows(
    "name ethnicity; sex birth_date; id_number status; school major; level mode; "
    "category duration; branch department; student_no class_name; enrolled_on expected_graduation"
)
_LONG_COLUMN = _rows(
    "name; sex; ethnicity; birth_date; id_number; school; major; level; mode; category; duration; "
    "student_no; class_name; department; branch; enrolled_on; expected_graduation; status"
)
_NUMBER_ALONE = _rows(
    "name sex ethnicity; birth_date id_number; school level; major mode; category duration; "
    "branch department; class_name student_no; enrolled_on expected_graduation; status"
)

_MAJOR_BY_CLASS = _column(
    "name sex ethnicity birth_date id_number school level duration category mode branch "
    "department major class_name student_no enrolled_on status expected_graduation"
)
_SCHOOL_FIRST = _column(
    "name id_number sex birth_date ethnicity school level category major duration mode "
    "branch department class_name student_no enrolled_on status expected_graduation"
)
_MODE_BEFORE_CATEGORY = _column(
    "name sex birth_date ethnicity id_number school student_no level major mode category duration "
    "class_name branch department status enrolled_on expected_graduation"
)

_OLD_LABELS = {"证件号码": "身份证号", "学校名称": "院校名称", "专业": "专业名称"}
_FULL_DEPARTMENT = {"系所": "系(所、函授站)"}

_DEADLINE = "新生学籍自查截止时间为11月30日，请及时查看并核对本人学籍信息。"
_KEEP_SECRET = "个人学籍信息请妥善保管，勿将截图发布在公开的网络平台。"
_CHANGES = "姓名、证件号码等关键信息有误的，由本人向就读学校提出申请。"

#: WeChat on a small phone: one photo, soft white sheet, hairlines that stop short of its edges.
_HAIRLINES = """
.nav{border:0;font-weight:500}.banner{margin:.24rem .36rem 0;border-radius:.2rem;color:#5a6b4a;
background:#eaf4e4;padding:.2rem .32rem}.card{margin:.26rem .36rem 0;border-radius:.3rem;
padding:.44rem .44rem .42rem}.photos{width:1.56rem}.who{padding:.36rem 0 0 .3rem}
.name{font-size:.48rem}.born{font-size:.347rem;line-height:.62rem}.school{margin-top:.3rem}
.list{margin:.3rem .36rem 0;border-radius:.3rem;padding:.1rem .4rem}
.item{padding:.24rem 0 .22rem;border-bottom:.5px solid #e6eae8}.item:last-child{border:0}
.item .label{width:2.72rem;padding:0}.btn{border-radius:.62rem;margin:.56rem .36rem .3rem}
"""

#: A phone maker's browser: label and colon at the middle line, every second row pale blue.
_BLUE_ROWS = """
.address{background:#fff;border-bottom:1px solid #e4e6ea}.address span{background:#eef0f4;
text-align:left;color:#333}.card{margin:.2rem .24rem 0;border-radius:.1rem;
padding:.42rem .36rem;background:linear-gradient(160deg,#149c86,#38c38e)}
.photo svg{border:.04rem solid #fff}.list{margin:.2rem .24rem 0;padding:0;
border-top:.08rem solid #27ad86}.item{padding:.15rem .24rem .15rem 0}
.item:nth-child(even){background:#f0f6fb}.item .label{width:36.5%;padding:0 .04rem 0 .1rem}
.pill{border-radius:.08rem;padding:0 .2rem}.btn{margin:.36rem .24rem;border-radius:.1rem;
background:#1ea583}.more-rows{padding:.24rem .3rem;font-size:.32rem;line-height:.5rem;color:#8993a0}
"""

#: The browser's paper ground, in print from books; sections parted by a band of the ground.
_PAPER = """
html,body,.main,.status,.bottom,.title{background:#efe6d2}.status,.title,.nav{color:#40382a;
border-color:#dccfb4}.nav{background:#f5eddc}.card{background:#2f8f6f;margin:.2rem 0 0;
border-radius:0;padding:.5rem .5rem;color:#fbf6ea}.pill{background:#226b53}.list{background:#f8f2e4;
padding:.16rem 0;margin:.2rem 0 0}.item{padding:.2rem .5rem .2rem .5rem}
.item .label{width:2.9rem;padding:0}.item:nth-child(4),.item:nth-child(8){margin-top:.16rem;
border-top:.18rem solid #efe6d2;padding-top:.32rem}.btn{margin:.44rem .5rem;background:#2f8f6f;
border-radius:.06rem}.school{font-size:.5rem}.collect{background:#f8f2e4;border-color:#dccfb4}
.photo svg{border-radius:0}.title .right{border-color:#c9bb9c}
"""

#: A large phone's app: tiles in two columns, the label small above its value.
_TILES = """
.nav{height:48px;font-size:18px;font-weight:500}.card{margin:.3rem .4rem 0;border-radius:.36rem;
padding:.5rem .46rem;background:linear-gradient(200deg,#41cf9b,#12976f)}.who{padding-top:.3rem}
.name{font-size:.5rem}.born{font-size:.34rem}.list{display:grid;grid-template-columns:1fr 1fr;
gap:.16rem;background:none;margin:.3rem .4rem 0;padding:0}.item{display:block;background:#fff;
border-radius:.2rem;padding:.2rem .28rem .22rem}.item .label{display:block;width:auto;padding:0;
font-size:.307rem;line-height:.46rem}.item .text{display:block;line-height:.56rem;min-height:.56rem}
.item:nth-child(1),.item:nth-child(6),.item:nth-child(7),.item:nth-child(8),
.item:nth-child(11){grid-column:1/3}.btn{margin:.46rem .4rem .2rem;border-radius:.36rem;
background:#17a277}.note{padding:.1rem .46rem .3rem}
"""

#: Night colours of a phone that darkens every page; a written hand for the labels.
_DARKENED_PHONE = """
html,body,.main{background:#101214}.status,.titled,.bottom,.keys{background:#191c1f;color:#d2d6d8}
.battery{border-color:#aab0b3}.battery b{background:#aab0b3}.keys{color:#9aa1a5}
.titled small{color:#8a9195}.nav{background:#191c1f;border-color:#2b2f33;color:#dde1e3}
.nav .left{color:#b5bbbe}.card{margin:.3rem .427rem 0;border:1px solid #245c48}.list{
background:#191c1f;margin:.3rem .427rem 0;border-radius:.16rem;padding:.14rem 0;
border:1px solid #262a2e}.item{padding:.2rem .3rem .2rem .34rem}
.item .label{width:2.86rem;padding:0 .1rem 0 0;font-size:.4rem}.btn{background:#18694e;
color:#dcebe5;margin:.46rem .427rem}.note{color:#7e868b}.banner{background:#23272a;color:#bda76c}
.photo .none{background:rgba(255,255,255,.12)}
"""

#: A chat program's page: values end at the right edge above dashes, the card is rounded below.
_RIGHT_EDGE = """
.titled{border-bottom:1px solid #e7eaf0}.titled b{font-size:17px}.card{margin:0;border-radius:0 0
.5rem .5rem;padding:.4rem .5rem .5rem}.photos{width:1.66rem}.photo svg{border-radius:.16rem}
.photo{max-width:1.36rem}.who{padding:.3rem 0 0 .1rem}.school{margin-top:.26rem}.list{padding:.1rem
.5rem;margin:.24rem 0}.item{padding:.22rem 0 .2rem;border-bottom:1px dashed #d7dde2;
justify-content:space-between}.item .label{width:auto;padding:0 .5rem 0 0}.item .text{
text-align:right}.item:last-child{border:0}.btn{margin:.3rem .5rem;border-radius:.16rem;
background:#12a36f}.foot-of{display:flex;justify-content:space-around;background:#fff;
font-size:.347rem;color:#5b6772;padding:.3rem 0;border-top:1px solid #e7eaf0}
"""

#: Print enlarged for weak eyes: long values take two lines, labels bold at the left.
_ENLARGED = """
.name{font-size:.58rem;line-height:.82rem}.born{font-size:.41rem;line-height:.64rem}
.school{font-size:.56rem;line-height:.8rem}.pill{font-size:.4rem;line-height:.62rem}
.major{font-size:.44rem;line-height:.7rem}.card{margin:.2rem .2rem 0;padding:.4rem .36rem;
border-radius:.2rem}.photos{width:1.5rem}.photo{font-size:.3rem;white-space:nowrap}
.list{margin:.2rem .2rem 0;border-radius:.2rem;padding:.1rem 0}.item{line-height:.7rem;
padding:.16rem .3rem;border-bottom:.04rem solid #f0f2f1}.item .label{width:3.1rem;padding:0;
font-weight:600}.item .text{min-height:.7rem}.btn{font-size:.54rem;margin:.4rem .2rem;
border-radius:.2rem}.nav{font-size:20px}.below div{font-size:17px}
"""

#: A page that a school's own app shows: a framed table, label cells tinted, words in the middle.
_FRAMED = """
.titled{background:#1b7f63;color:#fff}.titled b{text-align:center;padding-right:8px}
.status{background:#1b7f63;color:#fff}.battery{border-color:#fff}.battery b{background:#fff}
.nav{height:40px;background:#f1f7f4;font-size:15px}.card{margin:.2rem .2rem 0;border-radius:.06rem;
padding:.36rem .36rem}.list{margin:.2rem .2rem 0;padding:0;border:1px solid #c3d8cf;
border-bottom:0}.item{padding:0;align-items:stretch;border-bottom:1px solid #c3d8cf}
.item .label{width:2.9rem;padding:.17rem .1rem;background:#edf6f2;border-right:1px solid #c3d8cf;
display:flex;align-items:center;justify-content:center}.item .text{padding:.17rem .2rem .17rem
.26rem;min-height:.87rem}.btn{margin:.3rem .2rem;border-radius:.06rem;background:#1b7f63}
.confirm{display:flex;gap:.2rem;padding:.1rem .2rem .3rem;font-size:.4rem;text-align:center;
line-height:1rem}.confirm span{flex:1;background:#fff;border:1px solid #1b7f63;color:#1b7f63}
"""

#: A broad screen: the card at the left, what the platform has to say in a column beside it.
_NOTICES = """
body{position:relative}.wrap{margin-left:170px}.card{border:0;border-top:3px solid #25b887;
border-radius:2px;box-shadow:0 1px 5px rgba(0,0,0,.1)}.ribbon{border:0;font-size:17px;
padding:16px 28px 4px}.inside{padding:14px 28px 26px;gap:30px}.pair{border-bottom:1px solid #f1f1f1}
.pair:nth-child(4n+1),.pair:nth-child(4n+2){background:#fafcfb}.cell{font-size:15px}
.cell:first-child{flex:1.1}.photos{width:124px}.photos svg{box-shadow:0 0 3px rgba(0,0,0,.3)}
.tabs span{font-size:16px}.btn{border-radius:2px}.aside{position:absolute;left:1330px;top:134px;
width:400px;background:#fff;box-shadow:0 1px 5px rgba(0,0,0,.1);padding:18px 24px;font-size:14px;
line-height:26px;color:#666}.aside h4{font-size:16px;font-weight:500;color:#333;
border-left:4px solid #25b887;padding-left:10px;line-height:20px;margin-bottom:10px}
"""

#: A school computer: labels above their values, up to four in a row, no colons.
_LABELS_ABOVE = """
.inside{padding:16px 20px 18px;gap:22px}.rows{border-top:1px solid #e3ebe7}.pair{padding:9px 0 8px;
border-bottom:1px solid #e3ebe7}.cell{display:block;padding-left:14px}.cell .label{display:block;
font-size:13px;line-height:20px}.cell .text{display:block;font-size:15px;padding-right:14px;
min-height:24px;line-height:24px}.pair:nth-child(2) .cell:first-child{flex:1.2}
.pair:nth-child(1) .cell:first-child{flex:1.2}.pair:nth-child(3) .cell:first-child{flex:1.2}
.card{border-color:#d8e4de;border-radius:8px}.ribbon{padding:10px 24px}.photos{width:112px}
.tabs .wrap{gap:60px}.photos svg{border-radius:8px}
"""

#: A laptop at 125 %: cells in blue-grey frames, labels at the left of their cells.
_CELLS = """
.window{background:#cfd8e3}.window .tab{border-radius:10px 10px 0 0;padding:9px 40px 9px 16px}
.rows{border:1px solid #d3dae2;border-right:0;border-bottom:0;align-self:flex-start}
.pair{padding:0;align-items:stretch}.cell{align-items:stretch;border-right:1px solid #d3dae2;
border-bottom:1px solid #d3dae2}.cell .label{background:#f4f7fa;padding:9px 6px 9px 14px;
border-right:1px solid #d3dae2}.cell .text{padding:9px 10px 9px 14px}.card{border-radius:0;
border:0}.ribbon{border:0;border-bottom:2px solid #25b887}.inside{padding:22px 24px;
flex-direction:row-reverse}.photos svg{border:1px solid #d3dae2;padding:4px}
.btn{border-radius:2px;padding:7px 26px}
"""

#: The system's night colours, labels spread to one width, lines between the two halves.
_MIDNIGHT = """
html,body{background:#14181f}body,.count{color:#b4bcc8}.mac{background:#20262f;
border-color:#2e3642;color:#b4bcc8}.mac span{background:#161b22}.tabs{background:#1a2029;
border-color:#2e3642}.tabs .on{color:#54cfa6;border-color:#54cfa6}.green{color:#54cfa6}
.card{background:#1a2029;border-color:#2e3642;border-radius:14px}.ribbon{border-color:#2e3642;
padding:14px 30px}.photos,.grey,.footer{color:#828c9a}.inside{padding:22px 30px 26px}
.cell{font-size:15px;line-height:25px}.cell+.cell{border-left:1px solid #2e3642;padding-left:18px}
.cell .text{padding-left:6px}.btn{background:#1d7a5b;color:#dfeee8;border-radius:8px}
.photos svg{border-radius:10px}.pair:nth-child(odd){background:#1d242e}
"""

#: Print view in one column, photo at the right, dots under every row.
_PRINTED_COLUMN = """
.head{border-bottom:4px solid #17805f}.card{border:1px solid #bbb;border-radius:0;width:860px}
.ribbon{background:none;border:0;text-align:center;font-size:19px;padding:20px 20px 0}
.inside{flex-direction:row-reverse;padding:18px 44px 28px 40px;gap:30px}.photos{width:120px;
font-size:13px}.pair{border-bottom:1px dotted #b5b5b5}.cell{font-size:16px;line-height:25px}
.cell .label{padding-right:14px}.tabs{background:none}.tabs .on{font-weight:400}
.btn{border-radius:0;padding:6px 22px}
"""

#: An old school machine: Song print in close rows, three in the first, olive rule lines.
_CLOSE_SONG = """
.top-line{background:#3a6ea5;color:#fff;font:13px/26px 'WenQuanYi Zen Hei';padding:0 10px;
display:flex;justify-content:space-between}.where{background:#ece9d8;border-bottom:1px solid
#aca899;font:13px/22px 'WenQuanYi Zen Hei';padding:4px 10px;display:flex;gap:10px;color:#333}
.where span{background:#fff;border:1px solid #7f9db9;flex:1;padding:0 6px}
.head .wrap{height:50px}.card{border-color:#cbd8b6;border-radius:0}.ribbon{padding:6px 18px;
border-color:#cbd8b6}.inside{padding:12px 18px;gap:18px}.pair{border-bottom:1px solid #dde6cd}
.cell{font-size:15px;line-height:22px}.pair:nth-child(2) .cell:last-child{flex:2}
.cell .text{padding:0 8px 0 2px}.photos{width:116px}.btn{border-radius:0;padding:4px 20px}
"""

#: The picture of 2017 under its steps, photo at the left, each line on a rule.
_STEPS = """
.old{padding:13px 90px}.steps{width:720px;margin:0 auto 14px;display:flex;font-size:14px;
color:#888}.steps span{flex:1;text-align:center;border-bottom:3px solid #d9e3df;padding-bottom:8px}
.steps .on{color:#1f9a72;border-color:#25b887}.picture{border:1px solid #c4d5cd;padding:20px 24px}
.columns{flex-direction:row-reverse;gap:26px}.item{border-bottom:1px solid rgba(150,175,165,.28)}
.item>span:first-child{flex:none;padding-right:8px;color:#4c5f57}.item .text{color:#161a18}
.photos{width:120px}.photos svg{width:108px}.mark{color:rgba(110,160,140,.15);line-height:72px;
transform:rotate(-14deg)}.below-it{width:720px;margin:0 auto;color:#888;font-size:13px;
line-height:24px}
"""

#: The picture fills a phone's width: a small portrait in the corner, values at one edge.
_FILLS_PHONE = """
.clock-line{background:#222;color:#fff;font-size:12px;display:flex;justify-content:space-between;
padding:5px 12px}.page-line{background:#222;color:#fff;font-size:17px;padding:10px 14px 12px;
display:flex;justify-content:space-between}.picture{border-width:1px 0;padding:16px 14px 18px}
.item>span:first-child{flex:none;width:7.2em;white-space:nowrap;color:#52606b}
.item .text{color:#101418;padding-left:6px}
.photos{position:absolute;right:0;top:0;width:78px;font-size:11px}.photos svg{width:66px}
.item:nth-child(-n+5) .text{padding-right:84px}.mark{font-size:15px;line-height:52px;
transform:rotate(-22deg);color:rgba(110,140,180,.16)}.tip-line{font-size:12px;line-height:20px;
padding:12px 14px 40px;color:#8d949b}
"""

#: The picture as a school's old browser showed it: double frame, Song print, blue label words.
_DOUBLE_FRAME = """
.menu-line{background:#f0f0f0;font-size:13px;line-height:26px;padding:0 12px;color:#222;
border-bottom:1px solid #ccc}.picture{border:4px double #9db8d2;padding:22px 28px 24px 36px}
.item>span:first-child{flex:none;width:9em;color:#1f4f86}.item .text{color:#000}
.photos{width:130px;padding-top:30px}.photos svg{width:110px;border:1px solid #9db8d2;padding:3px}
.mark{font-size:24px;line-height:84px;transform:rotate(-30deg);color:rgba(100,140,190,.14)}
.close-line{text-align:center;font-size:14px;padding-bottom:40px;color:#1f4f86}
"""

_MORE_ROWS = '<div class="more-rows">数据来源：学信网　　仅供本人查看，请勿外传。</div>§'
_CHAT_TOOLS = (
    '<div class="foot-of"><span>刷新</span><span>收藏</span><span>分享</span>'
    "<span>反馈</span></div>§"
)
_CONFIRM = '<div class="confirm"><span>信息有误</span><span>确认无误</span></div>§'
_ASIDE = (
    '<div class="aside"><h4>温馨提示</h4>1. 学籍信息由就读学校上报注册，如有疑问请联系学校学籍管理'
    "部门。<br>2. 录取照片为参加高考时采集的照片，不能更换。<br>3. 学历照片在毕业前由学校安排"
    "统一采集。<br>4. 请勿将账号借给他人使用。</div>§"
)
_TOP_LINE = (
    '<div class="top-line"><span>学信档案 - 浏览器</span><span>－　□　×</span></div>'
    '<div class="where">地址<span>https://my.chsi.com.cn/archive/gdjy/xj/show.action</span>'
    "转到</div>§"
)
_STEP_LINE = (
    '<div class="steps"><span>登录学信档案</span><span>选择高等教育信息</span>'
    '<span class="on">查看学籍信息</span></div>§'
)
_BELOW_STEPS = (
    '<div class="below-it">查询时间：$day $clock　　如图片不清楚，请刷新本页。<br>'
    "信息如有错误，请到就读学校的学籍管理部门更正。</div>§"
)
_PHONE_LINES = (
    '<div class="clock-line"><span>$clock</span><span>4G　73%</span></div>'
    '<div class="page-line"><span>×　学籍信息</span><span>⋮</span></div>§'
)
_TIP_LINE = '<div class="tip-line">长按图片可保存到手机。账号：$holder</div>§'
_MENU_LINE = (
    '<div class="menu-line">文件　编辑　查看　收藏夹　工具　帮助　　　　学籍信息_学信档案</div>§'
)
_CLOSE_LINE = '<div class="close-line">【打印】　【关闭窗口】</div>§'

_PHONES = (
    detail_phone.phone(
        "unseen-dusk-376", 376, 3.0, _STATUS_FIRST, font=_MICRO, value_font=_DEMILIGHT,
        chrome="wechat", title="学信网-学信档案", status_height="44", bar="#f2f2f2",
        banner=_DEADLINE, label_align="left", label_colour="#8b918e", value_colour="#262b29",
        card_from="#19a57a", card_to="#36bf8c", back="#f4f6f5", second_photo="no",
        list_size=".387rem", bar_character="丨", style=_HAIRLINES,
    ),
    _made(
        detail_phone.phone(
            "unseen-dusk-364", 364, 2.967, _SCHOOL_PLACE_LAST, font=_NARROW_MEDIUM,
            chrome="browser",
            address="my.chsi.com.cn/archive/wap", status_height="32", label_colour="#66707a",
            value_colour="#1d242b", pill="#0f7d68", back="#f2f4f7", collect="yes", keys="yes",
            bottom_height="42", list_size=".38rem", style=_BLUE_ROWS,
        ),
        {'<span class="btn">': _MORE_ROWS},
        words={"证件号码": "身份证号"},
        colon="：",
    ),
    _made(
        detail_phone.phone(
            "unseen-dusk-395", 395, 2.733, _CLASS_UP, font=_TIMES_MEDIUM, value_font=_TIMES_MEDIUM,
            chrome="app", status="centre", carrier="中国联通", status_height="30",
            label_align="left", label_colour="#857a62", value_colour="#33291a", back="#efe6d2",
            bar="#efe6d2", list_size=".4rem", second_photo_empty="yes", collect="yes",
            bottom_height="26", bar_character="│", style=_PAPER,
        ),
        words=_FULL_DEPARTMENT,
    ),
    _made(
        detail_phone.phone(
            "unseen-dusk-430", 430, 3.0, _column(
                "id_number ethnicity duration category student_no branch department class_name "
                "enrolled_on expected_graduation status"
            ), font=_ARIAL_ZEN, value_font=_ARIAL_DEMILIGHT, chrome="none", status_height="54",
            nav_right="刷新", label_align="left", label_colour="#84908b", value_colour="#17211d",
            pill="#0e7a5a", back="#edf3f0", list_size=".387rem", second_photo="no",
            foot=_KEEP_SECRET, bar_character="|", style=_TILES,
        ),
        abreast=detail_phone.CARD + _TWO_ABREAST,
    ),
    detail_phone.phone(
        "unseen-dusk-386", 386, 2.8, _DURATION_BY_DATES, font=_WENKAI, value_font=_DEMILIGHT,
        chrome="titled", title="学信档案", subtitle="my.chsi.com.cn", back_sign="×", more="⋮",
        theme="dark", status_height="34", banner=_CHANGES, label_align="left",
        label_colour="#949ca0", value_colour="#d9dddf", card_from="#15513d", card_to="#1b7256",
        pill="#0e3d2e", back="#101214", bar="#191c1f", second_photo_empty="yes", keys="yes",
        bottom_height="36", list_size=".39rem", style=_DARKENED_PHONE,
    ),
    _made(
        detail_phone.phone(
            "unseen-dusk-411", 411, 2.75, _DEPARTMENT_FIRST, font=_DROID, value_font=_LIGHT,
            chrome="titled", title="学信网", back_sign="‹ 消息", more="≡", nav="no",
            status_height="28", label_align="left", label_colour="#79838d",
            value_colour="#111820", card_from="#0f9f6e", card_to="#0f9f6e", pill="#0b7a54",
            back="#f5f6f8", list_size=".4rem", second_photo="no", bottom_height="20",
            style=_RIGHT_EDGE,
        ),
        {'<div class="bottom">': _CHAT_TOOLS},
    ),
    detail_phone.phone(
        "unseen-dusk-419", 419, 2.5, _NUMBER_THEN_COURSE, font=_WIDE_DEMILIGHT,
        value_font=_WIDE_DEMILIGHT, chrome="address_below", address="my.chsi.com.cn",
        status_height="50", label_align="left", label_colour="#4b5551", value_colour="#141a17",
        card_from="#1a9f75", card_to="#43c596", back="#f0f2f1", list_size=".47rem",
        second_photo="no", bar_character="｜", style=_ENLARGED,
    ),
    _made(
        detail_phone.phone(
            "unseen-dusk-362", 362, 2.0, _DATES_UP, font=_PLATFORM, value_font=_MEDIUM,
            chrome="titled", title="智慧校园", back_sign="←", more="⟳", status_height="26",
            label_align="center", label_colour="#33564a", value_colour="#1c2b25",
            card_from="#24a57f", card_to="#2fb58c", pill="#1b7f63", back="#fff", list_size=".37rem",
            keys="yes", bottom_height="40", button="no", style=_FRAMED,
        ),
        {'<div class="keys">': _CONFIRM},
        words={"证件号码": "身份证号", **_FULL_DEPARTMENT},
    ),
)  # fmt: skip

_COMPUTERS = (
    _made(
        detail_desktop.desktop(
            "unseen-dusk-1917", 1917, 1.0, _SEX_BY_ETHNICITY, font=_ARIAL_MICRO,
            value_font=_DEMILIGHT,
            label_width="112px", label_colour="#80878a", value_colour="#222a2d",
            body_width="1130px", pitch="7px", back="#f1f3f4", ribbon="#fff",
            ribbon_text="#1a8f69", photo_width="100px", style=_NOTICES,
        ),
        {"</body>": _ASIDE},
    ),
    _made(
        detail_desktop.desktop(
            "unseen-dusk-1362", 1362, 1.0, _FOUR_ABREAST, font=_ZEN, value_font=_PLATFORM,
            label_width="auto", label_align="left", label_colour="#7b8a83",
            value_colour="#1e2623", body_width="1080px", green="#23ab80", back="#f6f8f7",
            ribbon="#f3faf7", ribbon_text="#23805f", photo_width="96px", style=_LABELS_ABOVE,
        ),
        colon="",
    ),
    _made(
        detail_desktop.desktop(
            "unseen-dusk-1919", 1919, 1.25, _LEVEL_BEFORE_SCHOOL, font=_ARIAL_ZEN,
            value_font=_ARIAL,
            label_width="124px", label_align="left", label_colour="#51606e",
            value_colour="#1a222a", body_width="1100px", back="#f2f5f8", ribbon="#fff",
            ribbon_text="#2a3a48", photo_width="98px", second_photo="yes",
            window="学籍信息/图像校对_学信档案", style=_CELLS,
        ),
        words=_FULL_DEPARTMENT,
        colon="",
    ),
    detail_desktop.desktop(
        "unseen-dusk-2874", 2874, 2.0, _STATUS_BY_NUMBER, font=_PLATFORM, value_font=_MEDIUM,
        theme="dark", label_width="122px", label_spread="6em", label_colour="#8993a1",
        value_colour="#dbe1e9", body_width="1120px", pitch="6px", green="#17664d",
        back="#14181f", ribbon="#1f2731", ribbon_text="#6fd6b3", photo_width="106px",
        mac="my.chsi.com.cn", style=_MIDNIGHT,
    ),
    _made(
        detail_desktop.desktop(
            "unseen-dusk-1594", 1594, 1.1, _LONG_COLUMN, font=_TIMES_SEMIBOLD, label_width="150px",
            label_colour="#555", value_colour="#111", body_width="940px", pitch="3px",
            green="#1f9a73", back="#fff", ribbon_text="#1d1d1d", photo_width="104px",
            footer="no", style=_PRINTED_COLUMN,
        ),
        words=_OLD_LABELS,
        colon=":",
    ),
    _made(
        detail_desktop.desktop(
            "unseen-dusk-1676", 1676, 1.0, _NUMBER_ALONE, font=_NARROW_SONG, label_width="124px",
            label_colour="#4f5b36", value_colour="#101408", body_width="960px", pitch="4px",
            green="#35a26f", back="#f7f8f2", ribbon="#f1f6e6", ribbon_text="#3d6b2c",
            photo_width="100px", style=_CLOSE_SONG,
        ),
        {'<div class="head">': _TOP_LINE},
        words={"学校名称": "院校名称", "专业": "专业名称"},
    ),
)  # fmt: skip

_PICTURES = (
    _made(
        detail_image.picture(
            "unseen-dusk-905", 905, 1.0, _MAJOR_BY_CLASS, font=_TIMES_MICRO, size="16px",
            pitch="30px", picture_width="720px", heading="学信档案 | 高等教育信息",
            green="#2bb08a", back="#f9fbfa", style=_STEPS,
        ),
        {'<div class="picture">': _STEP_LINE, "</body>": _BELOW_STEPS},
    ),
    _made(
        detail_image.picture(
            "unseen-dusk-404", 404, 2.6, _SCHOOL_FIRST, font=_NARROW_DEMILIGHT, size="14.5px",
            pitch="29px", picture_width="404px", picture_margin="0", back="#f3f4f5",
            label_school="院校名称", label_major="专业名称", style=_FILLS_PHONE,
        ),
        {'<div class="picture">': _PHONE_LINES, "</body>": _TIP_LINE},
    ),
    _made(
        detail_image.picture(
            "unseen-dusk-1008", 1008, 1.25, _MODE_BEFORE_CATEGORY, font=_ARIAL_SONG, size="16px",
            pitch="28px", picture_width="740px", picture_margin="22px auto", back="#eef3f8",
            label_id_number="身份证号", style=_DOUBLE_FRAME,
        ),
        {'<div class="picture">': _MENU_LINE, "</body>": _CLOSE_LINE},
    ),
)  # fmt: skip

_FRAMES = wrong.in_frames(
    (
        ("unseen-dusk-phone", 376, 3.0,
         {"base": "base_phone.html.j2", "font": _MICRO, "chrome": "wechat",
          "status_height": "44", "bar": "#f2f2f2", "back": "#f4f6f5"}),
        ("unseen-dusk-phone2", 386, 2.8,
         {"base": "base_phone.html.j2", "font": _WENKAI, "chrome": "titled", "back_sign": "×",
          "more": "⋮", "status_height": "34", "keys": "yes", "bottom_height": "36"}),
        ("unseen-dusk-desktop", 1676, 1.0,
         {"base": "base_desktop.html.j2", "font": _NARROW_SONG, "body_width": "960px",
          "green": "#35a26f", "back": "#f7f8f2"}),
        ("unseen-dusk-desktop2", 1535, 1.25,
         {"base": "base_desktop.html.j2", "font": _ARIAL_ZEN, "body_width": "1100px",
          "back": "#f2f5f8", "window": "学信档案"}),
    )
)  # fmt: skip

#: The darkened phone's wrong pages.
_DARK_PAGES = (
    _DARKENED_PHONE[: _DARKENED_PHONE.index(".card")]
    + ".main,h2,.line,.row,.box{color:#d9dddf}.line,.box,.grid,.none,.report,.input{"
    "background:#191c1f!important;border-color:#2b2f33!important}.note,.grey{color:#899196}"
    ".main svg{background:#fff}.btn{background:#18694e}§"
)
_OLD_MACHINE = _CLOSE_SONG[: _CLOSE_SONG.index(".card")] + ".box{border-color:#cbd8b6}§"
_WINDOW = _CELLS[: _CELLS.index(".rows")] + "§"

#: What stands around the platform's wrong pages, by the end of their names.
_AROUND: Mapping[str, Mapping[str, str]] = {
    "-unseen-dusk-phone2": {"</style>": _DARK_PAGES},
    "-unseen-dusk-desktop": {"</style>": _OLD_MACHINE, '<div class="head">': _TOP_LINE},
    "-unseen-dusk-desktop2": {"</style>": _WINDOW},
}


def _framed(layout: Layout) -> Layout:
    """A wrong page in its surroundings, unless it is not the platform's."""
    if layout.page is PageClass.OTHER:
        return layout
    for end, pieces in _AROUND.items():
        if layout.name.endswith(end):
            return _made(layout, pieces)
    return layout


LAYOUTS = LayoutSet("unseen", _PHONES + _COMPUTERS + _PICTURES + tuple(map(_framed, _FRAMES)))
