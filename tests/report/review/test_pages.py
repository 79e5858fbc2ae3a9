"""What stands in the pages, without a browser: every value as text, as it came."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.judgement import Outcome
from pipeline.report.doubt import is_in_doubt
from pipeline.report.files import render
from pipeline.report.report import INTERNAL
from pipeline.report.review import pages
from tests.report.review.build import (
    everything,
    handed_in,
    many,
    placed,
    report_of,
    shown,
    student_of,
)


class _Texts(HTMLParser):
    """The text below each start tag, and every attribute's value."""

    def __init__(self, html: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.tags: list[str] = []
        self.feed(html.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.texts += [value or "" for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


#: Whole in HTML: no lone surrogates, and no characters that its parsers replace.
_VALUES = st.text(
    st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20
) | st.sampled_from(["=1+1", "<b>", "&amp;", "\"'>", "{{ 1 }}", "{% raw %}", "<!--", "</script>"])


@settings(max_examples=40, deadline=None)
@given(_VALUES, _VALUES)
def test_every_value_comes_back_unchanged_and_never_as_mark_up(name: str, college: str) -> None:
    page = _Texts(_page(name, college))
    # Mark-up would be a tag, and no longer part of the text.
    assert name in "".join(page.texts)
    assert college.strip() in "".join(page.texts)
    assert page.tags.count("script") == 1


def _page(name: str, college: str) -> bytes:
    one = student_of(1, name, college)
    other = shown(one, name=placed("贺予安", 3), status=placed("不在籍（退学）", 9))
    _, files = report_of((one,), [handed_in("软件2301/1.png", one.number, other)])
    (page,) = [
        content
        for path, content in files.items()
        if path.endswith(".html") and path != "review/index.html"
    ]
    return page


def test_every_page_says_that_it_is_for_the_office_and_carries_the_policy() -> None:
    _, files = everything()
    found = {path: content.decode() for path, content in files.items() if path.endswith(".html")}
    assert len(found) == 3
    for html in found.values():
        assert INTERNAL in html
        assert "default-src 'none'" in html
        assert "unsafe" not in html
        assert "<style" not in html
        assert " style=" not in html
        assert " on" not in "".join(tag for tag in html.split("<") if tag.startswith("img"))
        assert "http://" not in html
        assert "https://" not in html


def test_a_picture_of_an_identity_card_is_neither_shown_nor_linked() -> None:
    report, _ = everything()
    doubted = [one for one in report.outcome.pictures if is_in_doubt(one)]
    cards = tuple(replace(one, sensitive=True) for one in report.outcome.pictures)
    html = b"".join(
        content
        for path, content in pages.render(
            replace(report, outcome=Outcome(cards, report.outcome.students))
        ).items()
        if path.endswith(".html")
    ).decode()
    assert doubted
    for one in doubted:
        assert str(one.sha256)[:24] not in html


def test_a_college_called_index_does_not_take_the_overviews_place() -> None:
    one = student_of(1, "林知遥", "index")
    _, files = report_of((one,), [])
    names = {path for path in files if path.startswith("review/") and path.endswith(".html")}
    assert names == {"review/index.html", "review/index(2).html"}
    assert b'href="index%282%29.html"' in files["review/index.html"]


def _numbers(html: bytes) -> list[str]:
    return re.findall(r'<article class="case" id="(\w+)"', html.decode())


def test_a_college_of_many_cases_has_several_pages_that_lead_to_each_other() -> None:
    files = many(310, values=1)[1]
    names = ["信息工程学院", "信息工程学院-2"]
    html = [files[f"review/{name}.html"] for name in names]
    held = [_numbers(one) for one in html]
    assert [len(one) for one in held] == [300, 10]
    assert len({*held[0], *held[1]}) == 310
    links = [f'href="{quote(name)}.html"' for name in names]
    for page in (files["review/index.html"], *html):
        assert all(link in page.decode() for link in links)
    assert "<h1>信息工程学院（第 2 页，共 2 页）</h1>" in html[1].decode()
    assert f'{links[1]} rel="next"' in html[0].decode()
    assert f'{links[0]} rel="prev"' in html[1].decode()
    # All of them stand as one in the list of colleges, and in the tables.
    assert html[0].decode().count('title="待处理">310<') == 1
    assert "review/信息工程学院-3.html" not in files


def test_pictures_of_a_student_stay_on_one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "_MOST", 2)
    one, other = student_of(1, "甲", "信息工程学院"), student_of(2, "乙", "信息工程学院")
    handed = [
        handed_in(f"{n}.png", each.number, shown(each, name=placed("丙丁", 3)))
        for n, each in enumerate((one, one, one, other, other, other))
    ]
    files = report_of((one, other), handed)[1]
    assert len(_numbers(files["review/信息工程学院.html"])) == 3
    assert len(_numbers(files["review/信息工程学院-2.html"])) == 3
    monkeypatch.setattr(pages, "_ROOM", 0)
    files = report_of((one, other), handed)[1]
    assert [len(_numbers(files[f"review/信息工程学院{n}.html"])) for n in ("", "-2", "-3")] == [
        2
    ] * 3


def test_a_page_is_full_when_it_is_heavy(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = many(6)[1]
    monkeypatch.setattr(pages, "_HEAVIEST", 24_000)
    files = many(6)[1]
    parts = [path for path in files if path.startswith("review/信息工程学院")]
    assert len(parts) > 1
    assert sorted(n for path in parts for n in _numbers(files[path])) == sorted(
        _numbers(whole["review/信息工程学院.html"])
    )


def test_a_college_named_like_a_second_page_keeps_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "_MOST", 1)
    monkeypatch.setattr(pages, "_ROOM", 0)
    people = tuple(
        student_of(n, "甲", college)
        for n, college in enumerate(("学院", "学院", "学院-2", "学院-2"), start=1)
    )
    handed = [
        handed_in(f"{one.number}.png", one.number, shown(one, name=placed("丙", 3)))
        for one in people
    ]
    files = report_of(people, handed)[1]
    found = {path for path in files if path.startswith("review/学院")}
    assert found == {f"review/学院{part}.html" for part in ("", "-2", "-2(2)", "-2-2")}
    assert sum(len(_numbers(files[path])) for path in found) == 4


def test_the_same_report_gives_the_same_pages() -> None:
    report, files = everything()
    again = render(report)
    assert {path: files[path] for path in again} == again


@pytest.mark.parametrize("group", ["", "甲"])
def test_without_anything_in_doubt_the_page_says_so(group: str) -> None:
    one = student_of(1, "林知遥", "信息工程学院", group)
    _, files = report_of((one,), [])
    assert "没有须人工查看的图片。" in files["review/信息工程学院.html"].decode()
