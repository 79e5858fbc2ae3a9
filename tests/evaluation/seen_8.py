"""Layouts written for tuning, by somebody without part in it: what stands around and over pages.

A ticket under the account's watermark, a small window on a home screen, two apps on one screen,
a phone held across and one with inverted colours, tiles; bookmarks, tabs at the side, a phone that
asks for the page for computers, a PDF, a grey day, boxes with their labels in the frame; pixel
print in an old browser, a word processor, photo viewers, pages tinted green against tired eyes.

Wants the Debian packages ``fonts-noto-cjk-extra``, ``fonts-droid-fallback``,
``fonts-arphic-gbsn00lp``, ``fonts-dejavu-core``, ``fonts-dejavu-extra`` and ``fonts-liberation``
besides those that ``sample_images/README.md`` names.
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

_THIN = "'DejaVu Sans Light','Noto Sans CJK SC Light','Noto Sans CJK SC',sans-serif"
_THIN_VALUE = "'DejaVu Sans','Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_MICRO_CONDENSED = "'DejaVu Sans Condensed','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_DROID_CONDENSED = "'DejaVu Sans Condensed','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_SANS_LATIN = "'Liberation Sans','Noto Sans CJK SC',sans-serif"
_SANS_CONDENSED = "'DejaVu Sans Condensed','Noto Sans CJK SC',sans-serif"
_ZEN_MONO = "'DejaVu Sans','WenQuanYi Zen Hei Mono','Noto Sans CJK SC',sans-serif"
_WENKAI_SERIF = "'DejaVu Serif','LXGW WenKai','Noto Serif CJK SC',serif"
_HONG_KONG = "'Liberation Sans','Noto Sans CJK HK','Noto Sans CJK SC',sans-serif"
_DEMILIGHT_NARROW = (
    "'Liberation Sans Narrow','Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
)
_MICRO_LATIN = "'Liberation Sans','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_DEMILIGHT_LATIN = "'Liberation Sans','Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_MING_TYPED = "'Liberation Mono','AR PL UMing CN','Noto Serif CJK SC',serif"
_SERIF_MEDIUM = "'Liberation Serif','Noto Serif CJK SC Medium','Noto Serif CJK SC',serif"
_ZEN_LATIN = "'Liberation Sans','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_LIGHT_LATIN = "'Liberation Sans','Noto Sans CJK SC Light','Noto Sans CJK SC',sans-serif"
_ZEN_SHARP = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_SONG_SERIF = "'Liberation Serif','AR PL SungtiL GB','AR PL UMing CN','Noto Serif CJK SC',serif"
_WENKAI_SANS = "'DejaVu Sans','LXGW WenKai','Noto Serif CJK SC',serif"
_SERIF_WIDE = "'DejaVu Serif Condensed','Noto Serif CJK SC',serif"
_DROID_NARROW = "'Liberation Sans Narrow','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"

_TITLES = "|".join(sorted((re.escape(key.label) for key in Field), key=len, reverse=True))
_LABEL = re.compile(rf'(<span class="label">)({_TITLES})(：?)(?=</span>)')
_PICTURE_LABEL = re.compile(r'(<div class="item" data-row><span>)([^<]+)(:)(?=</span>)')


def _changed(
    layout: Layout,
    put: Mapping[str, str] | None = None,
    *,
    words: Mapping[str, str] | None = None,
    mark: str | None = None,
    rows: detail_desktop.Rows | None = None,
) -> Layout:
    """``layout`` with more HTML, other words and marks in its labels, fields side by side.

    ``put`` replaces what stands in the HTML; § is what was there, and ``$account``, ``$day``,
    ``$clock`` come from the scene. ``mark`` follows each label instead of its colon. ``rows`` are
    the rows of a phone on which the style sets fields of one tuple beside one another.
    """

    def label(found: re.Match[str]) -> str:
        start, text, colon = found.groups()
        return f"{start}{(words or {}).get(text, text)}{colon if mark is None else mark}"

    def draw(asked: Layout, scene: Scene) -> str:
        if rows is not None and asked.rows:
            top = len(detail_phone.CARD)
            singles = tuple((key,) for row in asked.rows[top:] for key in row)
            asked = replace(asked, rows=detail_phone.CARD + singles)
        html = layout.draw(asked, scene)
        pattern = _PICTURE_LABEL if asked.page is PageClass.DETAIL_IMAGE else _LABEL
        html = pattern.sub(label, html)
        for found, piece in (put or {}).items():
            html = html.replace(found, _filled(piece, scene).replace("§", found))
        return html

    return replace(layout, draw=draw, rows=layout.rows if rows is None else rows)


def _filled(piece: str, scene: Scene) -> str:
    """``piece`` with the scene's account and time and a day of its November."""
    year = scene.records[scene.counts].get(Field.ENROLLED_ON, "2021")[:4]
    day = f"{year}/11/{Random(scene.salt).randrange(8, 30)}"
    account = str(escape(scene.account))
    return Template(piece).substitute(account=account, day=day, clock=scene.clock)


