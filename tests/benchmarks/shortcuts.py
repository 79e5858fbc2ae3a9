"""What is left out for speed against what it stands for, on the pictures of a folder.

usage: python -m tests.benchmarks.shortcuts FOLDER [--pictures N]

Boxes of level lines are worked out without PaddleX's post-processing: how many differ, by how many
pixels at most, and the CPU time of both. Pages below ``HOPELESS`` are not looked at twice: what
class they and those just above are of all the same.
"""

import argparse
import time
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.domain.errors import PictureError
from pipeline.extract import extract
from pipeline.ingest.sources.pictures import decode_pixels
from pipeline.ocr import heat_maps, two_readers
from pipeline.ocr.layout import HOPELESS
from tests.benchmarks.__main__ import PICTURES

#: So much above the limit shows how near it is to pages that are understood.
_BESIDE = 0.05


class Boxes:
    """Stands in for ``heat_maps.boxes`` and asks PaddleX the same."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.farthest, self.ours, self.theirs = 0.0, 0.0, 0.0
        self._boxes = heat_maps.boxes

    def __call__(self, heat: Any, size: tuple[int, int], rules: Any) -> Any:
        start = time.process_time()
        own = self._boxes(heat, size, rules)
        middle = time.process_time()
        found, _ = rules([heat[None, None]], [(size[1], size[0], 1.0, 1.0)])
        self.ours += middle - start
        self.theirs += time.process_time() - middle
        others = np.asarray(found[0], np.float32).reshape(-1, 4, 2)
        self.counts["boxes"] += len(others)
        if len(own) != len(others):
            self.counts["pictures with more or fewer"] += 1
        elif len(own):
            apart = np.abs(own - others).max(axis=(1, 2))
            self.counts["different"] += int((apart > 0).sum())
            self.farthest = max(self.farthest, float(apart.max()))
        return own


def main() -> None:
    """Print both counts."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.shortcuts")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pictures", type=int, default=400)
    arguments = parser.parse_args()
    asked, legibilities = Boxes(), list[float]()
    heat_maps.boxes = asked
    measured = two_readers._legibility

    def noted(decoded: Any) -> float:
        legibilities.append(measured(decoded))
        return legibilities[-1]

    two_readers._legibility = noted
    engine = two_readers.TwoReaders()
    below, beside = Counter[str](), Counter[str]()
    for path in _pictures(arguments.folder)[: arguments.pictures]:
        try:
            pixels = decode_pixels(path.read_bytes())
        except PictureError:
            continue
        legibilities.clear()
        page = engine.read(pixels)
        if page.lines and legibilities[-1] < HOPELESS + _BESIDE:
            group = below if legibilities[-1] < HOPELESS else beside
            group[str(extract(page).page_class)] += 1
    print(f"boxes: {dict(asked.counts)}, at most {asked.farthest:g} pixels apart")
    print(f"CPU time, ours / PaddleX: {asked.ours / asked.theirs:.2f}")
    print(f"mean confidence below {HOPELESS}: {dict(below)}; up to {_BESIDE} above: {dict(beside)}")


def _pictures(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in PICTURES)


if __name__ == "__main__":
    main()
