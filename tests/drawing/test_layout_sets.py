"""The layouts of the unseen set against those that reading is tuned on."""

import re

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.page import PageClass
from sample_images.drawing.layouts import Layout, LayoutSet
from sample_images.drawing.pages.standard import LAYOUTS
from tests.evaluation.seen_1 import LAYOUTS as SEEN_1
from tests.evaluation.seen_2 import LAYOUTS as SEEN_2
from tests.evaluation.seen_3 import LAYOUTS as SEEN_3
from tests.evaluation.seen_4 import LAYOUTS as SEEN_4
from tests.evaluation.seen_5 import LAYOUTS as SEEN_5
from tests.evaluation.seen_6 import LAYOUTS as SEEN_6
from tests.evaluation.seen_7 import LAYOUTS as SEEN_7
from tests.evaluation.seen_8 import LAYOUTS as SEEN_8
from tests.evaluation.seen_9 import LAYOUTS as SEEN_9
from tests.evaluation.seen_10 import LAYOUTS as SEEN_10
from tests.evaluation.seen_11 import LAYOUTS as SEEN_11
from tests.evaluation.seen_12 import LAYOUTS as SEEN_12
from tests.evaluation.seen_13 import LAYOUTS as SEEN_13
from tests.evaluation.seen_14 import LAYOUTS as SEEN_14
from tests.evaluation.unseen import LAYOUTS as UNSEEN

SEEN = (
    *(SEEN_1, SEEN_2, SEEN_3, SEEN_4, SEEN_5, SEEN_6),
    *(SEEN_7, SEEN_8, SEEN_9, SEEN_10, SEEN_11, SEEN_12),
    *(SEEN_13, SEEN_14),
)


def details(*pools: LayoutSet) -> list[Layout]:
    return [layout for pool in pools for layout in pool.layouts if layout.rows]


@pytest.mark.parametrize(
    "pool",
    [
        LAYOUTS,
        SEEN_1,
        SEEN_2,
        SEEN_3,
        SEEN_4,
        SEEN_5,
        SEEN_6,
        SEEN_7,
        SEEN_8,
        SEEN_9,
        SEEN_10,
        SEEN_11,
        SEEN_12,
        SEEN_13,
        SEEN_14,
        UNSEEN,
    ],
    ids=lambda pool: pool.name,
)
def test_every_layout_has_each_field_once_and_the_number_above_its_last_row(
    pool: LayoutSet,
) -> None:
    for layout in details(pool):
        assert sorted(layout.fields) == sorted(set(Field) - {Field.LEFT_ON}), layout.name
        # Pictures are cut below the row of the number.
        assert Field.ID_NUMBER not in layout.rows[-1], layout.name


@pytest.mark.parametrize(
    ("page", "least"),
    [(PageClass.DETAIL_PHONE, 5), (PageClass.DETAIL_DESKTOP, 4), (PageClass.DETAIL_IMAGE, 2)],
)
def test_the_unseen_set_has_several_layouts_of_each_page(page: PageClass, least: int) -> None:
    assert len(UNSEEN.of(page)) >= least


def test_orders_typefaces_and_styles_of_the_unseen_set_stand_nowhere_else() -> None:
    """Names the layouts of other sets that share something; of the unseen set it shows nothing."""
    known = details(LAYOUTS, *SEEN)
    for what in (name, rows, typefaces, style):
        own = {what(one) for one in details(UNSEEN)}
        assert [one.name for one in known if what(one) in own] == []


def name(layout: Layout) -> str:
    return layout.name


def rows(layout: Layout) -> object:
    return layout.rows


def typefaces(layout: Layout) -> tuple[str, ...]:
    """Families and weights of labels and values, per page class."""
    look = dict(layout.look)
    weights = re.findall(r"font-weight:(\d+)", look.get("style", ""))
    return (layout.page.value, look["font"], look.get("value_font", ""), *weights)


def style(layout: Layout) -> str:
    """What the layout adds to its template."""
    return dict(layout.look).get("style", layout.name)
