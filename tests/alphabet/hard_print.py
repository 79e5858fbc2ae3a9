"""What the strong reader writes for a character in print that is small or a little blurred.

``models/alphabet/strong_recognition-hard-print.tsv``: the character drawn, the one that was read
for it, and by how many nats that one led, at most, all witnesses together. Print of 10 to 14 pixels
stands on desktop pages of a browser set to 67 % and more; blurred is what a messenger scaled down
and up again, or a photograph.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from pipeline.domain.page import Box
from pipeline.ocr.weighing import Scales
from tests.alphabet.drawn import COLOURS, FONTS, Drawn, has, through_jpeg
from tests.alphabet.weighed import odds_of, sight

_SMALL, _LARGE = (10, 11, 12, 13, 14), (18, 24, 32)
_BLUR = (0.04, 0.09)  # standard deviation, in sizes of the print
#: Drawings of each character to find out what it is taken for, and of each pair found.
_FIRST, _TIMES = 8, 30
#: A pair in which the wrong one never leads by so much needs no limit of its own.
_LEAST = 2.0

Row = tuple[str, str, float]


def hard_print(scales: Scales, characters: Iterable[str]) -> Iterator[Row]:
    """Each pair of ``characters``, drawn and read, with the greatest lead in nats of the latter."""
    known = frozenset(characters)
    for drawn in sorted(known):
        for read in sorted(_taken_for(scales, drawn) & known):
            lead = max(_leads(scales, drawn, read), default=0.0)
            if lead >= _LEAST:
                yield drawn, read, round(lead, 2)


def _taken_for(scales: Scales, character: str) -> set[str]:
    rng = random.Random(f"hard:{character}")
    found: Counter[str] = Counter()
    for _ in range(_FIRST):
        text = sight(scales, _draw(f"周{character}明", rng)).decoded.text
        if len(text) == 3 and text[0] + text[2] == "周明":
            found[text[1]] += 1
    return set(found) - {character}


def _leads(scales: Scales, drawn: str, read: str) -> Iterator[float]:
    rng = random.Random(f"hard:{drawn}{read}")
    for _ in range(_TIMES):
        tail = rng.choice(("", "明", "平"))
        name = _draw(f"周{drawn}{tail}", rng)
        odds = odds_of(scales, name, f"周{read}{tail}", f"周{drawn}{tail}")
        if odds is not None:
            yield odds


def _draw(text: str, rng: random.Random) -> Drawn:
    name, index = rng.choice([font for font in FONTS if has(font, text)])
    small = rng.random() < 0.5
    size, (ink, ground) = rng.choice(_SMALL if small else _LARGE), rng.choice(COLOURS)
    image = Image.new("RGB", (size * 8, size * 4), ground)
    pen, place = ImageDraw.Draw(image), (2.0 * size, 1.2 * size)
    font = ImageFont.truetype(name, size, index=index)
    pen.text(place, text, ink, font)
    if not small:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(*_BLUR) * size))
    if rng.random() < 0.5:
        image = through_jpeg(image, rng)
    x0, y0, x1, y1 = pen.textbbox(place, text, font)
    grown = round(rng.uniform(0.1, 0.3) * (y1 - y0))
    box = Box(round(x0) - grown, round(y0) - grown, round(x1) + grown, round(y1) + grown)
    return Drawn(np.asarray(image), box)
