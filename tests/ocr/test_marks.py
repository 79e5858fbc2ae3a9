"""Camera marks: which lines are theirs, and what is left of the page without them."""

import cv2
import numpy as np
import pytest

from pipeline.domain.page import Box, Line, Mark, Page
from pipeline.ocr.mark_ink import is_changed, without_mark
from pipeline.ocr.marks import beside_mark, can_be_removed, mark_lines, mark_of, may_cover

PAPER = 255
PRINT = 51
GREEN = (40, 190, 130)
GREY, RUST = (51, 51, 51), (138, 43, 18)

_USUAL = tuple(Line("汉族", 0.9, Box(400, y, 480, y + 24)) for y in range(300, 700, 40))


def _line(text: str, x: int, y: int, height: int) -> Line:
    return Line(text, 0.9, Box(x, y, x + height * len(text), y + height))


@pytest.mark.parametrize(
    ("texts", "own"),
    [
        ((("今日水印相机", 36),), {"今日水印相机"}),
        ((("相机已核实", 36),), {"相机已核实"}),
        ((("美颜相机", 36),), set()),  # an App of the phone
        ((("10:24", 24), ("2023/11/16", 24)), set()),  # a task bar
        ((("10:24", 60),), set()),
        ((("2023/11/16", 36), ("星期四", 36)), set()),
        ((("10:24", 60), ("2023/11/16", 36)), {"10:24", "2023/11/16"}),
        ((("10:24", 60), ("星期四", 36)), {"10:24", "星期四"}),
        ((("10:24", 60), ("2023年09月01日", 24)), set()),  # a value of the page
    ],
)
def test_a_mark_is_known_by_its_words_or_by_clock_and_day(
    texts: tuple[tuple[str, int], ...], own: set[str]
) -> None:
    lines = [_line(text, 700, 100 + 80 * n, height) for n, (text, height) in enumerate(texts)]
    assert {line.text for line in mark_lines((*_USUAL, *lines))} == own


@pytest.mark.parametrize(
    ("x", "y", "own"), [(105, 180, True), (130, 180, False), (105, 260, False)]
)
def test_what_stands_flush_under_the_clock_is_the_mark_s(x: int, y: int, own: bool) -> None:
    mark = (_line("10:24", 100, 100, 60), _line("星期四", 500, 100, 36))
    place = _line("实训楼", x, y, 36)
    assert (place in mark_lines((*_USUAL, *mark, place))) is own


@pytest.mark.parametrize(
    ("text", "y", "covers"),
    [("10:24", 200, False), ("10:24", 310, True), ("今日水印相机", 200, True)],
)
def test_a_clock_beside_the_page_hides_nothing(text: str, y: int, covers: bool) -> None:
    own = (_line(text, 400, y, 60),)
    assert may_cover(own, (*_USUAL, *own)) is covers


@pytest.mark.parametrize(
    ("text", "x", "y", "read_again", "kept"),
    [
        ("王筱", 100, 400, False, True),
        ("王筱", 100, 400, True, False),  # it is still there
        ("实训楼", 110, 190, False, False),  # near the mark: it may be part of it
        ("今日水印相机", 100, 400, False, False),
    ],
)
def test_print_that_went_with_the_mark_though_it_stands_beside_it_is_kept(
    text: str, x: int, y: int, read_again: bool, kept: bool
) -> None:
    mark = (_line("10:24", 100, 100, 60), _line("星期四", 500, 100, 36))
    one = _line(text, x, y, 36)
    before = Page(800, 900, (*_USUAL, *mark, one))
    after = Page(800, 900, (*_USUAL, *((one,) if read_again else ())))
    assert (one in beside_mark(before, after)) is kept
    turned = Page(800, 900, after.lines, transform=(1, 0, 5, 0, 1, 0, 0, 0, 1))
    assert beside_mark(before, turned) == ()


def _page(ink: tuple[int, int, int], opacity: float) -> tuple[np.ndarray, np.ndarray, Page]:
    """A page without and with a mark on it: thin print, and thick bars across as letters."""
    bare = np.full((600, 800, 3), PAPER, np.uint8)
    for y in range(40, 560, 40):
        for x in range(100, 700, 12):
            cv2.rectangle(bare, (x, y), (x + 1, y + 18), (PRINT,) * 3, -1)
    bare[:, 720:] = GREEN
    marked = bare.astype(np.float32)
    for x in range(200, 500, 60):
        stroke = np.s_[200:300, x : x + 10]
        marked[stroke] = (1 - opacity) * marked[stroke] + opacity * np.array(ink, np.float32)
    lines = [Line("汉族", 0.9, Box(100, y, 700, y + 24)) for y in range(38, 560, 40)]
    clock = Line("10:24", 0.9, Box(195, 195, 515, 305))
    day = Line("星期四", 0.9, Box(600, 570, 700, 600))
    return bare, marked.round().astype(np.uint8), Page(800, 600, (*lines, clock, day))


