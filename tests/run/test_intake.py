"""The whole way of containers through a run: read by workers, accounted for, not read twice."""

import csv
import json
import os
import stat
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from pipeline.domain.errors import Exit, RunError
from pipeline.domain.limits import LIMITS, Limits
from pipeline.domain.policy import Policy
from pipeline.ingest.inbox import scan
from pipeline.ingest.listing import Listed, list_inbox
from pipeline.ingest.sources import pdf as pdf_source
from pipeline.run import Finished, explain, run
from pipeline.run.intake import Remembered
from pipeline.run.opening import Openers, openers
from pipeline.run.order import Order
from pipeline.run.progress import Silent
from pipeline.run.reading import Workers
from pipeline.run.state import open_state
from tests.ingest.build import Direct, docx, pdf, png, saved, seven_zip, zipped
from tests.ingest.hostile import corpus
from tests.run.engines import Obedient


def _picture(order: int) -> bytes:
    return saved(Image.fromarray(np.full((8, 8, 3), order, np.uint8)), "PNG")


def _order(folder: Path, limits: Limits = LIMITS) -> Order:
    inbox, out, roster = folder / "inbox", folder / "out", folder / "roster.csv"
    inbox.mkdir(exist_ok=True)
    roster.write_text(
        "学号,姓名,身份证号,学院\n2021080312,张三,11010519491231002X,信息学院\n", encoding="utf-8"
    )
    return Order(
        inbox=inbox,
        out=out,
        state=out,
        roster=roster,
        policy=Policy(school="某某学院", level="专科", status="在籍（注册学籍）"),
        today=date(2026, 11, 24),
        workers=Workers(count=2, limits=limits),
    )


def _facts(order: Order) -> dict[str, object]:
    found: dict[str, object] = json.loads((order.out / "latest/run.json").read_bytes())
    return found


def _results(order: Order) -> dict[str, dict[str, object]]:
    lines = (order.out / "latest/results.jsonl").read_text(encoding="utf-8").splitlines()
    return {one["source"]: one for one in map(json.loads, lines)}


@pytest.fixture
def order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Order:
    made = _order(tmp_path)
    (made.inbox / "软件2101.zip").write_bytes(
        zipped({"张三.png": _picture(10), "内.7z": seven_zip({"b.png": _picture(11)})})
    )
    (made.inbox / "汇总.docx").write_bytes(docx({"image1.png": _picture(12)}))
    (made.inbox / "a.pdf").write_bytes(pdf([(30, 20), (20, 30)]))
    (made.inbox / "c.png").write_bytes(_picture(13))
    (made.inbox / "坏.zip").write_bytes(b"PK\x03\x04")
    # The time of an inode cannot be set back, and waiting takes long.
    monkeypatch.setattr("pipeline.ingest.looking._SETTLED", 0)
    return made


_SOURCES = {
    *("软件2101.zip!张三.png", "软件2101.zip!内.7z!b.png", "汇总.docx!word/media/image1.png"),
    *("a.pdf!page-1", "a.pdf!page-2", "c.png", "坏.zip"),
}


def test_every_picture_inside_is_read_and_named_by_its_way(order: Order) -> None:
    run(order, Obedient())
    results = _results(order)
    assert results.keys() == _SOURCES
    assert results["坏.zip"]["verdict"] == "rejected"
    assert results["坏.zip"]["page"] is None
    assert results["软件2101.zip!张三.png"]["student_no"] == "2021080312"
    assert all(results[one]["page"] is not None for one in _SOURCES - {"坏.zip"})


def test_nothing_that_was_unpacked_is_left(order: Order) -> None:
    run(order, Obedient())
    assert not (order.state / "unpacked").exists()


def test_what_a_killed_run_left_is_removed(order: Order) -> None:
    left = order.state / "unpacked"
    left.mkdir(parents=True)
    (left / ("0" * 64)).write_bytes(b"somebody's picture")
    run(order, Obedient())
    assert not left.exists()


def test_what_is_unpacked_is_its_owners_only(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"a.png": png()}))
    with openers(tmp_path / "unpacked", LIMITS, Silent(), 1) as opener:
        listed = [one for one in list_inbox(tmp_path) if isinstance(one, Listed)]
        assert len(list(opener.open({"a": listed[0]}))) == 1
        (picture,) = (tmp_path / "unpacked").iterdir()
        assert stat.S_IMODE(picture.stat().st_mode) == 0o600
        assert stat.S_IMODE(picture.parent.stat().st_mode) == 0o700


