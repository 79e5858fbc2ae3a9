"""Layouts drawn by lot, for tuning: looks that nobody thought of, as many sets as there are seeds.

``tests.evaluation.varied:SEED_7`` is the set of seed 7. They are no unseen set: whoever tunes looks
at them. They keep rules from fitting the few layouts that somebody happened to write.
"""

from random import Random

from pipeline.domain.fields import Field
from sample_images.drawing.layouts import Layout, LayoutSet
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone
from sample_images.drawing.pages.standard import LAYOUTS as STANDARD

_PREFIX = "SEED_"
_PHONES, _DESKTOPS, _IMAGES = 12, 10, 5

_FONTS = (
    "'Noto Sans CJK SC'",
    "'Noto Sans CJK SC Light'",
    "'Noto Sans CJK SC DemiLight'",
    "'Noto Sans CJK SC Medium'",
    "'Noto Serif CJK SC'",
    "'Noto Serif CJK SC Light'",
    "'WenQuanYi Micro Hei'",
    "'WenQuanYi Zen Hei'",
    "'AR PL UMing CN'",
    "'AR PL UKai CN'",
    "'AR PL SungtiL GB'",
    "'AR PL KaitiM GB'",
    "'LXGW WenKai'",
    "'LXGW WenKai Light'",
    "'Droid Sans Fallback'",
)
_GREENS = ("#0e9c86", "#178f62", "#27a35a", "#0f7d5b", "#29b383", "#3cc08f", "#1f8a70", "#4fae63")
_LABELS = ("#555", "#666", "#777", "#888", "#999", "#5d6b66", "#8a9490", "#333")
_VALUES = ("#000", "#111", "#222", "#333", "#444", "#1f2a26")
_TINTS = ("#f1f8f5", "#f5f7fa", "#fafafa", "#eef4fb", "#fdf8ee")
_RULES = ("1px solid #eee", "1px dashed #ddd", "1px dotted #ccc", "1px solid #dfe6e3", "none")

_ALL = (*(key for row in detail_phone.CARD for key in row), *detail_phone.LIST)


def __getattr__(name: str) -> LayoutSet:
    if not name.startswith(_PREFIX):
        raise AttributeError(name)
    return varied(int(name.removeprefix(_PREFIX)))


def varied(seed: int) -> LayoutSet:
    """Detail pages by lot, wrong pages from the standard set."""
    rng = Random(f"varied:{seed}")
    own = [
        *(_phone(rng, number) for number in range(_PHONES)),
        *(_desktop(rng, number) for number in range(_DESKTOPS)),
        *(_image(rng, number) for number in range(_IMAGES)),
    ]
    others = tuple(one for one in STANDARD.layouts if not one.page.is_detail)
    return LayoutSet(f"varied-{seed}", (*own, *others))


def _shuffled(rng: Random, fields: tuple[Field, ...]) -> tuple[Field, ...]:
    return tuple(rng.sample(fields, len(fields)))


def _font(rng: Random) -> str:
    return f"{rng.choice(_FONTS)},'Noto Sans CJK SC',sans-serif"


def _print(rng: Random, label: str, value: str) -> list[str]:
    """CSS of weights and letter spacing, the same for all rows."""
    style = [f"body{{font-weight:{rng.choice((300, 400, 400, 400, 500))}}}"]
    if rng.random() < 0.25:
        style.append(f"{label}{{font-weight:{rng.choice((500, 700))}}}")
    if rng.random() < 0.25:
        style.append(f"{value}{{font-weight:{rng.choice((500, 700))}}}")
    if rng.random() < 0.3:
        style.append(f"{label}{{letter-spacing:{rng.choice(('.02em', '.06em', '.1em'))}}}")
    if rng.random() < 0.25:
        style.append(f"{value}{{letter-spacing:{rng.choice(('.01em', '.03em', '.05em'))}}}")
    return style


def _rows(rng: Random, row: str) -> list[str]:
    """CSS of what tells rows apart: stripes, rules or nothing."""
    match rng.choice(("stripes", "rules", "strips", "plain")):
        case "stripes":
            which = rng.choice(("odd", "even"))
            return [f"{row}:nth-child({which}){{background:{rng.choice(_TINTS)}}}"]
        case "rules":
            return [f"{row}{{border-bottom:{rng.choice(_RULES)}}}"]
        case "strips":
            return [f"{row}{{background:#fff;border-radius:4px;margin-bottom:3px}}"]
    return []


