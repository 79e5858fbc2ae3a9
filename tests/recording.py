"""Recorded readings of sample_images/, so that most tests need no recogniser.

usage: python -m tests.recording   reads all samples anew and writes the recording.

The recording is the cache itself in another form: pages, second looks and refusals by content
digest. Played into a state under the present engine's fingerprint, it makes a run read nothing.
"""

import gzip
import hashlib
import json
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Line, Look, Page
from pipeline.ocr.tape import load_line, load_page
from pipeline.run.ready import engine_fingerprint
from pipeline.run.state import open_state

SAMPLES = Path(__file__).parents[1] / "sample_images"
_TAPE = Path(__file__).parent / "recordings" / "samples.json.gz"
_TABLES = {
    "pages": "sha256, page",
    "second_looks": "sha256, line, reading",
    "refusals": "sha256, code, details",
}


def play(state: Path) -> None:
    """Fill the state in folder ``state`` with everything that was recorded."""
    tape = _tape()
    with open_state(state):
        pass
    fingerprint = engine_fingerprint(None)
    with sqlite3.connect(state / "state.sqlite3") as db:
        for table, columns in _TABLES.items():
            names = columns.split(", ")
            places = ", ".join("?" * (len(names) + 1))
            into = f"REPLACE INTO {table} ({columns}, fingerprint) VALUES ({places})"
            db.executemany(into, [(*row, fingerprint) for row in tape[table]])
    db.close()


@dataclass(frozen=True, slots=True)
class Replay:
    """An engine that reads one sample as it was recorded."""

    sha256: str
    fingerprint: str = "replay"

    def __call__(self) -> "Replay":
        return self

    def read(self, _: NDArray[np.uint8], *, finely: bool = False) -> Page:
        return load_page(next(page for digest, page in _tape()["pages"] if digest == self.sha256))

    def read_again(
        self, _: NDArray[np.uint8], __: Page, looks: tuple[Look, ...]
    ) -> tuple[Line, ...]:
        known = {place: text for digest, place, text in _tape()["second_looks"] if self._is(digest)}
        return tuple(load_line(known[look.line]) for look in looks)

    def _is(self, digest: str) -> bool:
        return digest == self.sha256


def digest_in(picture: Path) -> str:
    """Digest of a file, by which its reading is known."""
    return hashlib.sha256(picture.read_bytes()).hexdigest()


def recorded_pages() -> dict[str, str]:
    """Every recorded page as text, by the digest of its picture."""
    return dict(_tape()["pages"])


def _tape() -> dict[str, Any]:
    tape: dict[str, Any] = json.loads(gzip.decompress(_TAPE.read_bytes()))
    return tape


def record() -> None:
    """Run the program on the samples with real recognisers and keep what it read."""
    command = Path(sys.executable).parent / "verify-screens"
    with tempfile.TemporaryDirectory() as temporary:
        config = SAMPLES / "verify-screens.toml"
        subprocess.run(
            [command, SAMPLES / "inbox", "--config", config, "--out", temporary], check=True
        )
        db = sqlite3.connect(Path(temporary) / "state.sqlite3")
        tape = {
            table: db.execute(f"SELECT {columns} FROM {table} ORDER BY {columns}").fetchall()
            for table, columns in _TABLES.items()
        }
        db.close()
    _TAPE.parent.mkdir(exist_ok=True)
    text = json.dumps(tape, ensure_ascii=False, separators=(",", ":"))
    _TAPE.write_bytes(gzip.compress(text.encode(), mtime=0))


if __name__ == "__main__":
    record()
