import hashlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from pipeline.domain.limits import Limits
from pipeline.domain.page import Box, Line, Look, Weighed
from pipeline.domain.submission import Rejected, Submission
from pipeline.extract import extract
from pipeline.ocr import typefaces
from pipeline.run.library import Library
from pipeline.run.progress import Silent
from pipeline.run.reading import Read, Readers, Task, Understood, Workers, read_here
from pipeline.run.settling import settle
from pipeline.run.state import State, open_state
from tests.run.engines import CRASH, HANG, RAISE, Obedient
from tests.run.fetching import fetched


def _submission(folder: Path, order: int, name: str | None = None) -> Submission:
    path = folder / (name or f"{order}.png")
    Image.fromarray(np.full((8, 8, 3), order, np.uint8)).save(path)
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    return Submission(path.name, digest, len(content), str(path))


def _read(folder: Path, orders: list[int], seconds: float = 60) -> list[Read]:
    tasks = [Task(_submission(folder, order)) for order in orders]
    workers = Workers(count=2, seconds=seconds)
    with Readers(Obedient(), workers) as readers:
        found = list(readers.read_all(tasks))
    assert len(found) == len(tasks)
    results = dict(found)
    return [results[task] for task in tasks]


def _said(result: Read) -> str:
    if isinstance(result, Rejected):
        return result.code
    assert isinstance(result, Understood)
    return result.page.lines[0].text


def test_a_crash_costs_only_the_picture_that_caused_it(tmp_path: Path) -> None:
    results = _read(tmp_path, [10, 11, CRASH, 12, 13])
    assert [_said(result) for result in results] == ["10", "11", "S101", "12", "13"]


def test_a_hang_is_ended_and_costs_only_itself(tmp_path: Path) -> None:
    results = _read(tmp_path, [10, HANG, 12], seconds=2)
    assert [_said(result) for result in results] == ["10", "S102", "12"]


def test_an_exception_costs_only_itself(tmp_path: Path) -> None:
    assert [_said(result) for result in _read(tmp_path, [RAISE, 12])] == ["S101", "12"]


def test_an_editor_named_in_the_metadata_goes_with_the_page(tmp_path: Path) -> None:
    path = tmp_path / "edited.png"
    exif = Image.Exif()
    exif[0x0131] = "Snapseed 2.19"
    Image.new("RGB", (8, 8)).save(path, exif=exif)
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    submission = Submission(path.name, digest, len(content), str(path))
    result = read_here(Task(submission), Obedient())
    assert isinstance(result, Understood)
    assert (result.page.editor, result.reading.editor) == ("Snapseed", "Snapseed")
    assert result.reading == extract(result.page)


def test_a_file_changed_after_it_was_listed_waits_and_is_no_fault_of_its_content(
    tmp_path: Path, readers: Readers
) -> None:
    submission, other = _submission(tmp_path, 10), _submission(tmp_path, 11)
    whole = Path(submission.file).read_bytes()
    Path(submission.file).write_bytes(b"something else")
    with open_state(tmp_path / "state") as state:
        library = _library(state, readers)
        assert [
            item[0] for item in fetched(library, submission, other) if isinstance(item, tuple)
        ] == [other]
        assert library.deferred_of((submission, other)) == {"10.png"}
        Path(submission.file).write_bytes(whole)
        assert len(fetched(_library(state, readers), submission, other)) == 2


def test_a_picture_beyond_a_limit_is_tried_again_under_another(tmp_path: Path) -> None:
    submission = _submission(tmp_path, 10)
    with open_state(tmp_path / "state") as state:
        for pixels, code in ((63, "E103"), (64, None)):
            workers = Workers(limits=Limits(pixels=pixels))
            with Readers(Obedient(), workers) as strict:
                (item,) = fetched(_library(state, strict), submission)
            assert (item.code if isinstance(item, Rejected) else None) == code


@pytest.fixture
def readers() -> Iterator[Readers]:
    with Readers(Obedient(), Workers()) as found:
        yield found


