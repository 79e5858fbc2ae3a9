"""Pages really drawn; skipped where Chromium or the fonts are missing."""

from collections.abc import Iterator
from random import Random

import pytest

from pipeline.domain.fields import Field
from sample_images import draw
from sample_images.drawing import layouts
from sample_images.drawing.browser import Browser, MissingToolError, browser
from sample_images.drawing.layouts import Layout, LayoutSet, Scene
from sample_images.drawing.pages.standard import LAYOUTS
from sample_images.drawing.people import people
from sample_images.drawing.record import record_of
from sample_images.drawing.school import school


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


def detail_layouts() -> list[Layout]:
    return [layout for layout in LAYOUTS.layouts if layout.rows]


@pytest.mark.slow
def test_fields_lie_in_the_order_of_the_rows(running: Browser) -> None:
    for layout in detail_layouts():
        drawn = running.draw(layout, a_scene(student_no=""))
        assert set(drawn.values) == set(layout.fields), layout.name
        tops = [drawn.rows[row[0]].y0 for row in layout.rows]
        assert tops == sorted(tops), layout.name
        assert drawn.image.width == pytest.approx(layout.width * layout.scale, abs=2)
        assert max(box.y1 for box in drawn.rows.values()) <= drawn.image.height


@pytest.mark.slow
def test_every_wrong_page_can_be_drawn(running: Browser) -> None:
    for layout in LAYOUTS.layouts:
        if layout.name.endswith(("-phone", "-desktop2")) and not layout.rows:
            drawn = running.draw(layout, a_scene())
            assert not drawn.values, layout.name
            assert len(drawn.image.getcolors(1 << 24) or ()) > 20, layout.name


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
