"""Pages whose labels stand below their values: the same rules, on the page seen upside down."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.domain.page import Box
from pipeline.extract.formed import is_whole
from pipeline.extract.piece import Piece
from pipeline.extract.row import Row, bands
from pipeline.extract.values import cleaned

#: So many more values must have the form of their label before a page is taken for one of these.
_CLEARLY = 3


def flipped(piece: Piece) -> Piece:
    """``piece`` where it would stand if the lowest line were the first; done twice, as it was."""
    box = piece.box
    return replace(piece, box=Box(box.x0, -box.y1, box.x1, -box.y0))


def back(row: Row) -> Row:
    """A row of the flipped page where it stands in fact, its value from top to bottom."""
    lines = bands([flipped(piece) for piece in row.value])
    return replace(row, label=flipped(row.label), value=tuple(p for line in lines for p in line))


def fit_better(rows: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether clearly more of ``rows`` hold what their label promises than of ``others``."""
    return _fitting(rows) >= _fitting(others) + _CLEARLY


def _fitting(rows: Sequence[Row]) -> int:
    return sum(
        row.field is not None and is_whole(row.field, cleaned(row.field, row.text)) for row in rows
    )
