"""高等学籍 on the phone: a green card without labels, then a list whose labels have no colon."""

from collections.abc import Sequence

from pipeline.domain.fields import ON_CARD, Field
from pipeline.extract.anchors import folded
from pipeline.extract.labels import labels_in
from pipeline.extract.piece import Piece
from pipeline.extract.sex_line import sex_lines
from pipeline.extract.vocabulary import LEVEL, mode_start

#: The labels of the list; a half of the page shows at least three of them.
_LIST = (
    Field.ETHNICITY,
    Field.ID_NUMBER,
    Field.DURATION,
    Field.CATEGORY,
    Field.BRANCH,
    Field.DEPARTMENT,
    Field.CLASS_NAME,
    Field.STUDENT_NO,
    Field.ENROLLED_ON,
    Field.STATUS,
    Field.EXPECTED_GRADUATION,
    Field.LEFT_ON,
)
#: Those that pages of schools' own systems do not word so.
_OWN = frozenset(
    {Field.CATEGORY, Field.DEPARTMENT, Field.STATUS, Field.EXPECTED_GRADUATION, Field.LEFT_ON}
)
#: So many labels tell: of the list that it is the page, of what the card shows that it is not.
_LEAST = 3

#: Marks of the page that stand around its list.
_TITLES = frozenset({"高等学籍", "性别 出生日期", "查看验证报告"})


def seen(pieces: Sequence[Piece]) -> tuple[str, ...]:
    """Anchors of the page, or of one of its halves; empty where it is another."""
    labels = [label for piece in pieces for label in labels_in(piece.text)[:1]]
    marks = _card_marks(pieces)
    # Labels of this page have no colon as a rule; some frames give them one.
    titled = is_titled(marks)
    fields = {label.field for label in labels if label.start == 0 and (titled or not label.colon)}
    if len(ON_CARD & {label.field for label in labels}) >= _LEAST:
        return ()
    in_list = tuple(field.label for field in _LIST if field in fields)
    button = "查看验证报告" in marks
    if len(in_list) + button >= _LEAST and (fields & _OWN or marks):
        return marks + in_list
    if "性别 出生日期" in marks and ("高等学籍" in marks or len(marks) + len(in_list) >= _LEAST):
        return marks + in_list
    return ()


def is_titled(anchors: Sequence[str]) -> bool:
    """Whether ``anchors`` hold what no picture of labels and values alone has."""
    return not _TITLES.isdisjoint(anchors)


def _card_marks(pieces: Sequence[Piece]) -> tuple[str, ...]:
    texts = [folded(piece.text) for piece in pieces]
    marks = (
        ("高等学籍", "高等学籍" in texts),
        ("性别 出生日期", bool(sex_lines(pieces))),
        ("录取照片", any("录取照片" in text or "学历照片" in text for text in texts)),
        ("层次", any(LEVEL.fullmatch(piece.text) for piece in pieces)),
        ("学习形式", any(mode_start(text) is not None for text in texts)),
        ("查看验证报告", "查看验证报告" in texts),
    )
    return tuple(word for word, there in marks if there)
