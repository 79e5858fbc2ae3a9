"""Whose an attachment is, by the index of the form service that renamed it."""

from pathlib import Path

from pipeline.domain.fields import Field
from pipeline.domain.student import Student
from pipeline.ingest.attachments import Assigned, Attachments
from pipeline.ingest.inbox import Inbox, scan
from tests.ingest.build import Direct, png, workbook, zipped
from tests.match.builders import student

_HEAD = ["姓名", "学号", "截图"]


def _index(*rows: tuple[str, str, str]) -> bytes:
    return workbook([_HEAD, *map(list, rows)])


def _claims(found: Inbox) -> dict[str, tuple[str | None, str | None] | None]:
    claims = [(one.source, one.claim) for one in found.submissions]
    claims += [(one.source, one.claim) for one in found.rejected]
    return {source: (claim.student_no, claim.name) if claim else None for source, claim in claims}


_ZHANG = ("张三", "2021080312", "1_3_截屏.png")
_LI = ("李四", "2021080313", "2_3_截屏.png")


def test_a_loose_index_speaks_for_its_folder_and_all_below(tmp_path: Path) -> None:
    (tmp_path / "一班").mkdir()
    (tmp_path / "一班" / "收集结果.xlsx").write_bytes(_index(_ZHANG, _LI))
    (tmp_path / "一班" / "1_3_截屏.png").write_bytes(png(1))
    (tmp_path / "一班" / "附件.zip").write_bytes(zipped({"x/2_3_截屏.png": png(2)}))
    (tmp_path / "2_3_截屏.png").write_bytes(png(3))
    found = scan(tmp_path, (), Direct())
    assert _claims(found) == {
        "2_3_截屏.png": None,
        "一班/1_3_截屏.png": ("2021080312", "张三"),
        "一班/附件.zip!x/2_3_截屏.png": ("2021080313", "李四"),
    }
    assert [one.source for one in found.skipped] == ["一班/收集结果.xlsx"]
    assert "收集表" in found.skipped[0].reason


def test_an_index_inside_a_container_speaks_for_its_place_there(tmp_path: Path) -> None:
    inside = zipped({"表.xlsx": _index(_ZHANG), "1_3_截屏.png": png(1)})
    (tmp_path / "a.zip").write_bytes(inside)
    (tmp_path / "b.zip").write_bytes(zipped({"c.zip": inside, "1_3_截屏.png": png(2)}))
    (tmp_path / "1_3_截屏.png").write_bytes(png(3))
    claims = _claims(scan(tmp_path, (), Direct()))
    assert claims == {
        "1_3_截屏.png": None,
        "a.zip!1_3_截屏.png": ("2021080312", "张三"),
        "b.zip!1_3_截屏.png": None,
        "b.zip!c.zip!1_3_截屏.png": ("2021080312", "张三"),
    }


def test_an_attached_document_gives_its_claim_to_its_pictures(tmp_path: Path) -> None:
    (tmp_path / "表.xlsx").write_bytes(_index(("张三", "2021080312", "材料.zip")))
    (tmp_path / "材料.zip").write_bytes(zipped({"IMG_1.png": png(1)}))
    (tmp_path / "坏.zip").write_bytes(b"PK\x03\x04")
    claims = _claims(scan(tmp_path, (), Direct()))
    assert claims == {"材料.zip!IMG_1.png": ("2021080312", "张三"), "坏.zip": None}


def test_the_folder_decides_between_equal_names_and_nothing_between_equal_rows() -> None:
    rows = [
        Assigned("", "附件/一/a.png", "1", "张三"),
        Assigned("", "附件/二/a.png", "2", "李四"),
        Assigned("", "b.png", "3", "王五"),
        Assigned("", "b.png", "4", "赵六"),
    ]
    found = Attachments.of(rows)
    claim = found.claim("x/附件/二/A.PNG")
    assert claim is not None
    assert claim.student_no == "2"
    assert found.claim("x/b.png") is None
    assert found.claim("x/a.png") is None


def test_the_number_becomes_the_key_of_the_roster_and_the_path_adds_the_class(
    tmp_path: Path,
) -> None:
    known: Student = student()
    class_name = known.get(Field.CLASS_NAME)
    (tmp_path / class_name).mkdir()
    row = ("某某", known.number.lower(), "a.png")
    (tmp_path / class_name / "表.xlsx").write_bytes(_index(row))
    (tmp_path / class_name / "a.png").write_bytes(png())
    (one,) = scan(tmp_path, (known,), Direct()).submissions
    assert one.claim is not None
    assert (one.claim.student_no, one.claim.class_name) == (known.number, class_name)
