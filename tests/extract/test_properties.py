from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.domain.page import Line, Page, PageClass
from pipeline.extract import extract, redact
from tests.extract.build import line, page, plain

WORDS = [
    "姓名", "性别：男", "男", "2003年04月20日", "女2003年04月20日", "证件号码", "学籍状态在籍",
    "专科",
    "学历类别：", "学习形式：普通全日制", "高等学籍", "录取照片", "普通全日制", "学信网", "|",
    "专业：",
    "预计毕业日期 2026年07月01日", "姓名：张三性别：男", "系(所、函授站):", "*", " ", "",
]  # fmt: skip
LINES = st.builds(
    line,
    st.sampled_from(WORDS) | st.text(max_size=12),
    st.integers(0, 1000),
    st.integers(0, 2400),
    st.integers(1, 60),
    st.floats(0, 1),
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(LINES, max_size=25))
def test_any_page_has_one_reading(lines: list[Line]) -> None:
    built = page(*lines)
    reading = extract(built)
    assert extract(built) == reading
    for record in reading.records:
        for _, value in record.fields:
            assert len(value.confidences) == len(value.text)
            assert 0 <= value.confidence <= 1
            assert all(0 <= index < len(built.lines) for index in value.lines)


def test_lines_without_details() -> None:
    lines = tuple(Line(item.text, 0.9, item.box) for item in plain("学籍状态在籍").lines)
    extract(Page(100, 100, lines))


KEY = b"k" * 32


def test_report_codes_are_never_kept() -> None:
    before = plain("在线验证码 AB12CD34EF56GH78", "在线验证码 AB12 CD34 EF56 GH78")
    after = redact(before, PageClass.REPORT, KEY)
    texts = [item.text for item in after.lines]
    assert not any("AB12" in text or "GH78" in text for text in texts)
    assert texts[0].split("⟨")[1] == texts[1].split("⟨")[1], "same secret, same digest"
    assert all(len(x.centres) == len(x.text) == len(x.confidences) for x in after.lines)
    assert redact(after, PageClass.REPORT, KEY) == after


def test_id_numbers_stay_on_detail_pages_only() -> None:
    before = plain("公民身份号码530128200606224183")
    assert redact(before, PageClass.DETAIL_PHONE, KEY) == before
    assert "530128" not in redact(before, PageClass.OTHER, KEY).lines[0].text


def test_other_keys_other_digests() -> None:
    before = plain("AB12CD34EF56GH78")
    assert redact(before, PageClass.REPORT, KEY) != redact(before, PageClass.REPORT, b"x" * 32)


def test_student_numbers_of_sixteen_digits_stay_on_detail_pages() -> None:
    before = plain("学号 2023030101202303", "在线验证码 2023030101AB2303")
    after = redact(before, PageClass.DETAIL_PHONE, KEY)
    assert after.lines[0] == before.lines[0]
    assert "AB" not in after.lines[1].text
    assert "2023" not in redact(before, PageClass.REPORT, KEY).lines[0].text
