"""How well drawings in other typefaces tell look-alikes apart: the limit in match/certainty.py.

usage: python -m tests.alphabet.typefaces [EACH [PAIRS [SEED]]]

Wants the fonts of drawn.py, and fonts-arphic-uming, fonts-arphic-ukai and fonts-lxgw-wenkai. Names
with one character of each pair are drawn in every typeface that is installed, ``EACH`` for each
family, pair and condition (40 unless told), and read by the strong reader. The witness of
``pipeline/ocr/redrawn.py`` then judges them with all typefaces but those of the page's own family
and its kin: nobody has the typeface of every phone. A second count is made with only those of the
package fonts-noto-cjk, for pages in other typefaces. Left out are families that draw both
characters of a pair alike: there no eye could tell.
"""

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from pipeline.domain.page import Box
from pipeline.ocr.lines import Found, cut_out
from pipeline.ocr.paddle import Recogniser
from pipeline.ocr.redrawn import Place, Redrawn
from pipeline.ocr.typefaces import Typeface, installed
from pipeline.ocr.weights import locate
from tests.alphabet.drawn import Drawn, has, through_jpeg
from tests.evaluation.counts import share

_PAIRS = "祎袆 己已 己巳 已巳 未末 日曰 土士 晟晨 煜熠 翊翌 玥钥 汐沙 冶治 亨享 姗珊 晶品"
_EACH = 40
_SURNAMES, _GIVEN = (
    "王周林陈李张刘杨黄赵吴徐孙朱马胡郭何高罗",
    "明文子佳雨欣宇晓嘉思志建国华静丽敏强伟",
)
_SIZES = (13, 16, 18, 20, 26, 32, 40, 44, 52)
#: From here on print is as large as on phones.
_PHONE = 26
_CLEAR, _GREEN, _DARK = ("#333333", "#ffffff"), ("#ffffff", "#29b383"), ("#e0e0e0", "#1c1c1e")
_CONDITIONS = ("clean", "recompressed", "shrunk", "blurred", "green", "dark")
_LIMITS = (0.3, 0.4, 0.5, 0.6, 0.7)
_LIMIT = 0.6
#: Families of one origin.
_KIN = (
    ("Noto Sans",),
    ("Noto Serif",),
    ("WenQuanYi Micro Hei", "Droid"),
    ("WenQuanYi Zen Hei",),
    ("AR PL UMing", "AR PL SungtiL"),
    ("AR PL UKai", "AR PL KaitiM"),
    ("LXGW",),
)
#: Families that draw the other form of a character as the usual one.
_ALIKE = {"悦悅": ("AR PL UMing", "AR PL UKai"), "强強": ("AR PL UMing",)}
_SANS = ("Noto Sans", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei")
_NOTO = ("Regular", "Bold")  # the styles of fonts-noto-cjk


@dataclass(frozen=True, slots=True)
class Told:
    """One drawing judged: ``right`` is the witness's number for what was drawn, None for none."""

    pair: str
    kin: str
    condition: str
    size: int
    right: float | None


def main(arguments: list[str]) -> None:
    """Print how often the witness decides, and how often wrongly."""
    parser = argparse.ArgumentParser(prog="python -m tests.alphabet.typefaces")
    parser.add_argument("each", type=int, nargs="?", default=_EACH, help="drawings of each kind")
    parser.add_argument("pairs", nargs="?", default=_PAIRS, help='such as "祎袆 黄黃"')
    parser.add_argument("seed", nargs="?", default="1")
    given = parser.parse_args(arguments)
    each, pairs, seed = given.each, given.pairs.split(), given.seed
    if any(len(pair) != 2 for pair in pairs):
        parser.error(f"{given.pairs} are no pairs of characters")
    reader = Recogniser(next(one for one in locate() if one.role == "strong_recognition"))
    others = list(_judged(pairs, each, seed, reader, _not_of_kin))
    _print("without the page's own typeface and its kin", others)
    noto = list(_judged(pairs, max(1, each // 4), seed, reader, _only_noto))
    _print("with fonts-noto-cjk alone, on pages in other typefaces", noto)


def _not_of_kin(kin: tuple[str, ...]) -> tuple[Typeface, ...]:
    return tuple(face for face in installed() if not face.family.startswith(kin))


def _only_noto(kin: tuple[str, ...]) -> tuple[Typeface, ...]:
    faces = [face for face in installed() if face.family.startswith("Noto")]
    return tuple(face for face in faces if face.style in _NOTO) if "Noto" not in kin[0] else ()


def _judged(
    pairs: Iterable[str],
    each: int,
    seed: str,
    reader: Recogniser,
    having: Callable[[tuple[str, ...]], tuple[Typeface, ...]],
) -> Iterator[Told]:
    witnesses: dict[tuple[Typeface, ...], Redrawn] = {}
    for pair in pairs:
        for kin in _KIN:
            shown = [face for face in installed() if face.family.startswith(kin)]
            shown = [face for face in shown if has((face.path, face.index), pair)]
            known = having(kin)
            if not shown or not known or kin[0] in _ALIKE.get(pair, ()):
                continue
            redrawn = witnesses.setdefault(known, Redrawn(partial(tuple, known)))
            rng = random.Random(f"{seed}{pair}{kin}{len(known)}")
            for condition in _CONDITIONS:
                for _ in range(each):
                    size, drawn = rng.choice(_SIZES), rng.choice(pair)
                    name, place = _name(drawn, rng)
                    picture = _draw(name, rng.choice(shown), size, condition, rng)
                    right = _told(reader, redrawn, picture, (name, place, pair))
                    yield Told(pair, kin[0], condition, size, right)


def _told(
    reader: Recogniser, redrawn: Redrawn, picture: Drawn, asked: tuple[str, int, str]
) -> float | None:
    name, place, pair = asked
    decoded = reader.read(cut_out(picture.pixels, Found.level(picture.box)))
    if len(decoded.text) != len(name) or decoded.text[place] not in pair:
        return None
    read = decoded.text[place]
    other = pair.replace(read, "")
    told = redrawn.tell(Place(picture.pixels, picture.box, decoded, place), other)
    return told if told is None or other == name[place] else -told


def _name(character: str, rng: random.Random) -> tuple[str, int]:
    surname, given = rng.choice(_SURNAMES), rng.choice(("", *rng.sample(_GIVEN, 2)))
    if given and rng.random() < 0.5:
        return f"{surname}{given}{character}", 2
    return f"{surname}{character}{given}", 1


def _draw(text: str, face: Typeface, size: int, condition: str, rng: random.Random) -> Drawn:
    ink, ground = {"green": _GREEN, "dark": _DARK}.get(condition, _CLEAR)
    image = Image.new("RGB", (size * 8, size * 4), ground)
    pen, font = ImageDraw.Draw(image), ImageFont.truetype(face.path, size, face.index)
    place = (2 * size + rng.random(), 1.2 * size + rng.random())
    pen.text(place, text, ink, font)
    edges, factor = pen.textbbox(place, text, font), 1.0
    match condition:
        case "blurred":
            image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.03, 0.07) * size))
        case "shrunk":
            factor = rng.uniform(0.5, 0.7)
            image = image.resize((round(image.width * factor), round(image.height * factor)))
    if condition in ("recompressed", "shrunk") or (condition != "clean" and rng.random() < 0.5):
        image = through_jpeg(image, rng)
    x0, y0, x1, y1 = (edge * factor for edge in edges)
    grown = rng.uniform(0.1, 0.3) * (y1 - y0)
    box = Box(round(x0 - grown), round(y0 - grown), round(x1 + grown), round(y1 + grown))
    return Drawn(np.asarray(image), box)


def _print(title: str, told: list[Told]) -> None:
    print(f"\n{title}: {len(told)} drawings")
    for limit in _LIMITS:
        print(f"  limit {limit}: decided {_decided(told, limit)}, wrong {_wrong(told, limit)}")
    sans = [one for one in told if one.kin in _SANS]
    for name, groups in (
        ("pair", _grouped((one.pair, one) for one in told)),
        ("typeface", _grouped((one.kin, one) for one in told)),
        ("condition", _grouped((one.condition, one) for one in told)),
        ("pair, clean, as on phones", _grouped((one.pair, one) for one in _clear(told))),
        ("pair, clean, as on phones, 黑体", _grouped((one.pair, one) for one in _clear(sans))),
    ):
        print(f"  by {name}, limit {_LIMIT}:")
        for value, some in groups.items():
            worst = min((one.right for one in some if one.right is not None), default=0.0)
            print(f"    {value}: decided {_decided(some)}, wrong {_wrong(some)}, worst {worst:.2f}")


def _grouped(told: Iterable[tuple[str, Told]]) -> dict[str, list[Told]]:
    groups: dict[str, list[Told]] = defaultdict(list)
    for key, one in told:
        groups[key].append(one)
    return groups


def _clear(told: Iterable[Told]) -> list[Told]:
    return [one for one in told if one.condition == "clean" and one.size >= _PHONE]


def _decided(told: list[Told], limit: float = _LIMIT) -> str:
    return str(share([one.right is not None and abs(one.right) >= limit for one in told]))


def _wrong(told: list[Told], limit: float = _LIMIT) -> str:
    decided = [one.right for one in told if one.right is not None and abs(one.right) >= limit]
    return str(share([right < 0 for right in decided]))


if __name__ == "__main__":
    main(sys.argv[1:])
