"""Layouts written for tuning, by somebody without part in it: ways that pages take to the teacher.

A capture put into the drawing of a phone, a page that is one green sheet, an answer in a class's
form, a message that drops over the screen, a monitor's marker and ticks, a phone shown in a
computer's window; a window on a desktop, a sheet of cells, a capturing tool at work, a screen
shared in a meeting, a mail; pictures of former years in a chat for computers, scanned from paper,
in a paint program, on a slide.

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

_MEDIUM = "'Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_DEMILIGHT = "'Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_LATIN = "'Liberation Sans','Noto Sans CJK SC',sans-serif"
_LATIN_LIGHT = "'Liberation Sans','Noto Sans CJK SC Light','Noto Sans CJK SC',sans-serif"
_LATIN_DEMILIGHT = "'Liberation Sans','Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_LATIN_MEDIUM = "'Liberation Sans','Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_LATIN_WENKAI = "'Liberation Sans','LXGW WenKai','Noto Sans CJK SC',sans-serif"
_LATIN_DROID = "'Liberation Sans','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_LATIN_SONGTI = "'Liberation Sans','AR PL SungtiL GB','AR PL UMing CN','Noto Serif CJK SC',serif"
_MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_DROID = "'Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_VERDANA = "'DejaVu Sans','Noto Sans CJK SC',sans-serif"
_VERDANA_MEDIUM = "'DejaVu Sans','Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_VERDANA_LIGHT = "'DejaVu Sans','Noto Sans CJK SC Light','Noto Sans CJK SC',sans-serif"
_NARROW_DEMILIGHT = (
    "'Liberation Sans Narrow','Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
)
_TIMES_ZEN = "'Liberation Serif','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"

_LABEL = re.compile(r'(?<=<span class="label">)([^<：]+)(：?)(?=</span>)')
_BEFORE_VALUE = re.compile(r'(?<=<div class="item" data-row><span>)([^<:]+)(:)(?=</span>)')


def _in(
    layout: Layout,
    *places: tuple[str, str],
    words: Mapping[str, str] | None = None,
    mark: str | None = None,
) -> Layout:
    """``layout`` in its surroundings.

    Of each place, what stands there first in the HTML and what replaces it: ~ is the former,
    ``$who``, ``$time`` and ``$date`` come from the scene. ``words`` are other labels, ``mark``
    follows each of them.
    """

    def relabelled(found: re.Match[str]) -> str:
        word, colon = found[1], found[2]
        return (words or {}).get(word, word) + (colon if mark is None else mark)

    def draw(asked: Layout, scene: Scene) -> str:
        html = layout.draw(asked, scene)
        if asked.rows:
            of_picture = asked.page is PageClass.DETAIL_IMAGE
            html = (_BEFORE_VALUE if of_picture else _LABEL).sub(relabelled, html)
        since = scene.records[scene.counts].get(Field.ENROLLED_ON, "2023")[:4]
        date = f"{since}年11月{Random(scene.salt).randrange(3, 30)}日"
        for here, put in places:
            filled = Template(put).substitute(
                who=str(escape(scene.account)), time=scene.clock, date=date
            )
            html = html.replace(here, filled.replace("~", here), 1)
        return html

    return replace(layout, draw=draw)


_DRAWN_PHONE_ORDER = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.DURATION,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_GREEN_SHEET_ORDER = (
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.DURATION,
    Field.CATEGORY,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_FORM_ORDER = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.DURATION,
    Field.CATEGORY,
    Field.STUDENT_NO,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_MESSAGE_ORDER = (
    Field.STATUS,
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
)

_TICKED_ORDER = (
    Field.ETHNICITY,
    Field.DURATION,
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_SHOWN_ORDER = (
    Field.CATEGORY,
    Field.DURATION,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_ON_DESK = (
    (Field.NAME, Field.SEX, Field.ETHNICITY),
    (Field.BIRTH_DATE, Field.ID_NUMBER),
    (Field.SCHOOL, Field.LEVEL),
    (Field.MAJOR, Field.MODE),
    (Field.DURATION, Field.CATEGORY, Field.CLASS_NAME),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.STUDENT_NO, Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
    (Field.STATUS,),
)

_IN_CELLS = (
    (Field.NAME, Field.ID_NUMBER),
    (Field.SEX, Field.BIRTH_DATE),
    (Field.ETHNICITY, Field.STUDENT_NO),
    (Field.SCHOOL, Field.LEVEL),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.MAJOR, Field.CLASS_NAME),
    (Field.MODE, Field.CATEGORY),
    (Field.DURATION, Field.ENROLLED_ON),
    (Field.EXPECTED_GRADUATION, Field.STATUS),
)

_CAPTURED = (
    (Field.NAME, Field.SEX),
    (Field.BIRTH_DATE, Field.ETHNICITY),
    (Field.ID_NUMBER, Field.LEVEL),
    (Field.SCHOOL, Field.MAJOR),
    (Field.CATEGORY, Field.DURATION),
    (Field.MODE, Field.DEPARTMENT),
    (Field.BRANCH, Field.CLASS_NAME),
    (Field.STUDENT_NO, Field.ENROLLED_ON),
    (Field.STATUS, Field.EXPECTED_GRADUATION),
)

_SHARED = (
    (Field.NAME,),
    (Field.SEX, Field.BIRTH_DATE),
    (Field.ETHNICITY, Field.ID_NUMBER),
    (Field.SCHOOL,),
    (Field.LEVEL, Field.CATEGORY),
    (Field.MAJOR,),
    (Field.MODE, Field.DURATION),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.STUDENT_NO, Field.CLASS_NAME),
    (Field.STATUS,),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_MAILED = (
    (Field.NAME, Field.LEVEL),
    (Field.SEX, Field.MAJOR),
    (Field.BIRTH_DATE, Field.DURATION),
    (Field.ETHNICITY, Field.CATEGORY),
    (Field.ID_NUMBER, Field.MODE),
    (Field.SCHOOL, Field.BRANCH),
    (Field.STUDENT_NO, Field.DEPARTMENT),
    (Field.ENROLLED_ON, Field.CLASS_NAME),
    (Field.EXPECTED_GRADUATION, Field.STATUS),
)

_TALKED_OF = (
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
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_SCANNED = (
    Field.NAME,
    Field.ETHNICITY,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ID_NUMBER,
    Field.SCHOOL,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.MAJOR,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.LEVEL,
    Field.CATEGORY,
    Field.MODE,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_PAINTED = (
    Field.NAME,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.SCHOOL,
    Field.LEVEL,
    Field.MAJOR,
    Field.CATEGORY,
    Field.DURATION,
    Field.MODE,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_ON_SLIDE = (
    Field.NAME,
    Field.SEX,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.BIRTH_DATE,
    Field.SCHOOL,
    Field.MAJOR,
    Field.LEVEL,
    Field.MODE,
    Field.CATEGORY,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

#: Put into the drawing of a phone by a tool for captures; dark labels, grey values at the edge.
_DRAWN_PHONE = """
html,body{background:linear-gradient(155deg,#8fb8d8,#d9c6e4 60%,#f3dcc9)}
body{padding:40px 40px 26px}.body-of{background:#17181b;padding:11px;border-radius:58px;
box-shadow:0 0 0 2px #5b5d63,0 14px 34px rgba(30,30,60,.35)}.screen{border-radius:47px;
overflow:hidden;background:#f2f4f5}.status{padding:4px 30px 0;position:relative}
.status::before{content:"";position:absolute;left:50%;top:10px;width:104px;height:29px;
margin-left:-52px;border-radius:15px;background:#000}.model{text-align:center;padding-top:22px;
font-size:15px;color:#4a4660;letter-spacing:1px}.card{margin:.3rem .4rem 0;border-radius:.32rem}
.photos{order:2;width:auto;margin-left:auto}.photo{width:1.32rem}.who{padding:.3rem .2rem 0 0}
.list{margin:.3rem .4rem;border-radius:.32rem;padding:.06rem 0}.item{margin-left:.4rem;
padding:.2rem .4rem .2rem 0}.item+.item{border-top:.5px solid #dfe2e4}
.item .label{width:2.9rem;padding:0 .1rem 0 0}.item .text{text-align:right}
.btn{border-radius:.32rem;margin:.3rem .4rem}.bottom{background:#f2f4f5}
"""

#: Card and list are one green sheet with white print; the photo stands beside the whole card.
_GREEN_SHEET = """
.main{background:linear-gradient(170deg,#128a64,#1b9a70 55%,#178c66);padding-bottom:.1rem}
.card{position:relative;margin:0;border-radius:0;background:none;padding:.5rem .48rem .42rem;
min-height:2.9rem}.photos{position:absolute;right:.48rem;top:.5rem;width:1.46rem}
.photo{max-width:none}.photo svg{border:.03rem solid #fff}.who{padding:0}.name{font-size:.5rem}
.school,.major{margin-right:1.8rem}.school{margin-top:.18rem}.born{font-size:.347rem}
.list{background:none;margin:0 .48rem;padding:.1rem 0;border-top:1px solid rgba(255,255,255,.55)}
.item{padding-right:0;line-height:.56rem}.item .label{width:2.8rem;padding:0 .1rem 0 0}
.item:nth-child(2),.item:nth-child(6),.item:nth-child(8){padding-bottom:.3rem;
border-bottom:1px solid rgba(255,255,255,.3);margin-bottom:.12rem}
.btn{background:#fff;color:#128a64;border-radius:.62rem;margin:.4rem .9rem .5rem}
"""

#: The capture is the answer to a question in a form; colons, dotted lines, a narrow list.
_IN_FORM = """
.ask{background:#f3f5f9;padding:0 0 4px}.ask h5{background:#3d6fe0;color:#fff;font-size:17px;
font-weight:400;padding:14px 20px}.ask p{font-size:15px;line-height:24px;padding:14px 20px 10px;
color:#222}.ask p em{color:#e5453c;font-style:normal}.answer{margin:0 26px;background:#fff;
border:1px dashed #aab4c6;border-radius:6px;padding:6px}.answer .nav{height:34px;font-size:14px}
.photo{line-height:.4rem}
.once{display:flex;justify-content:space-between;font-size:11px;color:#444;padding:3px 8px}
.again{display:flex;justify-content:space-between;margin:8px 28px 0;font-size:13px;color:#8a93a3}
.again b{color:#3d6fe0;font-weight:400}.send{margin:20px;background:#3d6fe0;color:#fff;
text-align:center;border-radius:6px;font-size:17px;line-height:46px}
.card{margin:.2rem .2rem 0;padding:.4rem .36rem;border-radius:.1rem}.list{margin:.16rem .2rem 0;
padding:0}.item{padding:.13rem .2rem .13rem 0;border-bottom:1px dotted #cdd5d2}
.item .label{width:3.3rem;padding:0 .06rem 0 0}.btn{margin:.3rem .2rem}
"""

#: A message drops over the chat's bar; rows with arrows in three white blocks.
_MESSAGE = """
.drop{position:absolute;left:9px;right:9px;top:31px;z-index:3;background:#fff;border-radius:18px;
box-shadow:0 4px 16px rgba(0,0,0,.22);display:flex;gap:11px;align-items:center;padding:9px 14px;
font-size:14px;line-height:19px;color:#222}.drop i{flex:none;width:34px;height:34px;
border-radius:9px;background:#2aae67}.drop span{flex:1}.drop small{display:block;font-size:13px;
color:#666}.drop u{text-decoration:none;font-size:12px;color:#999;align-self:flex-start}
body{position:relative}.list{background:none;padding:0;margin:.24rem 0 0}.photo{line-height:.4rem}
.item{background:#fff;
padding:.24rem .36rem .24rem 0;border-bottom:1px solid #eef0f0}.item::after{content:"›";flex:none;
width:.4rem;text-align:right;color:#b9bfbd;font-size:.46rem}
.item:nth-child(1),.item:nth-child(5){margin-bottom:.24rem;border:0}
.item .label{width:3.1rem;padding:0 .2rem 0 .427rem}.card{border-radius:.08rem;
margin:.24rem .24rem 0}.pill{border-radius:.08rem}.btn{border-radius:.08rem}
"""

#: A monitor's marker over the number and the status, a red tick behind every row.
_TICKED = """
.list{margin:.2rem 0 0;padding:.1rem 0 .2rem}.item{position:relative;padding:.2rem 1.1rem .2rem 0}
.item::after{content:"√";position:absolute;right:.42rem;top:.12rem;color:#e2302c;
font:.6rem/.7rem 'LXGW WenKai';transform:rotate(-6deg)}
.item:nth-child(3n)::after{transform:rotate(5deg);right:.5rem;top:.18rem}
.item:nth-child(4n+2)::after{right:.34rem;font-size:.66rem}
.item:nth-child(3) .text,.item:nth-child(10) .text{mix-blend-mode:multiply}
.item:nth-child(3) .text>span,.item:nth-child(10) .text>span{border-radius:.12rem .05rem;
background:#ffef5c;padding:.07rem .14rem;margin-left:-.14rem}
.item .label{width:33%;padding:0 .34rem 0 .2rem}.card{margin:0;border-radius:0 0 .5rem .5rem}
.photo svg{border-radius:.2rem}.born{font-size:.347rem}.btn{border-radius:.24rem}
"""

#: The phone shown in a window of the computer, one pixel for one; labels green, lines in pairs.
_SHOWN = """
.shown{background:#2b2d31;color:#e4e5e7;display:flex;justify-content:space-between;font-size:13px;
line-height:32px;padding:0 12px}.shown span+span{letter-spacing:10px}.beside{position:absolute;
right:0;top:32px;bottom:0;width:52px;background:#2b2d31;padding-top:18px}.beside i{display:block;
width:20px;height:20px;margin:0 auto 24px;border:2px solid #b9bcc2;border-radius:5px}
.beside i:nth-child(2n){border-radius:50%}.beside i:nth-child(3n){height:12px}
body{position:relative;padding-right:52px}.shown{margin-right:-52px}
.list{border-radius:.2rem;padding:.06rem 0}.item .label{width:3.1rem;padding:0 .3rem 0 0}
.item{padding:.13rem .3rem .13rem 0}.item:nth-child(2n+1):not(:first-child){margin-top:.12rem;
border-top:2px solid #e3eee9;padding-top:.2rem}.top{flex-direction:column-reverse}
.photos{width:auto;margin-top:.2rem}.photo{width:1.4rem;flex:none}.who{padding:0;display:flex;
align-items:baseline;gap:.4rem}.school{margin-top:.26rem}.card{border-radius:.2rem}
"""

#: A browser's window on a school's desktop: strips of one, two and three fields, no colons.
_DESK = """
.desk{background:linear-gradient(130deg,#1c4c78,#3d87a8 45%,#8cc1b8);padding:44px 150px 104px;
position:relative;min-height:930px}.pane{background:#f4f6f7;border-radius:9px;overflow:hidden;
box-shadow:0 12px 40px rgba(0,20,40,.45)}.pane-top{background:#fbfbfb;display:flex;gap:22px;
align-items:center;padding:9px 18px;font-size:14px;color:#444;border-bottom:1px solid #dfe2e4}
.pane-top span{flex:1;background:#eceff1;border-radius:7px;padding:5px 16px}.dock{position:absolute;
left:50%;bottom:14px;width:620px;margin-left:-310px;background:rgba(240,246,250,.55);
border-radius:16px;display:flex;align-items:center;justify-content:space-around;height:64px;
font-size:13px;color:#0c2233}.dock i{width:42px;height:42px;border-radius:11px;background:#e8f1f8}
.dock i:nth-child(3n+1){background:#2f7fd6}.dock i:nth-child(3n+2){background:#f0a33b}
"""

_DESK_ROWS = """
.pair{background:#f2f7f5;border-radius:6px;margin-bottom:6px;padding:8px 0}.cell{font-size:15px;
line-height:24px}.rows{padding-right:4px}.cell .label{padding-right:16px}.inside{gap:24px}
.photos{width:128px;padding-top:6px}.ribbon{border:0;padding:16px 28px 0;font-size:18px}
"""

#: Pasted into a sheet of cells: letters above, numbers at the left, half-width colons.
_CELLS = """
body{position:relative;overflow-x:hidden}.letters{display:flex;background:#f1f1f1;color:#555;
padding-left:44px;font-size:13px;line-height:24px;overflow:hidden}
.letters span{flex:none;width:92px;border-left:1px solid #d3d3d3;text-align:center}
.green-top{background:#217a4b;color:#fff;padding:9px 16px;font-size:13px}
.menu-of{background:#f6f6f6;padding:9px 16px;font-size:14px;color:#333;word-spacing:14px}
.formula{background:#fff;border:1px solid #d5d5d5;
border-width:1px 0;padding:5px 16px;font-size:13px;color:#444}.grid-of{position:relative;
padding:64px 0 40px 78px;background:linear-gradient(#dedede 1.6px,transparent 1.6px) 0 0/92px 25px,
linear-gradient(90deg,#dedede 1.6px,transparent 1.6px) 44px 0/92px 25px,#fff}
.numbers{position:absolute;left:0;top:0;bottom:0;width:44px;background:#f1f1f1;
border-right:1px solid #c9c9c9;overflow:hidden;text-align:center;font-size:13px;line-height:25px;
color:#555}.typed{position:absolute;left:50px;
top:0;line-height:26px;font-size:15px;color:#000}.sheets{background:#f1f1f1;font-size:13px;
padding:6px 50px;border-top:1px solid #c9c9c9;color:#217a4b}.head,.footer,.count,.grey,.btn{
display:none}.tabs{margin:0;width:1000px;border:1px solid #e0e4e2}.grid-of>.wrap{margin:0}
.tabs .wrap{padding-left:20px}.card{border-radius:0;margin:0;border-color:#cfd6d3}
.pair{border-top:1px solid #e4ebe8}.pair:last-child{border-bottom:1px solid #e4ebe8}
.cell{font-size:15px}.cell .label{padding-left:10px}.cell:last-child{flex:0 0 52%}
.inside{padding:20px 20px 24px;gap:20px}.photos{width:118px}
"""

#: The capturing tool still open: all but the card darkened, grips, a bar of tools below it.
_CAPTURING = """
html{overflow-x:hidden}.caught{position:relative;box-shadow:0 0 0 4000px rgba(0,0,0,.5);
outline:2px solid #2f8df5;z-index:2;margin-bottom:70px}.caught .card{margin:0;border-radius:0}
.caught>i{position:absolute;width:9px;height:9px;background:#2f8df5;border:1px solid #fff}
.grip-size{position:absolute;right:0;top:-28px;background:#222;color:#fff;font-size:13px;
padding:3px 9px}.snip{position:absolute;right:0;bottom:-48px;background:#fff;border-radius:4px;
display:flex;gap:18px;align-items:center;padding:8px 14px;font-size:14px;color:#333}
.snip i{width:17px;height:17px;border:2px solid #4a4f55;border-radius:3px}.snip b{color:#25a35a;
font-weight:400}body{overflow:hidden}.cell{font-size:15px;line-height:25px}
.cell .label{padding-right:2px}.cell:first-child{flex:1.15}.inside{padding:26px 30px;gap:34px}
.pair:nth-child(3),.pair:nth-child(7){padding-bottom:14px;margin-bottom:8px;
border-bottom:1px dashed #d3ddd9}.ribbon{font-size:17px;padding:12px 30px}.photos{width:122px}
"""

#: A screen shared in a meeting: a green frame, its bar above, oneself in the corner; song print.
_MEETING = """
body{position:relative;box-shadow:inset 0 0 0 5px #23b866;padding:5px}.shared{background:#1f2329;
color:#fff;width:560px;margin:0 auto;border-radius:0 0 12px 12px;display:flex;padding:9px 22px;
justify-content:space-between;font-size:14px}.shared b{color:#ff6b62;font-weight:400}
.seen-by{position:absolute;right:22px;top:214px;width:150px;height:96px;border-radius:8px;
background:#343a43;color:#fff;font-size:13px;display:flex;align-items:flex-end;padding:7px 10px}
.street-of{background:#f1f3f6;margin-top:6px;padding:9px 20px;display:flex;gap:18px;font-size:14px;
color:#444}.street-of span{flex:1;background:#fff;border-radius:6px;padding:5px 16px}
"""

_MEETING_ROWS = """
.cell{font-size:17px;line-height:26px}.cell .label{padding-right:6px}.cell:nth-child(2){flex:1.1}
.tabs span,.count{font-size:16px}.inside{padding:18px 24px;gap:22px;align-items:center}
.photos{width:132px;border-right:1px solid #dce6e1;padding-right:22px;font-size:14px}
.ribbon{font-size:17px;background:linear-gradient(90deg,#d8f1e6,#fff)}
.pair:nth-child(even){background:#f7faf9}
"""

#: In a mail to the teacher: a tinted left column, green labels before their values.
_MAIL = """
html,body{background:#fff}.head,.footer,.count{display:none}.mail{padding:20px 34px 6px;color:#333}
.mail h1{font-size:21px;font-weight:400;padding-bottom:10px;color:#111}.mail div{font-size:14px;
line-height:25px;color:#777}.mail div b{font-weight:400;color:#246}.mail .said{border-top:1px solid
#e3e6ea;margin-top:12px;padding:16px 0 6px;font-size:16px;line-height:28px;color:#222}
.box-of{background:#2f6db5;color:#fff;padding:12px 34px;font-size:15px;display:flex;gap:30px}
.box-of b{font-size:18px;font-weight:400;margin-right:10px}.tabs{border:0;margin:0 0 0 34px;
width:900px;background:#f6f8f8}.tabs .wrap{padding-left:18px}body>.wrap{margin:0 34px}
.card{border-radius:0;margin:0}.ribbon{padding:8px 22px}.inside{padding:0 0 0 20px;gap:18px;
align-items:stretch}.photos{padding-top:18px;width:112px}.pair{align-items:stretch}
.cell{font-size:15px;line-height:24px;padding:6px 0}.cell:first-child{background:#f1f8f5;flex:1.2}
.cell .label{padding-right:6px}.with-it{margin:22px 34px 40px;border:1px solid #e0e4e8;
background:#fafbfc;padding:11px 18px;font-size:14px;color:#555}.btn{margin-left:0}
"""

#: In a chat for computers, with its names at the left; labels before colons in one line.
_TALK = """
.window-of{display:flex;background:#f4f5f7}.names{flex:none;width:206px;background:#e9ebee;
padding:14px 0;font-size:14px;color:#222}.names span{display:flex;gap:10px;align-items:center;
padding:10px 14px;white-space:nowrap}.names i{flex:none;width:34px;height:34px;border-radius:50%;
background:#9fb4cc}.names span:nth-child(3n) i{background:#d6a67c}.names .now{background:#d8dbe0}
.chat-of{flex:1;padding:0 22px 24px}.chat-of h6{font-size:17px;font-weight:400;padding:14px 0;
border-bottom:1px solid #dcdfe3;margin:0 -22px 12px;padding-left:22px}.said{display:flex;gap:10px;
font-size:15px;padding:8px 0;align-items:center}.said i{flex:none;width:36px;height:36px;
border-radius:50%;background:#7fae93}.said span{background:#fff;border-radius:9px;padding:8px 13px}
.hour{text-align:center;color:#9aa0a8;font-size:12px;padding:6px 0}
.picture{border-radius:8px;border-color:#d5dbe2}.item>span:first-child{flex:none;width:9em;
text-align:right;color:#444;padding-right:.3em}.mark{color:rgba(60,110,170,.12);line-height:60px}
.photos{padding-top:10px}.write{border-top:1px solid #dcdfe3;margin:18px -22px 0;
padding:14px 22px 60px;font-size:14px;color:#888;background:#fff}
"""

#: Printed, then scanned with a phone's app: no colours, ruled lines, the app's name at the foot.
_SCAN = """
body{background:linear-gradient(100deg,#e9e9e7,#fff 6%,#fff 93%,#dedddb)}html{filter:grayscale(1)}
.over{text-align:center;font-size:24px;letter-spacing:4px;padding:56px 0 6px;color:#111}
.under{text-align:right;font-size:15px;color:#333;padding:10px 62px 22px}
.picture{border:0;background:none;padding:16px 34px}.item{border-bottom:1px solid #555;
padding-left:8px}.item:first-child{border-top:1px solid #555}.item>span:first-child{flex:none;
width:8.6em;color:#222;border-right:1px solid #555;margin-right:.7em}.columns{gap:22px}
.photos{width:118px;padding-top:4px}.photos svg{filter:contrast(1.5);border:1px solid #333}
.mark{color:rgba(90,90,90,.13);font-size:24px;line-height:110px;transform:rotate(-32deg)}
.made{text-align:right;font-size:14px;color:#666;padding:70px 34px 26px}
"""

#: Opened in a paint program: tools above, grey about the paper; print for screens on pale blue.
_PAINT = """
body{background:#c8d0dc}.paint{background:#f5f6f7;font:14px 'Noto Sans CJK SC';color:#222}
.paint div{padding:7px 14px}.paint .named{background:#fff}.paint .pots{display:flex;gap:5px;
align-items:center;border-bottom:1px solid #d0d3d8;padding:9px 14px}.pots span{margin-right:24px}
.pots i{width:22px;height:22px;border:1px solid #888;background:#111}
.pots i:nth-of-type(2){background:#d33}.pots i:nth-of-type(3){background:#f5c211}
.pots i:nth-of-type(4){background:#2a9d4a}.pots i:nth-of-type(5){background:#2d62c9}
.pots i:nth-of-type(6){background:#fff}.picture{background:#eef5fc;border:0;padding:18px 24px;
outline:1px dashed #6a7686}.item{border-bottom:1px dashed #c4d5e6}.item>span:first-child{flex:none;
color:#1f4d86;padding-right:.4em}.columns{flex-direction:row-reverse;gap:28px}
.photos{width:116px;align-self:flex-end}.mark{font-size:18px;line-height:78px;word-spacing:24px;
transform:rotate(-12deg);color:rgba(80,120,180,.15)}.size-of{background:#f0f2f4;margin-top:26px;
font:13px 'Noto Sans CJK SC';padding:6px 16px;display:flex;gap:60px;color:#444}
"""

#: On a slide for the class's meeting: a title in a band, the picture framed, bars between groups.
_SLIDE = """
.slide{background:#fff;border-left:26px solid #1d5f8a;padding:34px 60px 44px 44px}
.slide h3{font-size:31px;font-weight:400;color:#1d5f8a;padding-bottom:4px}.slide h4{font-size:17px;
font-weight:400;color:#777;padding-bottom:16px}.number-of{text-align:right;color:#9aa5ae;
font-size:15px}.picture{border:5px solid #e4eaef;background:#fffdf6;padding:18px 28px}
.item>span:first-child{flex:none;width:8em;color:#6d5a2f}.item .text{color:#1c1c1c}
.item:nth-child(5),.item:nth-child(11){border-bottom:3px solid #ece4cd;padding-bottom:7px;
margin-bottom:7px}.photos{width:150px;font-size:15px;align-self:center}.photos svg{width:140px;
border-radius:4px}.mark{color:rgba(170,140,70,.13);line-height:88px;transform:rotate(-24deg)}
"""

_SCREEN = ('<div class="status">', '<div class="body-of"><div class="screen">~')
_MODEL = ("</body>", '</div></div><div class="model">$date　带壳截图</div>~')
_QUESTION = (
    '<div class="nav">',
    '<div class="ask"><h5>新生学籍自查情况收集</h5><p><em>*</em> 3. 请上传截图，要求姓名、'
    '证件号码等清晰可见</p><div class="answer"><div class="once"><span>$time</span>'
    "<span>4G　58%</span></div>~",
)
_SEND = (
    '<div class="bottom">',
    '</div><div class="again"><span>1 张图片，已上传</span><b>重新上传</b></div>'
    '<div class="send">提交</div></div>~',
)
_DROP = (
    '<div class="status">',
    '<div class="drop"><i></i><span>辅导员（5条新消息）<small>还没交截图的同学抓紧时间</small>'
    "</span><u>现在</u></div>~",
)
_SHOWN_TOP = (
    '<div class="status">',
    '<div class="shown"><span>我的手机 - 投屏</span><span>—□×</span></div>~',
)
_SHOWN_SIDE = ("</body>", '<div class="beside">' + "<i></i>" * 7 + "</div>~")
_DESK_TOP = (
    '<div class="head">',
    '<div class="desk"><div class="pane"><div class="pane-top">‹　›　⟳'
    "<span>https://my.chsi.com.cn/archive/gdjy/xj/show.action</span>—　□　×</div>~",
)
_DOCK = ("</body>", '</div><div class="dock">' + "<i></i>" * 8 + "<b>$time</b></div></div>~")
_CELLS_TOP = (
    '<div class="head">',
    '<div class="green-top">学籍自查截图汇总.xlsx - 表格</div><div class="menu-of">开始 插入 '
    '页面 公式 数据 审阅 视图</div><div class="formula">A1　　fx　　学籍自查截图（$date）</div>'
    '<div class="letters">'
    + "".join(f"<span>{letter}</span>" for letter in "ABCDEFGHIJKLM")
    + '</div><div class="grid-of"><div class="numbers">'
    + "<br>".join(str(number) for number in range(1, 90))
    + '</div><div class="typed">学籍自查截图（$date）</div>~',
)
_CELLS_END = ("</body>", '</div><div class="sheets">Sheet1　＋</div>~')
_CAUGHT = (
    '<div class="card">',
    '<div class="caught"><i style="left:-5px;top:-5px"></i><i style="right:-5px;top:-5px"></i>'
    '<i style="left:-5px;bottom:-5px"></i><i style="right:-5px;bottom:-5px"></i>~',
)
_SNIP = (
    '<span class="btn">',
    '<div class="snip">' + "<i></i>" * 6 + "<span>✕</span><b>✓ 完成</b></div></div>~",
)
_SHARED_TOP = (
    '<div class="head">',
    '<div class="shared"><span>正在共享屏幕　00:12:45</span><span>静音　成员(38)　聊天</span>'
    '<b>结束共享</b></div><div class="street-of">←　→　⟳<span>my.chsi.com.cn/archive/gdjy/xj'
    '</span>☆　⋯</div><div class="seen-by">$who</div>~',
)
_MAIL_TOP = (
    '<div class="head">',
    '<div class="box-of"><b>校园邮箱</b><span>收件箱(12)</span><span>草稿</span><span>已发送</span>'
    '</div><div class="mail"><h1>学籍截图</h1><div>发件人：<b>$who</b></div><div>时　间：'
    '$date $time</div><div class="said">老师您好，附上我的截图，请查收。</div></div>~',
)
_MAIL_END = ("</body>", '<div class="with-it">附件 1 个：学籍截图.png（236K）　下载　预览</div>~')
_TALK_TOP = (
    '<div class="picture">',
    '<div class="window-of"><div class="names"><span><i></i>文件助手</span><span class="now"><i>'
    "</i>班级通知群</span><span><i></i>学习小组</span><span><i></i>室友</span><span><i></i>"
    '社团报名</span></div><div class="chat-of"><h6>班级通知群（45）</h6><div class="hour">$time'
    '</div><div class="said"><i></i><span>没交截图的今晚发我</span></div><div class="said"><i>'
    "</i><span>这样可以吗</span></div>~",
)
_TALK_END = ("</body>", '<div class="write">发送消息</div></div></div>~')
_SCAN_TOP = ('<div class="picture">', '<div class="over">学籍信息打印件</div>~')
_SCAN_END = (
    "</body>",
    '<div class="under">打印时间：$date</div><div class="made">由手机扫描软件创建</div>~',
)
_PAINT_TOP = (
    '<div class="picture">',
    '<div class="paint"><div class="named">xj.bmp - 画图</div><div>文件　主页　查看</div>'
    '<div class="pots"><span>粘贴　选择　裁剪　文字　刷子</span>' + "<i></i>" * 6 + "</div></div>~",
)
_PAINT_END = (
    "</body>",
    '<div class="size-of"><span>724 × 560 像素</span><span>大小：1.2MB</span><span>100%</span>'
    "</div>~",
)
_SLIDE_TOP = (
    '<div class="picture">',
    '<div class="slide"><h3>学籍信息自查（样例）</h3><h4>主题班会　$date</h4>~',
)
_SLIDE_END = ("</body>", '<div class="number-of">7</div></div>~')

_PHONES = (
    _in(
        detail_phone.phone(
            "ten-478", 478, 2.5, _DRAWN_PHONE_ORDER, font=_LATIN_MEDIUM,
            value_font=_LATIN_DEMILIGHT,
            chrome="none", rem="37.6", status_height="50", label_align="left",
            label_colour="#1c1e20", value_colour="#65696d", card_from="#18a578",
            card_to="#46cd98", pill="#148a64", back="#f2f4f5", bottom_height="28",
            style=_DRAWN_PHONE,
        ),
        _SCREEN,
        _MODEL,
    ),
    detail_phone.phone(
        "ten-400", 400, 2.7, _GREEN_SHEET_ORDER, font=_LATIN_LIGHT, value_font=_LATIN_MEDIUM,
        chrome="app", status_height="40", label_align="left", label_colour="#cdeee1",
        value_colour="#ffffff", pill="#0c6e4f", list_size=".387rem", second_photo="no",
        bar_character="｜", style=_GREEN_SHEET,
    ),
    _in(
        detail_phone.phone(
            "ten-392", 392, 2.75, _FORM_ORDER, font=_MICRO, value_font=_DROID, chrome="wechat",
            title="信息收集", rem="32.6", status_height="34", label_align="right",
            label_colour="#7c8682", value_colour="#222a27", list_size=".4rem", back="#fff",
            second_photo_empty="yes", bar_character="|", bottom_height="24", style=_IN_FORM,
        ),
        _QUESTION,
        _SEND,
        mark="：",
    ),
    _in(
        detail_phone.phone(
            "ten-405", 405, 2.6667, _MESSAGE_ORDER, font=_LATIN_WENKAI, chrome="wechat",
            status_height="36", keys="yes", bottom_height="42", label_align="left",
            label_colour="#6f7a75", value_colour="#1f2523", card_from="#20a47b",
            card_to="#20a47b", pill="#157a5a", back="#eef0f0", collect="yes",
            bar_character="丨", style=_MESSAGE,
        ),
        _DROP,
    ),
    detail_phone.phone(
        "ten-376", 376, 2.875, _TICKED_ORDER, font=_VERDANA_MEDIUM, value_font=_VERDANA,
        chrome="address_below", address="my.chsi.com.cn", status_height="42",
        label_align="center", label_colour="#8b918f", value_colour="#2a2e2c",
        card_from="#159a72", card_to="#57c79c", back="#fff", second_photo="no",
        bottom_height="22", style=_TICKED,
    ),
    _in(
        detail_phone.phone(
            "ten-452", 452, 1.25, _SHOWN_ORDER, font=_NARROW_DEMILIGHT, chrome="titled",
            title="学信档案", more="⋮", rem="40", keys="yes", bottom_height="38",
            status_height="28", label_align="right", label_colour="#14805d",
            value_colour="#151918", list_margin=".3rem", back="#f0f3f2", list_size=".39rem",
            second_photo_empty="yes", style=_SHOWN,
        ),
        _SHOWN_TOP,
        _SHOWN_SIDE,
    ),
)  # fmt: skip

_COMPUTERS = (
    _in(
        detail_desktop.desktop(
            "ten-1792", 1792, 1.0, _ON_DESK, font=_VERDANA_LIGHT, value_font=_VERDANA,
            label_width="128px", label_colour="#5a6963", value_colour="#161b19",
            body_width="1300px", ribbon="#fff", ribbon_text="#14795a", photo_width="112px",
            footer="no", height="900", style=_DESK + _DESK_ROWS,
        ),
        _DESK_TOP,
        _DOCK,
        mark="",
    ),
    _in(
        detail_desktop.desktop(
            "ten-1525", 1525, 1.25, _IN_CELLS, font=_LATIN_DROID, value_font=_LATIN,
            label_width="112px",
            label_align="left", label_colour="#4c6a86", value_colour="#1d1f21", pitch="7px",
            body_width="1000px", back="#fff", ribbon="#eaf3fa", ribbon_text="#2b6390",
            photo_width="106px", button="no", style=_CELLS,
        ),
        _CELLS_TOP,
        _CELLS_END,
        words={"证件号码": "身份证号", "学校名称": "院校名称", "专业": "专业名称"},
        mark=":",
    ),
    _in(
        detail_desktop.desktop(
            "ten-1872", 1872, 1.5, _CAPTURED, font=_LATIN, value_font=_LATIN_DEMILIGHT,
            label_width="124px", label_colour="#8a8f8d", value_colour="#262a29", pitch="5px",
            body_width="1080px", photo_width="108px", second_photo="yes",
            mac="my.chsi.com.cn", style=_CAPTURING,
        ),
        _CAUGHT,
        _SNIP,
    ),
    _in(
        detail_desktop.desktop(
            "ten-1610", 1610, 1.15, _SHARED, font=_LATIN_SONGTI, label_width="142px",
            label_colour="#3f5a50", value_colour="#000", pitch="4px", body_width="1020px",
            green="#1fa97c", back="#fafbfb", ribbon_text="#176b4e", photo_width="108px",
            style=_MEETING + _MEETING_ROWS,
        ),
        _SHARED_TOP,
    ),
    _in(
        detail_desktop.desktop(
            "ten-1936", 1936, 2.0, _MAILED, font=_MEDIUM, value_font=_DEMILIGHT,
            label_width="126px", label_colour="#2a8a69", value_colour="#22282a", pitch="0",
            body_width="900px", back="#fff", ribbon="#25b887", ribbon_text="#fff",
            photo_width="92px", button="no", style=_MAIL,
        ),
        _MAIL_TOP,
        _MAIL_END,
    ),
)  # fmt: skip

_PICTURES = (
    _in(
        detail_image.picture(
            "ten-930", 930, 1.25, _TALKED_OF, font=_LATIN_SONGTI, size="16px", pitch="28px",
            picture_width="672px", picture_margin="6px 0 0", back="#f4f5f7", style=_TALK,
        ),
        _TALK_TOP,
        _TALK_END,
    ),
    _in(
        detail_image.picture(
            "ten-810", 810, 1.5, _SCANNED, font=_LATIN, size="16px", pitch="32px",
            picture_width="750px", picture_margin="0 30px", back="#fff", style=_SCAN,
        ),
        _SCAN_TOP,
        _SCAN_END,
        words={"学校名称": "院校名称", "证件号码": "身份证号"},
        mark="",
    ),
    _in(
        detail_image.picture(
            "ten-1120", 1120, 1.0, _PAINTED, font=_TIMES_ZEN, size="16px", pitch="28px",
            picture_width="724px", picture_margin="8px 0 0 8px", back="#c8d0dc", style=_PAINT,
        ),
        _PAINT_TOP,
        _PAINT_END,
        words={"专业": "专业名称"},
    ),
    _in(
        detail_image.picture(
            "ten-1000", 1000, 1.35, _ON_SLIDE, font=_LATIN_MEDIUM, size="17px", pitch="29px",
            picture_width="860px", picture_margin="0", back="#fff", style=_SLIDE,
        ),
        _SLIDE_TOP,
        _SLIDE_END,
        mark="：",
    ),
)  # fmt: skip

_FRAMES = wrong.in_frames(
    (
        ("ten-phone", 452, 1.25,
         {"base": "base_phone.html.j2", "font": _NARROW_DEMILIGHT, "chrome": "titled",
          "rem": "40", "keys": "yes", "bottom_height": "38", "status_height": "28"}),
        ("ten-phone2", 405, 2.6667,
         {"base": "base_phone.html.j2", "font": _LATIN_WENKAI, "chrome": "wechat",
          "status_height": "36", "keys": "yes", "bottom_height": "42", "back": "#eef0f0"}),
        ("ten-desktop", 1792, 1.0,
         {"base": "base_desktop.html.j2", "font": _VERDANA_LIGHT, "body_width": "1300px",
          "height": "900", "footer": "no"}),
        ("ten-desktop2", 1400, 1.15,
         {"base": "base_desktop.html.j2", "font": _LATIN_SONGTI, "green": "#1fa97c",
          "back": "#fafbfb", "body_width": "1020px"}),
    )
)  # fmt: skip

#: Pages without tabs keep away from the header.
_APART = ".head{margin-bottom:16px}~"
_SHOWN_CSS = ("</style>", _SHOWN[: _SHOWN.index(".list")] + "~")
_DROP_CSS = ("</style>", _MESSAGE[: _MESSAGE.index(".list")] + "~")

#: What stands around the wrong pages; of those that are not the platform's, around the phones'.
_SURROUNDINGS = {
    "ten-phone": (_SHOWN_CSS, _SHOWN_TOP, _SHOWN_SIDE),
    "ten-phone2": (_DROP_CSS, _DROP),
    "ten-desktop": (("</style>", _DESK + _APART), _DESK_TOP, _DOCK),
    "ten-desktop2": (("</style>", _MEETING + _APART), _SHARED_TOP),
}


def _placed(layout: Layout) -> Layout:
    if layout.page is PageClass.OTHER and layout.name.rpartition("-")[2].startswith("desktop"):
        return layout
    for name, places in _SURROUNDINGS.items():
        if layout.name.endswith(f"-{name}"):
            return _in(layout, *places)
    return layout


LAYOUTS = LayoutSet(
    "seen-10", _PHONES + _COMPUTERS + _PICTURES + tuple(_placed(one) for one in _FRAMES)
)
