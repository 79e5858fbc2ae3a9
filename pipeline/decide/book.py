"""decisions.csv: every decision ever made, the last one on a row the one that counts."""

import csv
import io
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pipeline.domain.decision import Decision, Opinion, understood
from pipeline.domain.errors import Exit, RunError, cause_of
from pipeline.report.cells import to_csv

FILE = "decisions.csv"
_HEADER = ("编号", "依据", "处理意见", "处理人", "处理日期", "来源", "记录日期")


@dataclass(frozen=True, slots=True)
class Recorded:
    """A decision with where it was written and the day (ISO) on which it was read."""

    decision: Decision
    where: str
    read_on: str


def load(out: Path) -> tuple[Recorded, ...]:
    """All decisions in the order in which they were read.

    Raises:
        RunError: the file is there and cannot be understood; nobody's work is written over.
    """
    path = out / FILE
    try:
        if not path.exists():
            return ()
        rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))
        if not rows or tuple(rows[0]) != _HEADER:
            raise ValueError
        return tuple(_recorded(row) for row in rows[1:])
    except (OSError, ValueError) as error:
        message = (
            f"无法读取 {path}（{_why(error)}），其中是以往的处理意见。"
            "请从备份恢复，或将其移走后重新运行；本次未作任何改动。"
        )
        raise RunError(Exit.NOT_READY, message) from error


def add(out: Path, known: tuple[Recorded, ...], new: Iterable[Recorded], group: str = "") -> None:
    """Keep ``new`` behind ``known``; the file is replaced at once or stays as it was.

    Raises:
        RunError: it cannot be written.
    """
    added = tuple(new)
    if not added:
        return
    path, partial = out / FILE, out / f".{FILE}.partial"
    try:
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(to_csv(_HEADER, map(_row, (*known, *added))))
            file.flush()
            os.fsync(file.fileno())
        if group:
            shutil.chown(partial, group=group)
            partial.chmod(0o640)
        partial.replace(path)
    except (OSError, LookupError) as error:
        message = f"无法写入 {path}（{_why(error)}）。请检查磁盘空间和权限后重新运行。"
        raise RunError(Exit.NOT_READY, message) from error


def current(recorded: Iterable[Recorded]) -> dict[str, Decision]:
    """The last decision on each row that has not been withdrawn, by 编号."""
    last = {one.decision.number: one.decision for one in recorded}
    return {key: one for key, one in last.items() if one.opinion is not Opinion.WITHDRAWN}


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        return cause_of(error)
    return "用户组不存在" if isinstance(error, LookupError) else "内容已损坏或被改动"


def _row(one: Recorded) -> tuple[str, ...]:
    decision = one.decision
    return (
        *(decision.number, decision.basis, decision.words, decision.person, decision.day),
        *(one.where, one.read_on),
    )


def _recorded(row: list[str]) -> Recorded:
    number, basis, words, person, day, where, read_on = (cell.removeprefix("'") for cell in row)
    found = understood(number, words)
    if found is None:
        raise ValueError(words)
    made = Decision(number, basis, found.opinion, found.target, person, day, found.also)
    return Recorded(made, where, read_on)
