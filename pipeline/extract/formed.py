"""Values that are known by their form where their label cannot be read.

Nothing else on the page looks like them: 18 characters with the right check digit are 证件号码, and
在籍（…） or 不在籍（…） is 学籍状态.
"""

import re
from collections.abc import Sequence

from pipeline.domain.fields import Field
from pipeline.domain.idnumber import is_valid
from pipeline.extract.piece import Piece
from pipeline.extract.values import id_number

_STATUS = re.compile(r"不?在籍[（(][\u3400-\u9fff]{2,8}[）)]")

#: Values that make a column, and how far from its edge another may begin, in heights.
_COLUMN, _ASIDE = 2, 2.0


def known_by_form(
    pieces: Sequence[Piece], labelled: frozenset[Field], values: Sequence[Piece]
) -> tuple[tuple[Field, Piece], ...]:
    """Values among ``pieces`` of fields without a label, each in a column of ``values``.

    Only where there is just one that may be it: a page beside a chat, or one that shows several
    records, may hold more.
    """
    found = []
    for field in (Field.ID_NUMBER, Field.STATUS):
        alike = [piece for piece in pieces if field not in labelled and _is(field, piece.text)]
        if len(alike) == 1 and _in_column(alike[0], values):
            found.append((field, alike[0]))
    return tuple(found)


def _is(field: Field, text: str) -> bool:
    if field is Field.STATUS:
        return _STATUS.fullmatch(text) is not None
    return is_valid(id_number(text))


def _in_column(piece: Piece, values: Sequence[Piece]) -> bool:
    near = _ASIDE * piece.box.height
    others = [value for value in values if value.index != piece.index]
    return sum(abs(value.box.x0 - piece.box.x0) <= near for value in others) >= _COLUMN
