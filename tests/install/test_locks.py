import re
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


def _pins(name: str) -> dict[str, str]:
    text = (_ROOT / name).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==([^\s;\\]+)", text, re.MULTILINE))


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_requirement_has_a_hash(name: str) -> None:
    text = (_ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    assert len(lines) > 40
    assert [line for line in lines if "--hash=sha256:" not in line] == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_only_the_headless_opencv_is_locked(name: str) -> None:
    assert [pin for pin in _pins(name) if pin.startswith("opencv")] == ["opencv-python-headless"]


def test_what_runs_is_what_is_tested() -> None:
    runtime, development = _pins("requirements.lock"), _pins("requirements-dev.lock")
    assert runtime.items() <= development.items()
