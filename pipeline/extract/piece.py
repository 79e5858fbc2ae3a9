"""Parts of lines, and how they become values with place and confidence."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from rapidfuzz.distance import Levenshtein

from pipeline.domain.page import Box, Ink, Line, Page, Reader, Weighed
from pipeline.domain.reading import FieldReading

#: Marks a recogniser often doubts and nobody's fault hides in; they lower no confidence.
UNWEIGHED = frozenset("（）() \u3000")

#: By how much the boxes of two lines may overlap, in heights of the lower one: a label's reaches
#: into its value, and what slants has a higher box.
_ACROSS, _DOWN = 0.6, 0.3
#: The boxes of rows that stand close may overlap by more: how far these are from flush at most, and
#: apart at least, in the same heights.
_FLUSH, _APART = 0.3, 0.6


#: What a tick is read as, and how much farther than its characters it stands from the value, with
#: so many of these at least.
_TICK = re.compile(r"[√✓✔VvNJy/丿一厂]$")
_TICK_ALONE = re.compile(r"[√✓✔VvN]")
_STANDS_APART, _SURE_STEPS = 1.8, 4


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of line ``index`` of a page, with its box in the reading frame.

    ``confidences`` and ``centres`` have one entry per character of ``text``. ``start`` is its place
    in the text of the line.
    """

    index: int
    text: str
    box: Box
    confidences: tuple[float, ...]
    centres: tuple[float, ...]
    reader: Reader = Reader.FAST
    start: int = 0

    @property
    def pitch(self) -> float:
        """Pixels from one character to the next; about the font size for Chinese text."""
        if len(self.centres) < 2:
            return float(self.box.width)
        return (self.centres[-1] - self.centres[0]) / (len(self.centres) - 1)

    def part(self, start: int, end: int) -> "Piece":
        """Characters ``start`` up to ``end``, without blanks at either side."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        end = start + len(text.strip())
        if start == 0 and end == len(self.text) and text:
            return self
        box = self.box
        if start >= end:
            edge = _between(self, start) if start else box.x0
            box = Box(edge, box.y0, box.x1, box.y1)
            return Piece(self.index, "", box, (), (), self.reader, self.start + start)
        x0 = box.x0 if start == 0 else _between(self, start)
        x1 = box.x1 if end == len(self.text) else _between(self, end)
        return Piece(
            self.index,
            self.text[start:end],
            Box(x0, box.y0, max(x0 + 1, x1), box.y1),
            self.confidences[start:end],
            self.centres[start:end],
            self.reader,
            self.start + start,
        )

    def before(self, other: "Piece") -> "Piece":
        """Both as one, of the line of ``other``, which stands to the right."""
        return Piece(
            other.index,
            self.text + other.text,
            self.box.union(other.box),
            self.confidences + other.confidences,
            self.centres + other.centres,
            other.reader,
            other.start - len(self.text),
        )


def _between(piece: Piece, index: int) -> int:
    """The x halfway between the characters before and at ``index``."""
    index = min(index, len(piece.centres) - 1)
    if index <= 0:
        return piece.box.x0
    return round((piece.centres[index - 1] + piece.centres[index]) / 2)


def pieces_of(page: Page) -> tuple[Piece, ...]:
    """Every line of ``page`` that has text, as a piece of its own, in the page's order."""
    found = []
    for index, line in enumerate(page.lines):
        size = len(line.text)
        # A line without details (from another engine) gets its mean, and even spacing.
        confidences = line.confidences if len(line.confidences) == size else ()
        centres = line.centres if len(line.centres) == size else ()
        piece = Piece(
            index,
            line.text,
            line.box,
            confidences or (line.confidence,) * size,
            centres
            or tuple(line.box.x0 + line.box.width * (place + 0.5) / size for place in range(size)),
            line.reader,
        )
        piece = piece.part(0, size)
        if piece.text:
            found.append(piece)
    return tuple(found)


