"""Pictures that failed for a fault of ours: remembered, so that they are not tried every night."""

import sqlite3
from dataclasses import dataclass, field
from enum import StrEnum


class Step(StrEnum):
    """What failed: reading the picture, or reading lines of it again."""

    READ = "read"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Fault:
    """A failure as it was told; ``told`` is whether a complete run has reported it already."""

    code: str
    details: str
    told: bool = False


@dataclass(slots=True)
class Failures:
    """Failures under one ``engine``: models, libraries, version of this program and limits.

    Under another engine every picture is tried again, and with ``retry`` once more under this one.
    """

    db: sqlite3.Connection
    engine: str
    retry: bool = False
    _again: set[tuple[str, Step]] = field(default_factory=set)

    def known(self, sha256: str, step: Step) -> Fault | None:
        """Why this content is not to be tried now, if it is not."""
        if self.retry and (sha256, step) not in self._again:
            return None
        return self._found(sha256, step)

    def remember(self, sha256: str, step: Step, code: str, details: str) -> Fault:
        """Keep a failure; one that failed before and was told stays told."""
        self._again.add((sha256, step))
        with self.db:
            self.db.execute(
                "INSERT INTO failures (sha256, engine, step, code, details) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET code=excluded.code, details=excluded.details",
                (sha256, self.engine, step, code, details),
            )
        found = self._found(sha256, step)
        assert found is not None, "it was just kept"
        return found

    def forget(self, sha256: str, step: Step) -> None:
        """It went well this time."""
        with self.db:
            self.db.execute("DELETE FROM failures WHERE sha256=? AND step=?", (sha256, step))

    def _found(self, sha256: str, step: Step) -> Fault | None:
        row = self.db.execute(
            "SELECT code, details, told FROM failures WHERE sha256=? AND engine=? AND step=?",
            (sha256, self.engine, step),
        ).fetchone()
        return Fault(str(row[0]), str(row[1]), bool(row[2])) if row else None
