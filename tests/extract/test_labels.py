import pytest

from pipeline.domain.fields import Field
from pipeline.extract.labels import labels_in


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("姓名：张三性别：男", [Field.NAME, Field.SEX]),
        ("姓 名 ： 张三", [Field.NAME]),
        ("学籍状志在籍", [Field.STATUS]),
        ("系(所、函授站):软件工程系", [Field.DEPARTMENT]),
        ("预计毕业日期2026年07月01日", [Field.EXPECTED_GRADUATION]),
        ("离校日期：2026年07月01日", [Field.LEFT_ON]),
        ("毕(结)业日期：2026年07月01日", [None]),
        ("民旅：汉族", [Field.ETHNICITY]),
        ("民旅 汉族", []),
        ("学院：信息", []),
        ("院校。", []),
        ("院校：川南", [Field.SCHOOL]),
        ("学校名标：川南", [Field.SCHOOL]),
        ("学校名标川南", []),
        ("入学年份", []),
        ("学籍信息", []),
        ("学历信息", []),
        ("软件工程专业", []),
    ],
)
def test_labels(text: str, fields: list[Field | None]) -> None:
    assert [label.field for label in labels_in(text)] == fields
