"""The line 性别 出生日期 of the green card: the one line of it that is known by its form."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.extract.labels import labels_in
from pipeline.extract.piece import Piece
from pipeline.extract.row import is_noise
from pipeline.extract.vocabulary import TITLE

_DATE = r"[\dOolI|]{4}\s*[年.\-/]?\s*[\dOolI|]{2}\s*[月.\-/]?\s*[\dOolI|]{2}\s*[日曰目口]?"
_SEX_AND_BIRTH = re.compile(rf"([男女])[\s\u3000]*({_DATE})")
_NAMED = re.compile(
    rf"(?P<name>[\u3400-\u9fff·]{{2,25}})[\s\u3000|｜]*(?P<sex>[男女])[\s\u3000|｜]*(?P<birth>{_DATE})"
)
_BIRTH = re.compile(_DATE)
_SEX = re.compile(r"[男女][\s:：.,，。·'’]?")
_MISREAD_AND_BIRTH = re.compile(r"[\u3400-\u9fff]\s*(\d{4}年\d{2}月\d{2}日)")
_PRINTED = re.compile(r"\d{4}年\d{2}月\d{2}[日曰目口]?")
#: Width of ``2003年04月20日`` in those of a Chinese character.
_DATE_WIDTH = 7.5
#: The rest of a name: how far it may be from level and from the same height, how far its box may
#: reach into what stands before and lie behind it, in heights.
_LEVEL, _TOUCHES, _BEHIND = 0.3, -0.3, 0.6
#: A name in the same row: how far before it may end and how low it may be, in heights of that row.
_NAME = re.compile(r"[\u3400-\u9fff·]{2,25}")
_BEFORE, _NO_CAPTION = 4.0, 0.7


@dataclass(frozen=True, slots=True)
class SexLine:
    """``男　2003年04月20日``, the one line of a card that is known by its form.

    ``sex`` has no text, but its place, where the character was not found; ``birth`` has none
    where the date is covered. ``name`` is what stands before both in the same line, if any.
    """

    sex: Piece
    birth: Piece
    name: Piece | None = None


def sex_lines(pieces: Sequence[Piece]) -> tuple[SexLine, ...]:
    """Every such line, merged or in two boxes, in the page's order."""
    found = []
    for piece in pieces:
        match = _SEX_AND_BIRTH.fullmatch(piece.text)
        named = _NAMED.fullmatch(piece.text)
        if match is not None:
            found.append(SexLine(piece.part(*match.span(1)), piece.part(*match.span(2))))
        elif named is not None and not labels_in(piece.text):
            parts = (piece.part(*named.span(group)) for group in ("sex", "birth", "name"))
            found.append(SexLine(*parts))
        elif _SEX.fullmatch(piece.text):
            birth = _beside(piece, pieces)
            found += [SexLine(piece.part(0, 1), birth)] if birth else []
    return tuple(found) or _birth_line(pieces) or _misread_sex(pieces) or _sex_alone(pieces)


def _birth_line(pieces: Sequence[Piece]) -> tuple[SexLine, ...]:
    """The line where the 性别 before the date was not read: a date without a label on a card.

    It stands above the list, whose dates all have labels, and below the title 高等学籍, or where
    that is not seen right below a name. A camera's mark writes dates in another form.
    """
    top = max(_titles(pieces), default=0)
    rows = [piece.box.y0 for piece in pieces if labels_in(piece.text) and piece.box.y0 > top]
    if not rows:
        return ()
    alone = [
        SexLine(_before(piece), piece)
        for piece in pieces
        if _PRINTED.fullmatch(piece.text) and top < piece.box.centre_y < min(rows)
    ]
    known = len(alone) == 1 and (top or name_above(alone[0], pieces))
    return tuple(alone) if known else ()


