from dataclasses import replace

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.page import Box, Line, PageClass, Reader
from pipeline.domain.reading import Record
from pipeline.extract import extract
from tests.extract.build import ROWS, card, line, page, phone_list


def values_of(record: Record) -> dict[Field, str]:
    return {field: value.text for field, value in record.fields}


def text(record: Record, field: Field) -> str | None:
    value = record.get(field)
    return None if value is None else value.text


EXPECTED = {
    Field.NAME: "王筱",
    Field.SEX: "女",
    Field.BIRTH_DATE: "2006年06月22日",
    Field.ETHNICITY: "汉族",
    Field.ID_NUMBER: "530128200606224183",
    Field.SCHOOL: "川南云岭职业技术大学",
    Field.LEVEL: "专科",
    Field.MAJOR: "软件技术",
    Field.DURATION: "3 年",
    Field.CATEGORY: "普通高等教育",
    Field.MODE: "普通全日制",
    Field.BRANCH: "信息工程学院",
    Field.DEPARTMENT: "软件工程系",
    Field.CLASS_NAME: "软件2301",
    Field.STUDENT_NO: "2023030101",
    Field.ENROLLED_ON: "2023年09月01日",
    Field.STATUS: "在籍（注册学籍）",
    Field.EXPECTED_GRADUATION: "2026年07月01日",
}


@pytest.mark.parametrize("merged", [True, False])
@pytest.mark.parametrize("tilt", [0.0, 0.01])
def test_whole_page(merged: bool, tilt: float) -> None:
    reading = extract(page(*card(), *phone_list(merged=merged), tilt=tilt))
    assert reading.page_class is PageClass.DETAIL_PHONE
    assert len(reading.records) == 1
    assert {field: value.text for field, value in reading.records[0].fields} == EXPECTED
    assert reading.notes == ()


def test_lower_half_alone() -> None:
    reading = extract(page(*phone_list(ROWS[6:], top=100)))
    assert reading.page_class is PageClass.DETAIL_PHONE
    assert text(reading.records[0], Field.STATUS) == "在籍（注册学籍）"
    assert reading.records[0].get(Field.NAME) is None


def test_upper_half_alone() -> None:
    reading = extract(page(*card()))
    assert reading.page_class is PageClass.DETAIL_PHONE
    assert text(reading.records[0], Field.SCHOOL) == "川南云岭职业技术大学"
    assert reading.records[0].get(Field.STATUS) is None


def test_two_rows_are_no_page() -> None:
    assert not extract(page(*phone_list(ROWS[8:10], top=100))).page_class.is_detail
    assert extract(page(*phone_list(ROWS[8:11], top=100))).page_class.is_detail


def test_blank_rows_are_blank_and_cut_rows_are_absent() -> None:
    rows = tuple((label, "" if label in ("分院", "班级") else value) for label, value in ROWS[:9])
    record = extract(page(*card(), *phone_list(rows))).records[0]
    assert text(record, Field.BRANCH) == ""
    assert text(record, Field.CLASS_NAME) == ""
    assert text(record, Field.DEPARTMENT) == "软件工程系"
    assert record.get(Field.STATUS) is None


@pytest.mark.parametrize(
    "bar", ["|", "丨", "l", "I", "1", "｜", "」", "", "　|　", " | ", "一", "I:"]
)
def test_bar_between_major_and_mode(bar: str) -> None:
    lines = [item for item in card() if "普通全日制" not in item.text]
    lines.append(line(f"智能制造技术（中外合作办学）{bar}普通全日制", 90, 850, 37))
    record = extract(page(*lines, *phone_list())).records[0]
    assert text(record, Field.MAJOR) == "智能制造技术（中外合作办学）"
    assert text(record, Field.MODE) == "普通全日制"


@pytest.mark.parametrize(
    ("shown", "major"),
    [
        ("软件技术|音普通全日制", "软件技术"),
        ("软件技术音普通全日制", "软件技术音"),
        ("软件技术｜ 普通全日制", "软件技术"),
    ],
)
def test_what_stands_behind_the_bar_is_no_part_of_the_major(shown: str, major: str) -> None:
    *upper, _ = card()
    (record,) = extract(page(*upper, line(shown, 90, 850, 37), *phone_list())).records
    value = record.get(Field.MAJOR)
    assert value is not None
    assert value.text == major


