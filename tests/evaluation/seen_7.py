"""Layouts of an unseen set, now part of what reading is tuned on.

It was the unseen set measured on 2026-11-29 with seed ``9bf53566``: its orders, typefaces, row
styles and colours were new then. Tuned on since, as ``seen_1.py`` was.

Wants the Debian packages ``fonts-noto-cjk-extra``, ``fonts-noto-mono``, ``fonts-droid-fallback``,
``fonts-arphic-gbsn00lp``, ``fonts-dejavu-core``, ``fonts-dejavu-extra`` and ``fonts-liberation``
besides those that ``sample_images/README.md`` names.
"""

from dataclasses import replace

from pipeline.domain.fields import Field
from sample_images.drawing.layouts import Layout, LayoutSet, Scene
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone, wrong

_MICRO_TYPED = "'Noto Mono','WenQuanYi Micro Hei','Noto Sans CJK SC',sans-serif"
_MEDIUM = "'Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_DROID_LATIN = "'Liberation Sans','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_DROID_WIDE = "'DejaVu Sans','Droid Sans Fallback','Noto Sans CJK SC',sans-serif"
_MEDIUM_NARROW = "'Liberation Sans Narrow','Noto Sans CJK SC Medium','Noto Sans CJK SC',sans-serif"
_TAIWAN_MEDIUM = "'Noto Sans CJK TC Medium','Noto Sans CJK SC',sans-serif"
_SERIF_MEDIUM = "'Noto Serif CJK SC Medium','Noto Serif CJK SC',serif"
_SERIF_HEAVY = "'Noto Serif CJK SC SemiBold','Noto Serif CJK SC',serif"
_WENKAI_NARROW = "'DejaVu Sans Condensed','LXGW WenKai','Noto Serif CJK SC',serif"
_WENKAI_LATIN = "'Liberation Sans','LXGW WenKai','Noto Serif CJK SC',serif"
_SANS_WIDE = "'DejaVu Sans','Noto Sans CJK SC',sans-serif"
_MICRO_MONO = "'DejaVu Sans Mono','WenQuanYi Micro Hei Mono','Noto Sans CJK SC',sans-serif"
_SONG_PRINTED = "'Liberation Serif','AR PL SungtiL GB','AR PL UMing CN','Noto Serif CJK SC',serif"
_ZEN_NARROW = "'DejaVu Sans Condensed','WenQuanYi Zen Hei','Noto Sans CJK SC',sans-serif"
_MING_TYPED = "'DejaVu Sans Mono','AR PL UMing CN','Noto Serif CJK SC',serif"
_KAI_PRINTED = "'DejaVu Serif Condensed','AR PL UKai CN','Noto Serif CJK SC',serif"

_CATEGORY_ABOVE = (
    Field.CATEGORY,
    Field.STUDENT_NO,
    Field.BRANCH,
    Field.ID_NUMBER,
    Field.CLASS_NAME,
    Field.ETHNICITY,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.DURATION,
    Field.DEPARTMENT,
    Field.EXPECTED_GRADUATION,
)

_NUMBER_LATE = (
    Field.STATUS,
    Field.STUDENT_NO,
    Field.DEPARTMENT,
    Field.ENROLLED_ON,
    Field.CLASS_NAME,
    Field.EXPECTED_GRADUATION,
    Field.DURATION,
    Field.BRANCH,
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.ETHNICITY,
)

_TWO_BY_TWO = (
    (Field.ID_NUMBER, Field.STUDENT_NO),
    (Field.ETHNICITY, Field.CLASS_NAME),
    (Field.BRANCH, Field.STATUS),
    (Field.DEPARTMENT, Field.CATEGORY),
    (Field.ENROLLED_ON, Field.DURATION),
    (Field.EXPECTED_GRADUATION,),
)

_PAID = (
    Field.ETHNICITY,
    Field.DURATION,
    Field.STUDENT_NO,
    Field.ID_NUMBER,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.CATEGORY,
    Field.CLASS_NAME,
    Field.EXPECTED_GRADUATION,
    Field.DEPARTMENT,
    Field.BRANCH,
)

_DATES_ABOVE = (
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
    Field.CATEGORY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.ID_NUMBER,
    Field.CLASS_NAME,
    Field.ETHNICITY,
    Field.DURATION,
    Field.STUDENT_NO,
)

