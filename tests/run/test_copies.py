"""Copies of the pictures in doubt, and of no others."""

import hashlib
import io
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from PIL import Image

from pipeline.domain.judgement import Judgement, Verdict
from pipeline.domain.limits import LIMITS, Limits
from pipeline.domain.page import PageClass
from pipeline.domain.submission import Rejected, Submission
from pipeline.report.doubt import copy_of, digests_of
from pipeline.run.copies import copies, in_doubt


def _picture(
    folder: Path, name: str, verdict: Verdict, *, sensitive: bool = False
) -> tuple[Judgement, Submission]:
    path = folder / name
    shade = hashlib.sha256(name.encode()).digest()[0]
    Image.new("RGB", (300, 5000), (shade, 0, 0)).save(path, "PNG")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    judged = Judgement(name, digest, PageClass.OTHER, verdict, sensitive=sensitive)
    return judged, Submission(name, digest, path.stat().st_size, str(path))


class _Loose:
    """A shelf of files that lie in the inbox by themselves."""

    def at_hand(self, submissions: Iterable[Submission]) -> list[Submission | Rejected]:
        return list(submissions)


def _copies(
    judged: tuple[Judgement, ...], submitted: tuple[Submission, ...], known: Path, limits: Limits
) -> dict[str, bytes]:
    return dict(copies(in_doubt(judged, submitted), _Loose(), known, limits))


def test_only_pictures_in_doubt_are_copied_and_an_identity_card_never(tmp_path: Path) -> None:
    doubted = _picture(tmp_path, "doubt.png", Verdict.REVIEW)
    fine = _picture(tmp_path, "fine.png", Verdict.VERIFIED)
    card = _picture(tmp_path, "card.png", Verdict.REVIEW, sensitive=True)
    judged = (doubted[0], fine[0], card[0])
    submitted = (doubted[1], fine[1], card[1])
    found = _copies(judged, submitted, tmp_path / "latest", LIMITS)
    assert list(found) == [copy_of(doubted[1].sha256)]
    assert digests_of(found) == {doubted[1].sha256}
    image = Image.open(io.BytesIO(found[copy_of(doubted[1].sha256)]))
    assert (image.format, image.size) == ("JPEG", (144, 2400))
    assert not image.getexif()
    assert _copies(judged, submitted, tmp_path / "latest", LIMITS) == found


def test_a_picture_that_is_gone_or_changed_is_left_out(tmp_path: Path) -> None:
    gone = _picture(tmp_path, "gone.png", Verdict.REVIEW)
    changed = _picture(tmp_path, "changed.png", Verdict.UNMATCHED)
    Path(gone[1].file).unlink()
    Path(changed[1].file).write_bytes(b"other")
    assert _copies((gone[0], changed[0]), (gone[1], changed[1]), tmp_path / "latest", LIMITS) == {}


def test_what_the_last_run_has_a_copy_of_is_not_decoded_again(tmp_path: Path) -> None:
    judged, submitted = _picture(tmp_path, "doubt.png", Verdict.REVIEW)
    first = _copies((judged,), (submitted,), tmp_path / "latest", LIMITS)
    for path, content in first.items():
        (tmp_path / "latest" / path).parent.mkdir(parents=True)
        (tmp_path / "latest" / path).write_bytes(content)
    Path(submitted.file).unlink()
    assert _copies((judged,), (submitted,), tmp_path / "latest", LIMITS) == first


def test_the_limits_of_the_settings_hold_for_copies_too(tmp_path: Path) -> None:
    judged, submitted = _picture(tmp_path, "doubt.png", Verdict.REVIEW)
    enough = replace(LIMITS, pixels=300 * 5000)
    assert _copies((judged,), (submitted,), tmp_path / "latest", enough)
    less = replace(LIMITS, pixels=300 * 5000 - 1)
    assert _copies((judged,), (submitted,), tmp_path / "latest", less) == {}
