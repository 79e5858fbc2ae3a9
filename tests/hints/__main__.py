"""How often E701 is told of pages nobody touched, and of values that were drawn over.

usage: python -m tests.hints [--seed N] [--count N] [--wrong]

Draws COUNT detail pages in the standard layouts, reads each as it is and as WeChat would send it
(long side 1280, JPEG quality 40 to 70), and every third once more with one value edited. Needs
Chromium and the fonts of sample_images/README.md. Ends with 1 where false alarms reach 1 %.
"""

import argparse
import sys
from collections import defaultdict

from tests.evaluation.counts import share
from tests.hints.pages import pictures
from tests.hints.reading import told_of

#: Share of pages nobody touched from which on the hint is not worth its false alarms.
_ALLOWED = 0.01


def main() -> int:
    """Print the table; 1 where the hint is wrong too often, else 0."""
    parser = argparse.ArgumentParser(prog="python -m tests.hints", description=__doc__)
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--wrong", action="store_true", help="list every false alarm")
    chosen = parser.parse_args()
    alarms: dict[tuple[str, str], list[bool]] = defaultdict(list)
    found: dict[tuple[str, str, str], list[bool]] = defaultdict(list)
    farthest: dict[tuple[str, bool], float] = defaultdict(float)
    reading = measuring = 0.0
    for label, told in told_of(pictures(chosen.seed, chosen.count)):
        reading, measuring = reading + told.reading, measuring + told.measuring
        if label.edit:
            found[label.edit, label.page, label.state].append(label.key in told.fields)
            continue
        alarms[label.state, label.page].append(bool(told.fields))
        alarms[label.state, "all"].append(bool(told.fields))
        for way, far in told.farthest.items():
            farthest[way] = max(farthest[way], far)
        if told.fields and chosen.wrong:
            print(f"false: {label.layout} {label.state}: {', '.join(told.fields)}", flush=True)
    print("told of pages that nobody edited:")
    for (state, page), marks in sorted(alarms.items()):
        print(f"  {state:<13} {page:<15} {share(marks)}")
    print("found of values drawn over:")
    for (edit, page, state), marks in sorted(found.items()):
        print(f"  {edit:<9} {page:<15} {state:<13} {share(marks)}")
    print("farthest value of a page that nobody edited (shares; colour in grey levels):")
    for (name, of_digits), far in sorted(farthest.items()):
        print(f"  {name:<9} {'digits' if of_digits else '汉字'}  {far:.3f}")
    print(f"measuring takes {100 * measuring / reading:.1f} % of the time of reading")
    totals = [share(alarms[state, "all"]) for state in ("clean", "recompressed")]
    return int(any(one.hits >= _ALLOWED * one.total for one in totals))


if __name__ == "__main__":
    sys.exit(main())