_AS_TOLD = (
    Field.ID_NUMBER,
    Field.CATEGORY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.ETHNICITY,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_IN_GROUPS = (
    Field.STATUS,
    Field.CATEGORY,
    Field.DURATION,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.BRANCH,
    Field.STUDENT_NO,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
)

_UPRIGHT = (
    (Field.NAME, Field.ID_NUMBER, Field.STATUS),
    (Field.SEX, Field.ETHNICITY, Field.BIRTH_DATE),
    (Field.SCHOOL, Field.MAJOR, Field.LEVEL),
    (Field.BRANCH, Field.DEPARTMENT, Field.CLASS_NAME),
    (Field.STUDENT_NO, Field.DURATION, Field.MODE),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION, Field.CATEGORY),
)

_FOURS = (
    (Field.STUDENT_NO, Field.NAME, Field.SEX, Field.BIRTH_DATE),
    (Field.ETHNICITY, Field.ID_NUMBER, Field.LEVEL, Field.MODE),
    (Field.SCHOOL, Field.MAJOR, Field.DURATION, Field.CATEGORY),
    (Field.BRANCH, Field.DEPARTMENT, Field.CLASS_NAME, Field.ENROLLED_ON),
    (Field.STATUS, Field.EXPECTED_GRADUATION),
)

_CONTRAST = (
    (Field.NAME, Field.SCHOOL),
    (Field.ID_NUMBER, Field.MAJOR),
    (Field.SEX, Field.LEVEL),
    (Field.BIRTH_DATE, Field.MODE),
    (Field.ETHNICITY, Field.CATEGORY),
    (Field.STUDENT_NO, Field.DURATION),
    (Field.CLASS_NAME, Field.STATUS),
    (Field.DEPARTMENT, Field.EXPECTED_GRADUATION),
    (Field.BRANCH, Field.ENROLLED_ON),
)

_NUMBERED = (
    (Field.STUDENT_NO,),
    (Field.NAME,),
    (Field.SEX,),
    (Field.ETHNICITY,),
    (Field.BIRTH_DATE,),
    (Field.ID_NUMBER,),
    (Field.SCHOOL,),
    (Field.LEVEL,),
    (Field.BRANCH,),
    (Field.DEPARTMENT,),
    (Field.MAJOR,),
    (Field.CLASS_NAME,),
    (Field.DURATION,),
    (Field.MODE,),
    (Field.CATEGORY,),
    (Field.ENROLLED_ON,),
    (Field.EXPECTED_GRADUATION,),
    (Field.STATUS,),
)

_TAGGED = (
    (Field.STATUS,),
    (Field.NAME, Field.STUDENT_NO),
    (Field.SCHOOL, Field.CLASS_NAME),
    (Field.MAJOR, Field.BRANCH),
    (Field.LEVEL, Field.DEPARTMENT),
    (Field.ID_NUMBER, Field.BIRTH_DATE),
    (Field.SEX, Field.ETHNICITY),
    (Field.CATEGORY, Field.MODE),
    (Field.ENROLLED_ON, Field.DURATION),
    (Field.EXPECTED_GRADUATION,),
)

_IN_LINES = (
    (Field.NAME, Field.SEX, Field.ETHNICITY, Field.BIRTH_DATE),
    (Field.ID_NUMBER, Field.STATUS),
    (Field.SCHOOL, Field.LEVEL),
    (Field.MAJOR, Field.MODE, Field.DURATION),
    (Field.BRANCH, Field.DEPARTMENT, Field.CLASS_NAME),
    (Field.STUDENT_NO, Field.CATEGORY),
    (Field.ENROLLED_ON, Field.EXPECTED_GRADUATION),
)

_NUMBER_BEFORE_NAME = (
    Field.STUDENT_NO,
    Field.ID_NUMBER,
    Field.NAME,
    Field.SEX,
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.LEVEL,
    Field.MAJOR,
    Field.SCHOOL,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.CATEGORY,
    Field.MODE,
    Field.DURATION,
    Field.STATUS,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)

_WRITTEN_OUT = (
    Field.NAME,
    Field.SEX,
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.BIRTH_DATE,
    Field.ENROLLED_ON,
    Field.SCHOOL,
    Field.BRANCH,
    Field.MAJOR,
    Field.DEPARTMENT,
    Field.LEVEL,
    Field.DURATION,
    Field.MODE,
    Field.STUDENT_NO,
    Field.CLASS_NAME,
    Field.CATEGORY,
    Field.EXPECTED_GRADUATION,
    Field.STATUS,
)