@pytest.mark.parametrize(
    ("sex", "x", "name"),
    [("女", 458, "王筱"), ("器", 458, "王筱"), ("女", 90, None), ("女人", 458, None)],
)
def test_a_card_whose_date_is_covered_keeps_its_other_values(
    sex: str, x: float, name: str | None
) -> None:
    lines = [one for one in card() if not one.text.startswith("女")]
    (record,) = extract(page(*lines, line(sex, x, 575, 34), *phone_list())).records
    shown = {field: value.text for field, value in record.fields}
    assert shown.get(Field.NAME) == name
    assert Field.BIRTH_DATE not in shown
    assert shown.get(Field.SEX) == ("女" if name and sex == "女" else None)
    assert (shown.get(Field.SCHOOL) is not None) is (name is not None)


def test_bar_in_two_boxes() -> None:
    lines = [item for item in card() if "普通全日制" not in item.text]
    lines += [line("软件技术", 90, 850, 37), line("|普通全日制", 260, 852, 37)]
    record = extract(page(*lines, *phone_list())).records[0]
    assert text(record, Field.MAJOR) == "软件技术"
    assert text(record, Field.MODE) == "普通全日制"


@pytest.mark.parametrize("pill_row", [760, 828])
def test_school_wraps(pill_row: int) -> None:
    lines = [item for item in card() if item.text not in ("川南云岭职业技术大学", "专科")]
    lines = [item for item in lines if "普通全日制" not in item.text]
    lines += [
        line("川南云岭信息与智能制造职", 90, 760, 52),
        line("业技术大学", 90, 828, 52),
        line("专科", 885, pill_row, 40),
        line("软件技术 | 普通全日制", 90, 910, 37),
    ]
    record = extract(page(*lines, *phone_list())).records[0]
    assert text(record, Field.SCHOOL) == "川南云岭信息与智能制造职业技术大学"
    assert text(record, Field.LEVEL) == "专科"
    assert text(record, Field.MAJOR) == "软件技术"


def test_school_and_pill_merged() -> None:
    lines = [item for item in card() if item.text not in ("川南云岭职业技术大学", "专科")]
    lines.append(line("四川工贸职业技术学院专科", 90, 760, 52))
    record = extract(page(*lines, *phone_list())).records[0]
    assert text(record, Field.SCHOOL) == "四川工贸职业技术学院"
    assert text(record, Field.LEVEL) == "专科"


def test_value_wraps_without_label() -> None:
    lines = list(phone_list(merged=False))
    lines = [item for item in lines if item.text != "信息工程学院"]
    y = 1000 + 95 * 4
    lines += [line("信息工程与人工智能产业", 420, y), line("学院", 420, y + 45)]
    record = extract(page(*card(), *lines)).records[0]
    assert text(record, Field.BRANCH) == "信息工程与人工智能产业学院"
    assert text(record, Field.DEPARTMENT) == "软件工程系"


def test_banner_above_is_ignored() -> None:
    banner = (line("院校。", 30, 300, 30), line("如有疑问请联系所在", 30, 260, 30))
    record = extract(page(*banner, *card(), *phone_list())).records[0]
    assert text(record, Field.SCHOOL) == "川南云岭职业技术大学"


def test_two_people_below_each_other() -> None:
    second = card("赵冬", "男2005年08月03日", top=2700)
    other = tuple(
        (label, "510322200508034959" if label == "证件号码" else value) for label, value in ROWS
    )
    lines = (*card(), *phone_list(), *second, *phone_list(other, top=3200))
    records = extract(page(*lines)).records
    assert [text(record, Field.NAME) for record in records] == ["王筱", "赵冬"]
    assert text(records[1], Field.ID_NUMBER) == "510322200508034959"


def test_rows_seen_twice_are_one_record() -> None:
    lines = (*card(), *phone_list(ROWS[:6]), *phone_list(ROWS[4:], top=1700))
    records = extract(page(*lines)).records
    assert len(records) == 1
    assert text(records[0], Field.STATUS) == "在籍（注册学籍）"


@pytest.mark.parametrize("shown", ["5301**********4183", "****"])
def test_masked_number_is_noted(shown: str) -> None:
    rows = tuple((label, shown if label == "证件号码" else value) for label, value in ROWS)
    assert extract(page(*card(), *phone_list(rows))).notes == ("E203",)


