"""The inbox: each file accounted for exactly once, kinds told by content."""

import os
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ingest.inbox import Inbox, scan, without_changed
from pipeline.ingest.names import skipped as _skip_list
from tests.ingest.build import Direct, docx, seven_zip, zipped
from tests.ingest.build import png as _png
from tests.ingest.heic import HEIC


def _sources(found: Inbox) -> list[str]:
    parts = (found.submissions, found.rejected, found.skipped, found.deferred)
    return sorted(item.source for part in parts for item in part)


def test_kind_by_content_and_not_by_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(_png())
    (tmp_path / "b.png").write_bytes(b"PK\x03\x04rest")
    (tmp_path / "c.png").write_bytes(b"")
    (tmp_path / "d.txt").write_text("hello")
    found = scan(tmp_path, (), Direct())
    assert [item.source for item in found.submissions] == ["a.txt"]
    assert [(item.source, item.code) for item in found.rejected] == [
        ("b.png", "E101"),
        ("c.png", "E101"),
    ]
    assert [item.source for item in found.skipped] == ["d.txt"]


def test_system_files_and_links_are_skipped(tmp_path: Path) -> None:
    (tmp_path / "__MACOSX").mkdir()
    names = ["__MACOSX/a.png", "._a.png", ".DS_Store", "Thumbs.db", "~$a.docx", "a.png.part"]
    for name in names:
        (tmp_path / name).write_bytes(_png())
    (tmp_path / "link.png").symlink_to(tmp_path / "._a.png")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    found = scan(tmp_path, (), Direct())
    assert not found.submissions
    assert [item.source for item in found.skipped] == sorted([*names, "link.png", "loop"])


def test_undecodable_names_stay_apart(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    for name in (b"\xff.png", b"\\xff.png"):
        Path(os.fsdecode(folder + b"/" + name)).write_bytes(_png())
    sources = _sources(scan(tmp_path, (), Direct()))
    assert len(set(sources)) == 2
    assert all(source.encode("utf-8") for source in sources)


_NAME = st.text("ab张.~$_!# ", min_size=1, max_size=6).filter(lambda n: n.strip(".") != "")
_LEAF = st.sampled_from(
    [b"", b"x", _png(), b"PK\x03\x04", b"%PDF-", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", HEIC]
)
_MADE = st.recursive(
    _LEAF,
    lambda inner: st.dictionaries(_NAME, inner, max_size=3).flatmap(
        lambda members: st.sampled_from([zipped(members), seven_zip(members), docx(members)])
    ),
    max_leaves=5,
)
_SUFFIX = st.sampled_from(["", ".png", ".zip", ".docx", ".csv", ".xlsx", ".txt", ".part", ".mp4"])


@settings(max_examples=30, deadline=None)
@given(st.dictionaries(st.tuples(_NAME, _NAME, _SUFFIX), _MADE, max_size=6), st.integers(0, 3))
def test_each_file_exactly_once(files: dict[tuple[str, str, str], bytes], change: int) -> None:
    """By its own source, or by those of its members; never both, never neither, never twice."""
    with tempfile.TemporaryDirectory() as name:
        paths = [f"{folder}/{file}{suffix}" for folder, file, suffix in files]
        for path, content in zip(paths, files.values(), strict=True):
            (Path(name) / path).parent.mkdir(exist_ok=True)
            (Path(name) / path).write_bytes(content)
        found = scan(Path(name), (), Direct())
        assert without_changed(found, ()) == found
        for path in paths[:change]:
            (Path(name) / path).write_bytes(b"changed")
        _assert_accounted(found, paths)
        found = without_changed(found, ())
        _assert_accounted(found, paths)
        waiting = {one.source for one in found.deferred}
        assert waiting == {path for path in paths[:change] if _skip_list(path) is None}


def _assert_accounted(found: Inbox, paths: list[str]) -> None:
    sources = _sources(found)
    assert len(set(sources)) == len(sources)
    for path in paths:
        # A name with "!" in it is its own file and not another's member.
        inside = [one for one in sources if one.startswith(f"{path}!") and one not in paths]
        assert (path in sources) != bool(inside), (path, sources)
    assert {one for one in sources if "!" not in one} <= set(paths)
