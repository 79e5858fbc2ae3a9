"""The form that binds a 学籍 record to the account."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.BIND,
    anchors=("入学年份", "院校名称", "学号", "绑定学籍", "尝试绑定"),
    unless=("学籍状态", "证件号码重复"),
    least=3,
)
