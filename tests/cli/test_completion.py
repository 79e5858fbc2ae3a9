"""Shell completion, as the README turns it on."""

import pytest
from click.testing import CliRunner

from pipeline.cli import main


def _completed(words: str) -> set[str]:
    environment = {
        "_VERIFY_SCREENS_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }
    result = CliRunner().invoke(main, [], prog_name="verify-screens", env=environment)
    return {line.partition(",")[2] for line in result.output.splitlines()}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("verify-screens ro", "roster"),
        ("verify-screens roster --c", "--config"),
        ("verify-screens inbox --fail", "--fail-on"),
        ("verify-screens inbox --fail-on re", "review"),
    ],
)
def test_commands_options_and_choices_are_completed(words: str, found: str) -> None:
    assert found in _completed(words)
