"""Values that wrap: which line below a row goes on with its value."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from pipeline.domain.fields import Field
from pipeline.extract.formed import is_whole
from pipeline.extract.hints import is_hint
from pipeline.extract.labels import labels_in
from pipeline.extract.piece import Piece
from pipeline.extract.row import Row, without_bleeding

#: The pieces of a page, side by side and from top to bottom, see ``row.bands``.
Bands = Sequence[Sequence[Piece]]

#: Fields whose values are long enough to wrap.
_WRAPS = frozenset(
    {
        Field.NAME,
        Field.SCHOOL,
        Field.MAJOR,
        Field.BRANCH,
        Field.DEPARTMENT,
        Field.CLASS_NAME,
        Field.CATEGORY,
        Field.STATUS,
        Field.ID_NUMBER,
    }
)
#: What the box of a level line is high, in characters, and from how many on it is a long one.
_LEVEL_HEIGHT = 1.4
_LONG_LINE = 8

#: How much higher a line of the same print may be than the one above: detectors give a character
#: that stands alone much room, and a value below its label may be a headline.
_AS_HIGH, _AS_HIGH_ALONE = 1.7, 2.2

#: From line to line of a value that wraps, in rows of the list: 1.43 to 2.43 em, and what
#: photographs add.
_WRAPPED = 0.8

#: How far below a label its value may begin on a page whose values stand beside, in heights.
_BELOW = 1.8

#: Steps from row to row that show how far they are apart.
_ENOUGH = 3

#: Part of the labels that tells how a page is set.
_MOSTLY = 0.75

#: The rest of a number holds digits; other words below it explain it.
_NUMBER = re.compile(r"\d")

#: A 学制 without its label, whole or in part: no long value goes on so.
_YEARS = re.compile(r"[\d.]*\s*年")


def pitch_of(bands: Bands) -> float:
    """Pixels from one row of the phone page's list to the next, infinity where nothing tells.

    Rows have blank space around them, the lines of a value that wraps have not: what stands a row
    further down is the value of a label that was not read.
    """
    places = [
        labels[0].box.centre_y
        for band in bands
        if (labels := [piece for piece in band if labels_in(piece.text)])
    ]
    steps = [lower - upper for upper, lower in pairwise(places)]
    return median(steps) if len(steps) >= _ENOUGH else math.inf


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How the rows of a page stand, see ``pitch_of``, ``is_stacked`` and ``margin_of``."""

    pitch: float = math.inf
    stacked: bool = False
    margin: float = math.inf


def margin_of(bands: Bands) -> float:
    """Where the longest line ends that holds a label and its value, infinity where there is none.

    Where these are set like prose a value goes on below its label.
    """
    ends = [
        piece.box.x1
        for band in bands
        for piece in band
        if (labels := labels_in(piece.text)) and not labels[0].fills(piece.text)
    ]
    return max(ends, default=math.inf)


def is_stacked(bands: Bands) -> bool:
    """Whether labels have no values beside them: these stand below, flush or centred."""
    alone = found = 0
    for band in bands:
        labels = [labels_in(piece.text) for piece in band]
        for place, own in enumerate(labels):
            if own:
                bare = own[0].fills(band[place].text)
                beside = place + 1 < len(band) and not labels[place + 1]
                found += 1
                alone += bare and not beside
    return alone >= _ENOUGH and alone >= _MOSTLY * found


def continued(rows: list[Row], rest: Sequence[Piece], way: Arrangement) -> list[Row]:
    """``rows`` with the pieces of an unlabelled band added where they continue a value."""
    rows = list(rows)
    for piece in rest:
        near = range(max(0, len(rows) - 4), len(rows))
        same = next((n for n in near if _goes_on(rows[n], piece)), None)
        if same is not None:
            *before, last = rows[same].value
            rows[same] = replace(rows[same], value=(*before, without_bleeding(last, piece), piece))
            continue
        above = [n for n in near if _wraps(rows[n], piece, way) or _is_prose(rows[n], piece, way)]
        if above:
            nearest = max(above, key=lambda n: (_last(rows[n]).box.centre_y, n))
            row = rows[nearest]
            rows[nearest] = Row(row.field, row.label, row.colon, (*row.value, piece))
    return rows


