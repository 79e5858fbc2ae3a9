"""Which typefaces are found, and when they count as others than before."""

import shutil
from pathlib import Path

import pytest

from pipeline.ocr import typefaces

if not typefaces.installed():
    pytest.skip(
        "no Chinese typeface is installed (Debian: fonts-noto-cjk)", allow_module_level=True
    )


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only place where typefaces are looked for."""
    monkeypatch.setattr(typefaces, "_folders", lambda: (tmp_path,))
    return tmp_path


def test_no_face_is_found_twice_and_none_of_another_place_or_unusual_weight() -> None:
    found = typefaces.installed()
    assert len({(face.family, face.style) for face in found}) == len(found)
    words = {word for face in found for word in f"{face.family} {face.style}".split()}
    assert not words & {"TC", "HK", "JP", "KR", "Mono", "Thin", "Black", "Italic"}


def test_files_that_are_no_fonts_and_folders_are_passed_over(folder: Path) -> None:
    (folder / "broken.ttf").write_bytes(b"no font")
    (folder / "folder.otf").mkdir()
    (folder / "read me.txt").write_text("fonts")
    assert typefaces.installed.__wrapped__() == ()


def test_a_font_below_a_folder_is_found_whatever_the_case_of_its_ending(folder: Path) -> None:
    face = typefaces.installed()[0]
    (folder / "zh").mkdir()
    shutil.copy(face.path, folder / "zh" / f"copy{Path(face.path).suffix.upper()}")
    found = typefaces.installed.__wrapped__()
    assert face.family in {one.family for one in found}
    assert {Path(one.path).parent.name for one in found} == {"zh"}


def test_the_digest_changes_with_every_file_and_is_there_without_any(folder: Path) -> None:
    digests = [typefaces.digest.__wrapped__()]
    for content in (b"a", b"ab"):
        (folder / "font.ttf").write_bytes(content)
        digests.append(typefaces.digest.__wrapped__())
    assert len(set(digests)) == 3
    assert all(digests)
