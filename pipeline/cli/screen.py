"""What staff see: a progress bar on a terminal, plain lines in cron."""

import sys
import time
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

#: In a log file a line every this many seconds is enough to see that a run is alive.
_QUIET_SECONDS = 30.0


class Screen:
    """Progress on standard error; a context manager."""

    def __init__(self) -> None:
        self._console = Console(stderr=True)
        self._bar: Progress | None = None
        self._task: int | None = None
        self._stage, self._done, self._total, self._told = "", 0, 0, 0.0

    def __enter__(self) -> "Screen":
        if self._console.is_terminal:
            self._bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(),
                MofNCompleteColumn(),
                TimeRemainingColumn(),
                console=self._console,
                transient=True,
            )
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def start(self, stage: str, total: int) -> None:
        self._stage, self._done, self._total, self._told = stage, 0, total, time.monotonic()
        if self._bar is None:
            print(f"{stage}：{total}", file=sys.stderr, flush=True)
            return
        if self._task is not None:
            self._bar.remove_task(self._bar.task_ids[0])
        self._task = self._bar.add_task(stage, total=total)

    def advance(self) -> None:
        self._done += 1
        if self._bar is not None and self._task is not None:
            self._bar.advance(self._bar.task_ids[0])
        elif time.monotonic() - self._told > _QUIET_SECONDS:
            self._told = time.monotonic()
            print(f"{self._stage}：{self._done}/{self._total}", file=sys.stderr, flush=True)


def print_table(header: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    """Print the closing table; the last row is the total."""
    console = Console()
    table = Table(show_edge=console.is_terminal)
    for index, name in enumerate(header):
        table.add_column(name, justify="left" if index == 0 else "right", no_wrap=True)
    for number, row in enumerate(rows):
        table.add_row(*row, end_section=number == len(rows) - 2)
    if not console.is_terminal:
        # A log has no width; the table must not be folded to eighty columns there.
        console = Console(width=max(120, console.width))
    console.print(table)
