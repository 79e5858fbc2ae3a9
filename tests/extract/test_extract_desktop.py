from dataclasses import replace

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.page import Box, Line, PageClass
from pipeline.extract import extract
from tests.extract.build import GRID, grid, header, line, page


@pytest.mark.parametrize("merged", [True, False])
def test_grid(merged: bool) -> None:
    reading = extract(page(*header(), *grid(merged=merged)))
    assert reading.page_class is PageClass.DETAIL_DESKTOP
    (record,) = reading.records
    got = {field.label: value.text for field, value in record.fields}
    want = {label: value for row in GRID for label, value in (row[:2], row[2:]) if label}
    assert got == want | {"学制": "3 年", "学籍状态": "在籍（注册学籍）"}


def test_order_does_not_matter() -> None:
    first = extract(page(*header(), *grid())).records[0]
    again = extract(page(*header(), *grid(tuple(reversed(GRID))))).records[0]
    assert {f: v.text for f, v in first.fields} == {f: v.text for f, v in again.fields}


def test_two_cards_are_two_records() -> None:
    older = tuple(
        (a, "四川工贸职业技术学院" if a == "学校名称" else b, c, d) for a, b, c, d in GRID
    )
    records = extract(page(*header(), *grid(), *grid(older, top=900))).records
    schools = [value.text for record in records if (value := record.get(Field.SCHOOL))]
    assert schools == ["川南云岭职业技术大学", "四川工贸职业技术学院"]


def test_image_era_stars_are_blank_and_tiles_are_not_text() -> None:
    rows = [f"{a}:{b}" for row in GRID for a, b in (row[:2], row[2:]) if a]
    rows = ["班级:*" if row.startswith("班级") else row for row in rows]
    rows = [row + "学信网" if row.startswith("姓名") else row for row in rows]
    lines = [line(text, 90, 40 + 40 * number, 22) for number, text in enumerate(rows)]
    tiles = [line("学信网", 500, 60 + 90 * number, 30) for number in range(6)]
    reading = extract(page(*lines, *tiles))
    assert reading.page_class is PageClass.DETAIL_IMAGE
    (record,) = reading.records
    values = {field: value.text for field, value in record.fields}
    assert values[Field.CLASS_NAME] == ""
    assert values[Field.NAME] == "冯一坤"


@pytest.mark.parametrize(("away", "name"), [(31, "冯一坤"), (27, "冯一坤学")])
def test_one_character_of_a_tile_stands_apart(away: int, name: str) -> None:
    rows = [f"{a}:{b}" for row in GRID for a, b in (row[:2], row[2:]) if a]
    lines = [line(text, 90, 40 + 40 * number, 22) for number, text in enumerate(rows)]
    (at,) = (number for number, row in enumerate(rows) if row.startswith("姓名"))
    centres = tuple(float(100 + 22 * place) for place in range(6))
    run_in = replace(lines[at], text=f"{rows[at]}学", centres=(*centres, centres[-1] + away))
    lines[at] = replace(run_in, confidences=(1.0,) * 7)
    tiles = [line("学信网", 500, 60 + 90 * number, 30) for number in range(6)]
    (record,) = extract(page(*lines, *tiles)).records
    assert {field: value.text for field, value in record.fields}[Field.NAME] == name


def test_school_system_is_other() -> None:
    lines = (line("教务管理系统", 100, 20), *grid())
    assert extract(page(*lines)).page_class is PageClass.OTHER
    assert extract(page(*grid())).page_class is PageClass.DETAIL_DESKTOP


def test_link_to_the_platform_does_not_make_a_school_system_one() -> None:
    lines = (line("教务管理系统", 100, 20), line("学信网", 500, 20), *grid())
    assert extract(page(*lines)).page_class is PageClass.OTHER
    lines = (line("教务管理系统", 100, 20), *header(), *grid())
    assert extract(page(*lines)).page_class is PageClass.DETAIL_DESKTOP


