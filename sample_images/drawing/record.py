"""A 学籍 record as the platform prints it."""

from collections.abc import Mapping
from datetime import date

from pipeline.domain.fields import Field
from sample_images.drawing.people import Person
from sample_images.drawing.school import School

#: Text of each field exactly as drawn; ``""`` is a blank row.
Record = Mapping[Field, str]

MODE = "普通全日制"
CATEGORY = "普通高等教育"
STATUS = "在籍（注册学籍）"


def printed(day: date) -> str:
    """A date in the platform's form, zero-padded."""
    return f"{day:%Y}年{day:%m}月{day:%d}日"


def graduation(start: date, years: str) -> date:
    """Expected graduation: 1 July, or the end of January for half years."""
    whole, _, half = years.partition(".")
    end = date(start.year + int(whole), 7, 1)
    return date(end.year + 1, 1, 31) if half else end


def record_of(person: Person, school: School) -> dict[Field, str]:
    """What the platform shows of ``person`` where everything agrees with the roster."""
    programme = person.programme
    return {
        Field.NAME: person.name,
        Field.SEX: person.sex,
        Field.BIRTH_DATE: printed(person.birth),
        Field.ETHNICITY: person.ethnicity,
        Field.ID_NUMBER: person.id_number,
        Field.SCHOOL: school.name,
        Field.LEVEL: programme.level,
        Field.MAJOR: programme.major,
        Field.DURATION: f"{programme.years} 年",
        Field.CATEGORY: CATEGORY,
        Field.MODE: MODE,
        Field.BRANCH: programme.college,
        Field.DEPARTMENT: programme.department,
        Field.CLASS_NAME: person.class_name,
        Field.STUDENT_NO: person.student_no,
        Field.ENROLLED_ON: printed(school.enrolled_on),
        Field.STATUS: STATUS,
        Field.EXPECTED_GRADUATION: printed(graduation(school.enrolled_on, programme.years)),
    }
