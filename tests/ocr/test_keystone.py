import math

import numpy as np
import pytest

from pipeline.ocr import geometry, keystone

WIDTH, HEIGHT = 1000, 1400


def _fanned(inverse: float, lines: int = 12, astray: int = 0) -> np.ndarray:
    """Lines of print that meet at ``1 / inverse`` to the right of the middle."""
    forward, _ = keystone.made_parallel(WIDTH, HEIGHT, inverse)
    low = keystone.moved(np.array([[WIDTH / 2, HEIGHT / 2]], np.float32), forward)[0]
    quads = []
    for n in range(lines):
        y = low[1] + (n - lines / 2) * 90
        x = low[0] - 150 - 10 * (n % 3)
        slope = math.tan(math.radians(9)) if n < astray else 0.0
        quads.append(
            [[x, y], [x + 260, y + 260 * slope], [x + 260, y + 260 * slope + 24], [x, y + 24]]
        )
    return keystone.moved(np.array(quads, np.float32), geometry.inverse(forward))


@pytest.mark.parametrize("inverse", [0.0003, -0.0002, 0.00005])
def test_lines_that_fan_out_are_parallel_afterwards(inverse: float) -> None:
    quads = _fanned(inverse)
    found = keystone.meeting(quads, WIDTH, HEIGHT)
    assert found == pytest.approx(inverse, rel=0.02)
    forward, size = keystone.made_parallel(WIDTH, HEIGHT, found)
    flat = keystone.moved(quads, forward)
    assert float(np.abs(flat[:, 1, 1] - flat[:, 0, 1]).max()) < 0.5
    assert flat.min() >= 0
    assert flat[..., 0].max() <= size[0]


def test_lines_astray_do_not_lead_astray() -> None:
    assert keystone.meeting(_fanned(0.0003, astray=2), WIDTH, HEIGHT) == pytest.approx(
        3e-4, rel=0.02
    )


@pytest.mark.parametrize(
    ("inverse", "lines"),
    [
        (0.0, 12),  # a screenshot
        (0.00001, 12),  # less than what is left of a tilt
        (0.0003, 5),  # too few lines
    ],
)
def test_what_hardly_fans_out_or_says_little_is_left_as_it_is(inverse: float, lines: int) -> None:
    assert keystone.meeting(_fanned(inverse, lines), WIDTH, HEIGHT) == 0.0


def test_lines_askew_here_and_there_are_no_fan() -> None:
    quads = _fanned(0.0, lines=18)
    for n in range(7, 13):
        quads[n, 1:3, 1] += 260 * math.tan(math.radians(1.3))
    assert keystone.meeting(quads, WIDTH, HEIGHT) == 0.0


def test_no_lines_are_parallel() -> None:
    assert keystone.meeting(np.zeros((0, 4, 2), np.float32), WIDTH, HEIGHT) == 0.0
