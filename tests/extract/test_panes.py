"""Windows side by side: the page beside notes, beside a list of the class, beside another page."""

import pytest

from pipeline.domain.fields import Field
from pipeline.domain.page import Box, Line, PageClass
from pipeline.extract import extract
from tests.extract.build import GRID, ROWS, card, grid, header, line, page, phone_list

NOTES = (
    "辅导员通知",
    "登录学信网，点开学籍信息",
    "○姓名、证件号码",
    "○学校名称、层次",
    "○学籍状态（在籍）",
    "○预计毕业日期",
)
NAMES = ("王梓睿", "李雨桐", "张子墨", "刘思远", "陈佳怡", "杨皓轩", "赵欣悦")


def notes(left: int, top: int = 200, size: int = 40) -> tuple[Line, ...]:
    return tuple(line(text, left, top + 2 * size * n, size) for n, text in enumerate(NOTES))


def shown(*lines: Line) -> dict[Field, str]:
    (record,) = extract(page(*lines)).records
    return {field: value.text for field, value in record.fields}


def test_notes_beside_a_phone_page_take_none_of_its_labels() -> None:
    alone = shown(*card(), *phone_list(merged=False))
    assert shown(*card(), *phone_list(merged=False), *notes(1200)) == alone


def test_the_upper_half_of_a_page_beside_notes_has_its_school() -> None:
    half = (*card(), *phone_list(ROWS[:2], merged=False))
    assert shown(*half, *notes(1200)) == shown(*half)


def class_list(left: int) -> tuple[Line, ...]:
    cells = [("姓名", "性别", "学籍状态"), *((name, "女", "在籍") for name in NAMES)]
    return tuple(
        line(cell, left + 120 * m, 20 + 31 * n, 16)
        for n, row in enumerate(cells)
        for m, cell in enumerate(row)
    )


def test_a_list_of_the_class_beside_a_page_is_no_record() -> None:
    alone = shown(*header(), *grid())
    assert shown(*header(), *grid(), *class_list(1100)) == alone
    assert alone[Field.NAME] == "冯一坤"


def moved(by: int, *lines: Line) -> tuple[Line, ...]:
    return tuple(
        Line(
            one.text,
            one.confidence,
            Box(one.box.x0 + by, one.box.y0, one.box.x1 + by, one.box.y1),
            one.confidences,
            tuple(centre + by for centre in one.centres),
        )
        for one in lines
    )


@pytest.mark.parametrize("name", ["李思", "阿依达古丽热合曼江"])
def test_two_students_side_by_side_stay_two(name: str) -> None:
    """Even where the number of one is hidden, and the dot of a name was not seen."""
    rows = tuple(
        (left, {"姓名": name, "证件号码": "", "班级": "软件2301"}.get(left, first), right, second)
        for left, first, right, second in GRID
        if right != "学号"
    )
    both = (*header(), *grid(), *moved(1100, *header(), *grid(rows)))
    assert len(extract(page(*both)).records) == 2


@pytest.mark.parametrize("beside", [(), notes(1200)], ids=["alone", "beside notes"])
def test_a_report_is_one_beside_notes_too(beside: tuple[Line, ...]) -> None:
    own = (
        line("教育部学籍在线验证报告", 200, 150),
        line("更新日期：2023年10月26日", 200, 240),
        *(
            part
            for n, (label, value) in enumerate(
                (
                    ("姓名", "王筱"),
                    ("性别", "女"),
                    ("学校名称", "川南云岭职业技术大学"),
                    ("层次", "专科"),
                )
            )
            for part in (line(label, 200, 330 + 80 * n), line(value, 500, 330 + 80 * n))
        ),
        line("在线验证码", 200, 700),
    )
    assert extract(page(*own, *beside)).page_class is PageClass.REPORT
