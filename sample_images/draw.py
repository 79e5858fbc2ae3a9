"""Draw a set of synthetic 学籍 screenshots with roster, settings and truth.

    python -m sample_images.draw --set samples --seed 20211130 --out sample_images
    python -m sample_images.draw --set tuning --seed 7 --count 120 --out /tmp/tuning
    python -m sample_images.draw --set tuning --seed 7 --count 20 --only dark,D102 --out /tmp/few

Needs the Debian packages ``chromium`` and ``fonts-noto-cjk``. Optional, for labels in further
typefaces: ``fonts-wqy-microhei fonts-wqy-zenhei fonts-arphic-uming fonts-arphic-ukai
fonts-lxgw-wenkai``. The truth depends on set, seed, count and layouts alone.
"""

import argparse
import sys
from pathlib import Path

from sample_images.drawing import layouts
from sample_images.drawing.browser import MissingToolError
from sample_images.drawing.pages.standard import LAYOUTS
from sample_images.drawing.recipes import plan
from sample_images.drawing.write import write

_SAMPLES = 100


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 drawn, 2 wrong usage, 4 Chromium or fonts missing."""
    parser = argparse.ArgumentParser(prog="python -m sample_images.draw", description=__doc__)
    parser.add_argument("--set", default="tuning", help="name of the set; samples is the demo")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=_SAMPLES, help="pictures (at least)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--layouts",
        action="append",
        default=[],
        metavar="MODULE:ATTR",
        help="draw from this LayoutSet; what it lacks is taken from the standard set",
    )
    parser.add_argument("--only", default="", metavar="KIND,KIND", help="just these kinds")
    parser.add_argument("--no-thumbnails", action="store_true")
    chosen = parser.parse_args(arguments)
    try:
        pool = LAYOUTS
        for reference in reversed(chosen.layouts):
            pool = layouts.load(reference).over(pool)
        only = tuple(kind for kind in chosen.only.split(",") if kind)
        made = plan(chosen.set, chosen.seed, chosen.count, pool, only)
        number = write(made, chosen.out, sheet=not chosen.no_thumbnails)
    except MissingToolError as error:
        print(error, file=sys.stderr)
        return 4
    except (ImportError, AttributeError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{chosen.out}: {number} 个文件，{len(made.roster)} 名学生")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
