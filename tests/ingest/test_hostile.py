"""Hostile files: a code and never another exception, nothing written under a name of theirs."""

import io
import json
import os
import tempfile
import time
from pathlib import Path

import pytest
from PIL import Image

from pipeline.domain.errors import PictureError
from pipeline.domain.limits import Limits
from pipeline.domain.submission import Submission
from pipeline.ingest.inbox import Inbox, scan
from pipeline.ingest.sources.containers import open_container
from pipeline.ingest.sources.pictures import decode_pixels, read
from tests.ingest.build import (
    Direct,
    Part,
    opened,
    pdf,
    png,
    raw_zip,
    renamed_7z,
    said,
    seven_zip,
    zipped,
)
from tests.ingest.hostile import NAMES, Hostile, bomb_png, corpus, nested

CORPUS = corpus()


def _outcome(folder: Path, file: Hostile) -> tuple[Inbox, set[str]]:
    """What is found, and the codes that its pictures give when they are decoded."""
    (folder / file.name).write_bytes(file.content)
    found = scan(folder, (), Direct())
    codes = {one.code for one in found.rejected}
    for one in found.submissions:
        if not one.members:
            codes |= _decoded(one)
    return found, codes


def _decoded(submission: Submission) -> set[str]:
    content = read(submission)
    assert isinstance(content, bytes)
    try:
        decode_pixels(content)
    except PictureError as error:
        return {error.code}
    return set()


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.name)
def test_each_has_a_code_and_does_nothing_else(file: Hostile, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    before = time.process_time()
    found, codes = _outcome(inbox, file)
    assert time.process_time() - before < 10
    assert {path.name for path in tmp_path.rglob("*")} == {"inbox", file.name}
    if file.code is None:
        assert found.submissions
    else:
        assert codes == ({file.code} if file.code else set())
        assert file.code or [one.source for one in found.skipped] == [file.name]


def test_a_bomb_of_one_bit_costs_nothing() -> None:
    content = bomb_png()
    began = time.perf_counter()
    with pytest.raises(PictureError) as caught:
        decode_pixels(content)
    assert caught.value.code == "E103"
    assert time.perf_counter() - began < 0.2


def test_names_from_outside_are_printable_own_and_never_used() -> None:
    """``opened`` asserts that only digests name files."""
    found = opened(raw_zip(*(Part(name, png()) for name in NAMES)))
    paths = [one.path for one in found.pictures]
    assert len(set(paths)) == len(NAMES)
    for path in paths:
        assert json.loads(json.dumps(path)) == path
        assert path.encode("utf-8").decode() == path
        assert path.isprintable(), path
        assert 0 < len(path) <= 400
    evil = ["../../evil.png", "/etc/evil.png", "C:\\evil.png", "=1+1.png", "\u202ea"]
    assert len(opened(renamed_7z(evil, png()), "a.7z").pictures) == len(evil)


def _refused(content: bytes, limits: Limits, name: str = "a.zip") -> str | None:
    return said(opened(content, name, limits)).get("")


def test_members_are_counted_over_all_levels() -> None:
    three = zipped({"a.png": png(), "b.zip": zipped({"c.png": png()})})
    assert _refused(three, Limits(members=3)) is None
    assert _refused(three, Limits(members=2)) == "E103"
    two = seven_zip({"a.png": png(), "b.png": png(1)})
    assert _refused(two, Limits(members=2), "a.7z") is None
    assert _refused(two, Limits(members=1), "a.7z") == "E103"


def test_depth() -> None:
    assert said(opened(nested(3), limits=Limits(depth=3))) == {"z.zip!z.zip!a.png": "picture"}
    assert said(opened(nested(3), limits=Limits(depth=2))) == {"z.zip!z.zip": "E103"}


def test_bytes_are_counted_as_they_come_out() -> None:
    content = png() + bytes(5000)
    whole = zipped({"a.png": content, "b.png": content})
    assert _refused(whole, Limits(unpacked_bytes=2 * len(content))) is None
    assert _refused(whole, Limits(unpacked_bytes=2 * len(content) - 1)) == "E103"
    lying = raw_zip(Part(b"a.txt", content, size=1), Part(b"b.txt", content, size=1))
    assert _refused(lying, Limits(unpacked_bytes=len(content))) == "E103"
    inner = zipped({"z.zip": whole})
    assert _refused(inner, Limits(unpacked_bytes=2 * len(content))) == "E103"
    packed = seven_zip({"a.png": content, "b.png": content})
    assert _refused(packed, Limits(unpacked_bytes=2 * len(content)), "a.7z") is None
    assert _refused(packed, Limits(unpacked_bytes=2 * len(content) - 1), "a.7z") == "E103"


def test_a_member_too_large_costs_only_itself() -> None:
    large = png() + bytes(3000)
    members = {"a.png": large, "b.png": png(1), "c.txt": bytes(9000)}
    for content, name in ((zipped(members), "a.zip"), (seven_zip(members), "a.7z")):
        assert said(opened(content, name, Limits(picture_bytes=len(large) - 1))) == {
            "a.png": "E103",
            "b.png": "picture",
            "c.txt": "passed",
        }
        assert said(opened(content, name, Limits(picture_bytes=len(large))))["a.png"] == "picture"


def test_the_ratio_says_nothing_of_small_containers_and_all_of_large_ones() -> None:
    small = zipped({"a.txt": bytes(60 * 2**20), "b.png": png()})
    assert _refused(small, Limits(ratio=2)) is None
    large = zipped({"a.txt": bytes(65 * 2**20), "b.png": png()})
    assert _refused(large, Limits(ratio=2)) is None  # a text is not read to its end
    table = zipped(
        {"a.zip": zipped({"b.png": png() + bytes(40 * 2**20), "c.png": png() + bytes(40 * 2**20)})}
    )
    assert _refused(table, Limits(ratio=2)) == "E103"
    assert _refused(table, Limits(ratio=10**6)) is None


def test_pages() -> None:
    assert _refused(pdf([(3, 3)] * 3), Limits(pages=3), "a.pdf") is None
    assert _refused(pdf([(3, 3)] * 3), Limits(pages=2), "a.pdf") == "E103"


def test_a_page_is_drawn_within_the_pixels_of_a_picture() -> None:
    content = pdf([(2000, 2000)])
    sizes = {}
    for pixels in (100_000_000, 10_000):
        with tempfile.TemporaryDirectory() as folder:
            open_container(io.BytesIO(content), "a.pdf", Limits(pixels=pixels), Path(folder))
            (page,) = Path(folder).iterdir()
            sizes[pixels] = Image.open(page).size
    assert sizes[100_000_000] == (2000, 2000)  # as large as the picture on it, none of it lost
    assert sizes[10_000] == (100, 100)


def test_bytes_of_a_file_in_the_inbox(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png() + bytes(1000))
    (tmp_path / "b.zip").write_bytes(zipped({"a.png": png()}))
    size = len(png()) + 1000
    limits = Limits(picture_bytes=size, container_bytes=50)
    found = scan(tmp_path, (), Direct(limits), limits=limits)
    assert [one.source for one in found.submissions] == ["a.png"]
    assert [(one.source, one.code) for one in found.rejected] == [("b.zip", "E103")]
    small = Limits(picture_bytes=size - 1)
    assert [one.code for one in scan(tmp_path, (), Direct(), limits=small).rejected] == ["E103"]


def test_links_pipes_and_sockets_are_never_opened(tmp_path: Path) -> None:
    outside = tmp_path / "secret.png"
    outside.write_bytes(png())
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "link.png").symlink_to(outside)
    (inbox / "folder").symlink_to(tmp_path, target_is_directory=True)
    (inbox / "gone.png").symlink_to(tmp_path / "nothing")
    os.mkfifo(inbox / "pipe.png")
    found = scan(inbox, (), Direct())
    assert [one.source for one in found.skipped] == ["folder", "gone.png", "link.png", "pipe.png"]
    assert not found.submissions
    assert not found.rejected


def test_a_link_inside_a_zip_is_passed_over() -> None:
    content = raw_zip(Part(b"a.png", b"/etc/passwd", mode=0o120777), Part(b"b.png", png()))
    assert said(opened(content)) == {"a.png": "passed", "b.png": "picture"}


def test_folders_deeper_than_calls_can_go(tmp_path: Path) -> None:
    deepest = tmp_path
    for _ in range(1500):
        deepest = Path(f"{deepest}/a")
        deepest.mkdir()
    picture = deepest / "x.png"
    picture.write_bytes(png())
    found = scan(tmp_path, (), Direct())
    picture.unlink()
    while deepest != tmp_path:  # what pytest cleans up with cannot go so deep either
        deepest.rmdir()
        deepest = deepest.parent
    assert len(found.submissions) == 1