_ABOUT_THE_MIDDLE = (
    Field.SCHOOL,
    Field.MAJOR,
    Field.NAME,
    Field.BIRTH_DATE,
    Field.SEX,
    Field.STUDENT_NO,
    Field.ID_NUMBER,
    Field.ETHNICITY,
    Field.STATUS,
    Field.LEVEL,
    Field.CATEGORY,
    Field.DURATION,
    Field.MODE,
    Field.CLASS_NAME,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.EXPECTED_GRADUATION,
    Field.ENROLLED_ON,
)

_SERVICE = "系统将于本周六零时至六时升级，届时暂停查询，请提前完成学籍核对。"
_KEEP = "本页内容仅供本人查询使用，请妥善保管个人信息。"

#: The program for computers: a narrow window without a status bar, labels run on into values.
_COMPUTER = """
.titled{height:38px;background:#f0f0f0;font-size:13px;color:#333;gap:4px}.titled b{font-weight:400}
.nav{height:40px;font-size:15px}.bottom{display:none}.main{padding-bottom:.3rem}
.card{margin:.32rem .36rem 0;border-radius:.1rem .1rem 0 0;padding:.4rem}
.list{margin:0 .36rem;border:1px solid #d9e2de;border-top:0;padding:.26rem 0 .3rem}
.item .label{width:auto;padding:0 0 0 .4rem}.item .label::after{content:"："}
.item .text{padding-left:.06rem}.item{padding-bottom:.1rem}.photo{max-width:1.1rem}
.btn{width:4.6rem;height:.96rem;line-height:.96rem;font-size:.373rem;margin:.4rem auto 0}
"""

#: Each label in small print above its value, an arrow at the right; the card pale.
_ABOVE = """
.card{color:#11553f;background:#e2f4ec;border:1px solid #a3d9c3;margin:.32rem .4rem 0;
border-radius:.32rem}.pill{color:#fff}.list{margin:.32rem .4rem .5rem;border-radius:.32rem}
.item{display:block;position:relative;margin:0 .44rem;padding:.13rem .6rem .13rem 0;
border-bottom:1px solid #e8ecef}.item:last-child{border:0}
.item .label{display:block;width:auto;padding:0;font-size:.333rem;line-height:.46rem}
.item .text{display:block;font-weight:500;font-size:.413rem;line-height:.6rem;min-height:.6rem}
.item::after{content:"›";position:absolute;right:.02rem;top:50%;margin-top:-.3rem;
line-height:.6rem;font-size:.5rem;color:#b4bcc4}.btn{border-radius:.32rem}
"""

#: A tablet held across: the list in two columns.
_TWO_COLUMNS = """
.card{margin:.4rem .8rem 0;padding:.5rem .7rem;border-radius:.2rem}.photos{width:auto}
.photo{width:1.4rem;max-width:none}.who{padding-left:.5rem;padding-top:.3rem}
.list{display:grid;grid-template-columns:1fr 1fr;margin:.4rem .8rem 0;border-radius:.2rem;
padding:.3rem .3rem}.item{padding-right:.2rem;border-bottom:1px solid #e6ecea}
.item .label{width:32%;padding:0 .3rem 0 .2rem}.school{justify-content:flex-start;font-size:.5rem}
.item:nth-child(odd){margin-right:.5rem}.pill{margin-left:.4rem}
.btn{width:7rem;margin:.5rem auto}
"""

#: All colours taken away in the evening; dots lead from labels to values, as on a till's slip.
_SLIP = """
html{filter:grayscale(1)}body{font-weight:500}
.list{margin:.24rem .3rem 0;padding:.24rem .3rem;border-top:.05rem dashed #9a9a9a;
border-bottom:.05rem dashed #9a9a9a}.item{padding-right:0;padding-left:0}
.item{justify-content:space-between;align-items:flex-start;
background:radial-gradient(circle,#a6a6a6 .024rem,transparent .03rem) 0 .46rem/.15rem .1rem
repeat-x}
.item .label{width:auto;padding:0 .14rem 0 0;background:#fff}
.item .text{flex:none;max-width:68%;text-align:right;padding-left:.14rem;background:#fff}
.card{margin:.24rem .3rem 0;border-radius:0;padding:.44rem .36rem}.name{font-size:.48rem}
.pill{border-radius:.08rem}.btn{margin:.44rem .3rem;border-radius:0}
"""

