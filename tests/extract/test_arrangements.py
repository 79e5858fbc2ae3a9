"""Where values stand in respect of their labels, and what stands around both."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.page import Box, Ink, Line, PageClass
from pipeline.extract import extract
from tests.extract.build import GRID, ROWS, card, header, line, page, phone_list

GLOSSES = {
    "姓名": "Name",
    "性别": "Gender",
    "证件号码": "ID Number",
    "民族": "Ethnic Group",
    "学号": "Student No.",
    "班级": "Clas5",
}
LIST = dict(ROWS) | {
    "学制": "3 年",
    "学籍状态": "在籍（注册学籍）",
}
GRID_VALUES = {label: value for row in GRID for label, value in (row[:2], row[2:]) if label} | {
    "学制": "3 年",
    "学籍状态": "在籍（注册学籍）",
}


def listed(row: Callable[[str, str, int], tuple[Line, ...]]) -> dict[str, str]:
    """Values of the list of a phone page, by label; ``row`` gives a row's lines from its y."""
    lines = [one for n, (label, value) in enumerate(ROWS) for one in row(label, value, n)]
    reading = extract(page(*card(), *lines))
    assert reading.page_class is PageClass.DETAIL_PHONE
    (record,) = reading.records
    found = {field.label: value.text for field, value in record.fields}
    return {label: found.get(label, "") for label in LIST}


@pytest.mark.parametrize(
    "shape",
    ["【{}】", "[{}]", "{}②", "{} ?", "{}：", "{}…", "{}>", "• {}"],
)
def test_what_stands_around_a_label_is_no_part_of_the_value(shape: str) -> None:
    def row(label: str, value: str, n: int) -> tuple[Line, ...]:
        return (line(f"{shape.format(label)} {value}", 90, 1000 + 95 * n),)

    assert listed(row) == LIST


@pytest.mark.parametrize("behind", [" >", "›", "）"])
def test_an_arrow_behind_a_value_is_no_part_of_it(behind: str) -> None:
    def row(label: str, value: str, n: int) -> tuple[Line, ...]:
        y = 1000 + 95 * n
        end = "" if behind == "）" and value.endswith(")") else behind
        return line(label, 90, y), line(value + end, 500, y)

    assert listed(row) == LIST


@pytest.mark.parametrize("gloss", ["behind", "apart", "below"])
def test_labels_in_two_languages_are_known_by_the_chinese_one(gloss: str) -> None:
    def row(label: str, value: str, n: int) -> tuple[Line, ...]:
        y, words = 1000 + 120 * n, GLOSSES.get(label, "")
        if gloss == "behind":
            return line(f"{label} {words}：".replace(" ：", ""), 90, y), line(value, 600, y)
        place = (90 + 40 * len(label) + 20, y) if gloss == "apart" else (90, y + 40)
        own = (line(words, *place, 28),) if words else ()
        return line(label, 90, y), *own, line(value, 600, y)

    assert listed(row) == LIST


def test_a_single_value_in_latin_letters_is_a_value() -> None:
    rows = tuple((a, "Class A" if a == "班级" else b) for a, b in ROWS)
    lines = [line(f"{a} {b}", 90, 1000 + 95 * n) for n, (a, b) in enumerate(rows)]
    (record,) = extract(page(*card(), *lines)).records
    assert {f: v.text for f, v in record.fields}[Field.CLASS_NAME] == "Class A"


def test_values_may_stand_above_their_labels() -> None:
    def row(label: str, value: str, n: int) -> tuple[Line, ...]:
        y = 1000 + 120 * n
        return line(value, 90, y), line(label, 90, y + 46, 28)

    assert listed(row) == LIST


