"""Layouts of an unseen set, now part of what reading is tuned on.

It was the unseen set measured on 2026-11-28 with seed ``dd585d5d``: its orders, typefaces, row
styles and colours were new then. Tuned on since, as ``seen_1.py`` was.

Wants the Debian packages ``fonts-noto-cjk-extra``, ``fonts-noto-mono``, ``fonts-droid-fallback``,
``fonts-arphic-gbsn00lp``, ``fonts-dejavu-core``, ``fonts-dejavu-extra`` and ``fonts-liberation``
besides those that ``sample_images/README.md`` names.
"""

from pipeline.domain.fields import Field
from sample_images.drawing.layouts import LayoutSet
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone, wrong

_DROID_MONO = "'Noto Sans Mono','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_MICRO_NARROW = "'Liberation Sans Narrow','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_SERIF_WIDE = "'DejaVu Serif','Noto Serif CJK SC',serif"
_HONG_KONG = "'Noto Sans CJK HK','Noto Sans CJK SC',sans-serif"
_MING = "'AR PL UMing CN','Noto Serif CJK SC',serif"
_MING_LATIN = "'Liberation Serif','AR PL UMing CN','Noto Serif CJK SC',serif"
_DEMILIGHT = "'Noto Sans CJK SC DemiLight','Noto Sans CJK SC',sans-serif"
_DROID_CONDENSED = "'DejaVu Sans Condensed','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_ZEN_MONO = "'WenQuanYi Zen Hei Mono','Noto Sans CJK SC',sans-serif"
_SERIF_MONO = "'Noto Mono','Noto Serif CJK SC',serif"
_SONG_WIDE = "'DejaVu Serif','AR PL SungtiL GB','AR PL UMing CN','Noto Serif CJK SC',serif"
_WENKAI_TYPED = "'Liberation Mono','LXGW WenKai','Noto Serif CJK SC',serif"
_LIGHT_TYPED = "'Noto Sans Mono','Noto Sans CJK SC Light','Noto Sans CJK SC',sans-serif"

_RESIDENCE = (
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.ETHNICITY,
    Field.DURATION,
    Field.STATUS,
    Field.DEPARTMENT,
    Field.EXPECTED_GRADUATION,
    Field.CATEGORY,
    Field.ENROLLED_ON,
)

_STATUS_AMID = (
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.CATEGORY,
    Field.STATUS,
    Field.STUDENT_NO,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.CLASS_NAME,
)

_BY_TURNS = (
    Field.STUDENT_NO,
    Field.CATEGORY,
    Field.ID_NUMBER,
    Field.BRANCH,
    Field.ENROLLED_ON,
    Field.DEPARTMENT,
    Field.STATUS,
    Field.CLASS_NAME,
    Field.EXPECTED_GRADUATION,
    Field.ETHNICITY,
    Field.DURATION,
)

_DEPARTMENT_FIRST = (
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.BRANCH,
    Field.CATEGORY,
    Field.STATUS,
    Field.DURATION,
    Field.EXPECTED_GRADUATION,
    Field.ENROLLED_ON,
    Field.ID_NUMBER,
    Field.ETHNICITY,
)

_ENDS_EARLY = (
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
    Field.ID_NUMBER,
    Field.ENROLLED_ON,
    Field.ETHNICITY,
    Field.STUDENT_NO,
    Field.DURATION,
    Field.CLASS_NAME,
    Field.CATEGORY,
    Field.DEPARTMENT,
    Field.BRANCH,
)

_REGISTERED = (
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.DURATION,
    Field.EXPECTED_GRADUATION,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CATEGORY,
)