@pytest.mark.parametrize("begun", ["预计毕业日", "预计毕业"])
def test_a_label_that_wraps_beside_its_value(begun: str) -> None:
    lines = [*header()]
    for number, (left, first, right, second) in enumerate(GRID):
        y = 320 + 34 * number
        for x, label, value in ((300, left, first), (720, right, second)):
            if label == "预计毕业日期":
                lines += [line(f"{begun}{value}", x, y, 16), line("期：", x, y + 15, 16)]
            elif label:
                lines.append(line(f"{label}：{value}", x, y, 16))
    (record,) = extract(page(*lines)).records
    values = {field: value.text for field, value in record.fields}
    assert values[Field.EXPECTED_GRADUATION] == "2026年07月01日"


def test_values_below_their_labels() -> None:
    lines = []
    for number, (left, first, right, second) in enumerate(GRID):
        y = 320 + 80 * number
        for x, label, value in ((300, left, first), (720, right, second)):
            lines += [line(label, x, y, 16), line(value, x, y + 28, 16)] if label else []
    (record,) = extract(page(*header(), *lines)).records
    got = {field.label: value.text for field, value in record.fields}
    want = {label: value for row in GRID for label, value in (row[:2], row[2:]) if label}
    assert got == want | {"学制": "3 年", "学籍状态": "在籍（注册学籍）"}


def test_columns_without_colons_and_a_blank() -> None:
    lines = []
    for number, (left, first, right, second) in enumerate(GRID):
        y = 320 + 34 * number
        lines += [line(left, 300, y, 16)]
        lines += [line(first, 400, y, 16)] if left != "分院" else []
        lines += [line(f"{right} {second}", 720, y, 16)] if right else []
    (record,) = extract(page(*header(), *lines)).records
    values = {field: value.text for field, value in record.fields}
    assert values[Field.BRANCH] == ""
    assert values[Field.DEPARTMENT] == "软件工程系"
    assert values[Field.STUDENT_NO] == "2023030102"


def test_name_that_ends_like_a_tile() -> None:
    rows = [f"{a}:{b}" for row in GRID for a, b in (row[:2], row[2:]) if a]
    rows = ["姓名:李学信" if row.startswith("姓名") else row for row in rows]
    lines = [line(text, 90, 40 + 40 * number, 22) for number, text in enumerate(rows)]
    lines.append(line("网2", 340, 40 + 40 * 2, 22))
    (record,) = extract(page(*lines)).records
    values = {field: value.text for field, value in record.fields}
    assert values[Field.NAME] == "李学信"
    assert values[Field.BIRTH_DATE] == "2004年10月05日"


@pytest.mark.parametrize(
    ("rest", "whole"), [("养)", "软件工程系（校企培养）"), ("学信", "软件工程系（校企培")]
)
def test_a_short_last_line_of_a_wrapped_value_is_kept_and_a_tile_is_not(
    rest: str, whole: str
) -> None:
    rows = [f"{a}:{b}" for row in GRID[:6] for a, b in (row[:2], row[2:]) if a]
    lines = [line(text, 90, 40 + 40 * number, 22) for number, text in enumerate(rows)]
    y = 40 + 40 * len(rows)
    lines += [line("系所:软件工程系（校企培", 90, y, 22), line(rest, 145, y + 40, 22)]
    lines += [line("学籍状态:在籍（注册学籍）", 90, y + 80, 22)]
    (record,) = extract(page(*lines)).records
    department = record.get(Field.DEPARTMENT)
    assert department is not None
    assert department.text == whole


def test_star_in_a_required_row_is_blank_not_covered() -> None:
    for shown, blank, notes in (("*", "", ()), ("", None, ("E203",))):
        rows = [f"{a}:{b}" for row in GRID for a, b in (row[:2], row[2:]) if a]
        rows = [f"层次:{shown}" if row.startswith("层次") else row for row in rows]
        reading = extract(page(*(line(x, 90, 40 + 40 * n, 22) for n, x in enumerate(rows))))
        level = reading.records[0].get(Field.LEVEL)
        assert (level.text if level else None) == blank
        assert reading.notes == notes


@pytest.mark.parametrize("rows", [GRID[:2], GRID[7:]])
def test_parts_of_the_grid(rows: tuple[tuple[str, str, str, str], ...]) -> None:
    assert extract(page(*header(), *grid(rows))).page_class is PageClass.DETAIL_DESKTOP
    assert not extract(page(*header(), *grid(rows[:1]))).page_class.is_detail


