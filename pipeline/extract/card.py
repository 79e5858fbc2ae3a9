"""The green card of the phone page, where nothing is labelled: taken apart by what stands in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.domain.fields import Field
from pipeline.extract.labels import labels_in
from pipeline.extract.piece import Piece
from pipeline.extract.rows import bands, is_noise
from pipeline.extract.vocabulary import LEVEL, LEVEL_AT_END, is_bar, mode_start, split_at_mode

_DATE = r"[\dOolI|]{4}\s*[年.\-/]?\s*[\dOolI|]{2}\s*[月.\-/]?\s*[\dOolI|]{2}\s*[日曰目口]?"
_SEX_AND_BIRTH = re.compile(rf"([男女])[\s\u3000]*({_DATE})")
_BIRTH = re.compile(_DATE)
_SEX = re.compile(r"[男女][\s:：.,，。·'’]?")
_MISREAD_AND_BIRTH = re.compile(r"[\u3400-\u9fff]\s*(\d{4}年\d{2}月\d{2}日)")
_ENDS_OF_SCHOOLS = ("大学", "学院", "学校", "专科")
_PRINTED = re.compile(r"\d{4}年\d{2}月\d{2}[日曰目口]?")
#: Width of ``2003年04月20日`` in those of a Chinese character.
_DATE_WIDTH = 7.5

Values = tuple[tuple[Field, tuple[Piece, ...]], ...]


@dataclass(frozen=True, slots=True)
class SexLine:
    """``男　2003年04月20日``, the one line of a card that is known by its form.

    ``sex`` has no text, but its place, where the character was not found; ``birth`` has none
    where the date is covered.
    """

    sex: Piece
    birth: Piece


def sex_lines(pieces: Sequence[Piece]) -> tuple[SexLine, ...]:
    """Every such line, merged or in two boxes, in the page's order."""
    found = []
    for piece in pieces:
        match = _SEX_AND_BIRTH.fullmatch(piece.text)
        if match is not None:
            found.append(SexLine(piece.part(*match.span(1)), piece.part(*match.span(2))))
        elif _SEX.fullmatch(piece.text):
            birth = _beside(piece, pieces)
            found += [SexLine(piece.part(0, 1), birth)] if birth else []
    return tuple(found) or _birth_line(pieces) or _misread_sex(pieces) or _sex_alone(pieces)


def _birth_line(pieces: Sequence[Piece]) -> tuple[SexLine, ...]:
    """The line where the 性别 before the date was not read: a date without a label on a card.

    It stands above the list, whose dates all have labels, and below the title 高等学籍, or where
    that is not seen right below a name. A camera's mark writes dates in another form.
    """
    top = max((piece.box.y1 for piece in pieces if piece.text == "高等学籍"), default=0)
    rows = [piece.box.y0 for piece in pieces if labels_in(piece.text) and piece.box.y0 > top]
    if not rows:
        return ()
    alone = [
        SexLine(_before(piece), piece)
        for piece in pieces
        if _PRINTED.fullmatch(piece.text) and top < piece.box.centre_y < min(rows)
    ]
    known = len(alone) == 1 and (top or _name(alone[0], pieces))
    return tuple(alone) if known else ()


def _before(birth: Piece) -> Piece:
    """The place of the 性别 that goes before ``birth``: its width and a blank as wide."""
    width = round(2 * birth.box.width / _DATE_WIDTH)
    box = replace(birth.box, x0=birth.box.x0 - width, x1=birth.box.x0 - width // 2)
    return replace(birth.part(0, 0), box=box)


def _misread_sex(pieces: Sequence[Piece]) -> tuple[SexLine, ...]:
    """The line whose first character was read as another (文 for 女), right below a name."""
    titles = [piece.box.y1 for piece in pieces if piece.text == "高等学籍"]
    found = [
        SexLine(piece.part(0, 0), piece.part(*match.span(1)))
        for piece in pieces
        if titles and piece.box.centre_y > titles[0]
        if (match := _MISREAD_AND_BIRTH.fullmatch(piece.text))
    ]
    named = [line for line in found if _name(line, pieces)]
    return tuple(named) if len(named) == 1 else ()


def _sex_alone(pieces: Sequence[Piece]) -> tuple[SexLine, ...]:
    """The line where something lies over the date: one character right below the name.

    It stands on the card, right of the column that the photos and, in the list, the labels fill.
    """
    titles = [piece.box.y1 for piece in pieces if piece.text == "高等学籍"]
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
        if len(piece.text) == 1 and titles[0] < piece.box.centre_y < top and piece.box.x0 > right
    ]
    named = [line for line in lines if _name(line, pieces)]
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


