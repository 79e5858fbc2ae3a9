"""Which Chinese characters each reader reads reliably, measured on drawn names.

usage: python -m tests.alphabet [--look-alikes | --forms | --hard-print | FONT...]
(wants the fonts of drawn.py)

Every Han character of the strong reader's dictionary that the typeface has is drawn as ``王X明``
in the weights and sizes of the 学籍 pages. ``models/alphabet/<role>.txt`` gets the characters that
were right every time; ``<role>-misread.tsv`` what became of the others, with the greatest
confidence it was read with; ``<role>-look-alikes.tsv`` those of them that can hide a wrong name,
with how far it ever was hidden (limits.py); ``strong_recognition-forms.tsv`` other forms of a
character (黄 黃) with the least odds they ever had beside it while they were drawn;
``strong_recognition-hard-print.tsv`` what is read for a character in small or blurred print
(hard_print.py). The files name the weights that they were measured on. ``--look-alikes``,
``--forms`` and ``--hard-print`` write only these anew.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from pipeline.domain.alphabet import in_gb2312
from pipeline.match.confusable import confusable_with
from pipeline.match.variants import pairs
from pipeline.ocr.alphabets import load_alphabets
from pipeline.ocr.paddle import Recogniser
from pipeline.ocr.weights import Weights, folder, locate
from tests.alphabet.hard_print import hard_print
from tests.alphabet.limits import Limits, least_odds, limits
from tests.alphabet.look_alikes import look_alikes
from tests.alphabet.weighed import scales_of

_FONTS = tuple(
    f"/usr/share/fonts/opentype/noto/NotoSansCJK-{weight}.ttc" for weight in ("Regular", "Bold")
)
_SIMPLIFIED = 2  # the index of SC in Noto's collections
_SIZES = (26, 44)
_BLOCKS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x323AF))
_INKS = (("#333333", "#ffffff"), ("#ffffff", "#29b383"))  # the list, and the green card
_ROLES = ("fast_recognition", "strong_recognition")
_PER_ROW = 50
#: Share of drawings of a character that must rule its other form out.
_MOST = 0.5
#: From here on the fast reader's doubt no longer shows, and the strong reader may be wrong.
_CONFIDENT, _PLAUSIBLE = 0.8, 0.5


@dataclass(frozen=True, slots=True)
class Style:
    """One way to draw a name."""

    font: ImageFont.FreeTypeFont
    ink: str
    ground: str

    def draw(self, character: str) -> NDArray[np.uint8]:
        """``王X明``, cut out as lines are for a reader: shape (48, width, 3), RGB."""
        size = int(self.font.size)
        image = Image.new("RGB", (int(3.6 * size), int(1.45 * size)), self.ground)
        text = f"王{character}明"
        ImageDraw.Draw(image).text((0.3 * size, 0), text, self.ink, self.font)
        line = image.resize((round(image.width * 48 / image.height), 48), Image.Resampling.BILINEAR)
        return np.asarray(line, np.uint8)


#: What can be written alone.
_PARTS = ("--forms", "--hard-print", "--look-alikes")


def main(arguments: list[str]) -> None:
    """Measure both readers and write the lists."""
    unknown = [one for one in arguments if one.startswith("-") and one not in _PARTS]
    missing = [one for one in arguments if not (one.startswith("-") or Path(one).is_file())]
    if unknown or missing:
        raise SystemExit(
            f"{' '.join((*unknown, *missing))}: name font files, or one of {', '.join(_PARTS)}"
        )
    if arguments == ["--forms"]:
        _write_forms()
        return
    if arguments == ["--hard-print"]:
        _write_hard_print()
        return
    if arguments != ["--look-alikes"]:
        _measure(arguments or _FONTS)
        _write_forms()
        _write_hard_print()
    for role in _ROLES:
        _write_look_alikes(role)


def _measure(fonts: Iterable[str]) -> None:
    weights = {item.role: item for item in locate()}
    readers = {role: Recogniser(weights[role]) for role in _ROLES}
    plausible = [char for char in sorted(readers[_ROLES[-1]].alphabet) if _is_han(char)]
    styles = [
        Style(ImageFont.truetype(name, size, index=_SIMPLIFIED), ink, ground)
        for (name, size), (ink, ground) in zip(
            [(name, size) for name in fonts for size in _SIZES], _INKS * 2, strict=False
        )
    ]
    characters = [char for char in plausible if all(_has(style.font, char) for style in styles)]
    for role, reader in readers.items():
        _write(role, weights[role], _measured(characters, styles, reader))


def _measured(
    characters: list[str], styles: list[Style], reader: Recogniser
) -> dict[str, dict[str, float]]:
    """For each character what it was read as, and the greatest confidence of that."""
    seen: dict[str, dict[str, float]] = {}
    for character in characters:
        seen[character] = {}
        for style in styles:
            decoded = reader.read(style.draw(character))
            middle = decoded.text[1:-1] if decoded.text[:1] + decoded.text[-1:] == "王明" else None
            text = decoded.text if middle is None else middle
            known = decoded.confidences if middle is None else decoded.confidences[1:-1]
            seen[character][text] = max(seen[character].get(text, 0.0), min(known, default=0.0))
    return seen


def _write(role: str, weights: Weights, seen: dict[str, dict[str, float]]) -> None:
    target = folder() / "alphabet"
    target.mkdir(exist_ok=True)
    head = f"# {weights.name} {weights.sha256}\n"
    good = [char for char, texts in seen.items() if set(texts) == {char}]
    rows = ["".join(good[n : n + _PER_ROW]) for n in range(0, len(good), _PER_ROW)]
    (target / f"{role}.txt").write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    bad = [
        f"{char}\t{text}\t{confidence:.2f}"
        for char, texts in seen.items()
        for text, confidence in sorted(texts.items())
        if text != char
    ]
    (target / f"{role}-misread.tsv").write_text(head + "\n".join(bad) + "\n", encoding="utf-8")
    level = [char for char in seen if in_gb2312(char)]
    print(f"{weights.name}: {len(good)} of {len(seen)} read right every time")
    print(f"  of GB 2312: {sum(set(seen[c]) == {c} for c in level)} of {len(level)}")


def _write_look_alikes(role: str) -> None:
    base = folder() / "alphabet"
    head, *rows = (base / f"{role}-misread.tsv").read_text(encoding="utf-8").splitlines()
    parts = [row.split("\t") for row in rows]
    misread = [(drawn, read, float(known)) for drawn, read, known in parts]
    if role == _ROLES[0]:
        # Whoever is suspected here is read again by the strong reader; it alone must refute.
        found = look_alikes(misread, _CONFIDENT)
        measured = [Limits(drawn, read, known, None) for drawn, read, known in found]
    else:
        scales = scales_of(locate())
        found = look_alikes(misread, _PLAUSIBLE)
        every = [limits(scales, drawn, read) for drawn, read, _ in found]
        # Where the two cannot be told apart a person would have to look at every 祺 for the sake of
        # a 褀: only pairs that people confuse, too, are worth that.
        measured = [x for x in every if x.tells >= 0.5 or x.drawn in confusable_with(x.read)]
        print("  not told apart:", " ".join(x.drawn + x.read for x in every if x not in measured))
    lines = [head, *(f"{x.drawn}\t{x.read}\t{x.confidence:.4f}\t{x.odds}" for x in measured)]
    (base / f"{role}-look-alikes.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{role}: {len(measured)} look-alikes")


def _write_forms() -> None:
    """Forms that the reader can write, where most drawings of the usual one rule the other out."""
    weights = next(item for item in locate() if item.role == _ROLES[-1])
    scales = scales_of(locate())
    font = ImageFont.truetype(_FONTS[0], _SIZES[0], index=_SIMPLIFIED)
    rows = []
    for usual, form in pairs():
        if {usual, form} <= scales.strong.alphabet and _has(font, usual) and _has(font, form):
            least, below = least_odds(scales, usual, form)
            if least is not None and below >= _MOST:
                rows.append(f"{usual}\t{form}\t{least:.2f}")
    head = f"# {weights.name} {weights.sha256}"
    target = folder() / "alphabet" / f"{weights.role}-forms.tsv"
    target.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    print(f"{weights.role}: {len(rows)} other forms")


def _write_hard_print() -> None:
    """Pairs of GB 2312, of which both are read reliably in clear print."""
    weights = next(item for item in locate() if item.role == _ROLES[-1])
    reliable = load_alphabets(None).strong.reliable or frozenset()
    characters = [char for char in reliable if _is_han(char) and in_gb2312(char)]
    rows = [f"{d}\t{r}\t{lead}" for d, r, lead in hard_print(scales_of(locate()), characters)]
    head = f"# {weights.name} {weights.sha256}"
    target = folder() / "alphabet" / f"{weights.role}-hard-print.tsv"
    target.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    print(f"{weights.role}: {len(rows)} pairs of hard print")


def _is_han(character: str) -> bool:
    return len(character) == 1 and any(low <= ord(character) <= high for low, high in _BLOCKS)


def _has(font: ImageFont.FreeTypeFont, character: str) -> bool:
    """Whether the typeface has the character: a missing one is drawn as the empty box."""
    return bytes(font.getmask(character)) != bytes(font.getmask("\uffff"))


if __name__ == "__main__":
    main(sys.argv[1:])
