"""What was read before: one SQLite file on a local disk.

Readings are kept by content digest and engine fingerprint, apart from the rules that judge them,
so that changed rules cost no reading. Every result is committed at once.
"""

import os
import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from pipeline.domain.errors import Exit, RunError
from pipeline.domain.page import Line, Page
from pipeline.domain.submission import Rejected
from pipeline.ocr.tape import dump_line, dump_page, load_line, load_page
from pipeline.report.report import Rate

_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS pages (
    sha256 TEXT, fingerprint TEXT, page TEXT NOT NULL, PRIMARY KEY (sha256, fingerprint));
CREATE TABLE IF NOT EXISTS second_looks (
    sha256 TEXT, fingerprint TEXT, line INTEGER, reading TEXT NOT NULL,
    PRIMARY KEY (sha256, fingerprint, line));
CREATE TABLE IF NOT EXISTS refusals (
    sha256 TEXT, fingerprint TEXT, code TEXT NOT NULL, details TEXT NOT NULL,
    PRIMARY KEY (sha256, fingerprint));
CREATE TABLE IF NOT EXISTS looks (
    source TEXT PRIMARY KEY, stamp TEXT NOT NULL, fingerprint TEXT NOT NULL, look TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS openings (
    key TEXT, fingerprint TEXT, opening TEXT NOT NULL, PRIMARY KEY (key, fingerprint));
CREATE TABLE IF NOT EXISTS first_found (finding TEXT PRIMARY KEY, day TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS last_found (finding TEXT PRIMARY KEY, day TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS last_sources (source TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS rates (
    day TEXT, college TEXT, expected INTEGER NOT NULL, checked INTEGER NOT NULL,
    PRIMARY KEY (day, college));
"""


class State:
    """The open state file; use as a context manager."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    @property
    def key(self) -> bytes:
        """Secret of this state for keyed digests; made at first use, never leaves the file."""
        found = self._meta("key")
        if found is None:
            found = secrets.token_hex(32)
            self._remember_meta("key", found)
        return bytes.fromhex(found)

    def page(self, sha256: str, fingerprint: str) -> Page | None:
        """What was read of this content by this engine, if anything."""
        row = self._one(
            "SELECT page FROM pages WHERE sha256=? AND fingerprint=?", sha256, fingerprint
        )
        try:
            return load_page(row) if row is not None else None
        except ValueError:
            return None

    def remember_page(self, sha256: str, fingerprint: str, page: Page) -> None:
        self._write("REPLACE INTO pages VALUES (?, ?, ?)", sha256, fingerprint, dump_page(page))

    def second_looks(self, sha256: str, fingerprint: str) -> dict[int, Line]:
        """Lines of this content that the strong reader has read, by their index in the page."""
        rows = self._db.execute(
            "SELECT line, reading FROM second_looks WHERE sha256=? AND fingerprint=?",
            (sha256, fingerprint),
        ).fetchall()
        known = {}
        for index, reading in rows:
            with suppress(ValueError):  # of an earlier form: read again
                known[int(index)] = load_line(reading)
        return known

    def remember_second_looks(
        self, sha256: str, fingerprint: str, lines: Mapping[int, Line]
    ) -> None:
        with self._db:
            self._db.executemany(
                "REPLACE INTO second_looks VALUES (?, ?, ?, ?)",
                [(sha256, fingerprint, index, dump_line(line)) for index, line in lines.items()],
            )

    def refusal(self, sha256: str, fingerprint: str) -> tuple[str, str] | None:
        """Code and details where this content could not be decoded before."""
        row = self._db.execute(
            "SELECT code, details FROM refusals WHERE sha256=? AND fingerprint=?",
            (sha256, fingerprint),
        ).fetchone()
        return (str(row[0]), str(row[1])) if row else None

    def remember_refusal(self, rejected: Rejected, fingerprint: str) -> None:
        self._write(
            "REPLACE INTO refusals VALUES (?, ?, ?, ?)",
            rejected.sha256 or "",
            fingerprint,
            rejected.code,
            rejected.details,
        )

    def look(self, source: str, stamp: str, fingerprint: str) -> str | None:
        """What was seen of a file of the inbox, where its stamp is still the same."""
        return self._one(
            "SELECT look FROM looks WHERE source=? AND stamp=? AND fingerprint=?",
            source,
            stamp,
            fingerprint,
        )

    def remember_looks(self, looks: Iterable[tuple[str, str, str, str]]) -> None:
        """Keep looks: source, stamp, fingerprint and what was seen."""
        with self._db:
            self._db.executemany("REPLACE INTO looks VALUES (?, ?, ?, ?)", looks)

    def opening(self, key: str, fingerprint: str) -> str | None:
        """What was found in a container of this content."""
        return self._one(
            "SELECT opening FROM openings WHERE key=? AND fingerprint=?", key, fingerprint
        )

    def remember_opening(self, key: str, fingerprint: str, opening: str) -> None:
        self._write("REPLACE INTO openings VALUES (?, ?, ?)", key, fingerprint, opening)

    def first_found(self) -> dict[str, str]:
        """Day (ISO) on which each finding was first reported, by its 编号."""
        return dict(self._db.execute("SELECT finding, day FROM first_found").fetchall())

    def last_found(self) -> dict[str, str]:
        """Day (ISO) on which each finding was last reported, by its 编号."""
        return dict(self._db.execute("SELECT finding, day FROM last_found").fetchall())

    def last_sources(self) -> frozenset[str]:
        """Sources of all files that the last complete run reported on."""
        return frozenset(row[0] for row in self._db.execute("SELECT source FROM last_sources"))

    def remember_run(self, findings: Mapping[str, str], sources: Iterable[str]) -> None:
        """Keep what the next run compares with; called once the reports are in place."""
        with self._db:
            self._db.executemany(
                "INSERT OR IGNORE INTO first_found VALUES (?, ?)", sorted(findings.items())
            )
            self._db.executemany("REPLACE INTO last_found VALUES (?, ?)", sorted(findings.items()))
            self._db.execute("DELETE FROM last_sources")
            self._db.executemany(
                "INSERT INTO last_sources VALUES (?)", [(source,) for source in sorted(sources)]
            )

    def rates(self) -> tuple[Rate, ...]:
        """How many had been checked on each day, by day and college."""
        rows = self._db.execute("SELECT * FROM rates ORDER BY day, college").fetchall()
        return tuple(Rate(date.fromisoformat(day), *counts) for day, *counts in rows)

    def remember_rates(self, rates: Iterable[Rate]) -> None:
        """Keep a day's rates in place of those that an earlier run had found on it."""
        rows = [(one.day.isoformat(), one.college, one.expected, one.checked) for one in rates]
        with self._db:
            self._db.executemany("DELETE FROM rates WHERE day=?", [(row[0],) for row in rows])
            self._db.executemany("INSERT INTO rates VALUES (?, ?, ?, ?)", rows)

    def serve(self, inbox: str) -> None:
        """Make this the state of ``inbox``; the first inbox that comes keeps it.

        Raises:
            RunError: the state, and so the output folder, is another inbox's.
        """
        owner = self._meta("inbox")
        if owner is None:
            self._remember_meta("inbox", inbox)
        elif owner != inbox:
            message = f"这个报告文件夹属于另一个收件夹（{owner}）。请用 --out 另选报告文件夹。"
            raise RunError(Exit.USAGE, message)

    def _meta(self, key: str) -> str | None:
        return self._one("SELECT value FROM meta WHERE key=?", key)

    def _remember_meta(self, key: str, value: str) -> None:
        self._write("REPLACE INTO meta VALUES (?, ?)", key, value)

    def _one(self, statement: str, *values: str) -> str | None:
        row = self._db.execute(statement, values).fetchone()
        return str(row[0]) if row else None

    def _write(self, statement: str, *values: str) -> None:
        with self._db:
            self._db.execute(statement, values)


@contextmanager
def open_state(folder: Path | None) -> Iterator[State]:
    """Open ``folder``/state.sqlite3, making it where there is none; None keeps nothing.

    Raises:
        RunError: it cannot be opened, written or is no state of ours.
    """
    name = "（内存）" if folder is None else str(folder / "state.sqlite3")
    try:
        connection = sqlite3.connect(":memory:" if folder is None else _made(folder), timeout=30)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.executescript(_SCHEMA)
    except (OSError, sqlite3.Error) as error:
        message = (
            f"无法打开状态文件 {name}（{type(error).__name__}）。"
            "请确认该文件夹在本机磁盘上、可写且磁盘未满；文件损坏时可将其移走后重新运行。"
        )
        raise RunError(Exit.NOT_READY, message) from error
    try:
        yield State(connection)
    except sqlite3.Error as error:
        message = f"写入状态文件 {name} 失败（{error}）。请检查磁盘空间和权限后重新运行。"
        raise RunError(Exit.NOT_READY, message) from error
    finally:
        connection.close()


def _made(folder: Path) -> Path:
    """Path of the state file, readable by its owner only from the moment it exists."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / "state.sqlite3"
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    return path
