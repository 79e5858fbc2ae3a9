"""``truth.json``: what a set shows and what the contract makes of it. Drawn from the plan alone."""

import json
from collections import defaultdict
from typing import Any

from pipeline.domain.codes import CODE_OF_FIELD
from pipeline.domain.page import PageClass
from sample_images.drawing.case import Case, codes, hints, visible
from sample_images.drawing.recipes import BadFile, Plan
from sample_images.drawing.school import School
from sample_images.drawing.verdicts import Seen, of_picture, of_student

_ALL_DIFFERENCES = tuple(
    [f"D10{n}" for n in range(1, 8)]
    + [f"D20{n}" for n in range(1, 8)]
    + [f"D30{n}" for n in range(1, 5)]
    + ["D401"]
)


def truth(plan: Plan) -> dict[str, Any]:
    """The truth about a set as plain values."""
    pictures = [_picture(case, plan.school) for case in plan.cases]
    pictures += [_bad_file(item) for item in plan.bad_files]
    # The samples are read on any day; other sets in the autumn in which their students enter.
    day = {} if plan.name == "samples" else {"date": f"{plan.school.year}-11-25"}
    return {
        "set": plan.name,
        "seed": plan.seed,
        "school": plan.school.name,
        **day,
        "pictures": sorted(pictures, key=lambda item: item["source"]),
        "students": _students(plan),
    }


def as_text(plan: Plan) -> str:
    """The truth as the text of ``truth.json``: one picture or student per line."""
    found = truth(plan)
    head = {key: found[key] for key in ("set", "seed", "school", "date") if key in found}
    lines = json.dumps(head, ensure_ascii=False)[:-1]
    for key in ("pictures", "students"):
        body = ",\n".join(json.dumps(item, ensure_ascii=False) for item in found[key])
        lines += f',\n"{key}": [\n{body}\n]'
    return lines + "}\n"


def _verdict(case: Case, found: tuple[str, ...]) -> str:
    if case.page is PageClass.NOT_FOUND and case.readable and not found:
        return "review"
    return of_picture(found)


def owner(case: Case) -> str | None:
    """学号 of the roster row a picture is taken to belong to."""
    if case.beside is not None or ("E502", None) in case.student.planted.codes:
        return None
    claimed = case.claimed
    if claimed is not None and claimed.expected:
        return claimed.person.student_no
    if case.page.is_detail and case.readable and case.student.expected:
        return case.student.person.student_no
    return None


def _picture(case: Case, school: School) -> dict[str, Any]:
    found = codes(case, school)
    page = case.page if case.readable else PageClass.UNREADABLE
    clean = not case.degradations and case.beside is None
    entry: dict[str, Any] = {
        "source": case.source,
        "page": page.value,
        "layout": case.layout.name,
        "degradations": list(case.degradations),
        "planted": case.student.planted.name,
        "readable": case.readable,
        "undegraded": clean,
        "student_no": owner(case),
        "verdict": _verdict(case, found),
        "codes": list(found),
        "forbidden": [code for code in _ALL_DIFFERENCES if code not in found],
        "fields": {key.value: text for key, text in visible(case, school).items()},
    }
    if case.student.planted.software is not None and "E702" not in found:
        entry["forbidden"].append("E702")
    if allowed := {*case.allowed, *case.student.planted.allowed}:
        entry["allowed"] = sorted(allowed)
    if told := hints(case, school):
        entry["hints"] = list(told)
    if _is_open(case, found):
        entry["verdicts"] = list(case.student.planted.verdicts)
        entry["forbidden"] = _not_accused(entry["forbidden"], case)
    return entry


def _is_open(case: Case, found: tuple[str, ...]) -> bool:
    """Whether the planted doubt itself decides the verdict."""
    planted = {code for code, _ in case.student.planted.codes}
    return bool(case.student.planted.verdicts) and set(found) <= planted


def _not_accused(forbidden: list[str], case: Case) -> list[str]:
    if "discrepancy" not in case.student.planted.verdicts:
        return forbidden
    told = {CODE_OF_FIELD[key].code for key in case.student.planted.page if key in CODE_OF_FIELD}
    return [code for code in forbidden if code not in told]


def _bad_file(item: BadFile) -> dict[str, Any]:
    student = item.claimed
    return {
        "source": item.source,
        "page": None,
        "layout": None,
        "degradations": ["damaged"],
        "planted": "none",
        "readable": False,
        "undegraded": False,
        "student_no": student.person.student_no if student else None,
        "verdict": "rejected",
        "codes": list(item.codes),
        "forbidden": list(_ALL_DIFFERENCES),
        "fields": {},
    }


def _students(plan: Plan) -> list[dict[str, Any]]:
    seen: dict[str, list[Seen]] = defaultdict(list)
    also: dict[str, tuple[str, ...]] = {}
    for case in plan.cases:
        number = owner(case)
        if number is None:
            continue
        found = codes(case, plan.school)
        seen[number].append(Seen(found, _verdict(case, found), visible(case, plan.school)))
        if _is_open(case, found):
            also[number] = case.student.planted.verdicts
    for item in plan.bad_files:
        if item.claimed is not None:
            seen[item.claimed.person.student_no].append(Seen(item.codes, "rejected", {}))
    students = []
    for student in plan.roster:
        number = student.person.student_no
        entry: dict[str, Any] = {"student_no": number, "verdict": of_student(seen[number])}
        if number in also:
            entry["verdicts"] = list(also[number])
        students.append(entry)
    return students


def differences(plan: Plan) -> set[str]:
    """D-codes that some picture of the set must raise."""
    found = {code for case in plan.cases for code in codes(case, plan.school)}
    return {code for code in found if code.startswith("D")}
