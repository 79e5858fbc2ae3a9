"""学籍信息 of the image era: one watermarked picture of lines ``label:value``."""

from collections.abc import Sequence

from pipeline.extract.pages import detail_desktop
from pipeline.extract.piece import Piece
from pipeline.extract.values import is_watermark, without_watermark


def seen(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Anchors of the page, empty where it is another: the rows without a page around them."""
    return detail_desktop.labelled(pieces)


def without_tiles(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """``pieces`` without those that are nothing but a part of the tiles 学信网."""
    return tuple(piece for piece in pieces if not is_watermark(piece.text))


def trimmed(value: Sequence[Piece]) -> tuple[Piece, ...]:
    """A value without the tiles that ran into its end, and without debris of them beside it."""
    kept = [piece for place, piece in enumerate(value) if place == 0 or len(piece.text) > 2]
    return tuple(piece.part(0, len(without_watermark(piece.text))) for piece in kept)