def test_a_grid_without_anything_around_it_is_a_desktop_page() -> None:
    assert extract(page(*grid())).page_class is PageClass.DETAIL_DESKTOP
    single = [f"{a}:{b}" for row in GRID for a, b in (row[:2], row[2:]) if a]
    column = page(*(line(text, 90, 40 + 40 * number, 22) for number, text in enumerate(single)))
    assert extract(column).page_class is PageClass.DETAIL_IMAGE


def _with_school(*lines: Line) -> dict[Field, str]:
    """The grid with ``lines`` in the row of the school."""
    rows = tuple(("", "", *row[2:]) if row[0] == "学校名称" else row for row in GRID)
    kept = [one for one in grid(rows) if one.text != "："]
    (record,) = extract(page(*header(), *kept, line("学校名称：", 300, 422, 16), *lines)).records
    return {field: value.text for field, value in record.fields}


@pytest.mark.parametrize(("height", "whole"), [(44, True), (46, False)])
def test_the_last_character_of_a_name_that_wraps_stands_alone_in_a_high_box(
    height: int, whole: bool
) -> None:
    name = line("川南云岭职业技术大", 380, 422, 16)
    last = line("学", 380, 440, 16)
    middle = round(last.box.centre_y)
    high = Box(last.box.x0, middle - height // 2, last.box.x1, middle + height // 2)
    shown = _with_school(name, replace(last, box=high))
    assert shown[Field.SCHOOL] == ("川南云岭职业技术大学" if whole else "川南云岭职业技术大")


@pytest.mark.parametrize(("size", "whole"), [(12, True), (10, False)])
def test_the_line_above_one_that_wraps_may_lie_askew(size: int, whole: bool) -> None:
    name = line("川南云岭职业技术大", 380, 422, 16)
    askew = replace(name, box=Box(name.box.x0, 407, name.box.x1, 437))
    shown = _with_school(askew, line("学", 380, 440, size))
    assert shown[Field.SCHOOL] == ("川南云岭职业技术大学" if whole else "川南云岭职业技术大")


@pytest.mark.parametrize(
    ("x", "size", "height", "kept"),
    [(384, 18, 36, True), (384, 18, 38, False), (384, 22, 36, False), (420, 18, 36, False)],
    ids=["askew", "slanting", "larger print", "further off"],
)
def test_a_long_line_that_lies_askew_is_a_value_and_what_slants_is_none(
    x: int, size: int, height: int, kept: bool
) -> None:
    name = line("川南云岭职业技术大学", x, 422, size)
    box = Box(name.box.x0, 422 - height // 2, name.box.x1, 422 + height // 2)
    shown = _with_school(replace(name, box=box))
    assert (shown.get(Field.SCHOOL) == "川南云岭职业技术大学") is kept


@pytest.mark.parametrize("texts", [("学号是空的要紧吗", "姓名和号码都要清楚", "班级通知群")])
def test_a_chat_beside_the_grid_is_no_row_though_it_has_a_column(texts: tuple[str, ...]) -> None:
    chat = [line(text, 900, 330 + 80 * n, 16) for n, text in enumerate(texts)]
    (record,) = extract(page(*header(), *grid(), *chat)).records
    values = {field: value.text for field, value in record.fields}
    assert values[Field.STUDENT_NO] == "2023030102"
    assert values[Field.NAME] == "冯一坤"
    assert values[Field.CLASS_NAME] == "软件2301"


def test_image_era_labels_in_two_pieces_and_debris_of_tiles() -> None:
    rows = [(a, b) for row in GRID for a, b in (row[:2], row[2:]) if a]
    lines = []
    for number, (label, value) in enumerate(rows):
        y = 40 + 40 * number
        if label == "系所":
            lines += [line("系(所、", 90, y, 22), line("函授站)：", 160, y, 22)]
        else:
            lines.append(line(f"{label}：", 90, y, 22))
        lines.append(line(value, 300, y, 22))
        lines += [line("对", 270, y, 22, 0.3)] if label == "学制" else []
    tiles = [line("学信网", 700, 60 + 90 * number, 30) for number in range(6)]
    (record,) = extract(page(*lines, *tiles)).records
    values = {field: value.text for field, value in record.fields}
    assert values[Field.DEPARTMENT] == "软件工程系"
    assert values[Field.DURATION] == "3 年"


def test_labels_spread_over_their_column() -> None:
    lines = [*header()]
    for number, (left, first, right, second) in enumerate(GRID):
        y = 320 + 34 * number
        for x, label, value in ((300, left, first), (720, right, second)):
            if len(label) == 2:
                lines += [line(label[0], x, y, 16), line(f"{label[1]}：{value}", x + 60, y, 16)]
            elif label:
                lines.append(line(f"{label}：{value}", x, y, 16))
    (record,) = extract(page(*lines)).records
    expected = {
        label: value
        for row in GRID
        for label, value in (row[:2], row[2:])
        if label not in ("", "学制")
    }
    shown = {field.label: value.text for field, value in record.fields}
    assert {
        label: shown.get(label, "").replace("(", "（").replace(")", "）") for label in expected
    } == {label: value.replace("(", "（").replace(")", "）") for label, value in expected.items()}


def test_the_end_of_a_school_that_wraps_is_no_tile() -> None:
    rows = [(a, b) for row in GRID for a, b in (row[:2], row[2:]) if a]
    lines = []
    for number, (label, value) in enumerate(rows):
        y = 40 + 60 * number
        lines.append(line(f"{label}：", 90, y, 22))
        if label == "学校名称":
            lines += [line(value[:-1], 300, y, 22), line("学", 300, y + 28, 22)]
        else:
            lines.append(line(value, 300, y, 22))
    tiles = [line("学信网", 700, 60 + 90 * number, 30) for number in range(6)]
    (record,) = extract(page(*lines, *tiles, line("学", 560, 300, 22))).records
    values = {field: value.text for field, value in record.fields}
    assert values[Field.SCHOOL] == "川南云岭职业技术大学"


@pytest.mark.parametrize(("labels", "name"), [(("是亡",), "冯一坤"), (("是亡", "丑纟"), None)])
def test_the_one_label_left_over_is_known(labels: tuple[str, ...], name: str | None) -> None:
    misread = dict(zip(("姓名", "班级"), labels, strict=False))
    lines = [*header()]
    for number, (left, first, right, second) in enumerate(GRID):
        y = 320 + 34 * number
        for x, label, value in ((300, left, first), (720, right, second)):
            if label:
                lines.append(line(f"{misread.get(label, label)}：{value}", x, y, 16))
    (record,) = extract(page(*lines)).records
    values = {field: value.text for field, value in record.fields}
    assert values.get(Field.NAME) == name


@pytest.mark.parametrize("bullet", ["·", "● ", "•"])
def test_bullets_before_labels(bullet: str) -> None:
    lines = [*header()]
    for number, (left, first, right, second) in enumerate(GRID):
        y = 320 + 34 * number
        for x, label, value in ((300, left, first), (720, right, second)):
            if label:
                lines += [line(f"{bullet}{label}", x, y, 16), line(value, x + 150, y, 16)]
    (record,) = extract(page(*lines)).records
    got = {field.label: value.text for field, value in record.fields}
    want = {label: value for row in GRID for label, value in (row[:2], row[2:]) if label}
    assert got == want | {"学制": "3 年", "学籍状态": "在籍（注册学籍）"}


def test_a_label_spread_and_misread_in_one_character() -> None:
    rows = [f"{a}：{b}" for row in GRID for a, b in (row[:2], row[2:]) if a]
    rows = [row.replace("入学日期", "入 学 口 期") for row in rows]
    rows = [row.replace("出生日期", "出生 口 期") for row in rows]
    lines = [line(text, 90, 40 + 40 * number, 22) for number, text in enumerate(rows)]
    tiles = [line("学信网", 500, 60 + 90 * number, 30) for number in range(6)]
    (record,) = extract(page(*lines, *tiles)).records
    values = {field: value.text for field, value in record.fields}
    assert values[Field.ENROLLED_ON] == "2023年09月01日"
    assert values[Field.BIRTH_DATE] == "2004年10月05日"


@pytest.mark.parametrize(("between", "sure", "found"), [("R", 0.5, True), ("RR", 0.9, False)])
def test_debris_between_the_parts_of_a_label(between: str, sure: float, found: bool) -> None:
    rows = [(a, b) for row in GRID for a, b in (row[:2], row[2:]) if a]
    lines = []
    for number, (label, value) in enumerate(rows):
        y = 40 + 60 * number
        if label == "民族":
            lines += [
                line("民", 90, y, 22),
                line(between, 130, y, 22, sure),
                line("族", 170, y, 22),
            ]
            lines.append(line(f"：{value}", 200, y, 22))
        else:
            lines.append(line(f"{label}：{value}", 90, y, 22))
    tiles = [line("学信网", 700, 60 + 90 * number, 30) for number in range(6)]
    (record,) = extract(page(*lines, *tiles)).records
    assert (record.get(Field.ETHNICITY) is not None) is found


def test_a_date_beside_another_word_may_be_the_one_that_was_not_found() -> None:
    rest = grid(GRID[:-1])
    other = (line("结束于", 330, 660, 16), line(GRID[-1][1], 400, 660, 16))
    assert extract(page(*header(), *rest, *other)).unplaced == (
        (Field.EXPECTED_GRADUATION, (GRID[-1][1],)),
    )
    assert extract(page(*header(), *rest)).unplaced == ()
    assert extract(page(*header(), *grid(), *other)).unplaced == ()


@pytest.mark.parametrize(("beside", "sure"), [("", 0.0), ("结束于", 0.7)])
def test_a_date_whose_label_is_lost_is_the_one_that_was_not_found(beside: str, sure: float) -> None:
    bare = line(GRID[-1][1], 400, 660, 16)
    label = (line(beside, 330, 660, 16, sure),) if beside else ()
    (record,) = extract(page(*header(), *grid(GRID[:-1]), *label, bare)).records
    found = record.get(Field.EXPECTED_GRADUATION)
    assert found is not None
    assert found.text == GRID[-1][1]


def test_a_label_in_as_many_parts_as_characters() -> None:
    rows = [(a, b) for row in GRID for a, b in (row[:2], row[2:]) if a]
    lines = []
    for number, (label, value) in enumerate(rows):
        y = 40 + 60 * number
        if label in ("证件号码", "出生日期", "学号"):
            parts = [line(char, 90 + 42 * place, y, 22) for place, char in enumerate(label[:-1])]
            lines += [*parts, line(f"{label[-1]}：{value}", 90 + 42 * len(parts), y, 22)]
        else:
            lines.append(line(f"{label}：{value}", 90, y, 22))
    tiles = [line("学信网", 700, 60 + 90 * number, 30) for number in range(6)]
    (record,) = extract(page(*lines, *tiles)).records
    values = {field: value.text for field, value in record.fields}
    assert values[Field.ID_NUMBER] == "51010420041005945X"
    assert values[Field.BIRTH_DATE] == "2004年10月05日"
    assert values[Field.STUDENT_NO] == "2023030102"


def test_the_last_character_of_a_school_below_a_line_that_a_tile_ran_into() -> None:
    rows = [f"{a}:{b}" for row in GRID[:7] for a, b in (row[:2], row[2:]) if a]
    rows = [row.replace("技术大学", "技术大言网") for row in rows]
    lines = [line(text, 90, 40 + 60 * number, 22) for number, text in enumerate(rows)]
    at = next(number for number, row in enumerate(rows) if row.startswith("学校名称"))
    start = 90 + 22 * len("学校名称") + 11
    for place, school in ((start, "川南云岭职业技术大学"), (start + 60, "川南云岭职业技术大")):
        below = line("学", place, 40 + 60 * at + 30, 22)
        (record,) = extract(page(*lines, below)).records
        assert {f: v.text for f, v in record.fields}[Field.SCHOOL] == school


@pytest.mark.parametrize(
    ("beside", "others"), [("签名：", 0), ("编号：0123", 0), ("学号：0123", 0), ("姓名：林小满", 1)]
)
def test_a_line_for_signatures_is_no_record_unless_it_names_somebody(
    beside: str, others: int
) -> None:
    whole = extract(page(*header(), *grid())).records
    seen = extract(page(*header(), *grid(), line(beside, 400, 760, 16))).records
    assert seen[0] == whole[0]
    assert len(seen) == 1 + others
