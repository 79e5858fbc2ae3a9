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
#: A label has six characters at most that may stand alone.
_PARTS = 5
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
        while parts := _rest_of_label(piece, pieces):
            for part in parts:
                piece = piece.before(part)
            pieces = pieces[pieces.index(parts[-1]) + 1 :]
        yield piece


def _rest_of_label(piece: Piece, after: Sequence[Piece]) -> Sequence[Piece]:
    """The first of ``after`` that make one label with ``piece``, debris between them left out."""
    near = after[:_PARTS]
    for parts in (near, [part for part in near if not _is_debris(part)]):
        for size in range(1, len(parts) + 1):
            if _make_a_label(piece, parts[:size]):
                return parts[:size]
    return ()


def _is_debris(piece: Piece) -> bool:
    """Whether strokes of a watermark between the parts of a label were taken for a character."""
    return len(piece.text) == 1 and max(piece.confidences) < _DOUBTFUL


def _make_a_label(piece: Piece, parts: Sequence[Piece]) -> bool:
    """Whether a label begins in ``piece`` and ends in the last of ``parts``; none is one alone."""
    *inner, after = parts
    if any(len(part.text) > 1 for part in inner):
        return False
    for left, right in pairwise((piece, *parts)):
        if right.box.x0 - left.box.x1 > _SPREAD * piece.box.height:
            return False
    if any(own.colon for own in (*labels_in(piece.text), *labels_in(after.text)[:1])):
        return False
    begun = piece.text + "".join(part.text for part in inner)
    label = next(iter(labels_in(begun + after.text)), None)
    if label is None or label.start or label.end <= len(begun):
        return False
    apart = len(piece.text) == 1 and label.end == len(begun) + 1
    return label.colon or (apart and _ends_apart(label, after))


def _ends_apart(label: Label, after: Piece) -> bool:
    """Whether the first character of ``after`` ends a label, its value standing apart (族 汉族)."""
    value = after.text[1:].strip()
    if not value or after.text[1].isspace():
        return True
    steps = [right - left for left, right in pairwise(after.centres)]
    apart = len(steps) > 1 and steps[0] > _APART * median(steps[1:])
    return apart or is_whole(label.field, value)
