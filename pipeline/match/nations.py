"""民族: a closed vocabulary, so that one that was misread is told by what the others are worth."""

from rapidfuzz.distance import Hamming

#: GB/T 3304-1991, and what the platform has for those outside it.
_NATIONS = (
    "汉族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 "
    "侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 "
    "高山族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 "
    "布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 乌孜别克族 俄罗斯族 "
    "鄂温克族 德昂族 保安族 裕固族 京族 塔塔尔族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 "
    "基诺族 穿青人族 其他 外国血统中国籍人士 未识别民族 "
)
_ALL = tuple(_NATIONS.split())
#: With 族 and without.
ETHNICITIES = frozenset(_ALL) | {name.removesuffix("族") for name in _ALL}


def in_full(text: str) -> str:
    """``text`` as the platform prints it: with 族, which rosters often drop."""
    return f"{text}族" if f"{text}族" in _ALL else text


def rivals(expected: str, seen: str) -> tuple[str, ...]:
    """What may stand where ``seen`` was read besides ``expected``, both with 族.

    Nothing where ``seen`` is a 民族 itself, or differs in more than one character.
    """
    if seen in ETHNICITIES or len(seen) != len(expected) or not seen.endswith("族"):
        return ()
    if Hamming.distance(seen, expected) != 1:
        return ()
    alike = (name for name in _ALL if len(name) == len(expected) and name.endswith("族"))
    return tuple(name for name in alike if name != expected)
