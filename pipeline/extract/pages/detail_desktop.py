"""学籍信息 on a desktop, text era: a card per record, labels that end in a colon."""

from collections.abc import Sequence

from pipeline.domain.fields import Field
from pipeline.extract.anchors import folded, stands
from pipeline.extract.labels import labels_in
from pipeline.extract.piece import Piece
from pipeline.extract.row import bands
from pipeline.extract.sex_line import sex_lines

#: Rows that pages of schools' own systems do not have, or word otherwise.
_OWN = (
    Field.ID_NUMBER,
    Field.LEVEL,
    Field.CATEGORY,
    Field.MODE,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
    Field.LEFT_ON,
)
_LEAST = 4
_ROWS = 3

#: What stands on the page besides its rows, and what of it the site had nowhere in the years of the
#: pictures.
_OF_TEXT_ERA = (
    "学籍信息/图像校对",
    "您一共有",
    "还有学籍没有显示出来",
    "尝试绑定学籍",
    "查看学籍验证报告",
    "如对学籍信息有疑问",
)
_AROUND = (
    *_OF_TEXT_ERA,
    "学位信息",
    "考研信息",
    "高等教育信息",
    "在线验证报告",
    "主办单位",
)


#: Of those, what forms for binding, appeals and accounts do not ask for.
_RECORD = frozenset(_OWN) - {Field.ID_NUMBER} | {Field.ETHNICITY}


def labelled(pieces: Sequence[Piece], *, on_platform: bool) -> tuple[str, ...]:
    """Labels that only the 学籍 pages have together; empty where too few of them stand.

    With other marks of the platform fewer are enough, so that a part of the page is known too.
    """
    fields = {label.field for piece in pieces for label in labels_in(piece.text)}
    own = sum(field in fields for field in _OWN)
    record = sum(field in fields for field in _RECORD)
    known = tuple(field.label for field in Field if field in fields)
    whole = own >= _LEAST or (own >= 3 and len(known) >= 6)
    part = on_platform and ((record >= 1 and len(known) >= 4) or (record >= 2 and len(known) >= 3))
    return known if whole or part else ()


def seen(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Anchors of the page, empty where it is another."""
    texts = [folded(piece.text) for piece in pieces]
    around = tuple(word for word in _AROUND if stands(word, texts))
    labels = labelled(pieces, on_platform=bool(around))
    return around + labels if labels and (around or is_grid(pieces)) else ()


def is_surrounded(anchors: Sequence[str]) -> bool:
    """Whether ``anchors`` hold anything of the page around the rows."""
    return not set(_AROUND).isdisjoint(anchors)


def is_of_text_era(anchors: Sequence[str]) -> bool:
    """Whether ``anchors`` hold what stands around no picture of the image era."""
    return not set(_OF_TEXT_ERA).isdisjoint(anchors)


def is_grid(pieces: Sequence[Piece]) -> bool:
    """Whether rows of different labels stand side by side, as on no other page of the platform.

    Photographs of a monitor often show the grid and nothing of what stands around it.
    """
    found = 0
    for band in bands(pieces):
        labels = [label for piece in band for label in labels_in(piece.text)]
        found += len({label.field for label in labels if label.field is not None}) >= 2
    return found >= _ROWS and not sex_lines(pieces)
