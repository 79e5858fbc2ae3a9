"""Layouts written for tuning, by somebody without part in it: pages that are hard in a natural way.

Labels above, below or right before their values, in two languages, behind icons; hints below
values, badges around the status, merged cells, flowing lines, wide letter spacing, small print.

Wants the Debian packages ``fonts-noto-cjk-extra``, ``fonts-droid-fallback``,
``fonts-dejavu-core``, ``fonts-dejavu-extra`` and ``fonts-liberation`` besides those that
``sample_images/README.md`` names.
"""

from collections.abc import Collection, Mapping, Sequence

from pipeline.domain.fields import Field
from sample_images.drawing.layouts import LayoutSet
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone, wrong

_SANS_CONDENSED = "'DejaVu Sans Condensed','Noto Sans CJK SC',sans-serif"
_SANS_NARROW = "'Liberation Sans Narrow','Noto Sans CJK SC',sans-serif"
_SANS_MEDIUM = "'Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_DEMILIGHT = "'Liberation Sans','Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_DEMILIGHT_WIDE = "'DejaVu Sans','Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_MONO = "'Noto Sans Mono CJK SC','Noto Sans CJK SC',monospace"
_DROID_LATIN = "'Liberation Sans','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_DROID_SERIF = "'Liberation Serif','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_SERIF_MEDIUM = "'Noto Serif CJK SC Medium','Noto Serif CJK SC',serif"
_SERIF_SANS = "'Liberation Sans','Noto Serif CJK SC Medium','Noto Serif CJK SC',serif"
_MICRO_MONO = "'Liberation Sans','WenQuanYi Micro Hei Mono','Noto Sans CJK SC',sans-serif"
_ZEN_NARROW = "'Liberation Sans Narrow','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_WENKAI_SERIF = "'Liberation Serif','LXGW WenKai','Noto Serif CJK SC',serif"
_WENKAI_SANS = "'DejaVu Sans','LXGW WenKai','Noto Serif CJK SC',serif"
_MING_CONDENSED = "'DejaVu Sans Condensed','AR PL UMing CN','Noto Serif CJK SC',serif"
_KAI_SERIF = "'Liberation Serif','AR PL UKai CN','Noto Serif CJK SC',serif"

_ENGLISH = {
    Field.NAME: "Name",
    Field.SEX: "Gender",
    Field.BIRTH_DATE: "Date of Birth",
    Field.ETHNICITY: "Ethnic Group",
    Field.ID_NUMBER: "ID Number",
    Field.SCHOOL: "Institution",
    Field.LEVEL: "Level",
    Field.MAJOR: "Major",
    Field.DURATION: "Length of Schooling",
    Field.CATEGORY: "Type of Education",
    Field.MODE: "Form of Study",
    Field.BRANCH: "College",
    Field.DEPARTMENT: "Department",
    Field.CLASS_NAME: "Class",
    Field.STUDENT_NO: "Student No.",
    Field.ENROLLED_ON: "Date of Entry",
    Field.STATUS: "Status",
    Field.EXPECTED_GRADUATION: "Date of Leaving",
}

_SIGNS = {
    Field.ETHNICITY: "☺",
    Field.ID_NUMBER: "▤",
    Field.DURATION: "◔",
    Field.CATEGORY: "★",
    Field.BRANCH: "⌂",
    Field.DEPARTMENT: "⚙",
    Field.CLASS_NAME: "☰",
    Field.STUDENT_NO: "▦",
    Field.ENROLLED_ON: "⚑",
    Field.STATUS: "✔",
    Field.EXPECTED_GRADUATION: "✦",
}

_PHONE_HINTS = {
    Field.ID_NUMBER: "与录取时所用证件一致",
    Field.CATEGORY: "录取时确定",
    Field.STUDENT_NO: "由学校填报，可暂缺",
    Field.STATUS: "每学年由学校更新",
    Field.EXPECTED_GRADUATION: "按学制推算",
}

_DESKTOP_HINTS = {
    Field.NAME: "以录取数据为准，更改须经学校审核",
    Field.ID_NUMBER: "请逐位核对",
    Field.SCHOOL: "学校更名后显示新名称",
    Field.STATUS: "由学校在学年初更新",
    Field.EXPECTED_GRADUATION: "供参考",
}


