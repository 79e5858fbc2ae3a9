"""Copies of the pictures in doubt, and of no others."""

import hashlib
import io
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from pipeline.domain.fields import Field
from pipeline.domain.judgement import (
    FieldJudgement,
    Finding,
    Judgement,
    Outcome,
    State,
    StudentJudgement,
    Verdict,
)
from pipeline.domain.limits import LIMITS, Limits
from pipeline.domain.page import Box, PageClass
from pipeline.domain.reading import FieldReading
from pipeline.domain.submission import Rejected, Submission
from pipeline.report.crops import crops_among
from pipeline.report.doubt import copy_of, digests_of
from pipeline.run.copies import copies, in_doubt
from tests.match.builders import student


def _picture(
    folder: Path, name: str, verdict: Verdict, *, sensitive: bool = False, height: int = 5000
) -> tuple[Judgement, Submission]:
    path = folder / name
    shade = hashlib.sha256(name.encode()).digest()[0]
    Image.new("RGB", (300, height), (shade, 0, 0)).save(path, "PNG")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    judged = Judgement(name, digest, PageClass.OTHER, verdict, sensitive=sensitive)
    return judged, Submission(name, digest, path.stat().st_size, str(path))


class _Loose:
    """A shelf of files that lie in the inbox by themselves."""

    def at_hand(self, submissions: Iterable[Submission]) -> list[Submission | Rejected]:
        return list(submissions)


def _copies(
    judged: tuple[Judgement, ...],
    submitted: tuple[Submission, ...],
    folder: Path,
    limits: Limits = LIMITS,
) -> dict[str, bytes]:
    return _of(Outcome(judged, ()), submitted, folder, limits)


def _of(
    outcome: Outcome,
    submitted: tuple[Submission, ...],
    folder: Path,
    limits: Limits = LIMITS,
) -> dict[str, bytes]:
    return dict(copies(in_doubt(outcome, submitted), _Loose(), folder / "latest", limits))


def _crops_among(files: dict[str, bytes]) -> dict[str, int]:
    return crops_among({path: len(content) for path, content in files.items()})


def _with(one: Judgement, state: State, box: Box) -> Judgement:
    """``one`` with a name that stands so to the roster's."""
    reading = FieldReading("林知遥", 0.99, box)
    return replace(
        one, student=student(), fields=(FieldJudgement(Field.NAME, state, "", reading, "林知远"),)
    )


def test_only_pictures_in_doubt_are_copied_and_an_identity_card_never(tmp_path: Path) -> None:
    doubted = _picture(tmp_path, "doubt.png", Verdict.REVIEW)
    fine = _picture(tmp_path, "fine.png", Verdict.VERIFIED)
    card = _picture(tmp_path, "card.png", Verdict.REVIEW, sensitive=True)
    judged = (doubted[0], fine[0], card[0])
    submitted = (doubted[1], fine[1], card[1])
    found = _copies(judged, submitted, tmp_path)
    small = f"review/crops/{doubted[1].sha256[:24]}.jpg"
    assert list(found) == [copy_of(doubted[1].sha256), small]
    assert Image.open(io.BytesIO(found[small])).size == (18, 300)
    assert digests_of(found) == {doubted[1].sha256}
    image = Image.open(io.BytesIO(found[copy_of(doubted[1].sha256)]))
    assert (image.format, image.size) == ("JPEG", (144, 2400))
    assert not image.getexif()
    assert _copies(judged, submitted, tmp_path) == found


@pytest.mark.parametrize(("height", "copied"), [(2880, 2880), (2881, 2400)])
def test_a_copy_is_made_smaller_only_where_that_saves_something(
    tmp_path: Path, height: int, copied: int
) -> None:
    judged, submitted = _picture(tmp_path, "long.png", Verdict.REVIEW, height=height)
    found = _copies((judged,), (submitted,), tmp_path)
    assert Image.open(io.BytesIO(found[copy_of(submitted.sha256)])).height == copied


def test_the_value_in_question_is_cut_out_with_a_little_around_it(tmp_path: Path) -> None:
    judged, submitted = _picture(tmp_path, "doubt.png", Verdict.DISCREPANCY)
    judged = _with(judged, State.MISMATCH, Box(100, 1000, 200, 1040))
    found = _copies((judged,), (submitted,), tmp_path)
    (crop,) = _crops_among(found)
    assert crop == f"review/crops/{submitted.sha256[:24]}-100-1000-200-1040.jpg"
    image = Image.open(io.BytesIO(found[crop]))
    assert (image.format, image.size) == ("JPEG", (128, 68))
    assert len(found[crop]) < 6_000
    # What is equal is not cut out: then the small whole picture stands for it.
    judged = _with(judged, State.MATCH, Box(100, 1000, 200, 1040))
    (small,) = _crops_among(_copies((judged,), (submitted,), tmp_path))
    assert small == f"review/crops/{submitted.sha256[:24]}.jpg"


def test_pages_that_contradict_each_other_are_shown_together(tmp_path: Path) -> None:
    boxes = Box(10, 10, 90, 40), Box(20, 20, 100, 50)
    pairs = [_picture(tmp_path, f"{n}.png", Verdict.VERIFIED) for n in (1, 2)]
    judged = tuple(_with(one, State.MATCH, box) for (one, _), box in zip(pairs, boxes, strict=True))
    submitted = tuple(one for _, one in pairs)
    sources = tuple(one.source for one in submitted)
    finding = Finding("E204", Field.NAME)
    known = StudentJudgement(student(), Verdict.REVIEW, (finding,), sources)
    found = _of(Outcome(judged, (known,)), submitted, tmp_path)
    assert digests_of(found) == {one.sha256 for one in submitted}
    assert len(_crops_among(found)) == 2


def test_a_picture_that_is_gone_or_changed_is_left_out(tmp_path: Path) -> None:
    gone = _picture(tmp_path, "gone.png", Verdict.REVIEW)
    changed = _picture(tmp_path, "changed.png", Verdict.UNMATCHED)
    Path(gone[1].file).unlink()
    Path(changed[1].file).write_bytes(b"other")
    assert _copies((gone[0], changed[0]), (gone[1], changed[1]), tmp_path) == {}


def test_what_the_last_run_has_a_copy_of_is_not_decoded_again(tmp_path: Path) -> None:
    judged, submitted = _picture(tmp_path, "doubt.png", Verdict.REVIEW)
    first = _copies((judged,), (submitted,), tmp_path)
    for path, content in first.items():
        (tmp_path / "latest" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "latest" / path).write_bytes(content)
    Path(submitted.file).unlink()
    assert _copies((judged,), (submitted,), tmp_path) == first


def test_the_limits_of_the_settings_hold_for_copies_too(tmp_path: Path) -> None:
    judged, submitted = _picture(tmp_path, "doubt.png", Verdict.REVIEW)
    enough = replace(LIMITS, pixels=300 * 5000)
    assert _copies((judged,), (submitted,), tmp_path, enough)
    less = replace(LIMITS, pixels=300 * 5000 - 1)
    assert _copies((judged,), (submitted,), tmp_path, less) == {}
