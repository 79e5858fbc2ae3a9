"""How a value looks that an image editor left: unlike its neighbours in one respect."""

from random import Random

_SANS = "'Noto Sans CJK SC',sans-serif"
_SERIF = "'AR PL UMing CN','Noto Serif CJK SC',serif"

#: In what a value can differ from the values around it.
RESPECTS = ("weight", "size", "baseline", "colour", "typeface")


def style(respect: str, look: dict[str, str], rng: Random) -> str:
    """CSS of the value; ``look`` says in which typeface its neighbours stand.

    Raises:
        ValueError: there is no such respect.
    """
    match respect:
        case "weight":
            # Families of a single weight are drawn alike whatever weight is asked for.
            return "font-weight:700;-webkit-text-stroke:.015em"
        case "size":
            return f"font-size:{rng.choice((86, 114, 120))}%"
        case "baseline":
            return f"position:relative;top:{rng.choice((-0.2, -0.16, 0.16, 0.2))}em"
        case "colour" if look.get("theme") == "dark":
            return f"color:{rng.choice(('#fff', '#8c8c8c', '#9db4ff'))}"
        case "colour":
            near = ("#000",) if "value_colour" not in look else ()
            return f"color:{rng.choice((*near, '#7a7a7a', '#1c2f6b'))}"
        case "typeface":
            around = look.get("value_font") or (_SANS if "chrome" in look else look["font"])
            serif = any(word in around for word in ("Serif", "Ming", "Sungti", "Kai"))
            return f"font-family:{_SANS if serif else _SERIF}"
        case _:
            raise ValueError(f"unknown respect {respect}")
