"""The truth of whole sets, without a browser."""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pipeline.domain.codes import BY_CODE, CATALOGUE
from pipeline.domain.fields import Field
from sample_images.drawing import truth
from sample_images.drawing.layouts import LayoutSet
from sample_images.drawing.pages.standard import LAYOUTS
from sample_images.drawing.quiet import QUIET
from sample_images.drawing.recipes import ALL_DEGRADATIONS, Plan, plan
from sample_images.drawing.traps import TRAPS
from tests.evaluation.seen_1 import LAYOUTS as SEEN_1
from tests.evaluation.seen_2 import LAYOUTS as SEEN_2
from tests.evaluation.seen_3 import LAYOUTS as SEEN_3
from tests.evaluation.unseen import LAYOUTS as UNSEEN

SETS = (LAYOUTS, SEEN_1, SEEN_2, SEEN_3, UNSEEN)
SAMPLES = Path(__file__).parents[2] / "sample_images"


@cache
def tuning(seed: int = 11, pool: LayoutSet = LAYOUTS) -> Plan:
    return plan("tuning", seed, 180, pool)


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


@pytest.mark.parametrize("pool", SETS, ids=lambda pool: pool.name)
def test_every_degradation_page_and_detail_layout_is_drawn(pool: LayoutSet) -> None:
    found = pictures(tuning(pool=pool))
    assert {kind for picture in found for kind in picture["degradations"]} >= set(ALL_DEGRADATIONS)
    assert {picture["page"] for picture in found} >= {one.page.value for one in LAYOUTS.layouts}
    assert {picture["layout"] for picture in found} >= {
        layout.name for layout in pool.layouts if layout.rows
    }


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


@pytest.mark.parametrize("pool", SETS, ids=lambda pool: pool.name)
def test_undegraded_detail_pages_show_every_row(pool: LayoutSet) -> None:
    layouts = {layout.name: layout for layout in pool.layouts}
    for picture in pictures(tuning(pool=pool)):
        if picture["undegraded"] and picture["fields"]:
            assert len(picture["fields"]) == len(layouts[picture["layout"]].fields)


@pytest.mark.parametrize(("name", "pool"), [("tuning", LAYOUTS), ("unseen", UNSEEN)])
def test_a_large_set_says_something_of_each_trap_and_degradation(
    name: str, pool: LayoutSet
) -> None:
    found = pictures(plan(name, 3, 400, pool))
    damage = Counter(kind for picture in found for kind in picture["degradations"])
    assert {kind for kind in ALL_DEGRADATIONS if damage[kind] < 15} == set()
    planted = Counter(picture["planted"] for picture in found)
    traps = {*QUIET, *TRAPS, "near-name-same", "given-sound-same"}
    assert {trap for trap in traps if planted[trap] < 5} == set()
    assert {p for p in planted if p.startswith("edited") and planted[p] < 10} == set()


def test_zooms_are_those_of_browsers_and_leave_thin_print_legible() -> None:
    zoomed = [case.layout for case in plan("tuning", 3, 12, LAYOUTS, ("zoomed",)).cases]
    assert {round(layout.scale * 100) for layout in zoomed} == {67, 80, 90, 110, 125, 150}
    for layout in zoomed:
        assert layout.width >= 1000
        assert layout.scale >= 0.9 or "sans" in dict(layout.look)["font"]


def test_hints_are_never_asked_for_as_codes() -> None:
    hinted = [picture for picture in pictures(tuning()) if picture.get("hints")]
    assert {picture["planted"] for picture in hinted} >= {"edited-weight", "edited-typeface"}
    for picture in hinted:
        assert not set(picture["hints"]) & set(picture["codes"])
        assert picture["codes"] or set(picture["verdicts"]) == {"review", "verified"}


def test_ordinary_software_must_not_be_noted_and_an_editor_must() -> None:
    by_plant = {picture["planted"]: picture for picture in pictures(tuning())}
    assert "E702" in by_plant["software-ordinary"]["forbidden"]
    assert by_plant["software-editor"]["codes"] == ["E702"]
    assert by_plant["software-editor"]["verdict"] == "verified"


def test_nobody_owns_a_page_of_one_of_two_namesakes() -> None:
    shown = next(item for item in pictures(tuning()) if item["planted"] == "same-name")
    assert shown["student_no"] is None
    assert set(shown["codes"]) == {"E203", "E502"}
    assert not {"id_number", "birth_date"} & set(shown["fields"])


def test_an_own_picture_that_was_sent_on_stays_good_and_the_other_is_not_theirs() -> None:
    own, sent_on = sorted(
        (item for item in pictures(tuning()) if item["planted"] == "near-copy"),
        key=lambda item: len(item["degradations"]),
    )
    assert (own["codes"], own["verdicts"]) == ([], ["verified", "review"])
    assert (sent_on["codes"], sent_on["allowed"]) == (["E401"], ["E403"])


def test_a_small_set_of_one_kind() -> None:
    found = pictures(plan("tuning", 3, 8, LAYOUTS, ("zoomed", "id_card")))
    assert len(found) == 8
    assert Counter(tuple(item["degradations"]) for item in found) == {("zoomed",): 4, (): 4}
    with pytest.raises(ValueError, match="zoomed"):
        plan("tuning", 3, 8, LAYOUTS, ("no such kind",))


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
