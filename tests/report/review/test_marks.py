from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.fields import Field
from pipeline.report.review.marks import Pieces, marked


def _shown(pieces: Pieces) -> str:
    return "".join(f"[{one.text}]" if one.differs else one.text for one in pieces)


def test_what_differs_is_marked_on_both_sides() -> None:
    seen, expected = marked(Field.NAME, "周未", "周末")
    assert (_shown(seen), _shown(expected)) == ("周[未]", "周[末]")
    seen, expected = marked(Field.ID_NUMBER, "511602200411052461", "511602200411052469")
    assert (_shown(seen), _shown(expected)) == ("51160220041105246[1]", "51160220041105246[9]")


def test_what_is_missing_is_marked_where_it_stands() -> None:
    seen, expected = marked(Field.MAJOR, "现代通信技术", "现代通信技术（中外合作办学）")
    assert _shown(seen) == "现代通信技术"
    assert _shown(expected) == "现代通信技术[（中外合作办学）]"


def test_the_way_of_writing_is_no_difference() -> None:
    seen, expected = marked(Field.BIRTH_DATE, "2004年11月25日", "20041126")
    assert (_shown(seen), _shown(expected)) == ("2004年11月2[5]日", "2004112[6]")
    seen, expected = marked(Field.STATUS, "在籍（注册学籍）", "在籍(注册 学籍)")
    assert not any(piece.differs for piece in (*seen, *expected))
    seen, _ = marked(Field.ID_NUMBER, "5116022004110524x", "5116022004110524X")
    assert not any(piece.differs for piece in seen)


@given(st.text(), st.text(), st.sampled_from(Field))
def test_nothing_is_lost_or_added(one: str, other: str, field: Field) -> None:
    first, second = marked(field, one, other)
    assert "".join(piece.text for piece in first) == one
    assert "".join(piece.text for piece in second) == other


@given(st.text(), st.sampled_from(Field))
def test_equal_values_have_no_mark(text: str, field: Field) -> None:
    first, second = marked(field, text, text)
    assert not any(piece.differs for piece in (*first, *second))
