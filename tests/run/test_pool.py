"""Engines that crash, hang, eat memory, cannot start or return rubbish cost only their picture."""

import hashlib
import os
import signal
import time
from collections.abc import Callable
from concurrent.futures import wait
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from pipeline.domain.errors import Exit, RunError
from pipeline.domain.submission import Rejected, Submission
from pipeline.run import pool as pools
from pipeline.run import worker
from pipeline.run.confine import OUT_OF_MEMORY
from pipeline.run.pool import Confines, Failure, Pool
from pipeline.run.reading import Read, Readers, Task, Understood, Workers
from tests.run.engines import (
    CRASH,
    CRASH_ONCE,
    HANG,
    HUNGRY,
    NOT_A_NUMBER,
    NOTHING,
    OTHER_SIZE,
    RAISE,
    SURROGATE,
    Obedient,
    Unready,
)


def picture(folder: Path, order: int, name: str | None = None) -> Submission:
    path = folder / (name or f"{order}.png")
    Image.fromarray(np.full((8, 8, 3), order, np.uint8)).save(path)
    content = path.read_bytes()
    return Submission(path.name, hashlib.sha256(content).hexdigest(), len(content), str(path))


def _said(folder: Path, orders: list[int], workers: Workers, once: Path | None = None) -> list[str]:
    tasks = [Task(picture(folder, order)) for order in orders]
    with Readers(Obedient(once=once), workers) as readers:
        results = dict(readers.read_all(tasks))
    assert len(results) == len(tasks)
    return [_word(results[task]) for task in tasks]


def _word(result: Read) -> str:
    if isinstance(result, Rejected):
        return result.code
    assert isinstance(result, Understood)
    return result.page.lines[0].text


@pytest.mark.parametrize("count", [1, 2])
def test_pictures_that_crash_hang_or_raise_cost_only_themselves(tmp_path: Path, count: int) -> None:
    orders = [20, CRASH, 21, HANG, RAISE, 22, 23]
    said = _said(tmp_path, orders, Workers(count=count, seconds=1))
    assert said == ["20", "S101", "21", "S102", "S101", "22", "23"]


def test_a_picture_that_eats_memory_costs_only_itself(tmp_path: Path) -> None:
    workers = Workers(count=1, seconds=60, memory=3 * 2**30)
    assert _said(tmp_path, [20, HUNGRY, 21], workers) == ["20", "S101", "21"]


def test_want_of_memory_while_decoding_is_ours_and_not_the_students(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def starved(*_: Any, **__: Any) -> None:
        raise MemoryError

    monkeypatch.setattr(Image, "open", starved)  # inherited by the workers
    task = Task(Submission("a.png", hashlib.sha256(b"x").hexdigest(), 1, str(tmp_path / "a.png")))
    (tmp_path / "a.png").write_bytes(b"x")
    with Readers(Obedient(), Workers()) as readers:
        ((_, result),) = readers.read_all([task])
    assert isinstance(result, Rejected)
    assert result.code == "S101"
    assert "内存" in result.details


@pytest.mark.parametrize("order", [NOTHING, NOT_A_NUMBER, SURROGATE, OTHER_SIZE])
def test_rubbish_is_not_believed(tmp_path: Path, order: int) -> None:
    assert _said(tmp_path, [order, 20], Workers()) == ["S101", "20"]


def test_what_fails_once_is_tried_once_more(tmp_path: Path) -> None:
    assert _said(tmp_path, [20, CRASH_ONCE, 21], Workers(), tmp_path / "once") == ["20", "9", "21"]


@pytest.mark.parametrize("how", ["crash", "no such library"])
def test_an_engine_that_cannot_start_stops_the_run_and_blames_no_picture(
    tmp_path: Path, how: str
) -> None:
    tasks = [Task(picture(tmp_path, order)) for order in (20, 21)]
    with (
        Readers(Unready(how), Workers()) as readers,
        pytest.raises(RunError, match="doctor") as caught,
    ):
        list(readers.read_all(tasks))
    assert caught.value.status is Exit.NOT_READY


def _nothing() -> None:
    pass


def _obey(job: Callable[[], str] | str) -> str:
    if job == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if job == "sleep":
        time.sleep(60)
    if job == "memory":
        os._exit(OUT_OF_MEMORY)
    return str(job)


def _run(jobs: list[str], count: int = 1, seconds: float = 30) -> list[str]:
    with Pool(_obey, _nothing, (), count, Confines(seconds)) as pool:
        found = dict(pool.run(jobs))
    assert sorted(found) == list(range(len(jobs)))
    outcomes = [found[place] for place in range(len(jobs))]
    return [one.code if isinstance(one, Failure) else one for one in outcomes]


def test_an_outcome_comes_as_soon_as_it_is_there() -> None:
    with Pool(_obey, _nothing, (), 2, Confines(5)) as pool:
        assert next(iter(pool.run(["sleep", "a"]))) == (1, "a")


def test_only_a_few_jobs_are_in_flight(monkeypatch: pytest.MonkeyPatch) -> None:
    flying: list[int] = []

    def counting(futures: Any, *more: Any) -> Any:
        flying.append(len(futures))
        return wait(futures, *more)

    monkeypatch.setattr(pools, "wait", counting)
    assert _run([f"{number}" for number in range(40)], count=2) == [str(n) for n in range(40)]
    assert max(flying) <= 4


def test_a_pool_that_breaks_is_made_anew_and_finds_the_job_that_broke_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Death before the pool learned which job a process had: pebble then gives up all of them."""
    real = pools._is_broken

    def broken(future: Any) -> bool:
        return real(future) or "ProcessExpired" in type(future.exception()).__name__

    monkeypatch.setattr(pools, "_is_broken", broken)
    assert _run(["a", "die", "b", "c"], count=2) == ["a", "S101", "b", "c"]


def test_a_pool_in_which_nothing_moves_is_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Pool, "_patience", lambda _: 1.0)
    monkeypatch.setattr(worker, "set_alarm", lambda _: None)  # inherited by the processes
    assert _run(["a", "sleep", "b"]) == ["a", "S101", "b"]


def test_a_clock_set_back_or_forth_neither_prolongs_a_hang_nor_ends_a_job(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started, real = time.monotonic(), time.time
    steps = iter([0.0, -86400.0, *[-86400.0] * 100_000])
    monkeypatch.setattr(time, "time", lambda: real() + next(steps))
    assert _run(["a", "sleep", "b"], seconds=1) == ["a", "S102", "b"]
    assert time.monotonic() - started < 30


def test_workers_end_with_the_pool() -> None:
    with Pool(_obey, _nothing, (), 2, Confines(60)) as pool:
        started = time.monotonic()
        next(iter(pool.run(["a", "sleep", "sleep"])))
    assert time.monotonic() - started < 15