def test_a_second_run_opens_and_reads_nothing(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(order, Obedient())
    first = {name: (order.out / "latest" / name).read_bytes() for name in _STABLE}
    looked: list[str] = []
    opened: list[str] = []
    real = Openers.open
    monkeypatch.setattr("pipeline.ingest.looking._look", lambda *a: looked.append("again"))

    def counted(self: Openers, wanted: Mapping[str, Listed]) -> object:
        opened.extend(wanted)
        return real(self, wanted)

    monkeypatch.setattr(Openers, "open", counted)
    run(order, Obedient())
    assert (looked, opened) == ([], [])
    assert _facts(order)["read"] == 0
    assert {name: (order.out / "latest" / name).read_bytes() for name in _STABLE} == first


_STABLE = ("results.jsonl", "submissions.csv", "students.csv", "discrepancies.csv")


def test_what_was_not_read_yet_is_unpacked_again(order: Order) -> None:
    """As after a kill between unpacking and reading: the opening is known, its pictures are not."""
    with (
        open_state(order.state) as state,
        openers(order.state / "unpacked", LIMITS, Silent(), 1) as opener,
        Remembered(state, opener.fingerprint) as memory,
    ):
        scan(order.inbox, (), Direct(), memory)
    run(order, Obedient())
    assert _results(order).keys() == _SOURCES


def test_what_cannot_be_unpacked_again_is_our_fault_and_no_change_of_the_file(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (
        open_state(order.state) as state,
        openers(order.state / "unpacked", LIMITS, Silent(), 1) as opener,
        Remembered(state, opener.fingerprint) as memory,
    ):
        scan(order.inbox, (), Direct(), memory)
    monkeypatch.setattr("pipeline.ingest.sources.pdf.unpack", _crash)
    assert run(order, Obedient()).new_faults == 2
    results = _results(order)
    assert results.keys() == _SOURCES
    for page in ("a.pdf!page-1", "a.pdf!page-2"):
        assert [one["code"] for one in _findings(results[page])] == ["S101"]
    assert _list(order, "deferred") == []


def test_a_changed_file_is_looked_at_again(order: Order) -> None:
    run(order, Obedient())
    (order.inbox / "软件2101.zip").write_bytes(zipped({"李四.png": _picture(20)}))
    run(replace(order, accept_removed=True), Obedient())
    assert "软件2101.zip!李四.png" in _results(order)
    assert "软件2101.zip!张三.png" not in _results(order)


def test_a_file_that_changes_during_the_run_waits_and_comes_back(order: Order) -> None:
    growing = order.inbox / "d.png"
    growing.write_bytes(_picture(14)[:-20])

    class Grows(Silent):
        def start(self, stage: str, total: int) -> None:
            if stage == "识别图片":
                growing.write_bytes(_picture(14))

    finished = run(order, Obedient(), Grows())
    assert any(line.startswith("待下次处理") for line in finished.remarks)
    assert [one["source"] for one in _list(order, "deferred")] == ["d.png"]
    assert "d.png" not in _results(order)
    again = run(order, Obedient())
    assert not any(line.startswith("待下次处理") for line in again.remarks)
    assert _results(order)["d.png"]["page"] is not None
    assert _list(order, "removed") == []


def test_what_waits_is_not_told_as_removed(order: Order) -> None:
    run(order, Obedient())
    file = order.inbox / "软件2101.zip"

    class Rewrites(Silent):
        def start(self, stage: str, total: int) -> None:
            file.write_bytes(file.read_bytes() + b"x")

    finished: Finished = run(order, Obedient(), Rewrites())
    assert not finished.held_back
    assert _list(order, "removed") == []
    assert [one["source"] for one in _list(order, "deferred")] == ["软件2101.zip"]


def _list(order: Order, key: str) -> list[dict[str, str]]:
    found = _facts(order)[key]
    assert isinstance(found, list)
    return found


def test_a_hostile_inbox_is_accounted_for_to_the_last_file(tmp_path: Path) -> None:
    order = _order(tmp_path)
    files = corpus()
    for file in files:
        (order.inbox / file.name).write_bytes(file.content)
    for name in ("=1+1.png", "\u202egnp.exe", "a\nb.png", "x" * 251 + ".png"):
        (order.inbox / name).write_bytes(_picture(9))
    Path(os.fsdecode(os.fsencode(order.inbox) + b"/\xff\xfe.png")).write_bytes(_picture(9))
    finished = run(order, Obedient())
    assert finished.new_faults == 0
    results = _results(order)
    skipped = {one["source"] for one in _list(order, "skipped")}
    for file in files:
        inside = [one for one in results if one.startswith(f"{file.name}!")]
        assert (file.name in results) + (file.name in skipped) + bool(inside) == 1, file.name
        if file.code:
            found = [results[one] for one in (*inside, file.name) if one in results]
            codes = [one["code"] for result in found for one in _findings(result)]
            assert codes == [file.code], file.name
    with (order.out / "latest/submissions.csv").open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    assert len(rows) == len(results)
    for row in rows:
        assert not row["source"].startswith(("=", "+", "-", "@", "\t", "\r"))
    written = {path.name for path in tmp_path.rglob("*") if not path.is_relative_to(order.inbox)}
    assert not {name for name in written if "evil" in name}


def _findings(result: dict[str, object]) -> list[dict[str, str]]:
    found = result["findings"]
    assert isinstance(found, list)
    return found


def test_a_truncated_picture_inside_is_rejected_as_a_loose_one_is(tmp_path: Path) -> None:
    order = _order(tmp_path)
    half = saved(Image.effect_noise((60, 60), 50), "PNG")[:900]
    (order.inbox / "a.zip").write_bytes(zipped({"x.png": half}))
    (order.inbox / "x.png").write_bytes(half)
    run(order, Obedient())
    results = _results(order)
    assert _findings(results["a.zip!x.png"]) == _findings(results["x.png"]) != []


def _crash(*_: object) -> Iterator[object]:
    os._exit(7)


def test_a_container_that_crashes_its_process_costs_only_itself(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("pipeline.ingest.sources.pdf.unpack", _crash)
        finished = run(order, Obedient())
    assert finished.new_faults == 1
    results = _results(order)
    assert [one["code"] for one in _findings(results["a.pdf"])] == ["S101"]
    assert "软件2101.zip!张三.png" in results
    # It would go well now, but is not tried every night.
    assert run(order, Obedient()).new_faults == 0
    assert "a.pdf!page-2" not in _results(order)
    assert _facts(order)["faults"] == {"new": 0, "known": 1}
    assert run(replace(order, retry_failed=True), Obedient()).new_faults == 0
    assert "a.pdf!page-2" in _results(order)
    assert _list(order, "removed") == []
    run(order, Obedient())
    assert "a.pdf!page-2" in _results(order)
    assert _facts(order)["faults"] == {"new": 0, "known": 0}


def test_a_container_that_crashes_once_is_tried_once_more(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    once, real = order.out.parent / "once", pdf_source.unpack

    def crash_once(*arguments: Any) -> None:
        if not once.exists():
            once.touch()
            os._exit(7)
        real(*arguments)

    monkeypatch.setattr("pipeline.ingest.sources.pdf.unpack", crash_once)
    assert run(order, Obedient()).new_faults == 0
    assert "a.pdf!page-2" in _results(order)


def test_a_container_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([(9, 9)]))
    (tmp_path / "b.zip").write_bytes(zipped({"a.png": png()}))
    monkeypatch.setattr("pipeline.ingest.sources.pdf.unpack", lambda *_: time.sleep(60))
    with openers(tmp_path / "unpacked", LIMITS, Silent(), 1) as opener:
        opener._seconds = 1
        found = scan(tmp_path, (), opener)
    assert [(one.source, one.code) for one in found.rejected] == [("a.pdf", "S102")]
    assert [one.source for one in found.submissions] == ["b.zip!a.png"]


def test_memory_beyond_what_a_process_may_have_is_e103(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf([(9, 9)]))
    monkeypatch.setattr("pipeline.ingest.sources.pdf.unpack", lambda *_: bytearray(2**36))
    with openers(tmp_path / "unpacked", LIMITS, Silent(), 1) as opener:
        found = scan(tmp_path, (), opener)
    assert [(one.source, one.code) for one in found.rejected] == [("a.pdf", "E103")]


def test_a_full_disk_is_told_and_blames_no_file(
    order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.ingest.sources.store.Draft.write", _no_room)
    with pytest.raises(RunError) as caught:
        run(order, Obedient())
    assert caught.value.status is Exit.NOT_READY
    assert "磁盘空间" in caught.value.message
    assert not (order.state / "unpacked").exists()


def _no_room(self: object, piece: bytes) -> None:
    from pipeline.ingest.sources.store import _no_room as told

    raise told(Path("unpacked"), OSError(28, "No space left on device"))


def test_explain_goes_into_containers(order: Order) -> None:
    one = explain(order, order.inbox / "软件2101.zip!张三.png", Obedient())
    assert one.count("图片：") == 1
    assert "张三" in one
    assert explain(order, order.inbox / "软件2101.zip", Obedient()).count("图片：") == 2
    with pytest.raises(RunError, match="没有"):
        explain(order, order.inbox / "软件2101.zip!王五.png", Obedient())


def test_limits_of_the_settings_reach_the_workers(tmp_path: Path) -> None:
    order = _order(tmp_path, Limits(pixels=63))
    (order.inbox / "a.zip").write_bytes(zipped({"x.png": _picture(30)}))
    run(order, Obedient())
    assert [one["code"] for one in _findings(_results(order)["a.zip!x.png"])] == ["E103"]
    run(_order(tmp_path, Limits(pixels=64)), Obedient())
    assert _results(order)["a.zip!x.png"]["page"] is not None
