"""Any number of invented students, each from a number alone."""

from dataclasses import dataclass

from pipeline.domain.idnumber import check_character

MAJOR = "智能制造装备技术"
OTHER_MAJOR = "工业机器人与技术"
_FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
_GIVEN = "文明华国建平志伟东海燕红春秀英丽兰玉芳梅"


@dataclass(frozen=True, slots=True)
class Person:
    """One row of the roster."""

    name: str
    id_number: str
    student_no: str


def person(number: int) -> Person:
    """The student of a number below 100,000; names repeat after 8,000."""
    family = _FAMILY[number % 20]
    given = _GIVEN[number // 20 % 20] + _GIVEN[number // 400 % 20]
    # Numbers of neighbours differ in more than a misread digit.
    place, serial = number * 7919 % 100_000, number * 31 % 500 * 2
    first = f"5{place:05d}20061124{serial:03d}"
    return Person(family + given, first + check_character(first), f"20240{place:05d}")


def roster(count: int) -> str:
    """A roster of the first ``count`` people as CSV."""
    head = "学号,姓名,性别,民族,出生日期,身份证号,二级学院,专业名称,行政班,培养层次,学籍状态"
    rows = [
        f"{one.student_no},{one.name},女,汉族,20061124,{one.id_number},"
        f"智能制造学院,{MAJOR},智造2402,专科,在籍（注册学籍）"
        for one in map(person, range(count))
    ]
    return "\n".join([head, *rows]) + "\n"
