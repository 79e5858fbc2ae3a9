import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ocr.ctc import Decoded, decode, log_likelihood

_ALPHABET = ["blank", "张", "三", "0", "  "]


def _steps(*labels: int, probability: float = 0.9) -> np.ndarray:
    rows = np.full((len(labels), len(_ALPHABET)), (1 - probability) / (len(_ALPHABET) - 1))
    rows[np.arange(len(labels)), labels] = probability
    return rows.astype(np.float32)


def test_repeats_merge_and_a_blank_keeps_two_equal_characters_apart() -> None:
    assert decode(_steps(0, 1, 1, 0, 2, 0), _ALPHABET).text == "张三"
    assert decode(_steps(3, 3), _ALPHABET).text == "0"
    assert decode(_steps(3, 0, 3), _ALPHABET).text == "00"


def test_confidence_is_the_best_step_of_each_character() -> None:
    rows = np.vstack([_steps(1, probability=0.6), _steps(1, probability=0.8), _steps(0, 2)])
    assert decode(rows, _ALPHABET).confidences == pytest.approx((0.8, 0.9))


def test_places_are_middles_of_the_steps_as_share_of_the_width() -> None:
    assert decode(_steps(0, 1, 1, 0, 2, 0, 0, 0), _ALPHABET).places == (0.25, 4.5 / 8)


def test_a_label_of_two_characters_gives_two_confidences() -> None:
    decoded = decode(_steps(1, 4), _ALPHABET)
    assert len(decoded.text) == len(decoded.confidences) == len(decoded.places) == 3


def test_nothing_but_blanks_is_an_empty_line() -> None:
    assert decode(_steps(0, 0), _ALPHABET) == Decoded("", (), ())


def test_places_are_given_in_the_width_before_padding() -> None:
    padded = decode(_steps(0, 1, 0, 2, 0, 0, 0, 0), _ALPHABET)
    assert padded.stretched(2).places == (2 * 1.5 / 8, 2 * 3.5 / 8)


def _collapsed(path: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(label for label, _ in itertools.groupby(path) if label)


@given(st.integers(0, 2**32 - 1), st.lists(st.integers(1, 4), max_size=3))
def test_likelihood_is_the_sum_over_all_alignments(seed: int, labels: list[int]) -> None:
    rows = np.random.default_rng(seed).dirichlet(np.ones(5), size=4).astype(np.float32)
    every = list(itertools.product(range(5), repeat=4))

    def total(wanted: tuple[int, ...]) -> float:
        chosen = [path for path in every if _collapsed(path) == wanted]
        return float(sum(np.prod(rows[range(4), path].astype(np.float64)) for path in chosen))

    if total(tuple(labels)) > 0:
        expected = np.log(total(tuple(labels)))
        assert log_likelihood(rows, labels) == pytest.approx(expected, abs=1e-4)
