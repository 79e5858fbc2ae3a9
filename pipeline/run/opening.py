"""Containers opened in processes of their own: what hangs or crashes one costs only itself."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from shutil import rmtree

from pipeline.domain.limits import MIB, Limits
from pipeline.domain.submission import Rejected, Submission
from pipeline.ingest.files import open_plain, stamp, stamp_of
from pipeline.ingest.listing import Listed
from pipeline.ingest.sources.containers import open_container
from pipeline.ingest.sources.opening import Opening, Refused
from pipeline.ingest.sources.rar import tools as rar_tools
from pipeline.ingest.sources.store import fresh
from pipeline.run.pool import Confines, Failure, Pool
from pipeline.run.progress import Progress

#: A dictionary of gigabytes does not fit.
_MEMORY = 4096 * MIB
#: A process is replaced after so many containers: what they leave in memory goes with it.
_RECYCLE = 50
#: Openings kept by an earlier form of this code are made again.
_FORM = "1"


@dataclass(frozen=True, slots=True)
class _Job:
    listed: Listed
    limits: Limits
    store: Path


class Openers:
    """Opens containers, and keeps what was unpacked for as long as the run lasts."""

    def __init__(
        self, store: Path, limits: Limits, progress: Progress, workers: int, seconds: float = 600.0
    ) -> None:
        self._store, self._limits, self._progress = store, limits, progress
        self._workers, self._seconds = workers, seconds

    @property
    def fingerprint(self) -> str:
        """What an opening, or a failure to open, depends on beside the container's bytes."""
        libraries = ("pypdfium2", "pillow", "py7zr", "rarfile", "openpyxl")
        versions = [f"{name}={version(name)}" for name in libraries]
        return " ".join([_FORM, repr(self._limits), *versions, *rar_tools()])

    def open(self, wanted: Mapping[str, Listed]) -> Iterator[tuple[str, Opening | None]]:
        """What is in each container, by the keys given; None for one that changed meanwhile.

        They come as they are opened. One that crashes or hangs its process, twice, is refused as
        S101 or S102.
        """
        if not wanted:
            return
        self._progress.start("打开压缩包和文档", len(wanted))
        keys = list(wanted)
        jobs = [_Job(wanted[key], self._limits, self._store) for key in keys]
        confines = Confines(self._seconds, _MEMORY, _RECYCLE)
        count = min(self._workers, len(jobs))
        pool: Pool[_Job, Opening | None] = Pool(_open, _begin, (), count, confines)
        with pool:
            for place, result in pool.run(jobs):
                yield keys[place], _refused(result) if isinstance(result, Failure) else result
                self._progress.advance()

    def at_hand(self, submissions: Iterable[Submission]) -> list[Submission | Rejected]:
        """The submissions as plain files, unpacked again where they are not unpacked now.

        Rejected are those whose container cannot be opened again for a fault of ours.
        """
        wanted = list(submissions)
        missing = {one.file for one in wanted if one.members and not self._place(one).is_file()}
        listed = {
            file: Listed(Path(file).name, Path(file), now)
            for file in sorted(missing)
            if (now := stamp(Path(file))) is not None
        }
        failed = {
            file: opening.refused[0]
            for file, opening in self.open(listed)
            if opening is not None and opening.is_our_fault
        }
        return [self._located(one, failed) for one in wanted]

    def _located(
        self, submission: Submission, failed: Mapping[str, Refused]
    ) -> Submission | Rejected:
        place = self._place(submission)
        why = failed.get(submission.file)
        if not submission.members:
            return submission
        if why is not None and not place.is_file():
            source, sha256, claim = submission.source, submission.sha256, submission.claim
            return Rejected(source, sha256, why.code, why.details, claim)
        return replace(submission, file=str(place), members=())

    def _place(self, submission: Submission) -> Path:
        return self._store / submission.sha256


@contextmanager
def openers(store: Path, limits: Limits, progress: Progress, workers: int) -> Iterator[Openers]:
    """Openers with an empty ``store``, removed afterwards."""
    fresh(store)
    try:
        yield Openers(store, limits, progress, workers)
    finally:
        rmtree(store, ignore_errors=True)


def _refused(failure: Failure) -> Opening:
    return Opening(refused=(Refused("", None, failure.code, failure.details),))


def _begin() -> None:
    """Nothing to get ready: what opens a container is imported with this module."""


def _open(job: _Job) -> Opening | None:
    try:
        with open_plain(job.listed.path) as file:
            if stamp_of(file) != job.listed.stamp:
                return None
            opening = open_container(file, job.listed.source, job.limits, job.store)
            return opening if stamp_of(file) == job.listed.stamp else None
    except OSError:
        return None
