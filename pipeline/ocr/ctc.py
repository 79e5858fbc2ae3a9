"""From the recogniser's probabilities to characters with their own confidences.

PaddleOCR's decoder gives one mean score per line; comparing single characters needs one per
character, and splitting a label from its value needs their places. Greedy CTC decoding
(Graves et al. 2006): repeated labels are merged, blanks dropped.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

#: A probability of nought would rule a text out for ever by one bad step.
_LEAST = 1e-12


@dataclass(frozen=True, slots=True)
class Decoded:
    """One line: per character its probability and the middle of its steps, 0..1 of the width."""

    text: str
    confidences: tuple[float, ...]
    places: tuple[float, ...]

    def stretched(self, factor: float) -> "Decoded":
        """The same characters on a picture that was padded to ``factor`` times its width."""
        places = tuple(min(1.0, place * factor) for place in self.places)
        return Decoded(self.text, self.confidences, places)


def decode(probabilities: NDArray[np.float32], alphabet: list[str]) -> Decoded:
    """Decode one line.

    Args:
        probabilities: shape (steps, len(alphabet)), each row adding up to 1.
        alphabet: the characters by index; index 0 is the CTC blank.
    """
    best = probabilities.argmax(axis=1)
    text: list[str] = []
    confidences: list[float] = []
    places: list[float] = []
    for label, peak, start, end in _runs(probabilities, best):
        for character in alphabet[label]:
            text.append(character)
            confidences.append(peak)
            places.append((start + end) / 2 / len(best))
    return Decoded("".join(text), tuple(confidences), tuple(places))


def _runs(
    probabilities: NDArray[np.float32], best: NDArray[np.intp]
) -> list[tuple[int, float, int, int]]:
    """Label, highest probability, first step and the one after the last of each run of ink."""
    steps = np.flatnonzero(best)  # a third of all
    labels = best[steps]
    peaks = probabilities[steps, labels]
    runs: list[tuple[int, float, int, int]] = []
    for step, label, peak in zip(steps.tolist(), labels.tolist(), peaks.tolist(), strict=True):
        if runs and runs[-1][0] == label and runs[-1][3] == step:
            _, highest, start, _ = runs[-1]
            runs[-1] = label, max(highest, peak), start, step + 1
        else:
            runs.append((label, peak, step, step + 1))
    return runs


def log_likelihood(probabilities: NDArray[np.float32], labels: Sequence[int]) -> float:
    """Natural logarithm of how likely ``labels`` are, all alignments taken together.

    They are summed by the forward variables of CTC (Graves et al. 2006, section 4.1).

    Args:
        probabilities: as for ``decode``.
        labels: indexes into the alphabet, none of them the blank.
    """
    states = [0]
    for label in labels:
        states += [label, 0]
    # The alphabets are a thousand times larger than what one text needs of them.
    emitted = np.log(np.maximum(probabilities[:, states].astype(np.float64), _LEAST))
    # A label may follow the one before the blank, unless it is the same again.
    skips = [n >= 2 and states[n] not in (0, states[n - 2]) for n in range(len(states))]
    barred = np.where(skips, 0.0, -np.inf)
    # Two states that nothing leads from stand before the first.
    reached = np.full(len(states) + 2, -np.inf)
    forward, one, two = reached[2:], reached[1:-1], reached[:-2]
    forward[:2] = emitted[0, :2]
    for step in emitted[1:]:
        forward[:] = np.logaddexp(np.logaddexp(forward, one), two + barred) + step
    return float(np.logaddexp.reduce(forward[-2:]))
