"""What must not be seen: ID numbers, and in what leaves the office birth dates too."""

import re

from pipeline.domain.fields import Field
from pipeline.domain.judgement import Finding
from pipeline.domain.normalise import fold_id

_ID_LIKE = re.compile(r"(?<!\d)\d{17}[\dXx]|(?<!\d)\d{15}(?!\d)")

#: A day before 2020, as a number or written out: a birth date, or it does no harm to hide it.
_BIRTH_LIKE = re.compile(
    r"(?<!\d)(?:19\d\d|20[01]\d)(?:[-./年 ]?)(?:0?[1-9]|1[0-2])(?:[-./月 ]?)"
    r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
)


def mask_id(text: str) -> str:
    """The last four characters of an ID number, the rest as one star each."""
    return "*" * max(0, len(text) - 4) + text[-4:]


def mask_path(text: str) -> str:
    """A path or file name with ID numbers inside it masked."""
    return _ID_LIKE.sub(lambda found: mask_id(found[0]), text)


def mask_all(text: str) -> str:
    """A path for the colleges: birth dates masked too."""
    return _BIRTH_LIKE.sub("********", mask_path(text))


def by_position(expected: str, seen: str) -> str:
    """Where two numbers differ: ``第6位：名册 3，截图 8``; lengths where these differ."""
    one, other = fold_id(expected), fold_id(seen)
    if len(one) != len(other):
        return f"名册 {len(one)} 位，截图 {len(other)} 位"
    places = [
        f"第{number}位：名册 {a}，截图 {b}"
        for number, (a, b) in enumerate(zip(one, other, strict=True), start=1)
        if a != b
    ]
    return "；".join(places)


def shown(finding: Finding, value: str | None) -> str:
    """A value of a finding for the registrar's CSV: ID numbers by their last four digits."""
    if value is None:
        return ""
    return mask_id(value) if finding.field is Field.ID_NUMBER else mask_path(value)


def described(finding: Finding) -> str:
    """What differs in an ID number, by position; nothing for other fields."""
    if finding.field is not Field.ID_NUMBER or not finding.expected or not finding.seen:
        return ""
    return by_position(finding.expected, finding.seen)


def noted(finding: Finding) -> str:
    """The finding's note for a CSV of the registrar, ID-like numbers inside it masked."""
    return mask_path(finding.note)