def test_covered_number_is_noted_and_not_blank() -> None:
    rows = tuple((label, "" if label == "证件号码" else value) for label, value in ROWS)
    reading = extract(page(*card(), *phone_list(rows)))
    assert reading.notes == ("E203",)
    assert reading.records[0].get(Field.ID_NUMBER) is None


def test_place_of_a_value_is_its_part_of_the_line() -> None:
    value = extract(page(*card(), *phone_list())).records[0].get(Field.ID_NUMBER)
    assert value is not None
    assert 395 <= value.box.x0 <= 425
    assert len(value.confidences) == len(value.text)
    assert value.confidence == 0.99


def test_label_box_that_holds_the_first_digit() -> None:
    lines = [item for item in phone_list() if "530128" not in item.text]
    lines += [line("证件号码5", 240, 1095), line("530128200606224183", 395, 1095)]
    record = extract(page(*card(), *lines)).records[0]
    assert text(record, Field.ID_NUMBER) == "530128200606224183"


def test_digits_beside_each_other_are_all_kept() -> None:
    lines = [item for item in phone_list() if "530128" not in item.text]
    lines += [line("证件号码5", 240, 1095), line("30128200606224183", 425, 1095)]
    record = extract(page(*card(), *lines)).records[0]
    assert text(record, Field.ID_NUMBER) == "530128200606224183"


@pytest.mark.parametrize(("hidden", "notes"), [("专科", ("E203",)), ("王筱", ("E203",)), ("", ())])
def test_hidden_parts_of_the_card(hidden: str, notes: tuple[str, ...]) -> None:
    lines = [item for item in card() if item.text != hidden]
    assert extract(page(*lines, *phone_list())).notes == notes


def test_value_that_begins_like_a_label() -> None:
    rows = tuple((label, "民族学院" if label == "分院" else value) for label, value in ROWS)
    record = extract(page(*card(), *phone_list(rows, merged=False))).records[0]
    assert text(record, Field.BRANCH) == "民族学院"
    assert text(record, Field.ETHNICITY) == "汉族"


def test_values_at_the_right_edge() -> None:
    lines = []
    for number, (label, value) in enumerate(ROWS):
        y = 1000 + 95 * number
        lines += [line(label, 60, y), line(value, 1020 - 40 * len(value), y)]
    record = extract(page(*card(), *lines)).records[0]
    assert {field: value.text for field, value in record.fields} == EXPECTED


def test_first_reading_of_a_value_read_again() -> None:
    lines = []
    for item in phone_list():
        if "学籍状态" in item.text:
            again = line("学籍状态 在籍（注册学籍）", item.box.x0, item.box.centre_y)
            item = replace(again, reader=Reader.STRONG, first="学籍状态 在藉(注册学籍)")
        lines.append(item)
    value = extract(page(*card(), *lines)).records[0].get(Field.STATUS)
    assert value is not None
    assert (value.text, value.first) == ("在籍（注册学籍）", "在藉（注册学籍）")
    assert value.reader is Reader.STRONG
    other = extract(page(*card(), *lines)).records[0].get(Field.NAME)
    assert other is not None
    assert other.first is None


def test_two_people_beside_each_other() -> None:
    second = (*card("赵冬", "男2005年08月03日"), *phone_list())
    moved = [line(x.text, x.box.x0 + 1080, x.box.centre_y) for x in second]
    both = page(*card(), *phone_list(), *moved)
    records = extract(replace(both, width=2160)).records
    assert [text(record, Field.NAME) for record in records] == ["王筱", "赵冬"]
    assert [len(record.fields) for record in records] == [18, 18]


def test_school_at_the_lower_edge_may_go_on() -> None:
    lines = [item for item in card() if item.box.y0 < 780 and "普通" not in item.text]
    record = extract(page(*lines)).records[0]
    assert text(record, Field.NAME) == "王筱"
    assert record.get(Field.SCHOOL) is None
    assert text(extract(page(*card())).records[0], Field.SCHOOL) == "川南云岭职业技术大学"


def test_title_and_sex_line_alone_and_a_bar_of_the_photo_check() -> None:
    lines = [item for item in card() if item.box.y0 < 600]
    reading = extract(page(line("查看图像采集码", 40, 350), *lines))
    assert reading.page_class is PageClass.DETAIL_PHONE


