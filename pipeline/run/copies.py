"""Copies of the pictures in doubt, small enough to lie beside the reports."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image

from pipeline.domain.errors import PictureError
from pipeline.domain.judgement import Judgement
from pipeline.domain.limits import LIMITS, Limits
from pipeline.domain.submission import Deferred, Submission
from pipeline.ingest.sources.pictures import decode_pixels, read
from pipeline.report.doubt import copy_of, is_in_doubt
from pipeline.run.reading import Shelf

#: Long enough for stitched captures to stay legible, and a picture below about 200 kB.
_LONG_SIDE, _QUALITY = 2400, 70


def in_doubt(
    pictures: Iterable[Judgement], submissions: Iterable[Submission]
) -> dict[str, Submission]:
    """The pictures in doubt, each content once, by the path of its copy below the run's folder."""
    files = {submission.source: submission for submission in submissions}
    doubted = (files[one.source] for one in pictures if one.source in files and is_in_doubt(one))
    return {copy_of(submission.sha256): submission for submission in doubted}


def copies(
    wanted: dict[str, Submission], shelf: Shelf, known: Path, limits: Limits = LIMITS
) -> Iterator[tuple[str, bytes]]:
    """A JPEG without metadata of each picture, with its path; one at a time is in memory.

    ``known`` is the folder of the last complete run: what it has a copy of is not decoded again. A
    picture that is gone by now is left out: the reports then say its path and link to nothing.
    """
    missing = []
    for path, submission in wanted.items():
        earlier = _earlier(known / path)
        if earlier is not None:
            yield path, earlier
        else:
            missing.append(submission)
    for found in shelf.at_hand(missing):
        if isinstance(found, Submission) and (made := _made(found, limits)) is not None:
            yield copy_of(found.sha256), made


def _earlier(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _made(submission: Submission, limits: Limits) -> bytes | None:
    content = read(submission)
    if isinstance(content, Deferred):
        return None
    try:
        return _jpeg(content, limits)
    except PictureError:
        return None


def _jpeg(content: bytes, limits: Limits) -> bytes:
    image = Image.fromarray(decode_pixels(content, limits))
    image.thumbnail((_LONG_SIDE, _LONG_SIDE))
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_QUALITY)
    return buffer.getvalue()
