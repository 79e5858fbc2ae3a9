"""高等教育信息 with cards of school and level only: no name, no ID number, no status."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.OVERVIEW,
    anchors=(
        "没有找到您的学历信息",
        "您还未绑定学位信息",
        "您没有考研信息",
        "尝试绑定",
        "学籍信息(",
        "学历信息(",
        "学位信息(",
        "考研信息(",
    ),
    titles=("高等教育信息",),
    unless=("证件号码", "报考信息", "成绩信息", "学位授予单位", "证书编号"),
)
