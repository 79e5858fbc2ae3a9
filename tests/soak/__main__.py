"""Thousands of files, a tenth broken or hostile: one run left alone, one killed and resumed.

usage: python -m tests.soak [--files 5000] [--kills 3] [--seed 1]

The recogniser is a recording with other people's values, so that a picture takes milliseconds and
what is tried is the run around it. Fails where the reports differ, a file is missing or stands
there twice, a run after the last reads anything, or the parent's memory is not flat while it
reads, or grows by more than what is judged and told of a picture afterwards.
"""

import argparse
import io
import json
import sqlite3
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pipeline.run import run
from pipeline.run.order import Order
from pipeline.run.reading import Workers
from pipeline.settings import load
from tests.soak.engine import Generated
from tests.soak.inbox import fill

#: What may differ between equal runs.
_VOLATILE = (
    *("run_id", "started", "finished", "durations", "read", "reused", "audit_head", "deferred"),
)
#: What may stay in memory of a picture in KiB: packed while others are read (a page is 80 KiB, what
#: it says 30, packed 3), and with its judgement and its rows in all reports at the end.
_KIB_WHILE_READING, _KIB_IN_THE_END = 6, 60
_SECONDS, _MEMORY = 2.0, 2 * 2**30


@dataclass(slots=True)
class Night:
    """What was seen of one run from outside: pages read and memory in MiB, over and over."""

    seconds: float = 0.0
    status: int = 0
    memory: list[tuple[int, float]] = field(default_factory=list)

    def levels(self) -> tuple[float, float, float]:
        """Memory after the first fifth of the reading, at its end, and at its highest."""
        last = self.memory[-1][0]
        reading = [mib for pages, mib in self.memory if pages >= last / 5]
        at_end = [mib for pages, mib in self.memory if pages < last] or reading
        return reading[0], at_end[-1], max(mib for _, mib in self.memory)


def main() -> None:
    """Print the figures; the exit status tells whether all is well."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--files", type=int, default=5000)
    parser.add_argument("--kills", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", nargs=2, type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        sys.exit(_child(*arguments.child))
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        base = Path(folder)
        sources = fill(base, arguments.files, arguments.seed)
        faults = soak(base, sources, arguments.kills)
    print("\n".join(faults) or "all well")
    sys.exit(bool(faults))


def soak(base: Path, sources: set[str], kills: int) -> list[str]:
    """Run, kill, resume and compare; what went wrong."""
    alone, killed = base / "alone", base / "killed"
    whole = _night(base, alone)
    pages = whole.memory[-1][0]
    print(f"{len(sources)} files, {pages} pages kept, undisturbed: {_told(whole)}")
    for turn in range(kills):
        night = _night(base, killed, kill_at=pages * (turn + 1) // (kills + 1))
        print(f"killed after {night.memory[-1][0]} pages, {night.seconds:.0f} s")
    last = _night(base, killed)
    print(f"resumed: {_told(last)}")
    before = reports(killed)
    again = _night(base, killed)
    read = json.loads((killed / "latest" / "run.json").read_text(encoding="utf-8"))["read"]
    print(
        f"once more: {read} pages read, {again.seconds:.0f} s, parent {again.levels()[2]:.0f} MiB"
    )
    return [
        *_differences(reports(alone), before),
        *_missing(alone, sources),
        *_missing(killed, sources),
        *([f"{read} pages were read again"] if read else []),
        *([] if (whole.status, last.status, again.status) == (3, 3, 0) else ["exit statuses"]),
        *_grown(whole),
    ]


def _child(base: Path, out: Path) -> int:
    settings = load(base / "verify-screens.toml")
    order = Order(
        inbox=base / "inbox",
        out=out,
        state=out,
        roster=base / settings.roster,
        policy=settings.policy(base),
        today=date(2026, 11, 24),
        workers=Workers(count=2, seconds=_SECONDS, memory=_MEMORY),
    )
    return 3 if run(order, Generated()).new_faults else 0


def _night(base: Path, out: Path, kill_at: int | None = None) -> Night:
    started, night = time.monotonic(), Night()
    command = [sys.executable, "-m", "tests.soak", "--child", str(base), str(out)]
    with subprocess.Popen(command) as process:
        while process.poll() is None:
            time.sleep(0.1)
            night.memory.append((_pages(out), _memory(process.pid)))
            if kill_at is not None and night.memory[-1][0] >= kill_at:
                process.kill()
    night.seconds, night.status = time.monotonic() - started, process.returncode
    night.memory = [(pages, mib) for pages, mib in night.memory if mib]
    return night


def _pages(out: Path) -> int:
    try:
        db = sqlite3.connect(f"file:{out / 'state.sqlite3'}?mode=ro", uri=True)
        try:
            return int(db.execute("SELECT COUNT(*) FROM pages").fetchone()[0])
        finally:
            db.close()
    except sqlite3.Error:
        return 0


def _memory(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(one.split()[1]) / 1024 for one in lines if one.startswith("VmRSS")), 0.0)


def reports(out: Path) -> dict[str, bytes]:
    """All files of the latest run, without what may differ between equal runs."""
    latest = out / "latest"
    found = {
        path.relative_to(latest).as_posix(): path.read_bytes()
        for path in sorted(latest.rglob("*"))
        if path.is_file()
    }
    facts = json.loads(found["run.json"])
    head = str(facts["audit_head"]).encode()
    for key in _VOLATILE:
        facts.pop(key, None)
    book = _without(head, found["registrar.xlsx"])
    told = json.dumps(facts, ensure_ascii=False).encode()
    return {**found, "registrar.xlsx": book, "run.json": told}


def _without(head: bytes, workbook: bytes) -> bytes:
    """All parts of a workbook, without the digest that stands in it once."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as book:
        parts = b"".join(name.encode() + book.read(name) for name in book.namelist())
    assert parts.count(head) == 1
    return parts.replace(head, b"")


def _differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    names = sorted(one.keys() | other.keys())
    return [f"{name} differs" for name in names if one.get(name) != other.get(name)]


def _missing(out: Path, sources: set[str]) -> list[str]:
    lines = (out / "latest" / "results.jsonl").read_text(encoding="utf-8").splitlines()
    facts = json.loads((out / "latest" / "run.json").read_text(encoding="utf-8"))
    told = Counter(
        [json.loads(line)["source"] for line in lines] + [one["source"] for one in facts["skipped"]]
    )
    missing, twice = sources - told.keys(), [one for one, count in told.items() if count > 1]
    strange = told.keys() - sources
    return [
        f"{out.name}: {len(found)} {what}, {sorted(found)[:3]}"
        for what, found in (("missing", missing), ("twice", twice), ("from nowhere", strange))
        if found
    ]


def _grown(night: Night) -> list[str]:
    pages = night.memory[-1][0]
    first, last, peak = night.levels()
    reading = (last - first) * 1024 / (0.8 * pages)
    after = (peak - last) * 1024 / pages
    told = f"parent: {reading:.1f} KiB a picture while reading, {after:.0f} more until the end"
    print(told)
    few = pages < 1000  # what libraries take as they load would be all one sees
    too_much = reading > _KIB_WHILE_READING or after > _KIB_IN_THE_END
    return [told] if too_much and not few else []


def _told(night: Night) -> str:
    first, last, peak = night.levels()
    return (
        f"{night.seconds:.0f} s, parent {first:.0f} MiB after a fifth of the reading, "
        f"{last:.0f} at its end, peak {peak:.0f}"
    )


if __name__ == "__main__":
    main()
