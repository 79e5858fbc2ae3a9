"""Rows ``label value`` of a page, by label: merged or apart, wrapped, in one column or more."""

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest

from pipeline.domain.page import Box
from pipeline.extract.formed import is_whole, known_by_form, left_over
from pipeline.extract.hints import is_hint, is_sentence
from pipeline.extract.labels import labels_in
from pipeline.extract.piece import Piece
from pipeline.extract.row import Row, bands, is_noise, without_bleeding
from pipeline.extract.tiles import with_values_above
from pipeline.extract.upward import back, fit_better, flipped
from pipeline.extract.wrapped import (
    Arrangement,
    Bands,
    continued,
    is_stacked,
    margin_of,
    pitch_of,
)

#: Print of one row is less high than this, in heights of its label; what slants is higher.
_UPRIGHT = 1.6
#: So is the box of a long line that lies a little askew, but its characters are those of the label:
#: from one to the next not much more, and how many of these its box is high at most.
_AS_LARGE, _ASKEW, _LONG_LINE = 1.25, 2.0, 8
#: Labels that make a column, and how far from its edges another may stand, in heights.
_COLUMN, _ASIDE = 3, 2.0
#: Values that make a column, and how far from its edge a line begins at most, in heights.
_VALUES, _AT = 2, 0.6
#: Characters of a sentence that begins with a label's word, without that word.
_SHORTEST_TALK = 4


def rows_of(pieces: Sequence[Piece]) -> tuple[Row, ...]:
    """All rows of ``pieces``, in the page's order."""
    kept = [piece for piece in pieces if not is_noise(piece.text)]
    found = bands(kept)
    stacked = is_stacked(found)
    rows = _downward(kept, found, stacked=stacked)
    if not stacked:
        return rows
    upward = [*map(flipped, reversed(kept))]
    others = _downward(upward, bands(upward), stacked=True)
    others = tuple(back(row) for row in reversed(others))
    return others if fit_better(others, rows) else rows


def _downward(kept: Sequence[Piece], page: Bands, *, stacked: bool) -> tuple[Row, ...]:
    """Rows whose values stand beside or below their labels; ``page`` are the bands of ``kept``."""
    colons = _has_colons(kept)
    way = Arrangement(math.inf if colons else pitch_of(page), stacked, margin_of(page))
    values = [*(after.box for band in page for after in _beside_labels(band)), *_within(kept)]
    sentences = _sentences(kept, values, colons=colons, stacked=stacked)
    rows: list[Row] = []
    for band in page:
        found, rest = _rows_of_band(band, sentences, colons=colons)
        rows = continued(rows, rest, way) if rest else rows
        rows.extend(found)
    return _with_formed(with_values_above(rows, page), kept)


def _with_formed(rows: Sequence[Row], pieces: Sequence[Piece]) -> tuple[Row, ...]:
    """``rows`` with values whose label was not read, but which can be nothing else."""
    labelled = frozenset(row.field for row in rows if row.field is not None)
    values = [row.value[0] for row in rows if row.value]
    found = list(rows)
    for field, piece in (
        *known_by_form(pieces, labelled, values),
        *left_over(pieces, labelled, values),
    ):
        # Beside another label it was taken for part of that value.
        found = [
            replace(row, value=tuple(part for part in row.value if part.index != piece.index))
            for row in found
        ]
        above = [n for n, row in enumerate(found) if row.label.box.centre_y < piece.box.centre_y]
        found.insert(len(above), Row(field, piece.part(0, 0), colon=False, value=(piece,)))
    return tuple(found)


def _sentences(
    pieces: Sequence[Piece], values: Sequence[Box], *, colons: bool, stacked: bool
) -> frozenset[int]:
    """Indexes of lines that only begin like a label: values, or a chat beside the page.

    Labels stand in columns: one that is followed by other words without a colon must have its left
    or right edge near that of a label which is certain, by its colon or by standing alone, or, on
    a page whose labels have none, near those of two other fields: lines of a chat are flush, too.
    One that is flush with values and with no label but such goes on with the value above it
    (专业2022级第3班 of a 班级), and so does one on a page whose labels stand alone. What holds the
    words of a sentence is one, wherever it stands. ``values`` are the boxes of what stands beside
    labels.
    """
    first = [(piece, label) for piece in pieces for label in labels_in(piece.text)[:1]]
    boxes = [piece.part(label.start, label.end).box for piece, label in first]
    sure = [label.colon or label.fills(piece.text) for piece, label in first]
    open_to_doubt = [
        not certain and not label.start and _flush(box, values) >= _VALUES
        for (_, label), box, certain in zip(first, boxes, sure, strict=True)
    ]
    edges = [box for box, open_ in zip(boxes, open_to_doubt, strict=True) if not open_]
    found = {
        piece.index
        for (piece, _), box, open_ in zip(first, boxes, open_to_doubt, strict=True)
        if open_ and not _flush(box, edges)
    }
    found |= {
        piece.index
        for (piece, label), certain in zip(first, sure, strict=True)
        if not certain and not label.start and _is_talk(piece.text[label.end :])
    }
    if sum(sure) < _COLUMN:
        return frozenset(found)
    for (piece, label), box, certain in zip(first, boxes, sure, strict=True):
        if certain or label.start:
            continue
        near = [n for n, other in enumerate(boxes) if _in_column(box, other)]
        fields = {first[n][1].field for n in near} - {label.field}
        if stacked:
            found.add(piece.index)
            continue
        few = colons or len(fields) < _COLUMN - 1
        if few and not any(sure[n] for n in near):
            found.add(piece.index)
    return frozenset(found)


