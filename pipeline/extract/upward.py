"""Pages whose labels stand below their values: the same rules, on the page seen upside down."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.domain.page import Box
from pipeline.extract.formed import UNMISTAKABLE, is_whole
from pipeline.extract.piece import Piece
from pipeline.extract.row import Row, bands
from pipeline.extract.values import cleaned

#: So much better must labels and values go together before a page is taken for one of these, and
#: so much where each has what it may have.
_CLEARLY, _WITHOUT_FAULT = 3, 2


def flipped(piece: Piece) -> Piece:
    """``piece`` where it would stand if the lowest line were the first; done twice, as it was."""
    box = piece.box
    return replace(piece, box=Box(box.x0, -box.y1, box.x1, -box.y0))


def back(row: Row) -> Row:
    """A row of the flipped page where it stands in fact, its value from top to bottom."""
    lines = bands([flipped(piece) for piece in row.value])
    return replace(row, label=flipped(row.label), value=tuple(p for line in lines for p in line))


def fit_better(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether labels and values of ``rows`` go together clearly better than those of ``others``."""
    own, theirs = [*map(_fit, rows)], [*map(_fit, others)]
    clearly = _WITHOUT_FAULT if min(own, default=0) >= 0 else _CLEARLY
    return sum(own) >= sum(theirs) + clearly


def _fit(row: Row) -> int:
    """1 where the value is what its label promises, -1 where it can only be another's, or none."""
    if row.field is None:
        return 0
    text = cleaned(row.field, row.text)
    if is_whole(row.field, text):
        return 1
    return -1 if not text or any(is_whole(other, text) for other in UNMISTAKABLE) else 0
