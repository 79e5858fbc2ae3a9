"""教育部学籍在线验证报告: no ID number, and a code that is a secret."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.REPORT,
    anchors=("教育部学籍在线验证报告", "在线验证码", "更新日期"),
    unless=("证件号码", "身份证号"),
)
