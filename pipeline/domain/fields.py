"""The fields of a 学籍 record: stable English keys and their Chinese names."""

from enum import StrEnum


class Field(StrEnum):
    """Key of a field, as it stands in ``results.jsonl``; order is the order of reports."""

    NAME = "name"
    SEX = "sex"
    BIRTH_DATE = "birth_date"
    ETHNICITY = "ethnicity"
    ID_NUMBER = "id_number"
    SCHOOL = "school"
    LEVEL = "level"
    MAJOR = "major"
    DURATION = "duration"
    CATEGORY = "category"
    MODE = "mode"
    BRANCH = "branch"
    DEPARTMENT = "department"
    CLASS_NAME = "class_name"
    STUDENT_NO = "student_no"
    ENROLLED_ON = "enrolled_on"
    STATUS = "status"
    EXPECTED_GRADUATION = "expected_graduation"
    LEFT_ON = "left_on"

    @property
    def label(self) -> str:
        """Name of the field on the platform, for people."""
        return _TITLES[self]


_TITLES: dict[Field, str] = {
    Field.NAME: "姓名",
    Field.SEX: "性别",
    Field.BIRTH_DATE: "出生日期",
    Field.ETHNICITY: "民族",
    Field.ID_NUMBER: "证件号码",
    Field.SCHOOL: "学校名称",
    Field.LEVEL: "层次",
    Field.MAJOR: "专业",
    Field.DURATION: "学制",
    Field.CATEGORY: "学历类别",
    Field.MODE: "学习形式",
    Field.BRANCH: "分院",
    Field.DEPARTMENT: "系所",
    Field.CLASS_NAME: "班级",
    Field.STUDENT_NO: "学号",
    Field.ENROLLED_ON: "入学日期",
    Field.STATUS: "学籍状态",
    Field.EXPECTED_GRADUATION: "预计毕业日期",
    Field.LEFT_ON: "离校日期",
}

#: Fields that must be seen and equal before a picture is ``verified`` (contract default).
REQUIRED_BY_DEFAULT: tuple[Field, ...] = (
    Field.NAME,
    Field.ID_NUMBER,
    Field.SCHOOL,
    Field.LEVEL,
    Field.STATUS,
)

#: What the green card of the phone page shows, where nothing is labelled.
ON_CARD = frozenset(
    {
        *(Field.NAME, Field.SEX, Field.BIRTH_DATE, Field.SCHOOL, Field.LEVEL),
        *(Field.MAJOR, Field.MODE),
    }
)
