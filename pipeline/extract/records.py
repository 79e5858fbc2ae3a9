"""Records of a detail page: rows grouped, repeated parts folded, several cards kept apart."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from pipeline.domain.fields import Field
from pipeline.domain.page import Page
from pipeline.domain.reading import FieldReading, Record
from pipeline.extract.card import card_values
from pipeline.extract.covered import is_covered, is_on_pill, without_pills
from pipeline.extract.formed import is_whole
from pipeline.extract.piece import Piece, inks_of, value_of, without_tick
from pipeline.extract.row import Row
from pipeline.extract.rows import rows_of
from pipeline.extract.sex_line import SexLine, sex_lines
from pipeline.extract.values import cleaned
from pipeline.extract.vocabulary import TITLE

Found = dict[Field, FieldReading]
Trim = Callable[[Sequence[Piece]], Sequence[Piece]]

#: What of the card has nothing but the card's ground to its right.
_ENDS_FREE = (Field.NAME, Field.SCHOOL)

#: Fields no real record leaves empty: a label with nothing legible beside it is covered.
NEVER_BLANK = frozenset((Field.NAME, Field.ID_NUMBER, Field.SCHOOL, Field.LEVEL))

#: Fields of a record that shows enough for one, and of what is none beside it; what may be the
#: beginning of somebody else's is kept.
WHOLE, _STRAY = 8, 2
_NAMES_SOMEBODY = frozenset((Field.NAME, Field.ID_NUMBER))
#: Fields that tell two people apart when parts of a long capture are put together.
_OWN = (Field.ID_NUMBER, Field.STUDENT_NO, Field.NAME, Field.BIRTH_DATE)


def phone_records(page: Page, pieces: Sequence[Piece]) -> tuple[Record, ...]:
    """Cards by place, lists by label; several pages stitched give several records."""
    records: list[Found] = []
    for column in _columns(pieces):
        records += _column_records(page, column)
    return _merged(records)


def labelled_records(page: Page, pieces: Sequence[Piece], trim: Trim) -> tuple[Record, ...]:
    """Records of a page whose every value has a label; a repeated label begins the next."""
    return _merged(_of_rows(page, rows_of(pieces), trim))


def _columns(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pages stitched side by side, one list of pieces each; of equal widths, as tools make them."""
    lines = sex_lines(pieces)
    beside = max((_beside(line, lines) for line in lines), key=len, default=[])
    if len(beside) < 2:
        return [list(pieces)]
    # Equal pages: from one 性别 line to the next is the width of a page.
    width = max(1.0, (beside[-1] - beside[0]) / (len(beside) - 1))
    columns: list[list[Piece]] = [[] for _ in beside]
    for piece in pieces:
        place = int(piece.box.centre_x / width)
        columns[min(len(beside) - 1, max(0, place))].append(piece)
    return columns


def _beside(line: SexLine, lines: Sequence[SexLine]) -> list[int]:
    """Left edges of the 性别 lines at the height of ``line``, ``line`` among them."""
    height = 3 * line.sex.box.height
    return sorted(
        other.sex.box.x0
        for other in lines
        if abs(other.sex.box.centre_y - line.sex.box.centre_y) < height
    )


def _column_records(page: Page, pieces: Sequence[Piece]) -> list[Found]:
    cards = sex_lines(pieces)
    # A list belongs to the card above it; what stands above the first card may be the lower
    # half of another capture.
    tops = [_top(card, pieces) for card in cards]
    edges = [float("-inf"), *tops, float("inf")]
    records: list[Found] = []
    for number, (above, below) in enumerate(pairwise(edges)):
        part = [piece for piece in pieces if above <= piece.box.centre_y < below]
        card = cards[number - 1] if number else None
        lists = [p for p in part if card is None or p.box.y0 >= card.sex.box.y1]
        rows = [row for row in rows_of(lists) if row.field is not None]
        bottom = min((_top_of(row) for row in rows), default=below)
        found: Found = {}
        if card is not None:
            for field, value in card_values(card, part, bottom):
                read = value_of(page, value, partial(cleaned, field))
                others = [piece for piece in part if piece not in value]
                hidden = field in _ENDS_FREE and is_covered(
                    without_pills(page.covers, others), None, value
                )
                found[field] = replace(read, covered=hidden)
        more = _of_rows(page, rows, tuple)
        if more and not set(more[0]) & set(found):
            found.update(more.pop(0))
        records += [found] if found else []
        records += more
    return records


