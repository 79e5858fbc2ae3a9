"""How well both readers together tell look-alikes apart: the limits in match/certainty.py.

usage: python -m tests.alphabet.pairs [SEED]   (wants the fonts of drawn.py; two minutes)

Names are drawn in the typefaces, sizes and colours of the 学籍 pages, clean, recompressed or
shrunk, with one character of a pair that people and readers confuse. Both readers weigh the name
with the other character beside the drawn one, as a second look does. Characters that the strong
reader is not trusted with are left out, as the program leaves them to a person.
"""

import random
import sys
from collections.abc import Iterator

import numpy as np

from pipeline.ocr.alphabets import load_alphabets
from pipeline.ocr.weights import locate
from tests.alphabet.drawn import draw_name
from tests.alphabet.weighed import odds_of, scales_of
from tests.evaluation.counts import share

#: Two characters each.
_PAIRS = (
    "未末已巳己已日曰土士祎袆晟晨煜熠翊翌玥钥汐沙浩洁静婧佳住雯雪文又田由申由甲申王玉大太天夫千干于干人入宇字晖辉焕换珊姗钰玉炜玮伟玮岚风辰晨昊吴昊旻"
    "昕听析折渊洲若苦茹菇芸云苑范笙生笑芙婷停娜姗妍研琪淇琳淋瑜渝瑶谣涵函泽译泽择译择欣掀欢次永水冰水明朋晶品鑫森森林杰木杉彬松柏柏伯彤丹丹舟凡几兵乒"
    "刚纲钢刚勇男历厉传专侯候冶治凯铠赛寨戊戌戌戍汩汨亳毫鸣呜乌鸟令今全金仑仓沧沦抢抡沈沉项顶孙孩季李杏李吕昌官宫宣宜官管高亮享亨享京亦赤亢元无允充兄"
    "党堂丰卡沁泌洋样详祥淑椒清情青清晴睛晴倩自白日目己巳陈阵候侯肖尚贺货"
)
_EACH = 8
_LIMITS = (2.0, 3.0, 4.0, 6.0, 8.0)


def main(arguments: list[str]) -> None:
    """Print how often the drawn name wins, and how far it ever loses, by the limits."""
    found = list(_ratios(random.Random(int(arguments[0]) if arguments else 1)))
    ratios = np.array(found)
    print(f"{len(found)} names; ln likelihood of the look-alike beside the drawn one:")
    print(f"  median {np.median(ratios):.1f}, greatest {ratios.max():.1f}")
    for limit in _LIMITS:
        won, lost = share(list(ratios <= -limit)), share(list(ratios >= limit))
        print(f"  {limit:>4}: the drawn one leads by so much {won}, the other {lost}")


def _ratios(rng: random.Random) -> Iterator[float]:
    scales, alphabet = scales_of(locate()), load_alphabets(None).strong
    for pair in zip(_PAIRS[::2], _PAIRS[1::2], strict=True):
        for shown, other in (pair, pair[::-1]):
            if not (alphabet.reads(shown) and alphabet.reads(other)):
                continue
            for _ in range(_EACH):
                tail = rng.choice(("", "明", "平"))
                drawn = draw_name(f"周{shown}{tail}", rng)
                odds = odds_of(scales, drawn, f"周{other}{tail}", f"周{shown}{tail}")
                if odds is not None:
                    yield odds


if __name__ == "__main__":
    main(sys.argv[1:])
