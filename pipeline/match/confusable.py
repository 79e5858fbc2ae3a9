"""Pairs of characters that people and readers confuse, both of which may stand in a name.

Those of the domain, and those of which a reader wrote one for the other on drawn names, or found
it nearly as likely (``python -m tests.alphabet.pairs``).
"""

_PAIRS = (
    "未末己已己巳已巳日曰土士祎袆晟晨煜熠翊翌玥钥汐沙"
    "千干干于昊吴冶治仝全几凡听昕姗珊宇字官宫戊戌戌戍享亨乒兵晴睛晶品鸟乌抡抢抡轮呜鸣亳毫汩汨"
)


def confusable_with(character: str) -> str:
    """The characters that ``character`` is confused with, none for most."""
    pairs = zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
    found = [pair for pair in pairs if character in pair]
    return "".join(one if other == character else other for one, other in found)
