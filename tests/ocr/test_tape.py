from dataclasses import replace

import pytest

from pipeline.domain.page import Box, Ink, Line, Mark, Page, Reader, Weighed
from pipeline.ocr.tape import dump_line, dump_page, load_line, load_page

_LINE = Line(
    text="王晟·买买提",
    confidence=0.98,
    box=Box(1, 2, 30, 40),
    confidences=(0.9, 0.8, 1.0, 0.7, 0.6, 0.5),
    centres=(1.5, 2.5, 3.5, 4.5, 5.5, 6.5),
    reader=Reader.STRONG,
    first="王晨·买买提",
    weighed=(
        Weighed("王晨·买买提", -7.5, -2.25, drawn=-0.82, typefaces="8de93c7e"),
        Weighed("王𬀩·买买提", None),
    ),
    inks=(Ink(0, 2, False, 1.0, 2.5, 30.0, 40.0, 2.25, 51, 255),),
)


def test_a_page_comes_back_as_it_was() -> None:
    page = Page(1125, 2439, (_LINE,), transform=(0, 1, 0, -1, 0, 9, 0, 0, 1), sharpness=1.2)
    assert load_page(dump_page(page)) == page


def test_a_page_comes_back_with_the_mark_that_was_on_it() -> None:
    line = replace(_LINE, crossed=True)
    page = Page(1125, 2439, (line,), mark=Mark((0.16, 0.33, 0.37), 24.5))
    assert load_page(dump_page(page)) == page


def test_a_line_comes_back_as_it_was() -> None:
    assert load_line(dump_line(_LINE)) == _LINE


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"width": 1}', '{"lines": [{}]}'])
def test_anything_else_is_told(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - json's own error is one of them
        load_page(text)