def value_of(page: Page, pieces: Sequence[Piece], clean: Callable[[str], str]) -> FieldReading:
    """One value out of ``pieces`` in reading order; there is at least one, perhaps without text."""
    raw = "".join(piece.text for piece in pieces)
    known = [value for piece in pieces for value in piece.confidences]
    text = clean(raw)
    confidences = _carried(raw, known, text)
    box = pieces[0].box
    for piece in pieces[1:]:
        box = box.union(piece.box)
    strong = bool(pieces) and all(piece.reader is Reader.STRONG for piece in pieces)
    around = _around(page, pieces)
    return FieldReading(
        text=text,
        confidence=min(confidences, default=1.0),
        box=page.in_picture(box),
        confidences=confidences,
        lines=tuple(sorted({piece.index for piece in pieces})),
        reader=Reader.STRONG if strong else Reader.FAST,
        around=around,
        weighed=_weighed(page.lines[pieces[0].index], around) if around else (),
        inks=tuple(ink for piece in pieces for ink in inks_of(page, piece)),
        crossed=any(_is_crossed(page, piece) for piece in pieces),
    )


def without_tick(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """A value without a tick that somebody drew behind it, which readers take for a letter."""
    # It stands between the lines of a value that wraps.
    pieces = tuple(piece for piece in pieces if not _TICK_ALONE.fullmatch(piece.text))
    if not pieces or not _TICK.search(pieces[-1].text):
        return pieces
    *before, last = pieces
    steps = [right - left for left, right in pairwise(last.centres)]
    if len(steps) < _SURE_STEPS or steps[-1] <= _STANDS_APART * median(steps[:-1]):
        return pieces
    return (*before, last.part(0, len(last.text) - 1))


def _is_crossed(page: Page, piece: Piece) -> bool:
    """Whether another line runs through ``piece``: rows of a page never overlap."""
    if page.lines[piece.index].crossed:
        return True
    # Most lines stand above or below it.
    top, bottom = piece.box.y0, piece.box.y1
    return any(
        line.box.y0 < bottom
        and line.box.y1 > top
        and crosses(line.box, piece.box)
        and not _is_next_row(line.box, piece.box)
        for n, line in enumerate(page.lines)
        if n != piece.index
    )


def _is_next_row(one: Box, other: Box) -> bool:
    """Whether both stand in one column, close together: what runs across begins anywhere."""
    height = min(one.height, other.height)
    flush = abs(one.x0 - other.x0) <= _FLUSH * height
    return flush and abs(one.centre_y - other.centre_y) >= _APART * height


def crosses(one: Box, other: Box) -> bool:
    """Whether two lines overlap by more than their rims."""
    height = min(one.height, other.height)
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > _ACROSS * height and down > _DOWN * height


def inks_of(page: Page, piece: Piece) -> tuple[Ink, ...]:
    """How the characters of ``piece`` are drawn; runs that reach beyond it say nothing of it."""
    end = piece.start + len(piece.text)
    inks = page.lines[piece.index].inks
    return tuple(ink for ink in inks if piece.start <= ink.start and ink.end <= end)


def _around(page: Page, pieces: Sequence[Piece]) -> tuple[str, str] | None:
    """What the line of a value holds before and after it; None where it fills several lines."""
    filled = [piece for piece in pieces if piece.text]
    if len(filled) != 1 or len(pieces) != 1:
        return None
    text, start = page.lines[filled[0].index].text, filled[0].start
    return text[:start], text[start + len(filled[0].text) :]


def _weighed(line: Line, around: tuple[str, str]) -> tuple[Weighed, ...]:
    """The values that were weighed in this place, out of the texts weighed for the whole line."""
    before, after = around
    return tuple(
        replace(other, text=other.text[len(before) : len(other.text) - len(after)])
        for other in line.weighed
        if other.text.startswith(before)
        and other.text.endswith(after)
        and len(other.text) > len(before + after)
    )


def _carried(raw: str, known: Sequence[float], text: str) -> tuple[float, ...]:
    """Confidence of each character of ``text``: that of the character it was made from."""
    carried = [1.0] * len(text)
    for step in Levenshtein.opcodes(raw, text):
        if step.tag in ("equal", "replace"):
            for offset in range(step.dest_end - step.dest_start):
                place = step.dest_start + offset
                if text[place] not in UNWEIGHED:
                    carried[place] = min(1.0, max(0.0, known[step.src_start + offset]))
    return tuple(carried)
