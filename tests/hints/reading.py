"""E701 of pictures, in worker processes, as a run would tell it."""

import multiprocessing
import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pipeline.domain.fields import Field
from pipeline.domain.page import Look, Page
from pipeline.domain.policy import Policy
from pipeline.extract import extract
from pipeline.match.drawn import compared, distances, drawn_apart
from pipeline.ocr.ink import with_ink
from pipeline.ocr.two_readers import TwoReaders
from pipeline.run.reading import with_lines
from tests.hints.pages import Label

Pixels = NDArray[np.uint8]

_POLICY = Policy()


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of one picture.

    ``fields`` have an E701 after the second look. ``farthest`` is the largest distance in each way,
    digits and 汉字 apart. ``reading`` and ``measuring`` are seconds.
    """

    fields: tuple[Field, ...]
    farthest: dict[tuple[str, bool], float]
    reading: float
    measuring: float


_engine: TwoReaders | None = None


def told_of(pictures: Iterable[tuple[Label, Image.Image]]) -> Iterator[tuple[Label, Told]]:
    """Each picture with what is told of it, in the order given."""
    context = multiprocessing.get_context("spawn")
    workers = os.cpu_count() or 1
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_start) as pool:
        waiting = []
        for label, image in pictures:
            waiting.append((label, pool.submit(_told, np.asarray(image))))
            while len(waiting) > 4 * workers:
                first, future = waiting.pop(0)
                yield first, future.result()
        for label, future in waiting:
            yield label, future.result()


def _start() -> None:
    global _engine
    _engine = TwoReaders()


def _told(pixels: Pixels) -> Told:
    assert _engine is not None, "the pool starts every worker with an engine"
    began = time.process_time()
    page = _engine.read(pixels)
    read = time.process_time()
    for line in page.lines:
        with_ink(line, pixels)
    measured = time.process_time()
    farthest: dict[tuple[str, bool], float] = {}
    reading = extract(page)
    for record in reading.records:
        for _, value, others in compared(record, reading.page_class, _POLICY):
            for one in distances(value, others):
                way = one.way, one.digits
                farthest[way] = max(farthest.get(way, 0.0), one.far)
    fields = tuple(sorted(_fields(page)))
    if fields:
        fields = tuple(sorted(_fields(_looked_at_again(_engine, pixels, page, fields))))
    return Told(fields, farthest, read - began, measured - read)


def _fields(page: Page) -> Iterator[Field]:
    reading = extract(page)
    for record in reading.records:
        for finding in drawn_apart(record, reading.page_class, _POLICY):
            if finding.field is not None:
                yield finding.field


def _looked_at_again(
    engine: TwoReaders, pixels: Pixels, page: Page, fields: tuple[Field, ...]
) -> Page:
    values = (record.get(field) for record in extract(page).records for field in fields)
    lines = sorted({line for value in values if value is not None for line in value.lines})
    again = engine.read_again(pixels, page, tuple(map(Look, lines)))
    return with_lines(page, dict(zip(lines, again, strict=True)))