def _in_list(order: Sequence[Field], texts: Mapping[Field, str], part: str) -> str:
    """CSS that writes ``texts`` into a pseudo-element of the rows of a phone's list."""
    rules = [
        f'.item:nth-child({order.index(key) + 1}) {part}{{content:"{text}"}}'
        for key, text in texts.items()
        if key in order
    ]
    return "\n".join(rules)


def _in_grid(
    rows: detail_desktop.Rows,
    texts: Mapping[Field, str],
    part: str,
    captions: Collection[Field] = (),
) -> str:
    """The same for a desktop page; ``captions`` are the fields above which a caption stands."""
    rules, child = [], 0
    for row in rows:
        child += 2 if row[0] in captions else 1
        for place, key in enumerate(row, 1):
            if key in texts:
                cell = f".pair:nth-child({child}) .cell:nth-child({place})"
                rules.append(f'{cell} {part}{{content:"{texts[key]}"}}')
    return "\n".join(rules)


_STACKED_LIST = (
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.CATEGORY,
    Field.STATUS,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STUDENT_NO,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
)

_ICON_LIST = (
    Field.STATUS,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.ETHNICITY,
)

_HINT_LIST = (
    Field.ETHNICITY,
    Field.CATEGORY,
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.STATUS,
    Field.DURATION,
    Field.EXPECTED_GRADUATION,
    Field.ENROLLED_ON,
)

_BRACKET_LIST = (
    Field.CLASS_NAME,
    Field.ETHNICITY,
    Field.STUDENT_NO,
    Field.ID_NUMBER,
    Field.EXPECTED_GRADUATION,
    Field.CATEGORY,
    Field.BRANCH,
    Field.STATUS,
    Field.DEPARTMENT,
    Field.DURATION,
    Field.ENROLLED_ON,
)

_LEADER_LIST = (
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.CATEGORY,
    Field.ENROLLED_ON,
    Field.DURATION,
    Field.EXPECTED_GRADUATION,
    Field.ID_NUMBER,
    Field.STATUS,
    Field.ETHNICITY,
)

