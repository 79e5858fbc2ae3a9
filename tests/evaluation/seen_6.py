"""Layouts written for tuning, by somebody without part in it: what other phones, apps, years send.

Cards in cards, zebra and ruled tables, tablets, printouts, side menus, notices, remains of dialogs,
older words for labels, labels stretched with blanks, values bold, tinted, centred or to the right.

Wants the Debian packages ``fonts-noto-cjk-extra``, ``fonts-noto-mono``, ``fonts-droid-fallback``,
``fonts-arphic-gbsn00lp``, ``fonts-arphic-gkai00mp``, ``fonts-dejavu-core``, ``fonts-dejavu-extra``
and ``fonts-liberation`` besides those that ``sample_images/README.md`` names.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from random import Random

from markupsafe import escape

from pipeline.domain.fields import Field
from pipeline.domain.page import PageClass
from sample_images.drawing.layouts import Layout, LayoutSet, Scene
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone, wrong

_SERIF_BOLDER = "'Liberation Serif','Noto Serif CJK SC SemiBold','Noto Serif CJK SC',serif"
_SANS_TYPED = "'DejaVu Sans Mono','Noto Sans CJK SC',sans-serif"
_SANS_WIDE = "'DejaVu Sans','Noto Sans CJK SC',sans-serif"
_SANS_LATIN = "'Liberation Sans','Noto Sans CJK SC',sans-serif"
_SANS_PLAIN = "'Noto Sans Mono','Noto Sans CJK SC',sans-serif"
_MEDIUM_LATIN = "'Liberation Sans','Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_MICRO_TYPED = "'Liberation Mono','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_MICRO_CONDENSED = "'DejaVu Sans Condensed','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_ZEN_WIDE = "'DejaVu Sans','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_DROID_NARROW = "'Liberation Sans Narrow','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_DROID_WIDE = "'DejaVu Sans','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_MING_SANS = "'Liberation Sans','AR PL UMing CN','Noto Serif CJK SC',serif"
_SONG_SERIF = "'Liberation Serif','AR PL SungtiL GB','AR PL UMing CN','Noto Serif CJK SC',serif"
_KAITI_TYPED = "'Liberation Mono','AR PL KaitiM GB','AR PL UKai CN','Noto Serif CJK SC',serif"
_KAITI_SANS = "'Liberation Sans','AR PL KaitiM GB','AR PL UKai CN','Noto Serif CJK SC',serif"
_WENKAI_LATIN = "'Liberation Sans','LXGW WenKai','Noto Serif CJK SC',serif"
_LIGHT_SERIF = "'DejaVu Serif Condensed','Noto Serif CJK SC Medium','Noto Serif CJK SC',serif"

_LABEL = re.compile(r'(<span(?: class="label")?>(?:<i>)?)([^<:：]+)((?:</i>)?)([:：]?)(</span>)')
_DEPARTMENT = "系(所、函授站)"
_LABELS = frozenset(key.label for key in Field) | {_DEPARTMENT}


def _dressed(
    layout: Layout,
    *,
    words: Mapping[str, str] | None = None,
    colon: str | None = None,
    before: Mapping[str, str] | None = None,
    rows: detail_desktop.Rows | None = None,
) -> Layout:
    """``layout`` with other words and marks in its labels, and HTML before what is named.

    ``rows`` put fields side by side where the template knows one field per row. In the HTML
    ``@account``, ``@number``, ``@clock`` and ``@day`` stand for what the scene says.
    """
    shown = layout if rows is None else replace(layout, rows=rows)

    def label(found: re.Match[str]) -> str:
        start, text, end, mark, rest = found.groups()
        if text not in _LABELS:
            return found[0]
        return (
            f"{start}{(words or {}).get(text, text)}{end}{mark if colon is None else colon}{rest}"
        )

    def draw(asked: Layout, scene: Scene) -> str:
        html = layout.draw(asked if rows is None else _one_per_row(asked), scene)
        html = _LABEL.sub(label, html) if asked.page.is_detail else html
        for place, piece in (before or {}).items():
            html = html.replace(place, _filled(piece, scene) + place, 1)
        return html

    return replace(shown, draw=draw)


def _one_per_row(layout: Layout) -> Layout:
    """``layout`` with each field in a row of its own, but for those of a phone's card."""
    top = len(detail_phone.CARD) if layout.page is PageClass.DETAIL_PHONE else 0
    single = tuple((key,) for row in layout.rows[top:] for key in row)
    return replace(layout, rows=layout.rows[:top] + single)


def _filled(piece: str, scene: Scene) -> str:
    """``piece`` with the scene's own account, number, time and a day of that November."""
    record = scene.records[scene.counts]
    year = record.get(Field.ENROLLED_ON, "2021")[:4]
    day = Random(scene.salt).randrange(10, 29)
    found = {
        "@account": str(escape(scene.account)),
        "@number": str(escape(record.get(Field.STUDENT_NO, ""))),
        "@clock": scene.clock,
        "@day": f"{year}-11-{day}",
    }
    for name, text in found.items():
        piece = piece.replace(name, text)
    return piece