def tiles(rows: tuple[tuple[str, str], ...], top: int) -> tuple[Line, ...]:
    """Two abreast, each value above its label."""
    lines = []
    for n, (label, value) in enumerate(rows):
        x, y = 90 + 500 * (n % 2), top + 150 * (n // 2)
        lines += [line(value, x, y), line(label, x, y + 60, 32)]
    return tuple(lines)


def test_half_a_page_of_tiles_may_show_no_more_than_a_few_values() -> None:
    below = ("分院", "系所", "班级", "学号", "入学日期", "预计毕业日期")
    (record,) = extract(page(*tiles(tuple((a, LIST[a]) for a in below), 100))).records
    assert {f.label: v.text for f, v in record.fields} == {a: LIST[a] for a in below}
    above = ("民族", "学制", "证件号码", "学历类别")
    (record,) = extract(page(*card(), *tiles(tuple((a, LIST[a]) for a in above), 1000))).records
    found = {f.label: v.text for f, v in record.fields}
    assert {a: found.get(a) for a in above} == {a: LIST[a] for a in above}


def test_values_may_stand_below_their_labels() -> None:
    def row(label: str, value: str, n: int) -> tuple[Line, ...]:
        y = 1000 + 120 * n
        return line(label, 90, y, 28), line(value, 90, y + 46)

    assert listed(row) == LIST


def test_a_table_has_its_labels_above_the_middle_of_its_values() -> None:
    lines = []
    for n, (left, first, right, second) in enumerate(GRID):
        y = 320 + 68 * n
        for label, value, middle in ((left, first, 300), (right, second, 760)):
            wide = 16 * sum(0.5 if char.isascii() else 1 for char in value)
            lines += [line(label, middle - 8 * len(label), y, 16)] if label else []
            lines += [line(value, middle - wide / 2, y + 34, 16)] if label else []
    (record,) = extract(page(*header(), *lines)).records
    assert {field.label: value.text for field, value in record.fields} == GRID_VALUES


@pytest.mark.parametrize(
    ("hint", "size"),
    [("由学校在学年初更新", 30), ("以录取数据为准，更改须经学校审核", 40), ("供参考", 40)],
)
def test_a_hint_below_a_value_is_no_part_of_it(hint: str, size: int) -> None:
    def row(label: str, value: str, n: int) -> tuple[Line, ...]:
        y = 1000 + 120 * n
        own = line(label, 90, y), line(value, 400, y)
        return *own, *((line(hint, 400, y + 50, size),) if label in ("分院", "系所") else ())

    assert listed(row) == LIST


def test_the_next_line_of_a_value_is_as_large_as_the_first() -> None:
    def row(label: str, value: str, n: int) -> tuple[Line, ...]:
        y = 1000 + 120 * n
        own = line(label, 90, y), line(value, 400, y)
        return *own, *((line("与网络安全系", 400, y + 50, 38),) if label == "系所" else ())

    assert listed(row) == LIST | {"系所": "软件工程系与网络安全系"}


def test_a_list_whose_labels_have_colons_is_no_picture_of_the_image_era() -> None:
    def row(label: str, value: str, n: int) -> tuple[Line, ...]:
        return (line(f"{label}：{value}", 90, 1000 + 95 * n),)

    assert listed(row) == LIST


def test_a_value_above_its_label_may_be_found_in_two_parts() -> None:
    def row(label: str, value: str, n: int) -> tuple[Line, ...]:
        y = 1000 + 120 * n
        two = (line("在籍（", 90, y), line("(注册学籍)", 188, y + 1)) if label == "学籍状态" else ()
        return *(two or (line(value, 90, y),)), line(label, 90, y + 46, 28)

    assert listed(row) == LIST


def test_the_second_line_of_a_value_is_no_label_though_it_begins_like_one() -> None:
    def row(label: str, value: str, n: int) -> tuple[Line, ...]:
        y = 1000 + 120 * n
        own = line(f"{label}：", 330 - 40 * len(label), y), line(value, 390, y)
        return *own, *((line("专业2022级第3班", 390, y + 52),) if label == "班级" else ())

    assert listed(row) == LIST | {"班级": "软件2301专业2022级第3班"}


def test_nor_is_it_where_labels_and_values_are_one_line() -> None:
    def row(label: str, value: str, n: int) -> tuple[Line, ...]:
        y = 1000 + 120 * n
        own = line(f"{label} {value}", 330 - 40 * len(label), y)
        return own, *((line("专业2022级第3班", 350, y + 52),) if label == "班级" else ())

    assert listed(row) == LIST | {"班级": "软件2301专业2022级第3班"}


def test_a_pill_around_a_value_hides_nothing_of_it() -> None:
    lines = [
        line(f"{a} {b}", 90, 1000 + 95 * n) for n, (a, b) in enumerate(ROWS) if a != "学籍状态"
    ]
    value = line("在籍（注册学籍）", 500, 2200)
    box = value.box
    left = Box(box.x0 - 20, box.y0 + 4, box.x0 + 30, box.y1 - 4)
    rest = Box(box.x0 + 10, box.y0 + 4, box.x1 + 20, box.y1 - 4)
    shown = page(*card(), *lines, line("学籍状态", 90, 2200), value)
    (record,) = extract(replace(shown, covers=(left, rest))).records
    assert record.covered == ()
    bar = replace(left, x0=box.x0 - 60, x1=box.x0 + 1)
    (record,) = extract(replace(shown, covers=(bar, rest))).records
    assert record.covered == (Field.STATUS,)


def test_a_hint_below_a_number_is_no_part_of_its_print() -> None:
    def lines(hint: str) -> list[Line]:
        rows = [line(f"{a} {b}", 90, 1000 + 120 * n) for n, (a, b) in enumerate(ROWS)]
        rows[1] = line("证件号码 M58837629", 90, 1120)
        return [*rows, line(hint, 290, 1120 + 50, 40)]

    for hint, indexes in (("与录取时所用证件一致", 1), ("123", 2)):
        (record,) = extract(page(*card(), *lines(hint))).records
        number = record.get(Field.ID_NUMBER)
        assert number is not None
        assert len(number.lines) == indexes


def test_print_on_a_pill_is_not_compared_with_that_of_other_rows() -> None:
    label, value = line("学籍状态", 90, 2000), line("在籍（注册学籍）", 500, 2000)
    ink = Ink(0, 2, False, 500, 1980, 580, 2020, 3.0, 60, 255)
    rows = [line(f"{a} {b}", 90, 1000 + 80 * n) for n, (a, b) in enumerate(ROWS) if a != "学籍状态"]
    shown = page(*card(), *rows, label, value)
    lines = [replace(one, inks=(ink,)) if one == value else one for one in shown.lines]
    shown = replace(shown, lines=tuple(lines))
    pill = Box(value.box.x0 - 20, value.box.y0 - 2, value.box.x1 + 20, value.box.y1 + 2)
    stripe = Box(60, pill.y0, 1000, pill.y1)
    for cover, inks in ((stripe, (ink,)), (pill, ())):
        (record,) = extract(replace(shown, covers=(cover,))).records
        status = record.get(Field.STATUS)
        assert status is not None
        assert (status.text, status.inks) == ("在籍（注册学籍）", inks)


def test_a_label_flush_with_the_card_is_a_label() -> None:
    """The longest label of a list that is set to the right begins where the card's print does."""
    lines = [
        one
        for n, (label, value) in enumerate(ROWS)
        for one in (
            (line(f"{label} {value}", 90, 1000 + 95 * n),)
            if label == "预计毕业日期"
            else (
                line(label, 330 - 40 * len(label), 1000 + 95 * n),
                line(value, 345, 1000 + 95 * n),
            )
        )
    ]
    (record,) = extract(page(*card(), *lines)).records
    assert {f: v.text for f, v in record.fields}[Field.EXPECTED_GRADUATION] == "2026年07月01日"


@pytest.mark.parametrize("caption", ["在校信息", "培养与注册", "第二部分"])
def test_a_caption_below_a_blank_row_is_no_value(caption: str) -> None:
    rows = [(a, "" if a == "班级" else b) for a, b in ROWS]

    def row(label: str, _: str, n: int) -> tuple[Line, ...]:
        y, value = 1000 + 100 * n + (80 if n > 6 else 0), rows[n][1]
        own = line(f"{label}：", 90, y), *((line(value, 700, y),) if value else ())
        return *own, *((line(caption, 60, y + 98),) if label == "班级" else ())

    assert listed(row) == LIST | {"班级": ""}


def test_tiles_whose_labels_stand_below_on_a_list_set_otherwise() -> None:
    tiles = ("民族", "学制", "学历类别")
    values = dict(ROWS)
    top = [
        part
        for n, label in enumerate(tiles)
        for part in (
            line(values[label], 300 + 300 * n - 20 * len(values[label]), 1000),
            line(label, 300 + 300 * n - 14 * len(label), 1050, 28),
        )
    ]
    rest = list(phone_list(tuple(row for row in ROWS if row[0] not in tiles), top=1150))
    seen = extract(page(*card(), *top, *rest)).records[0]
    whole = extract(page(*card(), *phone_list())).records[0]
    assert {f: v.text for f, v in seen.fields} == {f: v.text for f, v in whole.fields}


def prose(*rows: str) -> list[str]:
    """Values of 班级 and 系所 where each of ``rows`` is a line, flush at the left."""
    lines = [line(text, 60, 1000 + 90 * n) for n, text in enumerate(rows)]
    (record,) = extract(page(*card(), *lines)).records
    found = {field.label: value.text for field, value in record.fields}
    return [found["班级"], found["系所"]]


def test_values_set_like_prose_go_on_below_their_labels() -> None:
    rows = (
        *(
            "民族汉族",
            "证件号码530128200606224183",
            "学制3年",
            "系所网络工程系（现代产业学院、校企联合",
        ),
        *(
            "培养）",
            "班级现代通信技术（中外合作办学）专业202",
            "1级第6班",
            "入学日期2021年09月01日",
        ),
        *("学籍状态在籍（注册学籍）", "预计毕业日期2024年07月01日"),
    )
    assert prose(*rows) == [
        "现代通信技术（中外合作办学）专业2021级第6班",
        "网络工程系（现代产业学院、校企联合培养）",
    ]


def test_a_line_below_one_that_is_not_full_is_none_of_its_value() -> None:
    rows = (
        *("民族汉族", "证件号码530128200606224183", "学制3年", "系所网络工程系"),
        *("班级智能制造装备技术2101班", "更多资料", "分院智能制造学院高端装备与现代制造产业分院"),
        *("学籍状态在籍（注册学籍）", "预计毕业日期2024年07月01日"),
    )
    assert prose(*rows) == ["智能制造装备技术2101班", "网络工程系"]