#: Night, the card only an outline; blue-grey ground, a rule that stops short of the labels.
_OUTLINE = """
html,body,.main,.status,.title,.nav,.bottom{background:#11161c}body{color:#cbd5de;font-weight:400}
.status,.title,.nav,.nav .left{color:#c5ced6}.title,.nav{border-color:#1f2831}
.title .right{border-color:#46525d}.battery{border-color:#aab4bd}
.battery b,.bottom b{background:#aab4bd}.card{background:none;border:.04rem solid #2fae82;
color:#9be0c6;border-radius:.24rem;margin:.3rem .4rem 0;padding:.44rem .4rem}
.pill{border:1px solid #2fae82;color:#9be0c6}.list{background:none;padding:.1rem 0}
.item{padding:0 .4rem 0 0}.item .label{width:36%;padding:.2rem .2rem .2rem .46rem}
.item .text{border-bottom:1px solid #27313a;padding:.2rem 0}.item:last-child .text{border:0}
.collect{background:#182028;border-color:#1f2831;color:#cbd5de}.photo{font-size:.267rem}
.btn{background:none;border:.04rem solid #2fae82;color:#9be0c6;line-height:1.14rem}
"""

#: The browser's reading view: book print on a warm ground, labels heavy, nothing in frames.
_READING = """
.main,.status,.titled,.bottom{background:#f8f2e4}.status,.titled{color:#4b402f}
.titled{height:46px;font-size:16px;border-bottom:1px solid #e2d7bf}
.card{background:none;color:#352c1f;margin:0;padding:.5rem .6rem .4rem;border-radius:0;
border-bottom:1px solid #d8cbae}.name{font-size:.56rem;line-height:.8rem;font-weight:700}
.born{font-size:.387rem;line-height:.66rem}.school{font-size:.507rem;line-height:.76rem}
.major{font-size:.413rem;line-height:.7rem}.photo{font-size:.28rem;line-height:.44rem}
.pill{background:none;border:1px solid #8b7a58;color:#4f432d;border-radius:.06rem}
.list{background:none;padding:.2rem .6rem .3rem}.item{padding-right:0;line-height:.68rem}
.item .label{width:auto;padding:0 .4rem 0 0;font-weight:700}
.btn{background:none;color:#2b6b52;text-decoration:underline;margin:.1rem .6rem .3rem;
text-align:left;font-size:.413rem}
"""

#: An app of late years: a card per group, the status on a badge, links for copying the numbers.
_BADGES = """
.list{background:none;margin:0 .36rem;padding:0}.item{background:#fff;padding-bottom:.2rem}
.caption{background:#fff;border-radius:.28rem .28rem 0 0;margin-top:.28rem;color:#1e2b26;
padding:.34rem .4rem .16rem;font-size:.427rem;font-weight:700}
.caption::before{content:"";display:inline-block;width:.1rem;height:.36rem;border-radius:.05rem;
background:#19a577;margin-right:.18rem;vertical-align:-.03rem}
.item:has(+.caption),.item:last-child{border-radius:0 0 .28rem .28rem;padding-bottom:.34rem}
.item .label{width:35%;padding:0 .2rem 0 .4rem}.card{margin:.28rem .36rem 0;border-radius:.28rem}
.value[data-field=status]{background:#e0f5ec;color:#0f6e4e;border-radius:.1rem;
padding:.05rem .16rem}.item:has([data-field=id_number])::after,
.item:has([data-field=student_no])::after{content:"复制";flex:none;color:#2f7fd0;
font-size:.32rem;padding-left:.3rem}.btn{margin:.4rem .36rem;border-radius:.62rem}
.bottom::before{content:"首页　　　档案　　　就业　　　我的";white-space:pre;position:absolute;
left:0;right:0;top:12px;text-align:center;font-size:13px;color:#6d7873}
"""

