from dataclasses import replace

import pytest

from pipeline.domain.page import PageClass
from pipeline.domain.reading import ID_CARD
from pipeline.extract import extract
from tests.extract.build import GRID, grid, header, line, page, phone_list, plain

PAGES = {
    PageClass.OVERVIEW: ("高等教育信息", "学籍信息 (1)", "没有找到您的学历信息", "您没有考研信息"),
    PageClass.NOT_FOUND: ("没有学籍", "系统没有找到您的在校生学籍信息", "找找看"),
    PageClass.LOGIN: ("登录", "找回用户名", "找回密码", "注册学信网账号"),
    PageClass.BIND: ("尝试绑定学籍", "学号", "院校名称", "入学年份", "请填写完整后提交"),
    PageClass.ID_CONFLICT: ("证件号码重复", "手持身份证正面照片", "大学同班同学协助", "待审核"),
    PageClass.IDENTITY_CHECK: ("本人身份核验", "使用学信网App进行实人核验"),
    PageClass.REPORT: ("教育部学籍在线验证报告", "在线验证码", "更新日期：2023年10月01日", "姓名"),
    PageClass.XUELI: ("毕（结）业日期", "证书编号", "校（院）长姓名", "姓名 张三"),
    PageClass.XUEWEI: ("学位授予单位", "所授学位", "姓名 张三", "学位证书编号"),
    PageClass.KAOYAN: ("报考信息", "成绩信息", "报考单位 某大学", "准考证号"),
    PageClass.PHOTO_CHECK: ("毕业证书图像校对", "图像采集码", "请出示本二维码"),
    PageClass.ACCOUNT: ("账号信息", "手机号", "安全邮箱", "修改"),
    PageClass.HOME: ("学籍查询", "学历查询", "本人查询", "零散查询"),
    PageClass.CHSI_OTHER: ("学信档案", "帮助中心", "常见问题与解答"),
    PageClass.OTHER: ("第12周 课程表", "周一 高等数学", "学号 2023030101", "姓名 张三"),
}


@pytest.mark.parametrize("page_class", PAGES)
def test_pages_by_their_anchors(page_class: PageClass) -> None:
    reading = extract(plain(*PAGES[page_class]))
    assert reading.page_class is page_class
    assert reading.records == ()


@pytest.mark.parametrize(
    "page_class",
    [PageClass.NOT_FOUND, PageClass.LOGIN, PageClass.ID_CONFLICT, PageClass.REPORT],
)
def test_one_anchor_is_not_enough(page_class: PageClass) -> None:
    one = extract(plain(PAGES[page_class][0], "此处是与平台无关的一段文字内容"))
    assert one.page_class is not page_class


def test_a_misread_character_does_not_hide_an_anchor() -> None:
    reading = extract(plain("没有学籍", "系統没有找到您的在校生学籍信息", "返回上一页"))
    assert reading.page_class is PageClass.NOT_FOUND


def test_nothing_to_read() -> None:
    assert extract(page()).page_class is PageClass.UNREADABLE
    assert extract(page()).notes == ("E201",)


def test_header_of_the_archive_does_not_outvote_the_page() -> None:
    header = ("首页", "在线验证报告", "学历学位认证与成绩验证", "就业")
    inside = extract(plain(*header, "毕业证书图像校对", "图像采集码"))
    assert inside.page_class is PageClass.PHOTO_CHECK
    assert extract(plain(*header, "出国报告发送", "个人测评")).page_class is PageClass.HOME
    assert extract(plain("学信档案", *header)).page_class is PageClass.CHSI_OTHER


CARDS = {
    "front": ("姓名 周远", "性别 男 民族 汉", "出生 2005 年 3 月 14 日", "住址 某省某市某路1号"),
    "front without address": ("姓名 周远", "性别 男 民族 汉", "出生 2005 年 3 月 14 日"),
    "front half covered": ("姓名 周远",),
    "back": (
        "中华人民共和国",
        "居民身份证",
        "签发机关 某市公安局",
        "有效期限 2015.01.01-2025.01.01",
    ),
    "back in part": ("中华人民共和国", "居民身份证"),
}


