"""The platform found no 学籍 for the name and ID number of the account."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.NOT_FOUND,
    anchors=(
        "系统没有找到您的在校生学籍信息",
        "没有找到您的在校生学籍",
        "姓名和证件号码两项",
        "学校上报的学籍注册数据不相同",
        "找找看",
    ),
    titles=("没有学籍",),
)
