"""The truth file of a drawn set, and what a run made of the same set."""

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Expected:
    """What is true of one picture; see sample_images/README.md for the form of the file."""

    source: str
    page: str | None
    verdicts: frozenset[str]
    student_no: str | None
    codes: frozenset[str]
    forbidden: frozenset[str]
    fields: dict[str, str]
    degradations: tuple[str, ...]
    readable: bool
    undegraded: bool
    planted: str = "none"
    hints: frozenset[str] = frozenset()
    allowed: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Seen:
    """What the run said of one picture."""

    source: str
    page: str | None
    verdict: str
    student_no: str | None
    codes: frozenset[str]
    fields: dict[str, dict[str, Any]]


def load_truth(path: Path) -> tuple[dict[str, Expected], dict[str, frozenset[str]]]:
    """Pictures by source, and the acceptable verdicts on students by 学号."""
    content = json.loads(path.read_text(encoding="utf-8"))
    pictures = {item["source"]: _expected(item) for item in content["pictures"]}
    students = {item["student_no"]: _verdicts(item) for item in content["students"]}
    return pictures, students


def load_day(path: Path) -> str:
    """The day (ISO) that the reports are for, "" where any will do."""
    return str(json.loads(path.read_text(encoding="utf-8")).get("date", ""))


def _verdicts(item: dict[str, Any]) -> frozenset[str]:
    return frozenset(item.get("verdicts") or [item["verdict"]])


def load_run(folder: Path) -> tuple[dict[str, Seen], dict[str, str]]:
    """The same of the reports in ``folder`` (DIR/latest)."""
    lines = (folder / "results.jsonl").read_text(encoding="utf-8").splitlines()
    pictures = {item["source"]: _seen(item) for item in map(json.loads, lines)}
    with (folder / "students.csv").open(encoding="utf-8-sig", newline="") as file:
        students = {row["学号"]: row["verdict"] for row in csv.DictReader(file)}
    return pictures, students


def _expected(item: dict[str, Any]) -> Expected:
    codes = frozenset(item.get("codes", ()))
    every_accusation = {f"D{n}" for n in (*range(101, 108), *range(201, 208), 401)}
    return Expected(
        source=item["source"],
        page=item["page"],
        verdicts=_verdicts(item),
        student_no=item.get("student_no"),
        codes=codes,
        forbidden=frozenset(item.get("forbidden") or every_accusation - codes),
        fields=item.get("fields", {}),
        degradations=tuple(item.get("degradations") or ()) or ("none",),
        readable=bool(item.get("readable", True)),
        undegraded=bool(item.get("undegraded", False)),
        planted=item.get("planted") or "none",
        hints=frozenset(item.get("hints", ())),
        allowed=frozenset(item.get("allowed", ())),
    )


def _seen(item: dict[str, Any]) -> Seen:
    return Seen(
        source=item["source"],
        page=item["page"],
        verdict=item["verdict"],
        student_no=item["student_no"],
        codes=frozenset(finding["code"] for finding in item["findings"]),
        fields=item["fields"],
    )
