"""Parts of the README that the program itself says: the help texts and the table of codes.

usage: python -m tests.readme   writes them anew; a test compares them.
"""

from pathlib import Path

from click.testing import CliRunner

from pipeline.cli import main
from pipeline.report.code_table import markdown

README = Path(__file__).parents[1] / "README.md"


def parts() -> dict[str, str]:
    """Text between each pair of markers, by the marker's name."""
    return {"help": _help(), "codes": markdown().strip()}


def filled(text: str) -> str:
    """``text`` of the README with every part as the program says it."""
    for name, part in parts().items():
        begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
        before, _, rest = text.partition(begin)
        _, _, after = rest.partition(end)
        text = f"{before}{begin}\n{part}\n{end}{after}"
    return text


def _help() -> str:
    texts = []
    for arguments in ([], ["run"]):
        result = CliRunner().invoke(main, [*arguments, "--help"], prog_name="verify-screens")
        texts.append(result.output.strip())
    return "\n".join(["```", "\n\n".join(texts), "```"])


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