def card_values(line: SexLine, pieces: Sequence[Piece], bottom: float) -> Values:
    """Values of the card around ``line``; it ends above ``bottom`` (y of the first list row)."""
    values: list[tuple[Field, tuple[Piece, ...]]] = []
    name = _name(line, pieces)
    if name:
        values.append((Field.NAME, name))
    values += [(Field.SEX, (line.sex,))] if line.sex.text else []
    values += [(Field.BIRTH_DATE, (line.birth,))] if line.birth.text else []
    below = [
        piece
        for piece in pieces
        if line.sex.box.y1 - 0.2 * line.sex.box.height < piece.box.centre_y < bottom
        and piece not in (line.sex, line.birth)
        and piece.index not in (line.sex.index, line.birth.index)
        and not is_noise(piece.text)
    ]
    return (*values, *_school_and_major(_pill_level(bands(_on_card(line, below)))))


def _pill_level(rows: Sequence[tuple[Piece, ...]]) -> Sequence[tuple[Piece, ...]]:
    """``rows`` with a pill that stands askew, a row of its own above the school, put beside it.

    Nothing else on the card is a 层次 and nothing more; on photographs taken at a slant the right
    end of a line lies higher or lower than its left.
    """
    alone = [row for row in rows if len(row) == 1 and LEVEL.fullmatch(row[0].text)]
    if len(alone) != 1:
        return rows
    pill, place = alone[0], list(rows).index(alone[0])
    near = rows[place + 1] if place + 1 < len(rows) else ()
    apart = near and pill[0].box.x0 > near[-1].box.x1
    rise = near[-1].box.centre_y - pill[0].box.centre_y if near else 0.0
    if not apart or rise > near[-1].box.height:
        return rows
    return (*rows[:place], (*near, *pill), *rows[place + 2 :])


