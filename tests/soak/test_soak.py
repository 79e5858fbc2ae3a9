"""The soak in short; the figures of the README are those of ``python -m tests.soak``."""

from pathlib import Path

import pytest

from tests.soak.__main__ import soak
from tests.soak.inbox import fill


@pytest.mark.slow
def test_killed_and_resumed_gives_the_reports_of_a_run_left_alone(tmp_path: Path) -> None:
    assert soak(tmp_path, fill(tmp_path, 200, seed=2), kills=3) == []
