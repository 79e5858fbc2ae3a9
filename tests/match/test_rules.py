"""Every normalisation at both sides of its edge."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.judgement import State
from pipeline.domain.policy import Alias, Policy
from pipeline.match.levels import first_that_holds
from pipeline.match.rules import RULES

_MATCH, _SAME, _DIFFERS = State.MATCH, State.MATCH_NORMALISED, None


def _state(field: Field, expected: str, seen: str, policy: Policy | None = None) -> State | None:
    held = first_that_holds(RULES[field], expected, seen, policy or Policy())
    return held.state if held else None


@pytest.mark.parametrize(
    ("field", "expected", "seen", "state"),
    [
        (Field.NAME, "林知遥", "林知遥", _MATCH),
        (Field.NAME, "林 知 遥", "林知遥", _SAME),
        (Field.NAME, "林知遥\u200b", "林知遥", _SAME),
        (Field.NAME, "林知瑶", "林知遥", _DIFFERS),
        (Field.NAME, "古丽•买买提", "古丽·买买提", _SAME),
        (Field.NAME, "古丽．买买提", "古丽·买买提", _SAME),
        (Field.NAME, "古丽买买提", "古丽·买买提", _SAME),
        (Field.NAME, "古丽·买买", "古丽·买买提", _DIFFERS),
        (Field.NAME, "古·丽买买提", "古丽·买买提", _DIFFERS),
        (Field.NAME, "阿依·古丽·买买提", "阿依·古丽买买提", _SAME),
        (Field.NAME, "阿依·古丽买买提", "阿依古丽·买买提", _DIFFERS),
        (Field.NAME, "古丽‧买买提", "古丽・买买提", _SAME),
        (Field.NAME, "古丽･买买提", "古丽⋅买买提", _SAME),
        (Field.NAME, "古丽∙买买提", "古丽.买买提", _SAME),
        (Field.NAME, "古丽·买买提", "古丽-买买提", _SAME),
        (Field.NAME, "古丽·买买提", "古丽一买买提", _SAME),
        (Field.NAME, "古丽买买提", "古丽一买买提", _DIFFERS),
        (Field.NAME, "古丽·买买提", "古一丽·买买提", _DIFFERS),
        (Field.NAME, "古丽·买买提", "古丽二买买提", _DIFFERS),
        (Field.NAME, "林知一", "林知", _DIFFERS),
        (Field.NAME, "林\u202a知\u061c遥\u2069", "林知遥", _SAME),
        (Field.NAME, "林知遥A", "林知遥Ａ", _SAME),
        (Field.NAME, "林知遥a", "林知遥A", _DIFFERS),
        (Field.NAME, "李升", "李昇", _DIFFERS),
        (Field.NAME, "浚哲", "濬哲", _DIFFERS),
        (Field.NAME, "黄悦", "黃悅", _DIFFERS),
        (Field.ID_NUMBER, "51010620050314123x", "51010620050314123X", _SAME),
        (Field.ID_NUMBER, "５1010620050314123X", "51010620050314123X", _SAME),
        (Field.ID_NUMBER, "51010620050314124X", "51010620050314123X", _DIFFERS),
        (Field.ID_NUMBER, "5101062005031412 3X", "51010620050314123X", _SAME),
        (Field.ID_NUMBER, "51010620050314123\u200bX", "51010620050314123X", _SAME),
        (Field.ID_NUMBER, "H12345678", "H12345678", _MATCH),
        (Field.ID_NUMBER, "h12345678", "H12345678", _SAME),
        (Field.ID_NUMBER, "H12345678", "H12345679", _DIFFERS),
        (Field.ETHNICITY, "汉", "汉族", _SAME),
        (Field.ETHNICITY, "汉族", "汉族", _MATCH),
        (Field.ETHNICITY, "维吾尔族", "维吾尔", _SAME),
        (Field.ETHNICITY, "回", "汉族", _DIFFERS),
        (Field.ETHNICITY, "土", "土家族", _DIFFERS),
        (Field.LEVEL, "专科", "专科（高职）", _SAME),
        (Field.LEVEL, "高职(专科)", "专科", _SAME),
        (Field.LEVEL, "大专", "高职", _SAME),
        (Field.LEVEL, "专升本", "本科", _SAME),
        (Field.LEVEL, "职业本科", "本科", _SAME),
        (Field.LEVEL, "普通本科", "本科", _SAME),
        (Field.LEVEL, "高职高专", "专科", _SAME),
        (Field.LEVEL, "硕士", "硕士研究生", _SAME),
        (Field.LEVEL, "硕士研究生", "博士研究生", _DIFFERS),
        (Field.LEVEL, "第二学士学位", "本科", _DIFFERS),
        (Field.LEVEL, "专科", "本科", _DIFFERS),
        (Field.LEVEL, "专升本", "专科", _DIFFERS),
        (Field.LEVEL, "大专", "专料", _SAME),
        (Field.LEVEL, "大专", "本料", _DIFFERS),
        (Field.LEVEL, "大专", "木科", _DIFFERS),
        (Field.LEVEL, "大专", "大本", _DIFFERS),
        (Field.LEVEL, "本科", "预科", _DIFFERS),
        (Field.DURATION, "3", "3 年", _SAME),
        (Field.DURATION, "3.0", "3 年", _SAME),
        (Field.DURATION, "三年", "3 年", _SAME),
        (Field.DURATION, "两年半", "2.5 年", _SAME),
        (Field.DURATION, "３年", "3 年", _SAME),
        (Field.DURATION, "三年制", "3 年", _SAME),
        (Field.DURATION, "2", "2.5 年", _DIFFERS),
        (Field.DURATION, "4", "3 年", _DIFFERS),
        (Field.DURATION, "不详", "3 年", _DIFFERS),
        (Field.ENROLLED_ON, "20210901", "2021年09月01日", _SAME),
        (Field.ENROLLED_ON, "2021/9/1", "2021年09月01日", _SAME),
        (Field.ENROLLED_ON, "44440", "2021年09月01日", _SAME),
        (Field.ENROLLED_ON, "44440.0", "2021年09月01日", _SAME),
        (Field.ENROLLED_ON, "44441", "2021年09月01日", _DIFFERS),
        (Field.ENROLLED_ON, "2021-09-01 00:00:00", "2021年09月01日", _SAME),
        (Field.ENROLLED_ON, "2021/9/1 0:00", "2021年09月01日", _SAME),
        (Field.ENROLLED_ON, "2021-09-01T08:30:00Z", "2021年09月01日", _SAME),
        (Field.ENROLLED_ON, "2021-09-02 00:00:00", "2021年09月01日", _DIFFERS),
        (Field.ENROLLED_ON, "2021-09-31", "2021年09月30日", _DIFFERS),
        (Field.ENROLLED_ON, "2021.09", "2021年09月01日", _SAME),
        (Field.ENROLLED_ON, "202109", "2021年09月15日", _SAME),
        (Field.ENROLLED_ON, "2021.10", "2021年09月01日", _DIFFERS),
        (Field.ENROLLED_ON, "2021-09-02", "2021年09月01日", _DIFFERS),
        (Field.STATUS, "注册学籍", "在籍（注册学籍）", _SAME),
        (Field.STATUS, "在籍(注册学籍)", "在籍（注册学籍）", _SAME),
        (Field.STATUS, "在籍（注册学籍）", "不在籍（退学）", _DIFFERS),
        (Field.STATUS, "注册学籍", "在籍（休学）", _DIFFERS),
        (Field.STATUS, "注册学籍", "在箱（注册学籍）", _SAME),
        (Field.STATUS, "在籍（注册学籍）", "在籍（注册学箱）", _SAME),
        (Field.STATUS, "在籍（注册学籍）", "在籍（保册学籍）", _DIFFERS),
        (Field.STATUS, "在籍（注册学籍）", "在箱（注册学箱）", _DIFFERS),
        (Field.STATUS, "在籍（注册学籍）", "不在箱（注册学籍）", _DIFFERS),
        (Field.STATUS, "在籍（退学）", "在籍（体学）", _DIFFERS),
        (Field.CATEGORY, "普通", "普通高等教育", _SAME),
        (Field.CATEGORY, "普通高等教育", "普通", _SAME),
        (Field.CATEGORY, "成人", "普通高等教育", _DIFFERS),
        (Field.CATEGORY, "普通", "普通高等教肓", _SAME),
        (Field.CATEGORY, "成人", "普通高等教肓", _DIFFERS),
        (Field.CATEGORY, "普通高等教育", "成通高等教育", _DIFFERS),
        (Field.CATEGORY, "普通高等教育", "成人高等教肓", _DIFFERS),
        (Field.MODE, "普通全日制", "普通全口制", _SAME),
        (Field.MODE, "非全日制", "普通全口制", _DIFFERS),
        (Field.MODE, "普通全日制", "非全日制", _DIFFERS),
        (Field.MODE, "普通全日制", "全日制", _DIFFERS),
        (Field.MODE, "普通全日制", "普通全口刷", _DIFFERS),
        (Field.MODE, "业余", "业佘", _DIFFERS),
        (Field.MODE, "普通全日制", "普通全日制", _MATCH),
        (Field.MODE, "全日制", "非全日制", _DIFFERS),
        (Field.SEX, " 男 ", "男", _SAME),
        (Field.SEX, "女", "男", _DIFFERS),
        (Field.CLASS_NAME, "软件2301(专升本)", "软件2301（专升本）", _SAME),
        (Field.CLASS_NAME, "软件2301", "软件2301（专升本）", _DIFFERS),
        (Field.STUDENT_NO, "2023a01", "2023A01", _SAME),
        (Field.STUDENT_NO, "0023", "23", _DIFFERS),
        (Field.MAJOR, "护理(中外合作办学)", "护理（中外合作办学）", _SAME),
        (Field.MAJOR, "护理", "护理（中外合作办学）", _DIFFERS),
        (Field.MAJOR, "英语•师范", "英语·师范", _SAME),
        (Field.MAJOR, "英语・师范", "英语‧师范", _SAME),
        (Field.MAJOR, "英语师范", "英语·师范", _DIFFERS),
        (Field.SCHOOL, "蜀东学院", "蜀东大学", _DIFFERS),
    ],
)
def test_levels(field: Field, expected: str, seen: str, state: State | None) -> None:
    assert _state(field, expected, seen) is state


def test_listed_suffixes_of_a_major_are_folded_and_others_are_not() -> None:
    policy = Policy(major_suffixes=("（师范）",))
    assert _state(Field.MAJOR, "数学", "数学（师范）", policy) is _SAME
    assert _state(Field.MAJOR, "数学", "数学（中外合作办学）", policy) is _DIFFERS


def test_an_alias_is_another_name_of_the_roster_school_only() -> None:
    policy = Policy(school="蜀东大学", aliases=(Alias("蜀东学院", date(2000, 1, 1)),))
    assert _state(Field.SCHOOL, "蜀东大学", "蜀东学院", policy) is _SAME
    assert _state(Field.SCHOOL, "蜀东学院", "蜀东大学", policy) is _SAME
    assert _state(Field.SCHOOL, "蜀东大学", "蜀西学院", policy) is _DIFFERS
    assert _state(Field.SCHOOL, "蜀西大学", "蜀东学院", policy) is _DIFFERS
    # Without the present name nothing says whose other name it is.
    assert _state(Field.SCHOOL, "蜀西大学", "蜀东学院", replace(policy, school="")) is _DIFFERS


@pytest.mark.parametrize(
    ("enrolled", "state"),
    [
        (None, _SAME),
        (date(1999, 12, 31), _DIFFERS),
        (date(2000, 1, 1), _SAME),
        (date(2020, 8, 31), _SAME),
        (date(2020, 9, 1), _DIFFERS),
    ],
)
def test_an_alias_on_the_page_is_valid_by_the_day_of_enrolment(
    enrolled: date | None, state: State | None
) -> None:
    alias = Alias("蜀东学院", date(2000, 1, 1), date(2020, 8, 31))
    policy = Policy(school="蜀东大学", aliases=(alias,), enrolled_on=enrolled)
    assert _state(Field.SCHOOL, "蜀东大学", "蜀东学院", policy) is state
    assert _state(Field.SCHOOL, "蜀东学院", "蜀东大学", policy) is _SAME