@pytest.mark.parametrize("x", [700, 40])
def test_a_chat_beside_the_page_is_no_row(x: int) -> None:
    chat = [line("班级群通知", x, 1000 + 160 * n, 30) for n in range(3)]
    (record,) = extract(page(*card(), *phone_list(merged=False), *chat)).records
    assert text(record, Field.CLASS_NAME) == "软件2301"
    assert text(record, Field.STATUS) == "在籍（注册学籍）"


@pytest.mark.parametrize("x", [1050, -900])
def test_a_chat_beside_the_card_gets_into_no_value(x: int) -> None:
    chat = [line("请大家核对", x, 600 + 70 * n, 30) for n in range(6)]
    (record,) = extract(page(*card(), *phone_list(merged=False), *chat)).records
    (alone,) = extract(page(*card(), *phone_list(merged=False))).records
    for field in (Field.SCHOOL, Field.LEVEL, Field.MAJOR, Field.MODE):
        assert text(record, field) == text(alone, field)


def test_a_line_of_the_school_seen_twice_at_a_seam_counts_once() -> None:
    lines = [item for item in card() if not item.text.startswith(("川南", "软件"))]
    lines += [line("川南云岭信息与智能", 90, 760, 52), line("川南云岭信息与智能", 90, 840, 52)]
    lines += [line("职业技术大学", 90, 920, 52), line("软件技术|普通全日制", 90, 1010, 37)]
    (record,) = extract(page(*lines, *phone_list(top=1200))).records
    assert text(record, Field.SCHOOL) == "川南云岭信息与智能职业技术大学"


@pytest.mark.parametrize("titled", [True, False])
@pytest.mark.parametrize(
    ("date", "known"), [("2006年06月22日", True), ("42006年06月22日", False), ("2006/06/22", False)]
)
def test_a_date_without_a_label_stands_for_the_line_of_the_card(
    titled: bool, date: str, known: bool
) -> None:
    lines = [one for one in card(sex_birth=date) if titled or one.text != "高等学籍"]
    lines = [replace(one, box=_moved(one.box, 68)) if one.text == date else one for one in lines]
    (record,) = extract(page(*lines, *phone_list())).records
    values = {field: value.text for field, value in record.fields}
    assert (values.get(Field.NAME) == "王筱") is known
    assert (values.get(Field.BIRTH_DATE) == date) is known
    assert Field.SEX not in values


def test_without_the_title_a_date_counts_right_below_a_name_only() -> None:
    lines = [one for one in card() if one.text not in ("高等学籍", "王筱")]
    lines = [one for one in lines if not one.text.startswith("女")]
    alone = line("2023年11月16日", 526, 575, 34)
    record = extract(page(*lines, alone, *phone_list())).records[0]
    assert record.get(Field.BIRTH_DATE) is None


def _moved(box: Box, right: int) -> Box:
    return Box(box.x0 + right, box.y0, box.x1 + right, box.y1)


def test_the_value_of_the_next_row_is_no_second_line_where_its_label_is_not_read() -> None:
    lines = [item for item in phone_list(merged=False) if item.text != "系所"]
    record = extract(page(*card(), *lines)).records[0]
    assert text(record, Field.BRANCH) == "信息工程学院"
    assert record.get(Field.DEPARTMENT) is None


@pytest.mark.parametrize("label", ["证件号码", "学籍状态", "学制", "民族"])
def test_a_value_that_can_be_nothing_else_needs_no_label(label: str) -> None:
    lines = [item for item in phone_list(merged=False) if item.text != label]
    whole = extract(page(*card(), *phone_list())).records[0]
    record = extract(page(*card(), *lines)).records[0]
    for field in Field:
        assert text(record, field) == text(whole, field)


@pytest.mark.parametrize(
    ("label", "other"),
    [("证件号码", "530128200606224184"), ("学籍状态", "注册学籍"), ("学籍状态", "在籍（注册")],
)
def test_a_value_of_another_form_needs_its_label(label: str, other: str) -> None:
    rows = tuple((key, other if key == label else value) for key, value in ROWS)
    lines = [item for item in phone_list(rows, merged=False) if item.text != label]
    record = extract(page(*card(), *lines)).records[0]
    field = Field.STATUS if label == "学籍状态" else Field.ID_NUMBER
    assert text(record, field) in (None, "")


