"""Which characters are called 繁简 or 异体 of one another."""

import pytest
from opencc import OpenCC

from pipeline.match.variants import _FORMS, are_variants

#: 异体 and other national forms, which OpenCC leaves as they are or leads elsewhere.
_NOT_OF_OPENCC = set("升浚徳珎哲坤渺湻淸靑呑尙钜翆栢里裡阎么")


def test_traditional_forms_are_those_of_opencc() -> None:
    simplified = OpenCC("t2s")
    for family in _FORMS:
        for other in family[1:]:
            assert other in _NOT_OF_OPENCC or simplified.convert(other) == family[0], family


def test_no_character_belongs_to_two_families() -> None:
    everything = "".join(_FORMS)
    assert len(set(everything)) == len(everything)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("昇", "升", True),
        ("濬", "浚", True),
        ("嫻", "娴", True),
        ("黃悅", "黄悦", True),
        ("黃悅", "黄说", False),
        ("未", "末", False),
        ("晟", "晨", False),
        ("祎", "袆", False),
        ("娴", "娴娴", False),
        ("", "", False),
    ],
)
def test_variants(one: str, other: str, same: bool) -> None:
    assert are_variants(one, other) is same
    assert are_variants(other, one) is same
