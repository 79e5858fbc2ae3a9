"""Which students of the roster the settings' exemptions are for."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pipeline.domain.errors import Exit, RunError, cause_of
from pipeline.domain.fields import Field
from pipeline.domain.normalise import fold_id
from pipeline.domain.policy import Exemption, Listing
from pipeline.domain.student import Roster, Student
from pipeline.ingest.roster.cells import fold_number, text_of
from pipeline.ingest.roster.columns import EXAM_NO, meanings
from pipeline.ingest.roster.tables import Table, read_tables

#: So many numbers that are on no roster are named in a remark; of more, the count.
_NAMED = 10
#: Fewer digits are no student's number but a page's or a row's.
_DIGITS = 4


def with_exemptions(roster: Roster, listings: tuple[Listing, ...]) -> Roster:
    """``roster`` with its exemptions at each student, and remarks on numbers that nobody has.

    An empty cell of a field that a student is exempted from is no fault of the roster.

    Raises:
        RunError: a file of a listing cannot be read, or no number stands in it.
    """
    if not listings:
        return roster
    holders = _holders(roster)
    held: dict[str, list[Exemption]] = defaultdict(list)
    remarks: list[str] = []
    for listing in listings:
        own = roster.students if listing.is_for_all else _listed(listing, holders, remarks)
        for student in own:
            held[student.number].append(listing.exemption)
    students = tuple(_exempted(one, tuple(held[one.number])) for one in roster.students)
    gone = {fault for one in roster.students for fault in one.faults}
    gone -= {fault for one in students for fault in one.faults}
    faults = tuple(fault for fault in roster.faults if fault not in gone)
    return replace(roster, students=students, faults=faults, remarks=tuple(remarks))


def _exempted(student: Student, exemptions: tuple[Exemption, ...]) -> Student:
    free = {field for one in exemptions for field in one.fields}
    faults = tuple(
        fault for fault in student.faults if not (fault.code == "R103" and fault.field in free)
    )
    return replace(student, faults=faults, exemptions=exemptions)


def _holders(roster: Roster) -> dict[str, Student]:
    """Students by each number that a list may name them by, leading zeros lost or not."""
    found: dict[str, Student] = {}
    stripped: dict[str, set[Student]] = defaultdict(set)
    for student in roster.students:
        for number in (student.get(Field.STUDENT_NO), student.exam_no, student.number):
            if number:
                found.setdefault(fold_id(number), student)
                stripped[fold_id(number).lstrip("0")].add(student)
    for number, students in stripped.items():
        if len(students) == 1:
            found.setdefault(number, students.pop())
    return found


def _listed(
    listing: Listing, holders: dict[str, Student], remarks: list[str]
) -> tuple[Student, ...]:
    named = {fold_id(number): "" for number in listing.numbers}
    if listing.file:
        for number, place in _in_file(Path(listing.file), listing.exemption.reason):
            named.setdefault(number, place)
    known = {number: holders[number] for number in named if number in holders}
    unknown = [f"{number}{place}" for number, place in named.items() if number not in holders]
    if unknown:
        told = "、".join(unknown[:_NAMED]) + (" 等" if len(unknown) > _NAMED else "")
        where = f"（{listing.file}）" if listing.file else ""
        remarks.append(
            f"例外“{listing.exemption.reason}”{where}中有 {len(unknown)} 个学号不在名册上："
            f"{told}。请核对后改正。"
        )
    return tuple(dict.fromkeys(known.values()))


def _in_file(path: Path, reason: str) -> list[tuple[str, str]]:
    """Numbers of a file, each with the place where it stands, in the order of the file."""
    try:
        tables = read_tables(path, path.read_bytes())
    except OSError as error:
        message = (
            f"无法读取例外“{reason}”的学生名单 {path}（{cause_of(error)}）。"
            "请在设置中改正 students_file。"
        )
        raise RunError(Exit.NOT_READY, message) from error
    except RunError as error:
        message = f"例外“{reason}”的学生名单无法读取：{error.message}"
        raise RunError(error.status, message) from error
    found = [item for table in tables for item in _numbers(table)]
    if found:
        return found
    message = (
        f"例外“{reason}”的学生名单 {path} 中没有学号。"
        "请确认有一列表头为“学号”（或“考生号”），或每行只写一个学号。"
    )
    raise RunError(Exit.NOT_READY, message)


def _numbers(table: Table) -> Iterator[tuple[str, str]]:
    """The numbers below 学号 or 考生号; without such a header, those that stand alone in rows."""
    headers = [_column(row) for row in table.rows]
    column: int | None = None
    alone = not any(header is not None for header in headers)
    for line, (row, header) in enumerate(zip(table.rows, headers, strict=True), start=1):
        if header is not None:
            column = header
            continue
        cells = [fold_number(text_of(cell)) for cell in row]
        if alone:
            cells = [text for text in cells if text]
            text = cells[0] if len(cells) == 1 else ""
        else:
            text = cells[column] if column is not None and column < len(cells) else ""
        if sum(character.isdigit() for character in text) >= _DIGITS:
            yield text, f"（工作表“{table.name}”第 {line} 行）"


def _column(row: list[object]) -> int | None:
    """Which cell of a header row stands above the numbers; None where it is no header."""
    found = {meaning: index for index, meaning in meanings([text_of(c) for c in row]).items()}
    return found.get(Field.STUDENT_NO, found.get(EXAM_NO))