@pytest.mark.parametrize("side", CARDS)
@pytest.mark.parametrize("turned", [False, True])
def test_an_identity_card_is_told_apart_whichever_way_it_lies(side: str, turned: bool) -> None:
    lines = CARDS[side]
    if side.startswith("front"):
        lines = (*lines, "公民身份号码 51010620050314123X")
    reading = extract(plain(*(reversed(lines) if turned else lines)))
    assert reading.page_class is PageClass.OTHER
    assert reading.notes == (ID_CARD,)


@pytest.mark.parametrize(
    ("lines", "page_class"),
    [
        (PAGES[PageClass.ID_CONFLICT], PageClass.ID_CONFLICT),
        (
            ("证件号码已被注册", "请上传手持居民身份证正面照片", "签发机关一面", "审核失败"),
            PageClass.ID_CONFLICT,
        ),
        (
            ("注册学信网账号", "证件类型 居民身份证", "姓名", "证件号码", "我已阅读并同意服务条款"),
            PageClass.LOGIN,
        ),
        (
            ("教务管理系统", "姓名 周远", "性别 男", "学号 2023030101", "公民身份号码 5101062005"),
            PageClass.OTHER,
        ),
        (
            (
                *(
                    "个人基本情况",
                    "姓名 周远",
                    "学号 2023030101",
                    "公民身份号码 51010620050314123X",
                ),
                *(
                    "层次 专科",
                    "学历类别 普通高等教育",
                    "学籍状态 在籍",
                    "学制 3 年",
                    "班级 软件2301",
                ),
            ),
            PageClass.OTHER,
        ),
        (PAGES[PageClass.OTHER], PageClass.OTHER),
    ],
)
def test_pages_that_only_name_a_card_are_none(
    lines: tuple[str, ...], page_class: PageClass
) -> None:
    reading = extract(plain(*lines))
    assert reading.page_class is page_class
    assert ID_CARD not in reading.notes


def test_a_card_shown_on_a_page_of_the_platform_is_noted_there() -> None:
    card = (*CARDS["front"], "公民身份号码 51010620050314123X")
    reading = extract(plain(*PAGES[PageClass.ID_CONFLICT], *card))
    assert reading.page_class is PageClass.ID_CONFLICT
    assert reading.notes == (ID_CARD,)


@pytest.mark.parametrize(
    ("ground", "text", "page_class"),
    [
        (0.34, "9", PageClass.OTHER),
        (0.36, "9", PageClass.UNREADABLE),
        (0.34, "98765", PageClass.UNREADABLE),
    ],
)
def test_a_scene_without_text_is_no_blurred_page(
    ground: float, text: str, page_class: PageClass
) -> None:
    assert extract(replace(plain(text), ground=ground)).page_class is page_class


def test_a_school_s_own_record_is_other_though_its_labels_are_the_same() -> None:
    own = ("学籍卡片", "学籍信息", "政治面貌 共青团员", "生源地 四川")
    assert extract(page(*phone_list())).page_class is PageClass.DETAIL_PHONE
    record = page(*phone_list(), *(line(x, 60, 2000 + 90 * n) for n, x in enumerate(own)))
    assert extract(record).page_class is PageClass.OTHER


@pytest.mark.parametrize(
    ("labels", "expected"),
    [(10, PageClass.DETAIL_DESKTOP), (2, PageClass.DETAIL_PHONE)],
)
def test_a_page_that_labels_what_the_card_does_not_is_no_phone_page(
    labels: int, expected: PageClass
) -> None:
    """Photographs of a monitor lose the colons."""
    words = [word for row in GRID for word in row[::2] if word]
    on_card = ["姓名", "性别", "出生日期", "学校名称", "层次", "专业", "学习形式"]
    kept = [word for word in words if word not in on_card[labels:]]
    lines = [line(word, 60, 100 + 60 * n) for n, word in enumerate(kept)]
    seen = page(*lines, line("您一共有1个学籍", 60, 30))
    assert extract(seen).page_class is expected


@pytest.mark.parametrize(
    ("size", "page_class"), [(8, PageClass.UNREADABLE), (12, PageClass.CHSI_OTHER)]
)
def test_of_tiny_print_nothing_is_believed(size: int, page_class: PageClass) -> None:
    texts = ("学信档案", "早供类麻", "警通高等牧育", "信息工程导院", "缺作工程系", "禁计年业")
    lines = [line(text, 20, 40 + 20 * n, size) for n, text in enumerate(texts)]
    assert extract(page(*lines)).page_class is page_class


