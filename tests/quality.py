"""At which size and blur the readers begin to write something else: where E201 comes from.

usage: python -m tests.quality [COUNT]   (a few minutes for the usual 2 pictures per page class)

Clean detail pages of sample_images/ are reduced, and others blurred, step by step. For each class
of median line height, and of mean probability, the table counts required values that were read
otherwise than they were drawn, and the firmest of those by its weakest character; the limits of
``pipeline/extract/legibility.py`` stand where firm ones in names and numbers end. Values misread
with ``_FIRM`` or more are listed on either side of the limits.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean, median
from typing import Any

import numpy as np
from PIL import Image, ImageFilter

from pipeline.domain.fields import REQUIRED_BY_DEFAULT
from pipeline.domain.normalise import fold
from pipeline.domain.page import Page
from pipeline.extract.classify import classify
from pipeline.extract.legibility import is_legible
from pipeline.extract.piece import pieces_of
from pipeline.extract.reading import records_of
from pipeline.ocr.two_readers import TwoReaders

_SAMPLES = Path(__file__).parents[1] / "sample_images"
_HEIGHTS = (9, 10, 11, 12, 13, 14, 16, 19)  # pixels of the median line
_FIRM = 0.9
_BLURS = (0.03, 0.05, 0.06, 0.07, 0.08, 0.1)  # standard deviation, in heights of the line


@dataclass(frozen=True, slots=True)
class Step:
    """One picture at one step; ``wrong`` has the least confidence within each value misread."""

    height: float
    mean: float
    seen: int
    wrong: tuple[float, ...]
    legible: bool
    blurred: bool
    firm: tuple[str, ...]


def main(arguments: list[str]) -> None:
    """Print both tables."""
    steps = list(_steps(int(arguments[0]) if arguments else 2))
    print("median height of the lines, px: required values seen, misread, firmest misread")
    _print(
        [step for step in steps if not step.blurred], lambda step: f"{min(20, int(step.height)):4d}"
    )
    print("mean probability of the blurred ones: the same")
    _print([step for step in steps if step.blurred], lambda step: f"{int(step.mean * 50) / 50:.2f}")
    for legible in (False, True):
        group = [step for step in steps if step.legible is legible]
        firm = [text for step in group for text in step.firm]
        print(f"legible {legible}: {len(group)} pictures, misread with 0.9 or more: {len(firm)}")
        print(*(f"  {text}" for text in firm), sep="\n")


def _print(steps: list[Step], key: Any) -> None:
    groups: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        groups[key(step)].append(step)
    for name, group in sorted(groups.items()):
        wrong = [one for step in group for one in step.wrong]
        seen = sum(step.seen for step in group)
        print(f"  {name}  {seen:4d}  {len(wrong):4d}  {max(wrong, default=0.0):.2f}")


def _steps(count: int) -> Iterator[Step]:
    engine = TwoReaders()
    for entry in _pages(count):
        image = Image.open(_SAMPLES / "inbox" / entry["source"]).convert("RGB")
        height = median(line.box.height for line in engine.read(np.asarray(image)).lines)
        for wanted in (one for one in _HEIGHTS if one < height):
            size = (round(image.width * wanted / height), round(image.height * wanted / height))
            reduced = image.resize(size, Image.Resampling.LANCZOS)
            yield _step(engine.read(np.asarray(reduced)), entry["fields"], blurred=False)
        for part in _BLURS:
            blurred = image.filter(ImageFilter.GaussianBlur(float(part * height)))
            yield _step(engine.read(np.asarray(blurred)), entry["fields"], blurred=True)


def _pages(count: int) -> Iterator[dict[str, Any]]:
    truth = json.loads((_SAMPLES / "truth.json").read_text(encoding="utf-8"))
    taken: dict[str, int] = defaultdict(int)
    for entry in truth["pictures"]:
        if entry["undegraded"] and entry["verdict"] == "verified" and taken[entry["page"]] < count:
            taken[entry["page"]] += 1
            yield entry


def _step(page: Page, fields: dict[str, str], *, blurred: bool) -> Step:
    pieces = pieces_of(page)
    page_class, _ = classify(page, pieces)
    records = records_of(page, page_class, pieces) if page_class.is_detail else ()
    read = [(key, record.get(key)) for record in records[:1] for key in REQUIRED_BY_DEFAULT]
    values = [(key, value) for key, value in read if value is not None and value.text]
    misread = [
        (value.confidence, f"{value.text} for {fields.get(key.value)}")
        for key, value in values
        if not value.covered and fold(value.text) != fold(fields.get(key.value, ""))
    ]
    heights = [line.box.height for line in page.lines]
    known = [value for line in page.lines for value in line.confidences]
    return Step(
        median(heights) if heights else 0.0,
        fmean(known) if known else 0.0,
        len(values),
        tuple(confidence for confidence, _ in misread),
        page_class.is_detail and is_legible(page),
        blurred,
        tuple(f"{text} ({least:.2f})" for least, text in misread if least >= _FIRM),
    )


if __name__ == "__main__":
    main(sys.argv[1:])
