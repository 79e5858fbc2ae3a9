"""The account: phone number, mail, password."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.ACCOUNT,
    anchors=("账号信息", "手机号", "安全邮箱", "密保问题", "修改", "退出登录", "实名信息"),
    least=3,
)
