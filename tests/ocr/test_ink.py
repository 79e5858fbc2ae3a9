"""Runs of digits and 汉字 measured on drawn blocks whose sizes are known."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.domain.page import Box, Ink, Line
from pipeline.ocr.ink import with_ink

Pixels = NDArray[np.uint8]

_PITCH, _TOP, _HEIGHT = 20, 10, 16


def _drawn(text: str, stroke: int = 2, ink: int = 50, ground: int = 255) -> tuple[Line, Pixels]:
    """Each character as an upright frame 12 wide and 16 high; a blank leaves its place empty."""
    frame = np.full((40, _PITCH * len(text) + 20, 3), ground, np.uint8)
    for place, char in enumerate(text):
        x = 10 + place * _PITCH + 4
        if char != " ":
            frame[_TOP : _TOP + _HEIGHT, x : x + 12] = ink
            frame[_TOP + stroke : _TOP + _HEIGHT - stroke, x + stroke : x + 12 - stroke] = ground
    kept = [(char, 20.0 + place * _PITCH) for place, char in enumerate(text) if char != " "]
    line = Line(
        "".join(char for char, _ in kept),
        0.99,
        Box(10, 6, frame.shape[1] - 10, 30),
        centres=tuple(x for _, x in kept),
    )
    return line, frame


def _only(line: Line, frame: Pixels) -> Ink:
    (ink,) = with_ink(line, frame).inks
    return ink


def test_place_height_stroke_and_colour_of_a_run() -> None:
    ink = _only(*_drawn("2021"))
    assert (ink.start, ink.end, ink.digits) == (0, 4, True)
    assert (ink.left, ink.top, ink.right, ink.bottom) == (14, 10, 86, 26)
    assert ink.stroke == pytest.approx(2, rel=0.1)
    assert (ink.level, ink.ground) == (50, 255)
    assert not _only(*_drawn("汉族")).digits


@pytest.mark.parametrize("stroke", [2, 3, 4])
def test_strokes_keep_their_width_when_the_picture_goes_soft(stroke: int) -> None:
    line, frame = _drawn("2021", stroke)
    sharp = _only(line, frame).stroke
    soft = _only(line, np.asarray(cv2.GaussianBlur(frame, (0, 0), 0.5), np.uint8)).stroke
    assert sharp == pytest.approx(stroke, rel=0.12)
    assert soft == pytest.approx(sharp, rel=0.2)


def test_light_text_on_a_dark_ground_is_measured_alike() -> None:
    dark, light = _only(*_drawn("2021")), _only(*_drawn("2021", ink=230, ground=20))
    assert light.stroke == dark.stroke
    assert light.height == dark.height
    assert light.level == 230


def test_a_label_and_its_value_are_two_runs_where_a_gap_parts_them() -> None:
    line, frame = _drawn("学籍  汉族人")
    runs = [(ink.start, ink.end, ink.left) for ink in with_ink(line, frame).inks]
    assert runs == [(0, 2, 14), (2, 5, 94)]
    line, frame = _drawn("学籍 2021")
    assert [(ink.start, ink.end) for ink in with_ink(line, frame).inks] == [(0, 2), (2, 6)]


def test_single_characters_say_nothing() -> None:
    line, frame = _drawn("3年")
    assert with_ink(line, frame).inks == ()


@pytest.mark.parametrize(("ink", "runs"), [(194, 1), (196, 0)])
def test_faint_text_is_left_alone(ink: int, runs: int) -> None:
    line, frame = _drawn("2021", ink=ink)
    assert len(with_ink(line, frame).inks) == runs


def test_without_a_level_frame_or_places_of_characters_nothing_is_measured() -> None:
    line, frame = _drawn("2021")
    assert with_ink(line, None).inks == ()
    assert with_ink(Line("2021", 0.9, line.box), frame).inks == ()


def test_a_box_that_reaches_into_its_neighbour_does_not_bring_its_ink() -> None:
    line, frame = _drawn("学籍      汉族")
    label = Line("学籍", 0.99, line.box, centres=line.centres[:2])
    value = Line("汉族", 0.99, line.box, centres=line.centres[2:])
    assert (_only(label, frame).left, _only(label, frame).right) == (14, 46)
    assert (_only(value, frame).left, _only(value, frame).right) == (174, 206)


@pytest.mark.parametrize(("row", "height"), [(34, 16), (28, 19)], ids=["a rule", "right below"])
def test_a_rule_that_blank_rows_part_from_the_print_is_none_of_it(row: int, height: int) -> None:
    line, frame = _drawn("2021")
    frame[row, 10:90:2] = 50
    tall = replace(line, box=Box(10, 4, frame.shape[1] - 10, 36))
    assert _only(tall, frame).height == pytest.approx(height)


@pytest.mark.parametrize(
    ("text", "pitch", "runs"), [("2021", 7, 1), ("2021", 6, 0), ("汉族", 13, 0)]
)
def test_print_too_small_to_be_compared_is_not_measured(text: str, pitch: int, runs: int) -> None:
    line, frame = _drawn(text)
    centres = tuple(20.0 + pitch * place for place in range(len(text)))
    assert len(with_ink(replace(line, centres=centres), frame).inks) == runs