_TICKET_LIST = (
    Field.STUDENT_NO,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.CATEGORY,
    Field.DURATION,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_WINDOW_LIST = (
    Field.ETHNICITY,
    Field.STUDENT_NO,
    Field.ID_NUMBER,
    Field.DURATION,
    Field.CATEGORY,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.BRANCH,
)

_REVERSED_LIST = (
    Field.ID_NUMBER,
    Field.DURATION,
    Field.CATEGORY,
    Field.ETHNICITY,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.STUDENT_NO,
    Field.EXPECTED_GRADUATION,
    Field.ENROLLED_ON,
    Field.STATUS,
)

_TILE_ROWS = (
    *detail_phone.CARD,
    (Field.ETHNICITY, Field.DURATION, Field.CATEGORY),
    (Field.ID_NUMBER,),
    (Field.STUDENT_NO,),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
    (Field.STATUS,),
    (Field.CLASS_NAME,),
    (Field.DEPARTMENT,),
    (Field.BRANCH,),
)

_AXIS_LIST = (
    Field.STATUS,
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.ETHNICITY,
    Field.CATEGORY,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_SPLIT_LIST = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.DURATION,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_ACROSS_ROWS = (
    *detail_phone.CARD,
    (Field.ETHNICITY, Field.ID_NUMBER),
    (Field.DURATION, Field.CATEGORY),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CLASS_NAME, Field.STUDENT_NO),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
    (Field.STATUS,),
)

_BOOKMARK_ROWS = (
    (Field.SCHOOL, Field.STUDENT_NO),
    (Field.MAJOR, Field.CLASS_NAME),
    (Field.BRANCH, Field.DURATION),
    (Field.DEPARTMENT, Field.LEVEL),
    (Field.ID_NUMBER, Field.NAME),
    (Field.BIRTH_DATE, Field.SEX),
    (Field.CATEGORY, Field.ETHNICITY),
    (Field.STATUS, Field.MODE),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_COMPUTER_ROWS = (
    (Field.NAME, Field.SEX),
    (Field.ID_NUMBER, Field.ETHNICITY),
    (Field.BIRTH_DATE, Field.LEVEL),
    (Field.SCHOOL, Field.DURATION),
    (Field.MAJOR, Field.MODE),
    (Field.CATEGORY,),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CLASS_NAME, Field.STUDENT_NO),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
    (Field.STATUS,),
)

_GREY_ROWS = (
    (Field.NAME, Field.BIRTH_DATE),
    (Field.SEX, Field.ETHNICITY),
    (Field.ID_NUMBER,),
    (Field.SCHOOL,),
    (Field.MAJOR, Field.LEVEL),
    (Field.CATEGORY, Field.DURATION),
    (Field.MODE,),
    (Field.BRANCH,),
    (Field.DEPARTMENT,),
    (Field.STUDENT_NO, Field.CLASS_NAME),
    (Field.STATUS, Field.ENROLLED_ON),
    (Field.EXPECTED_GRADUATION,),
)

_PAPER_ROWS = (
    (Field.SCHOOL,),
    (Field.NAME, Field.STUDENT_NO),
    (Field.SEX, Field.CLASS_NAME),
    (Field.ETHNICITY, Field.BRANCH),
    (Field.BIRTH_DATE, Field.DEPARTMENT),
    (Field.ID_NUMBER,),
    (Field.MAJOR,),
    (Field.LEVEL, Field.CATEGORY),
    (Field.DURATION, Field.MODE),
    (Field.ENROLLED_ON, Field.STATUS),
    (Field.EXPECTED_GRADUATION,),
)

_SIDE_ROWS = (
    (Field.NAME, Field.STATUS),
    (Field.SEX, Field.SCHOOL),
    (Field.BIRTH_DATE, Field.MAJOR),
    (Field.ETHNICITY, Field.LEVEL),
    (Field.ID_NUMBER, Field.DURATION),
    (Field.STUDENT_NO, Field.CATEGORY),
    (Field.CLASS_NAME, Field.MODE),
    (Field.BRANCH, Field.ENROLLED_ON),
    (Field.DEPARTMENT, Field.EXPECTED_GRADUATION),
)

_OUTLINED_ROWS = (
    (Field.NAME, Field.SEX, Field.ETHNICITY),
    (Field.ID_NUMBER, Field.BIRTH_DATE),
    (Field.SCHOOL, Field.LEVEL),
    (Field.MAJOR, Field.DURATION, Field.MODE),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CLASS_NAME, Field.STUDENT_NO, Field.CATEGORY),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION, Field.STATUS),
)

