"""Boxes of lines are those that PaddleX's own post-processing finds."""

from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from pipeline.ocr.heat_maps import boxes, fits
from pipeline.ocr.opencv import answer_for_contrib


def _rules(**settings: Any) -> Any:
    answer_for_contrib()
    from paddlex.inference.models.text_detection.processors import DBPostProcess

    limits = {"thresh": 0.2, "box_thresh": 0.45, "unclip_ratio": 1.4, "max_candidates": 3000}
    return DBPostProcess(**{**limits, **settings})


def _theirs(heat: NDArray[np.float32], size: tuple[int, int], rules: Any) -> NDArray[np.float32]:
    width, height = size
    found, _ = rules([heat[None, None]], [(height, width, 1.0, 1.0)])
    return np.asarray(found[0], np.float32).reshape(-1, 4, 2)


def _page(rng: np.random.Generator, *, askew: float) -> NDArray[np.float32]:
    """Lines of many sizes, some at the rim, some faint, some too small."""
    heat = np.zeros((320, 416), np.float32)
    for row in range(12, 320, 26):
        left, wide = int(rng.integers(-8, 200)), int(rng.integers(1, 260))
        high, slope = int(rng.integers(1, 16)), rng.normal(0, askew) if askew else 0.0
        line = cv2.boxPoints(((left + wide / 2, float(row)), (wide, high), slope))
        cv2.fillPoly(heat, [np.round(line).astype(np.int32)], float(rng.uniform(0.3, 1)))
    return np.asarray(np.clip(heat + rng.normal(0, 0.03, heat.shape), 0, 1), np.float32)


@pytest.mark.parametrize("askew", [0.0, 4.0])
@pytest.mark.parametrize("size", [(416, 320), (409, 333)])
@pytest.mark.parametrize("seed", range(5))
def test_boxes_are_those_of_paddlex(seed: int, size: tuple[int, int], askew: float) -> None:
    heat, rules = _page(np.random.default_rng(seed), askew=askew), _rules()
    theirs = _theirs(heat, size, rules)
    ours = boxes(heat, size, rules)
    assert ours.shape == theirs.shape
    assert len(ours) >= 4
    # Where theirs are askew by less than a pixel, rounding goes either way.
    assert np.abs(ours - theirs).max() <= 1
    assert (ours != theirs).mean() < 0.02


def test_a_map_without_lines_has_no_boxes() -> None:
    assert boxes(np.zeros((64, 96), np.float32), (96, 64), _rules()).shape == (0, 4, 2)


def test_a_box_that_is_just_likely_enough_is_kept() -> None:
    heat = np.zeros((64, 96), np.float32)
    rules = _rules()
    for value, kept in ((0.46, 1), (0.44, 0)):
        heat[20:30, 10:80] = value
        assert len(boxes(heat, (96, 64), rules)) == len(_theirs(heat, (96, 64), rules)) == kept


@pytest.mark.parametrize(
    "other", [{"box_type": "poly"}, {"score_mode": "slow"}, {"use_dilation": True}]
)
def test_rules_of_another_kind_are_left_to_paddlex(other: dict[str, Any]) -> None:
    assert fits(_rules())
    assert not fits(_rules(**other))
