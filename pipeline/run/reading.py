"""Reading pictures in worker processes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from pipeline.domain.errors import PictureError
from pipeline.domain.limits import LIMITS, Limits
from pipeline.domain.page import Line, Look, Page
from pipeline.domain.reading import Reading
from pipeline.domain.submission import Deferred, Rejected, Submission
from pipeline.extract import extract, has_gaps, shown
from pipeline.ingest.sources.metadata import editor_named
from pipeline.ingest.sources.pictures import decode_pixels, digest_of, read
from pipeline.ocr.engine import Engine
from pipeline.run.confine import give_up_for_memory
from pipeline.run.pool import Confines, Failure, Pool
from pipeline.run.sound import check_lines, check_page


@dataclass(frozen=True, slots=True)
class Task:
    """One picture to be read: for the first time, or some lines of a known page again.

    ``plain``: nothing but that; else a first look goes on to the second one that will be wanted.
    """

    submission: Submission
    page: Page | None = None
    looks: tuple[Look, ...] = ()
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Understood:
    """A page that was read, and what the rules make of it.

    ``lines`` are those of ``looks``, which the strong reader read while the picture was at hand:
    decoding it anew for them takes as long as covers, ink and page class together.
    """

    page: Page
    reading: Reading
    looks: tuple[Look, ...] = ()
    lines: tuple[Line, ...] = ()


#: What a worker gives back: a page, lines of a second look, or why the picture cannot be read.
Read = Understood | tuple[Line, ...] | Rejected | Deferred

EngineFactory = Callable[[], Engine]

#: The second looks that will be wanted, as far as one picture by itself tells; picklable.
Doubts = Callable[[Submission, Reading], tuple[Look, ...]]


@dataclass(frozen=True, slots=True)
class PaddleEngines:
    """Builds the engine in each worker; picklable, unlike the engine."""

    models_dir: Path | None = None

    def __call__(self) -> Engine:
        from pipeline.ocr.two_readers import TwoReaders

        return TwoReaders(self.models_dir)


@dataclass(frozen=True, slots=True)
class Workers:
    """How many processes read, and what one picture may take: seconds, and bytes of memory.

    A worker is replaced after ``recycle`` pictures: ONNX Runtime keeps memory for every new
    shape of input it meets. ``memory`` 0 sets no limit. ``limits`` is what a picture may cost.
    """

    count: int = 1
    seconds: float = 120.0
    recycle: int = 500
    memory: int = 0
    limits: Limits = LIMITS


class Shelf(Protocol):
    """Where the bytes of submissions lie."""

    def at_hand(self, submissions: Iterable[Submission]) -> list[Submission | Rejected]:
        """The submissions as files that can be opened, in the order given, or why they cannot."""
        ...


_engine: Engine | None = None
_limits = LIMITS
_doubts: Doubts | None = None


class Readers:
    """Worker processes that read; started with the first task, ended with the context.

    One pool serves first and second looks, since loading PaddleOCR costs as much as reading a
    dozen pictures. With ``doubts`` most second looks are taken together with the first.
    """

    def __init__(
        self,
        engines: EngineFactory,
        workers: Workers,
        shelf: Shelf | None = None,
        doubts: Doubts | None = None,
    ) -> None:
        self.confines = Confines(workers.seconds, workers.memory, workers.recycle)
        self._shelf = shelf
        about = (engines, workers.limits, doubts)
        self._pool: Pool[Task, Read] = Pool(
            _read, _start, about, workers.count, self.confines, _plainly
        )

    def __enter__(self) -> "Readers":
        return self

    def __exit__(self, *error: object) -> None:
        self._pool.__exit__(*error)

    def read_all(self, tasks: list[Task]) -> Iterator[tuple[Task, Read]]:
        """Read every task; exactly one result each, as they end and not in the order given.

        A picture that crashes or hangs its worker, or eats its memory, costs only itself: after a
        second attempt it comes back as S101 or S102.

        Raises:
            RunError: the workers cannot be started.
        """
        here: list[Task] = []
        placed: list[Task] = []
        for task, found in zip(tasks, self._placed(tasks), strict=True):
            if isinstance(found, Rejected):
                yield task, found
            else:
                here.append(task)
                placed.append(replace(task, submission=found))
        for place, result in self._pool.run(placed) if placed else ():
            task = here[place]
            if isinstance(result, Failure):
                yield task, rejected(task.submission, result.code, result.details)
            else:
                yield task, result

    def _placed(self, tasks: list[Task]) -> list[Submission] | list[Submission | Rejected]:
        wanted = [task.submission for task in tasks]
        return wanted if self._shelf is None else self._shelf.at_hand(wanted)


def read_here(
    task: Task, engine: Engine, limits: Limits = LIMITS, doubts: Doubts | None = None
) -> Read:
    """Read one task in this process."""
    try:
        content = read(task.submission)
        if isinstance(content, Deferred):
            return content
        pixels = decode_pixels(content, limits)
        if task.page is None:
            seen = _first_look(pixels, engine)
            digest, editor = digest_of(pixels), editor_named(content)
            known = Understood(
                replace(seen.page, pixels=digest, editor=editor),
                # The rules only hand these two on.
                replace(seen.reading, pixels=digest, editor=editor),
            )
            if doubts is None or task.plain:
                return known
            return _looked_again(known, partial(doubts, task.submission), pixels, engine)
        return check_lines(engine.read_again(pixels, task.page, task.looks), task.looks)
    except PictureError as error:
        if isinstance(error.__cause__, MemoryError):
            raise MemoryError from error  # the picture keeps the limits; want of memory is ours
        return rejected(task.submission, error.code, error.details)


def _first_look(pixels: NDArray[np.uint8], engine: Engine) -> Understood:
    """The page as the fast reader reads it, finely where it seems to show more than was read."""
    usual = _understood(engine.read(pixels), pixels)
    if not has_gaps(usual.page, usual.reading):
        return usual
    fine = _understood(engine.read(pixels, finely=True), pixels)
    return fine if shown(fine.reading) > shown(usual.reading) else usual


def _looked_again(
    known: Understood,
    doubts: Callable[[Reading], tuple[Look, ...]],
    pixels: NDArray[np.uint8],
    engine: Engine,
) -> Understood:
    """``known`` with the looks that will be wanted; without where they fail: they are asked for."""
    try:
        looks = doubts(known.reading)
        if not looks:
            return known
        lines = check_lines(engine.read_again(pixels, known.page, looks), looks)
    except Exception:  # what a second look meets must not cost the first
        return known
    return replace(known, looks=looks, lines=lines)


def _understood(page: Page, pixels: NDArray[np.uint8]) -> Understood:
    return Understood(check_page(page, pixels), extract(page))


def rejected(submission: Submission, code: str, details: str) -> Rejected:
    """The submission as a picture that cannot be read."""
    return Rejected(submission.source, submission.sha256, code, details, submission.claim)


def with_lines(page: Page, lines: dict[int, Line]) -> Page:
    """``page`` with the lines that were read again in their places."""
    return replace(
        page, lines=tuple(lines.get(index, line) for index, line in enumerate(page.lines))
    )


def _plainly(task: Task) -> Task:
    """What is tried where ``task`` failed: it may have been the second look's fault."""
    return replace(task, plain=True)


def _start(engines: EngineFactory, limits: Limits, doubts: Doubts | None) -> None:
    global _engine, _limits, _doubts
    _engine, _limits, _doubts = engines(), limits, doubts


def _read(task: Task) -> Read:
    assert _engine is not None, "the pool starts every worker with an engine"
    try:
        return read_here(task, _engine, _limits, _doubts)
    except MemoryError:
        give_up_for_memory()
