"""PDF documents: each page rendered as one picture.

pdfium is not thread-safe (pypdfium2 #479: silently wrong text); this runs in a process of its own.
"""

import io
from contextlib import closing
from typing import BinaryIO

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from pipeline.domain.errors import PictureError
from pipeline.ingest.sources.receiver import Receiver, feed

_BROKEN = "PDF 不完整或已损坏。请把其中的截图另存为图片后提交。"
_LOCKED = "PDF 设有密码。请去掉密码后重新提交，或直接提交截图。"

#: Pixels per point: a page without pictures at 180 dpi, one with a screenshot at the screenshot's
#: own size, so that nothing of it is lost or made up.
_USUAL, _LEAST, _MOST = 2.5, 1.0, 8.0
_MOST_PIXELS = 24_000_000
_MOST_OBJECTS = 500


def unpack(file: BinaryIO, receiver: Receiver) -> None:
    """Hand over all pages as PNG, named ``page-1`` and so on.

    Raises:
        PictureError: E101 where it is broken, E103 where it has too many pages, E104 where it has
            a password.
    """
    try:
        document = pdfium.PdfDocument(file)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            raise PictureError("E104", _LOCKED) from error
        raise PictureError("E101", _BROKEN) from error
    with closing(document):
        most = receiver.budget.limits.pages
        if len(document) > most:
            details = f"PDF 超过 {most} 页。请分成几个较小的文件，或直接提交截图。"
            raise PictureError("E103", details)
        if not len(document):
            raise PictureError("E101", _BROKEN)
        for number in range(len(document)):
            _page(document, number, receiver)


def _page(document: pdfium.PdfDocument, number: int, receiver: Receiver) -> None:
    name = f"page-{number + 1}"
    try:
        with closing(document[number]) as page:
            scale = _scale(page, min(_MOST_PIXELS, receiver.budget.limits.pixels))
            picture = page.render(scale=scale, may_draw_forms=False).to_pil()
            content = io.BytesIO()
            picture.convert("RGB").save(content, "PNG", compress_level=1)
    except (pdfium.PdfiumError, ValueError, ArithmeticError, OSError) as error:
        del error
        receiver.budget.member()
        receiver.refuse(name, "E101", "此页无法显示。请把其中的截图另存为图片后提交。")
        return
    feed(receiver, name, [content.getvalue()])


def _scale(page: pdfium.PdfPage, most: int) -> float:
    """Pixels per point by the largest picture on the page, within what a page may cost."""
    width, height = page.get_size()
    wanted, largest = _USUAL, 0.1 * width * height
    for seen, item in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)):
        if seen > _MOST_OBJECTS:
            break
        left, bottom, right, top = item.get_bounds()
        area = (right - left) * (top - bottom)
        if area > largest:
            across, down = item.get_px_size()
            wanted, largest = max(across / (right - left), down / (top - bottom)), area
    scale = min(max(wanted, _LEAST), _MOST)
    return float(min(scale, (most / (width * height)) ** 0.5))
