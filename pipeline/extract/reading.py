"""A page understood: its class, its records, and what only its look can tell."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.domain.fields import Field
from pipeline.domain.page import Line, Page, PageClass
from pipeline.domain.reading import ID_CARD, FieldReading, Reading, Record
from pipeline.extract.anchors import folded_lines
from pipeline.extract.classify import classify
from pipeline.extract.pages import detail_image, report
from pipeline.extract.pages.other import card_marks
from pipeline.extract.piece import Piece, pieces_of
from pipeline.extract.records import labelled_records, phone_records
from pipeline.extract.values import is_masked

#: Fields no real record leaves empty: a label with nothing legible beside it is covered.
_NEVER_BLANK = (Field.NAME, Field.ID_NUMBER, Field.SCHOOL, Field.LEVEL)


def extract(page: Page) -> Reading:
    """Class, records and notes of ``page``; never raises, the same page gives the same reading."""
    pieces = pieces_of(page)
    page_class, anchors = classify(page, pieces)
    card = (ID_CARD,) if card_marks(folded_lines(page)) else ()
    if page_class is PageClass.UNREADABLE:
        notes = ("E201", *card)
        return Reading(page_class, anchors, (), notes, page.pixels, (), page.editor)
    records = _records(page, page_class, pieces) if page_class.is_detail else ()
    if records and any(line.first is not None for line in page.lines):
        records = _with_first(page, page_class, records)
    titled = "高等学籍" in anchors
    covered = any(_is_covered(page, record) or _hides(record, titled=titled) for record in records)
    notes = (*(("E203",) if covered and records else ()), *card)
    return Reading(
        page_class,
        anchors,
        tuple(_without_covered(page, record) for record in records),
        notes,
        page.pixels,
        report.codes(page.lines) if page_class is PageClass.REPORT else (),
        page.editor,
    )


def _records(page: Page, page_class: PageClass, pieces: Sequence[Piece]) -> tuple[Record, ...]:
    if page_class is PageClass.DETAIL_PHONE:
        return phone_records(page, pieces)
    if page_class is PageClass.DETAIL_IMAGE:
        return labelled_records(page, detail_image.without_tiles(pieces), detail_image.trimmed)
    return labelled_records(page, pieces, tuple)


def _with_first(
    page: Page, page_class: PageClass, records: tuple[Record, ...]
) -> tuple[Record, ...]:
    """``records`` with what the fast reader had made of each value that was read again."""
    before = replace(page, lines=tuple(map(_as_first, page.lines)))
    firsts = _records(before, page_class, pieces_of(before))
    again = {index for index, line in enumerate(page.lines) if line.first is not None}
    return tuple(
        Record(
            tuple((field, _noted(value, first.get(field), again)) for field, value in record.fields)
        )
        for record, first in zip(
            records, (*firsts, *(Record(),) * max(0, len(records) - len(firsts))), strict=False
        )
    )


def _as_first(line: Line) -> Line:
    if line.first is None:
        return line
    same = len(line.first) == len(line.text)
    return replace(line, text=line.first, centres=line.centres if same else (), confidences=())


def _noted(value: FieldReading, first: FieldReading | None, again: set[int]) -> FieldReading:
    if first is None or not again & set(value.lines):
        return value
    return replace(value, first=first.text)


def _is_covered(page: Page, record: Record) -> bool:
    """Whether a value is masked, or nothing legible stands where something must."""
    several = len(record.fields) > 1
    return any(
        is_masked(value.text) or (several and _is_empty(page, field, value))
        for field, value in record.fields
    )


def _is_empty(page: Page, field: Field, value: FieldReading) -> bool:
    """Whether a row that always holds something shows nothing, not even the ``*`` of a blank."""
    starred = any("*" in page.lines[index].text for index in value.lines)
    return field in _NEVER_BLANK and value.text == "" and not starred


def _hides(record: Record, *, titled: bool) -> bool:
    """Whether something of the card is hidden between parts of it that are seen.

    The name lies between the title 高等学籍 and the line 性别 出生日期; school and level stand
    above the major. On pages with labels all of these have rows of their own, which may be cut.
    """
    seen = {field for field, value in record.fields if value.text}
    if not titled or Field.SEX not in seen:
        return False
    return Field.NAME not in seen or (
        Field.MAJOR in seen and not {Field.SCHOOL, Field.LEVEL} <= seen
    )


def _without_covered(page: Page, record: Record) -> Record:
    """``record`` without rows that must hold something and show nothing: they are not visible."""
    return Record(
        tuple((field, value) for field, value in record.fields if not _is_empty(page, field, value))
    )
