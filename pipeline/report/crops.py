"""Which values of a picture in doubt are shown beside the roster's, and where their crops lie."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.domain.fields import Field
from pipeline.domain.judgement import FieldJudgement, Judgement, Outcome, State
from pipeline.domain.page import Box
from pipeline.report.doubt import WHOSE, is_in_doubt, together_only

_CROPS = "review/crops/"
_UNSURE = (State.UNCERTAIN, State.MISMATCH)
_KEYS = frozenset((Field.NAME, Field.ID_NUMBER, Field.STUDENT_NO))
_WHICH_RECORD = frozenset((Field.SCHOOL, Field.LEVEL, Field.ENROLLED_ON, Field.STATUS))

#: Pixels: one or two lines of text stay legible within these, and a crop below about 6 kB.
_HEIGHT, _WIDTH, _WHOLE = 72, 560, 300
#: Share of the box's height that is shown around it, so that what touches the value is seen too.
_AROUND = 0.35


@dataclass(frozen=True, slots=True)
class Crop:
    """A part of a picture: its path below the run's folder; ``box`` None is all of it, small."""

    path: str
    box: Box | None = None


def in_question(one: Judgement) -> tuple[FieldJudgement, ...]:
    """The fields that a person has to look at, in the order of reports."""
    codes = {finding.code for finding in one.findings}
    wanted = {finding.field for finding in one.findings if finding.field is not None}
    if codes & WHOSE or one.others or one.student is None:
        wanted |= _KEYS
    if "E404" in codes:
        wanted |= _WHICH_RECORD
    found = [field for field in one.fields if field.state in _UNSURE or field.field in wanted]
    return tuple(sorted(found, key=lambda field: list(Field).index(field.field)))


def crop_of(sha256: str, field: FieldJudgement) -> Crop | None:
    """The crop of a value, None where it has no place on the picture."""
    box = field.reading.box if field.reading is not None else None
    if box is None or box.width <= 0 or box.height <= 0:
        return None
    place = f"{box.x0}-{box.y0}-{box.x1}-{box.y1}"
    return Crop(f"{_CROPS}{sha256[:24]}-{place}.jpg", box)


def whole_of(sha256: str) -> Crop:
    """The small picture that stands for one without values."""
    return Crop(f"{_CROPS}{sha256[:24]}.jpg")


def questions(outcome: Outcome) -> dict[str, tuple[FieldJudgement, ...]]:
    """The fields to be looked at, by the source of each picture that the registrar is shown.

    Of a student whose pictures are in doubt only together these are the fields that contradict.
    """
    found = {one.source: in_question(one) for one in outcome.pictures if is_in_doubt(one)}
    pictures = {one.source: one for one in outcome.pictures}
    for student in together_only(outcome):
        fields = {finding.field for finding in student.findings}
        for source in student.sources:
            one = pictures[source]
            if not one.sensitive and one.sha256 is not None and one.page_class is not None:
                found[source] = tuple(field for field in one.fields if field.field in fields)
    return found


def crops_of(sha256: str, fields: Iterable[FieldJudgement]) -> tuple[Crop, ...]:
    """What is cut out of a picture for the fields in question; of one without values, all of it."""
    found = [crop for field in fields if (crop := crop_of(sha256, field)) is not None]
    return tuple(dict.fromkeys(found)) or (whole_of(sha256),)


def crops_among(sizes: Mapping[str, int]) -> dict[str, int]:
    """Size in bytes of each crop among the files at these paths."""
    return {path: size for path, size in sizes.items() if path.startswith(_CROPS)}


def around(box: Box, width: int, height: int) -> Box:
    """``box`` with some of what lies around it, within a picture of that size."""
    space = max(4, round(_AROUND * box.height))
    return Box(
        max(0, box.x0 - space),
        max(0, box.y0 - space),
        min(width, box.x1 + space),
        min(height, box.y1 + space),
    )


def shrunk(crop: Crop, width: int, height: int) -> tuple[int, int]:
    """Width and height in pixels at which a crop of that size is kept; never enlarged."""
    if crop.box is None:
        share = min(1.0, _WHOLE / max(width, height))
    else:
        share = min(1.0, _WIDTH / width, _HEIGHT / height)
    return max(1, round(width * share)), max(1, round(height * share))
