"""Layouts written for tuning, by somebody without part in it: pages in another page's clothes.

Detail pages that carry what other pages are known by: tabs for all four kinds of information, a
code for the photographer, the menu of the archive, a class list beside them; a phone's page on a
tablet, in a reader's view, without its green card; a computer's page as narrow as a phone, in one
column under a watermark; pictures of former years in the tabs of today, in a school's portal, as
a phone's page. Wrong pages in the card and the list of the right one. Values above their labels,
at the far end of dots, next to the label that follows, behind nothing but a blank.

Drawn with seed 12001 when tuning.

Wants the Debian packages ``fonts-noto-cjk-extra``, ``fonts-droid-fallback``,
``fonts-arphic-gbsn00lp``, ``fonts-arphic-gkai00mp``, ``fonts-dejavu-core``, ``fonts-dejavu-extra``
and ``fonts-liberation`` besides those that ``sample_images/README.md`` names.
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

_DEMILIGHT = "'Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_LIGHT = "'Noto Sans CJK SC Light','Noto Sans CJK SC',sans-serif"
_MEDIUM = "'Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_PLATFORM = "'Noto Sans CJK SC',sans-serif"
_ARIAL = "'Liberation Sans','Noto Sans CJK SC',sans-serif"
_ARIAL_LIGHT = "'Liberation Sans','Noto Sans CJK SC Light','Noto Sans CJK SC',sans-serif"
_ARIAL_MICRO = "'Liberation Sans','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_ARIAL_SERIF = "'Liberation Sans','Noto Serif CJK SC','Noto Sans CJK SC',serif"
_NARROW_DROID = "'Liberation Sans Narrow','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_TIMES_MICRO = "'Liberation Serif','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_TIMES_SEMIBOLD = "'Liberation Serif','Noto Serif CJK SC SemiBold','Noto Serif CJK SC',serif"
_BOOK_LIGHT = "'Liberation Serif','Noto Serif CJK SC Light','Noto Serif CJK SC',serif"
_VERDANA_DEMILIGHT = "'DejaVu Sans','Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_DROID = "'Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_ZEN = "'WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_MICRO = "'WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_PIXELS = "'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_WENKAI_MONO = "'LXGW WenKai Mono','Noto Serif CJK SC',serif"
_MING = "'AR PL UMing CN','Noto Serif CJK SC',serif"
_SONGTI = "'AR PL SungtiL GB','AR PL UMing CN','Noto Serif CJK SC',serif"
_KAITI = "'AR PL KaitiM GB','AR PL UKai CN','Noto Serif CJK SC',serif"

_NAMES = "|".join(sorted((re.escape(key.label) for key in Field), key=len, reverse=True))
_ON_PAGE = re.compile(rf'(?<=<span class="label">)({_NAMES})(：?)(?=</span>)')
_ON_PICTURE = re.compile(r'(?<=<div class="item" data-row><span>)([^<:]+)(:)(?=</span>)')


def _order(text: str) -> detail_desktop.Rows:
    """Rows from the keys of fields: a comma between rows, a blank between fields abreast."""
    return tuple(tuple(Field(key) for key in row.split()) for row in text.split(","))


def _list(text: str) -> tuple[Field, ...]:
    """The same for pages with one field in each row."""
    return _singly(_order(text))


def _singly(rows: detail_desktop.Rows) -> tuple[Field, ...]:
    return tuple(key for row in rows for key in row)


def _pattern(salt: str) -> str:
    """What looks like a code to be scanned, and holds nothing."""
    rng = Random(f"twelve:{salt}")
    cells = "".join(
        f'<rect x="{x}" y="{y}" width="1" height="1"/>'
        for y in range(29)
        for x in range(29)
        if rng.random() < 0.48
    )
    return f'<svg class="code-of" viewBox="0 0 29 29">{cells}</svg>'


def _dressed(
    layout: Layout,
    pieces: Mapping[str, str] | None = None,
    *,
    words: Mapping[str, str] | None = None,
    mark: str | None = None,
    rows: detail_desktop.Rows | None = None,
) -> Layout:
    """``layout`` with other HTML, other words for labels, another mark behind them.

    In ``pieces`` each key is what stands in the HTML, whose first place is replaced; § in its
    value is the key, and ``$who``, ``$time``, ``$date`` and ``$code`` come from the scene.
    ``rows`` are those that the style sets abreast, which the template draws one by one.
    """

    def label(found: re.Match[str]) -> str:
        return (words or {}).get(found[1], found[1]) + (found[2] if mark is None else mark)

    def draw(asked: Layout, scene: Scene) -> str:
        html = layout.draw(layout if rows else asked, scene)
        if asked.rows:
            of_picture = asked.page is PageClass.DETAIL_IMAGE
            html = (_ON_PICTURE if of_picture else _ON_PAGE).sub(label, html)
        year = scene.records[scene.counts].get(Field.ENROLLED_ON, "2023")[:4]
        filling = {
            "who": str(escape(scene.account)),
            "time": scene.clock,
            "date": f"{year}-11-{Random(scene.salt).randrange(10, 30)}",
            "code": _pattern(scene.salt),
        }
        for here, piece in (pieces or {}).items():
            filled = Template(piece).safe_substitute(filling).replace("§", here)
            html = html.replace(here, filled, 1)
        return html

    return replace(layout, draw=draw, rows=rows or layout.rows)


#: Words of former years for three labels.
_FORMER = {"证件号码": "身份证号", "学校名称": "院校名称", "专业": "专业名称"}

_BESIDE_NOTES = _list(
    "id_number,ethnicity,duration,category,branch,department,class_name,student_no,status,"
    "enrolled_on,expected_graduation"
)
_UNDER_TABS = _list(
    "ethnicity,id_number,category,duration,enrolled_on,branch,department,class_name,student_no,"
    "status,expected_graduation"
)
_IN_SENTENCES = _list(
    "student_no,class_name,ethnicity,id_number,duration,category,branch,department,enrolled_on,"
    "expected_graduation,status"
)
_BELOW_CODE = _list(
    "ethnicity,id_number,duration,category,enrolled_on,status,expected_graduation,branch,"
    "department,student_no,class_name"
)
_LARGE_AT_NIGHT = _list(
    "id_number,student_no,ethnicity,category,duration,status,enrolled_on,expected_graduation,"
    "branch,department,class_name"
)
_TILES = _order(
    "ethnicity duration,id_number,category status,student_no class_name,branch department,"
    "enrolled_on expected_graduation"
)
_DOTS_BETWEEN = _list(
    "ethnicity,duration,category,id_number,student_no,branch,department,class_name,enrolled_on,"
    "status,expected_graduation"
)
_READ_ALOUD = _list(
    "id_number,ethnicity,category,duration,department,branch,student_no,class_name,enrolled_on,"
    "status,expected_graduation"
)

_NARROW_WINDOW = _order(
    "name,sex,ethnicity,birth_date,id_number,school,major,level,mode,category,duration,branch,"
    "department,student_no,class_name,enrolled_on,expected_graduation,status"
)
_UNDER_MARK = _order(
    "name,sex,birth_date,ethnicity,id_number,level,school,major,mode,duration,category,branch,"
    "department,class_name,student_no,status,enrolled_on,expected_graduation"
)
_WHOLE_ARCHIVE = _order(
    "name ethnicity,sex birth_date,id_number student_no,school class_name,level mode,"
    "major category,duration branch,department enrolled_on,status expected_graduation"
)
_BESIDE_CLASS = _order(
    "name sex,ethnicity birth_date,id_number,school,level major,branch class_name,"
    "department student_no,category mode,duration status,enrolled_on expected_graduation"
)
_THREE_AT_NIGHT = _order(
    "name sex birth_date,ethnicity id_number level,school major mode,category duration branch,"
    "department class_name student_no,enrolled_on expected_graduation status"
)
_NEXT_LABEL_NEAR = _order(
    "name birth_date,sex ethnicity,id_number,school level,mode major,category duration,"
    "student_no class_name,department branch,status enrolled_on,expected_graduation"
)

_IN_PORTAL = _list(
    "name,sex,birth_date,ethnicity,id_number,school,branch,department,major,class_name,"
    "student_no,level,duration,mode,category,enrolled_on,expected_graduation,status"
)
_AS_PHONE_PAGE = _list(
    "name,sex,birth_date,ethnicity,id_number,school,level,major,mode,category,duration,"
    "student_no,class_name,department,branch,enrolled_on,status,expected_graduation"
)
_IN_TODAYS_TABS = _order(
    "name sex,birth_date ethnicity,id_number school,level major,mode category,duration branch,"
    "department class_name,student_no status,enrolled_on expected_graduation"
)
_BESIDE_CODE = _list(
    "name,id_number,sex,ethnicity,birth_date,school,level,major,duration,category,mode,branch,"
    "department,class_name,student_no,enrolled_on,expected_graduation,status"
)
_OLD_COMPUTER = _list(
    "school,level,major,name,sex,birth_date,ethnicity,id_number,student_no,branch,department,"
    "class_name,mode,category,duration,enrolled_on,status,expected_graduation"
)

#: Half of a tablet; in the other half the notes of what the picture has to show.
_SPLIT_TABLET = """
.pad-bar{display:flex;justify-content:space-between;background:#fff;font-size:14px;padding:7px 20px;
color:#111}.halves{display:flex;background:#000;gap:9px}.first-half{width:600px;flex:none;
background:#f5f6f7;overflow:hidden;border-radius:0 9px 9px 0}.notes-of{flex:1;background:#fdfcf7;
border-radius:9px 0 0 9px;padding:20px 26px;font-size:18px;line-height:34px;color:#3a3a36}
.notes-of h6{color:#d79b1e;font-size:17px;font-weight:400;padding-bottom:14px}.notes-of h5{
font-size:24px;font-weight:700;color:#111;padding-bottom:10px}.notes-of small{color:#999;
font-size:14px;display:block;padding-bottom:10px}.card{margin:14px 18px 0}.photos{width:210px}
.list{margin:14px 18px;border-radius:8px}.item .label{width:210px;padding-right:26px}
.btn{margin:22px 18px}.photo{line-height:20px}
"""

#: The app's own tabs above and below; values end at the right edge, hair lines between rows.
_FOUR_TABS = """
.status,.nav{background:#22ab81;color:#fff;border:0}.nav .left{color:#fff}.battery{
border-color:#fff}.battery b{background:#fff}.four-of{display:flex;background:#22ab81;color:#cdeee2;
font-size:15px;text-align:center}.four-of span{flex:1;padding:9px 0 10px}.four-of b{flex:1;
padding:9px 0 7px;color:#fff;font-weight:500;border-bottom:3px solid #fff}
.card{background:#fff;color:#24312c;border:1px solid #dde9e4;box-shadow:0 2px 8px rgba(0,60,40,.08)}
.pill{color:#fff}.photo .none{background:#e4eae7}.list{padding:0;
border-top:1px solid #e2e8e5}.item{margin-left:.427rem;
border-bottom:1px solid #eceeed;padding-left:0}.item .label{padding:0;width:2.8rem}
.item .text{text-align:right}.others-of{background:#fff;margin:.3rem 0;padding:0 .427rem}
.others-of div{display:flex;justify-content:space-between;padding:.28rem 0;font-size:.373rem}
.others-of div+div{border-top:1px solid #eceeed}.others-of span{color:#a3a9a6;font-size:.34rem}
.foot-of{display:flex;background:#fff;border-top:1px solid #e0e3e2;text-align:center;font-size:11px;
color:#8a908d}.foot-of span{flex:1;padding:7px 0 4px}.foot-of i{display:block;width:22px;
height:22px;margin:0 auto 3px;border:2px solid #a4aaa7;border-radius:6px}
.foot-of .now{color:#1f9d76}.foot-of .now i{border-color:#1f9d76;border-radius:50%}
"""

#: A mini-program of the school: label, colon and value run on as one line in one colour.
_SENTENCES = """
.main{background:#fff}.card{margin:.3rem .3rem 0;border-radius:.3rem;
background:linear-gradient(160deg,#3b8f8a,#58b28f)}.pill{background:#2c746f}
.list{margin:.1rem .3rem;padding:.2rem .1rem}.item{display:block;padding:.12rem .2rem}
.item .label,.item .text{display:inline;padding:0;width:auto}
.item+.item{border-top:1px solid #f3f3f3}
.said-of{margin:.3rem .3rem 0;font-size:.347rem;line-height:.54rem;color:#5c7a83;
background:#eef5f7;border-radius:.2rem;padding:.24rem .32rem}.btn{border-radius:.6rem;
background:#3b8f8a}
"""

#: The code for the photographer, opened above the card; labels centred on a tinted column.
_OPEN_CODE = """
.shoot{background:#fff;text-align:center;padding:.36rem .427rem .3rem;font-size:.347rem;
line-height:.52rem;color:#777}.shoot b{display:block;font-weight:500;color:#222;font-size:.4rem;
padding-bottom:.16rem}.code-of{width:2.7rem;height:2.7rem;display:block;margin:.1rem auto}
.shoot div{display:flex;justify-content:space-between;border-top:1px solid #eee;margin-top:.24rem;
padding-top:.24rem}.list{padding:0;margin:.267rem 0;border-top:1px solid #dfe7e3}
.item{padding-top:0;padding-bottom:0;border-bottom:1px solid #dfe7e3;align-items:stretch}
.item .label{width:29%;padding:.2rem .1rem;background:#eff7f3}
.item .text{padding:.2rem 0 .2rem .3rem}
.card{margin-top:.2rem;border-radius:0;margin-left:0;margin-right:0}
"""

#: Large print at night: each label above its value, the card without its green.
_LARGE_NIGHT = """
html,body,.main{background:#0e0f10;color:#d4d6d7}.status,.nav,.bottom{background:#17191a;
color:#d4d6d7;border-color:#2a2d2e}.nav{color:#e6e7e8}.battery{border-color:#bbb}
.battery b,.bottom b{background:#bbb}.below{background:#17191a;border-color:#2a2d2e}
.below div{background:#26292b;color:#c3c6c8}.toolbar{background:#17191a;border-color:#2a2d2e}
.card{background:#1d2123;border-left:.12rem solid #2d9e78;border-radius:0 .2rem .2rem 0;
margin-left:0}.name{font-size:.58rem;line-height:.8rem}.born{font-size:.44rem;line-height:.66rem}
.school{font-size:.56rem;line-height:.8rem}.major{font-size:.46rem;line-height:.7rem}
.photos{width:1.6rem}.list{background:#17191a}.item{display:block;padding:.22rem .427rem;
border-bottom:1px solid #24282a}.item .label{display:block;width:auto;padding:0;font-size:.4rem}
.item .text{font-size:.54rem;line-height:.76rem;min-height:.76rem}.btn{background:#1c7558;
color:#e2eee9}
"""

#: Tiles two by two: the value in large print, its label small below it, both centred.
_VALUE_FIRST = """
.list{display:grid;grid-template-columns:1fr 1fr;gap:1px;background:#e5ece9;padding:0;
margin:.267rem .427rem;border-radius:.2rem;overflow:hidden}.item{flex-direction:column-reverse;
justify-content:flex-end;background:#fff;padding:.24rem .2rem .2rem;text-align:center}
.item:nth-child(3){grid-column:span 2}.item .label{width:auto;padding:.04rem 0 0;font-size:.31rem;
line-height:.42rem}.item .text{flex:none;line-height:.56rem;min-height:.56rem}
.card{border-radius:.2rem;text-align:center}.top{flex-direction:column;align-items:center}
.photos{width:auto}.photo{width:1.5rem;flex:none}.who{padding:.16rem 0 0}.school{margin-top:.16rem;
justify-content:center;flex-direction:column;align-items:center}.pill{margin:.08rem 0 0}
"""

#: Seen in an album: black around the page; dots lead from each label to its value.
_ALBUM_DOTS = """
html,body{background:#000}.viewed{color:#ddd;display:flex;justify-content:space-between;
font-size:16px;padding:14px 18px 18px}.held{margin:0 22px}.main{display:flow-root}
.tools-of{display:flex;color:#ccc;
justify-content:space-around;font-size:12px;padding:20px 0 8px}.tools-of span{text-align:center}
.tools-of i{display:block;width:21px;height:21px;border:2px solid #ccc;border-radius:5px;
margin:0 auto 5px}.bottom{background:#000}.bottom b{background:#eee}.list{padding:.1rem .36rem;
margin:.2rem .3rem;border:1px solid #d6e4dd}.item{padding:.15rem 0;align-items:baseline}
.item .label{width:auto;padding:0}.item::after{content:"";order:1;flex:1;margin:0 .12rem;
border-bottom:.07rem dotted #b3bdb8}.item .text{order:2;flex:none;max-width:65%;text-align:right}
.item .text .value:empty::after{content:"　　"}.card{margin:.25rem .3rem 0}
.btn{margin:.3rem}
"""

#: A reader's view: no colours and no columns, big book print, a blank between label and value.
_READER = """
html,body,.main,.status,.bottom{background:#f6efdf;color:#3b3226}.from-of{display:flex;
justify-content:space-between;font-size:14px;padding:12px 24px;border-bottom:1px solid #ddd1b8;
color:#8a7a5f}.heard h1{font-size:29px;line-height:44px;font-weight:600;padding:20px 24px 4px}
.heard p{font-size:14px;color:#8a7a5f;padding:0 24px 6px}
.card{background:none;color:#3b3226;margin:0;
padding:.2rem 24px 0;border-radius:0}.top{flex-direction:column}.photos{width:auto}
.photo{width:2.1rem;max-width:none;flex:none}.who{padding:.2rem 0 0}.school{display:block;
margin-top:.1rem}.name,.born,.school,.major{font-size:.5rem;line-height:.84rem;font-weight:400}
.pill{background:none;font-size:.5rem;padding:0;margin:0 0 0 .3rem}.list{background:none;margin:0;
padding:0 24px}.item{display:block;padding:0;line-height:.84rem}.item .label,.item .text{
display:inline;padding:0}.item .label::after{content:" ";white-space:pre}.btn{background:none;
color:#8a5a1f;text-align:left;margin:.2rem 24px;text-decoration:underline}
.print-of{display:flex;justify-content:space-around;font-size:15px;color:#8a7a5f;padding:12px 0;
border-top:1px solid #ddd1b8}.toolbar{background:#f0e7d2;border-color:#ddd1b8}
"""

#: A window drawn as narrow as a phone: one column, no colons, the ribbon green as a card.
_NARROW = """
.head .wrap{height:48px;padding:0 20px}.head .wrap span{display:none}.head .wrap .me{display:block}
.head b::before{content:"☰　";font-size:18px}.tabs{margin:0}.tabs .wrap{gap:0;
justify-content:space-around}.tabs span{font-size:15px}.count{padding:14px 20px;font-size:14px}
.card{margin:0 16px 16px;border-radius:10px}.ribbon{border:0;padding:18px 24px;font-size:18px;
background:linear-gradient(90deg,#1faf7f,#3fcb92)}.inside{flex-direction:column;gap:14px;
padding:18px 8px 22px}.photos{width:auto;display:flex;gap:20px;justify-content:center}
.photos div+div{margin-top:0}.cell{font-size:17px;line-height:26px}
.cell .label{padding-right:22px}.btn{margin:4px 16px 10px;
display:block;text-align:center}.grey{padding:0 16px}.footer{padding:20px 30px}
"""

#: One column under the account's watermark in a blue frame, as the pictures of former years.
_MARKED_COLUMN = """
.card{border:1px solid #9dbbd8;position:relative}
.stamp-of{position:absolute;inset:0;overflow:hidden;
color:rgba(90,130,180,.15);font-size:20px;line-height:74px;word-spacing:50px;pointer-events:none}
.stamp-of div{transform:rotate(-20deg);margin:-60px -80px}.ribbon{display:none}
.inside{flex-direction:row-reverse;padding:20px 30px;gap:20px}.cell{font-size:16px;line-height:27px}
.cell .label{padding-right:6px}.photos{width:120px}.tabs .on{border-width:2px}.card{width:720px}
"""

#: The archive's menu at the left; below the card what it says about the other three kinds.
_ARCHIVE = """
body{position:relative}.menu-of{position:absolute;left:44px;top:132px;width:196px;background:#fff;
border:1px solid #e3e7e5;font-size:15px}.menu-of span{display:block;padding:13px 22px;color:#555}
.menu-of .now{background:#e9f7f1;color:#1c9a72;border-left:4px solid #25b887;padding-left:18px}
body>.wrap{margin-left:270px}.tabs .wrap,.head .wrap{margin-left:44px;width:1240px}
.more-of{border:1px solid #e6e6e6;background:#fff;margin-bottom:14px}.more-of h4{font-weight:500;
font-size:16px;padding:10px 24px;background:#f3faf7;color:#1c9a72}.more-of p{text-align:center;
padding:18px;color:#999}.more-of p span{color:#1c9a72}.pair{border-bottom:1px dotted #dfe5e2}
.cell{line-height:25px}.cell .label{padding-right:10px}.cell:first-child{flex:1.2}
.inside{flex-direction:row-reverse;padding:16px 24px}.photos{width:116px}
"""

#: The page in the left window, a class list in a sheet of cells in the right one.
_TWO_WINDOWS = """
.abreast{display:flex;gap:6px;background:#33465c;padding:0 0 6px}.page-of{width:1000px;flex:none;
background:#f3f5f6;overflow:hidden}.top-of{background:#e4e8ec;font-size:13px;padding:9px 14px;
color:#333;display:flex;justify-content:space-between}.cells-of{flex:1;background:#fff;
overflow:hidden}.cells-of table{border-collapse:collapse;width:100%;font-size:15px}
.cells-of td{border:1px solid #d4d8db;padding:5px 10px;white-space:nowrap}.cells-of tr:first-child{
background:#dcefe4}.strip-of{background:#217346;color:#fff;font-size:13px;padding:9px 14px}
.head .wrap{gap:18px;font-size:13px}.head b{margin-right:6px}.ribbon{font-size:15px}
.inside{padding:16px 14px 20px;gap:16px}.photos{width:104px}.cell{font-size:15px;line-height:24px}
.cell .label{padding-right:4px}.pair:nth-child(odd){background:#f7fbf9}
"""

#: At night in one table of six columns, labels and values both in cells.
_NIGHT_TABLE = """
body{color:#c9cdd0}.window{background:#202326;color:#c9cdd0}.window .tab{background:#34383c}
.window .bar{background:#34383c;color:#aab}.window .bar span{background:#24272a}
.tabs{background:#22262a;border-color:#363b40}.card{background:#22262a;border-color:#3d4348}
.ribbon{border-color:#3d4348}.count{color:#aeb4b8}.inside{padding:20px}.rows{
border:1px solid #454c52;border-width:1px 0 0 1px}.pair{padding:0}.cell{border:1px solid #454c52;
border-width:0 1px 1px 0}.cell .label{background:#2c3237;padding:9px 10px 9px 0}
.cell .text{padding:9px 8px 9px 10px}.cell:nth-child(1){flex:1.12}.cell:nth-child(3){flex:.92}
.photos{color:#9aa1a6}.btn{background:#1b7d5d;color:#dceee7}
"""

#: Values end at the right of their half, so that the label of the next one stands close to them.
_CLOSE_NEXT = """
.cell{font-size:15px;padding:0 10px}.cell .text{text-align:right;padding-right:26px}
.cell .label{width:auto}.cell+.cell{border-left:0}.pair{border-bottom:1px solid #eef1f0}
.inside{padding:20px 22px;gap:22px;flex-direction:column}.photos{width:auto;display:flex;gap:26px}
.photos div+div{margin-top:0}.ribbon{border-left:6px solid #25b887}.card{border-radius:8px}
.tabs .wrap{justify-content:center}.tabs span{border-radius:16px;padding:8px 18px;margin:8px 0}
.tabs .on{background:#e6f6f0;border:0}
"""

#: In a school's portal: its dark red header, its menu, its questions below the picture.
_PORTAL = """
body{font-family:'WenQuanYi Zen Hei','Noto Sans CJK SC'}.portal-of{background:#7b2230;color:#fff;
padding:15px 26px;font-size:21px;display:flex;justify-content:space-between}
.portal-of span{font-size:14px;line-height:30px}.ways-of{background:#f4e9ea;font-size:14px;
padding:9px 26px;color:#6a4046}.around-of{display:flex}.side-of{width:170px;flex:none;
background:#f8f5f5;font-size:15px;line-height:44px;padding:10px 0 10px 24px;color:#444;
border-right:1px solid #e4d9da}.side-of b{color:#7b2230;font-weight:400}.inside-of{flex:1;
padding:18px 24px 30px}.ask-of{font-size:15px;line-height:34px;padding-top:14px;color:#333}
.ask-of b{background:#7b2230;color:#fff;font-weight:400;padding:6px 26px;border-radius:3px}
.picture{font-family:'AR PL UMing CN';background:#fbfdff}.item>span:first-child{flex:none;
width:9.4em;padding-right:.4em;text-align:right}.mark{line-height:72px}
"""

#: As a phone's page: white bar, a green band with the photo, grey labels that end at one line.
_PHONE_CLOTHES = """
.bar-of{background:#fff;display:flex;justify-content:space-between;font-size:13px;
padding:9px 18px 5px}
.titled-of{background:#fff;text-align:center;font-size:17px;padding:9px 0 11px;position:relative;
border-bottom:1px solid #eee}.titled-of span{position:absolute;left:16px;color:#666}
.picture{border:0;padding:0}.columns{flex-direction:column-reverse}.photos{width:auto;
background:linear-gradient(90deg,#1faf7f,#3fcb92);color:#fff;padding:16px 20px;text-align:left}
.photos svg{margin:0 0 4px;width:78px}.rows{padding:8px 16px 14px 0}
.item>span:first-child{flex:none;width:37.5%;text-align:right;color:#8d9390;padding-right:12px}.mark{font-size:16px;line-height:58px;
color:rgba(90,150,125,.13)}.ends-of{background:#26b887;color:#fff;text-align:center;font-size:16px;
line-height:44px;border-radius:4px;margin:14px 16px 24px}
"""

#: Inside the header and tabs of today, two fields abreast, the photo at the left.
_TODAYS_TABS = """
.tabs .wrap{width:920px}.rows{display:grid;grid-template-columns:1.15fr 1fr;column-gap:16px}
.columns{flex-direction:row-reverse;gap:24px}.photos{width:118px}.picture{border-color:#cfe3da;
padding:22px 24px;background:linear-gradient(#f6fbff,#fff)}.item>span:first-child{flex:none;
color:#5a6b78;padding-right:.3em}.mark{color:rgba(60,120,180,.13);line-height:84px;font-size:21px;
transform:rotate(-15deg)}.note-of{width:920px;margin:0 auto;font-size:14px;color:#666;
padding-bottom:14px}.note-of i{font-style:normal;color:#25b887}
"""

#: A code beside the lines and a line about validity, as on a report; kai print on cream.
_LIKE_REPORT = """
.over-of{text-align:center;font-size:25px;letter-spacing:3px;padding:26px 0 6px;color:#222}
.day-of{text-align:center;font-size:15px;color:#777;padding-bottom:14px}.code-of{width:104px;
height:104px;display:block;margin:24px auto 6px}.photos{width:132px;font-size:14px}
.picture{border:3px double #b79f6a;background:#fffdf5;padding:24px 30px}
.item{border-bottom:1px solid #efe6cf}.item>span:first-child{flex:none;width:9.2em;color:#7a6636}
.mark{color:rgba(170,140,80,.14);line-height:92px;transform:rotate(-28deg)}
.rule-of{font-size:14px;line-height:25px;color:#777;padding:12px 60px 30px}
"""

#: In an old browser on an old computer: pixels for labels, song print for values, a dense mark.
_OLD_BROWSER = """
body{font-family:'WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei'}.blue-of{color:#fff;font-size:14px;
background:linear-gradient(#3b8df0,#1c5fd0);padding:6px 10px;display:flex;
justify-content:space-between}.ways-of{background:#ece9d8;font-size:13px;padding:5px 10px;
border-bottom:1px solid #bdb9a6;word-spacing:10px}.ways-of span{background:#fff;
border:1px solid #7f9db9;padding:1px 160px 1px 6px;margin:0 8px}.task-of{background:#2a5fd6;
color:#fff;font-size:14px;padding:6px 0;display:flex;gap:14px;margin-top:20px}.task-of b{
background:#3c9a3c;padding:0 16px;font-weight:400}.task-of span:last-child{margin:0 12px 0 auto}
.picture{border:2px inset #c6d3e0;padding:16px 18px}.mark{font-size:20px;line-height:62px;
word-spacing:26px;color:rgba(110,140,180,.2)}.item>span:first-child{flex:none;color:#13387a}
.photos{width:104px}.photos svg{border:2px outset #ddd}
"""

_SPLIT = {
    '<div class="nav">': '<div class="pad-bar"><span>$time　$date</span><span>•••</span>'
    '<span>WiFi　87%</span></div><div class="halves"><div class="first-half">§',
    '<div class="bottom">': '</div><div class="notes-of"><h6>‹ 备忘录　　　　完成</h6>'
    "<h5>辅导员通知</h5><small>$date</small>登录学信网，点开学籍信息<br>截图要看得见：<br>"
    "○ 姓名、证件号码<br>○ 学校名称、层次<br>○ 学籍状态（在籍）<br>○ 预计毕业日期<br>"
    "没有学籍的找班长登记<br>月底前发到班级群</div></div>§",
}


def _four(on: int) -> str:
    """The app's tabs, of which one is chosen."""
    names = ("学籍", "学历", "学位", "考研")
    tabs = "".join(
        f"<b>{name}</b>" if place == on else f"<span>{name}</span>"
        for place, name in enumerate(names)
    )
    return f'<div class="four-of">{tabs}</div>'


def _tabs(on: int) -> str:
    """The tabs of the page for computers, of which one is chosen."""
    names = ("学籍信息/图像校对", "学历信息", "学位信息", "考研信息")
    tabs = "".join(
        f'<span class="{"on" if place == on else ""}">{name}</span>'
        for place, name in enumerate(names)
    )
    return f'<div class="tabs"><div class="wrap">{tabs}</div></div>'


_FOOT = {
    '<div class="bottom">': '<div class="foot-of"><span><i></i>首页</span><span class="now"><i></i>'
    "高等教育信息</span><span><i></i>在线验证</span><span><i></i>我的</span></div>§",
}
_ALL_FOUR = {
    '<div class="main">': f"{_four(0)}§",
    '<span class="btn">': '<div class="others-of"><div>学历信息<span>没有找到您的学历信息'
    "</span></div><div>学位信息<span>您还未绑定学位信息</span></div><div>考研信息<span>您没有考研信息</span></div>"
    "</div>§",
    **_FOOT,
}
_SCHOOL_SAYS = {
    '<div class="card">': '<div class="said-of">$who同学，以下内容来自学信网学信档案。'
    "如与本人情况不符，请联系所在学院学籍管理老师。</div>§",
}
_SHOOT = {
    '<div class="card">': '<div class="shoot"><b>图像采集码</b>$code请向现场工作人员出示<div><span>'
    "毕业证书图像校对</span><span>未开始 ›</span></div></div>§",
}
_IN_ALBUM = {
    '<div class="nav">': '<div class="viewed"><span>‹</span><span>$date　$time</span><span>⋯</span>'
    '</div><div class="held">§',
    '<div class="bottom">': '</div><div class="tools-of"><span><i></i>发送</span><span><i></i>编辑'
    "</span><span><i></i>提取文字</span><span><i></i>删除</span></div>§",
}
_READ = {
    '<div class="main">': '<div class="from-of"><span>‹　my.chsi.com.cn</span><span>'
    '退出阅读模式</span></div><div class="heard"><h1>高等学籍</h1><p>学信档案</p></div>§',
    '<div class="bottom">': '<div class="print-of"><span>字号</span><span>背景</span><span>朗读'
    "</span><span>目录</span></div>§",
}
_STAMP = {
    '<div class="inside">': '<div class="stamp-of"><div>' + "学信档案 $who " * 70 + "</div></div>§"
}
_MENU = {
    '<div class="tabs">': '<div class="menu-of"><span>个人首页</span><span class="now">高等教育信息'
    "</span><span>在线验证报告</span><span>出国报告发送</span><span>人脸比对</span><span>图像采集码"
    "</span><span>个人测评</span><span>就业</span><span>账号信息</span></div>§",
    '<span class="btn">': '<div class="more-of"><h4>学历信息 (0)</h4><p>没有找到您的学历信息　'
    '<span>尝试绑定</span></p></div><div class="more-of"><h4>学位信息 (0)</h4><p>您还未绑定'
    '学位信息</p></div><div class="more-of"><h4>考研信息 (0)</h4><p>您没有考研信息</p></div>§',
}
_CLASSMATES = (
    *("王梓睿", "李雨桐", "张子墨", "刘思远", "陈佳怡", "杨皓轩", "赵欣悦", "黄俊杰", "周诗涵"),
    *("吴宇航", "徐梦琪", "孙嘉豪", "马晓雯", "朱文博", "胡静雯", "郭天佑", "何雨欣", "林志强"),
)
_CLASS_LIST = {
    '<div class="head">': '<div class="abreast"><div class="page-of"><div class="top-of"><span>'
    "学信档案 - 浏览器</span><span>—　□　×</span></div>§",
    "</body>": '</div><div class="cells-of"><div class="strip-of">班级学籍核对.xlsx</div>'
    "<table><tr><td>序号</td><td>姓名</td><td>性别</td><td>截图</td><td>学籍状态</td></tr>"
    + "".join(
        f"<tr><td>{number}</td><td>{who}</td><td>{'男女'[number % 2]}</td><td>"
        f"{'已交' if number % 4 else '未交'}</td><td>{'在籍' if number % 4 else ''}</td></tr>"
        for number, who in enumerate(_CLASSMATES, 1)
    )
    + "</table></div></div>§",
}
_SCHOOL_PORTAL = {
    '<div class="picture">': '<div class="portal-of">学生综合服务平台<span>$who　退出</span></div>'
    '<div class="ways-of">当前位置：学籍管理 &gt; 新生学籍自查 &gt; 学信网学籍信息</div><div '
    'class="around-of"><div class="side-of">个人信息<br>学籍管理<br><b>新生学籍自查</b><br>'
    '学生证补办<br>课表查询<br>成绩查询<br>评奖评优</div><div class="inside-of">§',
    "</body>": '<div class="ask-of">自查结果：　◉ 信息无误　　○ 信息有误（请到教务处'
    "学籍科办理）<br><b>提交</b></div></div></div>§",
}
_AS_PHONE = {
    '<div class="picture">': '<div class="bar-of"><span>$time</span><span>4G　61%</span></div><div '
    'class="titled-of"><span>‹</span>高等学籍</div>§',
    "</body>": '<div class="ends-of">返回学信档案</div>§',
}
_WITH_TABS = {
    '<div class="picture">': '<div class="head"><div class="wrap"><b>学信档案</b><span>首页</span>'
    "<span>高等教育信息</span><span>在线验证报告</span><span>学历学位认证与成绩验证</span><span>就业"
    '</span><span class="me">$who　退出</span></div></div>'
    + _tabs(0)
    + '<div class="note-of">您一共有 <i>1</i> 个学籍　还有学籍没有显示出来？ <i>尝试绑定'
    "学籍</i></div>§",
}
_REPORT_LIKE = {
    '<div class="picture">': '<div class="over-of">学籍信息</div><div class="day-of">'
    "查询日期：$date</div>§",
    "录取照片</div>": "录取照片$code扫一扫　手机看</div>",
    "</body>": '<div class="rule-of">说明：本页内容供本人核对使用。如需提供给他人，'
    "请申请在线验证报告。</div>§",
}
_OLD_WINDOW = {
    '<div class="picture">': '<div class="blue-of"><span>学籍信息 - 学信网</span><span>_ □ ×</span>'
    '</div><div class="ways-of">文件(F) 编辑(E) 查看(V) 收藏(A) 工具(T) 帮助(H)</div><div '
    'class="ways-of">地址(D)<span>http://my.chsi.com.cn/archive/xj/</span>转到</div>§',
    "</body>": '<div class="task-of"><b>开始</b><span>学籍信息 - 学信网</span><span>'
    "$time</span></div>§",
}

_PHONES = (
    _dressed(
        detail_phone.phone(
            "twelve-1024", 1024, 2, _BESIDE_NOTES, font=_ARIAL, value_font=_LIGHT, rem="46",
            status="no", chrome="none", label_colour="#8e9491", value_colour="#2b302e",
            card_from="#1faf7f", card_to="#49c896", collect="yes", second_photo="no",
            bottom_height="22", style=_SPLIT_TABLET,
        ),
        _SPLIT,
    ),
    _dressed(
        detail_phone.phone(
            "twelve-393", 393, 2.75, _UNDER_TABS, font=_DEMILIGHT, value_font=_MEDIUM,
            chrome="none", status_height="38", label_align="left", label_colour="#7c8480",
            value_colour="#1d2421", pill="#24a47d", second_photo_empty="yes",
            bar_character="|", bottom_height="22", style=_FOUR_TABS,
        ),
        _ALL_FOUR,
    ),
    _dressed(
        detail_phone.phone(
            "twelve-360", 360, 3, _IN_SENTENCES, font=_DROID, value_font=_ARIAL, chrome="wechat",
            title="掌上学工", nav_title="高等学籍", status_height="30", label_align="left",
            label_colour="#333b38", value_colour="#333b38", list_size=".4rem", keys="yes",
            bottom_height="40", second_photo="no", bar_character="丨", style=_SENTENCES,
        ),
        _SCHOOL_SAYS,
        mark="：",
    ),
    _dressed(
        detail_phone.phone(
            "twelve-412", 412, 2.625, _BELOW_CODE, font=_MICRO, value_font=_ARIAL_MICRO,
            chrome="browser", address="my.chsi.com.cn/archive", status_height="34",
            label_align="center", label_colour="#5f7269", value_colour="#1f2724",
            card_from="#1c9f76", card_to="#1c9f76", pill="#157f5d", list_size=".38rem",
            back="#f3f6f5", bottom_height="18", style=_OPEN_CODE,
        ),
        _SHOOT,
    ),
    detail_phone.phone(
        "twelve-384", 384, 2.8125, _LARGE_AT_NIGHT, font=_MEDIUM, value_font=_PLATFORM,
        chrome="address_below", address="my.chsi.com.cn", theme="dark", status_height="40",
        label_align="left", label_colour="#8b9296", value_colour="#e3e5e6", pill="#1b6f53",
        back="#0e0f10", second_photo="no", bar_character="｜", style=_LARGE_NIGHT,
    ),
    _dressed(
        detail_phone.phone(
            "twelve-390", 390, 3, _singly(_TILES), font=_WENKAI_MONO, value_font=_MEDIUM,
            chrome="app", status_height="44", label_align="center", label_colour="#8a938f",
            value_colour="#20302a", card_from="#2aa67d", card_to="#52c79c", pill="#1c8261",
            list_size=".41rem", back="#f1f5f3", second_photo="no", bar_character="|",
            style=_VALUE_FIRST,
        ),
        rows=detail_phone.CARD + _TILES,
    ),
    _dressed(
        detail_phone.phone(
            "twelve-440", 440, 2.5, _DOTS_BETWEEN, font=_ZEN, value_font=_LIGHT, status="no",
            chrome="none", rem="39.6", label_align="left", label_colour="#4e5b55",
            value_colour="#111715", card_from="#17966f", card_to="#38bd8e", pill="#0f7556",
            list_size=".385rem", bottom_height="30", second_photo_empty="yes",
            bar_character="｜", style=_ALBUM_DOTS,
        ),
        _IN_ALBUM,
    ),
    _dressed(
        detail_phone.phone(
            "twelve-400", 400, 2.7, _READ_ALOUD, font=_TIMES_SEMIBOLD, value_font=_BOOK_LIGHT,
            chrome="none", nav="no", status_height="34", label_align="left",
            label_colour="#3b3226", value_colour="#3b3226", back="#f6efdf", list_size=".5rem",
            second_photo="no", bottom_height="24", bar_character="|", style=_READER,
        ),
        _READ,
    ),
)  # fmt: skip

_COMPUTERS = (
    _dressed(
        detail_desktop.desktop(
            "twelve-690", 1035, 1.5, _NARROW_WINDOW, font=_NARROW_DROID, value_font=_ARIAL,
            label_width="36%", label_colour="#8f9693", value_colour="#2a2f2d", body_width="100%",
            pitch="4px", ribbon_text="#fff", photo_width="84px", second_photo="yes",
            back="#f4f6f6", style=_NARROW,
        ),
        mark="",
    ),
    _dressed(
        detail_desktop.desktop(
            "twelve-1280", 1280, 1.25, _UNDER_MARK, font=_TIMES_MICRO, label_width="132px",
            label_align="left", label_colour="#2d3c4d", value_colour="#11171d",
            body_width="960px", pitch="1px", back="#fff", photo_width="104px", button="no",
            footer="no", style=_MARKED_COLUMN,
        ),
        _STAMP,
        words=_FORMER,
        mark=":",
    ),
    _dressed(
        detail_desktop.desktop(
            "twelve-1440", 1440, 1.0, _WHOLE_ARCHIVE, font=_LIGHT, value_font=_PLATFORM,
            label_width="112px", label_colour="#6f7874", value_colour="#1f2523",
            body_width="1060px", pitch="5px", ribbon="#25b887", ribbon_text="#fff",
            photo_width="100px", style=_ARCHIVE,
        ),
        _MENU,
    ),
    _dressed(
        detail_desktop.desktop(
            "twelve-1760", 1760, 1.0, _BESIDE_CLASS, font=_DROID, value_font=_DEMILIGHT,
            label_width="118px", label_colour="#707a76", value_colour="#1c2220",
            body_width="950px", pitch="4px", photo_width="92px", green="#20ae80", footer="no",
            style=_TWO_WINDOWS,
        ),
        _CLASS_LIST,
    ),
    detail_desktop.desktop(
        "twelve-1900", 1900, 1.25, _THREE_AT_NIGHT, font=_ZEN, value_font=_MICRO, theme="dark",
        label_width="124px", label_colour="#98a1a7", value_colour="#dfe3e6", body_width="1380px",
        green="#155e48", back="#181b1e", ribbon="#292e33", ribbon_text="#7fd3b6",
        photo_width="96px", window="学信档案", style=_NIGHT_TABLE,
    ),
    detail_desktop.desktop(
        "twelve-2560", 2560, 1.1, _NEXT_LABEL_NEAR, font=_VERDANA_DEMILIGHT, value_font=_MEDIUM,
        label_align="left", label_colour="#6a7a73", value_colour="#232a27", body_width="900px",
        pitch="8px", ribbon="#f2faf7", ribbon_text="#1b8f6a", second_photo="yes",
        photo_width="90px", mac="my.chsi.com.cn", height="1100", style=_CLOSE_NEXT,
    ),
)  # fmt: skip

_PICTURES = (
    _dressed(
        detail_image.picture(
            "twelve-940", 940, 1.25, _IN_PORTAL, font=_MING, value_font=_SONGTI, size="16px",
            pitch="27px", picture_width="690px", picture_margin="0", back="#fff", style=_PORTAL,
        ),
        _SCHOOL_PORTAL,
    ),
    _dressed(
        detail_image.picture(
            "twelve-370", 370, 2.8, _AS_PHONE_PAGE, font=_DEMILIGHT, size="14px", pitch="28px",
            picture_width="370px", picture_margin="0", back="#f4f6f5", style=_PHONE_CLOTHES,
        ),
        _AS_PHONE,
    ),
    _dressed(
        detail_image.picture(
            "twelve-1100", 1100, 1.2, _singly(_IN_TODAYS_TABS), font=_ARIAL_SERIF, size="15px",
            pitch="32px", picture_width="920px", picture_margin="0 auto 24px", back="#f5f7f8",
            body_width="1040px", style=_TODAYS_TABS,
        ),
        _WITH_TABS,
        rows=_IN_TODAYS_TABS,
    ),
    _dressed(
        detail_image.picture(
            "twelve-800", 800, 1.3, _BESIDE_CODE, font=_KAITI, size="17px", pitch="30px",
            picture_width="720px", picture_margin="0 auto", back="#fff", style=_LIKE_REPORT,
        ),
        _REPORT_LIKE,
        words={"学校名称": "院校名称"},
        mark="：",
    ),
    _dressed(
        detail_image.picture(
            "twelve-860", 860, 1.0, _OLD_COMPUTER, font=_PIXELS, value_font=_MING, size="16px",
            pitch="26px", picture_width="650px", picture_margin="16px auto", back="#fff",
            style=_OLD_BROWSER,
        ),
        _OLD_WINDOW,
        words=_FORMER,
    ),
)  # fmt: skip

_FRAMES = wrong.in_frames(
    (
        ("twelve-phone", 393, 2.75,
         {"base": "base_phone.html.j2", "font": _DEMILIGHT, "chrome": "none",
          "status_height": "38", "bottom_height": "22"}),
        ("twelve-phone2", 384, 2.8125,
         {"base": "base_phone.html.j2", "font": _MEDIUM, "chrome": "address_below",
          "status_height": "40"}),
        ("twelve-tablet", 1024, 2.0,
         {"base": "base_phone.html.j2", "font": _ARIAL_LIGHT, "chrome": "none", "rem": "46",
          "status": "no", "bottom_height": "22"}),
        ("twelve-desktop", 1180, 1.25,
         {"base": "base_desktop.html.j2", "font": _DROID, "window": "学信档案"}),
        ("twelve-desktop2", 690, 1.5,
         {"base": "base_desktop.html.j2", "font": _NARROW_DROID, "body_width": "100%",
          "back": "#f4f6f6"}),
    )
)  # fmt: skip

#: Rows of a report or a 学历 page drawn as the list of the right page, under a green card.
_LIST_CLOTHES = """
.report,.main .box{margin:.267rem 0;padding:0;border:0;border-radius:0;background:#fff}
.report h3{background:linear-gradient(90deg,#1faf7f,#3fcb92);color:#fff;font-size:.46rem;
padding:.5rem .427rem .4rem;margin:0 0 .2rem}.report .row,.main .box .row{line-height:.533rem;
padding:.16rem .427rem .16rem 0}.report .row .grey,.main .box .row .grey{width:37.5%!important;
flex:none;text-align:right;padding-right:.427rem}.qr+div{padding:.1rem .427rem}
.qr~.grey{padding:.1rem .427rem .4rem;line-height:.5rem}.main .box .row:nth-child(-n+3){
background:#27b285;color:#fff}.main .box .row:nth-child(-n+3) .grey{color:#d8f3e9}
.main .box .row:nth-child(4){margin-top:.2rem}
"""
_ROWS = frozenset({PageClass.REPORT, PageClass.XUELI, PageClass.XUEWEI})

#: Which of the four tabs a wrong page stands under.
_TAB_OF = {
    PageClass.NOT_FOUND: 0,
    PageClass.PHOTO_CHECK: 0,
    PageClass.XUELI: 1,
    PageClass.XUEWEI: 2,
    PageClass.KAOYAN: 3,
}

_BLACK = (
    _LARGE_NIGHT[: _LARGE_NIGHT.index(".card")]
    + ".line,.box,.grid,.none,.report{background:#1d2123!important;color:#d4d6d7;"
    "border-color:#33383a}.input{background:none;border-color:#4a5053}h2,.note{color:#d4d6d7}"
    ".line{border-color:#2a2d2e}.btn{background:#1c7558}"
    ".report .row .grey,.main .box .row .grey{color:#8b9296}.code-of,.qr svg{background:#fff}"
)


_END_OF_HEAD = "退出</span></div></div>"


def _clothed(layout: Layout) -> Layout:
    """A wrong page of the platform with what its frame has around it."""
    if layout.page is PageClass.OTHER:
        return layout
    _, _, frame = layout.name.rpartition("-twelve-")
    css = {
        "phone": _FOUR_TABS[: _FOUR_TABS.index(".card")] + _FOUR_TABS[_FOUR_TABS.index(".foot") :],
        "phone2": _BLACK,
        "tablet": _SPLIT_TABLET[: _SPLIT_TABLET.index(".card")],
        "desktop2": _NARROW[: _NARROW.index(".card")] + "body>.wrap{padding:14px 16px 0}",
    }.get(frame, "")
    pieces = {"phone": _FOOT, "tablet": _SPLIT}.get(frame, {})
    if layout.page in _ROWS and frame in {"phone", "tablet"}:
        css += _LIST_CLOTHES
    if layout.page in _TAB_OF:
        on = _TAB_OF[layout.page]
        tabs = {
            "phone": {'<div class="main">': f"{_four(on)}§"},
            "desktop": {_END_OF_HEAD: f"§{_tabs(on)}"},
            "desktop2": {_END_OF_HEAD: f"§{_tabs(on)}"},
        }
        pieces = {**pieces, **tabs.get(frame, {})}
    return _dressed(layout, {"</style>": f"{css}§", **pieces})


_WRONG = tuple(_clothed(layout) for layout in _FRAMES)

LAYOUTS = LayoutSet("seen-12", _PHONES + _COMPUTERS + _PICTURES + _WRONG)