def test_a_number_outside_the_column_of_values_or_seen_twice_belongs_to_nobody() -> None:
    lines = [item for item in phone_list(merged=False) if item.text != "证件号码"]
    away = [replace(i, box=_moved(i.box, 150)) if i.text.startswith("5301") else i for i in lines]
    again = [*lines, line("510322200508034959", 412, 2300)]
    for shown in (away, again):
        record = extract(page(*card(), *shown)).records[0]
        assert record.get(Field.ID_NUMBER) is None


@pytest.mark.parametrize(
    ("label", "shown", "value"),
    [
        ("学制", "3年", "3 年"),
        ("证件号码", "530128200606224183", "530128200606224183"),
        ("学籍状态", "在籍（注册学籍）", "在籍（注册学籍）"),
        ("系所", "软件工程系", "软件工程系实训楼"),
    ],
)
def test_a_whole_value_does_not_go_on(label: str, shown: str, value: str) -> None:
    rows = tuple((key, shown if key == label else old) for key, old in ROWS)
    row = [key for key, _ in ROWS].index(label)
    right = 412 + 40 * len(shown) if not shown.isascii() else 412 + 20 * len(shown)
    more = line("实训楼", right + 30, 1000 + 95 * row)
    record = extract(page(*card(), *phone_list(rows, merged=False), more)).records[0]
    assert value in [item.text for _, item in record.fields]


@pytest.mark.parametrize(("below", "branch"), [("年", "信息工程"), ("学院", "信息工程学院")])
def test_years_are_no_second_line_of_a_value(below: str, branch: str) -> None:
    rows = tuple((key, "信息工程" if key == "分院" else old) for key, old in ROWS)
    more = line(below, 412, 1000 + 95 * 4 + 50)
    record = extract(page(*card(), *phone_list(rows, merged=False), more)).records[0]
    assert text(record, Field.BRANCH) == branch


def test_what_stands_below_the_mode_is_not_on_the_card() -> None:
    below = line("实训楼座", 90, 930, 37)
    record = extract(page(*card(), below, *phone_list())).records[0]
    assert text(record, Field.MAJOR) == "软件技术"
    assert text(record, Field.MODE) == "普通全日制"


@pytest.mark.parametrize(("down", "crossed"), [(10, True), (40, False)])
def test_a_value_through_which_another_line_runs_is_crossed(down: int, crossed: bool) -> None:
    mark = line("2023/11/16", 600, 1000 + 95 + down)
    record = extract(page(*card(), *phone_list(), mark)).records[0]
    number, status = record.get(Field.ID_NUMBER), record.get(Field.STATUS)
    assert number is not None
    assert status is not None
    assert number.crossed is crossed
    assert not status.crossed


@pytest.mark.parametrize(("x", "crossed"), [(412, False), (450, True)])
def test_rows_that_stand_close_do_not_run_through_each_other(x: int, crossed: bool) -> None:
    """Boxes of flush rows may overlap; what is written across begins anywhere."""
    lines = [one for one in phone_list(merged=False) if one.text != "3年"]
    near = line("软件2301", x, 1000 + 95 + 30)
    record = extract(page(*card(), *lines, near)).records[0]
    number = record.get(Field.ID_NUMBER)
    assert number is not None
    assert number.crossed is crossed


@pytest.mark.parametrize(("rise", "known"), [(50, True), (90, False)])
def test_a_pill_that_stands_askew_is_still_the_school_s(rise: int, known: bool) -> None:
    lines = [
        replace(one, box=Box(one.box.x0, one.box.y0 - rise, one.box.x1, one.box.y1 - rise))
        if one.text == "专科"
        else one
        for one in card()
    ]
    (record,) = extract(page(*lines, *phone_list())).records
    level = record.get(Field.LEVEL)
    assert (level is not None and level.text == "专科") is known
    school = record.get(Field.SCHOOL)
    assert school is not None
    assert school.text == "川南云岭职业技术大学"


@pytest.mark.parametrize(
    ("shown", "sex", "known"),
    [("女：", "女", True), ("文", None, True), ("女二", None, False)],
)
def test_the_character_before_the_date_may_stand_apart_and_be_read_badly(
    shown: str, sex: str | None, known: bool
) -> None:
    lines = [one for one in card() if not one.text.startswith("女")]
    apart = (line(shown, 458, 575, 34), line("2006年06月22日", 540, 575, 34))
    whole = (line(f"{shown} 2006年06月22日", 458, 575, 34),)
    for row in (apart, whole) if sex else (whole,):
        (record,) = extract(page(*lines, *row, *phone_list())).records
        values = {field: value.text for field, value in record.fields}
        assert (values.get(Field.NAME) == "王筱") is known or row is whole
        assert values.get(Field.SEX) in (sex, None)


