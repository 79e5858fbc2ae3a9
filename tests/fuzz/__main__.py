import argparse
import sys
import time
import traceback
from collections import Counter
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

import tests.fuzz
from tests.fuzz.targets import TARGETS

#: Examples of one turn: few enough that the time is kept to within seconds.
_TURN = 200


def turn(name: str, number: int, examples: int = _TURN) -> None:
    """Run a target over examples that follow from ``number``.

    Raises:
        Exception: what the target raised for the smallest example found.
    """
    takes, function = TARGETS[name]

    @seed(number)
    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(takes)
    def over(values: tuple[Any, ...]) -> None:
        function(*values)

    over()


def main() -> int:
    """Run until the time is up; 1 at the first failure, else 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=tests.fuzz.__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("targets", nargs="*", choices=[[], *TARGETS], metavar="TARGET")
    chosen = parser.parse_args()
    end, number = time.monotonic() + 60 * chosen.minutes, chosen.seed
    done: Counter[str] = Counter()
    while time.monotonic() < end:
        for name in chosen.targets or TARGETS:
            if time.monotonic() >= end:
                break
            try:
                turn(name, number)
            except Exception:
                traceback.print_exc()
                print(f"failed: {name}, again by --seed {number} {name}")
                return 1
            done[name] += _TURN
        number += 1
    print(f"seeds {chosen.seed} to {number - 1}, no unexpected exception in about:")
    for name, count in done.items():
        print(f"  {name:<16} {count} examples")
    return 0


if __name__ == "__main__":
    sys.exit(main())
