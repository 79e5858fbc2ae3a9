"""考研信息: the entrance examination for graduates, not the 学籍."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.KAOYAN,
    anchors=(
        "报考信息",
        "成绩信息",
        "报考单位",
        "准考证号",
        "考试科目",
        "报名号",
        "录取信息",
        "考试方式",
    ),
)
