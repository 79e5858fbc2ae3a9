"""Claims: what a path says of the owner, and what it must not be taken to say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.domain.fields import Field
from pipeline.domain.idnumber import check_character
from pipeline.domain.student import Student
from pipeline.domain.submission import Claim
from pipeline.ingest.claims import Known, claim_of

ID = "11010120030307123" + check_character("11010120030307123")


def _student(number: str, name: str, id_number: str = "") -> Student:
    values = [(Field.NAME, name), (Field.STUDENT_NO, number), (Field.CLASS_NAME, "软件2101")]
    if id_number:
        values.append((Field.ID_NUMBER, id_number))
    return Student(number, tuple(values), exam_no="")


KNOWN = Known.of([_student("2021070001", "钱一凡", ID), _student("2021070002", "阿依·古丽")])


@pytest.mark.parametrize(
    "source",
    [
        "2021070001钱一凡.jpg",
        "钱一凡-2021070001.png",
        "钱一凡（2021070001）(1).png",
        "2021070001_钱一凡 - 副本.png",
        "2021070001/钱一凡 2021070001.png",
    ],
)
def test_number_and_name_in_any_order(source: str) -> None:
    assert claim_of(source, KNOWN) == Claim("2021070001", "钱一凡", None)


@pytest.mark.parametrize(
    "source",
    [
        "IMG_1234.PNG",
        "微信图片_20211025101112.jpg",
        "mmexport1635130000000.jpg",
        "Screenshot_20211025_101112_com.tencent.mm.jpg",
        "学信网截图.jpg",
        "QQ图片20211025101112.png",
        "wx_camera_1635130000000.jpg",
        "20211025101112.jpg",
    ],
)
def test_phone_made_names_say_nothing(source: str) -> None:
    assert claim_of(source, KNOWN) is None


def test_a_stamp_says_nothing_even_beside_exam_numbers_of_its_length() -> None:
    known = Known.of([_student("21370101150001", "钱一凡")])
    assert claim_of("20211025101112.jpg", known) is None
    assert claim_of("21370101150002.jpg", known) == Claim("21370101150002", None, None)


def test_a_number_not_on_the_roster_is_still_a_claim() -> None:
    assert claim_of("李四-2021080399.png", KNOWN) == Claim("2021080399", "李四", None)


def test_an_id_number_finds_the_row_and_is_not_kept() -> None:
    assert claim_of(f"{ID}.jpg", KNOWN) == Claim("2021070001", "钱一凡", None)


def test_folders_count_where_the_file_name_is_silent() -> None:
    assert claim_of("软件2101/钱一凡/1.png", KNOWN) == Claim(None, "钱一凡", "软件2101")
    assert claim_of("软件2101/IMG_1.png", KNOWN) == Claim(None, None, "软件2101")


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("软件2101.zip!IMG_1.png", Claim(class_name="软件2101")),
        ("软件2101.ZIP!钱一凡.png", Claim(None, "钱一凡", "软件2101")),
        ("a.zip!软件2101.7z!2021070001.png", Claim("2021070001", None, "软件2101")),
        ("钱一凡.pdf!page-2", Claim(None, "钱一凡")),
        ("2021070001.docx!word/media/image3.png", Claim("2021070001", None)),
        ("汇总.docx!word/media/image3.png", None),
    ],
)
def test_a_container_is_a_folder_to_what_is_in_it(source: str, claim: Claim | None) -> None:
    assert claim_of(source, KNOWN) == claim


def test_two_students_in_one_name_claim_nothing() -> None:
    assert claim_of("2021070001 2021070002.png", KNOWN) is None


@pytest.mark.parametrize("dot", "·•・．")
def test_names_with_a_dot(dot: str) -> None:
    assert claim_of(f"阿依{dot}古丽.png", KNOWN) == Claim(None, "阿依·古丽", None)


@given(st.text(max_size=60))
def test_no_name_crashes(source: str) -> None:
    claim = claim_of(source, KNOWN)
    assert claim is None or claim != Claim()
