"""Pages really drawn; skipped where Chromium or the fonts are missing."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.page import Box, PageClass
from sample_images import draw
from sample_images.drawing import layouts, surroundings
from sample_images.drawing.browser import Browser, MissingToolError, browser
from sample_images.drawing.layouts import Layout, LayoutSet, Scene
from sample_images.drawing.pages import edited
from sample_images.drawing.pages.standard import LAYOUTS
from sample_images.drawing.people import people
from sample_images.drawing.record import record_of
from sample_images.drawing.school import school
from tests.evaluation.seen_1 import LAYOUTS as SEEN_1
from tests.evaluation.seen_2 import LAYOUTS as SEEN_2
from tests.evaluation.seen_3 import LAYOUTS as SEEN_3
from tests.evaluation.unseen import LAYOUTS as UNSEEN

SETS = (LAYOUTS, SEEN_1, SEEN_2, SEEN_3, UNSEEN)


@pytest.fixture(scope="module")
def running() -> Iterator[Browser]:
    try:
        with browser() as found:
            yield found
    except MissingToolError as error:
        pytest.skip(str(error))


def a_scene(**changes: str) -> Scene:
    where = school(Random(1))
    person = people(Random(1), where, 1)[0]
    record = {**record_of(person, where), **{Field(key): text for key, text in changes.items()}}
    return Scene((record,), person.name, where.name, "10:24", "salt")


def detail_layouts(pool: LayoutSet = LAYOUTS) -> list[Layout]:
    return [layout for layout in pool.layouts if layout.rows]


@pytest.mark.slow
@pytest.mark.parametrize("pool", SETS, ids=lambda pool: pool.name)
def test_fields_lie_in_the_order_of_the_rows(pool: LayoutSet, running: Browser) -> None:
    for layout in detail_layouts(pool):
        drawn = running.draw(layout, a_scene(student_no=""))
        assert set(drawn.values) == set(layout.fields), layout.name
        tops = [drawn.rows[row[0]].y0 for row in layout.rows]
        assert tops == sorted(tops), layout.name
        assert drawn.image.width == pytest.approx(layout.width * layout.scale, abs=2)
        assert max(box.y1 for box in drawn.rows.values()) <= drawn.image.height


@pytest.mark.slow
@pytest.mark.parametrize("pool", [LAYOUTS, UNSEEN], ids=lambda pool: pool.name)
def test_every_wrong_page_can_be_drawn(pool: LayoutSet, running: Browser) -> None:
    for layout in pool.layouts:
        if layout.name.endswith(("-phone", "-desktop2")) and not layout.rows:
            drawn = running.draw(layout, a_scene())
            assert not drawn.values, layout.name
            assert len(drawn.image.getcolors(1 << 24) or ()) > 20, layout.name


@pytest.mark.slow
@pytest.mark.parametrize("kind", sorted(surroundings.KINDS))
@pytest.mark.parametrize("seed", range(3))
def test_fields_keep_their_place_in_their_surroundings(
    kind: str, seed: int, running: Browser
) -> None:
    page = PageClass.DETAIL_DESKTOP if kind == "window" else PageClass.DETAIL_PHONE
    layout = max(LAYOUTS.of(page), key=lambda item: item.width * item.scale)
    drawn = running.draw(layout, a_scene())
    found = surroundings.surround(running, drawn, layout, a_scene(), kind, Random(seed))
    assert found.image.height <= surroundings.LONGEST
    assert set(found.values) == set(drawn.values)
    for key, box in found.values.items():
        assert box.y1 <= found.image.height
        before, after = drawn.image.crop(four(drawn.values[key])), found.image.crop(four(box))
        if kind == "camera_mark":
            assert before.size == after.size
        else:
            assert before.tobytes() == after.tobytes()
    assert found.image.tobytes() != drawn.image.tobytes()


@pytest.mark.slow
@pytest.mark.parametrize("respect", edited.RESPECTS)
def test_an_edited_value_is_drawn_unlike_it_was(respect: str, running: Browser) -> None:
    one = replace(a_scene(), edited=(Field.STATUS, respect))
    for layout in (detail_layouts()[0], *UNSEEN.of(PageClass.DETAIL_PHONE)):
        plain = running.draw(layout, a_scene())
        found = running.draw(layout, one)
        box = four(plain.rows[Field.STATUS])
        assert found.image.crop(box).tobytes() != plain.image.crop(box).tobytes(), layout.name
        above = four(plain.rows[Field.NAME])
        assert found.image.crop(above).tobytes() == plain.image.crop(above).tobytes(), layout.name


def four(box: Box) -> tuple[int, int, int, int]:
    return box.x0, box.y0, box.x1, box.y1


def test_what_is_typed_is_escaped() -> None:
    layout = detail_layouts()[0]
    html = layout.draw(layout, a_scene(name="<b>王&"))
    assert "&lt;b&gt;王&amp;" in html


def test_own_layouts_come_first_and_the_rest_is_filled_in() -> None:
    own = Layout("mine", LAYOUTS.layouts[0].page, 300, 1, (), lambda *_: "")
    both = LayoutSet("own", (own,)).over(LAYOUTS)
    assert tuple(both.of(own.page)) == (own,)
    assert len({item.page for item in both.layouts}) == len({i.page for i in LAYOUTS.layouts})


@pytest.mark.parametrize("reference", ["sample_images.draw:main", "no.such.module:X", "json:X"])
def test_a_wrong_layout_set_is_one_sentence(
    reference: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status = draw.main(["--seed", "1", "--out", "/nonexistent", "--layouts", reference])
    assert status == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_the_standard_set_can_be_named() -> None:
    assert layouts.load("sample_images.drawing.pages.standard:LAYOUTS") is LAYOUTS