@pytest.mark.parametrize(
    ("rest", "school", "major"),
    [
        ("大学", "川南云岭信息与智能职工大学", "软件技术"),
        ("业大学", "川南云岭信息与智能职工业大学", "软件技术"),
        ("业大", "川南云岭信息与智能职工", "业大软件技术"),
    ],
)
def test_a_name_that_has_not_ended_does_so_in_the_next_row(
    rest: str, school: str, major: str
) -> None:
    lines = [
        one for one in card() if one.text not in ("川南云岭职业技术大学", "软件技术|普通全日制")
    ]
    lines += [line("川南云岭信息与智能职工", 90, 760, 52), line(rest, 90, 830, 40)]
    lines += [line("软件技术|普通全日制", 90, 900, 37)]
    (record,) = extract(page(*lines, *phone_list(top=1100))).records
    assert text(record, Field.SCHOOL) == school
    assert text(record, Field.MAJOR) == major


@pytest.mark.parametrize(
    ("above", "rest", "school", "major"),
    [
        ("川南云岭信息与智能专科学", "校", "川南云岭信息与智能专科学校", "软件技术"),
        ("川南云岭信息与智能大学堂", "校", "川南云岭信息与智能大学堂", "校软件技术"),
    ],
)
def test_one_character_ends_the_school_only_where_it_makes_an_end(
    above: str, rest: str, school: str, major: str
) -> None:
    lines = [
        one for one in card() if one.text not in ("川南云岭职业技术大学", "软件技术|普通全日制")
    ]
    lines += [line(above, 90, 760, 52), line(rest, 90, 830, 52)]
    lines += [line("软件技术|普通全日制", 90, 900, 37)]
    (record,) = extract(page(*lines, *phone_list(top=1100))).records
    assert text(record, Field.SCHOOL) == school
    assert text(record, Field.MAJOR) == major


def test_a_pill_found_in_two_halves_is_one() -> None:
    lines = [one for one in card() if one.text != "专科"]
    halves = line("专", 885, 760, 40), line("科", 925, 757, 40)
    (record,) = extract(page(*lines, *halves, *phone_list())).records
    assert text(record, Field.LEVEL) == "专科"
    assert text(record, Field.SCHOOL) == "川南云岭职业技术大学"


@pytest.mark.parametrize(("below", "joined"), [(45, True), (95, False)])
def test_a_value_set_to_the_right_goes_on_below_within_its_row(below: int, joined: bool) -> None:
    lines = []
    for number, (label, value) in enumerate(ROWS):
        y = 1000 + 95 * number + (50 if number > 6 else 0)
        value = "现代通信技术专业" if label == "班级" else value
        if not joined and label == "学号":
            label = ""
        lines += [line(label, 60, y)] if label else []
        lines += [line(value, 1020 - 40 * len(value), y)]
        if label == "班级" and joined:
            lines.append(line("2024级", 1020 - 120, y + below))
    record = extract(page(*card(), *lines)).records[0]
    assert text(record, Field.CLASS_NAME) == "现代通信技术专业" + ("2024级" if joined else "")


@pytest.mark.parametrize(
    ("below", "school", "major"),
    [
        ("移通学院", "川南云岭大学移通学院", "软件技术"),
        ("软件技术普通全日", "川南云岭大学", "软件技术"),
    ],
)
def test_a_school_that_is_complete_goes_on_only_to_another_end(
    below: str, school: str, major: str
) -> None:
    lines = [
        one for one in card() if one.text not in ("川南云岭职业技术大学", "软件技术|普通全日制")
    ]
    lines += [line("川南云岭大学", 90, 760, 52), line(below, 90, 830, 48)]
    rest = "制" if below.endswith("全日") else "软件技术|普通全日制"
    lines.append(line(rest, 90, 900, 37))
    (record,) = extract(page(*lines, *phone_list(top=1100))).records
    assert text(record, Field.SCHOOL) == school
    assert text(record, Field.MAJOR) == major
    assert text(record, Field.MODE) == "普通全日制"