def _on_card(line: SexLine, pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` without what stands beside the card, such as a chat in another window.

    The pill with the 层次 ends where the card's print ends. From the 性别 to there are three
    fifths of the card, so that twice that distance reaches beyond its left edge.
    """
    ends = [piece.box.x1 for piece in pieces if LEVEL.fullmatch(piece.text)]
    right = next((end for end in ends if end > line.sex.box.x1), None)
    if right is None:
        return list(pieces)
    left = right - 2 * (right - line.sex.box.x0)
    return [piece for piece in pieces if left < piece.box.centre_x and piece.box.x0 < right]


def _name(line: SexLine, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The lines right above, left edges flush: one, or two where a long name wraps."""
    found: list[Piece] = []
    lower = line.sex
    for piece in reversed(pieces):
        height = max(lower.box.height, piece.box.height)
        rise = lower.box.centre_y - piece.box.centre_y
        flush = abs(piece.box.x0 - line.sex.box.x0) < 1.0 * height
        if flush and 0.4 * height < rise < (2.8 if not found else 1.7) * height:
            if found and abs(piece.pitch - found[-1].pitch) > 0.25 * piece.pitch:
                break
            if not is_noise(piece.text) and not labels_in(piece.text):
                found.append(piece)
                lower = piece
    return tuple(reversed(found))


def _school_and_major(
    rows: Sequence[tuple[Piece, ...]],
) -> list[tuple[Field, tuple[Piece, ...]]]:
    rows = _from_school_on(rows)
    school: list[Piece] = []
    level: tuple[Piece, ...] = ()
    rest: list[tuple[Piece, ...]] = []
    for row in rows:
        covered = not school and _ends_in_mode(row)
        goes_on = (
            _goes_on(school, row) or _is_school(row, school[0], bool(level)) if school else True
        )
        if rest or covered or not goes_on:
            rest.append(row)
            continue
        kept, pill = _without_pill(row)
        level = level or pill
        if school and kept and kept[0].text.startswith(school[-1].text):
            school.pop()  # the seam of a stitched capture: one line, seen twice
        school += kept
    values: list[tuple[Field, tuple[Piece, ...]]] = []
    # Where nothing is seen below, the picture may end inside a name that wraps.
    if school and rest:
        values.append((Field.SCHOOL, tuple(school)))
    if level:
        values.append((Field.LEVEL, level))
    return values + _major_and_mode(rest)


def _from_school_on(rows: Sequence[tuple[Piece, ...]]) -> Sequence[tuple[Piece, ...]]:
    """``rows`` without captions of the photos at the top: the school has the largest type."""
    sizes = [row[0].pitch if len(row[0].text) > 1 else 0.0 for row in rows]
    largest = max(sizes, default=0.0)
    first = next((place for place, size in enumerate(sizes) if size >= 0.8 * largest), 0)
    return rows[first:]


def _ends_in_mode(row: tuple[Piece, ...]) -> bool:
    """Whether ``row`` is major and mode already: no school is seen above, it may be covered."""
    cut = split_at_mode("".join(piece.text for piece in row))
    return cut is not None and cut[0] > 0


def _goes_on(school: Sequence[Piece], row: tuple[Piece, ...]) -> bool:
    """Whether ``row`` ends a name that has not ended yet; two characters have no sure size."""
    name, text = "".join(piece.text for piece in school), "".join(piece.text for piece in row)
    return not name.endswith(_ENDS_OF_SCHOOLS) and text in _ENDS_OF_SCHOOLS


def _is_school(row: tuple[Piece, ...], school: Piece, has_level: bool) -> bool:
    """Whether ``row`` continues the name of the school: same size of type, or only the pill."""
    if LEVEL.fullmatch(row[-1].text.strip()) and not has_level:
        return len(row) == 1 or row[0].pitch > 0.85 * school.pitch
    text = "".join(piece.text for piece in row)
    if split_at_mode(text) is not None and mode_start(text) != 0:
        return False
    return len(text) > 1 and row[0].pitch > 0.85 * school.pitch and mode_start(text) is None


def _without_pill(row: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """A row of the school's name, and the pill with the 层次 at its right end."""
    last = row[-1]
    apart = len(row) > 1 and last.box.x0 - row[-2].box.x1 > 0.5 * last.box.height
    if LEVEL.fullmatch(last.text) or apart:
        return row[:-1], (last,)
    match = LEVEL_AT_END.fullmatch(last.text)
    if match is None:
        return row, ()
    head, pill = last.part(*match.span(1)), last.part(*match.span(2))
    return (*row[:-1], head), (pill,)


def _major_and_mode(
    rows: Sequence[tuple[Piece, ...]],
) -> list[tuple[Field, tuple[Piece, ...]]]:
    rows = _to_mode(rows)
    pieces = [piece for row in rows for piece in row]
    if not pieces:
        return []
    text = "".join(piece.text for piece in pieces)
    cut = split_at_mode(text)
    if cut is None:
        last = pieces[-1]
        if len(pieces) > 1 and len(rows[-1]) > 1 and not is_bar(last.text):
            head = [piece for piece in pieces[:-1] if not is_bar(piece.text)]
            return [(Field.MAJOR, tuple(head)), (Field.MODE, (last,))] if head else []
        return [(Field.MAJOR, tuple(pieces))]
    major, mode = _slice(pieces, 0, cut[0]), _slice(pieces, cut[1], len(text))
    both = ((Field.MAJOR, major), (Field.MODE, mode))
    return [(field, value) for field, value in both if value]


def _to_mode(rows: Sequence[tuple[Piece, ...]]) -> Sequence[tuple[Piece, ...]]:
    """``rows`` up to the 学习形式, the last thing on the card."""
    text = ""
    for place, row in enumerate(rows):
        text += "".join(piece.text for piece in row)
        if mode_start(text) is not None:
            return rows[: place + 1]
    return rows


def _slice(pieces: Sequence[Piece], start: int, end: int) -> tuple[Piece, ...]:
    """Characters ``start`` up to ``end`` of the pieces' joined text."""
    kept = []
    place = 0
    for piece in pieces:
        size = len(piece.text)
        part = piece.part(max(0, start - place), max(0, min(size, end - place)))
        if part.text:
            kept.append(part)
        place += size
    return tuple(kept)
