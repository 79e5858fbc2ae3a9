"""What stands in the pages, without a browser: every value as text, as it came."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.domain.judgement import Outcome
from pipeline.report.doubt import is_in_doubt
from pipeline.report.files import render
from pipeline.report.report import INTERNAL
from pipeline.report.review import pages
from tests.report.review.build import everything, handed_in, placed, report_of, shown, student_of


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


def test_the_same_report_gives_the_same_pages() -> None:
    report, files = everything()
    again = render(report)
    assert {path: files[path] for path in again} == again


@pytest.mark.parametrize("group", ["", "甲"])
def test_without_anything_in_doubt_the_page_says_so(group: str) -> None:
    one = student_of(1, "林知遥", "信息工程学院", group)
    _, files = report_of((one,), [])
    assert "没有须人工查看的图片。" in files["review/信息工程学院.html"].decode()
