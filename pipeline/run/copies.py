"""Copies and crops of the pictures in doubt, small enough to lie beside the reports."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
from pipeline.run.reading import Shelf

#: Long enough for stitched captures to stay legible, and a picture below about 300 kB.
_LONG_SIDE, _QUALITY = 2400, 70
#: Times that: what is no longer is left as it is, for reducing it costs more than it saves.
_HARDLY_LONGER = 1.2
#: Of print at this size nothing is lost that an eye would want.
_CROP_QUALITY = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture in doubt, and what is cut out of it."""

    submission: Submission
    crops: tuple[Crop, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Where all of it lies below the run's folder."""
        return copy_of(self.submission.sha256), *(crop.path for crop in self.crops)


def in_doubt(outcome: Outcome, submissions: Iterable[Submission]) -> tuple[Wanted, ...]:
    """Each content in doubt once, with all crops that its judgements ask for."""
    files = {submission.source: submission for submission in submissions}
    crops: dict[str, dict[Crop, None]] = {}
    of_content: dict[str, Submission] = {}
    for source, fields in questions(outcome).items():
        submission = files.get(source)
        if submission is not None:
            of_content.setdefault(submission.sha256, submission)
            asked = crops_of(submission.sha256, fields)
            crops.setdefault(submission.sha256, {}).update(dict.fromkeys(asked))
    return tuple(Wanted(one, tuple(crops[sha256])) for sha256, one in of_content.items())


def copies(
    wanted: Iterable[Wanted], shelf: Shelf, known: Path, limits: Limits = LIMITS
) -> Iterator[tuple[str, bytes]]:
    """JPEGs without metadata of each picture and its values, by their paths; one picture at a time.

    ``known`` is the folder of the last complete run: a picture of which it has all is not decoded
    again. One that is gone by now is left out: the reports then say its path and link to nothing.
    """
    missing = []
    for one in wanted:
        earlier = {path: content for path in one.paths if (content := _earlier(known / path))}
        if len(earlier) == len(one.paths):
            yield from earlier.items()
        else:
            missing.append(one)
    places = shelf.at_hand(one.submission for one in missing)
    for one, place in zip(missing, places, strict=True):
        if isinstance(place, Submission):
            yield from _made(place, one.crops, limits)


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
    # Half the time of the usual filter, and as sharp where pictures only become smaller.
    if max(image.size) > _HARDLY_LONGER * _LONG_SIDE:
        image.thumbnail((_LONG_SIDE, _LONG_SIDE), Image.Resampling.HAMMING)
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
    whole = Image.fromarray(pixels)
    # Means of whole pixels first where many become one: a tenth of the time, and none can see it.
    small = whole.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    return _jpeg(small, _CROP_QUALITY)


def _jpeg(image: Image.Image, quality: int) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()
