"""What must never fail but as it says: one function per reader of what strangers wrote."""

import csv
import io
import json
import tempfile
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from pipeline.domain.errors import PictureError, RunError
from pipeline.domain.page import Page
from pipeline.domain.policy import Policy
from pipeline.extract import extract, redact
from pipeline.ingest.attachments import Assigned, Attachments
from pipeline.ingest.claims import Known, claim_of, claim_of_row
from pipeline.ingest.names import shown, shown_member
from pipeline.ingest.roster import read_roster
from pipeline.ingest.sources.metadata import editor_named
from pipeline.ingest.sources.opening import dump, load
from pipeline.ingest.sources.pictures import decode_pixels
from pipeline.report.cells import to_csv
from pipeline.report.masking import mask_path
from tests.fuzz.inputs import (
    ANY_TEXT,
    CELLS,
    CONTAINERS,
    MEMBER_NAMES,
    PAGES,
    TABLES,
    spoilt,
)
from tests.ingest.build import Part, opened, png, raw_zip, workbook
from tests.ingest.hostile import corpus
from tests.match.builders import student

#: Each target by its name: what it takes, and the function that takes it.
TARGETS: dict[str, tuple[st.SearchStrategy[tuple[Any, ...]], Callable[..., None]]] = {}


def _target(
    *takes: st.SearchStrategy[Any],
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    def kept(function: Callable[..., None]) -> Callable[..., None]:
        TARGETS[function.__name__] = st.tuples(*takes), function
        return function

    return kept


_POLICY = Policy(school="某某学院", level="专科", status="在籍（注册学籍）")
_KNOWN = Known.of((student(), student("2023010102", name="阿依古丽·热合曼")))


def _read(content: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"名册{suffix}"
        path.write_bytes(content)
        with suppress(RunError):
            assert read_roster(path, _POLICY).students


@_target(
    TABLES, st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]), st.sampled_from(",\t;")
)
def roster_text(rows: list[list[str]], encoding: str, mark: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=mark).writerows(rows)
    _read(text.getvalue().encode(encoding, "replace"), ".csv")


@_target(TABLES)
def roster_html(rows: list[list[str]]) -> None:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    _read(f"<table>{cells}</table>".encode("utf-8", "replace"), ".xls")


_ROSTER = [["学号", "姓名", "身份证号"], ["2021080312", "张三", "11010519491231002X"]]


@_target(TABLES)
def roster_workbook(rows: list[list[str]]) -> None:
    plain = [[cell.encode("utf-8", "replace").decode() for cell in row] for row in rows]
    _read(workbook(_ROSTER + plain), ".xlsx")


@_target(spoilt(st.sampled_from([workbook(_ROSTER), b"\xd0\xcf\x11\xe0" * 99])) | st.binary())
def roster_bytes(content: bytes) -> None:
    _read(content, ".xlsx")


@_target(spoilt(CONTAINERS), st.sampled_from([".zip", ".csv", ".xlsx", ".docx", ""]))
def containers(content: bytes, suffix: str) -> None:
    opening = opened(content, f"a{suffix}")
    assert load(dump(opening)) == opening
    paths = [one.path for one in opening.pictures] + [one.path for one in opening.refused]
    assert len(set(paths)) == len(paths)
    assert all(one.code in ("E101", "E102", "E103", "E104") for one in opening.refused)
    assert opening.pictures or opening.refused or opening.passed


@_target(st.lists(st.tuples(MEMBER_NAMES, st.sampled_from([0, 0x800])), max_size=6))
def zip_names(names: list[tuple[bytes, int]]) -> None:
    parts = [Part(name[:60_000], png(), flags=flags) for name, flags in names]
    opening = opened(raw_zip(*parts))
    for one in opening.pictures:
        _assert_harmless(one.path)
        assert json.loads(json.dumps(one.path)) == one.path
        claim_of(f"a.zip!{one.path}", _KNOWN)


@_target(ANY_TEXT, CELLS, CELLS)
def claims(source: str, number: str, name: str) -> None:
    for text in (source, shown_member(source), f"{number}/{name}{source}.jpg"):
        claim_of(text, _KNOWN)
        mask_path(text)
    found = Attachments.of([Assigned("", f"{name}/{source}", number, name)]).claim(f"x/{source}")
    if found is not None:
        claim_of_row(found, source, _KNOWN)


@_target(st.binary(max_size=60))
def names(raw: bytes) -> None:
    _assert_harmless(shown(raw.replace(b"\0", b"").decode("utf-8", "surrogateescape")))


def _assert_harmless(name: str) -> None:
    """No encoder refuses it, no line breaks in it, nothing after it runs backwards."""
    assert name.encode("utf-8").decode("utf-8") == name
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    for character in name:
        assert unicodedata.category(character) not in ("Cc", "Cs", "Zl", "Zp")
        assert unicodedata.bidirectional(character) not in turning


@_target(PAGES)
def pages(page: Page) -> None:
    kept = redact(page, extract(page).page_class, b"key")
    assert len(kept.lines) == len(page.lines)


@_target(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=5), st.booleans())
def csv_writer(rows: list[list[str]], for_people: bool) -> None:
    text = to_csv(["a"], rows, for_people=for_people).decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline="")))[1:]
    assert len(found) == len(rows)
    for cell in (cell for row in found for cell in row):
        is_number = for_people and cell.startswith('="') and cell[2:-1].rstrip("X").isdigit()
        assert is_number or not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


_PICTURES = [one.content for one in corpus() if one.name.endswith((".png", ".jpg", ".heic"))]


@_target(spoilt(st.sampled_from([one for one in _PICTURES if len(one) < 90_000] + [png()])))
def pictures(content: bytes) -> None:
    with suppress(PictureError):
        assert decode_pixels(content).ndim == 3
    editor_named(content)
