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


def trimmed(piece: Piece) -> Piece:
    """A value without the tile that ran into its end."""
    return piece.part(0, len(without_watermark(piece.text)))
