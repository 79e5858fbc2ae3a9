"""Reading pictures in worker processes."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import TimeoutError as TaskTimeout
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from pebble import ProcessExpired, ProcessPool

from pipeline.domain.errors import PictureError, RunError
from pipeline.domain.limits import LIMITS, Limits
from pipeline.domain.page import Line, Look, Page
from pipeline.domain.submission import Deferred, Rejected, Submission
from pipeline.extract import extract, has_gaps, shown
from pipeline.ingest.sources.metadata import editor_named
from pipeline.ingest.sources.pictures import decode_pixels, digest_of, read
from pipeline.ocr.engine import Engine


@dataclass(frozen=True, slots=True)
class Task:
    """One picture to be read: for the first time, or some lines of a known page again."""

    submission: Submission
    page: Page | None = None
    looks: tuple[Look, ...] = ()


#: What a worker gives back: a page, lines of a second look, or why the picture cannot be read.
Read = Page | tuple[Line, ...] | Rejected | Deferred

EngineFactory = Callable[[], Engine]


@dataclass(frozen=True, slots=True)
class PaddleEngines:
    """Builds the engine in each worker; picklable, unlike the engine."""

    models_dir: Path | None = None

    def __call__(self) -> Engine:
        from pipeline.ocr.two_readers import TwoReaders

        return TwoReaders(self.models_dir)


@dataclass(frozen=True, slots=True)
class Workers:
    """How many processes read, and how long one picture may take in seconds.

    A worker is replaced after ``recycle`` pictures: ONNX Runtime keeps memory for every new
    shape of input it meets. ``limits`` is what a picture may cost.
    """

    count: int = 1
    seconds: float = 120.0
    recycle: int = 500
    limits: Limits = LIMITS


class Shelf(Protocol):
    """Where the bytes of submissions lie."""

    def at_hand(self, submissions: Iterable[Submission]) -> list[Submission]:
        """The submissions as files that can be opened, in the order given."""
        ...


_engine: Engine | None = None
_limits = LIMITS


class Readers:
    """Worker processes that read; started with the first task, ended with the context.

    One pool serves first and second looks, since loading PaddleOCR costs as much as reading a
    dozen pictures.
    """

    def __init__(
        self, engines: EngineFactory, workers: Workers, shelf: Shelf | None = None
    ) -> None:
        self._engines, self._workers, self._shelf = engines, workers, shelf
        self._pool: ProcessPool | None = None

    def __enter__(self) -> "Readers":
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.stop()
            self._pool.join()

    def read_all(self, tasks: list[Task]) -> Iterator[tuple[Task, Read]]:
        """Read every task, in the order given; exactly one result each.

        A picture that crashes or hangs its worker costs only itself: it comes back as S101 or
        S102.
        """
        if not tasks:
            return
        if self._pool is None:
            self._pool = ProcessPool(
                max_workers=self._workers.count,
                max_tasks=self._workers.recycle,
                initializer=_start,
                initargs=(self._engines, self._workers.limits),
            )
        results = self._pool.map(_read, self._placed(tasks), timeout=self._workers.seconds).result()
        for task in tasks:
            yield task, _next(results, task.submission)

    def _placed(self, tasks: list[Task]) -> list[Task]:
        if self._shelf is None:
            return tasks
        places = self._shelf.at_hand(task.submission for task in tasks)
        return [replace(task, submission=p) for task, p in zip(tasks, places, strict=True)]


def read_here(task: Task, engine: Engine, limits: Limits = LIMITS) -> Read:
    """Read one task in this process."""
    try:
        content = read(task.submission)
        if isinstance(content, Deferred):
            return content
        pixels = decode_pixels(content, limits)
        if task.page is None:
            page = _first_look(pixels, engine)
            return replace(page, pixels=digest_of(pixels), editor=editor_named(content))
        return engine.read_again(pixels, task.page, task.looks)
    except PictureError as error:
        return rejected(task.submission, error.code, error.details)


def _first_look(pixels: NDArray[np.uint8], engine: Engine) -> Page:
    """The page as the fast reader reads it, finely where it seems to show more than was read."""
    page = engine.read(pixels)
    usual = extract(page)
    if not has_gaps(page, usual):
        return page
    fine = engine.read(pixels, finely=True)
    return fine if shown(extract(fine)) > shown(usual) else page


def rejected(submission: Submission, code: str, details: str) -> Rejected:
    """The submission as a picture that cannot be read."""
    return Rejected(submission.source, submission.sha256, code, details, submission.claim)


def with_lines(page: Page, lines: dict[int, Line]) -> Page:
    """``page`` with the lines that were read again in their places."""
    return replace(
        page, lines=tuple(lines.get(index, line) for index, line in enumerate(page.lines))
    )


def _start(engines: EngineFactory, limits: Limits) -> None:
    global _engine, _limits
    _engine, _limits = engines(), limits


def _read(task: Task) -> Read:
    assert _engine is not None, "the pool starts every worker with an engine"
    return read_here(task, _engine, _limits)


def _next(results: Iterator[Read], submission: Submission) -> Read:
    try:
        return next(results)
    except TaskTimeout:
        return rejected(submission, "S102", "处理此图片超过时限，已跳过。")
    except ProcessExpired as error:
        return rejected(submission, "S101", f"处理此图片的进程异常退出（{error.exitcode}）。")
    except RunError:
        raise
    except Exception as error:  # one failing picture never stops the rest
        return rejected(submission, "S101", f"处理此图片时出错（{type(error).__name__}）。")
