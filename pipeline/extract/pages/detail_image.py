"""学籍信息 of the image era: one watermarked picture of lines ``label:value``."""

import re
from collections.abc import Sequence

from pipeline.extract.pages import detail_desktop
from pipeline.extract.piece import Piece
from pipeline.extract.values import is_watermark, without_watermark
from pipeline.extract.vocabulary import LEVEL

#: Probability below which one or two characters alone may be what is left of a tile.
_DEBRIS = 0.6


def seen(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Anchors of the page, empty where it is another: the rows without a page around them."""
    tiled = any(piece.text == "学信网" for piece in pieces)
    return detail_desktop.labelled(pieces, on_platform=tiled)


def without_tiles(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """``pieces`` without those that are nothing but a part of the tiles 学信网, mangled or not."""
    return tuple(
        piece for piece in pieces if not is_watermark(piece.text) and not _is_debris(piece)
    )


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
    return tuple(piece.part(0, len(_without_tile(piece.text))) for piece in kept)


def _is_below(piece: Piece, before: Piece) -> bool:
    """Whether ``piece`` is the next line of a wrapped value: debris stands beside."""
    return piece.box.centre_y > before.box.y1 and not is_watermark(piece.text)


def _without_tile(text: str) -> str:
    level = LEVEL.match(text)
    # A mangled tile (言网 for 信网) is known behind a word that is complete without it.
    if level is not None and re.fullmatch(r"\D?[学學信网]{1,2}", text[level.end() :]):
        return level.group()
    return without_watermark(text)
