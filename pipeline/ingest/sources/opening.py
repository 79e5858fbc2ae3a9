"""What was found in a container: plain values that cross processes and are kept between runs."""

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture inside; ``path`` is the way to it from the container, nested ones after ``!``."""

    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A member, or with ``path`` ``""`` the container itself, that cannot be taken."""

    path: str
    sha256: str | None
    code: str
    details: str


@dataclass(frozen=True, slots=True)
class Passed:
    """A member nobody could mean as evidence."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Row:
    """One attachment in the index of a form service, and whose it is.

    ``folder`` is where the index lies inside the container, ``""`` at its top.
    """

    folder: str
    attachment: str
    student_no: str
    name: str


@dataclass(frozen=True, slots=True)
class Opening:
    """Everything in one container, in its own order, and the rows of the indexes among it."""

    pictures: tuple[Picture, ...] = ()
    refused: tuple[Refused, ...] = ()
    passed: tuple[Passed, ...] = ()
    rows: tuple[Row, ...] = ()

    @property
    def is_our_fault(self) -> bool:
        """Whether opening it failed for a reason that is not the container's."""
        return any(one.code.startswith("S") for one in self.refused)


def dump(opening: Opening) -> str:
    """As JSON."""
    return json.dumps(asdict(opening), ensure_ascii=False)


def load(text: str) -> Opening:
    """Back from JSON.

    Raises:
        ValueError: it is no opening of this form.
    """
    try:
        found = json.loads(text)
        return Opening(
            tuple(Picture(**one) for one in found["pictures"]),
            tuple(Refused(**one) for one in found["refused"]),
            tuple(Passed(**one) for one in found["passed"]),
            tuple(Row(**one) for one in found["rows"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("no opening") from error
