"""The ID number was registered by someone else."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.ID_CONFLICT,
    anchors=(
        "证件号码重复",
        "证件号码已使用",
        "证件号码已被使用",
        "证件号码已被注册",
        "手持身份证",
        "大学同班同学协助",
        "提供学籍或学历信息",
        "待审核",
        "审核失败",
        "审核不通过",
    ),
)
