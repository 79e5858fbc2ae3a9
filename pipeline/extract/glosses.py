"""Labels in two languages: the second is taken away, so that the Chinese one is found as ever.

``证件号码 ID Number`` may stand in one line with the value, above it, or apart from it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.domain.fields import Field
from pipeline.extract.labels import labels_in
from pipeline.extract.piece import Piece
from pipeline.extract.row import bands

#: One letter of them may be read as a digit (Clas5).
_WORDS = r"(?!(?:[^\d：:]*\d){2})[A-Za-z][A-Za-z\d .,'’/&-]*[A-Za-z\d][.]?"
_BEHIND = re.compile(rf"[\s/|｜·（(]*({_WORDS})[）)]?\s*(?=[：:]|[^A-Za-z0-9]|$)")
_ALONE = re.compile(rf"[（(]?{_WORDS}[）)]?\s*[：:]?")

#: So many labels have one, or none has: a single value may be in Latin letters.
_LEAST = 3
#: How far behind its label, or below it, a gloss of its own may stand, in heights.
_NEAR = 2.0


def without_glosses(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """``pieces`` without the words in Latin letters behind or below labels."""
    cut = {piece: short for piece in pieces if (short := _without_words(piece)) is not None}
    alone = dict(_apart(pieces))
    fields = {_field_of(piece) for piece in (*cut, *alone.values())}
    if len(fields) < _LEAST:
        return tuple(pieces)
    return tuple(cut.get(piece, piece) for piece in pieces if piece not in alone)


def _field_of(piece: Piece) -> Field | None:
    return labels_in(piece.text)[0].field


def _without_words(piece: Piece) -> Piece | None:
    """A label and what follows the Latin words behind it, None where there are none."""
    label = next(iter(labels_in(piece.text)), None)
    if label is None or label.start or label.colon:
        return None
    behind = _BEHIND.match(piece.text, label.end)
    if behind is None:
        return None
    head, rest = piece.part(0, label.end), piece.part(behind.end(), len(piece.text))
    return head.before(rest) if rest.text else head


def _apart(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Latin words that stand as lines of their own, each with the label that they explain."""
    alone = [piece for piece in pieces if _ALONE.fullmatch(piece.text)]
    if not alone:
        return
    labels = [piece for piece in pieces if labels_in(piece.text)]
    before = {piece: left for band in bands(pieces) for left, piece in pairwise(band)}
    for piece in alone:
        above = next((label for label in labels if _is_below(label, piece)), None)
        left = before.get(piece)
        if left is not None and labels_in(left.text) and _is_behind(left, piece):
            yield piece, left
        elif above is not None:
            yield piece, above


def _is_behind(label: Piece, piece: Piece) -> bool:
    return piece.box.x0 - label.box.x1 < _NEAR * label.box.height


def _is_below(label: Piece, piece: Piece) -> bool:
    down = piece.box.centre_y - label.box.centre_y
    aside = min(
        abs(piece.box.x0 - label.box.x0),
        abs(piece.box.x1 - label.box.x1),
        abs(piece.box.centre_x - label.box.centre_x),
    )
    return 0 < down < _NEAR * label.box.height and aside < label.box.height
