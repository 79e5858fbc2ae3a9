"""Layouts written for tuning, by somebody without part in it: the platform's own page, plainly.

A phone of six years ago, a night, a phone set to large print, a capture shown in an album, labels
in a typeface bought for the phone, an app whose header is green to the upper edge; a whole screen,
a card cut out, a tablet, an old computer, a printed table to be signed; pictures of former years
beside the menu of their site, cut out, in a chat's browser, on a sheet for the class.

Wants the Debian packages ``fonts-noto-cjk-extra``, ``fonts-droid-fallback``,
``fonts-arphic-gbsn00lp``, ``fonts-arphic-gkai00mp`` and ``fonts-liberation`` besides those that
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
_DEMILIGHT = "'Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_LIGHT = "'Noto Sans CJK SC Light','Noto Sans CJK SC',sans-serif"
_MEDIUM = "'Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_DROID = "'Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_ZEN = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_KAITI = "'AR PL KaitiM GB','AR PL UKai CN','Noto Serif CJK SC',serif"
_SONGTI = "'AR PL SungtiL GB','AR PL UMing CN','Noto Serif CJK SC',serif"
_ARIAL_DEMILIGHT = "'Liberation Sans','Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_ARIAL = "'Liberation Sans','Noto Sans CJK SC',sans-serif"
_ARIAL_MEDIUM = "'Liberation Sans','Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_ARIAL_MICRO = "'Liberation Sans','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_ARIAL_ZEN = "'Liberation Sans','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_PIXELS = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_TIMES_MING = "'Liberation Serif','AR PL UMing CN','Noto Serif CJK SC',serif"

_NAMES = "|".join(sorted((re.escape(key.label) for key in Field), key=len, reverse=True))
_ON_PAGE = re.compile(rf'(?<=<span class="label">)({_NAMES})(：?)(?=</span>)')
_ON_PICTURE = re.compile(r"(?<=<div class=\"item\" data-row><span>)([^<:]+)(:)(?=</span>)")


def _with(
    layout: Layout,
    pieces: Mapping[str, str] | None = None,
    *,
    words: Mapping[str, str] | None = None,
    colon: str | None = None,
) -> Layout:
    """``layout`` with other HTML, other words for labels, another colon behind them.

    In ``pieces`` each key is what stands in the HTML and is replaced; § in its value is the key,
    and ``$account``, ``$clock`` and ``$day`` come from the scene.
    """

    def label(found: re.Match[str]) -> str:
        text = (words or {}).get(found[1], found[1])
        return text + (found[2] if colon is None else colon)

    def draw(asked: Layout, scene: Scene) -> str:
        html = layout.draw(asked, scene)
        pattern = _ON_PICTURE if asked.page is PageClass.DETAIL_IMAGE else _ON_PAGE
        html = pattern.sub(label, html)
        year = scene.records[scene.counts].get(Field.ENROLLED_ON, "2022")[:4]
        known = {
            "account": str(escape(scene.account)),
            "clock": scene.clock,
            "day": f"{year}-11-{Random(scene.salt).randrange(10, 30)}",
        }
        for old, new in (pieces or {}).items():
            html = html.replace(old, Template(new).substitute(known).replace("§", old))
        return html

    return replace(layout, draw=draw)


_NUMBER_THEN_CLASS = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.DURATION,
    Field.CATEGORY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_CLASS_ABOVE_BRANCH = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.DURATION,
    Field.CATEGORY,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_NUMBERS_TOGETHER = (
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.CATEGORY,
    Field.DURATION,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_DEPARTMENT_FIRST = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.DURATION,
    Field.CATEGORY,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_NUMBER_ABOVE_DURATION = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.DURATION,
    Field.CATEGORY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_STATUS_BEFORE_DATES = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.DURATION,
    Field.CATEGORY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_SCREEN = (
    (Field.NAME, Field.SEX),
    (Field.ID_NUMBER, Field.BIRTH_DATE),
    (Field.ETHNICITY, Field.LEVEL),
    (Field.SCHOOL, Field.MAJOR),
    (Field.CATEGORY, Field.MODE),
    (Field.DURATION, Field.BRANCH),
    (Field.DEPARTMENT, Field.CLASS_NAME),
    (Field.STUDENT_NO, Field.STATUS),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_CUT_OUT = (
    (Field.NAME, Field.SEX),
    (Field.BIRTH_DATE, Field.ETHNICITY),
    (Field.ID_NUMBER,),
    (Field.SCHOOL,),
    (Field.LEVEL, Field.MAJOR),
    (Field.DURATION, Field.CATEGORY),
    (Field.MODE, Field.BRANCH),
    (Field.DEPARTMENT, Field.CLASS_NAME),
    (Field.STUDENT_NO, Field.ENROLLED_ON),
    (Field.STATUS, Field.EXPECTED_GRADUATION),
)

_TABLET = (
    (Field.NAME, Field.ETHNICITY),
    (Field.SEX, Field.BIRTH_DATE),
    (Field.ID_NUMBER, Field.STUDENT_NO),
    (Field.SCHOOL, Field.LEVEL),
    (Field.MAJOR, Field.DURATION),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CLASS_NAME, Field.MODE),
    (Field.CATEGORY, Field.STATUS),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_OLD_COMPUTER = tuple(
    (key,)
    for key in (
        Field.NAME,
        Field.SEX,
        Field.ETHNICITY,
        Field.BIRTH_DATE,
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
        Field.EXPECTED_GRADUATION,
        Field.STATUS,
    )
)

_TO_SIGN = (
    (Field.NAME, Field.STUDENT_NO),
    (Field.SEX, Field.ETHNICITY),
    (Field.BIRTH_DATE, Field.ID_NUMBER),
    (Field.SCHOOL,),
    (Field.MAJOR,),
    (Field.LEVEL, Field.DURATION),
    (Field.CATEGORY, Field.MODE),
    (Field.BRANCH,),
    (Field.DEPARTMENT, Field.CLASS_NAME),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
    (Field.STATUS,),
)

_WITH_MENU = (
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
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_CUT_FROM_PAGE = (
    Field.NAME,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.SCHOOL,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.MAJOR,
    Field.LEVEL,
    Field.DURATION,
    Field.CATEGORY,
    Field.MODE,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_IN_CHAT = (
    Field.NAME,
    Field.SEX,
    Field.ETHNICITY,
    Field.BIRTH_DATE,
    Field.ID_NUMBER,
    Field.SCHOOL,
    Field.LEVEL,
    Field.MAJOR,
    Field.MODE,
    Field.DURATION,
    Field.CATEGORY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_FOR_CLASS = (
    Field.NAME,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.SCHOOL,
    Field.MAJOR,
    Field.LEVEL,
    Field.DURATION,
    Field.CATEGORY,
    Field.MODE,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_FORMER = {"证件号码": "身份证号", "学校名称": "院校名称", "专业": "专业名称"}

#: A small phone of 2018: square corners, the list between two hairlines, no gaps.
_SMALL_PHONE = """
.status{height:20px;font-size:12px;padding:0 7px;background:#f8f8f8}.address{background:#f8f8f8;
border-bottom:.5px solid #c8c8cc}.address span{background:#e3e3e6;border-radius:9px;color:#111}
.card{margin-top:.213rem;border-radius:.08rem;padding:.44rem .4rem .48rem}.born{font-size:.333rem}
.list{border:.5px solid #dcdfde;border-width:.5px 0;padding:.1rem 0}.item .label{width:34%;
padding-right:.36rem}.photo svg{border-radius:0}.bottom b{display:none}
.btn{border-radius:.053rem;margin:.4rem}
"""

#: The phone's night: rows parted by lines that begin at the labels, the card's green subdued.
_NIGHT = """
html,body,.main{background:#000}.status,.title,.nav,.bottom{background:#1c1c1e}
.status,.title,.nav{color:#e8e8ea;border-color:#2f2f31}.battery{border-color:#cfcfd2}
.battery b,.bottom b{background:#cfcfd2}.nav .left,.title .left{color:#e8e8ea}
.list{background:#1c1c1e;border-radius:.267rem;margin:.32rem .427rem 0;padding:.08rem 0}
.item{margin-left:.36rem;padding:.187rem .36rem .187rem 0}.item .label{width:3.05rem;padding-left:0}
.item+.item{border-top:.5px solid #3a3a3c}.card{border-radius:.267rem}.pill{color:#d9f5ea}
.btn{background:#1b7d5b;border-radius:.267rem;color:#eafaf3}.green{color:#3fcb92}
"""

#: Large print chosen in the phone's settings: bigger name and rows, wide spaces between lines.
_LARGE_PRINT = """
.banner,.collect{font-size:.4rem;line-height:.6rem}.title{font-size:20px}.nav{font-size:20px}
.name{font-size:.52rem;line-height:.76rem}.born{font-size:.4rem;line-height:.68rem}
.school{font-size:.56rem;line-height:.8rem}.pill{font-size:.4rem;line-height:.64rem}
.major{font-size:.42rem;line-height:.64rem}.photo{font-size:.28rem}.photos{width:3.1rem}
.photo{max-width:1.3rem}.who{padding-left:.24rem;padding-top:.1rem}
.item{line-height:.68rem;padding-right:.3rem}.item .label{width:3.5rem;padding:0 .2rem 0 .427rem}
.list{padding:.24rem 0}.btn{height:1.4rem;line-height:1.4rem;font-size:.52rem}
"""

#: A capture in the phone's album: black about it, its own status bar small, tools below.
_IN_ALBUM = """
html,body{background:#000}.album{color:#f2f2f2;text-align:center;padding:52px 0 16px;font-size:15px;
line-height:21px;position:relative}.album small{display:block;font-size:11px;color:#a9a9a9}
.album i{position:absolute;left:18px;top:50px;font:26px/40px 'Noto Sans CJK SC'}
.shot{margin:0 44px;overflow:hidden;
background:#f5f6f7}.shot .nav{height:36px;font-size:14px}
.within{background:#fff;display:flex;justify-content:space-between;font-size:11px;color:#222;
padding:7px 14px 3px}.tools{display:flex;justify-content:space-around;color:#ededed;font-size:12px;
padding:22px 10px 6px;text-align:center}.tools i{display:block;width:22px;height:22px;
margin:0 auto 5px;border:1.6px solid #ededed;border-radius:6px}
.tools span:nth-child(2) i{border-radius:50%}.bottom{background:#000}
.bottom b{background:#e0e0e0}.btn{margin-bottom:.6rem}
.item{padding-bottom:.16rem}.list{margin-top:.24rem}
"""

#: Two red frames and a word drawn in the phone's editor; labels in a typeface of its own.
_FRAMED_IN_RED = """
.item{position:relative}.item:nth-child(2)::after,.item:nth-child(10)::after{content:"";
position:absolute;left:3.22rem;right:1.1rem;top:.06rem;bottom:.02rem;border:.07rem solid #f4333c;
border-radius:.3rem .22rem .34rem .2rem;transform:rotate(-.5deg)}
.item:nth-child(10)::after{transform:rotate(.6deg);right:.7rem;border-radius:.2rem .34rem}
.item{padding-top:.2rem}.item .label{font-size:.4rem;width:36%}.checked{color:#f4333c;
font:500 .56rem/.8rem 'AR PL KaitiM GB';padding:.2rem .5rem 0;text-align:right}
.card{margin:.24rem .32rem 0;border-radius:.213rem}.photo svg{margin-bottom:.07rem}
"""

#: An app whose green goes up to the edge of the screen; the list is a sheet that lies on it.
_UP_TO_THE_EDGE = """
.status,.nav{background:linear-gradient(90deg,#17a078,#35c08d);color:#fff;border:0}
.status .battery{border-color:#fff}.status .battery b{background:#fff}.nav .left,.nav .right{
color:#fff}.nav{height:48px;font-size:18px}.card{margin:0;border-radius:0;
padding:.36rem .48rem .9rem}
.list{position:relative;margin:-.5rem 0 0;border-radius:.4rem .4rem 0 0;padding:.4rem 0 .2rem}
.item{padding:.187rem .48rem}.item .label{width:auto;min-width:2.9rem;padding:0 .3rem 0 0}
.item .text{text-align:right}.main,.bottom{background:#fff}.btn{border-radius:.62rem;
margin:.3rem .48rem}.photo svg{border-radius:.107rem;border:.04rem solid #fff}
"""

#: The whole of a broad screen: print of 16 px, the school on a green tag, a light task bar.
_WHOLE_SCREEN = """
.cell{font-size:16px;line-height:26px}.cell:first-child{flex:0 0 52%}.cell .text{padding-right:20px}
.ribbon{border:0;padding:22px 30px 4px;font-size:18px;font-weight:500}
.ribbon::before{content:"";display:inline-block;width:5px;height:18px;background:#25b887;
margin-right:12px;vertical-align:-2px}.inside{padding:18px 30px 26px;gap:40px}
.photos{font-size:14px;width:140px}.tabs,.count,.head span{font-size:16px}.head .wrap{height:68px}
.card{border:0;border-radius:6px;box-shadow:0 1px 5px rgba(0,40,25,.12)}
.row-of-apps{background:#e9eef4;display:flex;justify-content:center;align-items:center;height:48px;
gap:16px;position:relative;margin-top:70px;font:12px/16px 'WenQuanYi Micro Hei'}
.row-of-apps i{width:28px;height:28px;border-radius:6px;background:#3f8fdc}
.row-of-apps i:nth-child(2n){background:#f0b23e}.row-of-apps i:nth-child(3n){background:#42b065}
.row-of-apps span{position:absolute;right:18px;text-align:right}
"""

#: The card alone, cut out with a chat client's tool: its edges are the picture's.
_CARD_ALONE = """
.head,.tabs,.count,.btn,.grey,.footer{display:none}.wrap{width:100%}body{padding:5px 9px 7px 4px}
.card{margin:0;border-color:#dcefe6}.card+.card{margin-top:14px}.ribbon{font-size:15px;
padding:8px 20px}.inside{padding:20px 16px 18px 20px;gap:18px}.photos{width:116px}
.cell{font-size:15px;line-height:23px}.cell:nth-child(2){flex:0 0 49%}
"""

#: A tablet held across: the system's bars above, rows in soft bands, photos side by side.
_ON_TABLET = """
.ipad{background:#f2f2f5;font-size:14px;color:#1d1d1f;padding:7px 22px 10px}.ipad div{display:flex;
justify-content:space-between}.ipad .place{gap:24px;padding-top:9px;align-items:center;
color:#2f6fd0;font-size:19px}.ipad .place span{flex:0 0 46%;background:#e1e1e6;border-radius:10px;
text-align:center;line-height:34px;font-size:15px;color:#1d1d1f}
.pair:nth-child(odd){background:#f3f9f6}.pair{border-radius:6px}.cell{font-size:15px;line-height:24px}
.inside{gap:22px;padding:20px 22px}.photos{width:112px}.card{border-radius:12px}
.ribbon{background:#2ab389;color:#fff;text-align:center;font-size:17px;padding:10px}
.tabs .wrap{justify-content:center;gap:70px}
"""

#: An old computer: one column in pixel print, dotted lines, the photo large at the right.
_ON_OLD_COMPUTER = """
.glass{background:linear-gradient(#c6d9ee,#a9c4e2);padding:6px 10px 0;font-size:12px;color:#112}
.glass b{display:inline-block;font-weight:400;background:#fff;padding:7px 70px 7px 12px;
border-radius:4px 4px 0 0}.glass u{float:right;text-decoration:none;letter-spacing:12px}
.line-of{background:#fff;border-bottom:1px solid #c3ccd6;padding:6px 10px;font-size:12px;
display:flex;gap:16px;align-items:center}.line-of span{flex:1;border:1px solid #b7c2ce;
padding:3px 10px}.line-of em{font-style:normal;color:#555}
.cell{font-size:16px;line-height:22px}.cell .label{padding-right:4px}
.pair{border-bottom:1px dotted #b9c7c0;margin-right:6px}.inside{flex-direction:row-reverse;
padding:14px 22px;gap:30px}.photos{width:160px;padding-top:8px;font-size:12px}
.card{border-radius:0;border-color:#c5d6cd}.ribbon{font-size:16px;padding:7px 22px}
.tabs .wrap{gap:8px}.tabs span{padding:11px 16px}.head .wrap{height:50px;gap:20px}
"""

#: Printed as a table for the student's hand; the values keep the site's typeface.
_FOR_SIGNATURE = """
html,body,.card{background:#fff}body{color:#000;padding:34px 0 26px}.head,.tabs,.count,.grey,
.footer{display:none}.card{border:0;border-radius:0;margin:0}
.ribbon{border:0;text-align:center;font-size:15px;
padding:0 0 14px}.titled-so{font-size:23px;text-align:center;letter-spacing:3px;
line-height:52px}.inside{padding:0;gap:0;border:1.4px solid #000;flex-direction:row-reverse}
.photos{width:118px;padding-top:14px;color:#000;border-left:1px solid #000}
.pair{align-items:stretch}.pair+.pair{border-top:1px solid #000}.cell{font-size:15px}
.cell .label{padding:8px 4px;border-right:1px solid #000}.cell+.cell{border-left:1px solid #000}
.cell .text{padding:8px 8px 8px 10px}.hand{display:flex;justify-content:space-between;
font-size:16px;padding:34px 50px 60px}.print-foot{display:flex;justify-content:space-between;
font-size:11px;padding:0 40px}
"""

#: The site's menu beside the picture; labels of one width before their colons.
_BESIDE_MENU = """
.top-of{background:#2e8fc0;color:#fff;display:flex;align-items:center;gap:30px;padding:13px 26px;
font-size:15px}.top-of b{font-size:22px;font-weight:400}.two{display:flex;gap:20px;
padding:18px 26px}.menu{flex:none;width:150px;border:1px solid #cfe0ea;font-size:15px;
align-self:flex-start;background:#fff}.menu span{display:block;padding:10px 16px;
border-bottom:1px solid #e4eef4}.menu .on{background:#e5f2f9;color:#1d6f9c}
.item>span:first-child{flex:none;min-width:7.6em;text-align:right;color:#245a76;
padding-right:.35em}.picture{background:#f5fafd}.photos{width:122px;padding-top:8px}
.mark{transform:rotate(-20deg);line-height:84px;color:rgba(60,130,180,.13)}
"""

#: The picture cut from its page: a grey sheet, the photo first, a mark in small print.
_SHEET_CUT_OUT = """
.picture{border:0;background:#f7f7f5;padding:16px 22px 18px 12px}.columns{gap:16px;
flex-direction:row-reverse}.photos{width:124px;padding-top:4px}.photos svg{width:104px}
.item>span:first-child{flex:none;width:8.2em;text-align:left;color:#55605a}.item .text{color:#111}
.mark{font-size:16px;line-height:58px;transform:rotate(-30deg);color:rgba(90,110,100,.14)}
"""

#: A phone of 2017 in a chat's browser: the picture as wide as the screen, its photo at the foot.
_CHAT_BROWSER = """
.hours{background:#2d2d32;color:#fff;font-size:12px;display:flex;justify-content:space-between;
padding:5px 12px}.chat-bar{background:#2d2d32;color:#fff;font-size:17px;display:flex;
justify-content:space-between;padding:10px 14px}.of-site{background:#25b887;color:#fff;
font-size:16px;text-align:center;padding:10px}.picture{border-width:1px 0;padding:12px 14px 16px}
.columns{display:block}.item{border-bottom:1px solid #eef1f4}.item>span:first-child{flex:none;
color:#7c8790;margin-right:.2em}.photos{margin:12px auto 0}.mark{font-size:15px;line-height:48px}
.hint-of{color:#8b9299;font-size:12px;line-height:20px;padding:12px 14px 40px}
"""

#: A sheet that the class hands in: the picture under a title, a line for the signature.
_CLASS_SHEET = """
.sheet{background:#fff;width:920px;margin:24px auto;padding:46px 66px 60px}.sheet h3{font-size:26px;
font-weight:400;text-align:center;padding-bottom:16px}.sheet p{font-size:17px;line-height:32px}
.sheet .below{display:flex;justify-content:space-between;padding-top:26px}
.picture{border:1px solid #999;padding:22px 26px}.item>span:first-child{flex:none;
padding-right:.6em;color:#333}.item:nth-child(odd){background:rgba(235,241,238,.75)}
.photos{padding:0 0 0 18px;width:136px;align-self:center}.photos svg{width:110px}
.mark{line-height:74px;transform:rotate(-25deg);word-spacing:24px;font-size:19px}
"""

_ALBUM = (
    '<div class="album"><i>‹</i>$day<small>$clock　微信</small></div><div class="shot">'
    '<div class="within"><span>$clock</span><span>5G　67%</span></div>§'
)
_ALBUM_TOOLS = (
    '</div><div class="tools"><span><i></i>发送</span><span><i></i>收藏</span>'
    "<span><i></i>编辑</span><span><i></i>删除</span><span><i></i>更多</span></div>§"
)
_APPS = '<div class="row-of-apps">' + "<i></i>" * 7 + "<span>$clock<br>$day</span></div>§"
_IPAD = (
    '<div class="ipad"><div><span>$clock　周四</span><span>WiFi　74%</span></div>'
    '<div class="place">‹　›<span>my.chsi.com.cn</span>⟳　＋</div></div>§'
)
_GLASS = (
    '<div class="glass"><b>学籍信息_学信档案　×</b><u>_□×</u></div><div class="line-of">‹　›　⟳'
    "<span>https://my.chsi.com.cn/archive/gdjy/xj/show.action</span><em>收藏　登录　≡</em></div>§"
)
_TITLE = '<div class="titled-so">学生学籍信息核对表</div>§'
_SIGNED = (
    '<div class="hand"><span>本人已核对，以上信息无误。</span><span>签名：＿＿＿＿＿＿</span>'
    "<span>日期：＿＿年＿＿月＿＿日</span></div>"
    '<div class="print-foot"><span>my.chsi.com.cn/archive</span><span>$day $clock</span>'
    "<span>1/1</span></div>§"
)
_MENU = (
    '<div class="top-of"><b>学信档案</b><span>首页</span><span>学籍查询</span>'
    "<span>学历查询</span><span>在线验证报告</span><span>$account　退出</span></div>"
    '<div class="two"><div class="menu"><span class="on">高等学籍</span><span>高等学历</span>'
    "<span>学位信息</span><span>考研信息</span><span>个人设置</span></div>§"
)
_CHAT = (
    '<div class="hours"><span>中国移动 4G</span><span>$clock</span></div><div class="chat-bar">'
    '<span>✕　学信档案</span><span>⋮</span></div><div class="of-site">学籍信息</div>§'
)
_HINT = '<div class="hint-of">如有疑问，请与所在院校学籍管理部门联系。</div>§'
_SHEET = '<div class="sheet"><h3>新生学籍信息自查</h3><p>学信网截图（截图时间：$day $clock）</p>§'
_SHEET_END = (
    '<p class="below"><span>以上信息与本人情况一致。</span>'
    "<span>学生签名：＿＿＿＿＿＿＿</span></p></div>§"
)
_SEASON = "温馨提示：新生学籍信息由所在院校陆续注册，请以院校通知的时间为准。"

_PHONES = (
    detail_phone.phone(
        "nine-375", 375, 2.0, _NUMBER_THEN_CLASS, font=_ARIAL_DEMILIGHT, chrome="browser",
        address="my.chsi.com.cn", status="centre", carrier="中国联通 4G", label_colour="#909090",
        value_colour="#2b2b2b", pitch=".16rem", second_photo="no", bottom_height="4",
        style=_SMALL_PHONE,
    ),
    detail_phone.phone(
        "nine-412", 412, 2.625, _CLASS_ABOVE_BRANCH, font=_LIGHT, value_font=_DEMILIGHT,
        chrome="app", theme="dark", status_height="44", label_align="left",
        label_colour="#98989f", value_colour="#e6e6ea", card_from="#146b50", card_to="#1f8a67",
        pill="#0f523d", back="#000", second_photo="no", bottom_height="30", style=_NIGHT,
    ),
    detail_phone.phone(
        "nine-360", 360, 3.0, _NUMBERS_TOGETHER, font=_ZEN, value_font=_ZEN, chrome="wechat",
        banner=_SEASON, collect="yes", status_height="32", keys="yes", bottom_height="44",
        bar="#ededed", label_align="left", label_colour="#7d7d7d", value_colour="#1f1f1f",
        list_size=".453rem", back="#f7f7f7", bar_character="｜", style=_LARGE_PRINT,
    ),
    _with(
        detail_phone.phone(
            "nine-430", 430, 3.0, _DEPARTMENT_FIRST, font=_DROID, value_font=_MEDIUM,
            chrome="none", status="no", rem="34.2", label_colour="#8c8f91",
            value_colour="#303234", pitch=".17rem", second_photo_empty="yes",
            bar_character="|", style=_IN_ALBUM,
        ),
        {'<div class="nav">': _ALBUM, '<div class="bottom">': _ALBUM_TOOLS},
    ),
    _with(
        detail_phone.phone(
            "nine-384", 384, 2.5, _NUMBER_ABOVE_DURATION, font=_KAITI, chrome="titled",
            title="学信档案", subtitle="my.chsi.com.cn", back_sign="✕", more="⋮", keys="yes",
            status_height="30", bottom_height="40", label_colour="#77807b",
            value_colour="#2c302e", card_from="#1fa67a", card_to="#44c795", back="#f2f4f3",
            collect="yes", second_photo="no", style=_FRAMED_IN_RED,
        ),
        {'<span class="btn">': '<div class="checked">已核对无误</div>§'},
    ),
    detail_phone.phone(
        "nine-428", 428, 3.0, _STATUS_BEFORE_DATES, font=_ARIAL_MEDIUM, value_font=_ARIAL,
        chrome="none", status_height="50", nav_right="刷新", label_align="left",
        label_colour="#6b7571", value_colour="#222927", card_from="#17a078", card_to="#35c08d",
        pill="#12805f", back="#fff", list_size=".387rem", bar_character="丨",
        style=_UP_TO_THE_EDGE,
    ),
)  # fmt: skip

_COMPUTERS = (
    _with(
        detail_desktop.desktop(
            "nine-1920", 1920, 1.0, _SCREEN, font=_MICRO, value_font=_PLATFORM,
            label_width="132px", label_colour="#84908b", value_colour="#262b29",
            body_width="1240px", ribbon="#fff", ribbon_text="#1b8f69", photo_width="116px",
            second_photo="yes", window="学籍信息_学信档案", height="900", style=_WHOLE_SCREEN,
        ),
        {"</body>": _APPS},
    ),
    detail_desktop.desktop(
        "nine-1175", 1175, 1.25, _CUT_OUT, font=_ARIAL, label_width="110px",
        label_colour="#888", value_colour="#333", pitch="5px", back="#f3f5f6", height="10",
        photo_width="100px", style=_CARD_ALONE,
    ),
    _with(
        detail_desktop.desktop(
            "nine-2360", 2360, 2.0, _TABLET, font=_ARIAL_MEDIUM, label_width="112px",
            label_colour="#6f7a76", value_colour="#1d1d1f", body_width="1040px", pitch="7px",
            ribbon="#2ab389", ribbon_text="#fff", photo_width="92px", green="#2ab389",
            back="#f6f7f8", style=_ON_TABLET,
        ),
        {'<div class="head">': _IPAD},
    ),
    _with(
        detail_desktop.desktop(
            "nine-1366", 1366, 1.0, _OLD_COMPUTER, font=_PIXELS, label_width="150px",
            label_colour="#5b6b63", value_colour="#000", pitch="3px", body_width="900px",
            green="#22a87c", back="#fff", ribbon="#e6f6ef", ribbon_text="#137a57",
            photo_width="120px", style=_ON_OLD_COMPUTER,
        ),
        {'<div class="head">': _GLASS},
        words=_FORMER,
    ),
    _with(
        detail_desktop.desktop(
            "nine-1654", 1654, 2.0, _TO_SIGN, font=_SONGTI, value_font=_PLATFORM,
            label_width="104px", label_align="center", label_colour="#000",
            value_colour="#111", pitch="0", body_width="730px", back="#fff", ribbon="#fff",
            ribbon_text="#000", photo_width="90px", button="no", style=_FOR_SIGNATURE,
        ),
        {'<div class="ribbon">': _TITLE, "</body>": _SIGNED},
        colon="",
    ),
)  # fmt: skip

_PICTURES = (
    _with(
        detail_image.picture(
            "nine-980", 980, 1.0, _WITH_MENU, font=_TIMES_MING, size="16px", pitch="29px",
            picture_width="738px", picture_margin="0", back="#fff", style=_BESIDE_MENU,
        ),
        {'<div class="picture">': _MENU, "</body>": "</div>§"},
    ),
    detail_image.picture(
        "nine-740", 740, 1.25, _CUT_FROM_PAGE, font=_ARIAL_MICRO, size="15px", pitch="26px",
        picture_width="740px", picture_margin="0", back="#fff", style=_SHEET_CUT_OUT,
    ),
    _with(
        detail_image.picture(
            "nine-360", 360, 3.0, _IN_CHAT, font=_DROID, size="14px", pitch="27px",
            picture_width="360px", picture_margin="0", back="#f2f4f5", style=_CHAT_BROWSER,
        ),
        {'<div class="picture">': _CHAT, "</body>": _HINT},
        words={"学校名称": "院校名称"},
        colon="：",
    ),
    _with(
        detail_image.picture(
            "nine-1060", 1060, 1.2, _FOR_CLASS, font=_ARIAL_ZEN, size="17px", pitch="30px",
            picture_width="788px", picture_margin="12px 0 0", back="#d5d8da",
            style=_CLASS_SHEET,
        ),
        {'<div class="picture">': _SHEET, "</body>": _SHEET_END},
        words=_FORMER,
    ),
)  # fmt: skip

_FRAMES = wrong.in_frames(
    (
        ("nine-phone", 375, 2.0,
         {"base": "base_phone.html.j2", "font": _ARIAL_DEMILIGHT, "chrome": "browser",
          "status": "centre", "carrier": "中国联通 4G"}),
        ("nine-phone2", 428, 3.0,
         {"base": "base_phone.html.j2", "font": _ARIAL_MEDIUM, "chrome": "none",
          "status_height": "50", "back": "#f4f6f5"}),
        ("nine-desktop", 1920, 1.0,
         {"base": "base_desktop.html.j2", "font": _MICRO, "body_width": "1240px",
          "window": "学信档案", "height": "900"}),
        ("nine-desktop2", 1180, 2.0,
         {"base": "base_desktop.html.j2", "font": _ARIAL_MEDIUM, "green": "#2ab389",
          "back": "#f6f7f8", "body_width": "1040px"}),
    )
)  # fmt: skip

_GREEN_ABOVE = (
    ".status,.nav{background:linear-gradient(90deg,#17a078,#35c08d);color:#fff;border:0}"
    ".battery{border-color:#fff}.battery b{background:#fff}.nav .left{color:#fff}§"
)
_ROW_OF_APPS = (
    _WHOLE_SCREEN[_WHOLE_SCREEN.index(".row-of-apps") :]
    + "body{display:flex;flex-direction:column}.row-of-apps{margin-top:auto}"
)
_BARS = _ON_TABLET[: _ON_TABLET.index(".pair")]

#: What stands around the wrong pages of three frames, unless they are not the platform's.
_SURROUNDINGS = {
    "nine-phone2": {"</style>": _GREEN_ABOVE},
    "nine-desktop": {"</style>": f"{_ROW_OF_APPS}§", "</body>": _APPS},
    "nine-desktop2": {"</style>": f"{_BARS}§", '<div class="head">': _IPAD},
}


def _surrounded(layout: Layout) -> Layout:
    for name, pieces in _SURROUNDINGS.items():
        if layout.name.endswith(f"-{name}") and layout.page is not PageClass.OTHER:
            return _with(layout, pieces)
    return layout


_WRONG = tuple(_surrounded(layout) for layout in _FRAMES)

LAYOUTS = LayoutSet("seen-9", _PHONES + _COMPUTERS + _PICTURES + _WRONG)
