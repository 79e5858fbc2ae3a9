"""What a page says of one thing in two places: E601 to E604, and E605 in its last part."""

from collections.abc import Iterator
from datetime import date

from pipeline.domain.fields import Field
from pipeline.domain.idnumber import birth_date, is_form, is_valid, sex
from pipeline.domain.judgement import Finding
from pipeline.domain.normalise import fold, fold_id, parse_date, parse_duration
from pipeline.domain.page import Reader
from pipeline.domain.policy import Policy
from pipeline.domain.reading import FieldReading, Record
from pipeline.match.wording import is_foreign, is_of_its_kind

#: Months. Enrolled on 2021-09-01 for 3 years is printed as 2024-06-30 or 2024-07-01; from four
#: months before to one month after the sum is normal (domain).
_EARLY, _LATE = 4, 1


def contradictions(record: Record, policy: Policy) -> Iterator[Finding]:
    """Findings E601 to E605 of one record, each from values that were read."""
    number = _text(record, Field.ID_NUMBER)
    if is_form(fold_id(number)) and not is_valid(fold_id(number)):
        yield _finding("E601", Field.ID_NUMBER, record, None)
    if is_form(fold_id(number)):
        yield from _against_id(record, fold_id(number))
    yield from _durations(record)
    label = _wrong_label(record, policy.today)
    for field, reading in record.fields:
        odd = field is label or is_foreign(field, reading.text)
        if odd and _is_firm(field, reading, policy):
            yield _finding("E605", field, record, None)


def _is_firm(field: Field, reading: FieldReading, policy: Policy) -> bool:
    """Whether what is odd is the page's and not a reader's.

    What only the fast reader saw passes too: a finding asks for the second look that decides.
    """
    if reading.crossed:
        return False
    if reading.reader is Reader.FAST:
        return True
    first = reading.first
    twice = first is None or fold(first) == fold(reading.text) or is_foreign(field, first)
    return twice and reading.confidence >= policy.weak_below


def _against_id(record: Record, number: str) -> Iterator[Finding]:
    shown = _date(record, Field.BIRTH_DATE)
    born = birth_date(number)
    if shown is not None and born is not None and not _is_within(born, *shown):
        expected = f"{born.year}年{born.month:02d}月{born.day:02d}日"
        yield _finding("E602", Field.BIRTH_DATE, record, expected)
    says, of_id = _text(record, Field.SEX), sex(number)
    if says in ("男", "女") and of_id is not None and says != of_id:
        yield _finding("E603", Field.SEX, record, of_id)


def _is_within(day: date, shown: date, to_the_day: bool) -> bool:
    return day == shown or (not to_the_day and _months(day) == _months(shown))


def _durations(record: Record) -> Iterator[Finding]:
    enrolled = _date(record, Field.ENROLLED_ON)
    years = parse_duration(_text(record, Field.DURATION))
    until = _date(record, Field.EXPECTED_GRADUATION)
    if enrolled is None or years is None or until is None:
        return
    late = float(_months(until[0]) - _months(enrolled[0]) - round(12 * years))
    if enrolled[1] and until[1]:
        late += (until[0].day - enrolled[0].day) / 31
    if not -_EARLY <= late <= _LATE:
        yield _finding("E604", Field.EXPECTED_GRADUATION, record, None)


def _wrong_label(record: Record, today: date | None) -> Field | None:
    """The date of leaving whose label contradicts the status, None where both go together.

    预计毕业日期 becomes 离校日期 once the day has passed. So nobody on roll has left on a day to
    come, and nobody off roll is yet to leave: but a school takes its leavers off roll up to some
    months before the printed day. On roll after the day has passed is a delay, and honest.
    """
    status = fold(_text(record, Field.STATUS))
    left = _date(record, Field.LEFT_ON)
    until = _date(record, Field.EXPECTED_GRADUATION)
    if today is None or not status.startswith(("在籍", "不在籍")):
        return None
    if status.startswith("在籍") and left is not None and left[0] > today:
        return Field.LEFT_ON
    if status.startswith("不在籍") and until is not None:
        ahead = _months(until[0]) - _months(today) + (until[0].day - today.day) / 31
        return Field.EXPECTED_GRADUATION if ahead > _EARLY else None
    return None


def _months(day: date) -> int:
    return 12 * day.year + day.month


def _date(record: Record, field: Field) -> tuple[date, bool] | None:
    """The date of ``field``, if it is seen whole."""
    text = _text(record, field)
    return parse_date(text) if is_of_its_kind(field, text) else None


def _text(record: Record, field: Field) -> str:
    reading = record.get(field)
    return reading.text if reading is not None else ""


def _finding(code: str, field: Field, record: Record, expected: str | None) -> Finding:
    reading = record.get(field)
    assert reading is not None, "only what was read contradicts"
    return Finding(code, field, expected, reading.text, round(reading.confidence, 2))
