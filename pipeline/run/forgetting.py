"""Forgetting what is no longer needed: old reports, crops, and what was read of old pictures."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from pipeline.report.latest import run_id_of
from pipeline.run.state import State

_RUN_ID = re.compile(r"(\d{8}T\d{6})-[0-9a-f]+")

#: Tables of what was made of pictures, by the column that says of which.
_BY_KEY = (
    ("pages", "sha256"),
    ("second_looks", "sha256"),
    ("refusals", "sha256"),
    ("failures", "sha256"),
    ("openings", "key"),
    ("first_found", "finding"),
    ("last_found", "finding"),
    ("people", "key"),
)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Folders of reports that were deleted, and those that could not be."""

    deleted: tuple[Path, ...] = ()
    kept: tuple[Path, ...] = ()


def forget_runs(out: Path, before: date, *, latest_too: bool) -> Forgotten:
    """Delete the reports, review pages and crops of runs that began before a day.

    Without ``latest_too`` the run that ``latest`` shows stays.
    """
    shown = run_id_of(out / "latest")
    old = [path for path in _runs(out) if _is_old(path.name, before)]
    if not latest_too:
        old = [path for path in old if path.name != shown]
    elif shown is not None and _is_old(shown, before):
        old.append(out / "latest")
    for path in old:
        shutil.rmtree(path, ignore_errors=True)
    kept = tuple(path for path in old if path.exists())
    return Forgotten(tuple(path for path in old if path not in kept), kept)


def forget_readings(state: State, before: date) -> int:
    """Delete what was read of pictures that were in no run since a day; how many entries."""
    day, db = before.isoformat(), state.db
    with db:
        for table, column in _BY_KEY:  # kept by an earlier version, which noted no day
            known = f"SELECT {column}, ? FROM {table}"  # noqa: S608, names of our own
            db.execute(f"INSERT OR IGNORE INTO used {known}", (date.today().isoformat(),))
        count = 0
        old = "SELECT key FROM used WHERE day < ?"
        for table, column in _BY_KEY:
            where = f"{column} IN ({old})"
            count += db.execute(f"DELETE FROM {table} WHERE {where}", (day,)).rowcount  # noqa: S608
        db.execute("DELETE FROM used WHERE day < ?", (day,))
        if (state.last_used() or day) < day:
            for table in ("last_sources", "looks"):
                count += db.execute(f"DELETE FROM {table}").rowcount  # noqa: S608
    db.execute("VACUUM")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return count


def day_before(days: int) -> date:
    """The first day that is kept when ``days`` days are."""
    return date.today() - timedelta(days=days)


def _runs(out: Path) -> Iterator[Path]:
    folder = out / "runs"
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if _RUN_ID.fullmatch(path.name))


def _is_old(run_id: str, before: date) -> bool:
    found = _RUN_ID.fullmatch(run_id)
    try:
        return found is not None and datetime.strptime(found[1], "%Y%m%dT%H%M%S").date() < before
    except ValueError:
        return False
