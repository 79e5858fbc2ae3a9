"""Every page class has the next step of the domain (2.4) in its words."""

import pytest

from pipeline.domain.next_steps import next_step
from pipeline.domain.page import PageClass
from pipeline.match.wrong_pages import CODE_OF_PAGE

_STEPS = {
    PageClass.OVERVIEW: ("绿色", "高等学籍", "最后一行"),
    PageClass.LOGIN: ("登录", "注册", "高考录取", "姓名", "证件号码"),
    PageClass.IDENTITY_CHECK: ("完成本人身份核验", "截图"),
    PageClass.ID_CONFLICT: ("提供学籍或学历信息", "最简单", "大学同班同学协助"),
    PageClass.BIND: ("完成学籍绑定", "再打开", "截图"),
    PageClass.REPORT: ("不需要", "学籍信息页本身"),
    PageClass.XUELI: ("“学籍信息”", "不是学历"),
    PageClass.XUEWEI: ("“学籍信息”", "学位"),
    PageClass.KAOYAN: ("“学籍信息”", "考研"),
    PageClass.PHOTO_CHECK: ("“学籍信息”", "不是图像采集或校对"),
    PageClass.HOME: ("登录", "学信档案→高等教育信息→学籍信息"),
    PageClass.ACCOUNT: ("学信档案→高等教育信息→学籍信息",),
    PageClass.CHSI_OTHER: ("学信档案→高等教育信息→学籍信息",),
    PageClass.OTHER: ("学信档案", "高等学籍"),
    PageClass.UNREADABLE: ("截屏", "重新提交"),
    PageClass.NOT_FOUND: ("姓名和证件号码", "若无误", "学籍科", "尚未注册"),
}


@pytest.mark.parametrize("page_class", [one for one in PageClass if not one.is_detail])
def test_the_step_of_each_page(page_class: PageClass) -> None:
    code = CODE_OF_PAGE.get(page_class, "D401")
    step = next_step(code, page_class)
    assert all(word in step for word in _STEPS[page_class]), step
    assert "身份证" not in step


def test_an_identity_card_is_never_asked_for_again() -> None:
    step = next_step("E308", PageClass.OTHER, sensitive=True)
    assert "敏感" in step
    assert "请勿提交" in step
    assert "高等学籍" in step
    # A card beside a page of the platform leaves that page's own step.
    own = next_step("E309", PageClass.ID_CONFLICT, sensitive=True)
    assert own == next_step("E309", PageClass.ID_CONFLICT)