def _before(birth: Piece) -> Piece:
    """The place of the 性别 that goes before ``birth``: its width and a blank as wide."""
    width = round(2 * birth.box.width / _DATE_WIDTH)
    box = replace(birth.box, x0=birth.box.x0 - width, x1=birth.box.x0 - width // 2)
    return replace(birth.part(0, 0), box=box)


def _misread_sex(pieces: Sequence[Piece]) -> tuple[SexLine, ...]:
    """The line whose first character was read as another (文 for 女), right below a name."""
    titles = _titles(pieces)
    found = [
        SexLine(piece.part(0, 0), piece.part(*match.span(1)))
        for piece in pieces
        if titles and piece.box.centre_y > titles[0]
        if (match := _MISREAD_AND_BIRTH.fullmatch(piece.text))
    ]
    named = [line for line in found if name_above(line, pieces)]
    return tuple(named) if len(named) == 1 else ()


def _sex_alone(pieces: Sequence[Piece]) -> tuple[SexLine, ...]:
    """The line where something lies over the date: one character right below the name.

    It stands on the card, right of the column that the photos and, in the list, the labels fill,
    unless it can be nothing else.
    """
    titles = _titles(pieces)
    labels = [
        piece.part(label.start, label.end).box
        for piece in pieces
        for label in labels_in(piece.text)[:1]
    ]
    if not titles or not labels:
        return ()
    right, top = max(box.x1 for box in labels), min(box.y0 for box in labels)
    lines = [
        SexLine(piece if piece.text in ("男", "女") else piece.part(0, 0), piece.part(1, 1))
        for piece in pieces
        if len(piece.text) == 1
        and titles[0] < piece.box.centre_y < top
        and (piece.box.x0 > right or piece.text in ("男", "女"))
    ]
    named = [line for line in lines if name_above(line, pieces)]
    return tuple(named) if len(named) == 1 else ()


def _beside(sex: Piece, pieces: Sequence[Piece]) -> Piece | None:
    height = sex.box.height
    near = [
        piece
        for piece in pieces
        if _BIRTH.fullmatch(piece.text)
        and abs(piece.box.centre_y - sex.box.centre_y) < 0.5 * height
        and -height < piece.box.x0 - sex.box.x1 < 4 * height
    ]
    return near[0] if near else None


def name_above(line: SexLine, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The lines right above, flush or centred: one, or two where a long name wraps.

    Where none stands there, the one before it in the same row.
    """
    if line.name is not None:
        return (line.name,)
    return _above(line, pieces) or _name_before(line, pieces)


def _name_before(line: SexLine, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    height = line.sex.box.height
    near = [
        piece
        for piece in pieces
        if _NAME.fullmatch(piece.text)
        and abs(piece.box.centre_y - line.sex.box.centre_y) < _LEVEL * height
        and -height < line.sex.box.x0 - piece.box.x1 < _BEFORE * height
        and piece.box.height > _NO_CAPTION * height
        and not (is_noise(piece.text) or labels_in(piece.text))
    ]
    return (near[0],) if len(near) == 1 and line.birth.text else ()


def _above(line: SexLine, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    found: list[Piece] = []
    lower = line.sex
    whole = line.sex.box.union(line.birth.box)
    for piece in reversed(pieces):
        height = max(lower.box.height, piece.box.height)
        rise = lower.box.centre_y - piece.box.centre_y
        aside = min(abs(piece.box.x0 - whole.x0), abs(piece.box.centre_x - whole.centre_x))
        if aside < 1.0 * height and 0.4 * height < rise < (2.8 if not found else 1.7) * height:
            if found and not _as_large(piece, found[-1]):
                break
            furniture = is_noise(piece.text) or labels_in(piece.text) or _is_labelled(piece, pieces)
            if not furniture and not _goes_on(piece, pieces, whole.x0):
                found.append(piece)
                lower = piece
    return tuple(part for piece in reversed(found) for part in _with_rest(piece, pieces))


def _is_labelled(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether ``piece`` stands beside a label: where captures overlap, rows stand above a card."""
    height = piece.box.height
    return any(
        abs(other.box.centre_y - piece.box.centre_y) < _LEVEL * height
        and other.box.x1 <= piece.box.x0 + height / 2
        and labels_in(other.text)
        for other in pieces
    )


def _goes_on(piece: Piece, pieces: Sequence[Piece], left: int) -> bool:
    """Whether ``piece`` stands behind one that begins at ``left``, as names do."""
    height = piece.box.height
    return any(
        abs(other.box.centre_y - piece.box.centre_y) < _LEVEL * height
        and abs(other.box.x0 - left) < height
        and other.box.x1 < piece.box.centre_x
        for other in pieces
    )


def _with_rest(piece: Piece, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """``piece`` and what stands right behind it in its print: a name may be found in two parts."""
    parts = [piece]
    for other in sorted(pieces, key=lambda other: other.box.x0):
        last = parts[-1].box
        if (
            other not in parts
            and abs(other.box.centre_y - last.centre_y) < _LEVEL * last.height
            and _TOUCHES * last.height < other.box.x0 - last.x1 < _BEHIND * last.height
            and abs(other.box.height - last.height) < _LEVEL * last.height
            and not is_noise(other.text)
        ):
            parts.append(other)
    return tuple(parts)


def _as_large(piece: Piece, below: Piece) -> bool:
    """Whether both are of one size of type; a character alone has no pitch, and a high box."""
    if min(len(piece.text), len(below.text)) > 1:
        return abs(piece.pitch - below.pitch) <= 0.25 * piece.pitch
    return piece.box.height < 1.5 * below.box.height < 2.25 * piece.box.height


def _titles(pieces: Sequence[Piece]) -> list[int]:
    """The y right below each title of a phone page."""
    return [piece.box.y1 for piece in pieces if piece.text == TITLE]
