"""Copies of the pictures in doubt, small enough to lie beside the reports."""

import io
from collections.abc import Iterable

from PIL import Image

from pipeline.domain.errors import PictureError
from pipeline.domain.judgement import Judgement
from pipeline.domain.submission import Deferred, Submission
from pipeline.ingest.sources.pictures import decode_pixels, read
from pipeline.report.doubt import copy_of, is_in_doubt

#: Long enough for stitched captures to stay legible, and a picture below about 200 kB.
_LONG_SIDE, _QUALITY = 2400, 70


def copies(pictures: Iterable[Judgement], submissions: Iterable[Submission]) -> dict[str, bytes]:
    """A JPEG without metadata of each picture in doubt, by its path below the run's folder.

    A picture that is gone by now is left out: the reports then say its path and link to nothing.
    """
    files = {submission.source: submission for submission in submissions}
    found: dict[str, bytes] = {}
    for one in pictures:
        submission = files.get(one.source)
        if submission is None or not is_in_doubt(one) or copy_of(submission.sha256) in found:
            continue
        content = read(submission)
        if isinstance(content, Deferred):
            continue
        try:
            found[copy_of(submission.sha256)] = _jpeg(content)
        except PictureError:
            continue
    return found


def _jpeg(content: bytes) -> bytes:
    image = Image.fromarray(decode_pixels(content))
    image.thumbnail((_LONG_SIDE, _LONG_SIDE))
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_QUALITY)
    return buffer.getvalue()
