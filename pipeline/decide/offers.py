"""What can be decided in a run's reports, and on what: kept beside them for the way back."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from pipeline.domain.decision import Decision, Opinion
from pipeline.domain.judgement import (
    Finding,
    Judgement,
    Outcome,
    State,
    StudentJudgement,
    Verdict,
)
from pipeline.report.numbers import number

#: Beside the reports: by 编号 the basis of the row and what it showed when it was written.
FILE = "review/basis.json"

#: Between the basis of a picture as it came and what it is as the student's to whom it was given.
_GIVEN = "."


@dataclass(frozen=True, slots=True)
class Offer:
    """One row: what it is about, and 处理意见, 处理人 and 处理日期 as it showed them."""

    basis: str
    shown: tuple[str, str, str] = ("", "", "")


def of_pictures(outcome: Outcome) -> Iterator[tuple[str, str]]:
    """编号 and basis of each picture, as the program judged it."""
    for one in outcome.pictures:
        yield number("P", one.source), _digest(one.sha256 or "", *_told(one.findings))


def of_students(outcome: Outcome) -> Iterator[tuple[str, str]]:
    """编号 and basis of each difference, and of each student in review."""
    pictures = {one.source: one for one in outcome.pictures}
    for one in outcome.students:
        own = [pictures[source] for source in one.sources]
        for code in sorted({f.code for f in (*one.findings, *one.settled) if f.code[0] == "D"}):
            yield number("D", one.student.known_as, code), _of_difference(one, own, code)
        if one.verdict is Verdict.REVIEW:
            contents = sorted(picture.sha256 or "" for picture in own)
            yield number("S", one.student.known_as), _digest(*contents, *_told(one.findings))


def as_given(basis: str, one: Judgement) -> str:
    """Basis of a picture as its new owner's: what is said beside 归属 is said of these values too.

    ``one`` is the picture compared with that student, ``basis`` that of the picture as it came.
    """
    values = (
        "\x1d".join((each.field, each.expected, each.reading.text if each.reading else ""))
        for each in one.fields
        if each.state in (State.UNCERTAIN, State.MISMATCH)
    )
    owner = one.student.known_as if one.student is not None else ""
    return f"{basis}{_GIVEN}{_digest(owner, *values, *_told(one.findings))}"


def as_it_came(basis: str) -> str:
    """The part of a picture's basis that says nothing of whose it was made."""
    return basis.partition(_GIVEN)[0]


def lacks_owner(made: Decision, basis: str) -> bool:
    """Whether more than 归属 was said before the picture was compared with that student."""
    return bool(made.also) and _GIVEN in basis and made.basis == as_it_came(basis)


def standing(made: Decision, basis: str) -> Decision | None:
    """What of a decision holds on a row with this basis; None where nothing does.

    Whose a picture is holds whatever the roster says of that student; what was said beside it does
    not.
    """
    if made.basis == basis:
        return made
    if made.opinion is not Opinion.BELONGS or as_it_came(made.basis) != as_it_came(basis):
        return None
    if not made.also or lacks_owner(made, basis):
        return made
    return replace(made, also=Opinion.WITHDRAWN)


def dump(bases: Mapping[str, str], decisions: Mapping[str, Decision]) -> bytes:
    """The file, to be written among the reports."""
    rows = {}
    for key, basis in sorted(bases.items()):
        made = decisions.get(key)
        held = standing(made, basis) if made is not None else None
        rows[key] = [basis, *((held.words, held.person, held.day) if held is not None else ())]
    return (json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def load(folder: Path) -> dict[str, Offer] | None:
    """The offers of the reports in ``folder``; None where there are none that can be read."""
    try:
        rows = json.loads((folder / FILE).read_bytes())
        return {
            key: Offer(row[0], (row[1], row[2], row[3]) if len(row) > 1 else ("", "", ""))
            for key, row in rows.items()
        }
    except (OSError, ValueError, LookupError, AttributeError):
        return None


def _of_difference(one: StudentJudgement, own: list[Judgement], code: str) -> str:
    """Pictures that show it, what they show, and the roster's value."""
    showing = [
        f"{picture.sha256}\x1e{told}"
        for picture in own
        for told in _told(f for f in picture.findings if f.code == code)
    ]
    told = _told(f for f in (*one.findings, *one.settled) if f.code == code)
    return _digest(*sorted(showing), *told)


def _told(findings: Iterator[Finding] | tuple[Finding, ...]) -> list[str]:
    return sorted(
        "\x1d".join((one.code, one.field or "", one.expected or "", one.seen or ""))
        for one in findings
    )


def _digest(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]