@pytest.mark.parametrize("ink", [GREY, RUST])
@pytest.mark.parametrize("opacity", [0.3, 0.48])
def test_ink_is_taken_off_paper_and_off_print(ink: tuple[int, int, int], opacity: float) -> None:
    bare, marked, page = _page(ink, opacity)
    mark = mark_of(marked, page)
    assert mark is not None
    shade = tuple(opacity * (1 - value / PAPER) for value in ink)
    assert mark.shade == pytest.approx(shade, abs=0.02)
    cleaned = without_mark(marked, mark).astype(int)
    block = np.s_[205:295, 200:500]
    off = np.abs(cleaned - bare)[block].max(axis=2)
    assert np.abs(marked.astype(int) - bare)[block].max() > 50
    assert (off > 40).mean() < 0.02
    print_ = bare[block].max(axis=2) == PRINT
    assert cleaned[block].max(axis=2)[print_].mean() < 100
    assert np.array_equal(cleaned[:180, :700], bare[:180, :700])


def test_white_letters_leave_print_that_can_be_told_from_paper() -> None:
    bare, marked, _ = _page((255, 255, 255), 0.4)
    cleaned = without_mark(marked, Mark((0.14, 0.14, 0.14), 24.0))
    block = np.s_[205:295, 200:500]
    print_ = bare[block].max(axis=2) == PRINT
    assert cleaned[block][print_].max() < 170
    assert cleaned[block][~print_].min() > 240


def test_a_page_without_a_mark_has_none() -> None:
    _, marked, page = _page(GREY, 0.4)
    unmarked = Page(800, 600, page.lines[:-2])
    assert mark_of(marked, unmarked) is None
    assert mark_of(marked, Page(800, 600, ())) is None


def test_a_mark_beside_the_page_alone_is_taken_for_white() -> None:
    dark = np.full((600, 800, 3), 20, np.uint8)
    name = _line("水印相机", 500, 540, 36)
    mark = mark_of(dark, Page(800, 600, (*_USUAL, name)))
    assert mark is not None
    assert max(mark.shade) < 0.18


@pytest.mark.parametrize(
    ("shade", "ground", "can"),
    [
        ((0.3, 0.3, 0.3), 0.5, True),
        ((0.3, 0.3, 0.3), 0.3, False),
        ((0.16, 0.33, 0.37), 0.3, True),
    ],
)
def test_on_photographs_only_coloured_ink_can_be_told_from_print(
    shade: tuple[float, float, float], ground: float, can: bool
) -> None:
    assert can_be_removed(Mark(shade, 24.0), Page(800, 600, (), ground=ground)) is can


@pytest.mark.parametrize(("width", "changed"), [(2, False), (8, True)])
def test_a_line_is_changed_where_a_stroke_of_the_mark_was_in_it(width: int, changed: bool) -> None:
    before = np.full((40, 200, 3), 255, np.uint8)
    before[:, 20 : 20 + width] = 160
    after = np.full((40, 200, 3), 255, np.uint8)
    assert is_changed(before, after, Box(0, 5, 200, 35)) is changed


def test_long_pages_are_cleaned_as_short_ones_are() -> None:
    _, marked, _ = _page(RUST, 0.4)
    mark = Mark((0.184, 0.333, 0.372), 24.0)
    tall = np.concatenate([marked] * 4)
    alone = without_mark(np.concatenate([marked] * 2), mark)[300:900]
    assert np.array_equal(without_mark(tall, mark)[900:1500, 150:550], alone[:, 150:550])


def test_a_mark_as_dark_as_print_leaves_nothing_to_be_divided_by() -> None:
    _, marked, _ = _page((50, 50, 50), 0.8)
    with np.errstate(all="raise"):
        cleaned = without_mark(marked, Mark((0.8, 0.8, 0.8), 24.0))
    assert cleaned.shape == marked.shape
