import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.fields import Field
from pipeline.extract import values

TEXT = st.text(alphabet="男女年月日0123456789OolIXx×*（）() 　·.．一-王学信网|", max_size=24)


@given(st.sampled_from(list(Field)), TEXT)
def test_clean_ups_are_idempotent(field: Field, text: str) -> None:
    once = values.cleaned(field, text)
    assert values.cleaned(field, once) == once


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("2003年04月20日", "2003年04月20日"),
        ("2003年04月20曰", "2003年04月20日"),
        ("2O03年04月2O日", "2003年04月20日"),
        (" 2003 年04月20 日", "2003年04月20日"),
        ("2003-04-20", "2003-04-20"),
        ("2003年4月20日", "2003年4月20日"),
        ("2003年04月", "2003年04月"),
    ],
)
def test_dates(raw: str, clean: str) -> None:
    assert values.date(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("5301282006062241 83", "530128200606224183"),
        ("51010420041005945x", "51010420041005945X"),
        ("51010420041005945×", "51010420041005945X"),
        ("5101O420041005945X", "51010420041005945X"),
        ("5301282006062241I3", "530128200606224113"),
        ("H12345678", "H12345678"),
        ("2码5114******28", "5114******28"),
        ("号码：51010420041005945X", "51010420041005945X"),
        ("56楼0245座7", "56楼0245座7"),
        ("5107***女****77", "5107********77"),
        ("51l1***********19", "5111***********19"),
        ("H1l******28", "H1l******28"),
        ("5111→=→=→←→=→=→←19", "5111************19"),
        ("4101*太女六女貴女六女女女六66", "4101************66"),
        ("56楼与0245座7", "56楼与0245座7"),
        ("53012820060622418", "53012820060622418"),
    ],
)
def test_id_numbers(raw: str, clean: str) -> None:
    assert values.id_number(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [("3年", "3 年"), ("2.5年", "2.5 年"), ("3 年", "3 年"), ("三年", "三年"), ("3", "3")],
)
def test_durations(raw: str, clean: str) -> None:
    assert values.duration(raw) == clean


def test_borders_beside_a_value_are_no_part_of_it() -> None:
    assert values.plain("软件技术 |") == "软件技术"
    assert values.plain("｜软件技术") == "软件技术"
    assert values.plain("软件技术|音") == "软件技术|音"


def test_brackets_are_full_width_and_words_stay() -> None:
    assert values.plain("在籍(注册学籍）") == "在籍（注册学籍）"
    assert values.plain("在籍（注册学籍））") == "在籍（注册学籍）"
    assert values.plain("甲（乙（丙））") == "甲（乙（丙））"
    assert values.plain("在藉（注册学籍）") == "在藉（注册学籍）"


@pytest.mark.parametrize(
    ("text", "masked"),
    [("51**********12", True), ("51····· ··12", True), ("*", False), ("51", False)],
)
def test_masks(text: str, masked: bool) -> None:
    assert values.is_masked(text) is masked


def test_a_tile_behind_a_bracket_is_no_part_of_the_value() -> None:
    assert values.without_watermark("在籍（注册学籍）学") == "在籍（注册学籍）"
    assert values.without_watermark("在籍（注册学籍） 之") == "在籍（注册学籍）"
    assert values.without_watermark("软件（专升本）方向") == "软件（专升本）方向"
    assert values.without_watermark("李学") == "李学"


@pytest.mark.parametrize(
    ("field", "text", "shown"),
    [
        (Field.DURATION, "|3年", "3 年"),
        (Field.ID_NUMBER, "|51322120021103641X", "51322120021103641X"),
        (Field.ID_NUMBER, "|1322120021103641X", "11322120021103641X"),
        (Field.ENROLLED_ON, "|2021年09月01日", "2021年09月01日"),
        (Field.BIRTH_DATE, "|999年09月01日", "1999年09月01日"),
        (Field.STUDENT_NO, "|2021030258", "2021030258"),
        (Field.NAME, "|林知遥", "林知遥"),
        (Field.CATEGORY, "别普通高等教育", "普通高等教育"),
        (Field.STATUS, "态：在籍（注册学籍）", "在籍（注册学籍）"),
        (Field.EXPECTED_GRADUATION, "期2027年07月01日", "2027年07月01日"),
        (Field.NAME, "名小溪", "名小溪"),
        (Field.MAJOR, "--------市场营销", "市场营销"),
        (Field.MAJOR, "-市场营销", "-市场营销"),
        (Field.BRANCH, "……信息工程学院", "信息工程学院"),
        (Field.SEX, "②男", "男"),
        (Field.CLASS_NAME, "通信2202）", "通信2202"),
        (Field.CLASS_NAME, "通信2202（2）", "通信2202（2）"),
        (Field.DURATION, "3年 ›", "3 年"),
        (Field.ID_NUMBER, "K3441224>", "K3441224"),
        (Field.NAME, "：仝妍", "仝妍"),
        (Field.NAME, "顾雅洁网", "顾雅洁"),
        (Field.NAME, "林—翊", "林一翊"),
        (Field.NAME, "ANNA-MARIA", "ANNA-MARIA"),
        (Field.ETHNICITY, "汉族孙林勇", "汉族"),
        (Field.ETHNICITY, "穿青人族", "穿青人族"),
        (Field.EXPECTED_GRADUATION, "”2026年07月01日", "2026年07月01日"),
        (Field.CATEGORY, "普通高等教育23/11/2", "普通高等教育"),
        (Field.NAME, "程鑫」", "程鑫"),
        (Field.CLASS_NAME, "「软件」2202】", "「软件」2202】"),
        (Field.BRANCH, "信息工程学院I", "信息工程学院"),
        (Field.MODE, "普通全日制1", "普通全日制"),
        (Field.BRANCH, "信息工程學院", "信息工程学院"),
        (Field.NAME, "學而", "學而"),
        (Field.MAJOR, "机械设计制造及自动化，", "机械设计制造及自动化"),
        (Field.MODE, "普通全日制一", "普通全日制"),
        (Field.NAME, "赵可一", "赵可一"),
        (Field.MAJOR, "物流学1", "物流学1"),
    ],
)
def test_what_stands_between_label_and_value_is_no_part_of_it(
    field: Field, text: str, shown: str
) -> None:
    assert values.cleaned(field, text) == shown
