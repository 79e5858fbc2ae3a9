"""学籍信息 of the image era: one watermarked picture of lines ``label:value``."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.extract.labels import labels_in
from pipeline.extract.pages import detail_desktop
from pipeline.extract.piece import Piece
from pipeline.extract.values import is_watermark, without_watermark
from pipeline.extract.vocabulary import LEVEL

#: Probability below which one or two characters alone may be what is left of a tile.
_DEBRIS = 0.6
#: A character of a tile stands farther from the value than its characters do from each other.
_APART = 1.3
_STEPS = 2
#: A school's name before its last character, perhaps with part of a tile behind it.
_OPEN_SCHOOL = re.compile("大[学學信网言之]{0,3}$")
#: How far the lines of a value may be from flush, and from one to the next, in heights.
_FLUSH, _NEXT_LINE = 0.5, 2.6


def seen(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Anchors of the page, empty where it is another: the rows without a page around them."""
    tiled = any(piece.text == "学信网" for piece in pieces)
    return detail_desktop.labelled(pieces, on_platform=tiled)


def without_tiles(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """``pieces`` without those that are nothing but a part of the tiles 学信网, mangled or not."""
    return tuple(
        piece
        for piece in pieces
        if not _is_debris(piece) and (not is_watermark(piece.text) or _ends_a_school(piece, pieces))
    )


def _ends_a_school(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether ``piece`` is the 学 of a 大学 that wraps, not that of a tile 学信网."""
    height = piece.box.height
    return piece.text == "学" and any(
        _OPEN_SCHOOL.search(other.text)
        and abs(_value(other).box.x0 - piece.box.x0) < _FLUSH * height
        and 0 < piece.box.centre_y - other.box.centre_y < _NEXT_LINE * height
        for other in pieces
    )


def _value(piece: Piece) -> Piece:
    """What stands behind the label of ``piece``, all of it where there is none."""
    labels = labels_in(piece.text)
    return piece.part(labels[0].end, len(piece.text)) if labels else piece


def _is_debris(piece: Piece) -> bool:
    """Whether a stroke or two of a tile were taken for a character."""
    doubtful = max(piece.confidences) < _DEBRIS
    return doubtful and len(piece.text) <= 2 and piece.text not in ("男", "女")


def trimmed(value: Sequence[Piece]) -> tuple[Piece, ...]:
    """A value without the tiles that ran into its end, and without debris of them beside it."""
    kept = [
        piece
        for place, piece in enumerate(value)
        if place == 0 or len(piece.text) > 2 or _is_below(piece, value[place - 1])
    ]
    return tuple(
        piece if piece.text == "学" else _near(piece.part(0, len(_without_tile(piece.text))))
        for piece in kept
    )


def _near(piece: Piece) -> Piece:
    """``piece`` without one character of a tile behind it, which stands apart; 大 wants its 学."""
    steps = [after - before for before, after in pairwise(piece.centres)]
    if len(steps) < _STEPS or not is_watermark(piece.text[-1]) or piece.text.endswith("大学"):
        return piece
    apart = steps[-1] > _APART * max(steps[:-1])
    return piece.part(0, len(piece.text) - 1) if apart else piece


def _is_below(piece: Piece, before: Piece) -> bool:
    """Whether ``piece`` is the next line of a wrapped value: debris stands beside."""
    return piece.box.centre_y > before.box.y1


def _without_tile(text: str) -> str:
    level = LEVEL.match(text)
    # A mangled tile (言网 for 信网) is known behind a word that is complete without it.
    if level is not None and re.fullmatch(r"\D?[学學信网]{1,2}", text[level.end() :]):
        return level.group()
    return without_watermark(text)