@pytest.mark.parametrize(("x", "name"), [(506, "唐一帆"), (600, "唐")])
def test_a_name_may_be_found_in_two_parts(x: int, name: str) -> None:
    others = [one for one in card() if one.text != "王筱"]
    record = extract(page(*others, line("唐", 458, 500, 46), line("一帆", x, 500, 46))).records[0]
    assert text(record, Field.NAME) == name


def test_on_a_phone_held_across_the_card_is_one_band() -> None:
    moved = {
        "川南云岭职业技术大学": (1100, 500),
        "专科": (1900, 500),
        "软件技术|普通全日制": (1100, 575),
    }
    across = [line(one.text, *moved[one.text], 40) if one.text in moved else one for one in card()]
    whole = extract(page(*card(), *phone_list())).records
    assert [values_of(one) for one in extract(page(*across, *phone_list())).records] == [
        values_of(one) for one in whole
    ]


@pytest.mark.parametrize(
    "row",
    [
        (line("王筱 女 2006年06月22日", 90, 520),),
        (line("王筱女2006年06月22日", 90, 520),),
        (line("王筱", 90, 520, 46), line("女2006年06月22日", 240, 520, 34)),
    ],
)
def test_a_name_may_stand_before_the_date(row: tuple[Line, ...]) -> None:
    rest = [one for one in card() if one.text not in ("王筱", "女2006年06月22日")]
    whole = extract(page(*card(), *phone_list())).records
    seen = extract(page(*rest, *row, *phone_list())).records
    assert [values_of(one) for one in seen] == [values_of(one) for one in whole]


@pytest.mark.parametrize(
    ("behind", "number"),
    [("√", "2023030101"), ("N", "2023030101"), ("NN", "2023030101NN")],
)
def test_a_tick_behind_a_value_is_no_letter_of_it(behind: str, number: str) -> None:
    lines = (*card(), *phone_list(merged=False))
    record = extract(page(*lines, line(behind, 640, 1000 + 95 * 7))).records[0]
    assert text(record, Field.STUDENT_NO) == number


def test_nor_is_one_between_the_lines_of_a_value() -> None:
    rows = tuple((a, "软件工程系（现代产业学院、校企" if a == "系所" else b) for a, b in ROWS[:6])
    y = 1000 + 95 * 5
    more = (line("√", 1000, y + 25), line("联合培养）", 412, y + 60))
    record = extract(page(*card(), *phone_list(rows, merged=False), *more)).records[0]
    assert text(record, Field.DEPARTMENT) == "软件工程系（现代产业学院、校企联合培养）"


def test_what_stands_beside_a_label_is_no_name() -> None:
    """Where two captures overlap, a row may stand right above the card."""
    rest = [one for one in card() if one.text not in ("王筱", "高等学籍")]
    row = (line("民族", 220, 500, 46), line("汉族", 458, 500, 46))
    record = extract(page(*rest, *row, *phone_list())).records[0]
    assert text(record, Field.NAME) in (None, "")


@pytest.mark.parametrize("talk", ["学号那行是空的，可以交吗", "姓名和证件号码都要截进去"])
def test_a_chat_below_the_page_that_speaks_of_its_labels(talk: str) -> None:
    lines = (*card(), *phone_list())
    assert extract(page(*lines, line(talk, 240, 2250))).records == extract(page(*lines)).records


def test_the_date_may_be_covered_where_the_list_has_two_columns() -> None:
    lines = [one if not one.text.startswith("女") else line("女", 458, 575, 34) for one in card()]
    right = phone_list(ROWS[6:], merged=False)
    rows = (*phone_list(ROWS[:6]), *(replace(one, box=_moved(one.box, 500)) for one in right))
    record = extract(page(*lines, *rows)).records[0]
    assert (text(record, Field.NAME), text(record, Field.SEX)) == ("王筱", "女")


def test_one_character_of_a_name_may_stand_in_a_line_of_its_own() -> None:
    upper = card(name="阿依玛古丽·热合曼")
    wide = replace(line("提", 458, 558, 46), box=Box(452, 525, 518, 589))
    moved = tuple(
        replace(item, box=Box(item.box.x0, item.box.y0 + 50, item.box.x1, item.box.y1 + 50))
        for item in upper[2:]
    )
    (record,) = extract(page(*upper[:2], wide, *moved, *phone_list(top=1100))).records
    assert text(record, Field.NAME) == "阿依玛古丽·热合曼提"


