"""Labels that were found in parts, put together."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from pipeline.extract.formed import is_whole
from pipeline.extract.labels import Label, labels_in
from pipeline.extract.piece import Piece
from pipeline.extract.row import bands

#: How far apart parts of a label may stand, in heights.
_SPREAD = 6.0
#: From the end of a label to its value, in steps from character to character.
_APART = 1.5
#: Probability below which a character may be debris.
_DOUBTFUL = 0.6


def with_labels_joined(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """``pieces`` in the page's order, those that make one label together as one piece.

    Labels are spread over their column (姓　　名：), or found in parts (系(所、 函授站）：).
    """
    found = [piece for band in bands(pieces) for piece in _joined(band)]
    return tuple(sorted(found, key=lambda piece: piece.index))


def _joined(band: Sequence[Piece]) -> Iterator[Piece]:
    pieces = list(band)
    while pieces:
        piece = pieces.pop(0)
        debris = pieces[:1] if len(pieces) > 1 and _is_debris(pieces[0]) else []
        while (rest := pieces[len(debris) :]) and _make_a_label(piece, rest[0]):
            piece, pieces, debris = piece.before(rest[0]), rest[1:], []
        yield piece


def _is_debris(piece: Piece) -> bool:
    """Whether strokes of a watermark between the parts of a label were taken for a character."""
    return len(piece.text) == 1 and max(piece.confidences) < _DOUBTFUL


def _make_a_label(piece: Piece, after: Piece) -> bool:
    """Whether a label begins in ``piece`` and ends in ``after``; neither is one by itself."""
    if after.box.x0 - piece.box.x1 > _SPREAD * piece.box.height:
        return False
    if any(own.colon for own in (*labels_in(piece.text), *labels_in(after.text)[:1])):
        return False
    label = next(iter(labels_in(piece.text + after.text)), None)
    if label is None or label.start or label.end <= len(piece.text):
        return False
    return label.colon or (len(piece.text) == 1 and label.end == 2 and _ends_apart(label, after))


def _ends_apart(label: Label, after: Piece) -> bool:
    """Whether the first character of ``after`` ends a label, its value standing apart (族 汉族)."""
    value = after.text[1:].strip()
    if not value or after.text[1].isspace():
        return True
    steps = [right - left for left, right in pairwise(after.centres)]
    apart = len(steps) > 1 and steps[0] > _APART * median(steps[1:])
    return apart or is_whole(label.field, value)
