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
        ("证作:号码：5101", [Field.ID_NUMBER]),
        ("证作:号码 5101", []),
        ("证书:编码：5101", [None]),
        ("层次:专科", [Field.LEVEL]),
        ("學號", [Field.STUDENT_NO]),
        ("預計畢業日期：2027年", [Field.EXPECTED_GRADUATION]),
        ("预计毕业", [Field.EXPECTED_GRADUATION]),
    ],
)
def test_labels(text: str, fields: list[Field | None]) -> None:
    assert [label.field for label in labels_in(text)] == fields


def test_a_label_that_breaks_off_takes_nothing_of_the_value() -> None:
    (label,) = labels_in("预计毕业日2027年07月01日")
    assert (label.field, label.end) == (Field.EXPECTED_GRADUATION, 5)


@pytest.mark.parametrize(
    ("text", "field"), [("性名", Field.NAME), ("姓别：", Field.SEX), ("性质", None), ("姓氏", None)]
)
def test_two_characters_that_are_taken_for_each_other_in_labels(
    text: str, field: Field | None
) -> None:
    found = [label.field for label in labels_in(text)]
    assert found == ([field] if field else [])


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("正作号码：51010420041005945X", True),
        ("正作号码:51010420041005945x", True),
        ("正作号码：510104200410059451", False),
        ("正作号码 51010420041005945X", False),
        ("51010420041005945X", False),
        ("我的号码是多少呀：51010420041005945X", False),
    ],
)
def test_an_id_number_tells_what_its_label_was(text: str, known: bool) -> None:
    assert [label.field for label in labels_in(text)] == ([Field.ID_NUMBER] if known else [])


@pytest.mark.parametrize("text", ["姓名、证件号码", "○ 学校名称、层次", "学号 、姓名"])
def test_labels_in_a_row_ask_for_something_and_are_none(text: str) -> None:
    assert labels_in(text) == ()
