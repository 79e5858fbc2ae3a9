"""Processes that can be killed: a job that crashes or hangs its process costs only itself.

pebble replaces the process under a job that dies. What it leaves open is closed here: jobs are
handed over a few at a time and come back as they end, so that each can be kept at once; a job that
failed is tried once more; a pool that broke, or in which nothing moves any more, is made anew and
its jobs tried one by one; and time limits do not go by the clock on the wall, which may be set.
"""

import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from concurrent.futures import TimeoutError as TaskTimeout
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

from pipeline.domain.errors import Exit, RunError
from pipeline.run.confine import OUT_OF_MEMORY
from pipeline.run.worker import NotStarted, begin, cannot_start, do, ready

Job = TypeVar("Job")
Result = TypeVar("Result")

#: A job that fails is tried once more: the machine may have been short of something.
_ATTEMPTS = 2
#: Starting may take this many seconds; a machine that needs more has no use for this program.
_START_SECONDS = 300.0
#: The processes' own alarm rings first; this is for what it cannot end, and for Windows.
_GRACE_SECONDS = 30.0
#: So often a silent pool is asked whether it still works.
_TICK_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a job failed twice: S101 or S102, and the reason in Chinese."""

    code: str
    details: str


@dataclass(frozen=True, slots=True)
class Confines:
    """What one job may cost: ``seconds``, and ``memory`` in bytes of its process (0: any).

    A process is replaced after ``recycle`` jobs.
    """

    seconds: float
    memory: int = 0
    recycle: int = 0


class Pool(Generic[Job, Result]):
    """Processes that do ``work``, each after ``start``; started with the first job.

    Both must be importable by name, and ``start`` is called in each process with ``about``.
    ``again`` makes of a job that failed what is tried the second time; the same, if None.
    """

    def __init__(
        self,
        work: Callable[[Job], Result],
        start: Callable[..., None],
        about: tuple[Any, ...],
        count: int,
        confines: Confines,
        again: Callable[[Job], Job] | None = None,
    ) -> None:
        self._work, self._start, self._about = work, start, about
        self._count, self._confines, self._again = count, confines, again
        self._pool: ProcessPool | None = None

    def __enter__(self) -> "Pool[Job, Result]":
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def run(self, jobs: Iterable[Job]) -> Iterator[tuple[int, Result | Failure]]:
        """Do every job; yields the place of each in ``jobs`` and what came of it, as they end.

        Raises:
            RunError: the processes cannot be started.
        """
        round_ = _Round[Job](list(jobs), self._again)
        while round_.open:
            for place in round_.to_hand_over(self._count):
                round_.flying[self._schedule(round_.job(place))] = place
            done = self._some(round_.flying)
            broken = not done
            for future in done:
                if _is_broken(future):
                    broken = True
                    continue
                place = round_.flying.pop(future)
                outcome = _outcome(future)
                if not isinstance(outcome, Failure) or round_.is_final(place):
                    round_.suspects.discard(place)
                    yield place, outcome
            if broken:
                failed = self._made_anew(round_)
                if failed is not None:
                    yield failed, _crashed(0)

    def _made_anew(self, round_: "_Round[Job]") -> int | None:
        """Replace a pool that broke or stands still; the job that failed for good, if one did."""
        self._end()
        failed = round_.broke()
        self._prove_start()
        return failed

    def _schedule(self, job: Job) -> Any:
        seconds = self._confines.seconds
        about = (self._work, job, seconds)
        with suppress(RuntimeError):  # it broke a moment ago
            return self._running().schedule(do, about, timeout=seconds + _GRACE_SECONDS)
        broken: Future[None] = Future()
        broken.set_exception(BrokenExecutor())
        return broken

    def _some(self, flying: Mapping[Any, int]) -> set[Any]:
        """Jobs that ended; none where the pool is broken or where nothing moves in it any more.

        pebble forgets jobs that were handed over while it broke. A pool without news is given up
        by a clock that nobody sets.
        """
        until = time.monotonic() + self._patience()
        while time.monotonic() < until:
            done, _ = wait(flying, _TICK_SECONDS, FIRST_COMPLETED)
            if done:
                return done
            if not self._running().active:
                break
        return set()

    def _patience(self) -> float:
        return self._confines.seconds + 2 * _GRACE_SECONDS + _START_SECONDS

    def _running(self) -> ProcessPool:
        if self._pool is None:
            self._pool = ProcessPool(
                max_workers=self._count,
                max_tasks=self._confines.recycle,
                initializer=begin,
                initargs=(self._start, self._about, self._confines.memory),
            )
        return self._pool

    def _prove_start(self) -> None:
        """Tell jobs that kill their process from processes that cannot even start.

        Raises:
            RunError: they cannot.
        """
        pool = self._running()
        first = pool.schedule(ready)
        until = time.monotonic() + _START_SECONDS
        while not first.done() and pool.active and time.monotonic() < until:
            wait([first], _TICK_SECONDS)
        if not first.done():
            raise cannot_start("没有响应")
        error = first.exception()
        if error is not None:
            raise error if isinstance(error, RunError) else cannot_start(type(error).__name__)

    def _end(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            with suppress(RuntimeError):  # a process that not even SIGKILL ends
                pool.stop()
                pool.join()


class _Round(Generic[Job]):
    """Where each job of one call stands. Jobs are known by their place in the list."""

    def __init__(self, jobs: list[Job], again: Callable[[Job], Job] | None) -> None:
        self._jobs, self._again = jobs, again
        self.flying: dict[Any, int] = {}
        self.suspects: set[int] = set()
        self._waiting = deque(range(len(jobs)))
        self._failed: dict[int, int] = {}

    @property
    def open(self) -> bool:
        return bool(self._waiting or self.flying)

    def job(self, place: int) -> Job:
        """The job at ``place``, or what is tried in its stead where it failed or may have."""
        job = self._jobs[place]
        if self._again is None or not (place in self._failed or place in self.suspects):
            return job
        return self._again(job)

    def to_hand_over(self, count: int) -> Iterator[int]:
        """Jobs for idle processes, and a few more so that none waits for us; suspects alone."""
        room = 1 if self.suspects else 2 * count
        for _ in range(min(len(self._waiting), room - len(self.flying))):
            yield self._waiting.popleft()

    def is_final(self, place: int) -> bool:
        """Note that a job failed; whether that was its last attempt. Others go first."""
        self._failed[place] = self._failed.get(place, 0) + 1
        if self._failed[place] >= _ATTEMPTS:
            return True
        self._waiting.append(place)
        return False

    def broke(self) -> int | None:
        """Note that the pool broke under the jobs in flight; the one that failed for good."""
        flying, self.flying = sorted(self.flying.values()), {}
        alone = flying[0] if len(flying) == 1 else None
        self._waiting.extendleft(reversed(flying if alone is None else []))
        self.suspects.update(flying)
        if alone is not None and self.is_final(alone):
            self.suspects.discard(alone)
            return alone
        return None


def _is_broken(future: Any) -> bool:
    return isinstance(future.exception(), BrokenExecutor)


def _outcome(future: Any) -> Any:
    try:
        result = future.result()
    except TaskTimeout:
        return _timed_out()
    except ProcessExpired as error:
        return _crashed(error.exitcode)
    except RunError:
        raise
    except Exception as error:  # one failing job never stops the rest
        return Failure("S101", f"处理此文件时出错（{type(error).__name__}）。")
    if isinstance(result, NotStarted):
        raise RunError(Exit.NOT_READY, result.message)
    return result


def _timed_out() -> Failure:
    return Failure("S102", "处理此文件超过时限，已跳过。")


def _crashed(exitcode: int) -> Failure:
    if exitcode == -getattr(signal, "SIGALRM", 0):
        return _timed_out()
    if exitcode == OUT_OF_MEMORY:
        return Failure("S101", "处理此文件所需内存超过上限，已跳过。")
    return Failure("S101", "处理此文件的进程异常退出，已跳过。")
