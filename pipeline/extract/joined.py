"""Labels that were found in parts, put together."""

from collections.abc import Iterator, Sequence

from pipeline.extract.labels import labels_in
from pipeline.extract.piece import Piece
from pipeline.extract.row import bands

#: How far apart parts of a label may stand, in heights.
_SPREAD = 6.0


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
        while pieces and _make_a_label(piece, pieces[0]):
            piece = piece.before(pieces.pop(0))
        yield piece


def _make_a_label(piece: Piece, after: Piece) -> bool:
    """Whether a label begins in ``piece`` and ends in ``after``; neither is one by itself."""
    if after.box.x0 - piece.box.x1 > _SPREAD * piece.box.height:
        return False
    if any(own.colon for own in (*labels_in(piece.text), *labels_in(after.text)[:1])):
        return False
    label = next(iter(labels_in(piece.text + after.text)), None)
    if label is None or label.start or label.end <= len(piece.text):
        return False
    alone = len(piece.text) == len(after.text) == 1 and label.fills(piece.text + after.text)
    return label.colon or alone
