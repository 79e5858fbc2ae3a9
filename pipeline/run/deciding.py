"""`verify-screens decide FILE`: decisions taken over between two runs."""

from datetime import date
from pathlib import Path

from pipeline.decide.gather import Gathered, from_file, from_latest
from pipeline.report.writer import heal
from pipeline.run.order import only_one


def take_over(path: Path, out: Path, state: Path, today: date, group: str = "") -> Gathered:
    """Keep what stands in ``latest`` first, then what stands in the file.

    Raises:
        RunError: a run is going on, or decisions.csv cannot be read or written.
    """
    with only_one(state):
        heal(out)
        before = from_latest(out, today, group)
        found = from_file(out, path, today, group)
    return Gathered(
        (*before.new, *found.new),
        (*before.problems, *found.problems),
        (*before.remarks, *found.remarks),
    )
