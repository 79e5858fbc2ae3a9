import pytest

from pipeline.domain.fields import REQUIRED_BY_DEFAULT, Field
from sample_images.drawing.verdicts import Seen, of_picture, of_student

WHOLE: dict[Field, str] = dict.fromkeys(REQUIRED_BY_DEFAULT, "x")
UPPER: dict[Field, str] = {key: "x" for key in REQUIRED_BY_DEFAULT if key is not Field.STATUS}
LOWER: dict[Field, str] = {Field.STATUS: "x"}


def seen(fields: dict[Field, str], *codes: str) -> Seen:
    return Seen(codes, of_picture(codes), fields)


@pytest.mark.parametrize(
    ("codes", "verdict"),
    [
        ((), "verified"),
        (("D301", "R102"), "verified"),
        (("D101",), "discrepancy"),
        (("D201", "E202", "E604"), "discrepancy"),
        (("D101", "E401"), "resubmit"),
        (("E501",), "unmatched"),
        (("E202", "E601"), "resubmit"),
        (("E404",), "resubmit"),
        (("E402",), "review"),
        (("R101",), "review"),
        (("D401",), "discrepancy"),
    ],
)
def test_precedence_of_a_picture(codes: tuple[str, ...], verdict: str) -> None:
    assert of_picture(codes) == verdict


def test_a_student_without_pictures_is_missing() -> None:
    assert of_student([]) == "missing"


def test_halves_complete_each_other() -> None:
    assert of_student([seen(UPPER, "E202"), seen(LOWER, "E202")]) == "verified"
    assert of_student([seen(UPPER, "E202"), seen(UPPER, "E202")]) == "resubmit"
    assert of_student([seen(UPPER, "D104", "E202"), seen(LOWER, "E202")]) == "discrepancy"


def test_a_good_page_outranks_a_wrong_one() -> None:
    assert of_student([seen({}, "E301"), seen(WHOLE)]) == "verified"


def test_contradicting_pages_are_for_review() -> None:
    other = {**WHOLE, Field.STATUS: "y"}
    assert of_student([seen(WHOLE), seen(other, "D105")]) == "review"


def test_neither_another_record_nor_another_student_verifies() -> None:
    assert of_student([seen(WHOLE, "E404")]) == "resubmit"
    assert of_student([seen(WHOLE, "E401")]) == "resubmit"
