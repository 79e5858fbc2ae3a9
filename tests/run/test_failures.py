"""A failure of ours is remembered, told as new once, and tried again when that may help."""

from pathlib import Path

import pytest

from pipeline.domain.page import Look
from pipeline.domain.reading import Reading
from pipeline.domain.submission import Rejected, Submission
from pipeline.extract import extract
from pipeline.run import library as libraries
from pipeline.run.library import Library
from pipeline.run.progress import Silent
from pipeline.run.reading import Readers, Workers
from pipeline.run.settling import settle
from pipeline.run.state import Done, State, open_state
from tests.run.engines import CRASH, CRASH_AGAIN, CRASH_ONCE, Obedient
from tests.run.fetching import fetched
from tests.run.test_pool import picture

_WORKERS = Workers()


def _fetch(
    state: State,
    submission: Submission,
    *,
    workers: Workers = _WORKERS,
    retry: bool = False,
    once: Path | None = None,
    engine: str = "fp",
) -> Library:
    with Readers(Obedient(once=once), workers) as readers:
        library = Library(state, engine, readers, Silent(), retry_failed=retry)
        library.fetch((submission,))
    return library


def test_a_failure_is_told_as_new_until_a_complete_run_has_told_it(tmp_path: Path) -> None:
    submission = picture(tmp_path, CRASH)
    with open_state(tmp_path / "state") as state:
        for _ in range(2):  # the second is the restart of a run that was killed
            library = _fetch(state, submission)
            assert (library.faults.new, library.faults.known) == (["1.png"], [])
        assert library.read == 0, "it is not tried again"
        state.remember_run(Done("2026-11-01"))
        library = _fetch(state, submission)
        assert (library.faults.new, library.faults.known) == ([], ["1.png"])
        (item,) = library.items((submission,))
        assert isinstance(item, Rejected)
        assert item.code == "S101"


def test_it_is_tried_again_when_asked_and_stays_known(tmp_path: Path) -> None:
    submission = picture(tmp_path, CRASH)
    with open_state(tmp_path / "state") as state:
        _fetch(state, submission)
        state.remember_run(Done("2026-11-01"))
        library = _fetch(state, submission, retry=True)
        assert (library.read, library.faults.new, library.faults.known) == (1, [], ["1.png"])


@pytest.mark.parametrize("changed", [{"engine": "other"}, {"workers": Workers(seconds=60)}])
def test_it_is_tried_again_under_other_models_or_limits(
    tmp_path: Path, changed: dict[str, object]
) -> None:
    submission = picture(tmp_path, CRASH)
    with open_state(tmp_path / "state") as state:
        _fetch(state, submission)
        state.remember_run(Done("2026-11-01"))
        library = _fetch(state, submission, **changed)  # type: ignore[arg-type]
        assert (library.read, library.faults.new) == (1, ["1.png"])


def test_success_at_last_is_kept(tmp_path: Path) -> None:
    submission = picture(tmp_path, CRASH_ONCE)
    with open_state(tmp_path / "state") as state:
        library = _fetch(state, submission, once=tmp_path / "once")
        assert (library.faults.new, library.page(submission) is not None) == ([], True)
        assert _fetch(state, submission).read == 0


def test_a_second_look_that_crashes_leaves_the_first_and_is_not_tried_every_night(
    tmp_path: Path,
) -> None:
    submission = picture(tmp_path, CRASH_AGAIN)
    with open_state(tmp_path / "state") as state:
        for known in (False, True):
            with Readers(Obedient(), Workers()) as readers:
                library = Library(state, "fp", readers, Silent())
                settle(library, (submission,), lambda _: {"100.png": (Look(0),)})
            assert library.faults.new == ([] if known else ["100.png"])
            assert library.faults.known == (["100.png"] if known else [])
            page = library.page(submission)
            assert page is not None
            assert page.lines[0].text == "100"
            state.remember_run(Done("2026-11-01"))


def test_a_page_that_the_rules_stumble_over_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = picture(tmp_path, 20), picture(tmp_path, 21)

    def stumbling(page: object) -> Reading:
        if page.lines[0].text == "21":  # type: ignore[attr-defined]
            raise RecursionError
        return extract(page)  # type: ignore[arg-type]

    with open_state(tmp_path / "state") as state, Readers(Obedient(), Workers()) as readers:
        fetched(Library(state, "fp", readers, Silent()), good, bad)
        monkeypatch.setattr(libraries, "extract", stumbling)  # what was read meets other rules
        library = Library(state, "fp", readers, Silent())
        first, second = fetched(library, good, bad)
    assert not isinstance(first, Rejected)
    assert isinstance(second, Rejected)
    assert (second.code, library.faults.new) == ("S101", ["21.png"])
