import numpy as np
import pytest

from pipeline.ocr.watermark import is_tiled, paper_level, without_watermark


@pytest.mark.parametrize(
    ("texts", "tiled"),
    [
        (("学信网", "信网", "学信", "姓名:林知遥"), True),
        (("学信网", "信网", "姓名:林知遥"), False),
        (("网", "学", "信", "信"), False),
        (("学信档案", "学信网首页", "学信网"), False),
    ],
)
def test_three_tiles_make_a_watermark(texts: tuple[str, ...], tiled: bool) -> None:
    assert is_tiled(texts) is tiled


def _page(ink: int, mark: int, ground: int) -> np.ndarray:
    page = np.full((100, 100, 3), ground, np.uint8)
    page[:10] = mark
    page[10:12] = ink
    return page


def test_the_watermark_goes_and_the_ink_stays() -> None:
    page = _page(40, 225, 255)
    level = paper_level(page)
    assert 40 < level < 225
    cleared = without_watermark(page, level)
    assert (cleared[:10] == 255).all()
    assert (cleared[10:12] < 100).all()


@pytest.mark.parametrize(("ink", "ground"), [(40, 190), (180, 255)])
def test_a_dark_or_faint_page_stays_as_it_is(ink: int, ground: int) -> None:
    assert paper_level(_page(ink, 200, ground)) == 0
