"""Logging in, registering, finding a password again."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.LOGIN,
    anchors=(
        "注册学信网账号",
        "找回用户名",
        "找回密码",
        "忘记密码",
        "我已阅读并同意",
        "服务条款",
        "手机号已使用",
        "短信验证码",
        "手机校验码",
        "获取验证码",
        "立即注册",
        "请输入密码",
        "手机号/身份证号/邮箱",
        "验证码登录",
        "密码确认",
    ),
    titles=("登录", "注册", "扫码登录", "密码"),
    unless=("零散查询",),
)
