"""Tiles side by side whose labels stand below their values, on pages set otherwise."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.extract.labels import labels_in
from pipeline.extract.piece import Piece
from pipeline.extract.row import Row

#: So many tiles stand side by side; one label alone may belong to what stands anywhere.
_LEAST = 2
#: How far the middle of a value may lie aside of that of its label, and above it, in heights.
_ASIDE, _ABOVE = 0.8, 2.2


def with_values_above(rows: Sequence[Row], page: Sequence[Sequence[Piece]]) -> tuple[Row, ...]:
    """``rows`` with the values of blank tiles; ``page`` are the bands that rows were found in."""
    used = {piece.index for row in rows for piece in row.value}
    above: dict[int, Piece] = {}
    for upper, lower in pairwise(page):
        if len(lower) >= _LEAST and _are_tiles(upper, lower, used):
            above |= {label.index: value for value, label in zip(upper, lower, strict=True)}
    if not above:
        return tuple(rows)
    blank = {row.label.index for row in rows if not row.value}
    return tuple(
        replace(row, value=(above[row.label.index],))
        if row.label.index in above and row.label.index in blank
        else row
        for row in rows
    )


def _are_tiles(upper: Sequence[Piece], lower: Sequence[Piece], used: set[int]) -> bool:
    """Whether each of ``lower`` is a label and nothing else, right below one of ``upper``."""
    if len(upper) != len(lower):
        return False
    return all(
        value.index not in used
        and not labels_in(value.text)
        and any(own.fills(label.text) for own in labels_in(label.text)[:1])
        and abs(value.box.centre_x - label.box.centre_x) < _ASIDE * label.box.height
        and label.box.centre_y - value.box.centre_y < _ABOVE * label.box.height
        for value, label in zip(upper, lower, strict=True)
    )
