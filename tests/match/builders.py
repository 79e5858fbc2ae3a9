"""Invented students, and pages that show them."""

from dataclasses import replace

from pipeline.domain.fields import Field
from pipeline.domain.idnumber import check_character
from pipeline.domain.page import Box, PageClass, Reader, Weighed
from pipeline.domain.policy import Policy
from pipeline.domain.reading import FieldReading, Reading, Record
from pipeline.domain.student import Roster, RosterFault, Student
from pipeline.domain.submission import Claim, Submission
from pipeline.ocr.alphabets import load_alphabets

SCHOOL = "蜀东云岭职业学院"
POLICY = Policy(school=SCHOOL, level="专科", alphabets=load_alphabets(None))


def id_number(first17: str) -> str:
    """A number with its right check character."""
    return first17 + check_character(first17)


ID_A = id_number("51010620050314123")
ID_B = id_number("51160220041105246")


def student(number: str = "2023010101", **values: str) -> Student:
    """A student as the roster has one; keyword arguments are field keys."""
    usual = {
        "name": "林知遥",
        "sex": "男",
        "birth_date": "2005-03-14",
        "ethnicity": "汉",
        "id_number": ID_A,
        "school": SCHOOL,
        "level": "高职(专科)",
        "major": "软件技术",
        "duration": "3",
        "student_no": number,
        "enrolled_on": "20230901",
        "status": "注册学籍",
        "class_name": "软件2301",
    }
    merged = {**usual, **values}
    pairs = tuple((Field(key), text) for key, text in merged.items() if text)
    return Student(number, pairs, college="信息学院")


OTHER = student("2023010102", name="贺予安", sex="女", id_number=ID_B, birth_date="2004-11-05")


def read(text: str, *, reader: Reader = Reader.STRONG, first: str | None = None) -> FieldReading:
    """A firm reading; by default the strong reader confirms what the fast one had read."""
    return FieldReading(
        text, 0.99, Box(0, 0, 10, 10), (0.99,) * len(text), (0,), reader, first or text
    )


def weighed(reading: FieldReading, value: str, nats: float) -> FieldReading:
    """``reading`` with ``value`` weighed against the same pixels."""
    return replace(reading, around=("", ""), weighed=(Weighed(value, nats),))


def doubt(reading: FieldReading, place: int, confidence: float = 0.4) -> FieldReading:
    """``reading`` with one character read weakly."""
    values = list(reading.confidences)
    values[place] = confidence
    return replace(reading, confidence=min(values), confidences=tuple(values))


def record(**values: str | FieldReading | None) -> Record:
    """A page of the usual student; None takes a field away."""
    usual: dict[str, str | FieldReading | None] = {
        "name": "林知遥",
        "sex": "男",
        "birth_date": "2005年03月14日",
        "ethnicity": "汉族",
        "id_number": ID_A,
        "school": SCHOOL,
        "level": "专科",
        "major": "软件技术",
        "duration": "3 年",
        "student_no": "2023010101",
        "enrolled_on": "2023年09月01日",
        "status": "在籍（注册学籍）",
        "expected_graduation": "2026年06月30日",
    }
    fields = []
    for key, value in {**usual, **values}.items():
        if value is not None:
            reading = value if isinstance(value, FieldReading) else read(value)
            fields.append((Field(key), reading))
    return Record(tuple(fields))


def page(*records: Record, notes: tuple[str, ...] = ()) -> Reading:
    """A phone page with the records given, by default the usual one."""
    return Reading(PageClass.DETAIL_PHONE, ("高等学籍",), records or (record(),), notes)


def submission(
    source: str = "a.png", claim: Claim | None = None, content: str | None = None
) -> Submission:
    """A submitted picture; ``content`` tells equal ones, by default the source does."""
    return Submission(source, f"sha-{content or source}", 1, f"/inbox/{source}", (), claim)


def claim(number: str | None = "2023010101", name: str | None = None) -> Claim:
    """What a file name says."""
    return Claim(number, name)


def roster(*students: Student) -> Roster:
    """A roster of the students given, by default the usual two."""
    return Roster(students or (student(), OTHER))


def with_fault(
    one: Student, code: str, field: Field | None, *, conflicting: bool = False
) -> Student:
    """``one`` with a fault of its row."""
    fault = RosterFault(code, "表1", 2, "", "有误", field, conflicting)
    return replace(one, faults=(fault,))
