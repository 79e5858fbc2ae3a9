"""Whether something smooth lies over a value, in part or whole (see ``Page.covers``)."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from statistics import median

from pipeline.domain.page import Box
from pipeline.extract.piece import UNWEIGHED, Piece

#: In heights of the line: how far from the print a cover begins, and how high one over a single
#: line is; portraits and cards are higher.
_NEAR = 0.5
_HIGHEST = 3.5
#: A value stands within this many heights beside its label.
_BESIDE = 6.0
#: Print that is read this firmly lies on the smooth place (a pill), not under it.
_FIRM = 0.8
#: By how much of their height parts of one pill overlap at least, and differ in level at most.
_RIM = 0.25
#: Share of its width by which print stands on a place.
_MOSTLY = 0.6


def is_covered(
    covers: Sequence[Box], label: Piece | None, value: Sequence[Piece], *, whole: bool = False
) -> bool:
    """Whether one of ``covers`` hides the value, or what goes before or after what is seen of it.

    ``label`` is None on the card, where the pill, the rim and the portraits are smooth, too: there
    only what lies beside the end of a value counts. ``value`` holds its pieces, none if nothing is
    seen. What the label stands on is the ground of its row. After a value that is ``whole``, one
    that cannot go on and is read firmly, nothing can be hidden.
    """
    covers = _put_together(tuple(covers))
    if whole and all(map(_is_firm, value)):
        covers = [cover for cover in covers if cover.x0 < value[-1].box.x1 - value[-1].box.height]
    if label is not None:
        covers = [cover for cover in covers if not _lies_under(cover, label.box)]
    if not any(piece.text for piece in value):
        return label is not None and any(_stands_beside(cover, label.box) for cover in covers)
    return any(
        _hides(cover, piece, right_only=label is None) for piece in value for cover in covers
    )


def is_on_pill(covers: Sequence[Box], label: Piece, value: Sequence[Piece]) -> bool:
    """Whether a value stands on a ground of its own, which its label does not share.

    There the page itself writes in another colour, and often in another size.
    """
    grounds = [
        cover
        for cover in _put_together(tuple(covers))
        if any(_lies_under(cover, p.box) for p in value)
    ]
    return any(not _lies_under(ground, label.box) for ground in grounds)


@lru_cache(maxsize=8)  # every value of a page asks for the same
def _put_together(covers: tuple[Box, ...]) -> tuple[Box, ...]:
    """``covers`` with parts of one pill as one: print breaks its ground, but its colour goes on.

    What is laid over a pill has another colour, so that the two only touch.
    """
    found: list[Box] = []
    for cover in sorted(covers, key=lambda box: (box.x0, box.y0, box.x1, box.y1)):
        place = next((n for n, other in enumerate(found) if _goes_on(other, cover)), None)
        if place is None:
            found.append(cover)
        else:
            found[place] = found[place].union(cover)
    return tuple(found)


def _goes_on(left: Box, right: Box) -> bool:
    height = min(left.height, right.height)
    rim = _RIM * height
    flush = abs(left.y0 - right.y0) <= rim and abs(left.y1 - right.y1) <= rim
    return flush and min(left.x1, right.x1) - right.x0 >= rim


def without_pills(covers: Sequence[Box], pieces: Sequence[Piece]) -> list[Box]:
    """``covers`` without those that print stands on: a pill hides nothing of its neighbour."""
    return [cover for cover in covers if not any(_stands_on(piece, cover) for piece in pieces)]


def _stands_on(piece: Piece, cover: Box) -> bool:
    if not _level(cover, piece.box):
        return False
    shared = min(piece.box.x1, cover.x1) - max(piece.box.x0, cover.x0)
    return shared >= _MOSTLY * piece.box.width and _is_firm(piece)


def _hides(cover: Box, piece: Piece, *, right_only: bool) -> bool:
    box, height = piece.box, piece.box.height
    if not 0.5 * height <= cover.height <= _HIGHEST * height or not _level(cover, box):
        return False
    if cover.x0 > box.x1 + _NEAR * height or cover.x1 < box.x0 - _NEAR * height:
        return False
    if right_only and cover.x0 < box.centre_x:
        return False
    if _lies_under(cover, box) and _is_firm(piece):
        return False
    return _unread(cover, piece) > _NEAR * height


def _is_firm(piece: Piece) -> bool:
    read = zip(piece.text, piece.confidences, strict=True)
    return all(confidence >= _FIRM for char, confidence in read if char not in UNWEIGHED)


def _unread(cover: Box, piece: Piece) -> float:
    """Pixels of the width of ``cover`` on which no character of ``piece`` is read firmly.

    A smooth place inside strokes that are read all the same hides nothing. Characters stand as far
    apart as most of the line: in a gap something may have stood.
    """
    steps = [right - left for left, right in pairwise(piece.centres)]
    half = 0.6 * (median(steps) if steps else piece.box.width)
    read = 0.0
    reached = float(cover.x0)
    for char, centre, confidence in zip(piece.text, piece.centres, piece.confidences, strict=True):
        if confidence >= _FIRM or char in UNWEIGHED:
            start, end = max(centre - half, reached), min(centre + half, cover.x1)
            read += max(0.0, end - start)
            reached = max(reached, end)
    return cover.width - read


def _lies_under(cover: Box, line: Box) -> bool:
    rim = 0.3 * line.height
    return _level(cover, line) and cover.x0 <= line.x0 + rim and cover.x1 >= line.x1 - rim


def _stands_beside(cover: Box, label: Box) -> bool:
    return (
        _level(cover, label)
        and label.x1 - 0.5 * label.height <= cover.x0 <= label.x1 + _BESIDE * label.height
    )


def _level(cover: Box, line: Box) -> bool:
    if cover.y1 <= line.y0 or cover.y0 >= line.y1:  # as most are
        return False
    shared = min(cover.y1, line.y1) - max(cover.y0, line.y0)
    return shared >= 0.5 * min(cover.height, line.height)
