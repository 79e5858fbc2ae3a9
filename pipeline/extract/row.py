"""A row ``label value``, and the bands of a page that rows are found in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.domain.fields import Field
from pipeline.extract.piece import Piece

#: Readers write brackets wide or narrow.
_WIDE = str.maketrans("()", "（）")

_NOISE = re.compile(
    r"查看.*|刷新.*|(?:录取|学历|录取照片学历)照片.*|如对学籍信息.*|主办单位.*|客服热线.*|.*公网安备.*"
    r"|(?:个人|基本|本人|身份|学籍|学历|学校|院校|在校|就读|入学|注册|培养|录取|毕业)(?:信息|资料|情况|概况)"
    r"|(?:培养|注册|学籍|入学|就读)[与及和](?:培养|注册|学籍|毕业|离校|管理)"
    r"|.*[Ii][Cc][Pp]备.*|暂无(?:照片)?|复制|展开|收起|更多|(?:尝试)?绑定学籍.*|您一共有.*|还有学籍.*|[+<>＜＞三人]|日?期[：:]?"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A label (its box in the reading frame) with the pieces of its value, none if blank."""

    field: Field | None
    label: Piece
    colon: bool
    value: tuple[Piece, ...] = ()

    @property
    def text(self) -> str:
        """The value as read, pieces joined."""
        return "".join(piece.text for piece in self.value)


def is_noise(text: str) -> bool:
    """Whether a line belongs to the page's furniture, not to any value."""
    return _NOISE.fullmatch(text.strip()) is not None


def bands(pieces: Sequence[Piece]) -> tuple[tuple[Piece, ...], ...]:
    """Pieces that stand side by side, top to bottom, each band from left to right."""
    found: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.box.centre_y, piece.box.x0, piece.index)):
        band = next((band for band in found[-3:] if _level(band, piece)), None)
        if band is None:
            found.append([piece])
        else:
            band.append(piece)
    return tuple(tuple(sorted(band, key=lambda p: (p.box.x0, p.index))) for band in found)


def _level(band: Sequence[Piece], piece: Piece) -> bool:
    """Whether ``piece`` stands level with the nearest of ``band``; none of it stands lower."""
    if piece.box.centre_y - band[-1].box.centre_y > 0.5 * piece.box.height:
        return False
    nearest = band[0]
    if len(band) > 1:
        middle = piece.box.centre_x
        nearest = min(band, key=lambda other: (abs(other.box.centre_x - middle), other.index))
    height = min(nearest.box.height, piece.box.height)
    return abs(nearest.box.centre_y - piece.box.centre_y) <= 0.5 * height


def without_bleeding(before: Piece, after: Piece) -> Piece:
    """``before`` without characters at its end that the box of ``after`` holds and reads again.

    Boxes of one row overlap now and then: the label's ends in the first digit of the value.
    """
    for size in range(min(3, len(before.text), len(after.text)), 0, -1):
        inside = before.centres[-size] >= after.box.x0
        same = before.text[-size:].translate(_WIDE) == after.text[:size].translate(_WIDE)
        if inside and (same or len(before.text) == size == 1):
            return before.part(0, len(before.text) - size)
    return before
