"""The registrar's way over the review page: the demo's cases decided there, and a new night."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pipeline.report.numbers import number
from tests.browser import running
from tests.cli.test_decisions import decided_by, invoke, night, rows_of_csv, verdict_of
from tests.recording import play

_COLLEGE = "智能制造学院"
_STUDENT, _NAME = "2024041502", number("D", "2024041502", "D101")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with running() as found:
        yield found


@pytest.fixture
def out(tmp_path: Path) -> Path:
    play(tmp_path)
    assert night(tmp_path, "2026-11-23").exit_code == 0
    return tmp_path


@pytest.fixture
def page(browser: Any, out: Path) -> Iterator[Any]:
    context = browser.new_context(accept_downloads=True)
    found = context.new_page()
    found.goto((out / f"latest/review/{_COLLEGE}.html").as_uri())
    yield found
    context.close()


def _exported(page: Any, folder: Path) -> Path:
    """The file as the browser saves it."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="导出处理意见").click()
    path: Path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def _decide(page: Any) -> None:
    page.fill("input[name=person]", "王老师")
    page.fill("input[name=search]", _STUDENT)
    page.locator(".case:not([hidden])").focus()
    page.keyboard.press("m")


def test_what_is_exported_is_taken_over_by_decide(page: Any, out: Path, tmp_path: Path) -> None:
    assert verdict_of(out, _STUDENT) == ("discrepancy", "")
    _decide(page)
    path = _exported(page, tmp_path)
    assert path.name.startswith(f"处理意见-{_COLLEGE}-")
    result = invoke("decide", path, "--out", out)
    assert (result.exit_code, "已记录处理意见 1 条" in result.output) == (0, True), result.output
    assert night(out).exit_code == 0
    assert verdict_of(out, _STUDENT) == ("verified", "名册有误")
    opinion, person, _ = decided_by(out, _NAME)
    assert (opinion, person) == ("名册有误", "王老师")
    # The new page shows it as done, and nothing is left to be exported there.
    page.reload()
    page.select_option("select[name=state]", "")
    case = page.locator(".case", has_text=_STUDENT)
    assert "已处理：名册有误（王老师" in case.text_content()
    assert page.get_by_role("button", name="导出处理意见").is_disabled()
    # It is withdrawn there, too.
    page.fill("input[name=search]", _STUDENT)
    page.locator(".case:not([hidden])").focus()
    page.keyboard.press("u")
    result = invoke("decide", _exported(page, tmp_path), "--out", out)
    assert "（撤回）" in result.output
    assert night(out).exit_code == 0
    assert verdict_of(out, _STUDENT) == ("discrepancy", "")


def test_what_is_put_beside_the_pages_is_read_back_by_the_next_run(page: Any, out: Path) -> None:
    _decide(page)
    _exported(page, out / "latest/review")
    result = night(out)
    assert (result.exit_code, "读回处理意见 1 条" in result.output) == (0, True), result.output
    assert verdict_of(out, _STUDENT) == ("verified", "名册有误")
    assert decided_by(out, _NAME)[0] == "名册有误"


def test_a_page_of_yesterday_decides_nothing_on_what_has_changed_since(
    page: Any, out: Path, tmp_path: Path
) -> None:
    _decide(page)
    path = _exported(page, tmp_path)
    text = path.read_text(encoding="utf-8-sig")
    basis = text.splitlines()[1].split(",")[-1]
    path.write_text(text.replace(basis, "0" * 16), encoding="utf-8-sig")
    result = invoke("decide", path, "--out", out)
    assert result.exit_code == 2
    assert f"编号 {_NAME} 的图片或数值已变" in result.output
    assert night(out).exit_code == 0
    assert verdict_of(out, _STUDENT) == ("discrepancy", "")
    assert rows_of_csv(out / "latest/discrepancies.csv")
