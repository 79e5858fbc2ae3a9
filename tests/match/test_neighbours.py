import pytest

from pipeline.match.neighbours import runs_into


@pytest.mark.parametrize(
    ("expected", "seen", "into"),
    [
        ("软件2301", "软件23012023010101", True),
        ("机电工程系", "机电工程系林知遥", True),
        ("软件技术", "林知遥软件技术", True),
        ("软件技术", "软件技术（中外合作办学）", False),
        ("软件2301", "软件2302", False),
        ("软件2301", "软件2301", False),
        ("软件2301", "软件2302林知遥", False),
        ("", "林知遥", False),
        ("软件2301", "软件2301男", False),
        ("软件2301", "软件2301蜀东云岭", True),
        ("软件2301", "软件2301蜀东云", False),
        ("软件技术", "软件技术3年", True),
    ],
)
def test_a_value_runs_into_another_of_the_same_student(
    expected: str, seen: str, into: bool
) -> None:
    assert (
        runs_into(expected, seen, ("林知遥", "2023010101", "男", "蜀东云岭职业学院", "3 年"))
        is into
    )