@pytest.mark.parametrize(("label", "covered"), [("证件号码", ""), ("班级", None)])
def test_a_row_that_shows_nothing_is_seen_in_the_part_that_overlaps(
    label: str, covered: str | None
) -> None:
    first = tuple((name, "" if name == label else value) for name, value in ROWS)
    lines = (*card(), *phone_list(first, merged=False), *phone_list(ROWS, top=2200, merged=False))
    reading = extract(page(*lines))
    shown = [value for record in reading.records if (value := text(record, Field.ID_NUMBER))]
    assert shown[0] == "530128200606224183"
    assert len(reading.records) == (1 if covered is not None else 2)
    assert reading.notes == ()


@pytest.mark.parametrize("end", ["族 汉族", "族汉族"])
def test_labels_spread_on_the_phone_and_values_beside_their_end(end: str) -> None:
    rows = tuple((label, value) for label, value in ROWS if label != "民族")
    lines = (line("民", 60, 960), line(end, 340, 960), *card(), *phone_list(rows))
    (record,) = extract(page(*lines)).records
    assert text(record, Field.ETHNICITY) == "汉族"


@pytest.mark.parametrize(("x", "name"), [(545, "王筱"), (700, None)])
def test_the_name_may_be_centred_above_the_line_of_the_card(x: int, name: str | None) -> None:
    upper = card()
    centred = line("王筱", x, 500, 46)
    (record,) = extract(page(upper[0], centred, *upper[2:], *phone_list())).records
    assert text(record, Field.NAME) == name


def test_a_centred_value_goes_on_below_within_its_row() -> None:
    rows = tuple((label, value) for label, value in ROWS if label != "系所")
    lines = [*card(), *phone_list(rows, merged=False)]
    lines += [line("系所", 320, 2000), line("软件工程系（现代产业学院、校企联", 420, 2000)]
    lines.append(line("合培养）", 660, 2050))
    (record,) = extract(page(*lines)).records
    assert text(record, Field.DEPARTMENT) == "软件工程系（现代产业学院、校企联合培养）"


def test_everything_on_the_card_may_be_centred_and_the_first_value_stand_right_below() -> None:
    lines = (
        line("高等学籍", 460, 240),
        line("王筱", 494, 500, 46),
        line("女", 400, 575, 34),
        line("2006年06月22日", 470, 575, 34),
        line("川南云岭职业技术大学", 280, 660, 52),
        line("专科", 500, 740, 40),
        line("软件技术」", 380, 820, 37),
        line("业余", 620, 820, 37),
        *(
            one
            for n, (label, value) in enumerate(ROWS)
            for one in _tile(label, value, 980 + 120 * n)
        ),
    )
    (record,) = extract(page(*lines)).records
    found = values_of(record)
    assert found[Field.MAJOR] == "软件技术"
    assert found[Field.MODE] == "业余"
    assert found[Field.ETHNICITY] == "汉族"


def _tile(label: str, value: str, y: int) -> tuple[Line, Line]:
    return line(value, 540 - 20 * len(value), y), line(label, 540 - 16 * len(label), y + 56, 32)


def test_a_mode_that_nothing_claims_is_told() -> None:
    lines = [one for one in card() if "普通全日制" not in one.text]
    lines += [line("软件技术", 90, 850, 37), line("函授", 90, 2300)]
    assert (Field.MODE, ("函授",)) in extract(page(*lines, *phone_list())).unplaced


def test_a_pill_that_hangs_low_stands_in_the_nearer_line() -> None:
    """On a photograph of a phone held across, taken at a slant."""
    lines = (
        line("高等学籍", 682, 348, 21),
        line("罗俊睿", 486, 421, 24),
        line("男2002年03月05日", 483, 450, 22),
        line("锦屏江安现代农业与装备制造职业技术大学", 300, 535, 25),
        line("本科", 1084, 548, 19),
        line("软件工程技术", 298, 570, 22),
        line("普通全日制", 456, 570, 22),
        *phone_list(top=640),
    )
    (record,) = extract(page(*lines)).records
    assert text(record, Field.LEVEL) == "本科"
    assert text(record, Field.MODE) == "普通全日制"
