"""The green card of the phone page, where nothing is labelled: taken apart by what stands in it."""

from collections.abc import Sequence

from pipeline.domain.fields import Field
from pipeline.extract.piece import Piece
from pipeline.extract.row import bands, is_noise
from pipeline.extract.sex_line import SexLine, name_above
from pipeline.extract.vocabulary import (
    ENDS_OF_SCHOOLS,
    LEVEL,
    LEVEL_AT_END,
    is_bar,
    mode_start,
    split_at_mode,
)

#: So few characters may end the name of a school in a line of their own.
_FEW = 4

Values = tuple[tuple[Field, tuple[Piece, ...]], ...]


def card_values(line: SexLine, pieces: Sequence[Piece], bottom: float) -> Values:
    """Values of the card around ``line``; it ends above ``bottom`` (y of the first list row)."""
    values: list[tuple[Field, tuple[Piece, ...]]] = []
    name = name_above(line, pieces)
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
    found = _school_and_major(_pill_level(bands(_on_card(line, below))))
    return (*values, *(found or _school_and_major(_pill_level(bands(_beside(line, name, pieces))))))


def _beside(line: SexLine, name: Sequence[Piece], pieces: Sequence[Piece]) -> list[Piece]:
    """What stands right of name and ``line``: on a phone held across, a card is one band."""
    right = max(piece.box.x1 for piece in (*name, line.sex, line.birth))
    top = min(piece.box.y0 for piece in (*name, line.sex))
    return [
        piece
        for piece in pieces
        if piece.box.x0 > right
        and top - line.sex.box.height < piece.box.centre_y < line.sex.box.y1 + line.sex.box.height
        and not is_noise(piece.text)
    ]


def _pill_level(rows: Sequence[tuple[Piece, ...]]) -> Sequence[tuple[Piece, ...]]:
    """``rows`` with a pill that stands askew, in a row below or of its own, put beside the school.

    Nothing else on the card is a 层次 and nothing more; on photographs taken at a slant the right
    end of a line lies higher or lower than its left.
    """
    found = [
        (place, row)
        for place, row in enumerate(rows)
        if any(LEVEL.fullmatch(piece.text) for piece in row)
    ]
    if len(found) != 1 or not LEVEL.fullmatch(found[0][1][-1].text):
        return rows
    ((place, row),) = found
    *others, pill = row
    beside = {n: rows[n] for n in (place - 1, place + 1) if 0 <= n < len(rows)}
    if others:
        beside[place] = tuple(others)
    near = {
        n: abs(other[-1].box.centre_y - pill.box.centre_y)
        for n, other in beside.items()
        if pill.box.x0 > other[-1].box.x1
    }
    nearest = min(near, key=lambda n: near[n], default=place)
    if nearest == place or near[nearest] > beside[nearest][-1].box.height:
        return rows
    moved = [tuple(others) if n == place else one for n, one in enumerate(rows)]
    moved[nearest] = (*rows[nearest], pill)
    return [one for one in moved if one]


def _on_card(line: SexLine, pieces: Sequence[Piece]) -> list[Piece]:
    """``pieces`` without what stands beside the card, such as a chat in another window.

    The pill with the 层次 ends where the card's print ends. From the 性别 to there are three
    fifths of the card, so that twice that distance reaches beyond its left edge. A pill below
    the school may stand in the middle.
    """
    ends = [
        piece.box.x1
        for piece in pieces
        if LEVEL.fullmatch(piece.text) and any(_stands_behind(piece, other) for other in pieces)
    ]
    right = next((end for end in ends if end > line.sex.box.x1), None)
    if right is None:
        return list(pieces)
    left = right - 2 * (right - line.sex.box.x0)
    return [piece for piece in pieces if left < piece.box.centre_x and piece.box.x0 < right]


def _stands_behind(pill: Piece, other: Piece) -> bool:
    """Whether ``pill`` stands right of ``other``, or of one of two lines that go on there."""
    near = abs(other.box.centre_y - pill.box.centre_y) < 1.5 * pill.box.height
    return near and other.box.x1 <= pill.box.x0


def _school_and_major(
    rows: Sequence[tuple[Piece, ...]],
) -> list[tuple[Field, tuple[Piece, ...]]]:
    rows = _from_school_on(rows)
    school: list[Piece] = []
    level: tuple[Piece, ...] = ()
    rest: list[tuple[Piece, ...]] = []
    for row in rows:
        covered = not school and _ends_in_mode(row)
        goes_on = _goes_on(school, row) or _is_school(row, school, bool(level)) if school else True
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
    """Whether ``row`` ends a name that has not ended yet; a few characters have no sure size."""
    name, text = "".join(piece.text for piece in school), "".join(piece.text for piece in row)
    ends = len(text) <= _FEW and (name + text).endswith(ENDS_OF_SCHOOLS)
    return not name.endswith(ENDS_OF_SCHOOLS) and ends


def _is_school(row: tuple[Piece, ...], school: Sequence[Piece], has_level: bool) -> bool:
    """Whether ``row`` continues the name of the school: same size of type, or only the pill.

    A name that is complete goes on only to another end (…大学 …学院).
    """
    as_large = row[0].pitch > 0.85 * school[0].pitch
    if LEVEL.fullmatch(row[-1].text.strip()) and not has_level:
        return len(row) == 1 or as_large
    text = "".join(piece.text for piece in row)
    if split_at_mode(text) is not None and mode_start(text) != 0:
        return False
    name = "".join(piece.text for piece in school)
    ended = name.endswith(ENDS_OF_SCHOOLS) and not text.endswith(
        (*ENDS_OF_SCHOOLS, "校区", "）", ")")
    )
    return len(text) > 1 and as_large and mode_start(text) is None and not ended


def _without_pill(row: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """A row of the school's name, and the pill with the 层次 at its right end."""
    last = row[-1]
    size = next((n for n in (1, 2) if LEVEL.fullmatch("".join(p.text for p in row[-n:]))), 0)
    apart = len(row) > 1 and last.box.x0 - row[-2].box.x1 > 0.5 * last.box.height
    if size or apart:
        return row[: -(size or 1)], row[-(size or 1) :]
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
