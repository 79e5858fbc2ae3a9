"""A report whose review pages have something of everything on them, and its files."""

import hashlib
import io
from dataclasses import replace
from datetime import date, timedelta

from PIL import Image, ImageDraw

from pipeline.decide.effect import decided
from pipeline.domain.page import Box, PageClass
from pipeline.domain.reading import FieldReading, Reading
from pipeline.domain.student import Roster, Student
from pipeline.domain.submission import Submission
from pipeline.match.judge import judge
from pipeline.report.crops import crops_among, crops_of, questions
from pipeline.report.doubt import copy_of, is_in_doubt
from pipeline.report.files import render
from pipeline.report.report import Rate, Report
from tests.match.builders import POLICY, claim, id_number, page, read, record, submission
from tests.match.builders import student as usual
from tests.report.test_files import FACTS

TODAY = date(2026, 11, 23)

#: What must come out as it went in, and as text.
HOSTILE = (
    "<script>document.title='owned'</script>",
    "=cmd|'/c calc'!A1",
    '"><img src=x onerror=document.title=1>',
    "{{ 7 * 7 }}",
    "</title><h1>x",
)

Files = dict[str, bytes]
_Handed = tuple[Submission, Reading]


def report_of(students: tuple[Student, ...], handed: list[_Handed]) -> tuple[Report, Files]:
    """The report on what was handed in, and all files of its run."""
    known = Roster(students)
    outcome = judge(handed, known, POLICY)
    pictures = {one.source: one for one in outcome.pictures}
    beside: Files = {}
    for source, fields in questions(outcome).items():
        sha256 = pictures[source].sha256 or ""
        beside[copy_of(sha256)] = _jpeg(source, 360, 780)
        for crop in crops_of(sha256, fields):
            beside[crop.path] = _jpeg(crop.path, 220, 52)
    made = decided(outcome, handed, known, POLICY, {})
    report = Report(
        made.outcome,
        known,
        POLICY,
        TODAY,
        FACTS,
        deadline=TODAY + timedelta(days=7),
        copied=frozenset(one.sha256 or "" for one in outcome.pictures if is_in_doubt(one)),
        crops=crops_among({path: len(content) for path, content in beside.items()}),
        history=_history(students),
        bases=made.bases,
    )
    return report, {**beside, **render(report)}


def _history(students: tuple[Student, ...]) -> tuple[Rate, ...]:
    colleges = sorted({one.college for one in students})
    return tuple(
        Rate(TODAY - timedelta(days=ago), college, 10, 8 - ago // 2)
        for ago in range(12, 0, -3)
        for college in colleges
    )


def _jpeg(text: str, width: int, height: int) -> bytes:
    """A picture with the noise and the sharp print that make JPEGs of screenshots as large."""
    ground = hashlib.shake_256(text.encode()).digest(width * height // 16)
    image = Image.frombytes("L", (width // 4, height // 4), ground).resize((width, height))
    image = Image.blend(image, Image.new("L", (width, height), 255), 0.9).convert("RGB")
    ImageDraw.Draw(image).text((8, 8), text[-20:].encode("ascii", "replace").decode(), "#222")
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=60)
    return buffer.getvalue()


def handed_in(source: str, number: str, reading: Reading) -> _Handed:
    """A picture handed in by a student, with a digest as real ones have."""
    one = submission(source, claim(number))
    return replace(one, sha256=hashlib.sha256(source.encode()).hexdigest()), reading


def placed(text: str, row: int) -> FieldReading:
    """A firm reading that has its place on the picture."""
    return replace(read(text), box=Box(40, 60 * row, 260, 60 * row + 34))


def student_of(place: int, name: str, college: str, class_name: str = "软件2301") -> Student:
    """The student with that place in the roster."""
    number = id_number(f"5101062005{place % 12 + 1:02d}{place % 28 + 1:02d}{place % 999:03d}")
    birth = f"2005-{place % 12 + 1:02d}-{place % 28 + 1:02d}"
    one = usual(
        f"20230101{place:04d}",
        name=name,
        id_number=number,
        birth_date=birth,
        class_name=class_name,
        sex="男" if int(number[16]) % 2 else "女",
    )
    return replace(one, college=college)


def shown(one: Student, **values: FieldReading | str | None) -> Reading:
    """The page of a student, with other values where they are given."""
    own = {key.value: text for key, text in one.values}
    year, month, day = own["birth_date"].split("-")
    usually = {
        **{key: own[key] for key in ("name", "id_number", "student_no", "sex")},
        "birth_date": f"{year}年{month}月{day}日",
    }
    return page(record(**{**usually, **values}))


def everything() -> tuple[Report, Files]:
    """Hostile names in doubt, two differences, another student's page, no record, and nobody."""
    college, other = "信息工程学院", "机电=学院<b>"
    people = (
        *(student_of(n, name, college) for n, name in enumerate(HOSTILE, start=1)),
        *(student_of(10 + n, name, other, "机电2301") for n, name in enumerate("甲乙丙丁戊")),
    )
    handed = [
        handed_in(f"软件2301/{n}.png", one.number, shown(one, name=placed("贺予安", 3)))
        for n, one in enumerate(people[:5])
    ]
    first, second, third, fourth, fifth = people[5:]
    differing = shown(first, major=placed("护理技术", 5), status=placed("在籍（休学）", 9))
    handed += [
        handed_in("机电2301/6.png", first.number, differing),
        handed_in("机电2301/7.png", second.number, shown(third)),
        handed_in("机电2301/8.png", fourth.number, Reading(PageClass.NOT_FOUND, ("没有学籍",))),
        handed_in("机电2301/9.png", fifth.number, shown(fifth)),
        handed_in(
            "机电=学院<b>/10.png",
            "",
            page(record(name="卫南星", id_number=id_number("51160219990101123"), student_no=None)),
        ),
    ]
    return report_of(people, handed)


def many(count: int, *, values: int = 3) -> tuple[Report, Files]:
    """One college with so many cases, each with so many values in doubt."""
    people = tuple(student_of(n, f"学生{n:03d}", "信息工程学院") for n in range(1, count + 1))
    handed = [
        handed_in(
            f"软件2301/{one.number}{one.name}.png",
            one.number,
            shown(
                one,
                **dict(
                    [
                        ("major", placed("护理", 5)),
                        ("status", placed("不在籍（退学）", 9)),
                        ("name", placed(f"学牲{n:03d}", 3)),
                    ][:values]
                ),
            ),
        )
        for n, one in enumerate(people, start=1)
    ]
    return report_of(people, handed)
