"""Layouts that were written for tuning, by somebody who did not know what can be read.

Wants the Debian packages ``fonts-noto-cjk-extra``, ``fonts-dejavu-core``, ``fonts-dejavu-extra``
and ``fonts-liberation`` besides those that ``sample_images/README.md`` names. Some layouts take the
faces for Japan, Korea, Taiwan or Hong Kong, as a phone or computer set to such a language does:
some characters then have another form.
"""

from pipeline.domain.fields import Field
from sample_images.drawing.layouts import LayoutSet
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone, wrong

_JAPAN = "'Noto Sans CJK JP',sans-serif"
_KOREA = "'Noto Sans CJK KR',sans-serif"
_HONG_KONG = "'Noto Sans CJK HK',sans-serif"
_TAIWAN = "'Noto Sans CJK TC',sans-serif"
_SERIF_JAPAN = "'Noto Serif CJK JP',serif"
_ZEN_LATIN = "'Liberation Sans','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_ZEN_MONO = (
    "'DejaVu Sans Condensed','WenQuanYi Zen Hei Mono','WenQuanYi Zen Hei','Noto Sans CJK SC',"
    "sans-serif"
)
_MICRO_NARROW = "'Liberation Sans Narrow','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_MING_NARROW = "'Liberation Sans Narrow','AR PL UMing TW','Noto Serif CJK SC',serif"
_MING_MONO = "'Liberation Mono','AR PL UMing HK','Noto Serif CJK SC',serif"
_KAI_MONO = "'DejaVu Sans Mono','AR PL UKai TW','Noto Serif CJK SC',serif"
_KAI_LATIN = "'Liberation Sans','AR PL UKai HK','Noto Serif CJK SC',serif"
_WENKAI_MONO = "'LXGW WenKai Mono Light','LXGW WenKai Mono','Noto Serif CJK SC',serif"
_WENKAI_WIDE = "'DejaVu Serif Condensed','LXGW WenKai','Noto Serif CJK SC',serif"
_SERIF_WIDE = "'DejaVu Serif','Noto Serif CJK SC',serif"

_NUMBER_ON_TOP = (
    Field.STUDENT_NO,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.DURATION,
    Field.EXPECTED_GRADUATION,
    Field.CATEGORY,
)

_STRAY = (
    Field.DURATION,
    Field.CATEGORY,
    Field.STATUS,
    Field.CLASS_NAME,
    Field.ID_NUMBER,
    Field.DEPARTMENT,
    Field.ENROLLED_ON,
    Field.STUDENT_NO,
    Field.EXPECTED_GRADUATION,
    Field.ETHNICITY,
    Field.BRANCH,
)

_STATUS_SECOND = (
    Field.ETHNICITY,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.DURATION,
    Field.CATEGORY,
)

