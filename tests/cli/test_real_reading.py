"""Real recognisers on samples of every kind of page and damage."""

import json
from pathlib import Path

import pytest

from pipeline.domain.page import Look, PageClass, Reader
from pipeline.extract import extract
from pipeline.ingest.sources.pictures import decode_pixels
from pipeline.ocr.two_readers import TwoReaders
from tests.evaluation.score import same
from tests.recording import SAMPLES

pytestmark = pytest.mark.slow


def _chosen() -> list[dict[str, object]]:
    """The first readable sample of each pair of page class and damage, unnamed damages last."""
    pictures = json.loads((SAMPLES / "truth.json").read_text(encoding="utf-8"))["pictures"]
    first: dict[tuple[str, ...], dict[str, object]] = {}
    for item in pictures:
        if item["readable"] and item["page"]:
            first.setdefault((item["page"], *item["degradations"]), item)
    return list(first.values())


@pytest.fixture(scope="module")
def engine() -> TwoReaders:
    return TwoReaders()


def test_samples_of_every_kind_are_classed_and_read(engine: TwoReaders) -> None:
    chosen = _chosen()
    assert len(chosen) >= 25
    wrong, total = [], 0
    for item in chosen:
        content = (SAMPLES / "inbox" / str(item["source"])).read_bytes()
        reading = extract(engine.read(decode_pixels(content)))
        assert reading.page_class is PageClass(str(item["page"])), item["source"]
        truth = item["fields"]
        assert isinstance(truth, dict)
        shown = [dict(record.fields) for record in reading.records]
        for key, text in truth.items():
            total += 1
            read = [fields[key].text for fields in shown if key in fields]
            if not any(same(text, other) for other in read):
                wrong.append((item["source"], key, read, text))
    # The fast reader alone; the whole program looks again at what differs.
    assert len(wrong) <= 0.02 * total, wrong


def test_a_second_look_keeps_what_the_first_had_read(engine: TwoReaders) -> None:
    item = next(one for one in _chosen() if one["page"] == "detail_phone")
    pixels = decode_pixels((SAMPLES / "inbox" / str(item["source"])).read_bytes())
    page = engine.read(pixels)
    lines = tuple(range(min(4, len(page.lines))))
    again = engine.read_again(pixels, page, tuple(map(Look, lines)))
    assert [line.first for line in again] == [page.lines[n].text for n in lines]
    assert all(line.reader is Reader.STRONG for line in again)


def test_reading_is_the_same_every_time(engine: TwoReaders) -> None:
    path = Path(str(_chosen()[0]["source"]))
    pixels = decode_pixels((SAMPLES / "inbox" / path).read_bytes())
    assert engine.read(pixels) == engine.read(pixels)
