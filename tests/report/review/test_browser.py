"""The review pages in a real browser: shown, found, worked off with the keyboard, and harmless."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from pipeline.report.numbers import number
from tests.browser import running, written
from tests.report.review.build import HOSTILE, everything, many

_INTRUDE = """() => {
  const image = document.createElement('img');
  image.src = 'http://127.0.0.1:9/x.png';
  const script = document.createElement('script');
  script.textContent = 'document.title = 1';
  document.body.append(image, script);
}"""

_DIFFERING = number("P", "机电2301/6.png")
_COLLEGE, _OTHER = "信息工程学院.html", "机电=学院_b_.html"
_PARTS = ("信息工程学院.html", "信息工程学院-2.html", "信息工程学院-3.html")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with running() as found:
        yield found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("run"), everything()[1]) / "review"


@dataclass
class Opened:
    """A page, and all that it asked for and complained of."""

    page: Any
    requests: list[str]
    complaints: list[str]

    def text(self, selector: str) -> str:
        return str(self.page.locator(selector).first.inner_text())

    def shown(self) -> list[str]:
        return list(
            self.page.eval_on_selector_all(".case:not([hidden])", "all => all.map(c => c.id)")
        )

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)


@pytest.fixture
def open_(browser: Any, folder: Path) -> Iterator[Any]:
    contexts = []

    def opened(name: str, place: Path = folder, width: int = 1366, height: int = 900) -> Opened:
        context = browser.new_context(
            viewport={"width": width, "height": height}, accept_downloads=True
        )
        contexts.append(context)
        page = context.new_page()
        found = Opened(page, [], [])
        page.on("request", lambda request: found.requests.append(request.url))
        page.on("console", lambda message: found.complaints.append(message.text))
        page.on("pageerror", lambda error: found.complaints.append(str(error)))
        page.on("dialog", lambda dialog: found.complaints.append(dialog.message))
        page.goto((place / name).as_uri(), wait_until="load")
        return found

    yield opened
    for context in contexts:
        context.close()


def _rows(page: Opened, folder: Path) -> list[list[str]]:
    with page.page.expect_download() as waiting:
        page.press("e")
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def test_every_page_is_drawn_without_complaint_and_asks_for_nothing_outside(
    open_: Any, folder: Path
) -> None:
    pages = sorted(path.name for path in folder.glob("*.html"))
    assert pages == sorted(["index.html", _COLLEGE, _OTHER])
    for name in pages:
        found = open_(name)
        found.page.mouse.wheel(0, 20_000)
        found.page.wait_for_load_state("networkidle")
        assert found.complaints == []
        base = f"{folder.as_uri()}/"
        assert found.requests
        assert [url for url in found.requests if not url.startswith(base)] == []
        assert "仅限学籍科内部使用" in found.text(".internal")
        broken = "all => all.filter(i => i.complete && i.src && !i.naturalWidth).map(i => i.src)"
        assert found.page.eval_on_selector_all("img", broken) == []


def test_a_request_to_another_machine_would_be_refused(open_: Any) -> None:
    found = open_("index.html")
    found.page.evaluate(_INTRUDE)
    found.page.wait_for_timeout(200)
    assert len([line for line in found.complaints if "Content Security Policy" in line]) == 2
    assert found.page.title() != "1"


def test_hostile_names_are_text(open_: Any) -> None:
    found = open_(_COLLEGE)
    names = [text.rsplit(" ", 1)[0] for text in found.page.locator(".case h2").all_inner_texts()]
    assert names == list(HOSTILE)
    assert found.page.title() == "信息工程学院 复核 2026-11-23"
    assert found.page.locator("main script, main h1, .case img:not([loading])").count() == 0
    assert found.complaints == []
    other = open_(_OTHER)
    assert other.text("h1") == "机电=学院<b>"


def test_both_values_stand_beside_the_crop_with_what_differs_marked(open_: Any) -> None:
    found = open_(_OTHER)
    case = found.page.locator(f"#{_DIFFERING}")
    value = case.locator(".mismatch").first
    assert value.locator("h3").inner_text().split() == ["专业", "不一致"]
    assert value.locator("dd").all_inner_texts() == ["护理技术", "软件技术"]
    assert value.locator("mark").all_inner_texts() == ["护理", "软件"]
    assert value.locator(".crop img").evaluate("i => i.naturalWidth") == 220
    facts = case.locator(".facts").inner_text()
    assert "学籍信息页（手机）" in facts
    assert "证件号码" in facts
    case.locator("summary").click()
    assert "层次同义词归一后一致" in case.locator("details table").inner_text()


def test_cases_are_filtered_and_found(open_: Any) -> None:
    found = open_(_OTHER)
    assert len(found.shown()) == 4
    found.page.select_option("select[name=code]", "D401")
    assert found.shown() == [number("P", "机电2301/8.png")]
    found.page.select_option("select[name=code]", "")
    found.page.fill("input[name=search]", "卫南星")
    assert found.shown() == [number("P", "机电=学院<b>/10.png")]
    found.page.fill("input[name=search]", "没有这个人")
    assert found.shown() == []
    assert found.page.locator(".empty").is_visible()
    found.page.fill("input[name=search]", "2023 机电2301")
    found.page.select_option("select[name=state]", "done")
    assert found.shown() == []
    found.page.select_option("select[name=state]", "")
    assert len(found.shown()) == 3


def test_the_keyboard_goes_through_the_cases_and_decides(open_: Any, tmp_path: Path) -> None:
    found = open_(_OTHER)
    ids = found.shown()
    current = "() => document.querySelector('.case.current')?.id"
    found.press("j")
    assert found.page.evaluate(current) == ids[0] == _DIFFERING
    found.press("j", "j", "k", "k", "k")
    assert found.page.evaluate(current) == ids[0]
    found.page.fill("input[name=person]", "=王老师")
    found.page.locator(f"#{_DIFFERING}").focus()
    found.press("m")
    case = found.page.locator(".case.current")
    assert case.locator(".mismatch").first.locator(".said").inner_text() == "名册有误（待导出）"
    assert "done" not in case.get_attribute("class")
    # What waits comes next; what was said last is taken back first.
    found.press("x", "u", "y")
    assert "done" in case.get_attribute("class")
    found.press("j", "w")
    header, *rows = _rows(found, tmp_path)
    assert header == ["编号", "处理意见", "处理人", "处理日期", "依据"]
    first = "202301010010"
    assert {(row[0], row[1]) for row in rows} == {
        (number("D", first, "D201"), "名册有误"),
        (number("D", first, "D105"), "已更正"),
        (number("P", "机电2301/7.png"), "无效"),
    }
    assert {row[2] for row in rows} == {"'=王老师"}
    assert all(len(row[4]) == 16 for row in rows)


def test_letters_that_are_typed_decide_nothing(open_: Any) -> None:
    found = open_(_COLLEGE)
    found.press("j", "/")
    found.page.keyboard.type("cmxr")
    assert found.page.input_value("input[name=search]") == "cmxr"
    assert found.page.locator("button[name=export]").is_disabled()


def test_whose_a_picture_is_can_be_said(open_: Any, tmp_path: Path) -> None:
    found = open_(_OTHER)
    found.page.fill("input[name=search]", "7.png")
    found.press("Tab")
    found.page.locator(".case:not([hidden])").focus()
    found.press("g")
    found.page.get_by_role("button", name="202301010012 丙").click()
    assert "归属 202301010012（待导出）" in found.text(".case.current")
    found.press("g")
    found.page.keyboard.type("不是学号")
    found.press("Enter")
    assert "归属 202301010012（待导出）" in found.text(".case.current")
    found.page.locator(".whose input").fill("202301010013")
    found.press("Enter")
    _, row = _rows(found, tmp_path)
    assert row[:2] == [number("P", "机电2301/7.png"), "归属 202301010013"]


def test_decisions_stay_until_they_are_read_and_lapse_when_the_picture_changes(
    open_: Any, folder: Path, tmp_path: Path
) -> None:
    found = open_(_COLLEGE)
    found.press("j", "c")
    found.page.reload()
    assert "确认无误（待导出）" in found.page.locator(".case").first.text_content()
    html = (folder / _COLLEGE).read_text(encoding="utf-8")
    basis = found.page.locator(".case .offer").first.get_attribute("data-basis")
    try:
        (folder / _COLLEGE).write_text(html.replace(basis, "0" * 16), encoding="utf-8")
        found.page.reload()
        assert "待导出" not in found.page.locator(".case").first.text_content()
    finally:
        (folder / _COLLEGE).write_text(html, encoding="utf-8")


def test_the_whole_picture_is_shown_on_demand(open_: Any) -> None:
    found = open_(_COLLEGE)
    copies = [url for url in found.requests if "/pictures/" in url]
    assert copies == []
    found.press("j", "o")
    image = found.page.locator("#picture img")
    assert image.is_visible()
    assert image.evaluate("i => i.decode().then(() => i.naturalWidth)") == 360
    found.press("Escape")
    assert not image.is_visible()
    found.press("?")
    assert "撤回" in found.text("#help")


@pytest.mark.parametrize("width", [390, 1366])
@pytest.mark.parametrize("name", ["index.html", _COLLEGE, _OTHER])
def test_nothing_keeps_anybody_from_using_the_pages(open_: Any, name: str, width: int) -> None:
    found = open_(name, width=width)
    if name != "index.html":
        found.page.select_option("select[name=state]", "")
        found.press("j", "c")
    broad = found.page.evaluate("document.documentElement.scrollWidth")
    assert broad <= width
    result = Axe().run(found.page)
    assert result.violations_count == 0, result.generate_report()


def test_nothing_keeps_anybody_from_reading_the_help(open_: Any) -> None:
    found = open_(_COLLEGE)
    found.press("?")
    result = Axe().run(found.page)
    assert result.violations_count == 0, result.generate_report()


@pytest.fixture(scope="module")
def parted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A college of so many cases that it has three pages."""
    return written(tmp_path_factory.mktemp("parted"), many(640, values=2)[1]) / "review"


