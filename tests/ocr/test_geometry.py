from dataclasses import replace

import numpy as np
import pytest

from pipeline.domain.page import IDENTITY_TRANSFORM, Box, Page
from pipeline.ocr import geometry


def _quad(x: float, y: float, width: float, height: float, degrees: float = 0.0) -> np.ndarray:
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float64)
    angle = np.radians(degrees)
    turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    return np.asarray(corners @ turn + (x, y), np.float32)


def _apply(matrix: np.ndarray, x: float, y: float) -> tuple[float, float]:
    moved = matrix @ np.array([x, y, 1.0])
    return float(moved[0]), float(moved[1])


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_quarter_turns_lead_back_to_the_very_pixel(turns: int) -> None:
    pixels = np.zeros((40, 60, 3), np.uint8)
    pixels[10, 50] = 255
    turned, back = geometry.quarter_turns(pixels, turns)
    y, x = np.argwhere(turned[:, :, 0] == 255)[0]
    # the middle of a pixel lies half a pixel inside its corner
    assert _apply(back, x + 0.5, y + 0.5) == (50.5, 10.5)


@pytest.mark.parametrize("degrees", [-5.0, 3.0])
def test_straightened_leads_back(degrees: float) -> None:
    pixels = np.zeros((400, 600, 3), np.uint8)
    forward, size = geometry.levelling(600, 400, degrees)
    straight = geometry.drawn(pixels, forward, size)
    middle = (straight.shape[1] / 2, straight.shape[0] / 2)
    assert _apply(geometry.inverse(forward), *middle) == pytest.approx((300, 200), abs=1.0)


def test_tilt_is_the_slope_of_long_lines_and_short_ones_do_not_count() -> None:
    long = [_quad(10, 40 * n, 300, 20, degrees=2.0) for n in range(4)]
    short = [_quad(10, 40 * n, 30, 20, degrees=-20.0) for n in range(4)]
    assert geometry.tilt(np.array(long + short)) == pytest.approx(2.0, abs=0.05)
    assert geometry.tilt(np.array(short)) == 0.0


def test_standing_text_is_told_from_lying_text() -> None:
    lying = [_quad(10, 40 * n, 300, 20) for n in range(4)]
    standing = [_quad(40 * n, 10, 20, 300) for n in range(4)]
    assert geometry.stands_upright(np.array(lying))
    assert not geometry.stands_upright(np.array(standing))
    assert geometry.stands_upright(np.array([*lying, standing[0]]))


def test_bounds_stay_inside_and_are_never_empty() -> None:
    assert geometry.bounds(_quad(-5, -5, 20, 20), 100, 100) == Box(0, 0, 15, 15)
    outside = geometry.bounds(_quad(500, 500, 20, 20), 100, 100)
    assert outside.width >= 1
    assert outside.height >= 1


def test_a_cut_line_is_48_pixels_high_and_keeps_its_proportions() -> None:
    pixels = np.zeros((200, 400, 3), np.uint8)
    assert geometry.cut_line(pixels, _quad(10, 10, 240, 24)).shape == (48, 480, 3)
    assert geometry.cut_line(pixels, _quad(10, 100, 240, 24, degrees=8)).shape == (48, 480, 3)


def test_a_box_of_the_reading_frame_is_given_in_the_picture() -> None:
    pixels = np.zeros((40, 60, 3), np.uint8)
    _, back = geometry.quarter_turns(pixels, 1)
    a, b, c, d, e, f, *_ = back.ravel().tolist()
    page = Page(60, 40, (), transform=(a, b, c, d, e, f, 0, 0, 1))
    assert page.in_picture(Box(0, 0, 10, 20)) == Box(40, 0, 60, 10)
    nearer = replace(page, transform=(*IDENTITY_TRANSFORM[:6], 0.01, 0, 1))
    assert nearer.in_picture(Box(0, 0, 100, 20)) == Box(0, 0, 50, 20)


@pytest.mark.parametrize(
    ("width", "degrees", "slanted"),
    [(300, 11.0, False), (300, 13.0, True), (300, -25.0, True), (30, 25.0, False)],
)
def test_lines_across_the_level_ones_are_slanted(width: int, degrees: float, slanted: bool) -> None:
    assert geometry.is_slanted(_quad(100, 100, width, 20, degrees)) is slanted


def test_a_screen_has_an_even_ground_and_a_scene_has_not() -> None:
    screen = np.full((600, 300, 3), 250, np.uint8)
    screen[:200] = (40, 180, 130)
    scene = np.asarray(np.linspace(0, 255, 600)[:, None, None] * np.ones((1, 300, 3)), np.uint8)
    assert geometry.even_ground(screen) > 0.6
    assert geometry.even_ground(scene) < 0.1
