"""Where the results of runs lie."""

from dataclasses import dataclass
from pathlib import Path

from pipeline.run.state import STATE_FILE


@dataclass(frozen=True, slots=True)
class Place:
    """An output folder, the folder of its state, and the group that may read the reports."""

    out: Path
    state: Path
    group: str = ""

    @property
    def used(self) -> bool:
        """Whether there was a run."""
        return (self.state / STATE_FILE).is_file()
