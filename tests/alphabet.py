"""Which Chinese characters the strong reader reads reliably, measured on drawn names.

usage: python -m tests.alphabet FONT...   writes models/alphabet.txt (wants fonts-noto-cjk)

Every character of the CJK Unified Ideographs block and Extension A that a typeface has is drawn as
``王X明``, in each typeface and two sizes; it is in the list if it was read right every time.
"""

import sys

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from pipeline.ocr.paddle import Recogniser
from pipeline.ocr.weights import folder, locate

_SIZES = (26, 44)
_RANGES = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF))
_WIDTH = 160


def main(fonts: list[str]) -> None:
    """Measure with every typeface and write the list."""
    weights = {item.role: item for item in locate()}
    reader = Recogniser(weights["strong_recognition"])
    known = reader.alphabet
    candidates = [chr(n) for low, high in _RANGES for n in range(low, high + 1) if chr(n) in known]
    good = set(candidates)
    for name in fonts:
        for size in _SIZES:
            font = ImageFont.truetype(name, size, index=2)
            for start in range(0, len(candidates), 64):
                part = candidates[start : start + 64]
                read = reader.read([_drawn(character, font) for character in part])
                good -= {c for c, text in zip(part, read, strict=True) if text.text != f"王{c}明"}
    target = folder() / "alphabet.txt"
    rows = sorted(good)
    lines = ["".join(rows[n : n + 50]) for n in range(0, len(rows), 50)]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    level = [c for c in candidates if _in_gb2312(c)]
    print(f"{len(good)} of {len(candidates)} known characters are read right every time")
    print(f"GB 2312: {sum(c in good for c in level)} of {len(level)}")


def _drawn(character: str, font: ImageFont.FreeTypeFont) -> NDArray[np.uint8]:
    image = Image.new("RGB", (4 * int(font.size), int(1.5 * font.size)), "white")
    ImageDraw.Draw(image).text((int(0.3 * font.size), 0), f"王{character}明", "#222", font)
    line = image.resize((round(image.width * 48 / image.height), 48), Image.Resampling.BILINEAR)
    padded = Image.new("RGB", (_WIDTH, 48), (127, 127, 127))
    padded.paste(line, (0, 0))
    return np.asarray(padded, np.uint8)


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


if __name__ == "__main__":
    main(sys.argv[1:])
