"""Containers: every picture inside by its own name, everything else with a reason."""

import hashlib
import io
import zipfile
from pathlib import Path

import pytest
import rarfile

from pipeline.domain.limits import Limits
from pipeline.ingest.sources.opening import Row
from tests.ingest.build import (
    Part,
    docx,
    ole,
    opened,
    pdf,
    png,
    rar,
    raw_zip,
    said,
    saved,
    seven_zip,
    workbook,
    zipped,
)


def test_a_zip_gives_its_pictures_and_says_what_it_passes_over() -> None:
    members = {
        "软件2101/张三.png": png(1),
        "__MACOSX/软件2101/._张三.png": b"x",
        "Thumbs.db": b"x",
        "说明.txt": b"hello",
        "空.png": b"",
        "片段.png.part": png(2),
    }
    assert said(opened(zipped(members))) == {
        "软件2101/张三.png": "picture",
        "__MACOSX/软件2101/._张三.png": "passed",
        "Thumbs.db": "passed",
        "说明.txt": "passed",
        "空.png": "E101",
        "片段.png.part": "passed",
    }


@pytest.mark.parametrize(
    ("raw", "flags", "shown"),
    [
        ("张三.png".encode(), 0x800, "张三.png"),
        ("张三.png".encode(), 0, "张三.png"),
        ("张三.png".encode("gb18030"), 0, "张三.png"),
        ("㛃䶮.png".encode("gb18030"), 0, "㛃䶮.png"),
        ("班级\\张三.png".encode("gb18030"), 0, "班级/张三.png"),
        (b"\xff\xfe.png", 0x800, "\\xff\\xfe.png"),
        (b"\xff\xff.png", 0, "\\xff\\xff.png"),
    ],
)
def test_names_by_flag_then_utf8_then_gb18030(raw: bytes, flags: int, shown: str) -> None:
    assert said(opened(raw_zip(Part(raw, png(), flags=flags)))) == {shown: "picture"}


def test_a_flag_that_lies_costs_no_other_member() -> None:
    found = opened(raw_zip(Part(b"\xff.png", png(1), flags=0x800), Part(b"b.png", png(2))))
    assert len(found.pictures) == 2


def test_zips_in_zips_down_to_the_limit_and_no_further() -> None:
    content = zipped({"a.png": png()})
    for _ in range(3):
        content = zipped({"z.zip": content})
    assert said(opened(content)) == {"z.zip!z.zip!z.zip!a.png": "picture"}
    assert said(opened(zipped({"z.zip": content, "b.png": png(7)}))) == {
        "b.png": "picture",
        "z.zip!z.zip!z.zip!z.zip": "E103",
    }


def test_members_of_the_same_name_are_told_apart() -> None:
    content = raw_zip(*(Part(b"a.png", png(number)) for number in (1, 2, 3)))
    assert set(said(opened(content))) == {"a.png", "a#2.png", "a#3.png"}


def test_what_precedes_a_zip_does_not_matter() -> None:
    assert said(opened(raw_zip(Part(b"a.png", png()), before=b"x" * 99))) == {"a.png": "E101"} or (
        said(opened(b"PK\x03\x04" + b"x" * 95 + raw_zip(Part(b"a.png", png()))))
        == {"a.png": "picture"}
    )


@pytest.mark.slow
def test_more_members_than_sixteen_bits_count() -> None:
    """Such archives have the directory of ZIP64."""
    members = {f"._{number}": b"" for number in range(65_600)} | {"a.png": png()}
    found = opened(zipped(members), limits=Limits(members=70_000))
    assert [one.path for one in found.pictures] == ["a.png"]
    assert len(found.passed) == 65_600


def test_a_7z_gives_its_pictures() -> None:
    members = {"张三.png": png(1), "b/李四.png": png(2), "空.png": b"", "__MACOSX/x.png": png(3)}
    assert said(opened(seven_zip(members), "a.7z")) == {
        "张三.png": "picture",
        "b/李四.png": "picture",
        "空.png": "E101",
        "__MACOSX/x.png": "passed",
    }


def test_a_rar_gives_what_is_stored_in_it() -> None:
    members = {"张三.png": png(1), "b\\李四.png": png(2)}
    found = said(opened(rar(members), "a.rar"))
    assert found == {"张三.png": "picture", "b/李四.png": "picture"}


def test_a_rar_without_a_tool_is_e102_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    (refused,) = opened(rar({"张三.png": png()}, packed=True), "a.rar").refused
    assert (refused.path, refused.code) == ("", "E102")
    assert "zip" in refused.details


@pytest.mark.parametrize(("unpacks", "expected"), [(True, "picture"), (False, "E101")])
def test_a_packed_rar_is_unpacked_by_a_tool_whose_word_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, unpacks: bool, expected: str
) -> None:
    """A stand-in for unrar; what comes out must have the length and the sum in the archive."""
    tool, content = tmp_path / "unrar", png(3)
    (tmp_path / "content").write_bytes(content if unpacks else content[:-1] + b"x")
    tool.write_text(f'#!/bin/sh\n[ "$1" = p ] && /bin/cat "{tmp_path}/content"\nexit 0\n')
    tool.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(rarfile, "CURRENT_SETUP", None)
    found = said(opened(rar({"张三.png": content}, packed=True), "a.rar"))
    assert set(found.values()) == {expected}


def test_one_part_of_several_is_e102_with_what_to_do() -> None:
    (refused,) = opened(rar({"张三.png": png()}, part=True), "a.part1.rar").refused
    assert (refused.path, refused.code) == ("", "E102")
    assert "分卷" in refused.details