_EXPLORER_LINES = (
    Field.NAME,
    Field.SEX,
    Field.ETHNICITY,
    Field.BIRTH_DATE,
    Field.ID_NUMBER,
    Field.SCHOOL,
    Field.MAJOR,
    Field.LEVEL,
    Field.MODE,
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

_PASTED_LINES = (
    Field.NAME,
    Field.BIRTH_DATE,
    Field.SEX,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.LEVEL,
    Field.SCHOOL,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.MAJOR,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.CATEGORY,
    Field.DURATION,
    Field.MODE,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_GREEN_LINES = (
    Field.STUDENT_NO,
    Field.NAME,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
    Field.SCHOOL,
    Field.LEVEL,
    Field.CATEGORY,
    Field.MAJOR,
    Field.DURATION,
    Field.MODE,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.BRANCH,
)

_VIEWER_LINES = (
    Field.SCHOOL,
    Field.LEVEL,
    Field.MAJOR,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.NAME,
    Field.SEX,
    Field.ETHNICITY,
    Field.BIRTH_DATE,
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.MODE,
    Field.CATEGORY,
    Field.DURATION,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_POCKET_LINES = (
    Field.NAME,
    Field.ETHNICITY,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.LEVEL,
    Field.ID_NUMBER,
    Field.SCHOOL,
    Field.MAJOR,
    Field.DURATION,
    Field.MODE,
    Field.CATEGORY,
    Field.STATUS,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.EXPECTED_GRADUATION,
    Field.ENROLLED_ON,
)

_OLDER = {"证件号码": "身份证号", "学校名称": "院校名称", "专业": "专业名称"}
_OLDER_SCHOOL = {"学校名称": "院校名称", "系所": "系(所、函授站)"}

#: Card and list are one ticket, torn along a dashed line; the account's name over the list.
_TICKET_STYLE = """
.card{margin:.3rem .36rem 0;border-radius:.24rem .24rem 0 0;padding:.48rem .44rem .56rem;
background:repeating-linear-gradient(115deg,rgba(255,255,255,.06) 0 .1rem,transparent .1rem .3rem),
linear-gradient(90deg,#16906d,#34ad84)}.pill{border-radius:.08rem}
.list{position:relative;margin:0 .36rem;border-radius:0 0 .24rem .24rem;padding:.36rem 0 .3rem}
.list::before{content:"";position:absolute;left:.3rem;right:.3rem;top:-.025rem;
border-top:.05rem dashed #fff}.list::after{content:"";position:absolute;right:-.2rem;top:-.2rem;
width:.4rem;height:.4rem;border-radius:50%;background:#e9efec;box-shadow:-9.28rem 0 #e9efec}
.item .label{width:3.05rem;padding:0 0 0 .44rem}.item{padding-right:.4rem}
.mine{position:absolute;inset:0;overflow:hidden;z-index:1}
.mine b{position:absolute;left:-2rem;right:-2rem;font:.32rem/1 'Noto Sans CJK SC';color:#14503c;
opacity:.09;transform:rotate(-16deg);white-space:nowrap;word-spacing:.7rem}
.mine b:nth-child(1){top:14%}.mine b:nth-child(2){top:38%;left:-3.4rem}
.mine b:nth-child(3){top:62%}.mine b:nth-child(4){top:86%;left:-3.4rem}
"""

#: A small window over the home screen; labels before colons, every row on its own short rule.
_WINDOW_STYLE = """
body{background:linear-gradient(165deg,#31406f,#8c5a8a 55%,#e2a27c)}
.status{background:none;color:#fff}.battery{border-color:#fff}.battery b{background:#fff}
.small{margin:10px 24px 0;border-radius:24px;overflow:hidden;box-shadow:0 10px 40px #1c1c3a}
.grip{height:26px;background:#fff;display:flex;align-items:center;justify-content:center;
position:relative;font:12px 'DejaVu Sans';color:#555}.grip i{width:60px;height:5px;
border-radius:3px;background:#b9bec2}.grip u{position:absolute;right:16px;letter-spacing:8px;
text-decoration:none}.nav{height:38px;font-size:15px}.main{padding:.02rem 0 .1rem}
.item{padding:0 .3rem 0 0}.item .label{width:33%;padding:.17rem 0 .17rem .1rem}
.item .text{padding:.17rem 0 .17rem .1rem;border-bottom:1px solid #e6eaf0}
.card{margin:.2rem .3rem 0;border-radius:.4rem;padding:.42rem}.btn{border-radius:.62rem}
.dock{display:flex;justify-content:space-around;padding:22px 30px 12px;color:#fff;font-size:12px;
text-align:center}.dock i{display:block;width:52px;height:52px;border-radius:15px;
background:#4f9df0;margin-bottom:6px}.dock span:nth-child(2n) i{background:#45c268}
.dock span:nth-child(3n) i{background:#f0b34f}.bottom{background:none}
"""

#: A phone of former years, coarse: labels light on dark cells, square grey cells for values.
_REVERSED_STYLE = """
.status{background:#000;color:#ddd;font-size:12px}.battery{border-color:#ddd}
.battery b{background:#ddd}.titled{height:48px;color:#fff;font-size:17px}.bottom{display:none}
.card{margin:0;border-radius:0;padding:.44rem .4rem}.pill{border-radius:.05rem}
.list{margin:.24rem .24rem 0;padding:.05rem .05rem 0;background:#fff}
.item{padding:0 0 .05rem;align-items:stretch}
.item .label{width:3.05rem;padding:.15rem .2rem;background:#4a7d70;color:#fff}
.item .text{background:#ededea;margin-left:.05rem;padding:.15rem .24rem}
.btn{border-radius:0;margin:.3rem .24rem .4rem;height:1.1rem;line-height:1.1rem}
.photo .none{border:1px dashed #cfe5dc}
"""

#: Everything bold; three tiles with the value above its label, two dates side by side.
_TILE_STYLE = """
body{font-weight:700}.value[style*="weight"]{font-weight:350!important}
.status{position:relative}.status::after{content:"";position:absolute;left:50%;top:12px;
width:120px;height:34px;margin-left:-60px;border-radius:17px;background:#000}
.card{margin:.2rem .36rem 0;border-radius:.44rem;padding:.44rem .48rem}.name{font-size:.53rem;
line-height:.72rem}.top{flex-direction:row-reverse;justify-content:space-between}
.photos{justify-content:flex-end;width:2.6rem}.who{padding:.1rem 0 0}
.photo svg{border-radius:.18rem}
.photo{font-weight:400}.list{display:grid;grid-template-columns:repeat(6,1fr);gap:.18rem;
background:none;margin:.24rem .36rem 0;padding:0}.item{grid-column:span 6;background:#fff;
border-radius:.28rem;padding:.22rem .34rem}.item .label{width:2.3rem;padding:0;font-weight:400}
.item .text{text-align:right}.item:nth-child(-n+3){grid-column:span 2;padding:.26rem .1rem .2rem;
flex-direction:column-reverse;text-align:center}
.item:nth-child(6),.item:nth-child(7){grid-column:span 3;display:block}
.item:nth-child(-n+3) .label{width:auto;text-align:center;
font-size:.32rem;line-height:.46rem}
.item:nth-child(-n+3) .text{text-align:center;flex:none;font-size:.37rem}
.item:nth-child(6) .label,.item:nth-child(7) .label{display:block;width:auto;font-size:.32rem;
line-height:.5rem}.item:nth-child(6) .text,.item:nth-child(7) .text{display:block;text-align:left}
.btn{border-radius:.62rem;margin:.4rem .36rem;background:#0f8a68}
.below-tabs{display:flex;justify-content:space-around;background:#fff;padding:8px 0 2px;
font-size:11px;color:#888;font-weight:400}.below-tabs b{color:#0f8a68}
"""

#: All colours inverted by the phone; labels and values on either side of one axis.
_AXIS_STYLE = """
html{filter:invert(1)}.list{margin:.24rem 0 0;padding:.14rem 0;background:#e7e7e7}
.item{padding:.13rem .3rem .13rem 0}.item .label{width:45%;padding:0 .22rem 0 .1rem}
.item .text{padding-left:.22rem}.item:nth-child(odd){background:#dcdcdc}
.card{margin:.24rem .24rem 0;border-radius:.12rem;padding:.4rem}.photos{order:2;width:auto}
.photo{width:1.2rem}.top{justify-content:space-between}.who{padding:.1rem 0 0}
.school{border-top:1px solid rgba(255,255,255,.5);margin-top:.28rem;padding-top:.2rem}
.main{position:relative}.edge{position:absolute;right:0;top:38%;width:7px;height:110px;
border-radius:4px 0 0 4px;background:#9aa3a8}.btn{border-radius:.3rem}
"""

#: Two apps on one screen: the page above a chat; photos that a sparing browser did not load.
_SPLIT_STYLE = """
.card{margin:0;border-radius:0;padding:.36rem .427rem}.photo svg{display:none}
.photo{display:flex;flex-direction:column}.photo::before{content:"图片";border:1px solid #bfe3d4;
aspect-ratio:3/4;display:flex;align-items:center;justify-content:center;margin-bottom:.04rem;
color:#d5eee4}.list{margin:0;padding:.16rem 0}.item{padding-bottom:.1rem}
.school{margin-top:.26rem}.btn{height:1rem;line-height:1rem;margin:.2rem .427rem .3rem}
.line-up{height:20px;background:#000;display:flex;align-items:center;justify-content:center}
.line-up i{width:64px;height:5px;border-radius:3px;background:#777}
.talk{background:#ededed;font-size:15px;line-height:22px;padding-bottom:10px}
.talk h4{font-size:16px;font-weight:400;text-align:center;padding:11px 0;
border-bottom:1px solid #dcdcdc}.talk p{display:flex;gap:9px;padding:9px 12px 0}
.talk p i{flex:none;width:38px;height:38px;border-radius:5px;background:#b08fc0}
.talk p span{background:#fff;border-radius:5px;padding:8px 11px}
.talk .me{flex-direction:row-reverse}.talk .me i{background:#7fa9c9}
.talk .me span{background:#95ec69}.hold{background:#f6f6f6;border-top:1px solid #ddd;
padding:9px 54px;font-size:15px}.hold span{display:block;background:#fff;border-radius:5px;
text-align:center;line-height:36px}
"""

#: A phone held across, its notch at the left; the card in one band, the list in two columns.
_ACROSS_STYLE = """
body{padding:0 47px}.address{margin:0 -47px;padding:0 120px}.toolbar{display:none}
.nav,.bottom{margin:0 -47px}.bottom{height:20px}
.bottom b{left:36%;right:36%;bottom:7px}.card{display:grid;column-gap:.6rem;
grid-template-columns:47% 1fr;margin:.3rem .3rem 0;padding:.4rem .5rem;border-radius:.2rem}
.top{grid-row:1/3}.photos{width:auto}.photo{width:1.2rem}.who{padding:.36rem 0 0 .5rem}
.school{margin:.1rem 0 0;align-self:center}.major{margin:0;font-size:.36rem}.born{font-size:.37rem}
.name{font-size:.5rem}.list{display:grid;grid-template-columns:45% 55%;margin:.26rem .3rem 0;
border-radius:.2rem;padding:.1rem .3rem}.item{padding:.19rem .2rem .19rem 0}
.item:nth-child(n+3){border-top:1px solid #e8eceb}.item:nth-child(even){padding-left:.5rem}
.item .label{width:2.85rem;padding:0 .2rem 0 .1rem}.item:last-child{grid-column:1/3}
.btn{margin:.3rem;border-radius:.2rem;height:1rem;line-height:1rem}
"""

#: A browser with bookmarks and a bar at its foot.
_BARS_STYLE = """
.bars{background:#e8f3e6;font-size:13px;color:#333}.bars div{padding:6px 14px;display:flex;gap:20px}
.bars .on{background:#fff;border-radius:6px 6px 0 0;padding:7px 60px 7px 14px}
.bars .tabs-of{padding:6px 14px 0;align-items:center}.bars .mark-of,.bars .to{background:#fff;
border-bottom:1px solid #e1e5e3;align-items:center}.bars .to span{flex:1;border:1px solid #cfd8d2;
border-radius:3px;padding:4px 12px}.foot-of{background:#f2f5f3;border-top:1px solid #d5dcd8;
font-size:12px;color:#555;padding:5px 16px;display:flex;gap:28px;justify-content:flex-end}
"""

#: Bands behind the labels; a red frame drawn around the status.
_BOOKMARK_STYLE = """
.pair{padding:0}.cell{align-items:stretch;line-height:24px;font-size:15px}
.cell:first-child{flex:0 0 57%}.cell .label{background:#eaf4f0;padding:8px 10px 8px 0}
.cell .text{padding:8px 12px 8px 14px}.inside{padding:24px 26px;gap:26px}
.pair:nth-child(8) .cell:nth-child(1){outline:3px solid #e5281f;outline-offset:-2px;
position:relative;z-index:1}
.card{border-radius:2px}.tabs .wrap{gap:2px}.tabs span{padding:13px 26px}
"""

#: A phone that asks for the page for computers; the whole width, hairlines, a green ribbon.
_COMPUTER_STYLE = """
.above{background:#fff;display:flex;justify-content:space-between;padding:22px 44px;
font:600 31px 'Noto Sans CJK SC'}.place{background:#f1f3f4;padding:16px 30px;display:flex;
align-items:center;gap:34px;font-size:33px;color:#444}.place span{flex:1;background:#fff;
border-radius:40px;padding:16px 40px}.beneath{background:#f7f7f7;border-top:1px solid #ddd;
display:flex;justify-content:space-around;font-size:52px;line-height:104px;color:#777}
.head .wrap{gap:18px;height:58px;font-size:14px}.head b{margin-right:4px}.head .me{font-size:14px}
.cell{font-size:17px;line-height:26px}.cell:nth-child(2){flex:0 0 38%}
.pair+.pair{border-top:1px solid #e9eeec}.inside{padding:16px 20px;gap:18px}.photos{width:112px}
.ribbon{border:0;padding:12px 20px;font-size:18px}.tabs span,.count{font-size:16px}
.card{border-radius:8px}
"""

#: A day without colours: groups in frames that their names interrupt; print made of dots.
_GREY_STYLE = """
html{filter:grayscale(1)}.cell{font-size:16px;line-height:24px}.cell .label{font-size:16px}
.pair{border:1px solid #b9c4bf;border-width:0 1px;padding:4px 12px 4px 2px}
.pair:has(+.caption),.pair:last-child{border-bottom-width:1px;padding-bottom:12px}
.caption{display:flex;align-items:center;gap:8px;padding:0;margin-top:14px;font-size:16px;
font-weight:400;color:#1f6a50}.caption:first-child{margin-top:0}
.caption::before,.caption::after{content:"";height:12px;border:1px solid #b9c4bf;
align-self:flex-end;width:16px;border-width:1px 0 0 1px}
.caption::after{flex:1;border-width:1px 1px 0 0}.inside{flex-direction:row-reverse;gap:22px;
padding:18px 22px}.photos{width:124px;border:1px solid #b9c4bf;padding-top:12px;font-size:14px}
.ribbon{font-size:16px;padding:7px 22px}.card{border-radius:0;border-color:#b9c4bf}
.task{background:#2c3f52;color:#fff;display:flex;align-items:center;gap:14px;padding:5px 12px;
font:13px 'WenQuanYi Zen Hei'}.task i{width:34px;height:30px;border-radius:3px;background:#54708a}
.task i:first-child{border-radius:50%;width:32px;background:#6fa7d8}.task span{margin-left:auto;
text-align:right;line-height:17px}
"""

#: A PDF in its viewer: a white sheet on dark grey, bold labels, no rules.
_PAPER_STYLE = """
body{padding-bottom:20px}.viewer{background:#323639;color:#f1f1f1;display:flex;gap:22px;
align-items:center;padding:11px 18px;font:14px 'Noto Sans CJK SC';margin-bottom:16px}
.viewer u{margin:0 auto;text-decoration:none;word-spacing:14px}.head,.tabs,.count,.btn,.grey,
.footer{display:none}.card{border:0;border-radius:0;padding:44px 56px 60px;
box-shadow:0 1px 6px #222}.ribbon{border:0;text-align:center;font-size:15px;padding:4px 0 16px;
border-bottom:2px solid #222}.inside{padding:20px 0 0;gap:20px}.photos{order:2;width:96px}
.sheet-name{text-align:center;font-size:24px;letter-spacing:6px;padding-bottom:6px}
.cell{font-size:15px;line-height:24px}.cell .label{font-weight:700}.cell .text{padding-right:8px}
"""

#: A browser with its tabs at the side.
_UPRIGHT_STYLE = """
body{padding-left:212px;position:relative}.upright{position:absolute;left:0;top:0;bottom:0;
width:212px;background:#e3e6ea;padding:52px 8px;font-size:13px;color:#333}.upright span{
display:block;padding:10px 12px;border-radius:6px;white-space:nowrap;overflow:hidden}
.upright .on{background:#fff}.street{background:#eceef1;padding:9px 20px;color:#555;display:flex;
gap:18px;font-size:14px}.street span{flex:1;background:#fff;border-radius:16px;padding:5px 18px}
"""

#: The name and the status large above the rest; tinted green against tired eyes.
_SIDE_STYLE = """
.card{background:#d7f0da;border-color:#aed6b4}.ribbon{border-color:#aed6b4}
.tabs{background:#d7f0da;border-color:#aed6b4}.cell .label{width:118px}.cell:first-child{flex:.82}
.pair:first-child{border-bottom:2px solid #8cc198;padding-bottom:16px;margin-bottom:10px}
.pair:first-child .cell{flex-direction:column;padding-left:28px}
.pair:first-child .label{width:auto;text-align:left;line-height:24px}
.pair:first-child .text{font-size:25px;line-height:36px}
.photos{width:150px}.photos svg{border-radius:50%;aspect-ratio:1}.inside{padding:24px 30px}
"""

#: Night on a notebook: each value in an outlined box, the label in the box's upper line.
_OUTLINED_STYLE = """
body{color:#cfc8da}.mac{background:#2b2732;border-color:#17141c;color:#bdb5c9}
.mac span{background:#1e1b24}.tabs{background:#26222d;border-color:#3b3545}
.tabs .on{color:#8fd8b8;border-color:#8fd8b8}.card{background:#26222d;border-color:#3b3545;
border-radius:16px}.ribbon{border-color:#3b3545}.count,.footer,.grey,.photos{color:#9b92a8}
.green{color:#8fd8b8}.pair{gap:16px;padding:10px 0}.cell{position:relative;font-size:16px;
border:1px solid #5a5167;border-radius:7px;padding:13px 0 11px 16px;align-items:center}
.cell:nth-child(2):last-child{flex:.6}.cell .label{position:absolute;top:-10px;left:11px;
width:auto;padding:0 6px;background:#26222d;font-size:14px;line-height:20px}
.pair:nth-child(2) .cell:first-child .value{background:#2f4f7d}
.inside{padding:26px 32px;gap:34px}.btn{background:#1c7d5a;border-radius:8px}
.head .wrap{height:54px}
"""

#: An old browser in pixel print; round marks behind lines that run on from their labels.
_EXPLORER_STYLE = """
.browser-of{font-size:14px;color:#222;background:#f0f3f8}.browser-of div{padding:5px 12px;
display:flex;gap:18px}.browser-of .top-of{background:linear-gradient(#a9c6ea,#7fa6d8)}
.browser-of .top-of span{margin-left:auto;letter-spacing:6px}.browser-of .to span{flex:1;
background:#fff;border:1px solid #9ab;padding:2px 8px}.site{background:#2a6cae;color:#fff;
padding:14px 30px;font-size:20px;margin-bottom:14px}.path{padding:0 30px 12px;font-size:14px;
color:#345}.done{background:#f0f3f8;border-top:1px solid #b9c4d2;font-size:14px;padding:4px 12px;
display:flex;justify-content:space-between;margin-top:60px}.mark{display:none}
.picture{background:radial-gradient(circle,transparent 50px,#e7eef7 51px 55px,transparent 56px
64px,#eef3fa 65px 68px,transparent 69px) 0 0/210px 170px,#fbfdff;border:1px solid #8fb0d6;
padding:18px 24px}.item>span:first-child{flex:none;color:#00449e}.item .text{padding-left:2px}
.photos{order:-1;width:118px;padding-top:6px}.photos svg{width:98px}.photos{font-size:14px}
"""

#: Pasted into a document: tools and a ruler above, a line typed by the student.
_PASTED_STYLE = """
.writer{background:#f5f6f7;font:13px 'Noto Sans CJK SC';color:#333;border-bottom:1px solid #d6d9dc}
.writer div{padding:8px 16px;display:flex;gap:26px}.writer .blue{background:#2b579a;color:#fff}
.writer .ruler{background:#fff;border-top:1px solid #dcdfe2;color:#888;font-size:11px;
justify-content:center;letter-spacing:5px;padding:3px}
.leaf{width:880px;margin:16px auto 0;background:#fff;padding:44px 60px 70px}
.leaf p{font-size:20px;line-height:36px}
.picture{border:1px solid #c8d0d8;padding:20px 24px;background:#f7faf6}
.item>span:first-child{flex:none;width:8.8em;color:#4c4f3a}
.item:nth-child(5n){margin-bottom:9px}.columns{gap:20px}.photos{width:124px}
.photos svg{width:112px;border:1px solid #999}.mark{color:rgba(110,140,90,.13);font-size:19px;
line-height:54px;transform:rotate(-22deg)}.counted{background:#f0f1f2;font-size:12px;color:#555;
padding:6px 18px;display:flex;gap:30px;margin-top:14px;font-family:'Noto Sans CJK SC'}
"""

#: The green ground against tired eyes; labels to the right against an upright rule, no colons.
_GREEN_STYLE = """
.picture{background:#d3ecd4;border:0;border-top:6px solid #6fa577;padding:20px 28px}
.item{border-bottom:1px dotted #9cc4a2}.item>span:first-child{flex:none;width:9.2em;
text-align:right;color:#2f6139;border-right:4px solid #9cc4a2;padding-right:.7em;
margin-right:.9em}.columns{flex-direction:row-reverse;gap:30px;align-items:center}
.photos{width:116px}.photos svg{border-radius:10px;width:106px}
.mark{color:rgba(40,110,60,.1);transform:rotate(-38deg);font-size:25px;line-height:98px}
"""

#: A photo viewer on a computer: black about the picture, bold labels, blanks between groups.
_VIEWER_STYLE = """
.tools{background:#fff;display:flex;gap:34px;padding:9px 18px;font:14px 'Noto Sans CJK SC';
color:#333;align-items:center}.tools b{font-weight:400;margin:0 auto}.picture{border:0;
background:#fdfaf7;padding:30px 36px}.item>span:first-child{flex:none;font-weight:700;
color:#5d2c2c;padding-right:.5em}.item:nth-child(6),.item:nth-child(12){margin-bottom:20px}
.columns{gap:26px}.photos{align-self:flex-end;width:140px;font-size:15px}
.photos svg{width:132px;filter:grayscale(1)}.mark{color:rgba(170,60,90,.1);font-size:20px;
transform:rotate(28deg);line-height:76px;letter-spacing:6px}
"""

#: On a phone of its years: the photo in the corner of the first lines, cells for labels.
_POCKET_STYLE = """
.bar-of{height:30px;background:#1b7f63;color:#fff;display:flex;justify-content:space-between;
align-items:center;padding:0 12px;font-size:12px}.name-of{height:46px;background:#23967a;
color:#fff;display:flex;align-items:center;justify-content:space-between;padding:0 14px;
font-size:18px}.tip{padding:9px 14px;font-size:13px;color:#7a6a3a;background:#fdf7e3}
.picture{border:0;padding:8px 10px 14px}.columns{display:block}.item{align-items:stretch;
border-bottom:1px solid #d4dfe6}.item>span:first-child{flex:none;width:8.3em;background:#eef4f7;
color:#3c5866;padding-left:.6em}.item .text{padding-left:.6em}
.item:nth-child(-n+5){margin-right:98px}.photos{position:absolute;right:0;top:6px;width:90px}
.photos svg{width:86px}.mark{color:rgba(80,120,150,.11);font-size:15px;line-height:50px}
"""

_MINE = '§<div class="mine">' + "<b>$account　$day　仅供本人查询 $account　$day</b>" * 4 + "</div>"
_SMALL = '<div class="small"><div class="grip"><i></i><u>⤢✕</u></div>§'
_DOCK = (
    '</div><div class="dock"><span><i></i>电话</span><span><i></i>信息</span>'
    "<span><i></i>相机</span><span><i></i>浏览器</span></div>§"
)
_APP_TABS = (
    '<div class="below-tabs"><span>首页</span><span>资讯</span><b>档案</b><span>我的</span></div>§'
)
_TALK = (
    '<div class="line-up"><i></i></div><div class="talk"><h4>新生三班 (47)</h4>'
    "<p><i></i><span>姓名和证件号码都要截进去</span></p>"
    '<p class="me"><i></i><span>学号那行是空的，可以交吗</span></p>'
    "<p><i></i><span>可以，新生学号还没报</span></p></div>"
    '<div class="hold"><span>按住 说话</span></div>§'
)
_BARS = (
    '<div class="bars"><div class="tabs-of"><span class="on">学籍信息_学信档案　×</span>'
    "<span>教务处-通知公告　×</span><span>＋</span></div>"
    '<div class="to">‹　›　⟳<span>https://my.chsi.com.cn/archive/gdjy/xj/show.action</span>'
    '☆　▾　≡</div><div class="mark-of"><b>收藏</b>手机收藏夹　网址大全　购物　游戏中心　学信网　'
    "知网　邮箱</div></div>§"
)
_BARS_END = (
    '<div class="foot-of"><span>今日优选</span><span>跨屏浏览</span><span>加速器</span>'
    "<span>下载</span><span>100%</span></div>§"
)
_ABOVE = (
    '<div class="above"><span>$clock</span><span>5G　86%</span></div><div class="place">⌂'
    "<span>my.chsi.com.cn</span>▣　⋮</div>§"
)
_BENEATH = '<div class="beneath"><span>‹</span><span>›</span><span>＋</span><span>▢</span></div>§'
_TASK = '<div class="task"><i></i><i></i><i></i><i></i><span>$clock<br>$day</span></div>§'
_VIEWER = '<div class="viewer">☰　学籍信息.pdf<u>1 / 1　－ 100% ＋</u>⤓　⋮</div>§'
_UPRIGHT = (
    '<div class="upright"><span>百度一下，你就知道</span><span>学信网_首页</span>'
    '<span class="on">学籍信息_学信档案　×</span><span>教务处通知公告</span>'
    "<span>课程表（第11周）</span><span>＋ 新建标签页</span></div>"
    '<div class="street">←　⟳<span>https://my.chsi.com.cn/archive/gdjy/xj/show.action</span>'
    "☆　⋯</div>§"
)
_EXPLORER = (
    '<div class="browser-of"><div class="top-of">学籍查询_学信网 - Windows Internet Explorer'
    '<span>_□×</span></div><div class="to">后退　前进<span>'
    "http://my.chsi.com.cn/archive/xjxl.action</span>转到</div><div>文件(F)　编辑(E)　查看(V)　"
    '收藏(A)　工具(T)　帮助(H)</div></div><div class="site">学信网 学信档案</div>'
    '<div class="path">当前位置：学信档案 &gt; 学籍查询</div>§'
)
_DONE = '<div class="done"><span>完成</span><span>Internet | 保护模式: 启用　100%</span></div>§'
_WRITER = (
    '<div class="writer"><div class="blue">新生学籍截图.docx - WPS 文字</div><div>'
    "开始　插入　页面布局　引用　审阅　视图　章节</div>"
    '<div class="ruler">2　4　6　8　10　12　14　16　18　20　22　24　26　28　30　32　34　36　38'
    '</div></div><div class="leaf"><p>新生学籍自查截图（$account）　$day</p>§'
)
_COUNTED = (
    '</div><div class="counted"><span>页面: 1/1</span><span>字数: 19</span><span>拼写检查</span>'
    "<span>100%</span></div>§"
)
_TOOLS = '<div class="tools">查看所有照片　＋ 添加到<b>学籍.jpg</b>⌕　♡　↻　✎　⋯</div>§'
_POCKET = (
    '<div class="bar-of"><span>中国移动</span><span>$clock</span><span>73%</span></div>'
    '<div class="name-of"><span>‹</span><span>查看学籍</span><span>≡</span></div>'
    '<div class="tip">如图片显示不清，请长按保存后查看。</div>§'
)

_TALL = (
    _changed(
        detail_phone.phone(
            "eight-393", 393, 2.75, _TICKET_LIST, font=_THIN, value_font=_THIN_VALUE,
            chrome="wechat", bar="#e9efec", back="#e9efec", status_height="38",
            label_align="left", label_colour="#55645e", value_colour="#1e2925", pill="#0f7355",
            pitch=".16rem", list_size=".385rem", second_photo="no", style=_TICKET_STYLE,
        ),
        {'<div class="list">': _MINE},
    ),
    _changed(
        detail_phone.phone(
            "eight-384", 384, 2.8125, _WINDOW_LIST, font=_MICRO_CONDENSED, chrome="none",
            rem="33.6", status_height="34", label_align="right", label_colour="#707a8c",
            value_colour="#20242c", card_from="#17936f", card_to="#49bd96", pill="#0f7959",
            back="#f3f5f8", bottom_height="30", bar_character="|", style=_WINDOW_STYLE,
        ),
        {'<div class="nav">': _SMALL, '<div class="bottom">': _DOCK},
        mark="：",
    ),
    _changed(
        detail_phone.phone(
            "eight-360", 360, 1.5, _REVERSED_LIST, font=_DROID_CONDENSED,
            value_font=_DROID_CONDENSED, chrome="titled", title="高等学籍", nav="no",
            bar="#1f5d4e", status_height="25", label_align="left", label_colour="#fff",
            value_colour="#1d1d1b", card_from="#2d8a72", card_to="#2d8a72", pill="#1f6a57",
            list_size=".4rem", back="#fafafa", second_photo_empty="yes", bar_character="｜",
            style=_REVERSED_STYLE,
        ),
        words=_OLDER,
    ),
    _changed(
        detail_phone.phone(
            "eight-402", 402, 3.0,
            tuple(key for row in _TILE_ROWS[len(detail_phone.CARD):] for key in row),
            font=_SANS_LATIN, value_font=_SANS_CONDENSED, chrome="none", status_height="58",
            nav_right="反馈", label_align="left", label_colour="#6d7873", value_colour="#16201c",
            card_from="#0f8a68", card_to="#66c6a0", pill="#0b6d52", back="#f0f3f2",
            list_size=".387rem", style=_TILE_STYLE,
        ),
        {'<div class="bottom">': _APP_TABS},
        rows=_TILE_ROWS,
    ),
    _changed(
        detail_phone.phone(
            "eight-412", 412, 2.625, _AXIS_LIST, font=_ZEN_MONO, value_font=_ZEN_MONO,
            chrome="browser", address="chsi.com.cn", keys="yes", status_height="30",
            label_align="right", label_colour="#5c5c5c", value_colour="#0d0d0d",
            card_from="#1a8a66", card_to="#1a8a66", pill="#116148", back="#fff",
            list_size=".38rem", collect="yes", second_photo_empty="yes", bar_character="丨",
            style=_AXIS_STYLE,
        ),
        {'<div class="list">': '<div class="edge"></div>§'},
    ),
    _changed(
        detail_phone.phone(
            "eight-411", 411, 2.625, _SPLIT_LIST, font=_WENKAI_SERIF, value_font=_WENKAI_SERIF,
            chrome="address_below", address="学信网", status_height="32", nav_right="省流",
            label_align="right", label_colour="#7e8783", value_colour="#222826",
            card_from="#23a077", card_to="#23a077", pill="#188260", list_size=".393rem",
            pitch=".1rem", back="#fff", bottom_height="26", style=_SPLIT_STYLE,
        ),
        {'<div class="bottom">': _TALK},
    ),
    _changed(
        detail_phone.phone(
            "eight-844", 844, 2.5,
            tuple(key for row in _ACROSS_ROWS[len(detail_phone.CARD):] for key in row),
            font=_HONG_KONG, value_font=_DEMILIGHT_NARROW, chrome="browser", rem="42",
            address="大小　my.chsi.com.cn　⟳", status="no", label_align="left",
            label_colour="#69746f", value_colour="#151b18", card_from="#149069",
            card_to="#4fc299", pill="#0e7353", list_size=".39rem", style=_ACROSS_STYLE,
        ),
        rows=_ACROSS_ROWS,
    ),
)  # fmt: skip

_BROAD = (
    _changed(
        detail_desktop.desktop(
            "eight-1920", 1920, 1.0, _BOOKMARK_ROWS, font=_MICRO_LATIN, label_width="128px",
            label_colour="#4f655c", value_colour="#1a1f1d", body_width="min(1140px,96vw)",
            green="#219a77", back="#f6f8f7", ribbon="#fff", ribbon_text="#1f7f62",
            photo_width="112px", second_photo="yes", window="", style=_BARS_STYLE + _BOOKMARK_STYLE,
        ),
        {'<div class="head">': _BARS, "</body>": _BARS_END},
    ),
    _changed(
        detail_desktop.desktop(
            "eight-1080", 1080, 1.1, _COMPUTER_ROWS, font=_DEMILIGHT_LATIN, label_width="128px",
            label_align="left", label_colour="#7a8480", value_colour="#252a28",
            body_width="944px", pitch="8px", ribbon="#25b887", ribbon_text="#fff", back="#eff2f1",
            photo_width="98px", window="", style=_COMPUTER_STYLE,
        ),
        {'<div class="head">': _ABOVE, "</body>": _BENEATH},
    ),
    _changed(
        detail_desktop.desktop(
            "eight-1366", 1366, 1.0, _GREY_ROWS, font=_MING_TYPED, label_width="150px",
            label_colour="#51605a", value_colour="#000", body_width="960px", green="#2b8f6f",
            back="#eef0ef", ribbon="#dfe8e4", ribbon_text="#244f40", photo_width="96px",
            caption_name="个人情况", caption_school="学业情况", caption_branch="在校情况",
            button="no", style=_GREY_STYLE,
        ),
        {"</body>": _TASK},
        words=_OLDER_SCHOOL,
        mark="：",
    ),
    _changed(
        detail_desktop.desktop(
            "eight-1536", 1536, 1.75, _PAPER_ROWS, font=_SERIF_MEDIUM, label_width="104px",
            label_align="left", label_colour="#111", value_colour="#111", body_width="770px",
            pitch="4px", back="#525659", ribbon="#fff", ribbon_text="#333", photo_width="92px",
            style=_PAPER_STYLE,
        ),
        {
            '<div class="head">': _VIEWER,
            '<div class="ribbon">': '<div class="sheet-name">学籍信息</div>§',
        },
        words=_OLDER,
        mark=":",
    ),
    _changed(
        detail_desktop.desktop(
            "eight-2560", 2560, 1.5, _SIDE_ROWS, font=_ZEN_LATIN, label_align="right",
            label_colour="#4d6b55", value_colour="#10241a", body_width="1140px", pitch="7px",
            green="#2f9068", back="#c9e9cd", ribbon="#bfe3c5", ribbon_text="#1d6142",
            photo_width="128px", window="", style=_UPRIGHT_STYLE + _SIDE_STYLE,
        ),
        {'<div class="head">': _UPRIGHT},
    ),
    _changed(
        detail_desktop.desktop(
            "eight-3024", 3024, 2.0, _OUTLINED_ROWS, font=_LIGHT_LATIN, theme="dark",
            label_align="left", label_colour="#a79db5", value_colour="#d5cde2",
            body_width="1160px", green="#1d5f49", back="#1a171f", ribbon="#302a39",
            ribbon_text="#8fd8b8", second_photo="yes", photo_width="110px", mac="my.chsi.com.cn",
            style=_OUTLINED_STYLE,
        ),
        mark="",
    ),
)  # fmt: skip

_PICTURES = (
    _changed(
        detail_image.picture(
            "eight-1024", 1024, 1.0, _EXPLORER_LINES, font=_ZEN_SHARP, size="16px", pitch="27px",
            picture_width="690px", picture_margin="0 30px", back="#fff", style=_EXPLORER_STYLE,
        ),
        {'<div class="picture">': _EXPLORER, "</body>": _DONE},
    ),
    _changed(
        detail_image.picture(
            "eight-1280", 1280, 1.0, _PASTED_LINES, font=_SONG_SERIF, size="17px", pitch="29px",
            picture_width="760px", picture_margin="12px 0 0", back="#e2e4e6", style=_PASTED_STYLE,
        ),
        {'<div class="picture">': _WRITER, "</body>": _COUNTED},
        words=_OLDER,
        mark=":",
    ),
    _changed(
        detail_image.picture(
            "eight-780", 780, 1.35, _GREEN_LINES, font=_WENKAI_SANS, size="16px", pitch="31px",
            picture_width="700px", picture_margin="16px auto", back="#c7e3c9",
            heading="学信档案　学籍信息", green="#4f8a5a", style=_GREEN_STYLE,
        ),
        mark="",
    ),
    _changed(
        detail_image.picture(
            "eight-1100", 1100, 1.25, _VIEWER_LINES, font=_SERIF_WIDE, size="17px", pitch="30px",
            picture_width="760px", picture_margin="26px auto", back="#000", style=_VIEWER_STYLE,
        ),
        {'<div class="picture">': _TOOLS},
        words={"证件号码": "身份证号"},
        mark="：",
    ),
    _changed(
        detail_image.picture(
            "eight-375", 375, 2.75, _POCKET_LINES, font=_DROID_NARROW, size="14px", pitch="27px",
            picture_width="375px", picture_margin="0", back="#fff", style=_POCKET_STYLE,
        ),
        {'<div class="picture">': _POCKET},
        words=_OLDER_SCHOOL,
        mark=":",
    ),
)  # fmt: skip

_FRAMES = wrong.in_frames(
    (
        ("eight-phone", 360, 1.5,
         {"base": "base_phone.html.j2", "font": _DROID_CONDENSED, "chrome": "titled",
          "title": "学信档案", "bar": "#d8e8e2", "status_height": "25", "bottom_height": "10"}),
        ("eight-phone2", 402, 3.0,
         {"base": "base_phone.html.j2", "font": _SANS_LATIN, "chrome": "wechat",
          "title": "学信网", "status_height": "58", "back": "#f0f3f2", "bar": "#f0f3f2"}),
        ("eight-desktop", 1366, 1.0,
         {"base": "base_desktop.html.j2", "font": _MICRO_LATIN, "green": "#219a77",
          "back": "#f6f8f7"}),
        ("eight-desktop2", 1208, 1.25,
         {"base": "base_desktop.html.j2", "font": _ZEN_LATIN, "green": "#2f9068",
          "back": "#c9e9cd", "body_width": "940px"}),
    )
)  # fmt: skip

#: What stands around the pages of two frames, unless they are not the platform's.
_AROUND = {
    "eight-desktop": {
        "</style>": f"{_BARS_STYLE}§",
        '<div class="head">': _BARS,
        "</body>": _BARS_END,
    },
    "eight-desktop2": {"</style>": f"{_UPRIGHT_STYLE}§", '<div class="head">': _UPRIGHT},
}


def _framed(layout: Layout) -> Layout:
    around = [put for name, put in _AROUND.items() if layout.name.endswith(f"-{name}")]
    return _changed(layout, around[0]) if around and layout.page is not PageClass.OTHER else layout


_WRONG = tuple(_framed(layout) for layout in _FRAMES)

LAYOUTS = LayoutSet("seen-8", _TALL + _BROAD + _PICTURES + _WRONG)
