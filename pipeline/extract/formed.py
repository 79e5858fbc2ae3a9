"""Values that are known by their form where their label cannot be read.

Nothing else on the page looks like them: 18 characters with the right check digit are 证件号码, and
在籍（…） or 不在籍（…） is 学籍状态.
"""

import re
from collections.abc import Sequence

from pipeline.domain.fields import Field
from pipeline.domain.idnumber import is_valid
from pipeline.extract.labels import LABELS, labels_in
from pipeline.extract.piece import Piece
from pipeline.extract.values import id_number
from pipeline.extract.vocabulary import LEVEL

_STATUS = re.compile(r"不?在籍[（(][\u3400-\u9fff]{2,8}[）)]")

_DATE = re.compile(r"\d{4}年\d{2}月\d{2}日")
_WHOLE = {
    Field.SEX: re.compile("[男女]"),
    Field.ETHNICITY: re.compile(r"[\u3400-\u9fff]{1,4}族"),
    Field.LEVEL: LEVEL,
    Field.DURATION: re.compile(r"\d(?:[.]5)?\s?年"),
    Field.STATUS: _STATUS,
    Field.BIRTH_DATE: _DATE,
    Field.ENROLLED_ON: _DATE,
    Field.EXPECTED_GRADUATION: _DATE,
    Field.LEFT_ON: _DATE,
}

_NO_LABEL = re.compile(r"\S{2}\s*[：:]\s*(\S.*)")
#: What has a label of two characters on every page with labels.
_OF_TWO = frozenset(
    field for label, field in LABELS.items() if field is not None and len(label) == 2
) - {Field.SCHOOL}

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
        alike = [piece for piece in pieces if field not in labelled and is_whole(field, piece.text)]
        if len(alike) == 1 and _in_column(alike[0], values):
            found.append((field, alike[0]))
    return tuple(found)


def left_over(
    pieces: Sequence[Piece], labelled: frozenset[Field], values: Sequence[Piece]
) -> tuple[tuple[Field, Piece], ...]:
    """The value whose label was read as none (是亡： for 姓名：), where just one is left over.

    All labels of two characters but one were found, and one line of the column has two others
    before a colon.
    """
    missing = _OF_TWO - labelled
    lines = [
        piece.part(match.start(1), len(piece.text))
        for piece in pieces
        if (match := _NO_LABEL.fullmatch(piece.text)) and not labels_in(piece.text)
    ]
    lines = [piece for piece in lines if _in_column(piece, values)]
    (field,) = missing if len(missing) == 1 else (None,)
    return ((field, lines[0]),) if field is not None and len(lines) == 1 else ()


def is_whole(field: Field | None, text: str) -> bool:
    """Whether ``text`` is a value of ``field`` that cannot go on; what follows is no part of it."""
    if field is Field.ID_NUMBER:
        return is_valid(id_number(text))
    form = _WHOLE.get(field) if field is not None else None
    return form is not None and form.fullmatch(text.strip()) is not None


def _in_column(piece: Piece, values: Sequence[Piece]) -> bool:
    near = _ASIDE * piece.box.height
    others = [value for value in values if value.index != piece.index]
    return sum(abs(value.box.x0 - piece.box.x0) <= near for value in others) >= _COLUMN
