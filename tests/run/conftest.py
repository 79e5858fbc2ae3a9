from pathlib import Path

import pytest

from tests.run.nights import fill


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A folder with an inbox of a few pictures, a roster and settings."""
    return fill(tmp_path / "base")
