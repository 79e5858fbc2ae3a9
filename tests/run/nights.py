"""Whole runs over a few generated pictures."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.run import Finished, run
from pipeline.run.order import Order
from pipeline.run.place import Place
from pipeline.run.reading import Workers
from pipeline.settings import load
from tests.soak.engine import Generated
from tests.soak.engine import Order as Does
from tests.soak.inbox import SETTINGS, png
from tests.soak.people import person, roster

#: What the engine does with the picture of each student; one more student hands in nothing.
PICTURES = (Does.READ, Does.READ, Does.DIFFERENT, Does.DIFFERENT, Does.RAISE, Does.READ)


def fill(folder: Path) -> Path:
    """Make an inbox of a few pictures and a broken file, a roster and settings."""
    inbox = folder / "inbox"
    inbox.mkdir(parents=True)
    (folder / "roster.csv").write_text(roster(len(PICTURES) + 1), encoding="utf-8")
    (folder / "verify-screens.toml").write_text(SETTINGS, encoding="utf-8")
    for number, does in enumerate(PICTURES):
        (inbox / f"{person(number).student_no}.png").write_bytes(png(number, does))
    (inbox / "broken.jpg").write_bytes(b"\xff\xd8\xffbroken")
    return folder


def order_of(base: Path, out: str = "out", **changes: Any) -> Order:
    settings = load(base / "verify-screens.toml")
    order = Order(
        inbox=base / "inbox",
        out=base / out,
        state=base / out,
        roster=base / "roster.csv",
        policy=settings.policy(base),
        today=date(2026, 11, 24),
        workers=Workers(count=1, seconds=20),
    )
    return replace(order, **changes)


def run_in(base: Path, out: str = "out", **changes: Any) -> Finished:
    return run(order_of(base, out, **changes), Generated())


def place_of(base: Path, out: str = "out") -> Place:
    return Place(base / out, base / out)


def facts_of(base: Path, out: str = "out") -> dict[str, Any]:
    """What run.json of the latest run tells."""
    found: dict[str, Any] = json.loads((base / out / "latest" / "run.json").read_bytes())
    return found
