"""A small set of single kinds only, for whoever works on one of them."""

from collections.abc import Sequence

from sample_images.drawing import further
from sample_images.drawing.compose import PHONE, Composer
from sample_images.drawing.edits import UNFITTING
from sample_images.drawing.look_alikes import LOOK_ALIKE, SAME_SOUND
from sample_images.drawing.planted import DIFFERENCES
from sample_images.drawing.quiet import QUIET
from sample_images.drawing.traps import DOUBTS, TRAPS


def fill(composer: Composer, count: int, kinds: Sequence[str], degradations: Sequence[str]) -> None:
    """``count`` pictures or a few more of the named kinds in turn.

    Raises:
        ValueError: a kind is not known.
    """
    turn = 0
    while len(composer.cases) < count:
        _one(composer, kinds[turn % len(kinds)], turn // len(kinds), degradations)
        turn += 1


def _one(composer: Composer, kind: str, turn: int, degradations: Sequence[str]) -> None:
    plants = {**DIFFERENCES, **TRAPS, **DOUBTS, **UNFITTING}
    if kind == "split":
        composer.halves()
    elif kind in degradations:
        composer.degraded(kind)
    elif kind in further.PAGES:
        further.page(composer, kind)
    elif kind in further.OWNERSHIP:
        further.OWNERSHIP[kind](composer)
    elif kind in QUIET:
        further.quiet(composer, kind)
    elif kind == "look-alike":
        further.near_name(composer, LOOK_ALIKE[turn % len(LOOK_ALIKE)])
    elif kind == "sound-alike":
        further.sound_name(composer, SAME_SOUND[turn % len(SAME_SOUND)])
    elif kind in plants:
        composer.add(composer.enrol(plants[kind]), claims=True)
    elif kind in ("clean", "phone"):
        composer.plain(page=PHONE if kind == "phone" else None)
    else:
        known = ["clean", "phone", "look-alike", "sound-alike", *degradations, *further.PAGES]
        raise ValueError(
            f"没有 {kind}；可选：{'、'.join([*known, *further.OWNERSHIP, *QUIET, *plants])}"
        )
