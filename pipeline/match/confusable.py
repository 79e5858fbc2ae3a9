"""Pairs of characters that people and readers confuse, both of which may stand in a name.

Those of the domain, and those of which a reader wrote one for the other on drawn names, or found
it nearly as likely (``python -m tests.alphabet.pairs``), as far as parents choose both: 睛 stands
in nobody's name, so that nobody with 晴 in theirs needs a person to look at it.
"""

_PAIRS = "未末己已己巳已巳日曰土士祎袆晟晨煜熠翊翌玥钥汐沙冶治亨享姗珊晶品"


def confusable_with(character: str) -> str:
    """The characters that ``character`` is confused with, none for most."""
    pairs = zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
    found = [pair for pair in pairs if character in pair]
    return "".join(one if other == character else other for one, other in found)
