"""What failed for a fault of ours: remembered, so that it is not tried every night."""

import sqlite3
from dataclasses import dataclass, field
from enum import StrEnum


class Step(StrEnum):
    """What failed: opening a container, reading a picture, or reading lines of it again."""

    OPEN = "open"
    READ = "read"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Fault:
    """A failure as it was told; ``told`` is whether a complete run has reported it already."""

    code: str
    details: str
    told: bool = False


@dataclass(slots=True)
class Tally:
    """What failed for a fault of ours: by its source, or by its content where that has none yet.

    ``new`` are those that no complete run has told of, ``known`` those that one has.
    """

    new: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)

    def count(self, what: str, fault: Fault) -> None:
        """Count it once."""
        among = self.known if fault.told else self.new
        if what not in among:
            among.append(what)


@dataclass(slots=True)
class Failures:
    """Failures under one ``engine``: models, libraries, version of this program and limits.

    ``sha256`` is the digest of a content, or the key by which a container is known. Under another
    engine everything is tried again, and with ``retry`` once more under this one.
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
