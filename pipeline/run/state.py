"""What was read before: one SQLite file on a local disk.

Readings are kept by content digest and engine fingerprint, apart from the rules that judge them,
so that changed rules cost no reading. Every result is committed at once.
"""

import json
import os
import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from pipeline.domain.errors import Exit, RunError, cause_of
from pipeline.domain.page import Line, Page
from pipeline.domain.submission import Rejected
from pipeline.ocr.tape import dump_line, dump_page, load_line, load_page
from pipeline.report.report import Rate
from pipeline.report.writer import make_folder

STATE_FILE = "state.sqlite3"

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
CREATE TABLE IF NOT EXISTS failures (
    sha256 TEXT, engine TEXT, step TEXT, code TEXT NOT NULL, details TEXT NOT NULL,
    told INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (sha256, engine, step));
CREATE TABLE IF NOT EXISTS looks (
    source TEXT PRIMARY KEY, stamp TEXT NOT NULL, fingerprint TEXT NOT NULL, look TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS openings (
    key TEXT, fingerprint TEXT, opening TEXT NOT NULL, PRIMARY KEY (key, fingerprint));
CREATE TABLE IF NOT EXISTS used (key TEXT PRIMARY KEY, day TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS people (key TEXT PRIMARY KEY, number TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS first_found (finding TEXT PRIMARY KEY, day TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS last_found (finding TEXT PRIMARY KEY, day TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS last_sources (source TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS rates (
    day TEXT, college TEXT, expected INTEGER NOT NULL, checked INTEGER NOT NULL,
    PRIMARY KEY (day, college));
"""


@dataclass(frozen=True, slots=True)
class Done:
    """What is kept of a complete run.

    The ISO day it is for, 编号 of its findings, sources and digests of the pictures that lay in the
    inbox, sources of its files, by which digests of their numbers people are known, and how many
    of each college had been checked.
    """

    day: str
    findings: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    rates: tuple[Rate, ...] = ()


class State:
    """The open state file; use as a context manager."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    @property
    def db(self) -> sqlite3.Connection:
        """The connection, for the modules that keep tables of their own in this file."""
        return self._db

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
        with self._db:
            page_text = dump_page(page)
            self._db.execute(
                "REPLACE INTO pages VALUES (?, ?, ?)", (sha256, fingerprint, page_text)
            )
            self.use([sha256])

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

    def first_found(self) -> dict[str, str]:
        """Day (ISO) on which each finding was first reported, by its 编号."""
        return dict(self._db.execute("SELECT finding, day FROM first_found").fetchall())

    def last_found(self) -> dict[str, str]:
        """Day (ISO) on which each finding was last reported, by its 编号."""
        return dict(self._db.execute("SELECT finding, day FROM last_found").fetchall())

    def last_sources(self) -> frozenset[str]:
        """Sources of all files that the last complete run reported on."""
        return frozenset(row[0] for row in self._db.execute("SELECT source FROM last_sources"))

    def remember_run(self, done: Done) -> None:
        """Keep what the next run compares with, all at once, when the reports are written.

        What was seen of files that are no longer in the inbox is forgotten.
        """
        found = [(finding, done.day) for finding in sorted(done.findings)]
        with self._db:
            self._db.executemany("INSERT OR IGNORE INTO first_found VALUES (?, ?)", found)
            self._db.executemany("REPLACE INTO last_found VALUES (?, ?)", found)
            self._db.execute("UPDATE failures SET told=1")
            # A day's last run stands for it.
            self._db.execute("DELETE FROM rates WHERE day=?", (done.day,))
            counts = [(done.day, one.college, one.expected, one.checked) for one in done.rates]
            self._db.executemany("INSERT INTO rates VALUES (?, ?, ?, ?)", counts)
            self._db.execute("DELETE FROM last_sources")
            self._db.executemany(
                "INSERT INTO last_sources VALUES (?)", [(one,) for one in sorted(done.sources)]
            )
            files = json.dumps(done.files)
            present = "SELECT value FROM json_each(?)"
            self._db.execute(f"DELETE FROM looks WHERE source NOT IN ({present})", (files,))  # noqa: S608
            self._db.executemany("REPLACE INTO people VALUES (?, ?)", done.people)
            self.use({*done.findings, *done.contents, *(key for key, _ in done.people)})
            self._db.execute("REPLACE INTO meta VALUES ('last_used', ?)", (_day(),))

    def use(self, keys: Iterable[str]) -> None:
        """Note that these were of use today; what is of no use for long is purged."""
        self._db.executemany("REPLACE INTO used VALUES (?, ?)", [(k, _day()) for k in sorted(keys)])

    def last_used(self) -> str | None:
        """ISO day on which a run was last complete."""
        return self._meta("last_used")

    def count(self, table: Literal["pages", "failures"]) -> int:
        """How many contents were read, or failed."""
        statement = f"SELECT COUNT(DISTINCT sha256) FROM {table}"  # noqa: S608, names of our own
        return int(self._db.execute(statement).fetchone()[0])

    def people(self) -> dict[str, str]:
        """First 学号 or 考生号 of a person, by the keyed digest of each of their numbers."""
        return dict(self._db.execute("SELECT key, number FROM people").fetchall())

    def waiting(self, out: Path) -> str | None:
        """The run whose reports could not yet become ``latest`` of ``out``."""
        return self._meta(f"waiting {out}")

    def wait_for(self, out: Path, run_id: str | None) -> None:
        """Note which run is to become ``latest`` of ``out`` as soon as it can; None for none."""
        if run_id is None:
            self._write("DELETE FROM meta WHERE key=?", f"waiting {out}")
        else:
            self._remember_meta(f"waiting {out}", run_id)

    def attempt(self, out: Path) -> str | None:
        """What was noted of the last run into ``out``."""
        return self._meta(f"attempt {out}")

    def remember_attempt(self, out: Path, noted: str) -> None:
        self._remember_meta(f"attempt {out}", noted)

    def rates(self) -> tuple[Rate, ...]:
        """How many had been checked on each day, by day and college."""
        rows = self._db.execute("SELECT * FROM rates ORDER BY day, college").fetchall()
        return tuple(Rate(date.fromisoformat(day), *counts) for day, *counts in rows)

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

    @property
    def inbox(self) -> str:
        """The inbox whose state this is, "" before its first run."""
        return self._meta("inbox") or ""

    def serves(self, inbox: str) -> bool:
        """Whether this is the state of ``inbox``."""
        return self.inbox == inbox

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
    name = "（内存）" if folder is None else str(folder / STATE_FILE)
    try:
        connection = sqlite3.connect(":memory:" if folder is None else _made(folder), timeout=30)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.execute("PRAGMA secure_delete=ON")
        connection.executescript(_SCHEMA)
    except (OSError, sqlite3.Error) as error:
        message = (
            f"无法打开状态文件 {name}（{_why(error)}）。"
            "请确认该文件夹在本机磁盘上、可写且磁盘未满；文件损坏时可将其移走后重新运行。"
        )
        raise RunError(Exit.NOT_READY, message) from error
    try:
        yield State(connection)
    except sqlite3.Error as error:
        message = f"写入状态文件 {name} 失败（{_why(error)}）。请检查磁盘空间和权限后重新运行。"
        raise RunError(Exit.NOT_READY, message) from error
    finally:
        connection.close()


#: SQLite's primary result codes (sqlite.org/rescode.html), which are the low byte of any.
_CAUSES = {
    5: "正被其他程序使用",
    6: "正被其他程序使用",
    8: "文件是只读的",
    10: "磁盘读写出错",
    11: "文件已损坏",
    13: "磁盘已满",
    14: "无法打开",
    26: "不是本程序的状态文件",
}


def _why(error: OSError | sqlite3.Error) -> str:
    if isinstance(error, OSError):
        return cause_of(error)
    code = getattr(error, "sqlite_errorcode", 0)
    return _CAUSES.get(code & 0xFF, f"数据库错误 {code}")


def _day() -> str:
    return date.today().isoformat()


def _made(folder: Path) -> Path:
    """Path of the state file, readable by its owner only from the moment it exists."""
    make_folder(folder)
    path = folder / STATE_FILE
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    return path