_THREE = (
    (Field.NAME, Field.SEX, Field.ETHNICITY),
    (Field.ID_NUMBER, Field.BIRTH_DATE, Field.STUDENT_NO),
    (Field.SCHOOL, Field.BRANCH, Field.DEPARTMENT),
    (Field.MAJOR, Field.CLASS_NAME, Field.LEVEL),
    (Field.MODE, Field.DURATION, Field.CATEGORY),
    (Field.STATUS, Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_UNEVEN = (
    (Field.SCHOOL, Field.STATUS),
    (Field.MAJOR, Field.STUDENT_NO),
    (Field.ID_NUMBER, Field.NAME),
    (Field.BRANCH, Field.LEVEL),
    (Field.CLASS_NAME, Field.DURATION),
    (Field.CATEGORY, Field.ETHNICITY),
    (Field.MODE, Field.SEX),
    (Field.DEPARTMENT, Field.ENROLLED_ON),
    (Field.BIRTH_DATE, Field.EXPECTED_GRADUATION),
)

_NIGHT = (
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
    (Field.STATUS, Field.DURATION),
    (Field.LEVEL, Field.MODE),
    (Field.CATEGORY, Field.SCHOOL),
    (Field.CLASS_NAME, Field.MAJOR),
    (Field.DEPARTMENT, Field.STUDENT_NO),
    (Field.BRANCH, Field.ID_NUMBER),
    (Field.BIRTH_DATE, Field.NAME),
    (Field.ETHNICITY, Field.SEX),
)

_MIXED = (
    (Field.SCHOOL,),
    (Field.MAJOR, Field.LEVEL),
    (Field.ID_NUMBER,),
    (Field.NAME, Field.SEX, Field.ETHNICITY),
    (Field.BIRTH_DATE, Field.STUDENT_NO),
    (Field.CLASS_NAME,),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.DURATION, Field.MODE, Field.CATEGORY),
    (Field.STATUS,),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_UNDERLINED = (
    (Field.STUDENT_NO, Field.NAME),
    (Field.ETHNICITY, Field.BIRTH_DATE),
    (Field.SEX, Field.ID_NUMBER),
    (Field.LEVEL, Field.SCHOOL),
    (Field.CATEGORY, Field.MAJOR),
    (Field.DURATION, Field.CLASS_NAME),
    (Field.MODE, Field.BRANCH),
    (Field.STATUS, Field.DEPARTMENT),
    (Field.EXPECTED_GRADUATION, Field.ENROLLED_ON),
)

_STUDY_ABOVE = (
    Field.LEVEL,
    Field.MODE,
    Field.CATEGORY,
    Field.SCHOOL,
    Field.MAJOR,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
    Field.NAME,
    Field.SEX,
    Field.ETHNICITY,
    Field.BIRTH_DATE,
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
)

_CLASS_ABOVE = (
    Field.NAME,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.SCHOOL,
    Field.MAJOR,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.STATUS,
    Field.CATEGORY,
    Field.MODE,
    Field.LEVEL,
    Field.ENROLLED_ON,
    Field.DURATION,
    Field.EXPECTED_GRADUATION,
)

_BIRTH_FIRST = (
    Field.BIRTH_DATE,
    Field.SEX,
    Field.NAME,
    Field.ETHNICITY,
    Field.SCHOOL,
    Field.STATUS,
    Field.ID_NUMBER,
    Field.MAJOR,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.STUDENT_NO,
    Field.DEPARTMENT,
    Field.DURATION,
    Field.LEVEL,
    Field.ENROLLED_ON,
    Field.CATEGORY,
    Field.EXPECTED_GRADUATION,
    Field.MODE,
)

_DEADLINE = "自查截止日期临近，请尚未核对的同学抓紧时间登录查看本人信息，以免影响注册。"
_ASK = "页面信息由学校报送，查看后如有不符，请向学校教务部门提出。"

#: A tablet held upright, print made bold in its settings: labels on tinted lozenges.
_LOZENGES = """
body{font-weight:500}.item .label{font-weight:700}
.item{padding:.12rem .5rem .12rem .4rem;align-items:flex-start}
.item .label{width:2.7rem;padding:0 .1rem;margin-right:.46rem;border-radius:.27rem;
background:#e3f3ec}.list{margin:.36rem 1.1rem 0;border-radius:.24rem;padding:.3rem 0}
.card{margin:.36rem 1.1rem 0;padding:.44rem .56rem;border-radius:.24rem}
.photos{width:2.4rem}.who{padding-left:.5rem}.btn{margin:.5rem 1.1rem;border-radius:.24rem}
.school{justify-content:flex-start;margin-top:.3rem}.pill{margin-left:.5rem}
.status{padding:0 26px;font-size:13px}
"""

#: The warm light of the evening; labels spread over their column, a rule after every third row.
_WARM = """
html{filter:sepia(.42) saturate(1.15)}
.item{padding-right:.3rem}.item .label{text-align:justify;text-align-last:justify;width:38%;
padding:0 .52rem 0 .48rem}.item:nth-child(3n){border-bottom:.03rem solid #cfe0d8;
padding-bottom:.26rem}.item:nth-child(3n+1){padding-top:.26rem}
.list{padding:.06rem 0}.card{border-radius:.42rem .1rem;padding:.48rem .5rem}
.photo{max-width:1.22rem}.pill{border-radius:.06rem;padding:0 .2rem}
.major{border-top:.02rem dashed rgba(255,255,255,.55);padding-top:.2rem;margin-top:.24rem}
"""

#: A folding phone laid open: the label column is one tinted band without rules.
_BAND = """
.list{background:linear-gradient(90deg,#e4eeea 0 29%,#fff 29%);margin:.3rem .7rem 0;
box-shadow:0 0 0 1px #d3dfd9}.item .label{width:29%;padding:0 .24rem 0 .24rem}
.item .text{padding-left:.4rem;letter-spacing:.012rem}.card{margin:.3rem .7rem 0;border-radius:0;
border-left:.16rem solid #0b5c45;padding:.36rem .5rem}.photos{width:2.2rem}
.name{font-size:.5rem;letter-spacing:.06rem}.born{font-size:.36rem}.btn{margin:.4rem .7rem}
.school{font-size:.44rem;margin-top:.3rem}.banner{text-align:center}
"""

#: The screen zoomed as far as it goes: an upright stroke of green before every value.
_STROKES = """
.item{padding-top:.1rem;padding-bottom:.1rem;margin-bottom:.1rem}
.item .label{width:40%;padding-right:.26rem;padding-left:.16rem}
.item .text{border-left:.07rem solid #8fcdb3;padding-left:.24rem}
.card{margin:.16rem .2rem 0;padding:.4rem .34rem;border-radius:.5rem}
.list{margin:.2rem .2rem 0;border-radius:.5rem;padding:.36rem 0 .26rem}
.who{padding:.06rem 0 0 .26rem}.name{font-weight:500;font-size:.5rem}.born{font-size:.36rem}
.photo{line-height:.4rem;font-size:.26rem}.btn{border-radius:.3rem;margin:.3rem .2rem}
.pill{background:#fff;color:#1b7d5b}
"""

#: Bought in Hong Kong: its own shapes for the labels; green print on mint, double rules.
_MINT = """
.item .label{font-family:'Noto Sans CJK HK';-webkit-locale:"zh-HK";width:33%;
padding:0 .2rem 0 .46rem}.list{background:#effaf5;margin:0;padding:.1rem 0 .3rem}
.item{padding-bottom:.14rem;border-bottom:3px double #cbe6da}
.item:last-child{border-bottom:0}.card{margin:0;border-radius:0 0 .6rem .6rem;
padding:.5rem .46rem .62rem}.main{background:#effaf5}
.status{position:relative}.status::before{content:"";position:absolute;left:50%;top:11px;
width:104px;height:29px;margin-left:-52px;border-radius:15px;background:#0a0a0a}
.school{align-items:center}.pill{border-radius:.12rem;margin-top:0}
.name{letter-spacing:.08rem}.photo svg{border:.03rem solid #fff}
"""

#: Night: the rows stand on the ground itself, in groups under small captions.
_NIGHT_PHONE = """
html,body,.main,.status,.nav,.bottom,.address,.toolbar{background:#0c1412}
body,.status,.nav,.nav .left{color:#cfdad4}.nav,.toolbar{border-color:#22302b}
.address span{background:#1d2925;color:#a9b8b0}.toolbar{color:#90a199}.bottom b{background:#9aa}
.battery{border-color:#b8c4be}.battery b{background:#b8c4be}
.list{background:none;margin:.1rem .5rem 0;padding:0}
.item{padding-right:0}.item .label{width:32%;padding-left:0}
.item .text{font-size:.4rem}.caption{padding:.4rem 0 .12rem;color:#4fb48d;
border-bottom:1px solid #2a3b35;font-size:.347rem}.card{margin:.24rem .5rem 0;
border:1px solid #2f7e62;border-radius:.2rem}.btn{background:#176a4e;color:#e3ece7}
.note{color:#82938b}.pill{border:1px solid #5fae90}.photo{line-height:.4rem}
"""

#: Three columns, thin upright rules between them, every other row tinted.
_TRIPLE = """
.cell+.cell{border-left:1px solid #d6dfdb}.cell{padding:3px 0;font-size:14px}
.pair{align-items:stretch}.pair:nth-child(even){background:#f6f4ec}
.inside{padding:14px 16px 18px;gap:16px}.photos{width:104px;padding-top:6px}
.ribbon{border-left:6px solid #237a5c;border-bottom:0;padding:11px 20px;margin:14px 16px 0}
.card{border-radius:0;border-color:#c9d3ce}.tabs{margin-bottom:10px}.tabs .wrap{gap:60px}
.tabs span{padding:12px 2px}.tabs .on{color:#237a5c;border-color:#237a5c}.head b{font-weight:700}
"""

#: Labels in the shapes of a Japanese system, the left column wider; photos in a strip at the right.
_STRIP = """
.cell .label{font-family:'Noto Sans CJK JP';-webkit-locale:"ja";font-weight:400}
.inside{flex-direction:row-reverse;padding:0;gap:0}.rows{padding:14px 20px 22px 34px}
.photos{width:170px;background:#e9f1f4;padding:24px 0}.cell:first-child{flex:1.45}
.cell{font-size:15px}.caption{color:#fff;background:#3f8f86;display:inline-block;
border-radius:0 14px 14px 0;padding:1px 22px 1px 34px;margin:10px 0 6px -34px;font-size:13px}
.ribbon{font-size:15px;letter-spacing:1px}.card{border:2px solid #cfe0e0;border-radius:6px}
.tabs .on{color:#2e7f86;border-color:#2e7f86}.head .wrap{height:76px}.count{font-size:13px}
"""

#: A browser that turns every page dark.
_NIGHT_DESKTOP = """
html,body{background:#1b1c1e}body{color:#c9cbcd}.tabs{background:#232527;border-color:#3a3d40}
.tabs .on{color:#59c79b;border-color:#59c79b}.card{background:#242628;border-color:#3d4043}
.ribbon{border-color:#3d4043}.count,.grey,.footer{color:#8f9497}
.window,.window .bar span{background:#35383b;color:#b9bdc0}.window .tab,.window .bar{
background:#26282b;color:#c4c8ca}.cell .label{padding-right:2px}.pair{border-bottom-color:#3a3e41}
.btn{background:#1d7d5a;color:#e8eeeb}.inside{padding:12px 30px 20px 22px}
.photos{color:#94999c}.green{color:#59c79b}
"""

#: Rows of one, two and three columns in one card; the photos in a line below them.
_SHUFFLED_COLUMNS = """
.inside{flex-direction:column;padding:18px 40px 24px;gap:16px}
.photos{width:auto;order:1;display:flex;gap:30px;border-top:1px solid #dde6e2;padding-top:18px}
.photos div+div{margin-top:0}.pair{padding-left:6px}
.pair:nth-child(3n+1){box-shadow:inset 3px 0 0 #62b391}.cell{line-height:25px}
.ribbon{text-align:right;font-size:15px}.tabs .wrap{justify-content:space-between}
.card{border-radius:16px;border-color:#bcd9cc}.count{text-align:center}.btn{border-radius:22px}
"""

#: Values on the lines of a paper form, on a page without frames.
_LINES = """
body,.cell .text{font-weight:500}.cell .label{font-weight:400;padding-top:4px}
.cell{font-size:16px;line-height:26px;margin-right:36px}
.cell .text{border-bottom:1px solid #a8b3ad;padding:4px 8px 2px;min-height:33px}
.card{border:0;border-radius:0;box-shadow:none}.ribbon{border:0;font-size:20px;padding:18px 0;
border-bottom:2px solid #9bb5a8}.inside{padding:26px 0 30px;gap:54px}
.photos{width:150px;font-size:13px}.tabs{border:0;margin:0 0 8px}.tabs .wrap{gap:0}
.tabs span{padding:16px 30px}.tabs .on{background:#dbe9e2;color:#1c5c45;border:0}
"""

#: Labels spread to one width; the photo at the foot of the lines, the mark upright.
_FOOT = """
.columns{align-items:flex-end;gap:20px}.item>span:first-child{flex:none;width:8.6em;
text-align:justify;text-align-last:justify;margin-right:.8em;color:#34506e}
.photos{width:136px}.photos svg{width:124px;outline:1px solid #8fa3b8;outline-offset:3px}
.mark{transform:rotate(-62deg);color:rgba(200,80,70,.11);line-height:92px;font-size:27px}
.picture{background:#f3f8fd;border:1px dashed #7f9bb8;padding:26px 34px}
"""

#: Bold labels, the value close behind the colon; thin lines in pairs of rows.
_PAIRED = """
.item>span:first-child{flex:none;font-weight:700;margin-right:.2em}
.item:nth-child(2n){border-bottom:1px solid #d8d2e2}.item{padding:1px 6px}
.columns{flex-direction:column}.photos{width:auto;display:flex;align-items:flex-end;gap:14px;
justify-content:flex-end;padding:14px 0 4px}.photos svg{width:110px;margin:0}
.mark{transform:rotate(34deg);color:rgba(110,90,160,.13);line-height:74px;word-spacing:70px}
.picture{border:0;border-left:10px solid #6aa58d;padding:18px 24px;border-radius:6px}
"""

#: Labels on a tinted band, far from the values; the photo halfway down at the left.
_FAR = """
.columns{flex-direction:row-reverse;align-items:center;gap:34px}
.item>span:first-child{flex:none;width:10.4em;background:#e6eeea;color:#4a5c54;
padding-left:1em;margin-right:2.2em}.photos{width:150px;font-size:14px}.photos svg{width:140px}
.mark{color:rgba(60,140,130,.12);transform:rotate(-8deg);font-size:34px;line-height:108px;
letter-spacing:10px}.picture{border:3px solid #2d6f68;border-radius:14px;padding:34px 44px}
.old{background:#fff;color:#2d6f68;border-bottom:3px solid #2d6f68;letter-spacing:8px}
"""

_DETAIL = (
    detail_phone.phone(
        "unseen-744", 744, 2, _RESIDENCE, font=detail_phone.SANS, chrome="browser", rem="60",
        address="https://my.chsi.com.cn", status_height="28", label_align="center",
        label_colour="#3d6e5b", value_colour="#242a27", card_from="#188a63", card_to="#5cc59a",
        pill="#11704f", back="#eef1ef", pitch=".12rem", list_size=".38rem",
        bottom_height="22", style=_LOZENGES,
    ),
    detail_phone.phone(
        "unseen-411", 411, 2.625, _STATUS_AMID, font=_DROID_MONO, value_font=_DROID_MONO,
        chrome="titled", title="学信档案", more="⋮", nav="yes", status="centre",
        carrier="中国联通", status_height="30", keys="yes", bottom_height="44",
        label_colour="#7b8680", value_colour="#2e2e2e", card_from="#2a9d74", card_to="#1b8a64",
        pill="#10694b", second_photo="no", pitch=".2rem", list_size=".387rem",
        collect="yes", bar_character="∣", style=_WARM,
    ),
    detail_phone.phone(
        "unseen-673", 673, 2.2, _BY_TURNS, font=_MICRO_NARROW, value_font=_MICRO_NARROW,
        chrome="app", rem="56", status_height="34", label_align="left", label_colour="#4d5f57",
        value_colour="#1d1d1d", card_from="#127a5a", card_to="#2c9c77", pill="#0b5c45",
        back="#f2f3f3", pitch=".15rem", list_size=".4rem", banner=_DEADLINE,
        second_photo_empty="yes", button="no", style=_BAND,
    ),
    detail_phone.phone(
        "unseen-308", 308, 3.5, _DEPARTMENT_FIRST, font=_SERIF_WIDE, value_font=_SERIF_WIDE,
        chrome="wechat", title="高等学籍", nav="no", status="centre", carrier="移动",
        status_height="34", label_colour="#6a7a72", value_colour="#20302a", card_from="#249068",
        card_to="#3aa97f", back="#e2ebe6", pitch=".1rem", list_size=".4rem",
        photo_column="35%", bar="#e2ebe6", style=_STROKES,
    ),
    detail_phone.phone(
        "unseen-396", 396, 3, _ENDS_EARLY, font=_HONG_KONG, chrome="none", nav_right="校对",
        status_height="52", label_align="left", label_colour="#3a8466", value_colour="#123c2d",
        card_from="#0f8463", card_to="#0f8463", pill="#0a6248", pitch=".25rem",
        list_size=".38rem", photo_column="41%", foot=_ASK, bar_character="│", style=_MINT,
    ),
    detail_phone.phone(
        "unseen-480", 480, 2.25, _REGISTERED, font=_MING, value_font=_MING, chrome="browser",
        theme="dark", address="学信网 · my.chsi.com.cn", label_align="left",
        label_colour="#8fa89b", value_colour="#e4ede8", card_from="#11513d", card_to="#1a6e53",
        pill="#0c3d2e", pitch=".17rem", status_height="32", bar="#0c1412",
        caption_status="注册情况", caption_ethnicity="本人情况", caption_student_no="在校情况",
        bar_character="｜", style=_NIGHT_PHONE,
    ),
    detail_desktop.desktop(
        "unseen-1360", 1360, 1.1, _THREE, font=_MING_LATIN, label_width="118px",
        label_spread="96px", label_colour="#51605a", value_colour="#141414",
        body_width="1196px", pitch="0", green="#237a5c", back="#fbfaf6", ribbon="#edf3ef",
        ribbon_text="#1d5f48", photo_width="96px", footer="no", style=_TRIPLE,
    ),
    detail_desktop.desktop(
        "unseen-2256", 2256, 1.5, _UNEVEN, font=_DEMILIGHT, label_width="110px",
        label_colour="#6c7f88", value_colour="#22303a", value_weight="350",
        body_width="1100px", pitch="4px", green="#2f8f95", back="#f4f7f8", ribbon="#e9f1f4",
        ribbon_text="#2e6f7f", second_photo="yes", photo_width="118px", window="学籍信息",
        address="https://my.chsi.com.cn/archive", caption_school="院校与专业",
        caption_branch="学习情况", style=_STRIP,
    ),
    detail_desktop.desktop(
        "unseen-1264", 1264, 1.0, _NIGHT, font=_DROID_CONDENSED, theme="dark",
        label_width="126px", label_colour="#8d9a94", value_colour="#dfe3e1", body_width="960px",
        pitch="9px", rule="1px solid #3a3e41", green="#145a42", back="#1b1c1e",
        ribbon="#2b3330", ribbon_text="#7fd1b0", window="学信档案_高等教育信息",
        style=_NIGHT_DESKTOP,
    ),
    detail_desktop.desktop(
        "unseen-1620", 1620, 1.0, _MIXED, font=_ZEN_MONO, label_align="left", label_width="108px",
        label_colour="#5c7a6d", value_colour="#333a37", body_width="860px", pitch="5px",
        green="#46a07d", back="#f6faf8", ribbon="#fff", ribbon_text="#3b8a6b",
        second_photo="yes", photo_width="90px",
        style=_SHUFFLED_COLUMNS,
    ),
    detail_desktop.desktop(
        "unseen-3456", 3456, 2.0, _UNDERLINED, font=_SERIF_MONO, label_width="132px",
        label_colour="#6f746f", value_colour="#1b241f", body_width="1240px", pitch="5px",
        green="#2b6a52", back="#fff", ribbon="#fff", ribbon_text="#2b6a52",
        photo_width="134px", button="no", mac="my.chsi.com.cn/archive", style=_LINES,
    ),
    detail_image.picture(
        "unseen-900", 900, 1.2, _STUDY_ABOVE, font=_SONG_WIDE, size="16px", pitch="31px",
        picture_width="740px", picture_margin="18px auto", back="#dfe6ec",
        label_id_number="身份证号", label_school="院校名称", style=_FOOT,
    ),
    detail_image.picture(
        "unseen-640", 640, 1.6, _CLASS_ABOVE, font=_WENKAI_TYPED, size="15px", pitch="29px",
        picture_width="580px", picture_margin="20px auto", back="#eceaf1",
        label_major="专业名称", style=_PAIRED,
    ),
    detail_image.picture(
        "unseen-1100", 1100, 0.95, _BIRTH_FIRST, font=_LIGHT_TYPED, size="18px", pitch="35px",
        picture_width="980px", picture_margin="14px auto", heading="学生学籍信息",
        back="#fff", style=_FAR,
    ),
)  # fmt: skip

_WRONG = wrong.in_frames(
    (
        ("unseen-phone", 396, 3.0,
         {"base": "base_phone.html.j2", "font": _HONG_KONG, "chrome": "titled",
          "title": "学信网", "more": "⋮"}),
        ("unseen-phone2", 360, 2.4,
         {"base": "base_phone.html.j2", "font": _SERIF_WIDE, "chrome": "browser", "keys": "yes",
          "status": "centre", "carrier": "中国移动"}),
        ("unseen-desktop", 1504, 1.0,
         {"base": "base_desktop.html.j2", "font": _ZEN_MONO, "green": "#2f8f95",
          "mac": "my.chsi.com.cn"}),
        ("unseen-desktop2", 1280, 0.875,
         {"base": "base_desktop.html.j2", "font": _MING_LATIN, "green": "#237a5c",
          "window": "学信网"}),
    )
)  # fmt: skip

LAYOUTS = LayoutSet("seen-4", _DETAIL + _WRONG)
