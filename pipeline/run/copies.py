"""Copies and crops of the pictures in doubt, small enough to lie beside the reports."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pipeline.domain.errors import PictureError
from pipeline.domain.judgement import Outcome
from pipeline.domain.limits import LIMITS, Limits
from pipeline.domain.submission import Deferred, Submission
from pipeline.ingest.sources.pictures import decode_pixels, read
from pipeline.report.crops import Crop, around, crops_of, questions, shrunk
from pipeline.report.doubt import copy_of

#: Long enough for stitched captures to stay legible, and a picture below about 200 kB.
_LONG_SIDE, _QUALITY = 2400, 70
#: Of print at this size nothing is lost that an eye would want.
_CROP_QUALITY = 60

#: A picture and what is cut out of it.
Wanted = tuple[Submission, tuple[Crop, ...]]


def copies(
    outcome: Outcome,
    submissions: Iterable[Submission],
    known: Path,
    limits: Limits = LIMITS,
) -> dict[str, bytes]:
    """JPEGs without metadata of each picture in doubt and of its values, by their paths.

    ``known`` is the folder of the last complete run: a picture of which it has all is not decoded
    again. One that is gone by now is left out: the reports then say its path and link to nothing.
    """
    found: dict[str, bytes] = {}
    for submission, crops in _wanted(outcome, submissions):
        paths = [copy_of(submission.sha256), *(crop.path for crop in crops)]
        earlier = {path: content for path in paths if (content := _earlier(known / path))}
        complete = len(earlier) == len(set(paths))
        found |= earlier if complete else dict(_made(submission, crops, limits))
    return found


def _wanted(outcome: Outcome, submissions: Iterable[Submission]) -> Iterator[Wanted]:
    """Each content once, with all crops that its judgements ask for."""
    files = {submission.source: submission for submission in submissions}
    crops: dict[str, dict[Crop, None]] = {}
    of_content: dict[str, Submission] = {}
    for source, fields in questions(outcome).items():
        submission = files.get(source)
        if submission is not None:
            of_content.setdefault(submission.sha256, submission)
            asked = crops_of(submission.sha256, fields)
            crops.setdefault(submission.sha256, {}).update(dict.fromkeys(asked))
    for sha256, submission in of_content.items():
        yield submission, tuple(crops[sha256])


def _earlier(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _made(
    submission: Submission, crops: tuple[Crop, ...], limits: Limits
) -> Iterator[tuple[str, bytes]]:
    content = read(submission)
    if isinstance(content, Deferred):
        return
    try:
        pixels = decode_pixels(content, limits)
    except PictureError:
        return
    image = Image.fromarray(pixels)
    image.thumbnail((_LONG_SIDE, _LONG_SIDE))
    yield copy_of(submission.sha256), _jpeg(image, _QUALITY)
    for crop in crops:
        yield crop.path, _cut(pixels, crop)


def _cut(pixels: NDArray[np.uint8], crop: Crop) -> bytes:
    height, width = pixels.shape[:2]
    if crop.box is not None:
        part = around(crop.box, width, height)
        pixels = pixels[part.y0 : part.y1, part.x0 : part.x1]
        height, width = pixels.shape[:2]
    size = shrunk(crop, width, height)
    return _jpeg(Image.fromarray(pixels).resize(size, Image.Resampling.LANCZOS), _CROP_QUALITY)


def _jpeg(image: Image.Image, quality: int) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()
