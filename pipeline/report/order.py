"""The order of people in every report, and the name of a student without a college."""

from pipeline.domain.fields import Field
from pipeline.domain.student import Student

NO_COLLEGE = "未填学院"


def college_of(student: Student) -> str:
    """Whom a student's list goes to."""
    return student.college.strip() or NO_COLLEGE


def place(student: Student) -> tuple[str, str, str]:
    """Sorting key: college, class, number."""
    return college_of(student), student.get(Field.CLASS_NAME), student.number
