"""A first look takes along the second one that will be wanted, and never suffers from it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.domain.page import Line, Look
from pipeline.domain.reading import Reading
from pipeline.domain.submission import Rejected, Submission
from pipeline.run.library import Library
from pipeline.run.progress import Silent
from pipeline.run.reading import Doubts, Read, Readers, Task, Understood, Workers
from pipeline.run.settling import settle
from pipeline.run.state import open_state
from tests.run.engines import CRASH_AGAIN, Obedient
from tests.run.test_pool import picture

_LOOK = Look(0, ("10X",))


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Wants ``looks`` at every picture."""

    looks: tuple[Look, ...]

    def __call__(self, _: Submission, __: Reading) -> tuple[Look, ...]:
        return self.looks


def _stumble(_: Submission, __: Reading) -> tuple[Look, ...]:
    raise KeyError


def _reading(looks: tuple[Look, ...]) -> Readers:
    return Readers(Obedient(), Workers(), doubts=Doubtful(looks))


def _one(readers: Readers, submission: Submission) -> Read:
    ((_, result),) = readers.read_all([Task(submission)])
    return result


def test_a_first_look_brings_the_lines_of_the_second(tmp_path: Path) -> None:
    with _reading((_LOOK,)) as readers:
        result = _one(readers, picture(tmp_path, 10))
    assert isinstance(result, Understood)
    assert result.looks == (_LOOK,)
    assert [line.text for line in result.lines] == ["again"]
    assert result.page.lines[0].text == "10"


@pytest.mark.parametrize("doubts", [_stumble, Doubtful((Look(7),))])
def test_what_goes_wrong_with_the_second_look_does_not_cost_the_first(
    tmp_path: Path, doubts: Doubts
) -> None:
    with Readers(Obedient(), Workers(), doubts=doubts) as readers:
        result = _one(readers, picture(tmp_path, 10))
    assert isinstance(result, Understood)
    assert (result.page.lines[0].text, result.looks, result.lines) == ("10", (), ())


def test_a_second_look_that_kills_its_process_costs_no_first_one(tmp_path: Path) -> None:
    pictures = [picture(tmp_path, order) for order in (10, CRASH_AGAIN, 12)]
    with _reading((_LOOK,)) as readers:
        results = dict(readers.read_all([Task(one) for one in pictures]))
    assert not any(isinstance(one, Rejected) for one in results.values())
    bare = results[Task(pictures[1])]
    assert isinstance(bare, Understood)
    assert bare.looks == ()


@pytest.mark.parametrize("asked", [(_LOOK,), (), (Look(0, ("10X", "10Y")),)])
def test_looks_taken_along_count_only_once_they_are_asked_for(
    tmp_path: Path, asked: tuple[Look, ...]
) -> None:
    """What is known in the end is the same as with looks that are taken afterwards."""
    submission = picture(tmp_path, 10)
    lines: list[Line] = []
    for folder, looks in (("along", (_LOOK,)), ("after", ())):
        with open_state(tmp_path / folder) as state, _reading(looks) as readers:
            library = Library(state, "fp", readers, Silent())
            settle(library, (submission,), lambda _: {"10.png": asked})
            page = library.page(submission)
            assert page is not None
            lines.extend(page.lines)
            kept = state.second_looks(submission.sha256, "fp")
            assert bool(kept) is bool(asked or looks)
    assert lines[0] == lines[1]
    assert lines[0].text == ("again" if asked else "10")


def test_looks_taken_along_are_not_taken_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[Task] = []
    read_all = Readers.read_all

    def noting(readers: Readers, tasks: list[Task]) -> object:
        handed.extend(tasks)
        return read_all(readers, tasks)

    monkeypatch.setattr(Readers, "read_all", noting)
    with open_state(tmp_path / "state") as state, _reading((_LOOK,)) as readers:
        library = Library(state, "fp", readers, Silent())
        settle(library, (picture(tmp_path, 10),), lambda _: {"10.png": (_LOOK,)})
    assert [task.page for task in handed] == [None]
