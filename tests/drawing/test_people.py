from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain import idnumber
from sample_images.drawing.people import id_number, people
from sample_images.drawing.school import school


def test_check_character_of_the_standard() -> None:
    # The example printed in GB 11643-1999.
    assert id_number("110105", date(1949, 12, 31), 2) == "11010519491231002X"


@given(st.dates(date(1950, 1, 1), date(2020, 12, 31)), st.integers(0, 999))
def test_numbers_are_valid_and_say_birth_and_sex(birth: date, order: int) -> None:
    number = id_number("510104", birth, order)
    assert idnumber.is_valid(number)
    assert idnumber.birth_date(number) == birth
    assert idnumber.sex(number) == ("男" if order % 2 else "女")


def test_people_differ_and_agree_with_their_numbers() -> None:
    found = people(Random(3), school(Random(3)), 400)
    for key in ("name", "id_number", "student_no"):
        assert len({getattr(person, key) for person in found}) == 400
    for person in found:
        assert idnumber.birth_date(person.id_number) == person.birth
        assert idnumber.sex(person.id_number) == person.sex


def test_people_follow_the_seed() -> None:
    where = school(Random(1))
    assert people(Random(5), where, 20) == people(Random(5), where, 20)
    assert people(Random(5), where, 20) != people(Random(6), where, 20)
