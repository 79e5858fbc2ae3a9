"""Layouts of the second unseen set: orders, typefaces and row styles that were new when measured.

Tuned on since, as ``seen_1.py`` was.

Wants the Debian packages ``fonts-noto-cjk-extra``, ``fonts-arphic-gbsn00lp``,
``fonts-arphic-gkai00mp``, ``fonts-dejavu-core`` and ``fonts-liberation`` besides those that
``sample_images/README.md`` names.
"""

from pipeline.domain.fields import Field
from sample_images.drawing.layouts import LayoutSet
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone, wrong

_KAITI = "'AR PL KaitiM GB','AR PL UKai CN','Noto Serif CJK SC',serif"
_KAITI_LATIN = "'Liberation Serif','AR PL KaitiM GB','AR PL UKai CN','Noto Serif CJK SC',serif"
_SONG_LATIN = "'Liberation Sans','AR PL SungtiL GB','AR PL UMing CN','Noto Serif CJK SC',serif"
_MICRO_WIDE = "'DejaVu Sans','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_ZEN_SHARP = (
    "'Liberation Mono','WenQuanYi Zen Hei Sharp','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
)
_MICRO_LATIN = "'Liberation Sans','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_WENKAI_MONO = "'LXGW WenKai Mono','Noto Serif CJK SC',serif"
_SANS_LATIN = "'Liberation Sans','Noto Sans CJK SC',sans-serif"
_SANS_MONO = "'Noto Sans Mono CJK SC','Noto Sans CJK SC',sans-serif"
_SERIF_LATIN = "'Liberation Serif','Noto Serif CJK SC',serif"

_GROUPED = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.CATEGORY,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_CLASS_FIRST = (
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.BRANCH,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.DURATION,
    Field.CATEGORY,
    Field.STATUS,
)

_DATES_FIRST = (
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
    Field.DURATION,
    Field.CATEGORY,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
)

_MINGLED = (
    Field.CATEGORY,
    Field.ETHNICITY,
    Field.DURATION,
    Field.ID_NUMBER,
    Field.CLASS_NAME,
    Field.STATUS,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.DEPARTMENT,
    Field.EXPECTED_GRADUATION,
    Field.BRANCH,
)

_SCHOOL_ROWS = (
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.DEPARTMENT,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.CATEGORY,
    Field.ETHNICITY,
    Field.STATUS,
    Field.ID_NUMBER,
    Field.EXPECTED_GRADUATION,
)

_BACKWARDS = (
    Field.EXPECTED_GRADUATION,
    Field.ENROLLED_ON,
    Field.STUDENT_NO,
    Field.STATUS,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CATEGORY,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.DURATION,
)

_NUMBERS_LEFT = (
    (Field.STUDENT_NO, Field.CLASS_NAME),
    (Field.NAME, Field.BIRTH_DATE),
    (Field.ID_NUMBER, Field.SEX),
    (Field.ETHNICITY, Field.CATEGORY),
    (Field.SCHOOL,),
    (Field.BRANCH, Field.MAJOR),
    (Field.DEPARTMENT, Field.MODE),
    (Field.DURATION, Field.LEVEL),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
    (Field.STATUS,),
)

_SECTIONS = (
    (Field.NAME, Field.ID_NUMBER),
    (Field.BIRTH_DATE, Field.SEX),
    (Field.ETHNICITY,),
    (Field.SCHOOL, Field.MAJOR),
    (Field.BRANCH, Field.CLASS_NAME),
    (Field.STUDENT_NO, Field.DEPARTMENT),
    (Field.CATEGORY, Field.LEVEL),
    (Field.DURATION, Field.MODE),
    (Field.EXPECTED_GRADUATION, Field.ENROLLED_ON),
    (Field.STATUS,),
)

_BOXES = (
    (Field.MAJOR, Field.SCHOOL),
    (Field.CLASS_NAME, Field.LEVEL),
    (Field.NAME, Field.STATUS),
    (Field.SEX, Field.ID_NUMBER),
    (Field.ETHNICITY, Field.STUDENT_NO),
    (Field.CATEGORY, Field.BIRTH_DATE),
    (Field.MODE, Field.BRANCH),
    (Field.ENROLLED_ON, Field.DEPARTMENT),
    (Field.DURATION, Field.EXPECTED_GRADUATION),
)

