"""Home pages of the platform or of the archive."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.HOME,
    # 在线验证报告, 学历学位认证与成绩验证 and 就业 stand in the header of every desktop page.
    anchors=(
        "本人查询",
        "零散查询",
        "会员查询",
        "学籍查询",
        "学历查询",
        "出国报告发送",
        "个人测评",
    ),
)