_BENEATH_LIST = (
    Field.DURATION,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.STUDENT_NO,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_TIME_LIST = (
    Field.ENROLLED_ON,
    Field.DURATION,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
    Field.CATEGORY,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.ID_NUMBER,
    Field.ETHNICITY,
)

_MERGED_ROWS = (
    (Field.NAME, Field.SEX, Field.BIRTH_DATE),
    (Field.ETHNICITY, Field.ID_NUMBER),
    (Field.SCHOOL,),
    (Field.LEVEL, Field.MAJOR),
    (Field.BRANCH, Field.DEPARTMENT, Field.CLASS_NAME),
    (Field.STUDENT_NO, Field.MODE),
    (Field.CATEGORY, Field.DURATION, Field.ENROLLED_ON),
    (Field.EXPECTED_GRADUATION, Field.STATUS),
)

_STACKED_ROWS = (
    (Field.SCHOOL, Field.BRANCH, Field.DEPARTMENT),
    (Field.MAJOR, Field.CLASS_NAME, Field.STUDENT_NO),
    (Field.NAME, Field.ID_NUMBER, Field.ETHNICITY),
    (Field.SEX, Field.BIRTH_DATE, Field.LEVEL),
    (Field.CATEGORY, Field.MODE, Field.DURATION),
    (Field.STATUS, Field.EXPECTED_GRADUATION, Field.ENROLLED_ON),
)

_FLOWING_ROWS = (
    (Field.NAME, Field.SEX, Field.ETHNICITY, Field.BIRTH_DATE),
    (Field.ID_NUMBER, Field.STUDENT_NO),
    (Field.SCHOOL, Field.LEVEL, Field.DURATION),
    (Field.BRANCH, Field.DEPARTMENT, Field.CLASS_NAME),
    (Field.MAJOR, Field.CATEGORY),
    (Field.MODE, Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
    (Field.STATUS,),
)

_HELP_ROWS = (
    (Field.NAME, Field.ETHNICITY),
    (Field.SEX, Field.BIRTH_DATE),
    (Field.ID_NUMBER,),
    (Field.STATUS, Field.STUDENT_NO),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
    (Field.DURATION, Field.CATEGORY),
    (Field.SCHOOL, Field.LEVEL),
    (Field.MAJOR, Field.MODE),
    (Field.DEPARTMENT, Field.BRANCH),
    (Field.CLASS_NAME,),
)

_TRACKED_ROWS = (
    (Field.SCHOOL, Field.LEVEL),
    (Field.MAJOR, Field.DURATION),
    (Field.BRANCH, Field.MODE),
    (Field.DEPARTMENT, Field.CATEGORY),
    (Field.CLASS_NAME, Field.SEX),
    (Field.ID_NUMBER, Field.ETHNICITY),
    (Field.NAME, Field.BIRTH_DATE),
    (Field.STUDENT_NO, Field.ENROLLED_ON),
    (Field.STATUS, Field.EXPECTED_GRADUATION),
)

_HEADED_ROWS = (
    (Field.NAME, Field.SEX, Field.ETHNICITY, Field.BIRTH_DATE),
    (Field.ID_NUMBER, Field.CLASS_NAME, Field.STUDENT_NO),
    (Field.SCHOOL, Field.LEVEL, Field.MODE),
    (Field.MAJOR, Field.DURATION, Field.CATEGORY),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.STATUS, Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_ENGLISH_LINES = (
    Field.NAME,
    Field.SEX,
    Field.ETHNICITY,
    Field.BIRTH_DATE,
    Field.ID_NUMBER,
    Field.SCHOOL,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.MAJOR,
    Field.LEVEL,
    Field.CATEGORY,
    Field.MODE,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_NUMBER_LINES = (
    Field.STUDENT_NO,
    Field.ID_NUMBER,
    Field.NAME,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.CLASS_NAME,
    Field.MAJOR,
    Field.SCHOOL,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.LEVEL,
    Field.DURATION,
    Field.MODE,
    Field.CATEGORY,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_SMALL_LINES = (
    Field.SCHOOL,
    Field.LEVEL,
    Field.MAJOR,
    Field.NAME,
    Field.ID_NUMBER,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.MODE,
    Field.DURATION,
    Field.CATEGORY,
    Field.ENROLLED_ON,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
)

_REMIND = "本人学籍信息每年秋季更新，请于入学后两个月内完成核对。"
_SOURCE = "以上内容由学校报送，本平台仅供查询。"

#: Labels in two languages above their values; a link that copies beside the number.
_STACKED_STYLE = """
.list{padding:.06rem 0}.item{display:block;margin:0 .427rem;padding:.2rem 0 .16rem}
.item+.item{border-top:1px solid #e6ebe9}
.item .label{display:block;width:auto;padding:0;font-size:.333rem;line-height:.48rem}
.item .label::after{margin-left:.18rem;font-size:.293rem;color:#8d9893}
.item .text{display:block;font-size:.427rem;line-height:.6rem;min-height:.6rem}
.item:nth-child(1) .text::after{content:"复制";float:right;font-size:.32rem;color:#1f9a72}
.card{border-radius:.08rem;padding:.4rem}.name{letter-spacing:.02rem}
"""

#: A coloured sign before each label, values at the right edge before an arrow, a badge.
_ICON_STYLE = """
.list{margin:.25rem .3rem 0;border-radius:.3rem;padding:.1rem 0}
.item{padding:.2rem .3rem .2rem .32rem;border-bottom:1px solid #f0f2f1}
.item .label{width:3.5rem;padding:0}.item .label::before{display:inline-block;width:.5rem;
height:.5rem;line-height:.5rem;border-radius:.14rem;background:#5b8def;color:#fff;
text-align:center;font-size:.32rem;font-family:'DejaVu Sans';margin-right:.22rem}
.item:nth-child(3n) .label::before{background:#f0a04b}
.item:nth-child(3n+1) .label::before{background:#2fb287}
.item .text{text-align:right;position:relative;padding-right:.42rem}
.item .text::after{content:"›";position:absolute;right:.06rem;top:0;color:#b3bbb7}
.item:nth-child(1) .text>span{background:#e2f5ed;color:#12704f;border-radius:.3rem;
padding:.06rem .24rem}.card{margin:.25rem .3rem 0;border-radius:.3rem}.pill{border-radius:.1rem}
"""

#: Small hints below some values; colons; wide letter spacing.
_HINT_STYLE = """
.item{line-height:.6rem;padding-right:.3rem}.item .label{width:36%;padding:0 .12rem 0 .2rem}
.item .label::after{content:"："}.item .text>span{letter-spacing:.05rem}
.item .text::after{display:block;font-size:.293rem;line-height:.42rem;color:#8b938f;
font-family:'Noto Sans CJK SC'}.list{margin:.3rem 0 0;border-top:.14rem solid #d9ebe3}
.card{margin:.3rem;border-radius:.2rem .2rem 0 0}.born{letter-spacing:.03rem}
"""

#: Close rows; labels in lenticular brackets, each value right behind its own.
_BRACKET_STYLE = """
.list{margin:.2rem .3rem 0;border:1px solid #dfe5e2}.item{line-height:.5rem;padding-left:.14rem;
padding-bottom:.07rem}.item .label{width:auto;padding:0;font-weight:500}
.item .label::before{content:"【"}.item .label::after{content:"】"}
.card{margin:.2rem .3rem 0;border-radius:0;padding:.3rem .34rem}.school{margin-top:.24rem}
.photo{max-width:1.16rem}.name{font-size:.48rem}.banner{line-height:.44rem}
"""

#: A white card with the photos at the right; dotted leaders up to values at the right edge.
_LEADER_STYLE = """
.card{background:#fff;color:#29332f;border-top:.1rem solid #2b9c75;border-radius:0 0 .2rem .2rem}
.top{flex-direction:row-reverse;justify-content:space-between}.photos{justify-content:flex-end}
.who{padding-left:0}.pill{background:none;border:1px solid #1d8a65;color:#1d8a65}
.school{border-top:1px solid #e5ebe8;padding-top:.24rem}.photo .none{background:#e4eae7}
.list{margin:.25rem .427rem 0;border-radius:.2rem}.item{padding-left:.427rem}
.item .label{flex:1;display:flex;width:auto;padding:0 .1rem 0 0}
.item .label::after{content:"";flex:1;margin:0 .04rem .17rem .14rem;
border-bottom:2px dotted #c3cdc8}
.item .text{flex:none;max-width:6.3rem;text-align:right}
"""

#: Each value large in a strip of its own, its label small below it.
_BENEATH_STYLE = """
.list{background:none;margin:.3rem .36rem 0;padding:0}
.item{flex-direction:column-reverse;background:#fff;border-left:.1rem solid #59b592;
border-radius:.12rem;margin-bottom:.18rem;padding:.16rem .34rem .13rem;line-height:.46rem}
.item .label{width:auto;padding:0;font-size:.32rem}
.item .text{flex:none;font-size:.44rem;line-height:.62rem;min-height:.62rem}
.card{margin:.3rem .36rem 0;padding:.42rem}.born{font-size:.347rem}.btn{margin:.4rem .36rem}
.caption{padding:.3rem .1rem .16rem;font-weight:500;color:#35594b}
"""

#: Rows strung on an upright line, values in tinted bubbles.
_TIME_STYLE = """
.list{margin:.3rem .4rem 0;border-radius:.24rem;padding:.26rem 0}
.item{position:relative;padding:.09rem .3rem .09rem .86rem}
.item::before{content:"";position:absolute;left:.44rem;top:0;bottom:0;border-left:2px solid #bfded1}
.item::after{content:"";position:absolute;left:.35rem;top:.3rem;width:.24rem;height:.24rem;
border-radius:50%;background:#fff;border:.05rem solid #2fa67c}
.item .label{width:2.7rem;padding:.06rem .1rem .06rem 0}
.item .text{background:#eef5f2;border-radius:.06rem .24rem .24rem .24rem;padding:.06rem .24rem;
min-height:.653rem}.card{margin:.3rem .4rem 0;border-radius:.24rem}.who{padding-left:.4rem}
"""

#: A ruled table: groups named in upright cells at its left, wide values over two columns.
_MERGED_STYLE = """
.rows{position:relative;border:1px solid #b9c9c2;border-top:0;padding-left:46px}
.pair{padding:0;align-items:stretch;border-left:1px solid #b9c9c2}
.cell{line-height:22px;border-top:1px solid #b9c9c2}.cell+.cell{border-left:1px solid #b9c9c2}
.cell:nth-child(2):last-child{flex:2}.cell .label{background:#eef3f1;padding:9px 0;font-size:0}
.cell .label i{font-size:14px}.cell .text{padding:9px 10px}
.cell:nth-child(2):last-child .text{padding-right:20px}
.caption{position:absolute;left:0;width:46px;writing-mode:vertical-rl;line-height:46px;
padding:10px 0 0;letter-spacing:2px;font-size:14px}
.caption+.pair::before{content:"";position:absolute;left:0;width:46px;border-top:1px solid #b9c9c2}
.ribbon{text-align:center;letter-spacing:1px}.inside{flex-direction:row-reverse;padding:20px}
"""

#: Three columns, the label and its English above each value.
_STACKED_DESKTOP_STYLE = """
.cell{flex-direction:column;padding:4px 0 4px 18px;border-left:2px solid #d3e7de}
.cell .label{width:auto;font-size:0;line-height:20px}.cell .label i{font-size:13px}
.cell .label i::after{margin-left:8px;font-size:11.5px;color:#8a9691}
.cell .text{font-size:15.5px;line-height:25px;min-height:25px}
.inside{flex-direction:column;gap:18px;padding:24px 30px}.photos{width:auto;display:flex;gap:22px}
.photos div+div{margin-top:0}.card{border-radius:14px;border-color:#dbe7e1}
.ribbon{border:0;padding:16px 30px;font-size:18px}.tabs .wrap{gap:56px}.head .wrap{height:66px}
"""

#: An old site: small print, each label right behind the value before it.
_FLOWING_STYLE = """
.cell{flex:none;margin-right:30px;font-size:13px;line-height:22px}
.cell .label{width:auto}.cell .text{flex:none;padding:0;max-width:560px}
.card{border-radius:0;border-color:#b7cbd9}.inside{padding:12px 16px;gap:18px}
.ribbon{font-size:13px;padding:5px 16px;font-weight:700;border-color:#b7cbd9}.photos{width:92px}
.head .wrap{height:42px;gap:18px;font-size:13px}.head b{font-size:17px}
.tabs .wrap{gap:4px}.tabs span{padding:6px 14px;font-size:13px;border:1px solid #c9d6df;
border-bottom:0;background:#f0f5f8}.tabs .on{background:#fff;color:#2d6288;border-bottom:0}
.count{font-size:12.5px;padding-bottom:8px}.btn{background:#4a86b0;border-radius:0}
"""

#: A question mark behind each label, hints below values, a badge, groups with captions.
_HELP_STYLE = """
.cell .label{font-size:0}.cell .label i{font-size:14px}
.cell .label i::after{content:"?";display:inline-block;width:14px;height:14px;line-height:13px;
border:1px solid #b4bfba;border-radius:50%;font-size:10px;text-align-last:center;
color:#84908a;margin-left:6px;vertical-align:1px}.cell .text{padding-left:18px;line-height:24px}
.cell .text::after{display:block;font-size:12px;line-height:18px;color:#8d9691}
.pair:nth-child(6) .cell:nth-child(1) .text>span{background:#fff3dc;color:#875312;
border:1px solid #eccf97;border-radius:12px;padding:1px 12px}
.caption{border-bottom:1px solid #d7e0dc;font-size:16px;margin:4px 0 6px}
.caption::before{content:"▍";color:#2e9c77}.inside{flex-direction:row-reverse;padding:18px 32px}
.card{box-shadow:0 2px 8px #e3e9e6;border:0}.ribbon{border-radius:4px 4px 0 0}
"""

#: Wide letter spacing; a broad left column; labels at the right against an upright rule.
_TRACKED_STYLE = """
.cell{align-items:stretch;line-height:26px;font-size:15px}.cell:first-child{flex:1.5}
.cell .label{font-size:0;border-right:3px solid #b9dccd;padding:2px 12px 2px 0}
.cell .label i{font-size:14px;letter-spacing:.14em}
.cell .text{padding:2px 8px 2px 14px;letter-spacing:.1em}
.pair:nth-child(4n+1),.pair:nth-child(4n+2){background:#f7f9f5}
.photos{width:112px}.ribbon{letter-spacing:.16em;font-size:15px}.inside{padding:16px 18px;gap:18px}
.card{border-width:2px;border-color:#c8ddd3}.tabs span{letter-spacing:.08em}.tabs .wrap{gap:24px}
"""

#: A dense table whose labels head the values, with as many columns as a row needs.
_HEADED_STYLE = """
.rows{border:1px solid #9db8ac}.pair{padding:0;align-items:stretch}
.cell{flex-direction:column;line-height:20px;font-size:13.5px}
.cell+.cell{border-left:1px solid #c5d5cd}.cell:first-child:not(:nth-last-child(4)){flex:1.4}
.cell .label{width:auto;font-size:0;background:#dcebe4;padding:3px 0}
.cell .label i{font-size:12.5px;font-weight:700}
.cell .text{text-align:center;padding:6px 8px;min-height:32px;flex:none}
.inside{padding:14px;gap:14px}.photos{width:100px}.card{border-radius:0}
.ribbon{padding:6px 16px;font-size:14px}.tabs{margin-bottom:8px}.tabs span{padding:9px 4px}
.count{padding-bottom:8px}.head .wrap{height:46px}
"""

#: Labels in two languages at the right of their column, rows ruled.
_ENGLISH_STYLE = """
.item{border-bottom:1px solid #dde3ea}.item>span:first-child{flex:none;width:15.4em;
text-align:right;color:#4d5a66;margin-right:.9em}.photos{width:128px;padding:16px 0 0 16px}
.picture{background:#fbfcfd;border:2px solid #8aa0b5;padding:22px 26px}.photos svg{width:108px}
.mark{color:rgba(110,130,160,.13);line-height:96px;transform:rotate(-24deg)}
"""

#: Wide letter spacing, numbers above the name, the photo before the lines, far from them.
_NUMBER_STYLE = """
.item .text{letter-spacing:.12em}.item>span:first-child{flex:none;letter-spacing:.2em;
margin-right:.4em;color:#5a4a2d}.columns{flex-direction:row-reverse;gap:48px}
.item:nth-child(6n){border-bottom:1px dashed #b3a988;margin-bottom:8px;padding-bottom:8px}
.mark{color:rgba(160,130,80,.12);transform:rotate(12deg);line-height:80px;letter-spacing:8px}
.picture{background:#fdfbf3;border:1px solid #c9bd98;border-radius:10px;padding:30px 36px}
.photos{width:130px}.photos svg{width:120px;border:4px solid #fff;outline:1px solid #c9bd98}
"""

#: Small print set close, a square before each label; the status in a frame.
_SMALL_STYLE = """
.item{font-size:13px}.item>span:first-child::before{content:"";display:inline-block;width:7px;
height:7px;background:#5aa98a;margin-right:8px;vertical-align:1px}
.item>span:first-child{flex:none;width:10em;color:#3f4b46}
.item:nth-child(17) .text>span{border:1px solid #5aa98a;border-radius:3px;padding:0 8px}
.picture{border:0;border-top:3px solid #5aa98a;padding:14px 20px}.photos{width:86px}
.photos svg{width:74px}.mark{color:rgba(90,150,130,.12);font-size:15px;line-height:44px}
.old{font-size:15px;padding:8px 20px;margin-bottom:0}
"""

_DETAIL = (
    detail_phone.phone(
        "five-388", 388, 2.75, _STACKED_LIST, font=_SANS_CONDENSED, value_font=_SANS_CONDENSED,
        chrome="titled", title="高等学籍", nav="no", more="⋯", status_height="42",
        label_align="left", label_colour="#66726c", value_colour="#1d2522", second_photo="no",
        card_from="#1a9a70", card_to="#48bd93", pill="#12805b",
        style=_STACKED_STYLE + _in_list(_STACKED_LIST, _ENGLISH, ".label::after"),
    ),
    detail_phone.phone(
        "five-362", 362, 3, _ICON_LIST, font=_DROID_LATIN, value_font=_DROID_LATIN, chrome="app",
        status_height="30", keys="yes", label_align="left", label_colour="#3c4541",
        value_colour="#5a6460", card_from="#21a884", card_to="#2b8fa8", pill="#17806a",
        list_size=".36rem", back="#f0f2f5", bar_character="丨",
        style=_ICON_STYLE + _in_list(_ICON_LIST, _SIGNS, ".label::before"),
    ),
    detail_phone.phone(
        "five-448", 448, 2.5, _HINT_LIST, font=_SERIF_MEDIUM, value_font=_SERIF_MEDIUM,
        chrome="wechat", title="学信网", bar="#f5f5f2", status="centre", carrier="中国电信",
        label_colour="#6d746f", value_colour="#222", card_from="#1c8c68", card_to="#1c8c68",
        pill="#136b4f", pitch=".14rem", list_size=".387rem", banner=_REMIND,
        style=_HINT_STYLE + _in_list(_HINT_LIST, _PHONE_HINTS, ".text::after"),
    ),
    detail_phone.phone(
        "five-354", 354, 3, _BRACKET_LIST, font=_SANS_NARROW, value_font=_SANS_NARROW,
        chrome="browser", address="学信档案", status_height="26", label_colour="#2a7f60",
        value_colour="#262626", card_from="#4aa87f", card_to="#2f8d6c", pill="#25795b",
        pitch=".07rem", list_size=".347rem", back="#fbfbfa", collect="yes", bottom_height="24",
        bar_character="|", button="no", foot=_SOURCE, style=_BRACKET_STYLE,
    ),
    detail_phone.phone(
        "five-436", 436, 2.75, _LEADER_LIST, font=_DEMILIGHT, value_font=_SANS_MEDIUM,
        chrome="wechat", nav="no", title="高等学籍", bar="#eef3f1", back="#eef3f1",
        status_height="52", label_align="left", label_colour="#69756f", value_colour="#202825",
        pitch=".21rem", list_size=".38rem", second_photo_empty="yes", bar_character="│",
        style=_LEADER_STYLE,
    ),
    detail_phone.phone(
        "five-372", 372, 3, _BENEATH_LIST, font=_MONO, value_font=_MONO, chrome="address_below",
        address="my.chsi.com.cn", status_height="46", label_align="left", label_colour="#74807a",
        value_colour="#1b2420", card_from="#0e8a68", card_to="#3aa98a", pill="#0b6e53",
        back="#edf3f0", second_photo="no", caption_student_no="在校信息", style=_BENEATH_STYLE,
    ),
    detail_phone.phone(
        "five-398", 398, 2.5, _TIME_LIST, font=_WENKAI_SERIF, value_font=_WENKAI_SERIF,
        chrome="titled", title="学籍信息", subtitle="学信网", back_sign="←", more="⋮", nav="no",
        keys="yes", status_height="34", label_align="right", label_colour="#5f6f67",
        value_colour="#1f2b26", list_size=".4rem", card_from="#2d9a86", card_to="#57b7a0",
        pill="#1f7d6c", back="#f6f8f7", style=_TIME_STYLE,
    ),
    detail_desktop.desktop(
        "five-1760", 1760, 1.0, _MERGED_ROWS, font=_SERIF_SANS, label_width="104px",
        label_align="center", label_spread="auto", label_colour="#3f4d47", value_colour="#1a1f1d",
        body_width="min(1240px,96vw)", green="#2b9a76", back="#fafbfa", ribbon="#f3f7f5",
        ribbon_text="#27624d", photo_width="112px", caption_name="个人", caption_school="院校专业",
        caption_category="注册", style=_MERGED_STYLE,
    ),
    detail_desktop.desktop(
        "five-1456", 1456, 1.0, _STACKED_ROWS, font=_DEMILIGHT_WIDE, label_align="left",
        label_spread="auto", label_colour="#5f6b66", value_colour="#161d1a", pitch="9px",
        body_width="min(1120px,96vw)", green="#1f9f86", back="#f4f8f6", ribbon="#fff",
        ribbon_text="#1b7f6b", second_photo="yes", photo_width="92px",
        mac="my.chsi.com.cn",
        style=_STACKED_DESKTOP_STYLE + _in_grid(_STACKED_ROWS, _ENGLISH, ".label i::after"),
    ),
    detail_desktop.desktop(
        "five-1260", 1260, 1.1, _FLOWING_ROWS, font=_DROID_SERIF, label_align="left",
        label_colour="#4c6578", value_colour="#111", pitch="3px", body_width="940px",
        green="#4a86b0", back="#fff", ribbon="#e6eff5", ribbon_text="#2d6288",
        photo_width="88px", window="学信档案 高等教育学籍信息", style=_FLOWING_STYLE,
    ),
    detail_desktop.desktop(
        "five-1570", 1570, 1.25, _HELP_ROWS, font=_MICRO_MONO, label_width="136px",
        label_spread="auto", label_colour="#68736e", value_colour="#232a27", pitch="5px",
        body_width="1060px", green="#2e9c77", back="#f2f5f4", ribbon="#2e9c77", ribbon_text="#fff",
        photo_width="116px", caption_name="个人资料", caption_status="注册情况",
        caption_school="就读情况", footer="no",
        style=_HELP_STYLE
        + _in_grid(
            _HELP_ROWS, _DESKTOP_HINTS, ".text::after", (Field.NAME, Field.STATUS, Field.SCHOOL)
        ),
    ),
    detail_desktop.desktop(
        "five-2528", 2528, 2.0, _TRACKED_ROWS, font=_WENKAI_SANS, label_width="124px",
        label_spread="auto", label_colour="#54655d", value_colour="#18211d", pitch="4px",
        body_width="1120px", green="#3f8f5f", back="#f9faf6", ribbon="#eef5ec",
        ribbon_text="#2f7048", photo_width="96px", second_photo="yes", window="学籍信息/图像校对",
        style=_TRACKED_STYLE,
    ),
    detail_desktop.desktop(
        "five-1408", 1408, 1.1, _HEADED_ROWS, font=_ZEN_NARROW, label_align="center",
        label_spread="auto", label_colour="#2c4d40", value_colour="#1c1c1c", body_width="1000px",
        green="#3a7d64", back="#eef2f0", ribbon="#fff", ribbon_text="#2c4d40",
        photo_width="90px", button="no", style=_HEADED_STYLE,
    ),
    detail_image.picture(
        "five-880", 880, 1.15, _ENGLISH_LINES, font=_MING_CONDENSED, size="16px", pitch="32px",
        picture_width="800px", picture_margin="16px auto", back="#e8edf2",
        **{f"label_{key}": f"{key.label} {text}" for key, text in _ENGLISH.items()},
        label_left_on="离校日期 Date of Leaving", style=_ENGLISH_STYLE,
    ),
    detail_image.picture(
        "five-1040", 1040, 1.0, _NUMBER_LINES, font=_KAI_SERIF, size="19px", pitch="35px",
        picture_width="920px", picture_margin="20px auto", heading="高等教育学生学籍",
        green="#8a7440", back="#f4f1e6", label_id_number="身份证号", label_major="专业名称",
        style=_NUMBER_STYLE,
    ),
    detail_image.picture(
        "five-590", 590, 1.45, _SMALL_LINES, font=_DEMILIGHT, pitch="22px",
        picture_width="560px", picture_margin="0 15px 15px", heading="学籍信息", green="#3d8a6c",
        back="#f0f5f3", label_school="院校名称", style=_SMALL_STYLE,
    ),
)  # fmt: skip

_WRONG = wrong.in_frames(
    (
        ("five-phone", 388, 2.75,
         {"base": "base_phone.html.j2", "font": _SANS_CONDENSED, "chrome": "titled",
          "title": "学信网", "more": "⋯", "status_height": "42"}),
        ("five-phone2", 362, 3.0,
         {"base": "base_phone.html.j2", "font": _DROID_LATIN, "chrome": "app", "keys": "yes",
          "back": "#f0f2f5", "status": "centre", "carrier": "中国电信"}),
        ("five-desktop", 1456, 1.0,
         {"base": "base_desktop.html.j2", "font": _DEMILIGHT_WIDE, "green": "#1f9f86",
          "body_width": "1120px", "mac": "my.chsi.com.cn"}),
        ("five-desktop2", 1260, 1.0,
         {"base": "base_desktop.html.j2", "font": _DROID_SERIF, "green": "#4a86b0",
          "back": "#fff", "window": "学信档案"}),
    )
)  # fmt: skip

LAYOUTS = LayoutSet("seen-5", _DETAIL + _WRONG)