def _beside_labels(band: Sequence[Piece]) -> list[Piece]:
    """What stands right beside a label of ``band``."""
    return [
        after
        for label, after in pairwise(band)
        if labels_in(label.text) and not labels_in(after.text)
    ]


def _is_talk(rest: str) -> bool:
    """Whether what follows a label's word goes on as a sentence, and is no mark behind it."""
    return len(rest) >= _SHORTEST_TALK and is_sentence(rest)


def _within(pieces: Sequence[Piece]) -> list[Box]:
    """What stands behind the only label of a line, which begins it."""
    labelled = [(piece, labels_in(piece.text)) for piece in pieces]
    behind = [
        piece.part(labels[0].end, len(piece.text))
        for piece, labels in labelled
        if len(labels) == 1 and labels[0].start == 0
    ]
    return [rest.box for rest in behind if rest.text]


def _flush(box: Box, others: Sequence[Box]) -> int:
    """How many of ``others`` begin where ``box`` does."""
    return sum(abs(box.x0 - other.x0) <= _AT * box.height for other in others)


def _in_column(box: Box, other: Box) -> bool:
    return min(abs(box.x0 - other.x0), abs(box.x1 - other.x1)) <= _ASIDE * box.height


def _has_colons(pieces: Sequence[Piece]) -> bool:
    """Whether labels of this page end in a colon."""
    labels = [label for piece in pieces for label in labels_in(piece.text)]
    return 2 * sum(label.colon for label in labels) >= len(labels)


def _rows_of_band(
    band: Sequence[Piece], sentences: frozenset[int], *, colons: bool
) -> tuple[list[Row], list[Piece]]:
    """The rows of one band, and the pieces left of its first label."""
    rows: list[Row] = []
    rest: list[Piece] = []
    for piece in band:
        labels = [
            label
            for label in labels_in(piece.text)
            if piece.index not in sentences
            and (
                label.colon
                or not colons
                or not rows
                or label.is_plain(piece.text)
                or label.fills(piece.text)
            )
        ]
        if rows and labels and not labels[0].colon and _is_value(rows[-1], piece, labels[0].end):
            labels = []
        first = labels[0].start if labels else len(piece.text)
        head = piece.part(0, first)
        if head.text and (rows or not labels):
            # What stands before a first label inside the same line is a watermark's rest.
            rest = rest if rows else [*rest, head]
            rows = [*rows[:-1], _with(rows[-1], head)] if rows else rows
        for here, after in zip_longest(labels, labels[1:]):
            end = after.start if after is not None else len(piece.text)
            value = piece.part(here.end, end)
            label = piece.part(here.start, here.end)
            rows.append(Row(here.field, label, here.colon, (value,) if value.text else ()))
    return rows, rest


def _is_value(row: Row, piece: Piece, end: int) -> bool:
    """Whether ``piece``, though it begins like a label, is the value beside ``row``'s label."""
    near = piece.box.x0 - row.label.box.x1 < 8 * row.label.box.height
    return not row.value and near and end < len(piece.text)


def _with(row: Row, piece: Piece) -> Row:
    height = row.label.box.height
    if row.value and piece.box.x0 - row.value[-1].box.x1 > 6 * height:
        return row  # too far to the right: a photo's caption, a pill, another column
    if piece.box.height > _UPRIGHT * height and not (not row.value and _is_askew(row.label, piece)):
        return row  # a slanting watermark, a drawing
    if is_whole(row.field, row.text):
        return row  # a camera's mark
    if row.value and is_hint(piece, row.value[0]):
        return row
    if row.value:
        last = without_bleeding(row.value[-1], piece)
        kept = (*row.value[:-1], last) if last.text else row.value[:-1]
        return Row(row.field, row.label, row.colon, (*kept, piece))
    return Row(row.field, row.label, row.colon, (piece,))


def _is_askew(label: Piece, piece: Piece) -> bool:
    """Whether ``piece`` is a long line in the label's print whose ends lie at different heights.

    It begins right beside the label: what a camera wrote across the page stands anywhere.
    """
    return (
        piece.box.x0 - label.box.x1 < label.box.height
        and len(piece.text) >= _LONG_LINE
        and piece.pitch <= _AS_LARGE * label.pitch
        and piece.box.height <= _ASKEW * piece.pitch
    )
