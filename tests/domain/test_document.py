"""Numbers of documents: what is masked, what is cut, what can be one."""

import pytest

from pipeline.domain.document import is_cut, is_masked, may_be_document, shown_ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("5101**********23", ("5101", "23")),
        ("510106********123x", ("510106", "123X")),
        ("51****..1234", ("51", "1234")),
        ("51＊＊＊＊1234", ("51", "1234")),
        ("5101··········34", ("5101", "34")),
        ("5101•••••••••1234", ("5101", "1234")),
        ("5101xxxxxxxxxx1234", ("5101", "1234")),
        ("5101****2005****", ("5101", "")),
        ("5201**女女***女****72", ("5201", "72")),
        ("5134*2", ("5134", "2")),
        ("██████", ("", "")),
        ("******", ("", "")),
    ],
)
def test_a_mask_leaves_its_ends(text: str, ends: tuple[str, str]) -> None:
    assert shown_ends(text) == ends
    assert is_masked(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "*",
        "51010620050314123X",
        "510106.20050314.123X",
        "51010620050314*23X",
        "A12345678",
        "H1234567XX",
        "2.5",
        "软件**2301",
    ],
)
def test_what_has_no_mask(text: str) -> None:
    assert not is_masked(text)


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("5301282", True, False),
        ("12345678", False, True),
        ("12345678901234", True, False),
        ("123456789012345", False, True),
        ("53012820060622418", False, False),
        ("530128200606224183", False, True),
        ("5301282006062241834", False, False),
        ("A12345678", False, True),
        ("A123456(7)", False, True),
        ("56楼0245座7", False, False),
        ("530128200606224183软件2301", False, False),
    ],
)
def test_lengths_that_documents_have(text: str, cut: bool, whole: bool) -> None:
    assert is_cut(text) is cut
    assert may_be_document(text) is whole