_SINGLE = (
    (Field.NAME,),
    (Field.ID_NUMBER,),
    (Field.SEX,),
    (Field.BIRTH_DATE,),
    (Field.ETHNICITY,),
    (Field.SCHOOL,),
    (Field.BRANCH,),
    (Field.DEPARTMENT,),
    (Field.MAJOR,),
    (Field.CLASS_NAME,),
    (Field.STUDENT_NO,),
    (Field.LEVEL,),
    (Field.MODE,),
    (Field.CATEGORY,),
    (Field.DURATION,),
    (Field.ENROLLED_ON,),
    (Field.STATUS,),
    (Field.EXPECTED_GRADUATION,),
)

_SIDE = (
    (Field.STATUS, Field.NAME),
    (Field.ENROLLED_ON, Field.SEX),
    (Field.EXPECTED_GRADUATION, Field.ETHNICITY),
    (Field.DURATION, Field.BIRTH_DATE),
    (Field.LEVEL, Field.ID_NUMBER),
    (Field.MODE, Field.STUDENT_NO),
    (Field.CATEGORY, Field.CLASS_NAME),
    (Field.MAJOR, Field.DEPARTMENT),
    (Field.SCHOOL, Field.BRANCH),
)

_PHOTO_ABOVE = (
    Field.SCHOOL,
    Field.NAME,
    Field.ID_NUMBER,
    Field.MAJOR,
    Field.LEVEL,
    Field.MODE,
    Field.SEX,
    Field.ETHNICITY,
    Field.BIRTH_DATE,
    Field.BRANCH,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.STUDENT_NO,
    Field.CATEGORY,
    Field.DURATION,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_ID_FIRST = (
    Field.ID_NUMBER,
    Field.NAME,
    Field.BIRTH_DATE,
    Field.SEX,
    Field.ETHNICITY,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
    Field.DURATION,
    Field.SCHOOL,
    Field.LEVEL,
    Field.MAJOR,
    Field.MODE,
    Field.CATEGORY,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.DEPARTMENT,
    Field.BRANCH,
)

_DATES_AFTER_NAME = (
    Field.NAME,
    Field.ETHNICITY,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.LEVEL,
    Field.DURATION,
    Field.MODE,
    Field.MAJOR,
    Field.SCHOOL,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.STATUS,
)

_NOTICE = "高校学生学籍信息由所在院校上报，请认真核对，发现有误请于11月底前向院校反映。"

#: The list begins in the card's lower edge; captions between groups of rows.
_SHEET = """
body{font-weight:350}.card{margin:0;border-radius:0;padding:.48rem .533rem 1rem}
.list{position:relative;margin:-.56rem 0 0;border-radius:.4rem .4rem 0 0;padding:.1rem 0 .3rem}
.item{align-items:center}.caption{font-weight:500;color:#1d7f5f;padding:.36rem .533rem .08rem}
.item .label{width:34%;text-align:left;padding-left:.533rem}.btn{border-radius:.3rem}
.pill{border-radius:.1rem;background:rgba(0,0,0,.16)}.school{font-size:.453rem}
"""

#: Light print on a dark ground.
_DARK = """
html,body,.main,.status,.titled,.nav,.keys{background:#17181a}body{color:#d8d8d8}
.status,.titled,.nav,.nav .left{color:#cfcfcf}.battery{border-color:#bbb}
.battery b{background:#bbb}.nav,.titled{border:0}
.list{background:#2b2d30;margin:.267rem .32rem 0;border-radius:.24rem}
.item{border-bottom:1px solid #3a3d41;margin:0 .3rem;padding-right:0}.item:last-child{border:0}
.item .label{width:31%;padding-left:0}.card{margin:.267rem .32rem 0}.titled b{text-align:center}
.banner{background:#3a3222;color:#d9b36a}.note{color:#8b8d90}.btn{background:#1c8a64}
"""

#: The phone's print set larger by a quarter; short rules that leave the labels out.
_LARGER = """
.item{line-height:.62rem;padding-top:.16rem}
.item .text{border-bottom:1px solid #e4e8e6;padding-bottom:.12rem;min-height:.76rem}
.item .label{width:40.5%;padding-right:.28rem;padding-left:.1rem}
.name{font-size:.533rem;line-height:.74rem}.born{font-size:.4rem;line-height:.68rem}
.school{font-size:.547rem;line-height:.76rem}.pill{font-size:.4rem;line-height:.64rem}
.major{font-size:.44rem;line-height:.7rem}.banner{font-size:.4rem;line-height:.62rem}
.card{margin:.2rem .2rem 0;padding:.4rem .32rem;border-radius:.1rem}.who{padding-left:.24rem}
body{font-weight:500}.photo{font-size:.28rem}.status{font-size:16px}
.titled{height:58px;font-size:21px}
"""

#: As wide as a tablet held across; the columns keep their shares of the width.
_ACROSS = """
.card{margin:.32rem .64rem 0;padding:.5rem .64rem}.photos{width:auto}.photo{width:1.3rem}
.list{margin:.32rem .64rem 0;border-radius:.16rem}.item{padding-right:.64rem}
.item .label{width:26%}.item+.item{border-top:1px solid #f0f2f1}.btn{width:9rem;margin:.5rem auto}
.school{font-size:.5rem}.born{letter-spacing:.02rem}
"""

#: A table with an upright rule between labels and values, framed in the card's colour.
_FRAMED = """
.list{margin:.3rem .36rem;padding:0;border:1px solid #b8d6c8;border-radius:.08rem}.item{padding:0}
.item+.item{border-top:1px solid #d7e6de}.item .label,.item .text{padding:.17rem .3rem}
.item .label{width:34%;border-right:1px solid #d7e6de;text-align:center}
.item .text{min-height:.873rem}.card{margin:.36rem .36rem 0;border-radius:.08rem}
.top{padding-bottom:.32rem}.photo{line-height:.42rem}
.school{border-top:1px solid rgba(255,255,255,.4);padding-top:.28rem;margin-top:0}
.pill{border:1px solid rgba(255,255,255,.75);line-height:.48rem}
"""

#: A shadowed sheet on a tinted page, set close.
_CLOSE = """
.card{margin:.2rem .3rem 0;border-radius:.3rem .3rem 0 0;padding:.36rem .4rem}
.list{margin:0 .3rem;border-radius:0 0 .3rem .3rem;box-shadow:0 .06rem .2rem #c9d4ce;
padding:.16rem 0}.item{line-height:.5rem}.item .label{width:36%;padding-left:.4rem}
.photo svg{border-radius:.2rem}.who{padding-top:.1rem}.name{letter-spacing:.04rem}
.btn{margin:.4rem .3rem;border-radius:.6rem}
"""

#: Labels spread to one width; thin rules under the single cells; a header of another green.
_SPREAD = """
.cell{margin-right:18px;border-bottom:1px solid #e3e8e6;padding:5px 0}
.cell .label{padding-left:4px}.photos{width:116px}.ribbon{font-weight:700;font-size:14px}
.head .wrap{gap:18px;height:48px}.head b{font-size:18px;margin-right:6px}.tabs .wrap{gap:8px}
.tabs span{padding:9px 14px}
.tabs .on{border:1px solid #cfd8d4;border-bottom-color:#fff;border-radius:4px 4px 0 0}
.card{border-radius:0}
"""

#: Captions between groups; tabs as lozenges; no frame around the card.
_CAPTIONS = """
body{font-weight:350}
.caption{border-left:4px solid #2aa97f;padding:0 10px;margin:14px 0 8px;line-height:20px;
font-size:15px}.tabs{background:none;border:0;margin:18px 0 12px}.tabs .wrap{gap:12px}
.tabs span{background:#fff;border-radius:20px;padding:8px 22px}
.tabs .on{background:#2aa97f;color:#fff;border:0}
.card{border:0;border-radius:12px;box-shadow:0 1px 8px #dde4e1}.ribbon{border:0;padding:14px 28px}
.cell{line-height:24px}.cell .text{padding-left:10px}
"""

#: Each value in a thin frame of its own, as in a form that cannot be changed.
_FORM = """
.pair{gap:14px}.cell{font-size:15px;line-height:24px}.cell .label{padding:5px 4px 5px 0}
.cell .text{border:1px solid #d5dcd9;border-radius:3px;padding:4px 12px;background:#fcfdfd}
.inside{padding:26px 34px 30px}.card{border-top:3px solid #3c9d78}.ribbon{border:0}
"""

#: One column down the middle, photos above it; a rule under every row.
_DOWN = """
body,.cell .text{font-weight:500}.cell{font-size:15px}.inside{flex-direction:column;gap:14px}
.photos{width:auto;display:flex;justify-content:center;gap:24px}.photos div+div{margin-top:0}
.cell .text{padding-left:28px}.rows{padding:0 120px}.card{border-radius:8px}.count{font-size:15px}
.ribbon{text-align:center;font-size:17px}
"""

#: The tabs down the left side, the card beside them.
_SIDEBAR = """
.tabs{position:absolute;width:170px;left:max(20px,calc(50% - 640px));border:0;margin-top:44px;
padding:8px 0}.tabs .wrap{flex-direction:column;width:170px;gap:0}.tabs span{padding:11px 18px}
.tabs .on{border:0;border-left:3px solid #1b8f6b;background:#eef7f3;color:#1b8f6b}
.head .wrap{width:1280px}.count{padding-top:16px}
.pair:nth-child(3n){border-bottom:1px solid #dbe4e0}.inside{padding:18px 22px}
.ribbon{background:#fff;border-bottom:2px solid #1b8f6b;font-size:17px}
"""

#: The photo above the lines, the mark level and far apart.
_LEVEL = """
.columns{flex-direction:column-reverse;gap:12px}.photos{width:auto;text-align:left}
.photos svg{margin:0 0 4px;width:90px}
.item>span:first-child{flex:none;margin-right:6px;color:#555}
.mark{transform:none;line-height:110px;font-size:26px;color:rgba(90,140,120,.13);
word-spacing:90px}
.picture{border:0;border-top:4px solid #5aa287;border-bottom:1px solid #ccc;padding:18px 30px}
"""

#: A printed sheet: cream ground, double frame, lines ruled, labels blue.
_PAPER = """
.picture{border:4px double #9c8f6a;background:#fdfaf0;padding:28px 38px}
.item{border-bottom:1px solid #e9e1c8;padding:0 4px}
.item>span:first-child{flex:none;color:#2b4f80;margin-right:10px}
.mark{color:rgba(150,120,60,.12);transform:rotate(-30deg);line-height:90px;font-size:28px}
.photos{width:140px;padding-top:10px}
.photos svg{width:118px;border:1px solid #b5aa88;padding:3px;background:#fff}
.old{border-radius:0;text-align:center}
"""

#: As wide as a phone, the labels in a column of their own.
_NARROW = """
body{font-weight:300}.picture{border:0;padding:14px 16px}
.item>span:first-child{flex:none;width:8.2em;color:#6b6b6b}.columns{flex-direction:column}
.photos{width:auto;padding-top:12px}.photos svg{width:84px}
.mark{color:rgba(110,110,160,.12);font-size:18px;line-height:58px;transform:rotate(-12deg)}
.item{padding:1px 0}
"""

_DETAIL = (
    detail_phone.phone(
        "unseen-440", 440, 3, _GROUPED, font=detail_phone.SANS, chrome="address_below",
        status_height="58", bar="#fbfbfc", card_from="#12936f", card_to="#2bb68c",
        label_colour="#8b918e", value_colour="#2a2a2a", pitch=".15rem", second_photo="no",
        list_size=".36rem", caption_ethnicity="个人信息", caption_branch="就读信息",
        caption_category="学籍注册信息", style=_SHEET,
    ),
    detail_phone.phone(
        "unseen-385", 385, 2.8125, _CLASS_FIRST, font=_MICRO_LATIN, chrome="titled", keys="yes",
        title="学信网", subtitle="my.chsi.com.cn", back_sign="✕", theme="dark", nav_right="更多",
        label_colour="#95999c", value_colour="#d6d6d6", card_from="#146b50", card_to="#1b8260",
        pill="#0f543f", pitch=".2rem", status="centre", carrier="中国电信 5G", bottom_height="40",
        banner=_NOTICE, style=_DARK,
    ),
    detail_phone.phone(
        "unseen-376", 376, 1.915, _MINGLED, font=_SANS_LATIN, value_font=_SANS_LATIN,
        chrome="titled", title="高等学籍", nav="no", status="centre", carrier="CMCC", keys="yes",
        list_size=".44rem", label_colour="#7c8480", value_colour="#1f1f1f", card_from="#1c9a72",
        card_to="#1c9a72", pill="#137a59", photo_column="33%", collect="yes", back="#fff",
        style=_LARGER,
    ),
    detail_phone.phone(
        "unseen-1280", 1280, 1.5, _DATES_FIRST, font=_WENKAI_MONO, chrome="browser", rem="52",
        address="学信档案 my.chsi.com.cn", status_height="30", label_colour="#6f7a75",
        value_colour="#262626", card_from="#1b8d6d", card_to="#52c79c", pill="#14775b",
        second_photo_empty="yes", pitch=".187rem", list_size=".36rem", style=_ACROSS,
    ),
    detail_phone.phone(
        "unseen-368", 368, 2.935, _SCHOOL_ROWS, font=_KAITI, value_font=_KAITI, chrome="app",
        status="centre", carrier="China Unicom", list_size=".4rem", label_colour="#4f6a5e",
        value_colour="#151515", card_from="#2f9467", card_to="#41ab7b", pill="#2f9467",
        back="#f8faf9", bar_character="|", nav_right="帮助",
        foot="学籍信息来源：高等学校上报数据。", style=_FRAMED,
    ),
    detail_phone.phone(
        "unseen-406", 406, 2.66, _BACKWARDS, font=_MICRO_WIDE, value_font=_MICRO_WIDE,
        chrome="wechat", title="高等学籍", nav="no", bar="#f2f2f2", label_colour="#86908b",
        value_colour="#303030", card_from="#0c8f73", card_to="#3cb98d", pill="#0a7560",
        back="#e6efeb", pitch=".11rem", list_size=".347rem", status_height="32",
        bottom_height="20", style=_CLOSE,
    ),
    detail_desktop.desktop(
        "unseen-1024", 1024, 1.0, _NUMBERS_LEFT, font=_SONG_LATIN, label_width="106px",
        label_spread="84px", label_align="left", label_colour="#555", value_colour="#111",
        body_width="980px", pitch="3px", green="#2f8f6f", back="#fff", ribbon="#f3f3f3",
        ribbon_text="#333", footer="no", style=_SPREAD,
    ),
    detail_desktop.desktop(
        "unseen-2880", 2880, 2.0, _SECTIONS, font=detail_phone.SANS, mac="my.chsi.com.cn",
        label_align="left", label_width="104px", label_colour="#8d9692", value_colour="#202422",
        value_weight="350", body_width="1080px", pitch="4px", green="#2aa97f", back="#f1f5f3",
        ribbon="#fff", ribbon_text="#1f7d5d", photo_width="112px", second_photo="yes",
        caption_name="基本信息", caption_school="院校信息", caption_category="学籍信息",
        style=_CAPTIONS,
    ),
    detail_desktop.desktop(
        "unseen-1600", 1600, 1.0, _BOXES, font=_MICRO_WIDE, label_width="128px",
        label_colour="#5f6a66", value_colour="#2b2b2b", body_width="1060px", pitch="5px",
        green="#3c9d78", back="#f7f8f8", ribbon="#f4faf7", ribbon_text="#2c7f5f", style=_FORM,
    ),
    detail_desktop.desktop(
        "unseen-1912", 1912, 1.0, _SINGLE, font=_SERIF_LATIN, label_width="38%",
        label_colour="#777", value_colour="#222", body_width="900px", pitch="6px",
        rule="1px solid #eceff0", green="#1f7f8a", second_photo="yes", photo_width="96px",
        window="高等教育信息_学信档案", button="no", ribbon="#edf5f6", ribbon_text="#1f6f79",
        style=_DOWN,
    ),
    detail_desktop.desktop(
        "unseen-2560", 2560, 1.5, _SIDE, font=_SANS_MONO, label_width="112px",
        label_colour="#7b7b7b", value_colour="#303030", body_width="880px", pitch="7px",
        green="#1b8f6b", ribbon_text="#1b6f55", style=_SIDEBAR,
    ),
    detail_image.picture(
        "unseen-820", 820, 1.0, _PHOTO_ABOVE, font=_ZEN_SHARP, size="16px", pitch="29px",
        picture_width="600px", back="#eef1f0", label_school="院校名称", style=_LEVEL,
    ),
    detail_image.picture(
        "unseen-1180", 1180, 1.0, _ID_FIRST, font=_KAITI_LATIN, size="19px", pitch="36px",
        picture_width="860px", picture_margin="30px auto", heading="学籍注册信息", green="#44796a",
        label_id_number="身份证号", back="#e9e6dc", style=_PAPER,
    ),
    detail_image.picture(
        "unseen-404", 404, 2.67, _DATES_AFTER_NAME, font=detail_phone.SERIF, size="15px",
        pitch="28px", picture_width="404px", picture_margin="0", label_major="专业名称",
        back="#fff", style=_NARROW,
    ),
)  # fmt: skip

_WRONG = wrong.in_frames(
    (
        ("unseen-phone", 385, 2.8125,
         {"base": "base_phone.html.j2", "font": _MICRO_LATIN, "chrome": "titled", "keys": "yes"}),
        ("unseen-phone2", 440, 2.5,
         {"base": "base_phone.html.j2", "font": detail_phone.SANS, "chrome": "address_below",
          "status": "centre", "carrier": "China Telecom"}),
        ("unseen-desktop", 1440, 1.0,
         {"base": "base_desktop.html.j2", "font": _MICRO_WIDE, "green": "#2aa97f"}),
        ("unseen-desktop2", 1280, 1.1,
         {"base": "base_desktop.html.j2", "font": _SONG_LATIN, "window": "学信档案"}),
    )
)  # fmt: skip

LAYOUTS = LayoutSet("seen-2", _DETAIL + _WRONG)
