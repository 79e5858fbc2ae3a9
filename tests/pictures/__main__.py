"""The README's pictures of the reports, made from the demo: python -m tests.pictures

Wants Debian's chromium and fonts-noto-cjk, and libreoffice-calc for the workbook.
"""

import io
import shutil
import subprocess
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pypdfium2
from click.testing import CliRunner
from PIL import Image

from pipeline.cli import main
from pipeline.report.report import Rate
from pipeline.run.state import Done, open_state
from tests.browser import running
from tests.recording import SAMPLES, play

_FOLDER = Path(__file__).parent
_DAY = date(2026, 11, 24)
#: Of the nights before, which the demo does not have: share of today's checked students.
_BEFORE = ((10, 0.2), (8, 0.3), (6, 0.55), (4, 0.7), (2, 0.85))
_QUALITY = 72


def draw() -> None:
    """Run the demo on a recording of its readings and take the pictures."""
    with tempfile.TemporaryDirectory() as temporary:
        out = Path(temporary) / "reports"
        out.mkdir(mode=0o700)
        play(out)
        config = Path(temporary) / "verify-screens.toml"
        text = (SAMPLES / "verify-screens.toml").read_text(encoding="utf-8")
        text = text.replace('"roster.xlsx"', f'"{SAMPLES / "roster.xlsx"}"')
        deadline = (_DAY + timedelta(days=6)).isoformat()
        config.write_text(f"{text}\ndeadline = {deadline}\n", encoding="utf-8")
        _run(config, out)
        _give_history(out)
        _run(config, out)
        with running() as browser:
            _shoot(browser, out, "index.html", "overview.jpg", 1000)
            _shoot(browser, out, "智能制造学院.html", "review.jpg", 860)
        _print(out / "latest/registrar.xlsx", Path(temporary))


def _run(config: Path, out: Path) -> None:
    arguments = [SAMPLES / "inbox", "--config", config, "--out", out, "--date", _DAY]
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output


def _give_history(out: Path) -> None:
    with open_state(out) as state:
        today: tuple[Rate, ...] = state.rates()
        for ago, share in _BEFORE:
            day = _DAY - timedelta(days=ago)
            rates = tuple(replace(one, checked=round(one.checked * share)) for one in today)
            state.remember_run(Done(day.isoformat(), rates=rates))


def _shoot(browser: Any, out: Path, name: str, picture: str, height: int) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": height}, device_scale_factor=1)
    page.goto((out / "latest/review" / name).as_uri())
    if name != "index.html":
        page.locator(".case").nth(3).focus()
        page.keyboard.press("m")
        page.keyboard.press("k")
    page.wait_for_timeout(300)
    png = page.screenshot(type="png")
    Image.open(io.BytesIO(png)).convert("RGB").save(_FOLDER / picture, quality=_QUALITY)


def _print(book: Path, folder: Path) -> None:
    """The sheet of differences as LibreOffice prints it."""
    office = shutil.which("soffice")
    if office is None:
        print("没有 LibreOffice，未重画 workbook.jpg：apt-get install libreoffice-calc")
        return
    command = [office, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(book)]
    subprocess.run(command, check=True, capture_output=True)
    printed = pypdfium2.PdfDocument(folder / "registrar.pdf")
    pages = [printed[place].render(scale=1.9).to_pil().convert("RGB") for place in (0, 1)]
    overview, differences = pages
    width, height = differences.size
    parts = overview.crop((0, 30, width, height // 4)), differences.crop((0, 30, width, height))
    whole = Image.new("RGB", (width, sum(part.height for part in parts)), "white")
    whole.paste(parts[0], (0, 0))
    whole.paste(parts[1], (0, parts[0].height))
    whole.save(_FOLDER / "workbook.jpg", quality=_QUALITY)


if __name__ == "__main__":
    draw()