def _library(state: State, readers: Readers) -> Library:
    return Library(state, "fp", readers, Silent())


def test_equal_contents_are_read_once_and_never_again(tmp_path: Path, readers: Readers) -> None:
    submissions = tuple(_submission(tmp_path, 10, name) for name in ("a.png", "b.png"))
    with open_state(tmp_path / "state") as state:
        first = _library(state, readers)
        assert len(fetched(first, *submissions)) == 2
        assert (first.read, first.reused) == (1, 0)
        second = _library(state, readers)
        second.fetch(submissions)
        assert (second.read, second.reused) == (0, 1)


def test_the_same_pixels_in_another_file_have_the_same_digest_kept(
    tmp_path: Path, readers: Readers
) -> None:
    png, other = _submission(tmp_path, 10), _submission(tmp_path, 11)
    path = tmp_path / "10.bmp"
    Image.open(png.file).save(path)
    content = path.read_bytes()
    bmp = Submission("10.bmp", hashlib.sha256(content).hexdigest(), len(content), str(path))
    with open_state(tmp_path / "state") as state:
        for _ in range(2):  # read, then taken from the state
            library = _library(state, readers)
            library.fetch((png, bmp, other))
            pages = [library.page(one) for one in (png, bmp, other)]
            digests = [page.pixels for page in pages if page is not None]
            assert len(digests[0]) == 64
            assert digests[0] == digests[1] != digests[2]


def test_a_broken_picture_is_not_decoded_every_night(tmp_path: Path, readers: Readers) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    submission = Submission("x.png", digest, 14, str(path))
    with open_state(tmp_path / "state") as state:
        _library(state, readers).fetch((submission,))
        again = _library(state, readers)
        (item,) = fetched(again, submission)
        assert isinstance(item, Rejected)
        assert item.code == "E101"
        assert again.read == 0


def test_doubts_are_looked_at_again_once_and_kept(tmp_path: Path, readers: Readers) -> None:
    submission = _submission(tmp_path, 10)
    with open_state(tmp_path / "state") as state:
        for _ in range(2):
            library = _library(state, readers)
            settle(library, (submission,), lambda _: {"10.png": (Look(0),)})
            page = library.page(submission)
            assert page is not None
            assert (page.lines[0].text, page.lines[0].first) == ("again", "10")
        assert state.second_looks(submission.sha256, "fp")[0].text == "again"


@pytest.mark.parametrize(("drawn_in", "again"), [("", False), ("these", False), ("others", True)])
def test_what_was_drawn_in_other_typefaces_is_looked_at_again(
    tmp_path: Path,
    readers: Readers,
    monkeypatch: pytest.MonkeyPatch,
    drawn_in: str,
    again: bool,
) -> None:
    monkeypatch.setattr(typefaces, "digest", lambda: "these")
    submission = _submission(tmp_path, 10)
    known = Weighed("袆", -5.0, typefaces=drawn_in)
    line = Line("祎", 1.0, Box(0, 0, 10, 10), weighed=(known,))
    with open_state(tmp_path / "state") as state:
        library = _library(state, readers)
        library.fetch((submission,))
        state.remember_second_looks(submission.sha256, "fp", {0: line})
        settle(library, (submission,), lambda _: {"10.png": (Look(0, ("袆",)),)})
        (weighed,) = state.second_looks(submission.sha256, "fp")[0].weighed
    assert (weighed != known) is again


def test_without_doubts_a_known_second_look_does_not_count(
    tmp_path: Path, readers: Readers
) -> None:
    submission = _submission(tmp_path, 10)
    with open_state(tmp_path / "state") as state:
        settle(_library(state, readers), (submission,), lambda _: {"10.png": (Look(0),)})
        library = _library(state, readers)
        settle(library, (submission,), lambda _: {})
        page = library.page(submission)
        assert page is not None
        assert page.lines[0].text == "10"