def _phone(rng: Random, number: int) -> Layout:
    style = [*_print(rng, ".item .label", ".item .text"), *_rows(rng, ".item")]
    if rng.random() < 0.35:
        style.append(".item{padding-right:.4rem}.item .text{text-align:right}")
    style.append(f".item .label{{width:{rng.choice((30, 34, 38, 42))}%}}")
    style.append(f".name{{font-size:{rng.uniform(0.42, 0.54):.3f}rem}}")
    style.append(f".school{{font-size:{rng.uniform(0.43, 0.52):.3f}rem}}")
    style.append(f".card{{border-radius:{rng.choice(('0', '.1rem', '.3rem'))}}}")
    green = rng.choice(_GREENS)
    return detail_phone.phone(
        f"varied-{number}",
        rng.choice((320, 345, 360, 375, 384, 393, 402, 412, 430, 440)),
        rng.choice((2, 2.25, 2.5, 2.625, 3, 3.25)),
        _shuffled(rng, detail_phone.LIST),
        font=_font(rng),
        chrome=rng.choice(("none", "wechat", "app", "browser")),
        label_align=rng.choice(("left", "right")),
        label_colour=rng.choice(_LABELS),
        value_colour=rng.choice(_VALUES),
        pitch=f"{rng.uniform(0.1, 0.32):.3f}rem",
        list_size=f"{rng.uniform(0.33, 0.45):.3f}rem",
        card_from=green,
        card_to=rng.choice((green, rng.choice(_GREENS))),
        pill=rng.choice(("#0f7750", "#0a8a76", "#0b6549", "#2f8f6f")),
        status_height=rng.choice(("24", "40", "47", "54")),
        collect=rng.choice(("yes", "no")),
        second_photo=rng.choice(("yes", "no")),
        button=rng.choice(("yes", "no")),
        bar_character=rng.choice("|│丨｜"),
        style="".join(style),
    )


def _desktop(rng: Random, number: int) -> Layout:
    style = [*_print(rng, ".cell .label", ".cell .text"), *_rows(rng, ".pair")]
    style.append(f".cell{{line-height:{rng.randrange(20, 32)}px}}")
    style.append(f".cell{{font-size:{rng.choice((13, 14, 14, 15, 16))}px}}")
    if rng.random() < 0.3:
        style.append(".rows{border:1px solid #d9dfe3}.cell{border:0 solid #d9dfe3}")
        style.append(".pair{padding:0}.cell{border-width:0 1px 1px 0;padding-left:8px}")
    if rng.random() < 0.3:
        style.append(".inside{flex-direction:row-reverse}")
    keys = _shuffled(rng, _ALL[:1] + _ALL[1:])
    step = rng.choice((1, 2, 2, 2))
    rows = tuple(keys[at : at + step] for at in range(0, len(keys), step))
    return detail_desktop.desktop(
        f"varied-{number}",
        rng.choice((1280, 1366, 1440, 1536, 1600, 1680, 1728, 1920)),
        rng.choice((0.8, 0.9, 1.0, 1.0, 1.1, 1.25, 1.5)),
        rows,
        font=_font(rng),
        label_align=rng.choice(("left", "right")),
        label_width=rng.choice(("110px", "124px", "140px")),
        label_colour=rng.choice(_LABELS),
        value_colour=rng.choice(_VALUES),
        pitch=rng.choice(("2px", "5px", "9px")),
        rule=rng.choice(_RULES),
        green=rng.choice(_GREENS),
        body_width=rng.choice(("1000px", "1120px", "1180px")),
        second_photo=rng.choice(("yes", "no")),
        style="".join(style),
    )


def _image(rng: Random, number: int) -> Layout:
    style = [*_print(rng, ".item>span:first-child", ".value"), *_rows(rng, ".item")]
    if rng.random() < 0.4:
        align = rng.choice(("right", "left"))
        style.append(".item>span:first-child{flex:none;width:9em;margin-right:.5em;")
        style.append(f"text-align:{align}}}")
    return detail_image.picture(
        f"varied-{number}",
        rng.choice((700, 760, 820, 960)),
        rng.choice((1.0, 1.1, 1.25, 1.5)),
        _shuffled(rng, _ALL),
        font=_font(rng),
        pitch=f"{rng.randrange(24, 38)}px",
        size=rng.choice(("14px", "15px", "16px", "17px")),
        back=rng.choice(("#fff", "#f7fbf9", "#fafafa")),
        style="".join(style),
    )