#: Each label in a tinted cell above its value, three such columns, words of former years.
_CELLS = """
.wrap{max-width:96vw}.rows{border:1px solid #dfe4ea;border-width:1px 0 0 1px;align-self:flex-start}
.pair{padding:0;align-items:stretch}.cell{flex-direction:column;border:1px solid #dfe4ea;
border-width:0 1px 1px 0}.cell .label{width:auto;padding:7px 14px;background:#f4f6f9;font-size:0;
border-bottom:1px solid #dfe4ea}.cell .label i{font-size:14px;font-weight:500}
.cell .text{padding:9px 14px;min-height:41px;font-size:15px}
.pair:nth-child(1) .cell:nth-child(2) i,.pair:nth-child(3) .cell:nth-child(1) i,
.pair:nth-child(3) .cell:nth-child(2) i{font-size:0}
.pair:nth-child(1) .cell:nth-child(2) i::after{content:"身份证号";font-size:14px}
.pair:nth-child(3) .cell:nth-child(1) i::after{content:"院校名称";font-size:14px}
.pair:nth-child(3) .cell:nth-child(2) i::after{content:"专业名称";font-size:14px}
.inside{flex-direction:row-reverse;padding:20px}.photos{width:116px}
.ribbon{border:0;font-weight:500;padding:16px 20px 0;font-size:17px}
.tabs .on{color:#1f6feb;border-color:#1f6feb}.btn{background:#1f6feb}.green{color:#1f6feb}
"""

#: As broad as the screen: four columns, of which the second and the fourth are tinted.
_BROAD = """
.wrap{width:92%}.pair{padding:0;align-items:stretch}.cell{flex:0 0 24%;font-size:17px;
line-height:28px;padding:9px 0}.cell:nth-child(2){flex-basis:29%}.cell:nth-child(3){flex-basis:23%}
.cell:nth-child(even){background:#f0f7f4}
.cell .label{padding-left:6px}.cell .text{padding:0 10px 0 4px}.photos{width:150px;font-size:14px}
.inside{padding:26px 30px;gap:36px}.ribbon{font-size:19px;padding:12px 30px}
.tabs,.count,.head span{font-size:16px}.head .wrap{height:70px;gap:44px}.head b{font-size:26px}
.card{border-radius:0;border-width:0 0 3px;border-color:#7cc4a6}.footer{font-size:14px}
"""

#: The system's high contrast: everything bright on black, frames for areas.
_BRIGHT = """
html,body,.window,.window .tab,.window .bar,.window .bar span,.head,.tabs,.card,.ribbon,.btn{
background:#000;color:#ff0}.window,.head,.tabs{border-bottom:1px solid #fff}
.window .tab,.window .bar span{border:1px solid #fff}.tabs .on{background:#1aebff;color:#000;
border:0}.card{border:1px solid #fff;border-radius:0}.ribbon{border-bottom:1px solid #fff}
.btn{border:2px solid #fff}.count,.photos,.grey,.footer{color:#ff0}.green{color:#1aebff;
text-decoration:underline}.cell{font-size:15px;line-height:24px}
.cell:first-child{flex:0 0 43%}.inside{padding:18px 24px}
"""

#: Printed into a file: no grounds, a numbered table, the address at the foot.
_PRINTED = """
html,body,.card,.tabs{background:#fff}body{color:#000;padding:26px 0 22px}.head{display:none}
body::before{content:"学信档案_学籍信息";display:block;text-align:center;font-size:11px}
body::after{content:"https://my.chsi.com.cn/archive/gdjy/xj/show.action　　　　　　　　1/1";
display:block;text-align:center;font-size:11px;white-space:pre}
.tabs{border-color:#000;margin:14px 0}.tabs .wrap{gap:24px}.tabs span{padding:8px 0}
.tabs .on{color:#000;border-color:#000}.card{border:0;border-radius:0}
.ribbon{border:0;font-size:17px;padding:4px 0 10px;font-weight:700}
.inside{flex-direction:column;padding:0;gap:12px}
.photos{width:100px;color:#000;align-self:flex-end;margin-top:-8px}.green,.grey{color:#000}
.rows{border:1px solid #444;counter-reset:line}.pair{padding:0;counter-increment:line}
.rows::before{content:"序号　　　　项目　　　　　　　　　　　　内容";display:block;
padding:5px 10px;font-weight:700;white-space:pre}.pair{border-top:1px solid #444}
.pair::before{content:counter(line);width:54px;flex:none;text-align:center;line-height:22px;
padding:4px 0;border-right:1px solid #444}.cell .label{font-size:0;padding:4px 0;
border-right:1px solid #444}.cell .label i{font-size:15px}.cell .text{padding:4px 14px;
font-size:15px}.btn{background:none;color:#000;padding:8px 0}
"""

