"""学历信息: a graduate certificate, not the 学籍."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.XUELI,
    anchors=("毕(结)业日期", "证书编号", "校(院)长姓名", "毕业日期"),
)
