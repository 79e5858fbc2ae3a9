import pytest

from tests.fuzz.__main__ import turn
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_fails_but_as_it_says(name: str) -> None:
    turn(name, 20211130, examples=25)
