"""What the registrar has decided on a picture and its student, told beside how it was judged."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.decide import book, offers
from pipeline.decide.offers import Offer, standing
from pipeline.domain.codes import BY_CODE, CATALOGUE
from pipeline.domain.decision import Decision
from pipeline.domain.errors import RunError
from pipeline.domain.judgement import Judgement, Verdict
from pipeline.domain.student import Roster, Student
from pipeline.ingest.inbox import outermost
from pipeline.ingest.names import shown
from pipeline.report.latest import facts_in
from pipeline.report.numbers import number
from pipeline.run.order import Order
from pipeline.run.people import follow
from pipeline.run.place import Place
from pipeline.run.state import open_state


@dataclass(frozen=True, slots=True)
class InForce:
    """The last complete reports and the decisions that are known.

    ``before`` is the source of the file's folder in ``latest``, with its ``/``; ``people`` are
    the students by 学号, known by the number of their 编号. ``results`` are lines of results.jsonl
    by source, ``verdicts`` those of students.csv by 学号.
    """

    day: str
    before: str
    people: Mapping[str, Student]
    offered: Mapping[str, Offer]
    decisions: Mapping[str, Decision]
    results: Mapping[str, Mapping[str, Any]]
    verdicts: Mapping[str, Mapping[str, str]]

    def told(self, one: Judgement) -> Iterator[str]:
        """Lines to stand behind the verdict of the program; none where nothing was decided."""
        source = self.before + one.source.partition("/")[2]
        result = self.results.get(source)
        if result is None:
            return
        own = number("P", source)
        student = self.people.get(str(result["student_no"]))
        rows = {own: "此图片", **(_rows_of(student) if student is not None else {})}
        lines = [line for key, what in rows.items() for line in self._row(key, what)]
        if not lines:
            return
        yield "处理意见："
        yield from lines
        if result["sha256"] != one.sha256:
            yield f"  此图片在 {self.day} 的报告之后已变，对原图片的处理意见不再有效。"
        else:
            yield f"按处理意见（{self.day} 的报告）："
            yield f"  {self._of_picture(one, own, result)}"
        if student is not None:
            yield from self._of_student(student)

    def _row(self, key: str, what: str) -> Iterator[str]:
        """What holds on a row, and what was decided and does not hold, or not yet."""
        offer = self.offered.get(key)
        words, *signed = offer.shown if offer is not None else ("", "", "")
        if words:
            yield f"  {what}（{key}）：{words}（{_signed(*signed)}），人工"
        made = self.decisions.get(key)
        if made is None or (made.words, made.person, made.day) == (words, *signed):
            return
        told = f"{made.words}（{_signed(made.person, made.day)}）"
        if offer is not None and standing(made, offer.basis) == made:
            yield f"  {what}（{key}）：已记录 {told}，下次运行时生效"
        elif offer is not None:
            yield f"  {what}（{key}）：原为 {told}；图片或数值已变，已失效，请重新处理"

    def _of_picture(self, one: Judgement, own: str, result: Mapping[str, Any]) -> str:
        after = Verdict(result["verdict"])
        if own not in self.offered or not self.offered[own].shown[0]:
            return f"此图片的结论仍是 {_named(after)}。"
        if after is one.verdict:
            return f"此图片的结论不变，是 {_named(after)}。"
        return f"此图片的结论由 {_named(one.verdict)} 改为 {_named(after)}。"

    def _of_student(self, student: Student) -> Iterator[str]:
        row = self.verdicts.get(student.number)
        if row is not None:
            by_hand = f"（人工：{row['人工']}）" if row["人工"] else ""
            yield f"  学生 {student.number} {student.name} 的结论是 {row['结论']}{by_hand}。"


def in_force(order: Order, picture: Path, roster: Roster) -> InForce | None:
    """What was decided, as far as the reports in ``latest`` know the picture.

    None where they do not: nothing was run yet, the picture lies in another inbox, or what was
    kept cannot be read. Nothing is changed.
    """
    latest = order.out / "latest"
    facts, offered = facts_in(latest), offers.load(latest)
    if facts is None or offered is None or not Place(order.out, order.state).used:
        return None
    with suppress(RunError, OSError, ValueError, LookupError), open_state(order.state) as state:
        folder = outermost(picture)[0].parent.relative_to(state.inbox)
        before = "".join(f"{shown(part)}/" for part in folder.parts)
        people = follow(roster.students, state.people(), state.key).named(roster)
        return InForce(
            str(facts["date"]),
            before,
            {one.number: one for one in people.students},
            offered,
            book.current(book.load(order.out)),
            _results(latest / "results.jsonl", before),
            _verdicts(latest / "students.csv"),
        )
    return None


def _results(path: Path, before: str) -> dict[str, Mapping[str, Any]]:
    with path.open(encoding="utf-8") as file:
        found = (json.loads(line) for line in file)
        return {one["source"]: one for one in found if one["source"].startswith(before)}


def _verdicts(path: Path) -> dict[str, Mapping[str, str]]:
    text = path.read_bytes().decode("utf-8-sig")
    return {row["学号"]: row for row in csv.DictReader(io.StringIO(text, newline=""))}


def _rows_of(student: Student) -> dict[str, str]:
    """编号 of what can be decided on a student, and what to call it."""
    rows = {
        number("D", student.known_as, entry.code): f"{entry.code} {BY_CODE[entry.code].title}"
        for entry in CATALOGUE
        if entry.code[0] == "D"
    }
    return {**rows, number("S", student.known_as): "该生的全部图片"}


def _signed(person: str, day: str) -> str:
    return f"处理人 {person or '未署名'}，处理日期 {day}"


def _named(verdict: Verdict) -> str:
    return f"{verdict.label}（{verdict.value}）"
