"""Values that are known by their form where their label cannot be read.

Nothing else on the page looks like them: 18 characters with the right check digit are 证件号码,
在籍（…） or 不在籍（…） is 学籍状态, 3 年 is 学制; and of dates the one of birth comes first, that
of graduation last.
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
    Field.MODE: re.compile("普通全日制|非全日制|开放教育|夜大学|业余|函授|脱产"),
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

#: Values that make a column, and how far from its edges another may begin or end, in heights.
_COLUMN, _ASIDE = 2, 2.0

#: Probability of its least certain character from which on a label was read as it stands there.
_FIRM = 0.9

#: Values of these forms belong to no field of another form, and stand nowhere but on the page.
UNMISTAKABLE = (Field.ID_NUMBER, Field.STATUS, Field.BIRTH_DATE, Field.ETHNICITY, Field.DURATION)

_FORMED = (
    Field.ID_NUMBER,
    Field.STATUS,
    Field.DURATION,
    Field.ETHNICITY,
    Field.SEX,
    Field.LEVEL,
)
#: These stand on the card of the phone page without a label, and in no list below it.
_CARD = frozenset((Field.SEX, Field.LEVEL, Field.BIRTH_DATE))


def known_by_form(
    pieces: Sequence[Piece], labelled: frozenset[Field], values: Sequence[Piece]
) -> tuple[tuple[Field, Piece], ...]:
    """Values among ``pieces`` of fields without a label, each in a column of ``values``.

    Only where there is just one that may be it: a page beside a chat, or one that shows several
    records, may hold more. Dates are told apart by their order, where as many are left as labels.
    """
    listed = not labelled & {Field.SCHOOL, Field.MAJOR, Field.NAME}
    passed = labelled | (_CARD if listed else frozenset())
    alone = [piece for piece in pieces if not labels_in(piece.text)]
    column = values if len(values) > _COLUMN else alone
    standing = [piece for piece in alone if _in_column(piece, column)]
    found = []
    for field in (field for field in _FORMED if field not in passed):
        alike = [piece for piece in standing if is_whole(field, piece.text)]
        if len(alike) == 1:
            found.append((field, alike[0]))
    used = {piece.index for piece in values}
    dates = [
        piece
        for piece in standing
        if piece.index not in used and _DATE.fullmatch("".join(piece.text.split()))
    ]
    named = any(_is_named(piece, alone) for piece in dates)
    return tuple(found) if named else (*found, *_dates(dates, passed))


def _is_named(piece: Piece, others: Sequence[Piece]) -> bool:
    """Whether a label that is none of the page's stands beside ``piece``, and was read firmly."""
    return any(
        other.box.x1 <= piece.box.x0
        and abs(other.box.centre_y - piece.box.centre_y) < piece.box.height / 2
        and min(other.confidences, default=0.0) >= _FIRM
        for other in others
    )


def _dates(left: list[Piece], labelled: frozenset[Field]) -> tuple[tuple[Field, Piece], ...]:
    """Dates that are no value yet: in their order those whose labels are lost."""
    left.sort(key=lambda piece: "".join(piece.text.split()))
    ends = {Field.EXPECTED_GRADUATION, Field.LEFT_ON}
    missing = [
        field
        for field in (Field.BIRTH_DATE, Field.ENROLLED_ON, Field.EXPECTED_GRADUATION)
        if field not in labelled and not (field in ends and labelled & ends)
    ]
    return tuple(zip(missing, left, strict=True)) if len(left) == len(missing) else ()


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
    return any(
        sum(abs(edge(value) - edge(piece)) <= near for value in others) >= _COLUMN
        for edge in (_left, _right)
    )


def _left(piece: Piece) -> int:
    return piece.box.x0


def _right(piece: Piece) -> int:
    return piece.box.x1
