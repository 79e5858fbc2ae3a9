"""The platform wants to see who is logged in."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.IDENTITY_CHECK,
    anchors=(
        "本人身份核验",
        "使用学信网App进行实人核验",
        "使用支付宝进行实人核验",
        "实人核验",
        "刷脸",
    ),
)
