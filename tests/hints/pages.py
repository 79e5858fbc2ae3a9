"""Detail pages drawn as they are, as WeChat would send them, and with one value edited."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from PIL import Image

from pipeline.domain.fields import Field
from sample_images.drawing.browser import Browser, browser
from sample_images.drawing.case import Case, scene, shown
from sample_images.drawing.compose import PHONE, Composer
from sample_images.drawing.degrade import recompressed
from sample_images.drawing.pages.detail_phone import CARD
from sample_images.drawing.pages.standard import LAYOUTS
from sample_images.drawing.people import people
from sample_images.drawing.school import School, school
from sample_images.drawing.traps import TRAPS
from tests.hints.edits import EDITS, edited, is_editable

#: Honest pages: some with long values that wrap, blank rows, other words.
_HONEST = (None, None, TRAPS["long-values"], None, TRAPS["blank-rows"], TRAPS["level-words"])
_EVERY = 3  # every third page is edited


@dataclass(frozen=True, slots=True)
class Label:
    """What a picture is. ``edit`` names what was done to the value of ``key``, "" for nothing."""

    page: str
    layout: str
    state: str
    edit: str = ""
    key: Field | None = None


def pictures(seed: int, count: int) -> Iterator[tuple[Label, Image.Image]]:
    """``count`` pages in every version; same arguments, same pictures."""
    rng = Random(f"hints:{seed}")
    where = school(rng)
    queue = list(people(Random(f"hints:{seed}:people"), where, count + 20))
    composer = Composer(rng, where, LAYOUTS, queue)
    for number in range(count):
        composer.plain(_HONEST[number % len(_HONEST)])
    with browser() as running:
        for number, case in enumerate(composer.cases):
            yield from _versions(running, case, where, number, rng)


def _versions(
    running: Browser, case: Case, where: School, number: int, rng: Random
) -> Iterator[tuple[Label, Image.Image]]:
    drawn = running.draw(case.layout, scene(case, where))
    page, layout = case.page.value, case.layout.name
    yield from _both(Label(page, layout, "clean"), drawn.image, number)
    if number % _EVERY:
        return
    record = shown(case.student, where)
    on_card = {key for row in CARD for key in row} if case.page is PHONE else set()
    keys = [
        key
        for key, text in record.items()
        if key not in on_card and is_editable(drawn, case.layout, key, text)
    ]
    edit, key = EDITS[number // _EVERY % len(EDITS)], rng.choice(keys)
    over = edited(drawn, case.layout, key, record[key], edit, rng)
    yield from _both(Label(page, layout, "clean", edit.name, key), over.image, number)


def _both(label: Label, image: Image.Image, number: int) -> Iterator[tuple[Label, Image.Image]]:
    yield label, image
    small = recompressed(image, Random(number))
    yield Label(label.page, label.layout, "recompressed", label.edit, label.key), small
