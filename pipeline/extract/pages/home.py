"""Home pages of the platform or of the archive."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.HOME,
    anchors=(
        "本人查询",
        "零散查询",
        "会员查询",
        "学籍查询",
        "学历查询",
        "在线验证报告",
        "出国报告发送",
        "个人测评",
        "学历学位认证与成绩验证",
        "就业",
    ),
    least=3,
)