def _is_prose(row: Row, piece: Piece, way: Arrangement) -> bool:
    """Whether ``piece`` goes on below the label of ``row``, whose line is full.

    Label and value are one line, to which not another character could be added.
    """
    if not row.value or row.value[0].index != row.label.index or row.field not in _WRAPS:
        return False
    first, last = row.value[0], row.value[-1]
    if len(first.text) < _LONG_LINE or is_whole(row.field, row.text) or is_hint(piece, first):
        return False
    height = max(1, min(row.label.box.height, piece.box.height))
    down = piece.box.centre_y - last.box.centre_y
    return (
        last.box.x1 + first.pitch > way.margin
        and abs(_left(piece) - _left(row.label)) <= 0.6 * height
        and 0.4 * height <= down <= min(2.6 * height, 1.2 * way.pitch)
        and piece.box.x1 <= way.margin
    )


def _goes_on(row: Row, piece: Piece) -> bool:
    """Whether ``piece`` is the rest of a value below its label, beside what was found of it."""
    if not row.value or is_whole(row.field, row.text):
        return False
    last = row.value[-1].box
    level = abs(last.centre_y - piece.box.centre_y) < 0.5 * min(last.height, piece.box.height)
    below = last.y0 >= row.label.box.centre_y
    apart = piece.box.x0 - last.x1
    return level and below and -last.height < apart < last.height


def _upright_height(piece: Piece) -> float:
    """Height of the box of ``piece``, or what it would be if a long line lay level."""
    if len(piece.text) < _LONG_LINE:
        return piece.box.height
    return min(piece.box.height, _LEVEL_HEIGHT * piece.pitch)


def _last(row: Row) -> Piece:
    return row.value[-1] if row.value else row.label


def _wraps(row: Row, piece: Piece, way: Arrangement) -> bool:
    """Whether ``piece`` is the next line of the value of ``row``: right below, same left edge.

    On a list whose rows are known by their distance the right edge or the middle will do: there are
    lists set to the right, and centred ones.

    With no value beside its label, the one below the label is its value; below its middle only
    where no label has a value beside it.
    """
    farthest = _WRAPPED * way.pitch
    if row.value and _YEARS.fullmatch(piece.text):
        return False
    if row.value and (row.field not in _WRAPS or is_whole(row.field, row.text)):
        return False
    if row.value and is_hint(piece, row.value[0]):
        return False
    if row.value and row.field is Field.ID_NUMBER and not _NUMBER.search(piece.text):
        return False
    last = _last(row).box
    height = max(1, min(last.height, piece.box.height))
    start = _left(row.value[0] if row.value else row.label)
    highest = _AS_HIGH_ALONE if len(piece.text) == 1 or not row.value else _AS_HIGH
    aside = abs(_left(piece) - start)
    if row.value and math.isfinite(farthest):
        first = row.value[0].box
        aside = min(aside, abs(piece.box.x1 - first.x1), abs(piece.box.centre_x - first.centre_x))
    if way.stacked:
        first = (row.value[0] if row.value else row.label).box
        aside = min(aside, abs(piece.box.centre_x - first.centre_x))
    # Where values stand beside their labels, what is below a blank row is often a caption.
    reach = 2.6 if row.value or way.stacked else _BELOW
    return (
        aside <= 1.2 * height
        and 0.4 * height <= piece.box.centre_y - last.centre_y <= min(reach * height, farthest)
        and 0.6 * _upright_height(_last(row)) <= piece.box.height <= highest * max(1, last.height)
    )


def _left(piece: Piece) -> float:
    return piece.centres[0] - piece.pitch / 2 if len(piece.centres) > 1 else float(piece.box.x0)
