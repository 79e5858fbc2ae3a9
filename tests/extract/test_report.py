"""The keyed digest of a report's 在线验证码, by which repeats are noticed."""

from dataclasses import replace

from pipeline.domain.page import Line, Page, PageClass
from pipeline.extract import extract, redact
from tests.extract.build import line, page, plain

_KEY = b"k" * 32
_TITLE = line("教育部学籍在线验证报告", 300, 100)
_CODE = "ABCD 1234 EFGH 5678"


def _codes(*lines: Line) -> tuple[str, ...]:
    return extract(redact(_page(*lines), PageClass.REPORT, _KEY)).report_codes


def _page(*lines: Line) -> Page:
    return page(_TITLE, line("更新日期：2024年10月08日", 300, 200), *lines)


def test_the_code_is_found_beside_its_label_wherever_that_is() -> None:
    found = {
        _codes(line(f"在线验证码：{_CODE}", 100, 1500)),
        _codes(line("在线验证码", 100, 1500), line(_CODE, 400, 1504)),
        _codes(line("在线验证码", 100, 1500), line(_CODE, 60, 1590)),
    }
    assert len(found) == 1
    (codes,) = found
    assert len(codes) == 1
    assert "ABCD" not in codes[0]


def test_another_code_is_another_digest() -> None:
    other = _codes(line("在线验证码：ABCD1234EFGH5679", 100, 1500))
    assert other != _codes(line("在线验证码：ABCD1234EFGH5678", 100, 1500))


def test_words_of_sixteen_letters_elsewhere_are_no_code() -> None:
    label = line("在线验证码", 100, 1500)
    for x, y in ((100, 600), (100, 1700), (700, 1590)):
        assert _codes(label, line("VERIFICATIONCHSI", x, y)) == ()


def test_the_digest_of_the_pixels_goes_with_the_reading() -> None:
    for shown in (plain("学籍信息", "学籍状态：在籍（注册学籍）"), Page(10, 10, ())):
        assert extract(replace(shown, pixels="p")).pixels == "p"


def test_other_pages_have_none() -> None:
    shown = redact(plain("学籍信息", f"在线验证码 {_CODE}"), PageClass.OTHER, _KEY)
    assert extract(shown).report_codes == ()
