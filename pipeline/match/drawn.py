"""E701: a value that is drawn otherwise than its neighbours of the same kind.

Compared are digits with digits and 汉字 with 汉字 of one record, where the platform draws them
alike: the list of the phone page, the grid of the desktop page. The card of the phone page has a
size and weight for each value, the pictures of the image era a watermark through them. A reason to
look and nothing more; ``make hints`` prints how often it is wrong.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from pipeline.domain.document import is_masked
from pipeline.domain.fields import ON_CARD, Field
from pipeline.domain.judgement import Finding
from pipeline.domain.page import Ink, PageClass
from pipeline.domain.policy import Policy
from pipeline.domain.reading import FieldReading, Record
from pipeline.match.wording import is_of_its_kind

#: Runs of other values that are needed for a comparison; other rows, for the place in the row.
_ENOUGH, _ENOUGH_ROWS = 5, 3
#: A value lies apart by so many times the median absolute deviation of the others, and more.
_SCATTER = 6.0
#: Least height in pixels of digits and of 汉字: below it half a pixel is too much.
_SMALLEST = {True: 12.5, False: 15.0}
#: Grey levels by which the ground of a screenshot may vary, compressed or not.
_EVEN = 4
#: 汉字 below which height, strokes and colour are those of the characters, not of the drawing (一,
#: 彝); and width of strokes in pixels below which none covers a pixel, so that both are any.
_FEW, _THINNEST = 3, 1.5
#: Digits from which on the width of a run says something of the typeface, and the part of a digit
#: by which a 1 at either end makes it narrower.
_LONG, _NARROW = 4, 0.75
#: A value higher by more than this share is a headline of the page: nobody who imitates its print
#: draws so.
_HEADLINE = 0.35
#: A run compared with the others must be longer: of a year four digits lie a fifth apart by nature.
_LONGER = 6


@dataclass(frozen=True, slots=True)
class Limits:
    """How far a value may lie from the median of the others.

    Height, width of strokes and width of a digit as shares of that median, the place in the row as
    a share of the label's height, the colour in grey levels. A third wider than what honest pages
    in the standard layouts keep to (``make hints``): looks that nobody had measured went that far.
    """

    height: float
    stroke: float
    place: float = 0.10
    colour: float = 45.0
    width: float = 0.13


_LIMITS = {
    True: Limits(height=0.12, stroke=0.135),
    False: Limits(height=0.12, stroke=0.38, place=0.13),
}


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a value lies from the others in one ``way``, and the limit that holds on its page."""

    way: str
    digits: bool
    far: float
    limit: float


def drawn_apart(record: Record, page_class: PageClass, policy: Policy) -> Iterator[Finding]:
    """Finding E701 for each value that is drawn otherwise than the others.

    Who writes several values anew writes them alike; values that stand apart each in another way
    are the page's or the measure's.
    """
    apart = [
        (field, reading, ways)
        for field, reading, others in compared(record, page_class, policy)
        if (
            ways := {one.way for one in distances(reading, others) if one.far > one.limit}
            - _own(field)
        )
    ]
    if not apart or not set.intersection(*(ways for _, _, ways in apart)):
        return
    for field, reading, _ in apart:
        yield Finding("E701", field, None, reading.text, round(reading.confidence, 2))


def _own(field: Field) -> frozenset[str]:
    """Ways in which pages themselves draw a field otherwise: 学籍状态 has a colour of its own."""
    return frozenset({"colour"}) if field is Field.STATUS else frozenset()


def compared(
    record: Record, page_class: PageClass, policy: Policy
) -> Iterator[tuple[Field, FieldReading, list[FieldReading]]]:
    """Each value that can be compared, with the others: not a mask, nor what is no value at all."""
    if page_class is PageClass.DETAIL_IMAGE:
        return
    on_card = ON_CARD if page_class is PageClass.DETAIL_PHONE else frozenset()
    alike = [(field, reading) for field, reading in record.fields if field not in on_card]
    for field, reading in alike:
        odd = is_masked(reading.text) or not is_of_its_kind(field, reading.text)
        if reading.confidence >= policy.weak_below and not odd:
            yield field, reading, [other for key, other in alike if key is not field]


