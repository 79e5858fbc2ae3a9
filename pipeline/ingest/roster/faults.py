"""What is wrong in a row of the roster itself; never the student's fault."""

import re
from collections.abc import Iterator

from pipeline.domain.fields import Field
from pipeline.domain.idnumber import birth_date, check_character, is_form
from pipeline.domain.policy import Policy
from pipeline.domain.student import RosterFault
from pipeline.ingest.roster.rows import Row

_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+?1[0-9]", re.IGNORECASE)
_ROUNDED = re.compile(r"[1-9]\d{14}000")


def damaged(row: Row) -> bool:
    """Whether a spreadsheet has turned the ID number into a number and lost its end (R101)."""
    text = row.values.get(Field.ID_NUMBER, "")
    if _SCIENTIFIC.fullmatch(text):
        return True
    if not _ROUNDED.fullmatch(text):
        return Field.ID_NUMBER in row.numeric and len(text) > 15
    # Text that ends in 000 is damaged too unless its check character happens to be right.
    return Field.ID_NUMBER in row.numeric or check_character(text[:17]) != text[17]


def faults_of(row: Row, policy: Policy) -> Iterator[RosterFault]:
    """R101, R103 and R104 of one row."""
    text = row.values.get(Field.ID_NUMBER, "")
    if damaged(row):
        yield _fault("R101", row, Field.ID_NUMBER, "证件号码被存成数值，末尾几位已丢失。")
    elif is_form(text) and birth_date(text) is None:
        yield _fault("R104", row, Field.ID_NUMBER, "证件号码中的出生日期不存在。")
    elif is_form(text) and check_character(text[:17]) != text[17]:
        yield _fault("R104", row, Field.ID_NUMBER, "证件号码的校验位不符合规则。")
    elif re.fullmatch(r"\d{16,19}[\dX]?", text) and not is_form(text):
        yield _fault("R104", row, Field.ID_NUMBER, f"证件号码有 {len(text)} 位，应为 18 位。")
    supplied = {
        Field.SCHOOL: policy.school,
        Field.LEVEL: policy.level,
        Field.STATUS: policy.status,
    }
    for field in policy.required:
        absent = field not in row.values
        if absent and (field in row.headers or not supplied.get(field)):
            yield _fault("R103", row, field, f"必填的{field.label}为空。")


def _fault(code: str, row: Row, field: Field, message: str) -> RosterFault:
    return RosterFault(code, row.sheet, row.number, row.headers.get(field, ""), message, field)
