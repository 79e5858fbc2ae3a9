"""Folding before comparing: idempotent, and the same for every way of writing."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.domain.normalise import fold, fold_id, fold_name, parse_date, parse_duration

_TEXTS = st.text(alphabet=st.sampled_from("古丽·•‧．.-一（）()  \u200b\u202e\u061cxX５5族年"))


@example("A´")
@example("ΐ")
@given(_TEXTS | st.text(max_size=20))
def test_folding_twice_changes_nothing(text: str) -> None:
    for folded in (fold, fold_name, fold_id):
        assert folded(folded(text)) == folded(text)


@given(
    st.text(alphabet="古丽买提", min_size=1, max_size=6),
    st.sampled_from("\u200b\u200e\u202a\u202e\u2066\u2069\u061c\ufeff\u00ad\u3000\u00a0"),
    st.integers(0, 6),
)
def test_what_cannot_be_seen_makes_no_difference(name: str, hidden: str, place: int) -> None:
    assert fold(name[:place] + hidden + name[place:]) == name


_DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))


@given(_DAYS)
def test_every_way_of_writing_a_day_is_that_day(day: date) -> None:
    serial = (day - date(1899, 12, 30)).days
    for text in (
        f"{day.year}年{day.month:02d}月{day.day:02d}日",
        f"{day:%Y%m%d}",
        f"{day:%Y-%m-%d}",
        f"{day.year}/{day.month}/{day.day}",
        f"{day:%Y.%m.%d}",
        f"{day:%Y-%m-%d} 00:00:00",
        f"{day:%Y-%m-%d}T00:00:00",
        str(serial),
        f"{serial}.0",
    ):
        assert parse_date(text) == (day, True), text


@given(_DAYS)
def test_a_month_is_known_to_be_no_more(day: date) -> None:
    for text in (f"{day:%Y.%m}", f"{day:%Y%m}", f"{day.year}年{day.month}月"):
        assert parse_date(text) == (day.replace(day=1), False), text


@given(st.sampled_from([1, 2, 2.5, 3, 4, 5, 8]))
def test_every_way_of_writing_a_duration(years: float) -> None:
    number = f"{years:g}"
    ways = {number, f"{years}", f"{number}年", f"{number} 年", f"{number}年制"}
    if years == 2.5:
        ways |= {"两年半", "二年半"}
    elif years < 9:
        ways |= {f"{'零一二三四五六七八'[int(years)]}年"}
    assert {parse_duration(way) for way in ways} == {float(years)}


def test_what_runs_through_other_text_is_no_date() -> None:
    assert parse_date("2021楼月01日") is None
    assert parse_date("2021年09月01臼") is None
    assert parse_date("2021年09月01号") == (date(2021, 9, 1), True)
    assert parse_date("2021牛09月01曰") == (date(2021, 9, 1), True)