#: Labels as small outlined tags; the photo round, in a column of its own colour.
_TAGS = """
.cell{align-items:flex-start;line-height:26px;font-size:16px}.cell .label{width:auto;font-size:0;
display:flex;align-items:center;height:26px;border:1px solid #9ccfba;border-radius:13px;
padding:0 13px;margin:0 14px 0 6px;background:#f3faf7}
.cell .label i{font-size:13px}.inside{padding:0;gap:0}.rows{padding:22px 26px 26px 34px}
.photos{width:190px;background:#2c8c6b;color:#fff;padding:30px 0}
.photos svg{border-radius:50%;aspect-ratio:1;border:4px solid #a9dcc7;margin-bottom:10px}
.cell:nth-child(2){flex:0 0 41%}.card{border:0;border-radius:18px;box-shadow:0 3px 14px #d5dfda}
.ribbon{border:0;font-size:18px;letter-spacing:.5px;padding:14px 34px}
.tabs .wrap{gap:16px;padding:8px 0}.tabs span{padding:7px 20px;border-radius:18px}
.tabs .on{border:0;background:#dff1e9;color:#1f7557}.head{border-radius:0 0 18px 18px}
"""

#: Fields follow one another in lines, small colons behind labels, upright strokes between fields.
_RUNNING = """
.pair{display:block;padding-left:2px}.cell{display:inline-flex;line-height:26px;font-size:15px}
.cell .label{width:auto;font-size:0}.cell .label i{font-size:15px}
.cell .label i::after{content:":"}.cell .text{flex:none;padding:0 0 0 5px;white-space:nowrap}
.cell+.cell::before{content:"|";color:#b3bdb8;padding:0 15px 0 12px}
.pair:nth-child(odd){background:linear-gradient(90deg,#eef5f1,#fff 80%)}
.inside{padding:16px 22px;gap:22px}.photos{width:108px}.ribbon{background:none;border:0;
padding:16px 24px 0;font-weight:700;font-size:17px}.card{border-width:2px;border-color:#b9d9cb}
.tabs .wrap{gap:0}.tabs span{padding:11px 22px}.tabs .on{border:2px solid #37936f;
border-width:2px 0 0;color:#37936f;background:#f2f8f5}.head .wrap{height:54px;gap:18px}
"""

#: A sheet of the early years: diamonds before blue labels, thin blue lines, a close mark.
_DIAMONDS = """
.item{border-bottom:1px solid #c3d5ea;padding-left:6px}.item::before{content:"◆";flex:none;
color:#d58a3a;font-size:.62em;margin-right:.7em}.item>span:first-child{flex:none;color:#1d4f96;
margin-right:.3em}.picture{border:2px solid #6d97c8;background:#f9fcff;padding:16px 20px}
.columns{gap:22px}.photos{order:-1;width:104px;padding-top:4px}
.photos svg{border:1px solid #6d97c8;padding:2px;background:#fff}
.mark{color:rgba(100,140,200,.11);font-size:17px;line-height:46px;transform:rotate(-14deg);
letter-spacing:1px;word-spacing:26px}
"""

#: A certificate: brush print on lines with room about each; a red mark, the photo in the middle.
_CERTIFICATE = """
.columns{flex-direction:column-reverse;gap:16px}.photos{width:auto;font-size:15px}
.photos svg{width:120px}.item{padding:2px 60px;align-items:flex-end}
.item>span:first-child{flex:none;width:8em;letter-spacing:1px;color:#6b3a2e}
.item .text{border-bottom:1px solid #8d7d6a;padding-left:16px;min-height:1.7em}
.picture{border:10px solid #e9dcc4;outline:2px solid #b49b6c;background:#fffdf8;padding:26px 30px}
.mark{color:rgba(190,60,50,.09);transform:rotate(-45deg);font-size:30px;line-height:130px}
"""

#: The sheet in a phone's album: black about it, labels and values on either side of one axis.
_ALBUM = """
body::before{content:"1/2";display:block;text-align:center;color:#e6e6e6;font-size:16px;
padding:44px 0 0}body::after{content:"查看原图　　　⋯";display:block;text-align:center;
color:#e6e6e6;font-size:14px;padding:0 0 40px}.picture{border:0;padding:16px 12px}
.item>span:first-child{flex:none;width:41%;text-align:right;font-weight:500;margin-right:.4em;
color:#3f4f48}.columns{flex-direction:column}.photos{width:auto;padding-top:14px}
.photos svg{width:90px}.item:nth-child(4n){margin-bottom:8px}
.mark{color:rgba(120,140,120,.13);font-size:16px;line-height:72px;transform:rotate(20deg)}
"""


