"""Pages other than the one asked for."""

from pipeline.domain.page import PageClass
from pipeline.domain.reading import ID_CARD, Reading

#: The finding of each wrong page; not_found is judged by its claim.
CODE_OF_PAGE: dict[PageClass, str] = {
    PageClass.OVERVIEW: "E301",
    PageClass.LOGIN: "E303",
    PageClass.IDENTITY_CHECK: "E304",
    PageClass.REPORT: "E305",
    PageClass.XUELI: "E306",
    PageClass.XUEWEI: "E306",
    PageClass.KAOYAN: "E306",
    PageClass.BIND: "E307",
    PageClass.PHOTO_CHECK: "E307",
    PageClass.ACCOUNT: "E307",
    PageClass.HOME: "E307",
    PageClass.CHSI_OTHER: "E307",
    PageClass.OTHER: "E308",
    PageClass.ID_CONFLICT: "E309",
    PageClass.UNREADABLE: "E201",
}

_ID_CARD = "图片含身份证，属敏感材料，不应提交；请勿转发，本系统的报告不予展示"


def sensitive_details(reading: Reading) -> str:
    """What the registrar is told of a picture with an identity card, ``""`` of any other."""
    return _ID_CARD if ID_CARD in reading.notes else ""