_BLANKS = {
    "姓名": "姓　　名",
    "性别": "性　　别",
    "民族": "民　　族",
    "层次": "层　　次",
    "专业": "专　　业",
    "学制": "学　　制",
    "分院": "分　　院",
    "系所": "系　　所",
    "班级": "班　　级",
    "学号": "学　　号",
}

_OLD_WORDS = {
    "证件号码": "身份证号",
    "学校名称": "院校名称",
    "专业": "专业名称",
    "系所": _DEPARTMENT,
}

_REGISTER_WORDS = {
    "证件号码": "身份证号码",
    "学校名称": "院校名称",
    "层次": "学历层次",
    "专业": "专业名称",
    "学制": "修业年限",
    "班级": "班级名称",
    "入学日期": "入学时间",
}

_GROUPED_LIST = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.CATEGORY,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_PAIRED_LIST = (
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CATEGORY,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_PAIRED_ROWS = (
    *detail_phone.CARD,
    (Field.ID_NUMBER, Field.ETHNICITY),
    (Field.STUDENT_NO, Field.CLASS_NAME),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CATEGORY, Field.DURATION),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
    (Field.STATUS,),
)

_ZEBRA_LIST = (
    Field.STUDENT_NO,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.CATEGORY,
    Field.DURATION,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_CENTRED_LIST = (
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.DURATION,
    Field.CATEGORY,
    Field.ETHNICITY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
)

_TINTED_LIST = (
    Field.CATEGORY,
    Field.DURATION,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.STUDENT_NO,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_LARGE_LIST = (
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.DEPARTMENT,
    Field.CATEGORY,
    Field.DURATION,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_TABBED_LIST = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.STATUS,
    Field.CATEGORY,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_THREE_ROWS = (
    (Field.NAME, Field.SEX, Field.ETHNICITY),
    (Field.ID_NUMBER, Field.BIRTH_DATE, Field.STUDENT_NO),
    (Field.SCHOOL, Field.BRANCH, Field.DEPARTMENT),
    (Field.MAJOR, Field.LEVEL, Field.CLASS_NAME),
    (Field.CATEGORY, Field.MODE, Field.DURATION),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION, Field.STATUS),
)

_PRINTED_ROWS = (
    (Field.NAME,),
    (Field.SEX,),
    (Field.ETHNICITY,),
    (Field.BIRTH_DATE,),
    (Field.ID_NUMBER,),
    (Field.SCHOOL,),
    (Field.BRANCH,),
    (Field.DEPARTMENT,),
    (Field.MAJOR,),
    (Field.CLASS_NAME,),
    (Field.STUDENT_NO,),
    (Field.LEVEL,),
    (Field.CATEGORY,),
    (Field.MODE,),
    (Field.DURATION,),
    (Field.ENROLLED_ON,),
    (Field.EXPECTED_GRADUATION,),
    (Field.STATUS,),
)

_CLIENT_ROWS = (
    (Field.NAME, Field.STUDENT_NO),
    (Field.SEX, Field.ETHNICITY),
    (Field.ID_NUMBER, Field.BIRTH_DATE),
    (Field.SCHOOL,),
    (Field.MAJOR, Field.LEVEL),
    (Field.DURATION, Field.MODE),
    (Field.CATEGORY, Field.CLASS_NAME),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.STATUS,),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_NARROW_ROWS = (
    (Field.NAME, Field.SEX, Field.ETHNICITY, Field.BIRTH_DATE),
    (Field.ID_NUMBER, Field.STUDENT_NO, Field.CLASS_NAME),
    (Field.SCHOOL, Field.MAJOR, Field.BRANCH),
    (Field.LEVEL, Field.DURATION, Field.MODE, Field.CATEGORY),
    (Field.STATUS, Field.ENROLLED_ON, Field.EXPECTED_GRADUATION, Field.DEPARTMENT),
)

_NESTED_ROWS = (
    (Field.NAME, Field.ID_NUMBER),
    (Field.SEX, Field.BIRTH_DATE),
    (Field.ETHNICITY,),
    (Field.SCHOOL, Field.MAJOR),
    (Field.BRANCH, Field.CLASS_NAME),
    (Field.DEPARTMENT, Field.STUDENT_NO),
    (Field.LEVEL, Field.CATEGORY),
    (Field.MODE, Field.DURATION),
    (Field.STATUS, Field.ENROLLED_ON),
    (Field.EXPECTED_GRADUATION,),
)

_HEADER_ROWS = (
    (Field.SCHOOL,),
    (Field.MAJOR,),
    (Field.LEVEL, Field.MODE),
    (Field.CATEGORY, Field.DURATION),
    (Field.NAME, Field.SEX),
    (Field.ID_NUMBER,),
    (Field.ETHNICITY, Field.BIRTH_DATE),
    (Field.STATUS, Field.ENROLLED_ON),
    (Field.BRANCH,),
    (Field.DEPARTMENT,),
    (Field.CLASS_NAME,),
    (Field.STUDENT_NO, Field.EXPECTED_GRADUATION),
)

_PAIRED_PICTURE = (
    (Field.NAME, Field.SEX),
    (Field.ETHNICITY, Field.BIRTH_DATE),
    (Field.ID_NUMBER, Field.STUDENT_NO),
    (Field.SCHOOL, Field.LEVEL),
    (Field.MAJOR, Field.CLASS_NAME),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CATEGORY, Field.MODE),
    (Field.DURATION, Field.STATUS),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_BANDED_LINES = (
    Field.NAME,
    Field.ID_NUMBER,
    Field.SEX,
    Field.ETHNICITY,
    Field.BIRTH_DATE,
    Field.STUDENT_NO,
    Field.SCHOOL,
    Field.MAJOR,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.LEVEL,
    Field.DURATION,
    Field.CATEGORY,
    Field.MODE,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_SHEET_LINES = (
    Field.SCHOOL,
    Field.NAME,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.MAJOR,
    Field.LEVEL,
    Field.DURATION,
    Field.MODE,
    Field.CATEGORY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

#: A mini-program: small white cards in a tinted one, values bold at the right edge.
_GROUPED_STYLE = """
.list{background:#e4f1ec;margin:.3rem .3rem 0;border-radius:.28rem;padding:0 .24rem .28rem}
.caption{padding:.28rem .12rem .16rem;font-size:.36rem;color:#1c6b4f;font-weight:500}
.item{background:#fff;padding:.17rem .32rem;border-bottom:1px solid #edf1ef}
.caption+.item{border-radius:.2rem .2rem 0 0}
.item:has(+.caption),.item:last-child{border-radius:0 0 .2rem .2rem;border-bottom:0}
.item .label{width:auto;padding:0 .3rem 0 0}
.item .text{text-align:right}.item .value{font-weight:700}
.item .value[style*="weight"]{font-weight:300!important}
.card{margin:.3rem .3rem 0;border-radius:.28rem}.btn{border-radius:.6rem;margin:.4rem .8rem}
"""

#: A tablet held upright: two columns, half-width colons, ruled.
_PAIRED_STYLE = """
.list{display:grid;grid-template-columns:57% 43%;margin:18px 28px 0;border-radius:10px;
padding:8px 14px}.item{padding:13px 10px;border-bottom:1px solid #e4e8e6;line-height:25px}
.item:last-child{grid-column:1/3;border-bottom:0}.item .label{width:auto;padding:0 12px 0 0}
.item .text{min-height:25px}.card{margin:18px 28px 0;padding:24px 28px;border-radius:10px}
.photos{width:190px}.photo{max-width:86px}.who{padding:14px 0 0 20px}.btn{margin:26px 160px}
.title{border:0}.banner{padding:8px 28px;text-align:center}
"""

#: Labels stretched with wide blanks; every second row grey.
_ZEBRA_STYLE = """
.list{margin:.24rem 0 0;padding:0;border-top:2px solid #2d8f8a}
.item{padding:.17rem .4rem .17rem .5rem}.item:nth-child(even){background:#eef3f2}
.item .label{width:3.15rem;padding:0}.card{margin:0;border-radius:0;padding:.42rem .5rem}
.pill{border-radius:.06rem}.btn{border-radius:0;margin:.4rem 0 0}
"""

#: A ruled table with centred values under a dark band with a greeting.
_CENTRED_STYLE = """
.hello{background:#17443a;color:#fff;padding:.34rem .427rem;font-size:.427rem;line-height:.6rem}
.hello small{display:block;font-size:.32rem;color:#c6dcd4;line-height:.48rem}
.list{margin:.3rem .3rem 0;padding:0;border:1px solid #a9beb6}
.item{padding:0;align-items:stretch}.item+.item{border-top:1px solid #cbd8d3}
.item .label{width:2.75rem;padding:.17rem .1rem;background:#edf4f1}
.item .text{text-align:center;padding:.17rem .2rem;border-left:1px solid #cbd8d3}
.card{margin:.3rem .3rem 0;border-radius:.1rem}.list,.main{position:relative}
.float{position:absolute;right:.3rem;bottom:.25rem;display:flex;gap:.2rem}
.float i{font-style:normal;width:1.05rem;height:1.05rem;border-radius:50%;background:#fff;
box-shadow:0 1px 5px #9aa;font-size:.3rem;line-height:1.05rem;text-align:center;color:#35594b}
.main{padding-bottom:1.6rem}
"""

#: Values in a typed face and a warm tint; a strip that opens the app above, cookies below.
_TINTED_STYLE = """
.open{background:#fff;display:flex;align-items:center;gap:.26rem;padding:.2rem .4rem;
font-size:.36rem;border-bottom:1px solid #e3e3e0}.open i{width:.9rem;height:.9rem;
border-radius:.2rem;background:#2aa57d}.open span{flex:1;line-height:.46rem}
.open small{display:block;color:#777;font-size:.3rem}.open b{background:#2aa57d;color:#fff;
border-radius:.5rem;padding:.1rem .36rem;font-weight:400}
.cookie{background:#2f3331;color:#f2f2f0;font-size:.32rem;line-height:.5rem;padding:.3rem .4rem;
display:flex;gap:.3rem;align-items:center;margin-top:.4rem}.cookie b{flex:none;background:#fff;
color:#222;padding:.08rem .3rem;border-radius:.08rem;font-weight:400}
.item{border-bottom:1px dashed #ddd6cb;margin:0 .4rem;padding:.19rem 0}
.item .label{width:3rem;padding:0}.list{padding:.1rem 0;margin-top:.2rem}
.card{margin:.2rem .2rem 0;border-radius:.4rem}.item:nth-child(10) .value{color:#0c7d4b}
"""

#: A small screen in the mode with large print: labels and values wrap in bordered cells.
_LARGE_STYLE = """
.list{padding:0;margin:.2rem 0 0;border-top:1px solid #b6bebb}
.item{padding:0;line-height:.66rem;border-bottom:1px solid #b6bebb;align-items:stretch}
.item .label{width:2.35rem;padding:.16rem .1rem .16rem .26rem}
.item .text{padding:.16rem .16rem .16rem .22rem;border-left:1px solid #b6bebb;min-height:.98rem}
.card{margin:.2rem;padding:.4rem .34rem}.name{font-size:.56rem;line-height:.8rem}
.born{font-size:.42rem;line-height:.66rem}.school{font-size:.56rem;line-height:.8rem}
.pill{font-size:.42rem;line-height:.66rem}.major{font-size:.46rem;line-height:.7rem}
.photo{max-width:1.3rem}.photos{width:1.5rem}.btn{font-size:.56rem}
"""

#: Tabs at the top and the bottom, a strip left from the screenshot, older words in green.
_TABBED_STYLE = """
.top-tabs{display:flex;background:#fff;justify-content:space-around;font-size:.38rem;
line-height:1rem;color:#666}.top-tabs b{color:#128a63;border-bottom:3px solid #128a63;
font-weight:500}.list{margin:.28rem .36rem 0;border-radius:.12rem;border-left:.12rem solid #7ccbb0}
.item{padding:.15rem .3rem}.item .label{width:auto;padding:0 .22rem 0 0}
.card{margin:.28rem .36rem 0;border-radius:.12rem}.born{font-size:.36rem}
.app-tabs{display:flex;background:#fff;justify-content:space-around;border-top:1px solid #ddd;
padding:.18rem 0;font-size:.3rem;color:#777;text-align:center;line-height:.4rem}
.app-tabs b{color:#128a63;font-weight:400}.app-tabs i{display:block;width:.5rem;height:.5rem;
border-radius:.14rem;background:#c6d2cd;margin:0 auto .06rem}.app-tabs b i{background:#128a63}
.shot{margin:.3rem .36rem;background:#3b403e;color:#fff;border-radius:.3rem;padding:.24rem .4rem;
display:flex;justify-content:space-between;font-size:.35rem}.shot u{text-decoration:none;
color:#9fe0c8;margin-left:.4rem}
"""

#: A side menu, a trail of links, and a ruled table with three pairs per row.
_THREE_STYLE = """
.tabs{display:none}.trail{font-size:13px;color:#6b7480;padding:14px 0}
.tabs+.wrap{position:relative;padding-left:158px}.side{position:absolute;left:0;top:44px;
width:140px;background:#fff;border:1px solid #dde2e8;line-height:42px;font-size:14px}
.side span{display:block;padding-left:20px;border-left:3px solid transparent;color:#4b5560}
.side .on{color:#14568c;border-color:#14568c;background:#eaf2f9}
.inside{flex-direction:column;padding:16px;gap:14px}.photos{width:auto;display:flex;gap:18px}
.photos div+div{margin-top:0}.rows{border:1px solid #c4ced8;border-top:0}.pair{padding:0}
.cell{border-top:1px solid #c4ced8;align-items:stretch;line-height:20px}
.cell:first-child{flex:1.22}.cell+.cell{border-left:1px solid #c4ced8}
.cell .label{background:#f2f5f8;padding:10px 0;display:flex;align-items:center;
justify-content:center}.cell .text{padding:10px 8px}.card{border-radius:0}.btn{background:#1d6fae}
.green{color:#14568c}.ribbon{border-color:#d3deea}
"""

#: What a browser prints: no grounds, date above, address and page number below.
_PRINTED_STYLE = """
.paper{display:flex;justify-content:space-between;font:12px 'Liberation Sans','Noto Sans CJK SC';
color:#222;padding:22px 40px}.head{color:#222}.head .wrap{height:44px;border-bottom:1px solid #555}
.tabs,.btn,.count,.footer,.btn+.grey{display:none}.card{border:0;margin-top:14px}
.ribbon{border:0;text-align:center;font-size:19px;padding:8px}.inside{flex-direction:row-reverse}
.rows{border:1px solid #444}.pair{padding:0}.pair+.pair{border-top:1px solid #999}
.cell .label{padding:6px 14px 6px 0;border-right:1px solid #999;margin-right:16px}
.cell .text{padding:6px 0}.photos svg{filter:grayscale(1)}
"""

#: The browser in a chat client: two columns of stretched labels, a yellow notice, cookies.
_CLIENT_STYLE = """
.yellow{background:#fff6d9;color:#7a5600;border:1px solid #f0dca0;padding:8px 16px;font-size:13px;
line-height:20px;margin-bottom:14px}.rows{padding-right:10px}.cell{line-height:25px}
.pair:nth-child(4),.pair:nth-child(9){border-top:1px solid #d8e2de;margin-top:6px}
.cell .label{padding-left:4px}.cell .text{padding-left:6px;font-size:16px}.photos{width:116px}
.buttons{position:absolute;right:0;bottom:10px;display:flex}.buttons i{font-style:normal;width:62px;
height:46px;border:1px solid #d4dad7;background:#fff;font-size:12px;text-align:center;
line-height:46px;color:#4b5a54}.tabs+.wrap{position:relative}
.agree{background:#eceeed;color:#333;font-size:13px;line-height:22px;padding:12px 40px;
border-top:1px solid #ccd2cf}.agree b{background:#287a5e;color:#fff;font-weight:400;
padding:4px 16px;margin-left:18px}
"""

#: Four pairs in a row: labels of two lines, values that wrap.
_NARROW_STYLE = """
.rows{border:1px solid #8fa39a;border-top:0}.pair{padding:0}
.cell{border-top:1px solid #8fa39a;font-size:17px;line-height:22px;align-items:stretch}
.cell+.cell{border-left:1px solid #8fa39a}
.cell .label{background:#e9f0ec;display:flex;align-items:center;justify-content:center;
padding:8px 0}
.cell .label i{width:2.1em;text-align:center;text-align-last:center}
.cell .text{padding:8px;display:flex;align-items:center;justify-content:center;text-align:center}
.inside{padding:12px;gap:12px}.photos{width:96px}.tabs .wrap{gap:0}.tabs span{padding:10px 22px}
.tabs span+span{border-left:1px solid #dfe5e2}.card{border-color:#8fa39a;border-radius:0}
.crumb{font-size:13px;padding:0 0 10px;color:#66706b}
"""

#: Three cards in the card, each value at the right end of a dotted rule.
_NESTED_STYLE = """
.inside{flex-direction:row-reverse;background:#eef2f6;padding:18px;gap:18px}
.photos{background:#fff;border-radius:8px;padding:14px 0;width:140px}
.caption{background:#dfe8f1;border-radius:8px 8px 0 0;padding:8px 18px;margin-top:14px;
color:#2d4763}
.caption:first-child{margin-top:0}.pair{background:#fff;padding:4px 18px;gap:44px}
.pair:has(+.caption),.pair:last-child{border-radius:0 0 8px 8px;padding-bottom:14px}
.cell{border-bottom:1px dotted #a8b6c4;line-height:30px}.cell .label{width:auto}
.cell .text{text-align:right;padding:0 2px 0 16px}.card{border-radius:12px}
.ribbon{border:0;font-size:17px;padding:14px 22px}.tabs .on{color:#2f5f94;border-color:#2f5f94}
.btn{background:#3a6ea8;border-radius:18px}.green{color:#2f5f94}
"""

#: A header with the student's number, values typed in brown behind upright rules, a dated foot.
_HEADER_STYLE = """
.mine{background:#4a3b2f;color:#f5efe8;font-size:14px;padding:8px 0}
.mine .wrap{display:flex;justify-content:space-between}.dated{text-align:right;color:#6d655d;
font-size:13px;padding:0 26px 16px}.cell .label{font-weight:500;padding-right:12px}
.cell .text{border-left:2px solid #dccfc0;padding-left:14px}.cell{line-height:24px}
.rows{padding-left:6px}.photos{width:118px}.card{border-radius:0;border-width:0 0 3px;
border-color:#b59b7c}.ribbon{border-color:#e3d6c6}.tabs .on{color:#7a4f1e;border-color:#7a4f1e}
.btn{background:#8a5f2c}.green{color:#7a4f1e}
"""

#: The picture of an older year: two columns, labels stretched with blanks.
_TWO_STYLE = """
.rows{display:grid;grid-template-columns:56% 44%}.item{padding:3px 0;align-items:flex-start}
.item>span:first-child{flex:none;color:#28527a;padding-right:4px}.item .text{padding-right:12px}
.picture{border:3px double #8fb0cf;padding:26px 30px}.columns{flex-direction:row-reverse;gap:26px}
.item:nth-child(4n+1),.item:nth-child(4n+2){background:rgba(216,229,242,.4)}
.mark{color:rgba(90,130,180,.12);font-size:26px;line-height:90px;transform:rotate(-30deg)}
.trail{font:13px 'Noto Sans CJK SC';color:#555;margin:0 auto 10px;width:900px}
"""

#: Bands in two tints; bold values after a blank instead of a colon.
_BANDED_STYLE = """
.item{padding:0 12px}.item:nth-child(odd){background:#f1ece2}.item .text{padding-left:8px}
.item>span:first-child{flex:none;width:8.4em;color:#5b5142}.item .value{font-weight:700}
.item .value[style*="weight"]{font-weight:300!important}.picture{border:0;padding:16px 18px}
.mark{color:rgba(150,130,90,.13);transform:rotate(20deg);line-height:58px}
.photos{width:124px;padding-left:14px}.photos svg{width:108px}
"""

#: A sheet with a title, ruled, labels to the right, values centred, a page number and a date.
_SHEET_STYLE = """
.rows{border:1px solid #777}.item{align-items:stretch}.item+.item{border-top:1px solid #aaa}
.item>span:first-child{flex:none;width:9.6em;text-align:right;padding-right:12px;
border-right:1px solid #aaa;background:rgba(235,238,240,.6)}.item .text{text-align:center}
.photos{width:132px;border:1px solid #777;border-left:0;padding-top:14px}
.photos svg{width:112px}.picture{border:0;padding:8px 40px}.sheet{text-align:center;
font-size:23px;letter-spacing:4px;padding:30px 0 10px}.end{display:flex;padding:8px 40px 26px;
justify-content:space-between;font-size:13px;color:#444;width:860px;margin:0 auto}
.mark{color:rgba(120,120,120,.1);line-height:120px;font-size:30px}
"""

_OPEN_APP = (
    '<div class="open"><i></i><span>学信网 App<small>查询更快捷</small></span><b>打开</b></div>'
)
_COOKIE = (
    '<div class="cookie"><span>本网站使用 Cookie 以保证页面正常显示，继续浏览即表示同意。</span>'
    "<b>知道了</b></div>"
)
_APP_TABS = (
    '<div class="shot"><span>截屏已保存</span><span><u>分享</u><u>编辑</u></span></div>'
    '<div class="app-tabs"><span><i></i>首页</span><b><i></i>档案</b><span><i></i>就业</span>'
    "<span><i></i>我的</span></div>"
)
_SIDE = (
    '<div class="trail">首页 &gt; 学信档案 &gt; 高等教育信息 &gt; 学籍</div><div class="side">'
    '<span class="on">学籍</span><span>学历</span><span>学位</span><span>考研</span>'
    "<span>验证报告</span><span>使用帮助</span></div>"
)
_CLIENT_BAR = (
    '<div style="background:#f3f3f3;border-bottom:1px solid #ddd;display:flex;padding:10px 18px;'
    'font-size:13px;color:#444">‹　›　⟳<span style="margin:0 auto">学信档案</span>⋯　—　□　✕</div>'
)
_CLIENT_NOTICE = (
    '<div class="yellow">通知：请各位新生于 11 月 30 日前核对本人信息，逾期由学校统一处理。</div>'
)
_AGREE = '<div class="agree">我们使用 Cookie 改善您的访问体验。<b>全部接受</b><b>仅必要的</b></div>'
_PRINT_TOP = '<div class="paper"><span>@day @clock</span><span>学信档案</span><span></span></div>'
_PRINT_FOOT = (
    '<div class="paper"><span>https://my.chsi.com.cn/archive/gdjy/xj/show.action</span>'
    "<span>1/1</span></div>"
)
_MINE = (
    '<div class="mine"><div class="wrap"><span>您好，@account　@number</span>'
    "<span>消息 (2)　帮助　安全退出</span></div></div>"
)

_DETAIL = (
    _dressed(
        detail_phone.phone(
            "six-375", 375, 2.5, _GROUPED_LIST, font=_SANS_WIDE, value_font=_SANS_LATIN,
            chrome="wechat", title="学籍信息", nav="no", bar="#dff0e9", back="#f3f6f5",
            status_height="44", label_align="left", label_colour="#5f6b66", value_colour="#161c19",
            card_from="#2b8f6f", card_to="#59b394", pill="#1d7457", second_photo="no",
            caption_ethnicity="个人信息", caption_student_no="在校信息",
            caption_category="培养与注册", style=_GROUPED_STYLE,
        ),
        colon="：",
    ),
    _dressed(
        detail_phone.phone(
            "six-768", 768, 2.0, _PAIRED_LIST, font=_MEDIUM_LATIN, value_font=_SANS_WIDE,
            chrome="browser", rem="42", nav_title="高等学籍", nav_right="刷新",
            status_height="26", label_align="left", label_colour="#6a746f", value_colour="#222826",
            list_size="16px", card_from="#17936b", card_to="#38b48a", pill="#0f7553",
            back="#eff2f1", banner="新生学籍注册期间信息陆续更新，请以学校公布的时间为准。",
            style=_PAIRED_STYLE,
        ),
        colon=":",
        rows=_PAIRED_ROWS,
    ),
    _dressed(
        detail_phone.phone(
            "six-366", 366, 3, _ZEBRA_LIST, font=_DROID_NARROW, value_font=_SONG_SERIF,
            chrome="titled", title="学信档案", back_sign="✕", more="⋮", nav="no", keys="yes",
            status_height="28", label_align="left", label_colour="#3f5453", value_colour="#111",
            card_from="#1f8a84", card_to="#2d8f8a", pill="#156a65", list_size=".4rem",
            bar_character="｜", style=_ZEBRA_STYLE,
        ),
        words=_BLANKS,
        colon="：",
    ),
    _dressed(
        detail_phone.phone(
            "six-416", 416, 2.625, _CENTRED_LIST, font=_DROID_WIDE, value_font=_MICRO_CONDENSED,
            chrome="app", nav="no", status="centre", carrier="中国联通", label_align="center",
            label_colour="#46564f", value_colour="#1a211e", card_from="#2f7f6a", card_to="#2f7f6a",
            pill="#1c5f4d", back="#fafbfb", button="no", list_size=".365rem",
            second_photo_empty="yes", style=_CENTRED_STYLE,
        ),
        before={
            '<div class="card"><div class="top">': '<div class="hello">@account 同学，你好'
            "<small>以下内容来自学校报送的数据，请逐项核对</small></div>",
            '<div class="list">': '<div class="float"><i>反馈</i><i>顶部</i></div>',
        },
    ),
    _dressed(
        detail_phone.phone(
            "six-396", 396, 2.75, _TINTED_LIST, font=_MICRO_TYPED, value_font=_SANS_TYPED,
            chrome="address_below", address="my.chsi.com.cn", status_height="50",
            label_align="left", label_colour="#6b655b", value_colour="#6a3a12",
            card_from="#24a07c", card_to="#7cb95c", pill="#2a7a4a", back="#fbfaf7",
            second_photo="no", button="no", bar_character="|", style=_TINTED_STYLE,
        ),
        words=_REGISTER_WORDS,
        before={
            '<div class="card"><div class="top">': _OPEN_APP,
            '<div class="below">': _COOKIE,
        },
    ),
    _dressed(
        detail_phone.phone(
            "six-320", 320, 3, _LARGE_LIST, font=_ZEN_WIDE, value_font=_ZEN_WIDE, chrome="browser",
            address="chsi.com.cn", status_height="24", label_align="left", label_colour="#4d5753",
            value_colour="#161616", list_size=".47rem", card_from="#12805d", card_to="#229a72",
            pill="#0a5f43", second_photo="no", back="#fff", style=_LARGE_STYLE,
        ),
    ),
    _dressed(
        detail_phone.phone(
            "six-430", 430, 2.5, _TABBED_LIST, font=_WENKAI_LATIN, value_font=_KAITI_SANS,
            chrome="titled", title="我的档案", more="☰", nav="no", status_height="48",
            label_align="left", label_colour="#128a63", value_colour="#222", list_size=".4rem",
            card_from="#128a63", card_to="#5a9e3c", pill="#0d6a4b", collect="yes", button="no",
            back="#f1f4f2", style=_TABBED_STYLE,
        ),
        words=_OLD_WORDS,
        colon=":",
        before={
            '<div class="main">': '<div class="top-tabs"><b>学籍</b><span>学历</span>'
            "<span>学位</span><span>考研</span></div>",
            '<div class="bottom">': _APP_TABS,
        },
    ),
    _dressed(
        detail_desktop.desktop(
            "six-1920", 1920, 1.0, _THREE_ROWS, font=_MICRO_CONDENSED, label_width="92px",
            label_align="center", label_colour="#3b4752", value_colour="#1b2026",
            body_width="min(1300px,97vw)", green="#1d6fae", back="#f2f4f7", ribbon="#f7fafd",
            ribbon_text="#14568c", second_photo="yes", photo_width="84px", style=_THREE_STYLE,
        ),
        colon="",
        before={'<div class="count">': _SIDE},
    ),
    _dressed(
        detail_desktop.desktop(
            "six-1160", 1160, 1.25, _PRINTED_ROWS, font=_SONG_SERIF, label_width="150px",
            label_colour="#222", value_colour="#000", body_width="820px", green="#fff",
            back="#fff", ribbon="#fff", ribbon_text="#111", style=_PRINTED_STYLE,
        ),
        words=_OLD_WORDS,
        colon="",
        before={'<div class="head">': _PRINT_TOP, '<div class="footer">': _PRINT_FOOT},
    ),
    _dressed(
        detail_desktop.desktop(
            "six-1320", 1320, 1.2, _CLIENT_ROWS, font=_DROID_WIDE, value_font=_KAITI_SANS,
            label_width="112px", label_align="left", label_colour="#56645e", value_colour="#141414",
            body_width="980px", green="#287a5e", back="#f7f8f7", ribbon="#e8f2ee",
            ribbon_text="#1f664d", photo_width="98px", button="no", style=_CLIENT_STYLE,
        ),
        words=_BLANKS,
        colon="：",
        before={
            '<div class="head">': _CLIENT_BAR,
            '<div class="count">': _CLIENT_NOTICE,
            '<div class="footer">': '<div class="wrap" style="position:relative;height:60px">'
            '<div class="buttons"><i>客服</i><i>反馈</i><i>置顶</i></div></div>',
            "</body>": _AGREE,
        },
    ),
    _dressed(
        detail_desktop.desktop(
            "six-1720", 1720, 1.0, _NARROW_ROWS, font=_MING_SANS, label_width="54px",
            label_spread="auto", label_colour="#33413b", value_colour="#111",
            body_width="min(1200px,97vw)", green="#3b8468", back="#fff", ribbon="#e9f0ec",
            ribbon_text="#27594a", photo_width="88px", window="高等学籍信息",
            style=_NARROW_STYLE,
        ),
        colon="",
        before={'<div class="count">': '<div class="crumb">您的位置：首页 / 学籍查询</div>'},
    ),
    _dressed(
        detail_desktop.desktop(
            "six-2048", 2048, 1.6, _NESTED_ROWS, font=_MEDIUM_LATIN, value_font=_SANS_PLAIN,
            label_align="left", label_colour="#5c6875", value_colour="#1d242b",
            body_width="1120px", green="#3a6ea8", back="#e4e9ef", ribbon="#fff",
            ribbon_text="#2d4763", second_photo="yes", caption_name="基本信息",
            caption_school="学业信息", caption_status="注册信息", mac="my.chsi.com.cn",
            style=_NESTED_STYLE,
        ),
        colon="",
    ),
    _dressed(
        detail_desktop.desktop(
            "six-1500", 1500, 1.25, _HEADER_ROWS, font=_WENKAI_LATIN, value_font=_MICRO_TYPED,
            label_width="132px", label_colour="#6a5a48", value_colour="#4a2508",
            body_width="1060px", green="#8a5f2c", back="#f6f1ea", ribbon="#fbf7f1",
            ribbon_text="#7a4f1e", photo_width="106px", pitch="5px", style=_HEADER_STYLE,
        ),
        words=_REGISTER_WORDS,
        colon=" :",
        before={
            '<div class="head">': _MINE,
            '<div class="footer">': '<div class="wrap dated">查询时间：@day @clock</div>',
        },
    ),
    _dressed(
        detail_image.picture(
            "six-960", 960, 1.2, tuple(key for row in _PAIRED_PICTURE for key in row),
            font=_LIGHT_SERIF, size="15px", pitch="28px", picture_width="900px",
            heading="中国高等教育学生信息网", green="#3c6c9c", back="#f4f7fa", style=_TWO_STYLE,
        ),
        words=_BLANKS,
        colon="：",
        rows=_PAIRED_PICTURE,
        before={'<div class="picture">': '<div class="trail">学籍查询 &gt; 查看学籍</div>'},
    ),
    _dressed(
        detail_image.picture(
            "six-640", 640, 1.5, _BANDED_LINES, font=_SERIF_BOLDER, value_font=_SONG_SERIF,
            size="15px", pitch="29px", picture_width="620px", picture_margin="10px auto",
            back="#fffdf8", style=_BANDED_STYLE,
        ),
        words=_OLD_WORDS,
        colon="　",
    ),
    _dressed(
        detail_image.picture(
            "six-900", 900, 1.1, _SHEET_LINES, font=_KAITI_TYPED, size="17px", pitch="34px",
            picture_width="860px", picture_margin="0 auto", back="#fff", style=_SHEET_STYLE,
        ),
        words=_REGISTER_WORDS,
        colon="",
        before={
            '<div class="picture">': '<div class="sheet">学生学籍信息表</div>',
            "</body>": '<div class="end"><span>打印日期：@day</span><span>第 1 页 共 1 页</span>'
            "</div>",
        },
    ),
)  # fmt: skip

_FRAMES = wrong.in_frames(
    (
        ("six-phone", 396, 2.75,
         {"base": "base_phone.html.j2", "font": _MICRO_TYPED, "chrome": "address_below",
          "status_height": "50", "back": "#fbfaf7"}),
        ("six-phone2", 430, 2.5,
         {"base": "base_phone.html.j2", "font": _WENKAI_LATIN, "chrome": "titled",
          "title": "我的档案", "more": "☰", "status": "centre", "carrier": "中国移动"}),
        ("six-desktop", 1100, 1.0,
         {"base": "base_desktop.html.j2", "font": _DROID_WIDE, "green": "#287a5e",
          "body_width": "980px", "back": "#f7f8f7"}),
        ("six-desktop2", 1500, 1.25,
         {"base": "base_desktop.html.j2", "font": _KAITI_SANS, "green": "#8a5f2c",
          "back": "#f6f1ea", "body_width": "1060px"}),
    )
)  # fmt: skip

_WRONG = tuple(
    _dressed(layout, before={'<div class="head">': _CLIENT_BAR})
    if layout.name.endswith("six-desktop") and layout.page is not PageClass.OTHER
    else layout
    for layout in _FRAMES
)

LAYOUTS = LayoutSet("seen-6", _DETAIL + _WRONG)
