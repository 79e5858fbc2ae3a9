import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.domain.codes import CATALOGUE
from tests.readme import README, command, filled


def test_help_codes_and_example_are_those_of_the_program() -> None:
    text = README.read_text(encoding="utf-8")
    assert filled(text) == text, "run: python -m tests.readme"


def test_every_code_has_its_row() -> None:
    text = README.read_text(encoding="utf-8")
    for entry in CATALOGUE:
        assert re.search(rf"^\|.*\b{entry.code}\b", text, re.MULTILINE), entry.code


def test_every_make_target_of_the_readme_exists() -> None:
    makefile = (Path(__file__).parents[1] / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"make ([a-z]+)\b", README.read_text(encoding="utf-8")))
    assert named <= targets


@pytest.mark.slow
def test_the_example_is_what_its_command_prints() -> None:
    program = Path(sys.executable).parent / "verify-screens"
    result = subprocess.run(
        [program, *command()], cwd=README.parent, capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() in README.read_text(encoding="utf-8")