@pytest.mark.parametrize(
    ("texts", "page_class"),
    [
        (("my.chsi.com.cn", "课程表", "jw.mtzy.edu.cn"), PageClass.OTHER),
        (("my.chsi.com.cn", "课程表"), PageClass.CHSI_OTHER),
        (("学信网", "机电2201班级群(48)"), PageClass.OTHER),
        (("学信档案", "机电2201班级群(48)", "课程表"), PageClass.CHSI_OTHER),
    ],
)
def test_a_window_of_the_platform_may_show_another_page(
    texts: tuple[str, ...], page_class: PageClass
) -> None:
    assert extract(plain(*texts, "第7周 周一 周二 周三")).page_class is page_class


def test_two_columns_under_tiles_are_a_picture_of_the_image_era() -> None:
    assert extract(page(*grid())).page_class is PageClass.DETAIL_DESKTOP
    assert extract(replace(page(*grid()), paper=235)).page_class is PageClass.DETAIL_IMAGE
    whole = replace(page(*header(), *grid()), paper=235)
    assert extract(whole).page_class is PageClass.DETAIL_DESKTOP


def test_so_are_two_columns_with_a_label_of_the_image_era() -> None:
    own = tuple(tuple("系(所、函授站)" if part == "系所" else part for part in row) for row in GRID)
    rows = [(a, b, c, d) for a, b, c, d in own]
    assert extract(page(*grid(tuple(rows)))).page_class is PageClass.DETAIL_IMAGE
    assert extract(page(*header(), *grid(tuple(rows)))).page_class is PageClass.DETAIL_DESKTOP


@pytest.mark.parametrize(
    ("ground", "paper", "label", "expected"),
    [
        (0.39, 0, "系所", PageClass.DETAIL_DESKTOP),
        (0.4, 0, "系所", PageClass.DETAIL_IMAGE),
        (0.39, 235, "系所", PageClass.DETAIL_IMAGE),
        (0.39, 0, "系(所、函授站)", PageClass.DETAIL_IMAGE),
        (0.39, 0, "系(所、丽授站)", PageClass.DETAIL_IMAGE),
    ],
)
def test_a_photographed_column_of_rows_stands_on_a_monitor(
    ground: float, paper: int, label: str, expected: PageClass
) -> None:
    pairs = [(label if a == "系所" else a, b) for row in GRID for a, b in (row[:2], row[2:]) if a]
    rows = [line(f"{a}：{b}", 90, 60 + 60 * n, 22) for n, (a, b) in enumerate(pairs)]
    assert extract(replace(page(*rows), ground=ground, paper=paper)).page_class is expected


@pytest.mark.parametrize(
    ("label", "beside", "expected"),
    [
        ("系(所、函授站)", "在线验证报告", PageClass.DETAIL_IMAGE),
        ("系所", "在线验证报告", PageClass.DETAIL_DESKTOP),
        ("系(所、函授站)", "您一共有1个学籍", PageClass.DETAIL_DESKTOP),
    ],
)
def test_a_picture_of_the_image_era_on_its_own_site(
    label: str, beside: str, expected: PageClass
) -> None:
    pairs = [(label if a == "系所" else a, b) for row in GRID for a, b in (row[:2], row[2:]) if a]
    rows = [line(f"{a}：{b}", 290, 60 + 60 * n, 22) for n, (a, b) in enumerate(pairs)]
    assert extract(page(*rows, line(beside, 20, 30, 22))).page_class is expected


@pytest.mark.parametrize(
    ("title", "rows", "expected"),
    [
        ("机电2201班级群(48)", len(GRID), PageClass.DETAIL_DESKTOP),
        ("机电2201班级群(48)", 3, PageClass.OTHER),
        ("教务管理系统", len(GRID), PageClass.OTHER),
    ],
)
def test_a_whole_record_opened_in_a_chat(title: str, rows: int, expected: PageClass) -> None:
    assert extract(page(*grid(GRID[:rows]), line(title, 300, 40, 22))).page_class is expected
