"""The truth of whole sets, without a browser."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pipeline.domain.codes import BY_CODE, CATALOGUE
from pipeline.domain.fields import Field
from sample_images.drawing import truth
from sample_images.drawing.pages.standard import LAYOUTS
from sample_images.drawing.recipes import DEGRADATIONS, Plan, plan

SAMPLES = Path(__file__).parents[2] / "sample_images"


@cache
def tuning(seed: int = 11) -> Plan:
    return plan("tuning", seed, 180, LAYOUTS)


def pictures(made: Plan) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = truth.truth(made)["pictures"]
    return found


def test_same_seed_same_bytes() -> None:
    again = plan("tuning", 11, 180, LAYOUTS)
    assert truth.as_text(again) == truth.as_text(tuning())
    assert truth.as_text(tuning(12)) != truth.as_text(tuning())


def test_the_text_is_json_of_the_truth() -> None:
    assert json.loads(truth.as_text(tuning())) == truth.truth(tuning())


@pytest.mark.parametrize("name", ["samples", "tuning"])
def test_every_difference_is_planted(name: str) -> None:
    wanted = {code.code for code in CATALOGUE if code.code.startswith("D")}
    assert truth.differences(plan(name, 5, 100, LAYOUTS)) == wanted


def test_every_degradation_and_wrong_page_is_drawn() -> None:
    found = {kind for picture in pictures(tuning()) for kind in picture["degradations"]}
    assert found >= set(DEGRADATIONS)
    pages = {picture["page"] for picture in pictures(tuning())}
    assert pages >= {layout.page.value for layout in LAYOUTS.layouts}


def test_codes_are_known_and_never_forbidden() -> None:
    for picture in pictures(tuning()):
        assert set(picture["codes"]) <= set(BY_CODE)
        assert not set(picture["codes"]) & set(picture["forbidden"])


def test_sources_differ_and_fields_are_fields() -> None:
    found = pictures(tuning())
    assert len({picture["source"].casefold() for picture in found}) == len(found)
    for picture in found:
        assert {Field(key) for key in picture["fields"]} <= set(Field)
        assert bool(picture["fields"]) <= picture["readable"]


def test_every_student_has_one_verdict() -> None:
    students = truth.truth(tuning())["students"]
    assert len({student["student_no"] for student in students}) == len(students)
    assert {student["verdict"] for student in students} == {
        "verified", "discrepancy", "review", "resubmit", "missing",
    }  # fmt: skip


def test_undegraded_detail_pages_show_every_row() -> None:
    layouts = {layout.name: layout for layout in LAYOUTS.layouts}
    for picture in pictures(tuning()):
        if picture["undegraded"] and picture["fields"]:
            assert len(picture["fields"]) == len(layouts[picture["layout"]].fields)


def test_the_committed_set_is_the_one_that_is_drawn() -> None:
    committed = (SAMPLES / "truth.json").read_text("utf-8")
    assert truth.as_text(plan("samples", 20211130, 100, LAYOUTS)) == committed
    drawn = {
        path.relative_to(SAMPLES / "inbox").as_posix()
        for path in (SAMPLES / "inbox").rglob("*")
        if path.is_file() and path.suffix != ".txt"
    }
    assert drawn == {picture["source"] for picture in json.loads(committed)["pictures"]}
    assert len(drawn) >= 60