@pytest.mark.slow
def test_every_page_of_a_large_college_is_light_and_quick(open_: Any, parted: Path) -> None:
    counts = []
    for name in _PARTS:
        found = open_(name, parted)
        counts.append(len(found.shown()))
        assert found.page.locator(".crop img").count() == 2 * counts[-1]
        assert sum(_size(url) for url in _all_that_it_loads(found)) < 3_000_000
        ready = "() => performance.getEntriesByType('navigation')[0].loadEventEnd"
        seconds = []
        for _ in range(3):  # other tests run on this machine, too
            found.page.reload(wait_until="load")
            seconds.append(found.page.evaluate(ready) / 1000)
        assert min(seconds) < 1
        found.press("j")
        assert found.page.locator(".case.current").count() == 1
    assert counts == [300, 300, 40]


def _all_that_it_loads(found: Opened) -> set[str]:
    """The page, and what it asks for when somebody scrolls to its end."""
    found.page.eval_on_selector_all(
        "img[loading=lazy]", "all => all.forEach(one => { one.loading = 'eager'; })"
    )
    found.page.wait_for_function("() => [...document.images].every(i => !i.src || i.complete)")
    return set(found.requests)


def _turn(found: Opened, link: Locator, heading: str) -> None:
    """Follow a link, and wait for the page it leads to.

    By the keyboard: of hundreds of cases those that come into sight get their own height, and the
    link at the foot of the page may move from under a pointer that was aimed at it.
    """
    link.press("Enter")
    expect(found.page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    found.page.wait_for_load_state("load")


@pytest.mark.slow
def test_the_pages_of_a_large_college_are_worked_off_one_by_one(
    open_: Any, parted: Path, tmp_path: Path
) -> None:
    found = open_("index.html", parted)
    links = found.page.locator("main .rates a").all_inner_texts()
    assert links == ["信息工程学院", "第 2 页", "第 3 页"]
    _turn(found, found.page.get_by_role("link", name="第 3 页"), "信息工程学院（第 3 页，共 3 页）")
    last = found.shown()[-1]
    assert len(found.shown()) == 40
    found.page.fill("input[name=search]", "学生640")
    assert found.shown() == [last]
    found.page.locator(f"#{last}").focus()
    found.press("x")
    before = found.page.get_by_role("link", name="上一页").first
    _turn(found, before, "信息工程学院（第 2 页，共 3 页）")
    found.page.fill("input[name=search]", "学生640")
    assert found.shown() == []
    found.page.fill("input[name=search]", "")
    found.page.locator(f"#{found.shown()[0]}").focus()
    found.press("r")
    # A page exports what was decided on it, and neither takes away what was on the other.
    (second,) = _rows(found, tmp_path)[1:]
    after = found.page.get_by_role("link", name="下一页").last
    _turn(found, after, "信息工程学院（第 3 页，共 3 页）")
    with found.page.expect_download() as waiting:
        found.page.get_by_role("button", name="导出处理意见").click()
    assert waiting.value.suggested_filename.startswith("处理意见-信息工程学院（第 3 页，共 3 页）-")
    path = tmp_path / "third.csv"
    waiting.value.save_as(path)
    (third,) = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))[1:]
    assert second[1] == "需学生重交"
    assert third[:2] == [number("D", "202301010640", "D201"), "排除"]
    assert found.complaints == []
    result = Axe().run(found.page)
    assert result.violations_count == 0, result.generate_report()


def _size(url: str) -> int:
    return Path(unquote(urlparse(url).path)).stat().st_size
