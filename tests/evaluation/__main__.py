"""Run the program on a folder with a truth file, and print how right it was.

usage: python -m tests.evaluation FOLDER [--wrong]

FOLDER holds inbox/, roster.xlsx, verify-screens.toml and truth.json, as sample_images/ does.
"""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pipeline.ocr.alphabets import load_alphabets
from tests.evaluation.codes import hints, per_code
from tests.evaluation.counts import Share, share
from tests.evaluation.groups import per_planted, sent_to_review
from tests.evaluation.score import Pair, confusion, pairs, score
from tests.evaluation.truth import load_day, load_run, load_truth

#: What a folder must hold.
_FILES = ("inbox", "roster.xlsx", "verify-screens.toml", "truth.json")


def main() -> int:
    """Print the table; 1 if anything was wrongly verified or wrongly accused, else 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--wrong", action="store_true", help="list every picture that went wrong")
    parser.add_argument("--out", type=Path, help="keep the reports here")
    arguments = parser.parse_args()
    missing = [name for name in _FILES if not (arguments.folder / name).exists()]
    if missing:
        parser.error(
            f"{arguments.folder} has no {', '.join(missing)}: draw a set or name its folder"
        )
    with tempfile.TemporaryDirectory() as temporary:
        out = arguments.out or Path(temporary)
        _run(arguments.folder, out)
        truth, true_students = load_truth(arguments.folder / "truth.json")
        seen, students = load_run(out / "latest")
    items = pairs(truth, seen)
    table = score(items)
    as_expected = [students.get(number) in verdicts for number, verdicts in true_students.items()]
    print(f"{len(items)} pictures of {arguments.folder}")
    _print(
        [
            *table.lines,
            *sent_to_review(items, load_alphabets(None)),
            ("students, verdict as expected", share(as_expected)),
        ]
    )
    print("page class, expected -> seen:")
    for line in confusion(items, lambda one: (str(one.truth.page), str(one.seen.page))):
        print(f"  {line}")
    print("verdict, expected -> seen:")
    for line in confusion(items, lambda one: (_expected(one), one.seen.verdict)):
        print(f"  {line}")
    print("findings by code:")
    for code, precision, recall in per_code(items):
        print(f"  {code}: precision {precision}; recall {recall}")
    print("hints:")
    _print(hints(items))
    print("planted, verdict as expected and nothing false told:")
    _print(per_planted(items))
    if arguments.wrong:
        print(*table.wrong, sep="\n")
        for number, verdicts in sorted(true_students.items()):
            if students.get(number) not in verdicts:
                expected = "/".join(sorted(verdicts))
                print(f"student {number}: {students.get(number)}, expected {expected}")
    return int(any(value.hits for name, value in table.lines[:3]))


def _print(lines: Sequence[tuple[str, Share]]) -> None:
    width = max((len(name) for name, _ in lines), default=0)
    for name, value in lines:
        print(f"  {name:<{width}}  {value}")


def _expected(one: Pair) -> str:
    """The verdict that was given where it is among the acceptable ones, else all of those."""
    if one.seen.verdict in one.truth.verdicts:
        return one.seen.verdict
    return "/".join(sorted(one.truth.verdicts))


def _run(folder: Path, out: Path) -> None:
    command = Path(sys.executable).parent / "verify-screens"
    config = folder / "verify-screens.toml"
    day = load_day(folder / "truth.json")
    arguments = [
        folder / "inbox",
        "--config",
        config,
        "--out",
        out,
        *(("--date", day) if day else ()),
    ]
    subprocess.run([str(part) for part in (command, *arguments)], check=True, stdout=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
