import re
from pathlib import Path

from pipeline.domain.codes import CATALOGUE
from tests.readme import README, filled


def test_help_and_codes_are_those_of_the_program() -> None:
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
