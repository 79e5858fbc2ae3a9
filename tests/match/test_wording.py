"""Wording and formats of the platform, on both sides of the edge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.fields import Field
from pipeline.match.wording import is_foreign, is_of_its_kind


@pytest.mark.parametrize(
    ("field", "text", "foreign"),
    [
        (Field.STATUS, "在籍（注册学籍）", False),
        (Field.STATUS, "在籍(注册学籍)", False),
        (Field.STATUS, "在籍 （ 休学 ）", False),
        (Field.STATUS, "不在籍（毕业）", False),
        (Field.STATUS, "在籍（注册学藉）", False),
        (Field.STATUS, "在籍（注册学）", False),
        (Field.STATUS, "在籍（正常）", True),
        (Field.STATUS, "在籍(正常)", True),
        (Field.STATUS, "正常", True),
        (Field.STATUS, "在读", True),
        (Field.MODE, "普通全日制", False),
        (Field.MODE, "普通金日制", False),
        (Field.MODE, "全脱产学习", True),
        (Field.MODE, "函授", False),
        (Field.MODE, "函投", True),
        (Field.CATEGORY, "普通高等教育", False),
        (Field.CATEGORY, "普通", False),
        (Field.CATEGORY, "统招", True),
        (Field.CATEGORY, "普通高等教育统招", True),
        (Field.CATEGORY, "普通高", False),
        (Field.CATEGORY, "普高", True),
        (Field.CATEGORY, "普通高等教育信息工程学院", False),
        (Field.CATEGORY, "普通高等教育（统招计划）", True),
        (Field.CATEGORY, "普通高等教育星期一", False),
        (Field.MODE, "专科", False),
        (Field.MODE, "2024/11/23", False),
        (Field.MODE, "全天", True),
        (Field.LEVEL, "专科（高职）", False),
        (Field.LEVEL, "大学本科", True),
        (Field.NAME, "在籍（正常）", False),
        (Field.STATUS, "", False),
    ],
)
def test_words(field: Field, text: str, foreign: bool) -> None:
    assert is_foreign(field, text) is foreign


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("2021年09月01日", False),
        ("2021年09月", False),
        ("2021年09月01日网", False),
        ("2021年9月1日", True),
        ("2021-09-01", True),
        ("2021/9/1", True),
        ("20210901", True),
        ("2021.09", False),
        ("2021年09月0", False),
        ("2021年09月1", False),
        ("2021/09/01", True),
        ("2021年13月01日", False),
    ],
)
def test_dates_are_zero_padded_with_year_month_and_day(text: str, foreign: bool) -> None:
    assert is_foreign(Field.ENROLLED_ON, text) is foreign
    assert is_foreign(Field.LEFT_ON, text) is foreign


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("3 年", False),
        ("3年", False),
        ("2.5 年", False),
        ("3", False),
        ("三年", True),
        ("两年半", True),
        ("3年制", True),
        ("3.0 年", True),
    ],
)
def test_durations_are_digits_and_year(text: str, foreign: bool) -> None:
    assert is_foreign(Field.DURATION, text) is foreign


@given(st.sampled_from(["在籍（注册学籍）", "不在籍（转学）", "在籍（保留学籍）"]), st.data())
def test_no_single_misread_character_is_an_odd_wording(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    read = word[:place] + data.draw(st.sampled_from("一口日学藉O（")) + word[place + 1 :]
    assert not is_foreign(Field.STATUS, read)


@pytest.mark.parametrize(
    ("field", "text", "own"),
    [
        (Field.ID_NUMBER, "51010620050314123x", True),
        (Field.ID_NUMBER, "H12345678(01)", True),
        (Field.ID_NUMBER, "510106200503141234000", False),
        (Field.ID_NUMBER, "5101062005031/22", False),
        (Field.ID_NUMBER, "51010620050314星期四", False),
        (Field.STUDENT_NO, "2023-A01", True),
        (Field.STUDENT_NO, "20230101软件", False),
        (Field.ENROLLED_ON, "2023年09月01日", True),
        (Field.ENROLLED_ON, "2023年09月01日12:30", False),
        (Field.NAME, "阿依古丽·买买提", True),
        (Field.NAME, "ANNA LEE", True),
        (Field.NAME, "王燕8:20", False),
        (Field.SCHOOL, "蜀东云岭职业学院", True),
        (Field.SCHOOL, "13:56蜀东云岭职业学院", False),
        (Field.MAJOR, "软件技术", True),
        (Field.MAJOR, "软件技术2023/11/21", False),
        (Field.CLASS_NAME, "软件2301", True),
    ],
)
def test_what_no_value_of_the_kind_holds(field: Field, text: str, own: bool) -> None:
    assert is_of_its_kind(field, text) is own


@pytest.mark.parametrize(("text", "possible"), [("8 年", True), ("13 年", False)])
def test_no_studies_take_longer_than_medicine(text: str, possible: bool) -> None:
    assert is_of_its_kind(Field.DURATION, text) is possible
