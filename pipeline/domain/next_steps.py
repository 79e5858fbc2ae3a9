"""What the student does next, in words: by the code, and where classes share one, by the page."""

from pipeline.domain.codes import BY_CODE
from pipeline.domain.page import PageClass

#: The code that several classes share; its own step is that of pages which follow after logging in.
_SHARED = "E307"

#: Steps of page classes whose code is shared with others (domain 2.4).
_OF_PAGE: dict[PageClass, str] = {
    PageClass.BIND: "请先填写完整、完成学籍绑定，再打开“高等学籍”（学籍信息）页面截图提交。",
    PageClass.PHOTO_CHECK: (
        "请打开“学籍信息”（高等学籍）页面，不是图像采集或校对页面，截图后重新提交。"
    ),
}

_ID_CARD = (
    "图片含身份证，属敏感材料，请勿提交。"
    "请登录学信档案，打开“高等学籍”（学籍信息）页面，截取完整页面后重新提交。"
)


def own_steps(code: str) -> tuple[tuple[PageClass, str], ...]:
    """Page classes whose step is another than that of their ``code``."""
    return tuple(_OF_PAGE.items()) if code == _SHARED else ()


def next_step(code: str, page_class: PageClass | None = None, *, sensitive: bool = False) -> str:
    """What follows from a finding with ``code`` on a page of that class.

    ``sensitive``: the picture shows an identity card.
    """
    if sensitive and code == "E308":
        return _ID_CARD
    own = dict(own_steps(code))
    return own[page_class] if page_class in own else BY_CODE[code].advice
