"""One rule per field: the levels under which a roster value and a page value are equal."""

from pipeline.domain.fields import Field
from pipeline.match.levels import Level
from pipeline.match.rules.dates import DATE
from pipeline.match.rules.id_number import ID_NUMBER
from pipeline.match.rules.level import LEVEL
from pipeline.match.rules.name import NAME
from pipeline.match.rules.plain import CATEGORY, DURATION, ETHNICITY, MODE, NUMBER, STATUS, TEXT
from pipeline.match.rules.programme import MAJOR
from pipeline.match.rules.school import SCHOOL

RULES: dict[Field, tuple[Level, ...]] = {
    Field.NAME: NAME,
    Field.SEX: TEXT,
    Field.BIRTH_DATE: DATE,
    Field.ETHNICITY: ETHNICITY,
    Field.ID_NUMBER: ID_NUMBER,
    Field.SCHOOL: SCHOOL,
    Field.LEVEL: LEVEL,
    Field.MAJOR: MAJOR,
    Field.DURATION: DURATION,
    Field.CATEGORY: CATEGORY,
    Field.MODE: MODE,
    Field.BRANCH: TEXT,
    Field.DEPARTMENT: TEXT,
    Field.CLASS_NAME: TEXT,
    Field.STUDENT_NO: NUMBER,
    Field.ENROLLED_ON: DATE,
    Field.STATUS: STATUS,
    Field.EXPECTED_GRADUATION: DATE,
    Field.LEFT_ON: DATE,
}
