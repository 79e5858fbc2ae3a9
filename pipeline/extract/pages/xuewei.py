"""学位信息: a degree, not the 学籍."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.XUEWEI,
    anchors=("学位授予单位", "所授学位", "获学位日期", "学位证书编号", "学科/专业"),
)
