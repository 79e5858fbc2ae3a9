"""Windows that stand side by side in one picture, such as the page beside somebody's notes.

Labels of the one are then taken for labels of the other. What parts them is a strip of the picture
that no line reaches into; but labels and their values are parted so, too, and two columns of one
page. Whoever asks must see which of the parts makes sense alone.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median

from pipeline.domain.fields import ON_CARD, Field
from pipeline.domain.page import Line, Page, PageClass
from pipeline.domain.reading import Reading, Record
from pipeline.extract.records import WHOLE

#: Least width of such a strip in heights of print, how many of them are tried, widest first, and
#: lines that a window has at least.
_WIDTH, _MOST, _LINES = 0.5, 6, 4


#: Classes that say nothing of the page.
_NOTHING = frozenset((PageClass.OTHER, PageClass.UNREADABLE, PageClass.CHSI_OTHER))
_NAME = re.compile(r"[\u3400-\u9fff]{2,11}|[\u3400-\u9fff]+·[\u3400-\u9fff·]+")


def of_one_window(page: Page, whole: Reading, understood: Callable[[Page], Reading]) -> Reading:
    """What the one window that makes sense alone shows, ``whole`` where there is none.

    Only where ``whole`` shows several records, or one that lacks what no window does that shows
    the rest of it. The rest of the picture may name nobody, or there are two students in it.
    """
    if not whole.page_class.is_detail or _is_sound(whole.records):
        return whole
    numbers = {number for record in whole.records if (number := _number(record))}
    found = [whole]
    for parts in side_by_side(page):
        one, other = map(understood, parts)
        for own, rest in ((one, other), (other, one)):
            kept = set(map(_number, own.records))
            if _makes_sense(own) and numbers <= kept and not any(map(_names, rest.records)):
                found.append(own)
    best = max(found[1:], key=_size, default=whole)
    several = len(whole.records) != 1 or not best.page_class.is_detail
    return best if several or _size(best) > _size(whole) else whole


def _is_sound(records: tuple[Record, ...]) -> bool:
    if len(records) != 1:
        return False
    (record,) = records
    seen = {field for field, _ in record.fields}
    return bool(_number(record)) and not (seen & ON_CARD and ON_CARD - seen)


def _makes_sense(reading: Reading) -> bool:
    if not reading.page_class.is_detail:
        return reading.page_class not in _NOTHING
    return len(reading.records) == 1 and _size(reading) >= WHOLE


def _size(reading: Reading) -> int:
    return sum(len(record.fields) for record in reading.records)


def _names(record: Record) -> bool:
    """Whether ``record`` tells whose it is; a column of names in a list is nobody's."""
    if _number(record) or _text(record, Field.STUDENT_NO):
        return True
    return _NAME.fullmatch(_text(record, Field.NAME)) is not None


def _number(record: Record) -> str:
    """The 证件号码; forms to be filled in have words there."""
    text = _text(record, Field.ID_NUMBER)
    return text if any(map(str.isdigit, text)) else ""


def _text(record: Record, field: Field) -> str:
    value = record.get(field)
    return value.text if value is not None else ""


def side_by_side(page: Page) -> Iterator[tuple[Page, Page]]:
    """``page`` in two parts, left and right: the same lines, those of the other part left blank."""
    lines = sorted((line for line in page.lines if line.text), key=lambda line: line.box.x0)
    if len(lines) < 2 * _LINES:
        return
    least = _WIDTH * median(line.box.height for line in lines)
    strips: list[tuple[float, float]] = []
    reached = lines[0].box.x1
    for count, line in enumerate(lines[1:], 1):
        if line.box.x0 - reached >= least and _LINES <= count <= len(lines) - _LINES:
            strips.append((line.box.x0 - reached, (line.box.x0 + reached) / 2))
        reached = max(reached, line.box.x1)
    for _, middle in sorted(strips, reverse=True)[:_MOST]:
        yield (_part(page, middle, right=False), _part(page, middle, right=True))


def _part(page: Page, middle: float, *, right: bool) -> Page:
    # Blank lines keep their places: readings name lines by these.
    return replace(
        page,
        lines=tuple(
            line if (line.box.centre_x > middle) is right else _blank(line) for line in page.lines
        ),
    )


def _blank(line: Line) -> Line:
    first = None if line.first is None else ""
    return replace(line, text="", confidences=(), centres=(), inks=(), first=first, weighed=())
