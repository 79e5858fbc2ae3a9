"""A page understood: its class, its records, and what only its look can tell."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.domain.document import is_cut
from pipeline.domain.fields import Field
from pipeline.domain.page import Line, Page, PageClass, Reader
from pipeline.domain.reading import ID_CARD, FieldReading, Reading, Record
from pipeline.extract.anchors import folded_lines
from pipeline.extract.classify import classify
from pipeline.extract.gaps import unplaced
from pipeline.extract.legibility import is_legible
from pipeline.extract.marked import without_measures
from pipeline.extract.pages import detail_image, report
from pipeline.extract.pages.other import card_marks
from pipeline.extract.panes import of_one_window
from pipeline.extract.piece import Piece
from pipeline.extract.prepared import prepared
from pipeline.extract.records import NEVER_BLANK, labelled_records, phone_records
from pipeline.extract.values import is_masked

#: A beginning of ``在籍（注册学籍）``, or a 学籍状态 with a number: something lies over the rest.
_STATUS_PART = re.compile(r"不?在籍?(?:（(?:注册?学?)?)?|不?在.*\d.*")


def extract(page: Page) -> Reading:
    """Class, records and notes of ``page``; never raises, the same page gives the same reading."""
    page = without_measures(page)
    return of_one_window(page, _understood(page), _understood)


def _understood(page: Page) -> Reading:
    pieces = prepared(page)
    page_class, anchors = classify(page, pieces)
    card = (ID_CARD,) if card_marks(folded_lines(page)) else ()
    if page_class is PageClass.UNREADABLE or (page_class.is_detail and not is_legible(page)):
        notes = ("E201", *card)
        return Reading(PageClass.UNREADABLE, anchors, (), notes, page.pixels, (), page.editor)
    records = records_of(page, page_class, pieces) if page_class.is_detail else ()
    if records and any(line.first is not None for line in page.lines):
        records = _with_first(page, page_class, records)
    titled = "高等学籍" in anchors
    records = tuple(_without_covered(page, record, titled=titled) for record in records)
    covered = any(record.covered or _is_masked(record) for record in records)
    return Reading(
        page_class,
        anchors,
        records,
        (*(("E203",) if covered else ()), *card),
        page.pixels,
        report.codes(page.lines) if page_class is PageClass.REPORT else (),
        page.editor,
        unplaced(page, records),
    )


def records_of(page: Page, page_class: PageClass, pieces: Sequence[Piece]) -> tuple[Record, ...]:
    """The records of a detail page of class ``page_class``, covered values among them."""
    if page_class is PageClass.DETAIL_PHONE:
        return phone_records(page, pieces)
    if page_class is PageClass.DETAIL_IMAGE:
        return labelled_records(page, detail_image.without_tiles(pieces), detail_image.trimmed)
    return labelled_records(page, pieces, tuple)


def _with_first(
    page: Page, page_class: PageClass, records: tuple[Record, ...]
) -> tuple[Record, ...]:
    """``records`` with what the fast reader had made of each value that was read again."""
    firsts = records
    if any(line.first not in (None, line.text) for line in page.lines):
        before = replace(page, lines=tuple(map(_as_first, page.lines)))
        firsts = records_of(before, page_class, prepared(before))
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


def _is_masked(record: Record) -> bool:
    return any(is_masked(value.text) for _, value in record.fields)


def _is_empty(page: Page, field: Field, value: FieldReading) -> bool:
    """Whether a row that always holds something shows nothing, not even the ``*`` of a blank."""
    starred = any("*" in page.lines[index].text for index in value.lines)
    return field in NEVER_BLANK and value.text == "" and not starred


def _is_part(field: Field, value: FieldReading) -> bool:
    """Whether only part of a value is seen.

    A 学籍状态 that breaks off or holds a number is crossed by a stamp. No 层次 is one character; no
    document has a number of so few digits, while one that lacks a digit or two was read badly.
    The fast reader alone drops characters now and then; a name of one character may be one that
    holds another beyond both readers.
    """
    if value.covered or value.reader is Reader.FAST:
        return value.covered
    text = value.text
    if field is Field.LEVEL:
        return len(text) == 1 and text != "*"
    if field is Field.ID_NUMBER:
        return is_cut(text)
    return field is Field.STATUS and _STATUS_PART.fullmatch(text) is not None


def _hidden(record: Record, *, titled: bool) -> set[Field]:
    """What of the card is hidden between parts of it that are seen.

    The name lies between the title 高等学籍 and the line 性别 出生日期; school and level stand
    above the major. On pages with labels all of these have rows of their own, which may be cut.
    """
    seen = {field for field, value in record.fields if value.text}
    if not titled or Field.SEX not in seen:
        return set()
    above_major = {Field.SCHOOL, Field.LEVEL} if Field.MAJOR in seen else set()
    return ({Field.NAME} | above_major) - seen


def _without_covered(page: Page, record: Record, *, titled: bool) -> Record:
    """``record`` without values that are hidden, in part or whole: they are not visible."""
    empty = {field for field, value in record.fields if _is_empty(page, field, value)}
    part = {field for field, value in record.fields if _is_part(field, value)}
    # A label alone says nothing of the rest of the page: it may be cut off.
    hidden = _hidden(record, titled=titled) | part | (empty if len(record.fields) > 1 else set())
    seen = tuple((field, value) for field, value in record.fields if field not in hidden | empty)
    return Record(seen, tuple(field for field in Field if field in hidden))
