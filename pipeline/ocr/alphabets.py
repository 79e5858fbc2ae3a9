"""The measured alphabets beside the models: what each reader reads reliably, and what it mistakes.

Written by ``python -m tests.alphabet``; a list holds for just the weights that it was measured on.
"""

from collections import defaultdict
from pathlib import Path

from pipeline.domain.alphabet import Alphabet, Alphabets, LookAlike
from pipeline.ocr.weights import Weights, folder, locate


def load_alphabets(models_dir: Path | None) -> Alphabets:
    """The alphabets of the readers that would run, unmeasured where their weights are others.

    Raises:
        RunError: a model is missing or altered.
    """
    weights = {item.role: item for item in locate(models_dir)}
    return Alphabets(
        fast=_load(weights["fast_recognition"]), strong=_load(weights["strong_recognition"])
    )


def _load(weights: Weights) -> Alphabet:
    base = folder() / "alphabet"
    reliable = _rows(base / f"{weights.role}.txt", weights)
    misread = _rows(base / f"{weights.role}-look-alikes.tsv", weights)
    if reliable is None or misread is None:
        return Alphabet()
    written_for: dict[str, list[LookAlike]] = defaultdict(list)
    for row in misread:
        drawn, read, confidence, odds = row.split("\t")
        known = None if odds == "None" else float(odds)
        written_for[read].append(LookAlike(drawn, float(confidence), known))
    return Alphabet(
        frozenset("".join(reliable)),
        {read: tuple(found) for read, found in written_for.items()},
        _nats(base / f"{weights.role}-forms.tsv", weights),
        _nats(base / f"{weights.role}-hard-print.tsv", weights),
    )


def _nats(path: Path, weights: Weights) -> dict[tuple[str, str], float]:
    """A list of pairs of characters with what was measured of each."""
    parts = [row.split("\t") for row in _rows(path, weights) or ()]
    return {(one, other): float(nats) for one, other, nats in parts}


def _rows(path: Path, weights: Weights) -> list[str] | None:
    """Lines below the head, None where the list is missing or of other weights."""
    try:
        head, *rows = path.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return None
    return rows if head.split()[-1:] == [weights.sha256] else None
