"""Decisions taken over: from the reports by every command, from a file between two runs."""

import hashlib
from datetime import date
from pathlib import Path

from pipeline.decide import book
from pipeline.decide.desk import Desk
from pipeline.decide.gather import Gathered, from_file
from pipeline.run.audit import append
from pipeline.run.disks import check_local
from pipeline.run.lock import only_one
from pipeline.run.place import Place
from pipeline.run.publishing import catch_up
from pipeline.run.state import open_state


def desk_at(out: Path, today: date, group: str = "") -> Desk:
    """A desk whose readings stand in the audit trail."""

    def note(gathered: Gathered) -> None:
        record(out, gathered, "reports", group)

    return Desk(out, today, group, note)


def record(out: Path, gathered: Gathered, by: str, group: str = "") -> None:
    """Enter new decisions: how many, where from, and what the file of all of them is by now.

    Raises:
        RunError: the trail cannot be written.
    """
    facts = {"decisions": len(gathered.new), "by": by, "file": digest_of_book(out)}
    append(out, "decisions", facts, group)


def digest_of_book(out: Path) -> str:
    """SHA-256 of decisions.csv, "" where there is none."""
    try:
        return hashlib.sha256((out / book.FILE).read_bytes()).hexdigest()
    except OSError:
        return ""


def take_over(path: Path, place: Place, today: date) -> Gathered:
    """`verify-screens decide FILE`: keep what stands in the reports, then what stands in the file.

    Raises:
        RunError: a run is going on, the state lies on a network drive, or decisions.csv cannot be
            read or written.
    """
    check_local(place.state)
    out, group = place.out, place.group
    with only_one(out, place.state, group), open_state(place.state) as state:
        desk = desk_at(out, today, group)
        catch_up(out, group, state, desk)
        found = from_file(out, path, today, group)
        if found.new:
            record(out, found, "file", group)
    return Gathered(
        (*desk.new, *found.new),
        (*desk.problems, *found.problems),
        (*desk.remarks, *found.remarks),
    )
