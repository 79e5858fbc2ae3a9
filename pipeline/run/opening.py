"""Containers opened in processes of their own: what hangs or crashes one costs only itself."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import TimeoutError as TaskTimeout
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from shutil import rmtree

from pebble import ProcessExpired, ProcessPool

from pipeline.domain.errors import RunError
from pipeline.domain.limits import MIB, Limits
from pipeline.domain.submission import Submission
from pipeline.ingest.files import open_plain, stamp, stamp_of
from pipeline.ingest.listing import Listed
from pipeline.ingest.sources.containers import open_container
from pipeline.ingest.sources.opening import Opening, Refused
from pipeline.ingest.sources.rar import tools as rar_tools
from pipeline.ingest.sources.store import fresh
from pipeline.run.progress import Progress

#: Address space that opening a container may take on top of what the process has at its start (on
#: large machines libraries reserve gigabytes); a dictionary of gigabytes does not fit.
_MEMORY = 4096 * MIB
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
        self.faults = 0

    @property
    def fingerprint(self) -> str:
        """What an opening depends on beside the container's bytes."""
        libraries = ("pypdfium2", "pillow", "py7zr", "rarfile", "openpyxl")
        versions = [f"{name}={version(name)}" for name in libraries]
        return " ".join([_FORM, repr(self._limits), *versions, *rar_tools()])

    def open(self, wanted: Mapping[str, Listed]) -> Iterator[tuple[str, Opening | None]]:
        """What is in each container, by the keys given; None for one that changed meanwhile."""
        if not wanted:
            return
        self._progress.start("打开压缩包和文档", len(wanted))
        jobs = [_Job(listed, self._limits, self._store) for listed in wanted.values()]
        pool = ProcessPool(
            max_workers=min(self._workers, len(jobs)), max_tasks=50, initializer=_confine
        )
        try:
            results = pool.map(_open, jobs, timeout=self._seconds).result()
            for key in wanted:
                yield key, self._next(results)
                self._progress.advance()
            pool.close()
        finally:
            pool.stop()
            pool.join()

    def at_hand(self, submissions: Iterable[Submission]) -> list[Submission]:
        """The submissions as plain files, unpacked again where they are not unpacked now."""
        wanted = list(submissions)
        missing = {one.file for one in wanted if one.members and not self._place(one).is_file()}
        listed = {
            file: Listed(Path(file).name, Path(file), now)
            for file in sorted(missing)
            if (now := stamp(Path(file))) is not None
        }
        for _ in self.open(listed):
            pass
        return [self._located(one) for one in wanted]

    def _located(self, submission: Submission) -> Submission:
        if not submission.members:
            return submission
        return replace(submission, file=str(self._place(submission)), members=())

    def _place(self, submission: Submission) -> Path:
        return self._store / submission.sha256

    def _next(self, results: Iterator[Opening | None]) -> Opening | None:
        try:
            return next(results)
        except TaskTimeout:
            return self._fault("S102", "打开此文件超过时限，已跳过。")
        except ProcessExpired as error:
            return self._fault("S101", f"打开此文件的进程异常退出（{error.exitcode}）。")
        except RunError:
            raise
        except Exception as error:  # one failing container never stops the rest
            return self._fault("S101", f"打开此文件时出错（{type(error).__name__}）。")

    def _fault(self, code: str, details: str) -> Opening:
        self.faults += 1
        return Opening(refused=(Refused("", None, code, details),))


@contextmanager
def openers(store: Path, limits: Limits, progress: Progress, workers: int) -> Iterator[Openers]:
    """Openers with an empty ``store``, removed afterwards."""
    fresh(store)
    try:
        yield Openers(store, limits, progress, workers)
    finally:
        rmtree(store, ignore_errors=True)


def _confine() -> None:
    with suppress(ImportError, ValueError, OSError):  # not on Linux, or already less
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + _MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _open(job: _Job) -> Opening | None:
    try:
        with open_plain(job.listed.path) as file:
            if stamp_of(file) != job.listed.stamp:
                return None
            opening = open_container(file, job.listed.source, job.limits, job.store)
            return opening if stamp_of(file) == job.listed.stamp else None
    except OSError:
        return None
