"""This program and the stock PaddleOCR pipeline over the same pictures, in one go.

usage: python -m tests.benchmarks FOLDER [--pictures N] [--repeats N]

FOLDER holds inbox/, a roster and verify-screens.toml, as sample_images/ does. Where it has fewer
than N pictures they are handed in several times, each time in a folder of their own and with other
bytes behind the picture's end, so that nothing is known from before. Files keep their names, for
what these claim is part of the work. Whole commands are measured, start-up and reports
included; the turns alternate, so that a noisy neighbour meets both.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import median

PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".bmp"}


@dataclass(frozen=True, slots=True)
class Cost:
    """What one command took: CPU and wall seconds, peak memory of its largest process in MiB."""

    cpu: float
    wall: float
    memory: float


def main() -> None:
    """Print the medians, their spread, and the ratios."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pictures", type=int, default=400)
    parser.add_argument("--repeats", type=int, default=2)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        pictures = _prepared(arguments.folder, base, arguments.pictures)
        ours, again, stock = [], [], []
        for turn in range(arguments.repeats):
            out = base / f"reports{turn}"
            ours.append(_cost(_command(base, out)))
            again.append(_cost(_command(base, out)))
            stock.append(_cost([sys.executable, "-m", "tests.benchmarks.stock", *pictures]))
    print(f"{len(pictures)} pictures, {arguments.repeats} repeats, one worker process")
    for name, costs in (("verify-screens", ours), ("second run", again), ("stock", stock)):
        print(f"  {name:<15} {_line(costs, len(pictures))}")
    for what, of in (("CPU seconds", _cpu), ("wall seconds", _wall), ("peak memory", _memory)):
        ratio = median(map(of, stock)) / median(map(of, ours))
        print(f"  stock / verify-screens, {what}: {ratio:.1f}")


def _prepared(folder: Path, base: Path, count: int) -> list[str]:
    """Copy pictures that both can open into an inbox of their own, no content twice."""
    inbox = base / "inbox"
    inbox.mkdir()
    shutil.copy(folder / "roster.xlsx", base)
    shutil.copy(folder / "verify-screens.toml", base)
    found = sorted(path for path in (folder / "inbox").rglob("*") if path.suffix in PICTURES)
    distinct = {path.read_bytes(): path for path in found if _opens(path)}
    paths = []
    for number, (content, path) in zip(range(count), cycle(distinct.items()), strict=False):
        turn = f"{number // len(distinct) + 1}"
        paths.append(inbox / turn / path.relative_to(folder / "inbox"))
        paths[-1].parent.mkdir(parents=True, exist_ok=True)
        # Decoders stop at a picture's end; another digest makes it another picture to the cache.
        paths[-1].write_bytes(content + b"\0" * (number // len(distinct)))
    return [str(path) for path in paths]


def _opens(path: Path) -> bool:
    import cv2
    import numpy as np

    content = np.fromfile(path, np.uint8)
    return content.size > 0 and cv2.imdecode(content, cv2.IMREAD_COLOR) is not None


def _command(base: Path, out: Path) -> list[str]:
    command = Path(sys.executable).parent / "verify-screens"
    config = base / "verify-screens.toml"
    options = ["--config", str(config), "--out", str(out), "--jobs", "1"]
    return [str(command), str(base / "inbox"), *options]


def _cost(command: list[str]) -> Cost:
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[:3]} failed:\n{errors.decode(errors='replace')}")
    wall = time.monotonic() - started
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def _line(costs: list[Cost], pictures: int) -> str:
    cpu = sorted(cost.cpu / pictures for cost in costs)
    wall = median(cost.wall for cost in costs)
    memory = max(cost.memory for cost in costs)
    return (
        f"{median(cpu):7.3f} CPU s/picture ({cpu[0]:.3f} to {cpu[-1]:.3f}), "
        f"{pictures / wall:6.2f} pictures/s, peak {memory:5.0f} MiB"
    )


def _cpu(cost: Cost) -> float:
    return cost.cpu


def _wall(cost: Cost) -> float:
    return cost.wall


def _memory(cost: Cost) -> float:
    return cost.memory


if __name__ == "__main__":
    main()
