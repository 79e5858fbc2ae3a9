"""Real recognisers on samples of every kind of page and damage."""

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from pipeline.domain.fields import Field
from pipeline.domain.page import Look, Page, PageClass, Reader
from pipeline.domain.policy import Policy
from pipeline.extract import extract
from pipeline.ingest.sources.pictures import decode_pixels
from pipeline.match.drawn import drawn_apart
from pipeline.ocr.two_readers import TwoReaders
from pipeline.run.reading import with_lines
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
    assert [line.box for line in again] == [page.lines[n].box for n in lines]


def test_reading_is_the_same_every_time(engine: TwoReaders) -> None:
    path = Path(str(_chosen()[0]["source"]))
    pixels = decode_pixels((SAMPLES / "inbox" / path).read_bytes())
    assert engine.read(pixels) == engine.read(pixels)


def test_a_value_drawn_larger_is_told_before_and_after_the_second_look(engine: TwoReaders) -> None:
    source = "软工升本2401/傅明.png"
    pixels = decode_pixels((SAMPLES / "inbox" / source).read_bytes())
    assert _drawn_apart(engine.read(pixels)) == []
    value = extract(engine.read(pixels)).records[0].get(Field.STUDENT_NO)
    assert value is not None
    box = value.box
    larger = cv2.resize(pixels[box.y0 : box.y1, box.x0 : box.x1], None, fx=1.2, fy=1.2)
    over = pixels.copy()
    over[box.y0 - 4 : box.y0 - 4 + larger.shape[0], box.x0 : box.x0 + larger.shape[1]] = larger
    page = engine.read(over)
    assert _drawn_apart(page) == [Field.STUDENT_NO]
    lines = range(len(page.lines))
    again = dict(zip(lines, engine.read_again(over, page, tuple(map(Look, lines))), strict=True))
    assert _drawn_apart(with_lines(page, again)) == [Field.STUDENT_NO]


def test_how_a_blurred_or_tilted_page_is_drawn_is_not_measured(engine: TwoReaders) -> None:
    pixels = decode_pixels((SAMPLES / "inbox" / "软工升本2401/傅明.png").read_bytes())
    blurred = np.asarray(cv2.GaussianBlur(pixels, (0, 0), 2.5), np.uint8)
    turn = cv2.getRotationMatrix2D((0, 0), 2.0, 1.0)
    size = (pixels.shape[1], pixels.shape[0])
    tilted = np.asarray(cv2.warpAffine(pixels, turn, size, borderValue=(255,) * 3), np.uint8)
    assert any(line.inks for line in engine.read(pixels).lines)
    for worse in (blurred, tilted):
        page = engine.read(worse)
        assert len(page.lines) > 10
        assert not any(line.inks for line in page.lines)


def _drawn_apart(page: Page) -> list[Field | None]:
    reading = extract(page)
    told = drawn_apart(reading.records[0], reading.page_class, Policy())
    return [finding.field for finding in told]
