"""How the page would print a value of the roster, so that it can be weighed against the pixels."""

from pipeline.domain.fields import Field
from pipeline.domain.normalise import fold, fold_id, fold_name, parse_date, parse_duration
from pipeline.match.nations import in_full
from pipeline.match.rules.plain import full_status

_DATES = frozenset((Field.BIRTH_DATE, Field.ENROLLED_ON, Field.EXPECTED_GRADUATION, Field.LEFT_ON))


def shown_as(field: Field, expected: str) -> str:
    """``expected`` in the platform's own form; as it stands where the platform has none."""
    if field in _DATES:
        parsed = parse_date(expected)
        if parsed is None:
            return expected
        day = parsed[0]
        return f"{day.year}年{day.month:02d}月{day.day:02d}日"
    if field is Field.NAME:
        return fold_name(expected)
    if field in (Field.ID_NUMBER, Field.STUDENT_NO):
        return fold_id(expected)
    if field is Field.DURATION:
        years = parse_duration(expected)
        return expected if years is None else f"{years:g} 年"
    if field is Field.STATUS:
        expected = full_status(expected)
    if field is Field.ETHNICITY:
        expected = in_full(fold(expected))
    return fold(expected).replace("(", "（").replace(")", "）")