def _draw_two_columns(layout: Layout, scene: Scene) -> str:
    """The list's fields one after another: the style sets them side by side."""
    singles = tuple((key,) for row in layout.rows[len(detail_phone.CARD) :] for key in row)
    return detail_phone.draw(replace(layout, rows=detail_phone.CARD + singles), scene)


_TABLET = replace(
    detail_phone.phone(
        "kept-1112", 1112, 1.8, font=_DROID_LATIN, chrome="browser", rem="44",
        address="https://my.chsi.com.cn/archive", status_height="26", label_align="right",
        label_colour="#6c7a74", value_colour="#1f2623", card_from="#1c8e74", card_to="#5fc7a0",
        pill="#157560", back="#eceff0", pitch=".19rem", list_size=".38rem", second_photo="no",
        bottom_height="24", style=_TWO_COLUMNS,
    ),
    rows=detail_phone.CARD + _TWO_BY_TWO,
    draw=_draw_two_columns,
)  # fmt: skip

_DETAIL = (
    detail_phone.phone(
        "kept-414", 414, 1.25, _CATEGORY_ABOVE, font=_MICRO_TYPED, value_font=_MICRO_TYPED,
        chrome="titled", title="学信档案", back_sign="", more="—　□　✕", status="no",
        nav_right="⟳", label_colour="#7a827e", value_colour="#1b1b1b", card_from="#2a9f78",
        card_to="#48bd92", pill="#1d7f5f", back="#f4f5f5", pitch=".1rem", list_size=".38rem",
        bar_character="|", style=_COMPUTER,
    ),
    detail_phone.phone(
        "kept-390", 390, 3, _NUMBER_LATE, font=_MEDIUM, chrome="address_below",
        address="my.chsi.com.cn", status_height="50", label_align="left", label_colour="#6e7780",
        value_colour="#171b20", pill="#14805d", back="#f1f3f6", bar="#f1f3f6",
        second_photo_empty="yes", style=_ABOVE,
    ),
    _TABLET,
    detail_phone.phone(
        "kept-362", 362, 2.98, _PAID, font=_MEDIUM_NARROW, value_font=_MEDIUM_NARROW,
        chrome="wechat", title="学信网", status="centre", carrier="中国移动 4G",
        status_height="28", label_colour="#666", value_colour="#151515", card_from="#20805f",
        card_to="#2c9571", pill="#145a42", bar="#f5f5f5", pitch=".2rem", list_size=".4rem",
        photo_column="36%", banner=_SERVICE, bar_character="｜", style=_SLIP,
    ),
    detail_phone.phone(
        "kept-398", 398, 2.7, _DATES_ABOVE, font=_TAIWAN_MEDIUM, chrome="wechat", theme="dark",
        status_height="42", label_align="left", label_colour="#8796a3", value_colour="#dde5ec",
        pill="#143a31", list_size=".387rem", collect="yes", second_photo="no",
        bar_character="│", style=_OUTLINE,
    ),
    detail_phone.phone(
        "kept-417", 417, 2.6, _AS_TOLD, font=_SERIF_MEDIUM, value_font=_SERIF_MEDIUM,
        chrome="titled", title="阅读视图", back_sign="✕", more="Aa", nav="no", keys="yes",
        status_height="32", bar="#f8f2e4", back="#f8f2e4", label_align="left",
        label_colour="#6b5837", value_colour="#2a2419", pitch=".13rem", list_size=".427rem",
        photo_column="34%", foot=_KEEP, style=_READING,
    ),
    detail_phone.phone(
        "kept-428", 428, 2.625, _IN_GROUPS, font=_WENKAI_NARROW, value_font=_WENKAI_NARROW,
        chrome="app", status_height="46", nav="no", label_align="left", label_colour="#75827c",
        value_colour="#1c2421", card_from="#0d8f6c", card_to="#58c9a0", pill="#0b7155",
        back="#edf2f0", pitch=".2rem", list_size=".4rem", bottom_height="66", bar="#fff",
        caption_status="学籍", caption_id_number="身份", caption_branch="在校",
        bar_character="|", style=_BADGES,
    ),
    detail_desktop.desktop(
        "kept-1920", 1920, 1.0, _UPRIGHT, font=_SANS_WIDE, label_align="left",
        label_spread="auto", label_colour="#606a76", value_colour="#22282e",
        body_width="1080px", green="#23408f", back="#f2f4f7", ribbon="#fff",
        ribbon_text="#22282e", photo_width="104px", second_photo="yes",
        window="学籍信息_学信档案_中国高等教育学生信息网", style=_CELLS,
    ),
    detail_desktop.desktop(
        "kept-2560", 2560, 1.0, _FOURS, font=_DROID_WIDE, label_width="140px",
        label_colour="#5e716a", value_colour="#16201c", green="#24976f", back="#fff",
        ribbon="#e3f2eb", ribbon_text="#17694d", photo_width="132px", style=_BROAD,
    ),
    detail_desktop.desktop(
        "kept-1440", 1440, 1.25, _CONTRAST, font=_MICRO_MONO, theme="dark",
        label_width="124px", label_colour="#ff0", value_colour="#ff0", body_width="1060px",
        pitch="5px", green="#000", back="#000", ribbon="#000", ribbon_text="#fff",
        photo_width="100px", window="学籍信息", style=_BRIGHT,
    ),
    detail_desktop.desktop(
        "kept-1588", 1588, 2.0, _NUMBERED, font=_SONG_PRINTED, label_align="center",
        label_width="170px", label_spread="auto", label_colour="#000", value_colour="#000",
        body_width="690px", back="#fff", ribbon="#fff", ribbon_text="#000", photo_width="92px",
        button="no", footer="no", style=_PRINTED,
    ),
    detail_desktop.desktop(
        "kept-1680", 1680, 1.25, _TAGGED, font=_WENKAI_LATIN, label_align="center",
        label_spread="auto", label_colour="#2a7a5c", value_colour="#1f2b26",
        body_width="1200px", pitch="6px", green="#37a17c", back="#eff4f2", ribbon="#fff",
        ribbon_text="#1f7557", photo_width="128px", style=_TAGS,
    ),
    detail_desktop.desktop(
        "kept-1530", 1530, 1.5, _IN_LINES, font=_ZEN_NARROW, label_spread="auto",
        label_colour="#66746d", value_colour="#131a17", body_width="980px", pitch="5px",
        green="#37936f", back="#fbfcfb", ribbon_text="#245f48", photo_width="96px",
        style=_RUNNING,
    ),
    detail_image.picture(
        "kept-690", 690, 1.4, _NUMBER_BEFORE_NAME, font=_MING_TYPED, size="15px", pitch="26px",
        picture_width="620px", picture_margin="16px auto", back="#e8eef6",
        label_school="院校名称", style=_DIAMONDS,
    ),
    detail_image.picture(
        "kept-1000", 1000, 1.15, _WRITTEN_OUT, font=_KAI_PRINTED, size="20px", pitch="34px",
        picture_width="880px", picture_margin="26px auto", back="#d9d4c8",
        label_major="专业名称", label_id_number="身份证号", style=_CERTIFICATE,
    ),
    detail_image.picture(
        "kept-412", 412, 2.625, _ABOUT_THE_MIDDLE, font=_SERIF_HEAVY, size="15px", pitch="27px",
        picture_width="412px", picture_margin="70px 0", back="#000", style=_ALBUM,
    ),
)  # fmt: skip

_WRONG = wrong.in_frames(
    (
        ("kept-phone", 390, 3.0,
         {"base": "base_phone.html.j2", "font": _MEDIUM, "chrome": "address_below",
          "back": "#f1f3f6", "bar": "#f1f3f6", "status_height": "50"}),
        ("kept-phone2", 414, 1.25,
         {"base": "base_phone.html.j2", "font": _MICRO_TYPED, "chrome": "titled",
          "back_sign": "", "more": "—　□　✕", "status": "no", "bottom_height": "12"}),
        ("kept-desktop", 1920, 1.0,
         {"base": "base_desktop.html.j2", "font": _SANS_WIDE, "green": "#23408f",
          "back": "#f2f4f7", "window": "学信档案_中国高等教育学生信息网"}),
        ("kept-desktop2", 1344, 1.25,
         {"base": "base_desktop.html.j2", "font": _WENKAI_LATIN, "green": "#37a17c",
          "mac": "my.chsi.com.cn"}),
    )
)  # fmt: skip

LAYOUTS = LayoutSet("seen-7", _DETAIL + _WRONG)