def test_passwords_are_e104_at_once() -> None:
    assert said(opened(raw_zip(Part(b"a.png", png(), flags=1)))) == {"": "E104"}
    assert said(opened(seven_zip({"a.png": png()}, password="x"), "a.7z")) == {"": "E104"}
    assert said(opened(rar({"a.png": png()}, locked=True), "a.rar")) in (
        {"": "E104"},
        {"a.png": "E104"},
    )
    mixed = raw_zip(Part(b"a.png", png(), flags=1), Part(b"b.png", png()))
    assert said(opened(mixed)) == {"a.png": "E104", "b.png": "picture"}
    inside = zipped({"学院.zip": raw_zip(Part(b"a.png", png(), flags=1)), "b.png": png()})
    assert said(opened(inside)) == {"学院.zip": "E104", "b.png": "picture"}


def test_a_word_document_gives_the_pictures_of_its_text_in_their_order() -> None:
    pictures = {
        "image1.png": png(1),
        "image10.png": png(2),
        "image2.png": png(3),
        "logo.png": png(4),
    }
    content = docx(pictures, order=["image10.png", "image2.png", "image10.png", "image1.png"])
    found = opened(content, "汇总.docx")
    assert [one.path for one in found.pictures] == [
        "word/media/image10.png",
        "word/media/image2.png",
        "word/media/image1.png",
    ]
    assert [one.path for one in found.passed] == ["word/media/logo.png"]


def test_each_page_of_a_pdf_is_a_picture(tmp_path: Path) -> None:
    found = opened(pdf([(300, 200), (100, 400)]), "a.pdf")
    assert [one.path for one in found.pictures] == ["page-1", "page-2"]


def test_nothing_but_text_is_no_submission() -> None:
    assert said(opened(zipped({"a.txt": b"x"}))) == {"": "E102"}
    assert said(opened(docx({}), "a.docx")) == {"": "E102"}
    assert said(opened(zipped({}))) == {"": "E102"}
    assert said(opened(zipped({"b.docx": docx({}), "a.png": png()}))) == {
        "b.docx": "E102",
        "a.png": "picture",
    }


def test_old_office_files_say_what_to_hand_in() -> None:
    files = {
        "a.doc": (ole("WordDocument"), "E102", ".docx"),
        "a.xls": (ole("Workbook"), "E102", ".xlsx"),
        "b.docx": (ole("EncryptedPackage"), "E104", "密码"),
        "a.ppt": (ole("PowerPoint Document"), "E102", "图片"),
        "a.pptx": (zipped({"ppt/presentation.xml": b""}), "E102", "图片"),
        "b.xlsx": (zipped({"xl/workbook.xml": b"", "xl/media/image1.png": png()}), "E102", "图片"),
    }
    found = {
        one.path: one for one in opened(zipped({n: c for n, (c, _, _) in files.items()})).refused
    }
    assert {name: one.code for name, one in found.items()} == {
        n: c for n, (_, c, _) in files.items()
    }
    for name, (_, _, word) in files.items():
        assert word in found[name].details


_INDEX = [
    ["序号", "1、您的姓名", "2、请输入学号（必填）", "3、上传截图"],
    ["1", "张三", "2021080312", "https://example.com/x/1_3_a.png?e=1"],
    ["2", "李四", "2021080313", "附件/2_3_b.png\n附件/2_3_c.png"],
]


def test_an_index_says_whose_the_attachments_are() -> None:
    rows = (
        Row("x/", "https://example.com/x/1_3_a.png", "2021080312", "张三"),
        Row("x/", "附件/2_3_b.png", "2021080313", "李四"),
        Row("x/", "附件/2_3_c.png", "2021080313", "李四"),
    )
    found = opened(zipped({"x/收集表.xlsx": workbook(_INDEX), "x/附件/2_3_b.png": png()}))
    assert found.rows == rows
    text = "\n".join(",".join(f'"{cell}"' for cell in row) for row in _INDEX)
    for encoding in ("utf-8", "utf-8-sig", "gb18030"):
        assert opened(zipped({"x/a.csv": text.encode(encoding), "b.png": png()})).rows == rows


def test_other_tables_are_no_index() -> None:
    for rows in ([["姓名", "学号"], ["张三", "2021080312"]], [["附件"], ["a.png"]], [[""]]):
        found = opened(workbook(rows), "a.xlsx")
        assert (found.rows, said(found)) == ((), {"": "passed"})


def test_a_digest_is_of_the_whole_member_or_not_told() -> None:
    small, large = b"x" * 9, bytes(3 * 2**20)
    found = opened(zipped({"a.bin": small, "b.bin": large}))
    digests = {one.path: one.sha256 for one in found.refused}
    assert digests == {"a.bin": hashlib.sha256(small).hexdigest(), "b.bin": None}


def test_a_broken_member_costs_only_itself() -> None:
    good = deflated_part("b.png", png())
    bad = Part(b"a.png", png(), method=8, packed=b"\xff\xff\xff")
    short = Part(b"c.png", png() + b"x", packed=png())
    strange = Part(b"d.png", png(), method=99)
    assert said(opened(raw_zip(bad, good, short, strange))) == {
        "a.png": "E101",
        "b.png": "picture",
        "c.png": "E101",
        "d.png": "E102",
    }


def deflated_part(name: str, content: bytes) -> Part:
    packed = zipfile.ZipFile(io.BytesIO(zipped({name: content})))
    info = packed.getinfo(name)
    raw = zipped({name: content})[30 + len(name) :][: info.compress_size]
    return Part(name.encode(), content, method=8, packed=raw)


def test_heic_and_other_pictures_are_told_by_content() -> None:
    from PIL import Image

    plain = Image.new("RGB", (3, 2))
    members = {kind: saved(plain, kind) for kind in ("JPEG", "PNG", "WEBP", "GIF", "BMP")}
    assert set(said(opened(zipped(members))).values()) == {"picture"}
