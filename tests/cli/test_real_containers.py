"""A sample handed in in every container there is, read by the real recognisers."""

import io
import json
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from pipeline.run import run
from pipeline.run.order import Order
from pipeline.run.reading import PaddleEngines, Workers
from pipeline.settings import load
from tests.ingest.build import docx, rar, saved, seven_zip, zipped
from tests.recording import SAMPLES

pytestmark = pytest.mark.slow

_SAMPLE = SAMPLES / "inbox" / "软工升本2401" / "傅明.png"
#: The sample at HEIC quality 60, made once by pillow-heif; what decodes HEIC here cannot encode it.
_HEIC = Path(__file__).parent / "sample.heic"


def _handed_in() -> dict[str, tuple[str, bytes]]:
    """File names with the source that each picture gets, and what is in the file."""
    content = _SAMPLE.read_bytes()
    with Image.open(io.BytesIO(content)) as image:
        page = saved(image.convert("RGB"), "PDF", resolution=144)
    return {
        "loose.png": ("loose.png", content),
        "phone.jpg": ("phone.jpg", _HEIC.read_bytes()),
        "a.pdf": ("a.pdf!page-1", page),
        "b.docx": ("b.docx!word/media/image1.png", docx({"image1.png": content})),
        "c.zip": ("c.zip!d.7z!截图.png", zipped({"d.7z": seven_zip({"截图.png": content})})),
        "e.rar": ("e.rar!截图.png", rar({"截图.png": content})),
    }


def test_a_page_is_verified_in_whatever_it_comes(tmp_path: Path) -> None:
    settings, inbox = load(SAMPLES / "verify-screens.toml"), tmp_path / "inbox"
    inbox.mkdir()
    handed_in = _handed_in()
    for name, (_, content) in handed_in.items():
        (inbox / name).write_bytes(content)
    out = tmp_path / "out"
    order = Order(
        inbox=inbox,
        out=out,
        state=out,
        roster=SAMPLES / settings.roster,
        policy=settings.policy(SAMPLES),
        today=date(2026, 11, 24),
        workers=Workers(count=1),
    )
    run(order, PaddleEngines())
    lines = (out / "latest" / "results.jsonl").read_text(encoding="utf-8").splitlines()
    results = {one["source"]: one for one in map(json.loads, lines)}
    assert results.keys() == {source for source, _ in handed_in.values()}
    verdicts = {source: one["verdict"] for source, one in results.items()}
    assert set(verdicts.values()) == {"verified"}, verdicts
    assert len({one["student_no"] for one in results.values()}) == 1
