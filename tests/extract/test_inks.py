"""Which measured runs belong to a value, and which to its label."""

from dataclasses import replace

from pipeline.domain.fields import Field
from pipeline.domain.page import Ink, Line, Page
from pipeline.extract import extract
from pipeline.extract.redact import redact
from tests.extract.build import ROWS, card, page
from tests.extract.build import line as build_line


def _with_inks(text: str, y: float, *runs: tuple[int, int]) -> Line:
    line = build_line(text, 120, y)
    inks = tuple(
        Ink(*run, False, 1.0 * run[0], y - 10, 1.0 * run[1], y + 10, 2, 51, 255) for run in runs
    )
    return replace(line, inks=inks)


def _page() -> Page:
    rows = [
        build_line(label + value, 120, 1100 + 80 * place)
        for place, (label, value) in enumerate(ROWS)
        if label not in ("民族", "学籍状态")
    ]
    return page(*card(), *rows)


def test_runs_of_a_line_go_to_label_and_value() -> None:
    line = _with_inks("民族汉族", 1020, (0, 2), (2, 4))
    value = extract(replace(_page(), lines=(*_page().lines, line))).records[0].get(Field.ETHNICITY)
    assert value is not None
    assert [(ink.start, ink.end) for ink in value.inks] == [(2, 4)]
    assert [(ink.start, ink.end) for ink in value.label_inks] == [(0, 2)]


def test_a_run_across_label_and_value_is_nobody_s() -> None:
    line = _with_inks("民族汉族", 1020, (0, 4))
    value = extract(replace(_page(), lines=(*_page().lines, line))).records[0].get(Field.ETHNICITY)
    assert value is not None
    assert value.inks == value.label_inks == ()


def test_a_line_whose_secret_is_replaced_loses_its_runs() -> None:
    secret = _with_inks("验证码 A1B2C3D4E5F6G7H8", 2300, (0, 3))
    shown = replace(_page(), lines=(*_page().lines, secret))
    (kept,) = (
        line
        for line in redact(shown, extract(shown).page_class, b"key").lines
        if line.text.startswith("验证码")
    )
    assert "A1B2" not in kept.text
    assert kept.inks == ()


def _value_below(*marks: tuple[int, float]) -> bool:
    """Whether a value keeps its measures with lines of other text at these places across it."""
    line = _with_inks("民族汉族", 1020, (0, 2), (2, 4))
    across = [build_line("某某路校区第二教学楼", x, y) for x, y in marks]
    shown = replace(_page(), lines=(*_page().lines, line, *across))
    value = extract(shown).records[0].get(Field.ETHNICITY)
    assert value is not None
    return bool(value.inks)


def test_a_page_that_something_is_written_across_is_not_measured() -> None:
    assert _value_below()
    assert not _value_below((300, 1450), (300, 1530))
    assert _value_below((300, 1450)), "a detector cuts a line in two now and then"
    assert _value_below((300, 1420), (300, 1500)), "level with its neighbour: one row"
    assert _value_below((900, 1450), (900, 1530)), "beside the rows"
