"""Checking the graduation photo: no record rows."""

from pipeline.domain.page import PageClass
from pipeline.extract.anchors import WrongPage

PAGE = WrongPage(
    PageClass.PHOTO_CHECK,
    anchors=("图像采集码", "毕业证书图像校对", "采集码", "图像采集", "图像校对"),
    unless=("证件号码", "学籍状态"),
)
