"""Whether a detail page seems to show more than was read of it.

Print that is pale, soft or photographed can be missed by a detector that looks at a small picture;
what is missed leaves gaps: a card without its 层次, a value without its label, a label without its
value. A picture that was cut has none of these.
"""

from functools import reduce
from statistics import median

from pipeline.domain.fields import ON_CARD, Field
from pipeline.domain.page import Box, Page, PageClass
from pipeline.domain.reading import FieldReading, Reading, Record
from pipeline.extract.formed import UNMISTAKABLE, is_whole
from pipeline.extract.hints import is_sentence
from pipeline.extract.labels import labels_in
from pipeline.extract.piece import Piece
from pipeline.extract.prepared import prepared
from pipeline.extract.row import is_noise
from pipeline.extract.values import cleaned

#: Rows that pages do leave blank.
_OFTEN_BLANK = frozenset((Field.BRANCH, Field.DEPARTMENT, Field.CLASS_NAME, Field.STUDENT_NO))
#: What shares its form with other fields of the page, or with none.
_KNOWN_BY_FORM = (
    Field.BIRTH_DATE,
    Field.ETHNICITY,
    Field.DURATION,
    Field.MODE,
    Field.ENROLLED_ON,
    Field.EXPECTED_GRADUATION,
)
#: Height of print of the list, in heights of its values, and how firmly it is read.
_LOWEST, _HIGHEST = 0.6, 1.6
_FIRM = 0.6


def has_gaps(page: Page, reading: Reading) -> bool:
    """Whether a detail page should be looked at closer before anything is said to be missing."""
    if not reading.page_class.is_detail:
        return False
    records = reading.records
    if not records or any(_is_blank(record) for record in records):
        return True
    if reading.page_class is PageClass.DETAIL_PHONE and any(map(_lacks_of_card, records)):
        return True
    return any(_has_strays(page, record) for record in records)


def unplaced(page: Page, records: tuple[Record, ...]) -> tuple[tuple[Field, tuple[str, ...]], ...]:
    """Fields that were not found while values of their form stand on the page unused, and these.

    Only of a page with one record: which of several a value belongs to cannot be told.
    """
    if len(records) != 1:
        return ()
    (record,) = records
    seen = {field for field, value in record.fields if value.text} | set(record.covered)
    free = [piece.text.split()[-1] for piece in _free(page, record)]
    found = (
        (field, tuple(text for text in free if is_whole(field, cleaned(field, text))))
        for field in _KNOWN_BY_FORM
        if field not in seen
    )
    return tuple((field, texts) for field, texts in found if texts)


def shown(reading: Reading) -> int:
    """How many values a page shows, all records together."""
    return sum(_is_seen(*item) for record in reading.records for item in record.fields)


def _is_seen(field: Field, value: FieldReading) -> bool:
    # What is left of a pill is no 层次.
    return is_whole(field, value.text) if field is Field.LEVEL else bool(value.text)


def _is_blank(record: Record) -> bool:
    """Whether a label has no value beside it that was read; it may be covered or pale."""
    blank = any(not value.text and field not in _OFTEN_BLANK for field, value in record.fields)
    return blank or bool(record.covered)


def _lacks_of_card(record: Record) -> bool:
    """Whether some values of the card were read and others not; a cut takes all or none."""
    seen = {field for field, value in record.fields if field in ON_CARD and _is_seen(field, value)}
    return bool(seen) and seen != ON_CARD


def _has_strays(page: Page, record: Record) -> bool:
    """Whether print of no field stands among the values of the list, or can be nothing but one."""
    free = _free(page, record)
    # Beside a whole record only a number tells of another: chats have dates.
    whole = _is_whole_record(record)
    forms = (Field.ID_NUMBER,) if whole else UNMISTAKABLE
    if any(is_whole(field, piece.text) for piece in free for field in forms):
        return True
    listed = [value.box for field, value in record.fields if field not in ON_CARD]
    if not listed or whole:
        return False
    area = reduce(Box.union, listed)
    height = median(box.height for box in listed)
    return any(
        _LOWEST * height <= box.height <= _HIGHEST * height and _is_within(box, area)
        for box in (page.in_picture(piece.box) for piece in free)
    )


def _is_whole_record(record: Record) -> bool:
    """Whether no value is missing that print beside the others could belong to."""
    seen = {field for field, value in record.fields if _is_seen(field, value)}
    return seen >= set(Field) - {Field.LEFT_ON}


def _free(page: Page, record: Record) -> list[Piece]:
    """Firmly read pieces of ``page`` that are neither labels nor furniture nor of ``record``."""
    used = {line for _, value in record.fields for line in value.lines}
    return [
        piece
        for piece in prepared(page)
        if piece.index not in used
        and min(piece.confidences) >= _FIRM
        and not labels_in(piece.text)
        and not is_noise(piece.text)
        and not is_sentence(piece.text)
        and not _is_icon(piece.text)
    ]


def _is_icon(text: str) -> bool:
    """Whether a drawing before a label was read as a character; values of one say 男 or 女."""
    return len(text) == 1 and text not in ("男", "女")


def _is_within(box: Box, area: Box) -> bool:
    return area.y0 < box.centre_y < area.y1 and area.x0 <= box.centre_x <= area.x1