_COLLEGE_ON_TOP = (
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.ID_NUMBER,
    Field.DURATION,
    Field.STUDENT_NO,
    Field.ETHNICITY,
    Field.ENROLLED_ON,
    Field.CATEGORY,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_STATUS_ON_TOP = (
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
    Field.ENROLLED_ON,
    Field.DURATION,
    Field.CATEGORY,
    Field.STUDENT_NO,
    Field.ID_NUMBER,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.ETHNICITY,
    Field.DEPARTMENT,
)

_CLASS_ON_TOP = (
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.CATEGORY,
    Field.ETHNICITY,
    Field.DURATION,
    Field.EXPECTED_GRADUATION,
    Field.DEPARTMENT,
    Field.ID_NUMBER,
    Field.BRANCH,
    Field.STATUS,
)

_THREE = (
    (Field.NAME, Field.SEX, Field.ETHNICITY),
    (Field.BIRTH_DATE, Field.ID_NUMBER, Field.STUDENT_NO),
    (Field.SCHOOL, Field.BRANCH, Field.DEPARTMENT),
    (Field.CLASS_NAME, Field.MAJOR, Field.LEVEL),
    (Field.DURATION, Field.MODE, Field.CATEGORY),
    (Field.STATUS, Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_LONG_ALONE = (
    (Field.SCHOOL,),
    (Field.MAJOR,),
    (Field.BRANCH, Field.DEPARTMENT),
    (Field.CLASS_NAME, Field.STUDENT_NO),
    (Field.NAME, Field.SEX),
    (Field.ID_NUMBER,),
    (Field.ETHNICITY, Field.BIRTH_DATE),
    (Field.STATUS,),
    (Field.LEVEL, Field.MODE),
    (Field.CATEGORY, Field.DURATION),
    (Field.EXPECTED_GRADUATION, Field.ENROLLED_ON),
)

_NIGHT = (
    (Field.ID_NUMBER, Field.NAME),
    (Field.BIRTH_DATE, Field.ETHNICITY),
    (Field.SEX, Field.LEVEL),
    (Field.MODE, Field.MAJOR),
    (Field.SCHOOL, Field.STUDENT_NO),
    (Field.STATUS, Field.CATEGORY),
    (Field.DURATION, Field.CLASS_NAME),
    (Field.BRANCH, Field.ENROLLED_ON),
    (Field.DEPARTMENT, Field.EXPECTED_GRADUATION),
)

_DOWN_TWICE = (
    (Field.NAME, Field.SCHOOL),
    (Field.SEX, Field.MAJOR),
    (Field.ETHNICITY, Field.BRANCH),
    (Field.BIRTH_DATE, Field.DEPARTMENT),
    (Field.LEVEL, Field.CLASS_NAME),
    (Field.DURATION, Field.CATEGORY),
    (Field.MODE, Field.ID_NUMBER),
    (Field.STUDENT_NO, Field.STATUS),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_UNEVEN = (
    (Field.LEVEL, Field.NAME, Field.SEX),
    (Field.SCHOOL, Field.MAJOR),
    (Field.ID_NUMBER, Field.BIRTH_DATE),
    (Field.ETHNICITY, Field.DURATION, Field.MODE),
    (Field.STATUS, Field.CATEGORY),
    (Field.DEPARTMENT, Field.BRANCH),
    (Field.STUDENT_NO, Field.CLASS_NAME),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_SCHOOL_THEN_PERSON = (
    Field.LEVEL,
    Field.SCHOOL,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.MAJOR,
    Field.CLASS_NAME,
    Field.MODE,
    Field.DURATION,
    Field.CATEGORY,
    Field.NAME,
    Field.ETHNICITY,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ID_NUMBER,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_STATUS_MIDWAY = (
    Field.NAME,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.SCHOOL,
    Field.LEVEL,
    Field.MAJOR,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.DURATION,
    Field.MODE,
    Field.CATEGORY,
)

_DATES_APART = (
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
    Field.STUDENT_NO,
    Field.NAME,
    Field.ID_NUMBER,
    Field.SEX,
    Field.ETHNICITY,
    Field.SCHOOL,
    Field.MAJOR,
    Field.MODE,
    Field.LEVEL,
    Field.CATEGORY,
    Field.DURATION,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.BIRTH_DATE,
    Field.ENROLLED_ON,
)
_CHECK = "请核对以下信息，如与本人情况不符，请向就读院校学籍管理部门反映。"

#: Labels spread over one width; a broad gap after each group of rows; the photos at the right.
_GAPS = """
.top{flex-direction:row-reverse;justify-content:space-between}.who{padding:.1rem 0 0}
.photos{justify-content:flex-end}.photo{max-width:1.25rem}.name{font-size:.507rem;line-height:.7rem}
.list{padding:0;margin-top:.2rem}.item{padding-bottom:.24rem;border-bottom:1px solid #f3f3f0}
.item .label{width:35%;padding:0 .5rem 0 .48rem;text-align-last:justify}
.item:nth-child(3),.item:nth-child(5),.item:nth-child(8){border-bottom:.2rem solid #efefec}
.card{border-radius:.32rem .32rem .32rem 0;margin:.2rem .24rem 0}
.titled{border-bottom:1px solid #e6e6e2}
"""

#: Black ground, each row a lozenge of dark grey, print that is not quite white.
_LOZENGES = """
html,body,.main,.status,.nav,.below,.toolbar,.bottom{background:#000}body{color:#c6cacd}
.status,.nav,.nav .left,.below div{color:#b9bec2}.nav,.below,.toolbar{border-color:#1d1f21}
.battery{border-color:#9a9fa3}.battery b,.bottom b{background:#9a9fa3}.below div{background:#1e2022}
.list{background:none;padding:0;margin:.24rem .3rem 0}
.item{background:#191b1d;border-radius:.5rem;margin-bottom:.1rem;padding-left:.24rem}
.item .label{width:33%;padding:0 .3rem 0 .1rem}.card{margin:.24rem .3rem 0;border-radius:.48rem}
.school{font-size:.44rem}.pill{border-radius:.12rem}.collect{background:#191b1d;border:0}
.btn{margin:.5rem .3rem;border-radius:.62rem;background:#167a57}.note{color:#84898d}
"""

#: Large print; the card's content in the middle under the photos; values in grey boxes.
_BOXED_VALUES = """
body{font-weight:500}.top{flex-direction:column;align-items:center}.photos{justify-content:center}
.photos{width:100%}.photo{max-width:1.5rem;font-size:.3rem}
.who{padding:.16rem 0 0;text-align:center}
.name{font-size:.6rem;line-height:.8rem}.born{font-size:.42rem;line-height:.66rem}
.school{font-size:.56rem;line-height:.78rem}.pill{font-size:.4rem;line-height:.64rem}
.major{font-size:.44rem;line-height:.7rem}.card{border-radius:.06rem;padding:.36rem .4rem .46rem}
.item{line-height:.66rem;padding-bottom:.06rem}
.item .label{width:41%;padding:.08rem .2rem .08rem .1rem;font-weight:400}
.item .text{background:#f2f5f3;border-radius:.1rem;padding:.08rem .2rem;min-height:.82rem}
"""

#: An upright tablet: a green dot before each label, the rows in one rounded sheet, far apart.
_DOTS = """
.card{margin:.4rem .8rem 0;padding:.6rem .7rem;border-radius:.4rem}.photos{width:auto;gap:.3rem}
.photo{width:1.6rem;max-width:none}.list{margin:.4rem .8rem 0;border-radius:.4rem;padding:.3rem 0}
.item{padding-right:.8rem;align-items:baseline}.item .text{padding-left:.6rem;letter-spacing:.01rem}
.item .label{width:32%;padding:0 0 0 .7rem;font-size:.4rem}
.item .label:before{content:"";display:inline-block;width:.16rem;height:.16rem;border-radius:50%;
background:#35b58a;margin-right:.24rem;vertical-align:.06rem}
.school{justify-content:flex-start;font-size:.54rem}.pill{margin-left:.4rem}
.btn{width:6.4rem;margin:.7rem auto;border-radius:.2rem}
.born{font-size:.36rem}.who{padding-left:.5rem}
"""

#: A phone held across: labels far left, a strip of green at the left of each row.
_HELD_ACROSS = """
.card{margin:.24rem 1rem 0;padding:.4rem .5rem;border-radius:.08rem}.photos{width:auto}
.photo{width:1.15rem}.list{background:none;margin:.24rem 1rem 0;padding:0}
.item{background:#fff;border-left:.1rem solid #8fd3b8;margin-bottom:.06rem;padding-bottom:.14rem}
.item:nth-child(even){border-left-color:#cfe9de}.item .label{width:24%;padding-left:.4rem}
.item .text{border-left:1px dotted #c5d2cc;padding-left:.4rem}
.school{margin-top:.24rem;border-bottom:1px solid rgba(255,255,255,.35);padding-bottom:.16rem}
.btn{margin:.4rem 1rem}.collect{padding:.2rem 1rem}.caption{padding:.2rem 0 .1rem;color:#4f6f62}
"""

#: A narrow phone: values in the middle of their column, captions between two lines.
_MIDDLE = """
.list{padding:.1rem .36rem .2rem;margin:.2rem 0 0;border-top:.08rem solid #2a9a6e}
.item{padding-right:0;border-bottom:1px dotted #b9c9c1}.item .text{text-align:center}
.item .label{width:34%;padding:0 .1rem;color:#2c7d5e;border-right:.06rem solid #dcebe4}
.caption{display:flex;align-items:center;gap:.2rem;color:#8a6d3b;padding:.3rem 0 .14rem}
.caption:before,.caption:after{content:"";flex:1;border-top:1px solid #e3d9c3}
.card{margin:.16rem .2rem 0;padding:.44rem .3rem;border-radius:.5rem}.name{letter-spacing:.06rem}
.photo svg{border:.04rem solid #fff}.pill{border-radius:0}.major{letter-spacing:-.005rem}
"""

#: Three columns of tinted tiles.
_TILES = """
.pair{gap:10px;align-items:stretch}
.cell{background:#f4f8f6;border-radius:6px;padding:9px 4px 9px 12px}
.inside{padding:18px 20px;gap:20px}.card{border-radius:2px;border-color:#cfe3da}
.head .wrap{height:52px}.head{box-shadow:0 2px 6px rgba(0,0,0,.2)}
.tabs .wrap{gap:0}.tabs span{padding:12px 28px;border-right:1px solid #eee}
.ribbon{border:0;border-left:6px solid #1d946b}.photos{width:112px}.cell .text{padding-right:4px}
"""

#: Rows of one and of two fields; labels heavy, values light; captions on a green ground.
_HEAVY_LABELS = """
.cell .label{font-weight:700}.cell{line-height:25px;font-size:15px}.rows{padding-right:20px}
.caption{background:#e3f1ea;padding:3px 14px;margin:10px 0 6px;color:#245c47;border-radius:3px}
.inside{flex-direction:row-reverse;padding:16px 30px 24px}.photos{padding-top:44px}
.pair{border-bottom:1px dashed #d3ddd8}.ribbon{font-weight:500;text-align:right;border:0}
.tabs{border:0;background:none}.tabs .on{border:0;background:#fff;border-radius:8px 8px 0 0}
.tabs .on{padding:14px 20px}
.count{text-align:right}.card{border-radius:0 0 14px 14px}
"""

#: The browser's dark mode.
_NIGHT_MODE = """
.window{background:#202124;color:#c8c8c8}.window .tab,.window .bar{background:#35363a;color:#c3c3c3}
.window .bar span{background:#202124}.tabs{background:#242628;border-color:#3a3d40}
.tabs .on{color:#4fc79b;border-color:#4fc79b}body,.count{color:#c4c7ca}.green{color:#4fc79b}
.card{background:#242628;border-color:#3a3d40;border-radius:10px}.ribbon{border-color:#3a3d40}
.cell{padding:0 10px;font-size:14.5px}.cell+.cell{border-left:1px solid #3f4347}
.pair:nth-child(even){background:#2b2e31}.photos,.grey,.footer{color:#8e9397}
.btn{background:#177a58}.inside{padding:20px 18px}
"""

#: Two unequal columns, each read downwards, an upright rule between them; set close.
_COLUMNS = """
.cell:first-child{flex:0 0 37%}.cell:last-child{border-left:2px solid #d6e6df;padding-left:22px}
.rows{border:1px solid #d6e6df;padding:14px 0;border-radius:16px}.cell{line-height:24px}
.inside{flex-direction:column;gap:16px;padding:20px 40px 30px}
.photos{width:auto;display:flex;gap:20px;justify-content:flex-end;margin-top:-4px}
.photos div+div{margin-top:0}.card{border:0;box-shadow:0 0 0 6px #e4efea}.head b{font-size:26px}
.ribbon{border:0;letter-spacing:1px}
"""

#: A full grid with rows of two and three fields, all print in the middle of its cell.
_GRID = """
.rows{border:2px solid #57a58a}.pair{padding:0;align-items:stretch}
.pair+.pair{border-top:1px solid #a9cfc0}.cell+.cell{border-left:1px solid #a9cfc0}
.cell .label{background:#e8f4ef;padding:8px 2px;display:flex}
.cell .label{align-items:center;justify-content:center}
.cell .text{padding:8px 8px;text-align:center;align-self:center}.cell{font-size:16px}
.inside{padding:14px;gap:14px}.photos{width:120px;border:1px solid #a9cfc0;padding:10px 6px}
.ribbon{text-align:center;font-size:18px;background:#fff}.tabs .wrap{justify-content:space-around}
.head{border-bottom:5px solid #2d6b54}.head .wrap{height:44px;gap:40px}.head b{font-size:19px}
"""

#: Labels spread to one width, their colons in a line; a broad green edge at the left.
_EDGE = """
.picture{border:0;border-left:14px solid #67b796;padding:22px 24px 22px 30px;background:#f6faf8}
.item>span:first-child{flex:none;width:9.2em;text-align:justify;text-align-last:justify;
margin-right:16px;color:#3d5a4d}.item:nth-child(9n){margin-bottom:14px}
.photos{order:-1;width:118px;padding-top:6px;margin-right:22px;text-align:left}
.mark{color:rgba(90,110,100,.13);transform:rotate(-8deg);line-height:104px;font-size:34px}
"""

#: A wide sheet: labels heavy, every third row ruled, the photo in the lower corner, framed.
_CORNER = """
body{font-weight:400}.item>span:first-child{flex:none;font-weight:700;margin-right:.7em}
.item:nth-child(3n){border-bottom:2px solid #e2e2dc}.columns{align-items:flex-end;gap:30px}
.photos{width:150px;border:1px solid #bbb;padding:10px;background:rgba(255,255,255,.6)}
.photos svg{width:128px}.picture{border:2px solid #777;border-radius:22px;padding:26px 40px}
.mark{color:rgba(180,90,90,.12);transform:rotate(-42deg);line-height:120px;font-size:24px;
word-spacing:80px}.old{border-radius:22px;margin:14px 40px 0;width:1000px;letter-spacing:6px}
"""

#: Values under a grey ground that begins in one line; the sheet blue-green; mark set close.
_GROUND = """
.item{margin-bottom:4px}.item>span:first-child{flex:none;width:8.6em;text-align:right;
padding-right:.6em;color:#27606a}.item .text{background:rgba(215,228,230,.55);padding-left:.6em}
.picture{background:#f1f8f9;border:1px dashed #5c9aa3;padding:16px 18px}
.columns{flex-direction:column-reverse;gap:8px}.photos{width:auto;align-self:flex-end}
.photos svg{width:72px;margin-bottom:3px}
.mark{color:rgba(60,120,130,.14);font-size:16px;line-height:88px;transform:rotate(24deg)}
"""

_DETAIL = (
    detail_phone.phone(
        "seta-420", 420, 2.5714, _NUMBER_ON_TOP, font=_JAPAN, value_font=_JAPAN, chrome="titled",
        title="学信网", back_sign="←", more="⋮", keys="yes", nav_right="刷新", bar="#fafaf7",
        back="#efefec", label_colour="#83837c", value_colour="#2d2d2a", label_align="justify",
        card_from="#23855f", card_to="#5cc08f", pill="#1c6d4e", pitch=".24rem",
        list_size=".387rem", status_height="30", bar_character="｜", style=_GAPS,
    ),
    detail_phone.phone(
        "seta-366", 366, 2.95, _STRAY, font=_ZEN_LATIN, chrome="address_below", theme="dark",
        address="chsi.com.cn", status="centre", carrier="中国联通", status_height="44",
        label_colour="#8d9296", value_colour="#c6cacd", card_from="#0f5f46", card_to="#0f5f46",
        pill="#0a4634", pitch=".187rem", list_size=".36rem", second_photo="no", collect="yes",
        foot="信息由高等学校上报。", style=_LOZENGES,
    ),
    detail_phone.phone(
        "seta-424", 424, 2.5, _STATUS_SECOND, font=_SERIF_JAPAN, value_font=_SERIF_JAPAN,
        chrome="wechat", bar="#e9e9e9", back="#fff", status_height="38", list_size=".453rem",
        label_colour="#6a6a6a", value_colour="#1a1a1a", card_from="#3aa981", card_to="#1b8a63",
        pill="#12714f", pitch=".06rem", button="no", banner=_CHECK, style=_BOXED_VALUES,
    ),
    detail_phone.phone(
        "seta-800", 800, 1.6, _COLLEGE_ON_TOP, font=_MING_NARROW, value_font=_HONG_KONG,
        chrome="app", rem="50", status_height="26", label_colour="#64716b",
        value_colour="#26302c", card_from="#149a78", card_to="#7ccfa8", pill="#0f8567",
        back="#e9f1ee", pitch=".28rem", list_size=".42rem", bottom_height="24",
        second_photo_empty="yes", style=_DOTS,
    ),
    detail_phone.phone(
        "seta-740", 740, 1.75, _STATUS_ON_TOP, font=_KOREA, value_font=_WENKAI_MONO,
        chrome="browser", rem="46", address="学信网 · my.chsi.com.cn", status_height="24",
        label_align="left", label_colour="#7b8781", value_colour="#141414", collect="yes",
        card_from="#2c7f73", card_to="#41b39a", pill="#236a5f", pitch=".14rem", back="#f4f4f4",
        list_size=".4rem", bottom_height="18", caption_status="学籍注册",
        caption_student_no="在校信息", style=_HELD_ACROSS,
    ),
    detail_phone.phone(
        "seta-334", 334, 3.234, _CLASS_ON_TOP, font=_KAI_MONO, value_font=_KAI_MONO,
        chrome="titled", title="高等学籍", nav="no", back_sign="✕", more="⋯", label_align="center",
        value_colour="#202020", card_from="#1f8f6a", card_to="#2fa56a", pill="#17704f",
        status="centre", carrier="中国广电", pitch=".2rem", list_size=".373rem", back="#fdfcf8",
        bottom_height="22", photo_column="40%", bar_character="丨",
        caption_class_name="在校信息", caption_ethnicity="学籍信息", style=_MIDDLE,
    ),
    detail_desktop.desktop(
        "seta-1720", 1720, 1.0, _THREE, font=_MICRO_NARROW, label_align="left",
        label_width="104px", label_colour="#6d7f77", value_colour="#1d2421", body_width="1260px",
        pitch="5px", green="#1d946b", back="#fcfdfd", ribbon="#fff", ribbon_text="#1d946b",
        photo_width="100px", second_photo="yes", window="学信档案 - 学籍信息", style=_TILES,
    ),
    detail_desktop.desktop(
        "seta-2160", 2160, 1.5, _LONG_ALONE, font=_SERIF_WIDE, label_width="120px",
        label_align="left", label_colour="#2b3d35", value_colour="#3c3c3c", body_width="1020px",
        pitch="4px", green="#35806a", back="#eef3f0", ribbon="#35806a", ribbon_text="#fff",
        photo_width="118px", caption_school="就读院校", caption_name="学生本人",
        caption_status="学籍注册", button="no", style=_HEAVY_LABELS,
    ),
    detail_desktop.desktop(
        "seta-1504", 1504, 1.1, _NIGHT, font=_TAIWAN, theme="dark", label_width="118px",
        label_colour="#94999d", value_colour="#c9cccf", body_width="1090px", pitch="7px",
        green="#14573f", back="#18191b", ribbon="#1d2a26", ribbon_text="#63c9a3",
        window="学籍信息", style=_NIGHT_MODE,
    ),
    detail_desktop.desktop(
        "seta-3024", 3024, 2.0, _DOWN_TWICE, font=_WENKAI_WIDE, mac="学信网", label_width="112px",
        label_colour="#5d7a6d", value_colour="#212121", body_width="960px", pitch="2px",
        green="#0f8a78", back="#f6f4ef", ribbon="#0f8a78", ribbon_text="#fff",
        second_photo="yes", photo_width="88px", footer="no", style=_COLUMNS,
    ),
    detail_desktop.desktop(
        "seta-1152", 1152, 0.9, _UNEVEN, font=_KAI_LATIN, label_width="124px",
        label_align="center", label_colour="#2d4f42", value_colour="#101010",
        body_width="1180px", green="#57a58a", back="#fff", ribbon_text="#2d6b54",
        photo_width="96px", style=_GRID,
    ),
    detail_image.picture(
        "seta-840", 840, 1.2, _SCHOOL_THEN_PERSON, font=_MING_MONO, size="16px", pitch="30px",
        picture_width="740px", back="#dfe7e3", picture_margin="20px auto",
        label_school="院校名称", label_id_number="身份证号", style=_EDGE,
    ),
    detail_image.picture(
        "seta-1240", 1240, 1.0, _STATUS_MIDWAY, font=_KOREA, size="18px", pitch="33px",
        picture_width="1000px", picture_margin="18px 40px", heading="高等教育学籍信息",
        green="#6b7d74", back="#fff", style=_CORNER,
    ),
    detail_image.picture(
        "seta-560", 560, 1.9, _DATES_APART, font=_ZEN_MONO, size="15px", pitch="27px",
        picture_width="540px", picture_margin="10px", label_major="专业名称", back="#fff",
        style=_GROUND,
    ),
)  # fmt: skip

_WRONG = wrong.in_frames(
    (
        ("seta-phone", 420, 2.5714,
         {"base": "base_phone.html.j2", "font": _JAPAN, "chrome": "titled", "keys": "yes",
          "back_sign": "←", "more": "⋮", "status_height": "30"}),
        ("seta-phone2", 334, 3.234,
         {"base": "base_phone.html.j2", "font": _KAI_MONO, "chrome": "wechat",
          "status": "centre", "carrier": "中国广电"}),
        ("seta-desktop", 1360, 1.0,
         {"base": "base_desktop.html.j2", "font": _MICRO_NARROW, "green": "#1d946b",
          "window": "学信档案 - 学籍信息"}),
        ("seta-desktop2", 1152, 0.9,
         {"base": "base_desktop.html.j2", "font": _TAIWAN, "green": "#57a58a", "back": "#fff"}),
    )
)  # fmt: skip

LAYOUTS = LayoutSet("seen-3", _DETAIL + _WRONG)
