"""Copies of the pictures in doubt, small enough to lie beside the reports."""

import io
from collections.abc import Iterable
from pathlib import Path

from PIL import Image

from pipeline.domain.errors import PictureError
from pipeline.domain.judgement import Judgement
from pipeline.domain.limits import LIMITS, Limits
from pipeline.domain.submission import Deferred, Submission
from pipeline.ingest.sources.pictures import decode_pixels, read
from pipeline.report.doubt import copy_of, is_in_doubt

#: Long enough for stitched captures to stay legible, and a picture below about 200 kB.
_LONG_SIDE, _QUALITY = 2400, 70


def copies(
    pictures: Iterable[Judgement],
    submissions: Iterable[Submission],
    known: Path,
    limits: Limits = LIMITS,
) -> dict[str, bytes]:
    """A JPEG without metadata of each picture in doubt, by its path below the run's folder.

    ``known`` is the folder of the last complete run: what it has a copy of is not decoded again. A
    picture that is gone by now is left out: the reports then say its path and link to nothing.
    """
    files = {submission.source: submission for submission in submissions}
    found: dict[str, bytes] = {}
    for one in pictures:
        submission = files.get(one.source)
        if submission is None or not is_in_doubt(one):
            continue
        path = copy_of(submission.sha256)
        if path in found:
            continue
        copy = _earlier(known / path) or _made(submission, limits)
        if copy is not None:
            found[path] = copy
    return found


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