def _top_of(row: Row) -> float:
    """The y where ``row`` begins: tiles have their values above their labels."""
    return min(piece.box.y0 for piece in (row.label, *row.value))


def _top(card: SexLine, pieces: Sequence[Piece]) -> float:
    """The y where the page of ``card`` begins: above its name and the title 高等学籍."""
    top = card.sex.box.y0 - 3.0 * card.sex.box.height
    titles = [
        piece.box.y0
        for piece in pieces
        if piece.text == TITLE and 0 < card.sex.box.y0 - piece.box.y0 < 14 * card.sex.box.height
    ]
    return min([top, *titles[-1:]])


def _of_rows(page: Page, rows: Sequence[Row], trim: Trim) -> list[Found]:
    """Fields of ``rows``; a label that comes again begins another record."""
    records: list[Found] = [{}]
    for row in rows:
        if row.field is None:
            continue
        if row.field in records[-1]:
            records.append({})
        records[-1][row.field] = _reading(page, row.field, row, trim)
    return [found for found in records if found]


def _reading(page: Page, field: Field, row: Row, trim: Trim) -> FieldReading:
    pieces = without_tick(trim(row.value))
    if not pieces:
        read = FieldReading("", 1.0, page.in_picture(row.label.box), lines=(row.label.index,))
    else:
        read = value_of(page, pieces, partial(cleaned, field))
        # What stands behind a label (②) is no measure of its print.
        own = tuple(ink for ink in inks_of(page, row.label) if not ink.digits)
        pill = is_on_pill(page.covers, row.label, pieces)
        read = replace(read, label_inks=own, inks=() if pill else read.inks)
    hidden = is_covered(page.covers, row.label, pieces, whole=is_whole(field, read.text))
    return replace(read, covered=hidden)


def _merged(records: Sequence[Found]) -> tuple[Record, ...]:
    """``records`` with parts of one record, seen twice or in overlapping captures, made one."""
    kept: list[Found] = []
    for found in records:
        if kept and _same(kept[-1], found):
            kept[-1] = {**found, **kept[-1], **_whole(found, kept[-1])}
        else:
            kept.append(found)
    return tuple(
        Record(tuple((field, found[field]) for field in Field if field in found))
        for found in _without_strays(kept)
    )


def _without_strays(records: list[Found]) -> list[Found]:
    """``records`` without a word or two that name nobody beside a whole one."""
    if not any(len(record) >= WHOLE for record in records):
        return records
    return [one for one in records if len(one) > _STRAY or _NAMES_SOMEBODY & one.keys()]


def _whole(found: Found, kept: Found) -> Found:
    """What is seen whole in ``found`` and only in part in ``kept``: a seam ran through it."""
    return {
        field: value
        for field, value in found.items()
        if _is_whole(field, value) and field in kept and not _is_whole(field, kept[field])
    }


def _is_whole(field: Field, value: FieldReading) -> bool:
    return not value.covered and (value.text != "" or field not in NEVER_BLANK)


def _same(first: Found, second: Found) -> bool:
    """Whether two parts show nothing different, and the second adds no person of its own."""
    shared = set(first) & set(second)
    whole = {f for f in shared if _is_whole(f, first[f]) and _is_whole(f, second[f])}
    if any(first[field].text != second[field].text for field in whole):
        return False
    return bool(shared) or not any(field in second for field in _OWN)
