"""What a page says of one thing in two places: E601 to E605."""

import re
from collections.abc import Iterator
from datetime import date

from pipeline.domain.fields import Field
from pipeline.domain.idnumber import birth_date, is_form, is_valid, sex
from pipeline.domain.judgement import Finding
from pipeline.domain.normalise import fold, fold_id, parse_date, parse_duration
from pipeline.domain.reading import Record

_STATUSES = (
    *("注册学籍", "休学", "保留学籍", "暂缓注册", "待注册", "退学", "转学", "毕业", "结业", "肄业"),
    *(
        "保留入学资格",
        "取消学籍",
        "死亡",
        "参军",
        "应征入伍",
        "未报到",
        "放弃入学资格",
        "取消入学资格",
    ),
    *("注册", "出国", "转专业", "延长学制", "延期毕业", "开除学籍", "复学", "转出", "自动退学"),
)
_FORM = re.compile(r"(不?在籍)\((.+)\)")


def contradictions(record: Record) -> Iterator[Finding]:
    """Findings E601 to E605 of one record, each from values that were read."""
    number = _text(record, Field.ID_NUMBER)
    if is_form(fold_id(number)) and not is_valid(fold_id(number)):
        yield _finding("E601", Field.ID_NUMBER, record, None)
    if is_form(fold_id(number)):
        yield from _against_id(record, fold_id(number))
    yield from _durations(record)
    status = fold(_text(record, Field.STATUS))
    found = _FORM.fullmatch(status)
    if status and (found is None or found[2] not in _STATUSES):
        yield _finding("E605", Field.STATUS, record, None)


def _against_id(record: Record, number: str) -> Iterator[Finding]:
    shown = parse_date(_text(record, Field.BIRTH_DATE))
    born = birth_date(number)
    if shown is not None and born is not None and shown[0] != born:
        expected = f"{born.year}年{born.month:02d}月{born.day:02d}日"
        yield _finding("E602", Field.BIRTH_DATE, record, expected)
    says, of_id = _text(record, Field.SEX), sex(number)
    if says in ("男", "女") and of_id is not None and says != of_id:
        yield _finding("E603", Field.SEX, record, of_id)


def _durations(record: Record) -> Iterator[Finding]:
    enrolled = parse_date(_text(record, Field.ENROLLED_ON))
    years = parse_duration(_text(record, Field.DURATION))
    until = parse_date(_text(record, Field.EXPECTED_GRADUATION))
    if enrolled is None or years is None or until is None:
        return
    months = _months(enrolled[0]) + round(12 * years)
    late = _months(until[0]) - months + (until[0].day - enrolled[0].day) / 31
    # Enrolled on 2021-09-01 for 3 years is printed as 2024-06-30 or 2024-07-01.
    if not -4 <= late <= 1:
        yield _finding("E604", Field.EXPECTED_GRADUATION, record, None)


def _months(day: date) -> int:
    return 12 * day.year + day.month


def _text(record: Record, field: Field) -> str:
    reading = record.get(field)
    return reading.text if reading is not None else ""


def _finding(code: str, field: Field, record: Record, expected: str | None) -> Finding:
    reading = record.get(field)
    assert reading is not None, "only what was read contradicts"
    return Finding(code, field, expected, reading.text, round(reading.confidence, 2))
