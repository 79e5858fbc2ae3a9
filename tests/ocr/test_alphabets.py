from pathlib import Path

import pytest

from pipeline.domain.alphabet import Alphabet, LookAlike, is_han
from pipeline.ocr import alphabets
from pipeline.ocr.alphabets import load_alphabets


def test_the_lists_beside_the_models_are_those_of_the_models_that_run() -> None:
    found = load_alphabets(None)
    assert found.strong.reliable is not None
    assert found.fast.reliable is not None
    assert len(found.strong.reliable) > len(found.fast.reliable) > 5000


@pytest.mark.parametrize(("character", "reads"), [("媛", True), ("嫒", False), ("𬱖", False)])
def test_what_the_strong_reader_reads(character: str, reads: bool) -> None:
    assert load_alphabets(None).strong.reads(character) is reads


def test_what_may_stand_where_a_character_was_read() -> None:
    strong = load_alphabets(None).strong
    assert "嫒" in [other.drawn for other in strong.mistaken_for("媛")]
    assert strong.mistaken_for("林") == ()


def test_what_small_print_shows_as_another() -> None:
    strong = load_alphabets(None).strong
    assert strong.lead("余", "佘") > 3
    assert strong.lead("佘", "林") == 0


@pytest.mark.parametrize(
    ("confidence", "odds", "refuted"),
    [
        (0.98, -7.1, True),
        (0.98, -6.9, False),
        (0.8, -30.0, True),
        (0.79, -30.0, False),
        (0.98, None, False),
        (0.998, None, True),
        (0.997, None, False),
        (1.0, 0.0, True),
    ],
)
def test_what_lies_outside_all_that_was_measured_is_refuted(
    confidence: float, odds: float | None, refuted: bool
) -> None:
    assert LookAlike("嫒", 0.98, -5.0).is_refuted_by(confidence, odds) is refuted
    never_written = LookAlike("嫒", 0.98)
    assert never_written.is_refuted_by(confidence, odds) is (confidence > 0.997)


def test_a_list_of_other_weights_is_no_list(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "alphabet").mkdir()
    for role in ("fast_recognition", "strong_recognition"):
        for name in (f"{role}.txt", f"{role}-look-alikes.tsv"):
            (tmp_path / "alphabet" / name).write_text("# another 0000\n", encoding="utf-8")
    monkeypatch.setattr(alphabets, "folder", lambda: tmp_path)
    assert load_alphabets(None).strong == Alphabet()


@pytest.mark.parametrize(("character", "reads"), [("林", True), ("袆", False), ("A", True)])
def test_without_a_list_gb2312_is_taken(character: str, reads: bool) -> None:
    assert Alphabet().reads(character) is reads


@pytest.mark.parametrize(("character", "han"), [("㐀", True), ("𬱖", True), ("·", False)])
def test_han_characters_of_every_block(character: str, han: bool) -> None:
    assert is_han(character) is han
