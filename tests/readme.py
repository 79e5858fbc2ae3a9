"""Parts of the README that the program itself says: help texts, codes, and a worked example.

usage: python -m tests.readme   writes them anew; a test compares them.
"""

import hashlib
import json
import shlex
from datetime import date
from pathlib import Path

from click.testing import CliRunner

from pipeline.cli import main
from pipeline.report.code_table import markdown
from pipeline.run import explain
from pipeline.run.order import Order
from pipeline.run.reading import Workers
from pipeline.settings import load
from tests.recording import SAMPLES, Replay

README = Path(__file__).parents[1] / "README.md"


def parts() -> dict[str, str]:
    """Text between each pair of markers, by the marker's name."""
    return {"help": _help(), "codes": markdown().strip(), "example": example()}


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


def command() -> list[str]:
    """The command of the worked example: the sample with a planted difference in 学制."""
    pictures = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))["pictures"]
    source = next(one["source"] for one in pictures if one["planted"] == "duration")
    folder = SAMPLES.name
    return ["explain", f"{folder}/inbox/{source}", "--config", f"{folder}/verify-screens.toml"]


def example() -> str:
    """What the command prints, from the recorded reading."""
    picture, settings = SAMPLES.parent / command()[1], SAMPLES / "verify-screens.toml"
    order = Order(
        inbox=picture,
        out=SAMPLES.parent / "reports",
        state=SAMPLES.parent / "reports",
        roster=SAMPLES / "roster.xlsx",
        policy=load(settings).policy(SAMPLES),
        today=date(2026, 11, 23),
        workers=Workers(count=1),
    )
    digest = hashlib.sha256(picture.read_bytes()).hexdigest()
    output = explain(order, picture, Replay(digest))
    typed = " ".join(["verify-screens", *map(shlex.quote, command())])
    return "\n".join(["```", f"$ .venv/bin/{typed}", output.strip(), "```"])


if __name__ == "__main__":
    README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
