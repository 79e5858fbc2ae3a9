"""Two values side by side with the characters marked in which they differ."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from pipeline.domain.fields import Field

_DATES = (Field.BIRTH_DATE, Field.ENROLLED_ON, Field.EXPECTED_GRADUATION, Field.LEFT_ON)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters in a row, and whether the other value has others in their place."""

    text: str
    differs: bool = False


Pieces = tuple[Piece, ...]


def marked(field: Field, one: str, other: str) -> tuple[Pieces, Pieces]:
    """Both values in pieces.

    How a date is written, full-width forms, white space and capitals are no difference.
    """
    counts = str.isdigit if field in _DATES else _is_print
    first, second = _folded(one, counts), _folded(other, counts)
    differing = _differing([char for _, char in first], [char for _, char in second])
    places = tuple(
        {chars[place][0] for place in marks}
        for chars, marks in zip((first, second), differing, strict=True)
    )
    return _pieces(one, places[0]), _pieces(other, places[1])


def plain(text: str) -> Pieces:
    """A value of which nothing is marked."""
    return (Piece(text),) if text else ()


def _differing(one: list[str], other: list[str]) -> tuple[set[int], set[int]]:
    """Where either differs: place by place if both are of one length, as numbers are."""
    if len(one) == len(other):
        places = {place for place in range(len(one)) if one[place] != other[place]}
        return places, places
    marks: tuple[set[int], set[int]] = (set(), set())
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    for what, i1, i2, j1, j2 in matcher.get_opcodes():
        if what != "equal":
            marks[0].update(range(i1, i2))
            marks[1].update(range(j1, j2))
    return marks


def _folded(text: str, counts: Callable[[str], bool]) -> Sequence[tuple[int, str]]:
    return [
        (place, unicodedata.normalize("NFKC", char).upper())
        for place, char in enumerate(text)
        if counts(char)
    ]


def _is_print(char: str) -> bool:
    return not char.isspace()


def _pieces(text: str, marks: set[int]) -> Pieces:
    grouped = groupby(enumerate(text), key=lambda item: item[0] in marks)
    return tuple(Piece("".join(char for _, char in run), differs) for differs, run in grouped)
