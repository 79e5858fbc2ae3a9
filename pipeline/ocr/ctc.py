"""From the recogniser's probabilities to characters with their own confidences.

PaddleOCR's decoder gives one mean score per line; comparing single characters needs one per
character, and splitting a label from its value needs their places. Greedy CTC decoding
(Graves et al. 2006): repeated labels are merged, blanks dropped.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Decoded:
    """One line: per character its probability and the middle of its steps, 0..1 of the width."""

    text: str
    confidences: tuple[float, ...]
    places: tuple[float, ...]


def decode(probabilities: NDArray[np.float32], alphabet: list[str]) -> Decoded:
    """Decode one line.

    Args:
        probabilities: shape (steps, len(alphabet)), each row adding up to 1.
        alphabet: the characters by index; index 0 is the CTC blank.
    """
    best = probabilities.argmax(axis=1)
    changes = np.flatnonzero(np.diff(best, prepend=-1))
    ends = np.append(changes[1:], len(best))
    text: list[str] = []
    confidences: list[float] = []
    places: list[float] = []
    for start, end in zip(changes.tolist(), ends.tolist(), strict=True):
        label = int(best[start])
        if label == 0:
            continue
        run = probabilities[start:end, label]
        for character in alphabet[label]:
            text.append(character)
            confidences.append(float(run.max()))
            places.append((start + end) / 2 / len(best))
    return Decoded("".join(text), tuple(confidences), tuple(places))


class PerCharacterDecode:
    """Stands in for PaddleX's ``CTCLabelDecode`` and returns ``Decoded`` values as texts."""

    def __init__(self, alphabet: list[str]) -> None:
        self.alphabet = alphabet

    def __call__(self, predictions: list[Any], **_: object) -> tuple[list[Decoded], list[float]]:
        decoded = [decode(row, self.alphabet) for row in np.asarray(predictions[0])]
        means = [float(np.mean(item.confidences)) if item.text else 0.0 for item in decoded]
        return decoded, means
