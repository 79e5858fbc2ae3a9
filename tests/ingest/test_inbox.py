"""The inbox: each file accounted for exactly once, kinds told by content."""

import os
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ingest.inbox import Inbox, scan
from tests.ingest.build import Direct
from tests.ingest.build import png as _png


def _sources(found: Inbox) -> list[str]:
    return sorted(
        item.source for part in (found.submissions, found.rejected, found.skipped) for item in part
    )


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


_NAME = st.text("ab张.~$_1 ", min_size=1, max_size=6).filter(lambda n: n.strip(".") != "")


@settings(max_examples=30, deadline=None)
@given(st.dictionaries(st.tuples(_NAME, _NAME), st.sampled_from([b"", b"x", _png()]), max_size=6))
def test_each_file_exactly_once(files: dict[tuple[str, str], bytes]) -> None:
    with tempfile.TemporaryDirectory() as name:
        for (folder, file), content in files.items():
            (Path(name) / folder).mkdir(exist_ok=True)
            (Path(name) / folder / file).write_bytes(content)
        assert _sources(scan(Path(name), (), Direct())) == sorted("/".join(key) for key in files)
