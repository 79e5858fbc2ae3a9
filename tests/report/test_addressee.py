"""Whose work a picture is that leads to no student."""

from dataclasses import replace

import pytest

from pipeline.domain.judgement import Judgement, Verdict
from pipeline.domain.page import PageClass
from pipeline.domain.student import Student
from pipeline.domain.submission import Claim
from pipeline.report.addressee import NO_OWNER, addressees
from tests.match.builders import student


def _student(number: str, college: str, class_name: str) -> Student:
    return replace(student(number, class_name=class_name), college=college)


_ADDRESSEE = addressees(
    (
        _student("1", "信息工程学院", "软件2301"),
        _student("2", "信息工程学院", "1班"),
        _student("3", "机电学院", "1班"),
        _student("4", "（ ）", "护理2301"),
    )
)


def _addressed(source: str, class_name: str | None = None) -> str:
    claim = Claim(None, None, class_name) if class_name else None
    return _ADDRESSEE(Judgement(source, "0", PageClass.OTHER, Verdict.RESUBMIT, claim=claim))


@pytest.mark.parametrize(
    ("source", "college"),
    [
        ("信息工程学院/a.png", "信息工程学院"),
        ("交来/01 信息工程学院/某班/a.png", "信息工程学院"),
        ("机电学院.zip!照片/a.png", "机电学院"),
        ("信息工程学院/机电学院（补交）/a.png", "信息工程学院"),
        ("信息工程学院/2.机电学院/a.png", "机电学院"),
        ("机电学院2.docx!word/media/image1.png", "机电学院"),
        ("信息工程学院.png", NO_OWNER),
        ("电子信息工程学院/a.png", NO_OWNER),
        ("123/a.png", NO_OWNER),
        ("a.png", NO_OWNER),
    ],
)
def test_a_folder_named_like_a_college_leads_to_it(source: str, college: str) -> None:
    assert _addressed(source) == college


def test_a_class_leads_to_its_college_whatever_the_folder_above_says() -> None:
    assert _addressed("机电学院/软件2301/a.png", "软件2301") == "信息工程学院"


def test_where_two_colleges_have_a_class_of_that_name_the_folder_of_the_college_decides() -> None:
    assert _addressed("机电学院/1班/a.png", "1班") == "机电学院"
    assert _addressed("1班/a.png", "1班") == NO_OWNER


def test_who_is_known_is_asked() -> None:
    own = _student("3", "机电学院", "1班")
    one = Judgement("信息工程学院/a.png", "0", PageClass.OTHER, Verdict.REVIEW, student=own)
    assert _ADDRESSEE(one) == "机电学院"