def distances(reading: FieldReading, others: Sequence[FieldReading]) -> Iterator[Distance]:
    """How far a value lies from ``others``, digits from digits and 汉字 from 汉字."""
    if not _is_screenshot(others):
        return
    for digits in (True, False):
        own = [ink for ink in reading.inks if ink.digits is digits]
        rest = [ink for other in others for ink in other.inks if ink.digits is digits]
        if own and len(rest) >= _ENOUGH and median(_heights(rest)) >= _SMALLEST[digits]:
            yield from _of_kind(
                own, rest, _by_nature((reading, *others), digits=digits), digits=digits
            )
            yield from _of_place(reading, others, digits=digits)


def _is_screenshot(readings: Sequence[FieldReading]) -> bool:
    """Whether the ground is of one grey, as a screen draws it and no photograph shows it."""
    grounds = [ink.ground for reading in readings for ink in reading.inks]
    return not grounds or max(grounds) - min(grounds) <= _EVEN


def _by_nature(readings: Sequence[FieldReading], *, digits: bool) -> float:
    """By which share of their height 汉字 differ in this typeface, as the labels show.

    In 楷体 some are an eighth lower than others; nobody edits labels.
    """
    heights = [] if digits else _heights([ink for one in readings for ink in one.label_inks])
    return (max(heights) - min(heights)) / median(heights) if heights else 0.0


def _of_kind(
    own: Sequence[Ink], rest: Sequence[Ink], by_nature: float, *, digits: bool
) -> Iterator[Distance]:
    if median(_heights(own)) > (1 + _HEADLINE) * median(_heights(rest)):
        return
    limits = _LIMITS[digits]
    highest = max(limits.height, by_nature)
    strokes = [ink.stroke for ink in own], [ink.stroke for ink in rest]
    few = not digits and sum(ink.end - ink.start for ink in own) < _FEW
    if not few:
        yield _distance("height", digits, _heights(own), _heights(rest), highest)
    if not few and median(strokes[1]) >= _THINNEST:
        yield _distance("stroke", digits, *strokes, limits.stroke)
        levels = [float(ink.level) for ink in own], [float(ink.level) for ink in rest]
        yield _distance("colour", digits, *levels, limits.colour, unit=1.0)
    longest = max(own, key=lambda ink: ink.end - ink.start)
    size = longest.end - longest.start
    widths = [_width(ink) for ink in rest if ink.end - ink.start >= _LONG]
    if digits and size >= _LONGER and len(widths) > 1:
        limit = max(limits.width, _NARROW / size)
        yield _distance("width", digits, [_width(longest)], widths, limit)


def _of_place(
    reading: FieldReading, others: Sequence[FieldReading], *, digits: bool
) -> Iterator[Distance]:
    own = _place(reading, digits=digits)
    rest = [place for other in others if (place := _place(other, digits=digits)) is not None]
    if own is not None and len(rest) >= _ENOUGH_ROWS:
        yield _distance("place", digits, [own], rest, _LIMITS[digits].place, unit=1.0)


def _distance(
    way: str,
    digits: bool,
    own: Sequence[float],
    rest: Sequence[float],
    limit: float,
    unit: float | None = None,
) -> Distance:
    """Median from median, in shares of the others' (or in ``unit``)."""
    middle = median(rest)
    scatter = median(abs(value - middle) for value in rest)
    share = unit or middle
    far = abs(median(own) - middle) / share
    return Distance(way, digits, far, max(limit, _SCATTER * scatter / share))


def _heights(inks: Sequence[Ink]) -> list[float]:
    return [ink.height for ink in inks]


def _width(ink: Ink) -> float:
    """From one digit to the next, by the height of the digits; the last one lacks its margin."""
    return (ink.right - ink.left) / (ink.end - ink.start - 0.2) / ink.height


def _place(reading: FieldReading, *, digits: bool) -> float | None:
    """How far the value stands below its label, as a share of the label's height."""
    if not reading.label_inks:
        return None
    label = reading.label_inks[-1]
    middle = (label.top + label.bottom) / 2
    for ink in reading.inks:
        if ink.digits is digits and ink.top < middle < ink.bottom:
            return ((ink.top + ink.bottom) / 2 - middle) / label.height
    return None
