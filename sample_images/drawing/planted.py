"""Differences planted between page and roster, each with the codes the contract asks for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random

from pipeline.domain.fields import Field
from sample_images.drawing.people import Person, id_number
from sample_images.drawing.record import Record, graduation, printed, record_of
from sample_images.drawing.school import OTHER_MAJORS, OTHER_SCHOOLS, School

#: A cell of the roster: texts, numbers and days as Excel holds them.
Cell = str | int | float | date | datetime | None


@dataclass(frozen=True, slots=True)
class Planted:
    """What differs for one student, and what must come of it.

    ``page`` and ``roster`` replace single values. ``codes`` are pairs of a code and the field
    that must be visible for it (None = always). ``before`` and ``after`` are further records on
    the same page. ``verdicts`` names the acceptable ones where the contract leaves two open,
    ``allowed`` the codes that may stand beside ``codes`` and need not. ``edited`` is a value drawn
    unlike its neighbours and how (see ``pages/edited.py``). ``software`` is where in the file's
    metadata a program is named, and which.
    """

    name: str = "none"
    page: Mapping[Field, str] = field(default_factory=dict)
    roster: Mapping[Field, Cell] = field(default_factory=dict)
    codes: tuple[tuple[str, Field | None], ...] = ()
    before: tuple[Record, ...] = ()
    after: tuple[Record, ...] = ()
    verdicts: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    edited: tuple[Field, str] | None = None
    software: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose page something is planted on, where, and the chance it follows."""

    person: Person
    school: School
    rng: Random


Plant = Callable[[Subject], Planted]

NOTHING = Planted()

#: Pairs that readers and typists confuse.
_LOOK_ALIKE = ("未末", "晟晨", "煜熠", "翊翌", "玥钥", "汐沙", "已巳")

_SAME_SOUND = ("张章", "许徐", "付傅", "余于", "陆路", "程成", "柯苛", "肖萧")


def _another_name(person: Person, rng: Random) -> str:
    """The name with its last character replaced by one that looks and sounds different."""
    letter = rng.choice([c for c in "川原石禾江东" if c not in person.name])
    return person.name[:-1] + letter


def _name(at: Subject) -> Planted:
    page = {Field.NAME: _another_name(at.person, at.rng)}
    return Planted("name", page, codes=(("D101", Field.NAME),))


def _near_name(at: Subject) -> Planted:
    """One character mistaken for another that looks like it, on the platform or in the roster."""
    one, other = at.rng.sample(at.rng.choice(_LOOK_ALIKE), 2)
    first = at.person.name[0]
    return Planted(
        "near-name",
        {Field.NAME: first + other},
        {Field.NAME: first + one},
        codes=(("D101", Field.NAME),),
    )


def _same_sound(at: Subject) -> Planted:
    """A surname that sounds the same but looks different."""
    one, other = at.rng.sample(at.rng.choice(_SAME_SOUND), 2)
    rest = at.person.name[1:]
    return Planted(
        "same-sound",
        {Field.NAME: one + rest},
        {Field.NAME: other + rest},
        codes=(("D101", Field.NAME),),
    )


def _id_number(at: Subject) -> Planted:
    """Another order code, same birth date and sex, right check character."""
    order = (int(at.person.id_number[14:17]) + 2 * at.rng.randrange(20, 200)) % 1000
    page = {Field.ID_NUMBER: id_number(at.person.id_number[:6], at.person.birth, order)}
    return Planted("id_number", page, codes=(("D102", Field.ID_NUMBER),))


def _school(at: Subject) -> Planted:
    near = at.school.name.replace("大学", "学院")
    page = {Field.SCHOOL: at.rng.choice((near, *OTHER_SCHOOLS[:2]))}
    return Planted("school", page, codes=(("D103", Field.SCHOOL),))


def _level(at: Subject) -> Planted:
    other = "专科" if at.person.programme.level == "本科" else "本科"
    return Planted("level", {Field.LEVEL: other}, codes=(("D104", Field.LEVEL),))


def _status(at: Subject) -> Planted:
    text = at.rng.choice(("不在籍（退学）", "在籍（休学）", "在籍（保留学籍）", "在籍（待注册）"))
    return Planted("status", {Field.STATUS: text}, codes=(("D105", Field.STATUS),))


def _sex(at: Subject) -> Planted:
    other = "女" if at.person.sex == "男" else "男"
    if at.rng.random() < 0.5:
        return Planted("sex-roster", roster={Field.SEX: other}, codes=(("D106", Field.SEX),))
    codes = (("D106", Field.SEX), ("E603", Field.SEX))
    return Planted("sex-page", {Field.SEX: other}, codes=codes)


def _birth_date(at: Subject) -> Planted:
    other = at.person.birth.replace(day=at.person.birth.day % 28 + 1)
    code = ("D107", Field.BIRTH_DATE)
    if at.rng.random() < 0.5:
        return Planted("birth-roster", roster={Field.BIRTH_DATE: f"{other:%Y%m%d}"}, codes=(code,))
    codes = (code, ("E602", Field.BIRTH_DATE))
    return Planted("birth-page", {Field.BIRTH_DATE: printed(other)}, codes=codes)


def _major(at: Subject) -> Planted:
    plain = at.person.programme.major.partition("（")[0]
    other = at.rng.choice(OTHER_MAJORS) if plain == at.person.programme.major else plain
    page = {Field.MAJOR: other}
    return Planted("major", page, codes=(("D201", Field.MAJOR),))


def _duration(at: Subject) -> Planted:
    other = "5" if at.person.programme.years != "5" else "3"
    codes = (("D202", Field.DURATION), ("E604", Field.DURATION))
    return Planted("duration", {Field.DURATION: f"{other} 年"}, codes=codes)


def _enrolled_on(at: Subject) -> Planted:
    page = {Field.ENROLLED_ON: printed(date(at.school.year, 10, at.rng.choice((8, 11, 15))))}
    # The month differs too, so that a roster that knows only months contradicts it as well.
    return Planted("enrolled_on", page, codes=(("D203", Field.ENROLLED_ON),))


def _graduation(at: Subject) -> Planted:
    due = graduation(at.school.enrolled_on, at.person.programme.years)
    month = due.month - 1 or 12
    page = {Field.EXPECTED_GRADUATION: printed(date(due.year - (due.month == 1), month, 10))}
    return Planted("graduation", page, codes=(("D204", Field.EXPECTED_GRADUATION),))


def _ethnicity(at: Subject) -> Planted:
    other = at.rng.choice(
        [e for e in ("汉族", "侗族", "白族", "布依族") if e != at.person.ethnicity]
    )
    return Planted("ethnicity", {Field.ETHNICITY: other}, codes=(("D205", Field.ETHNICITY),))


def _mode(at: Subject) -> Planted:
    return Planted(
        "mode", {Field.MODE: at.rng.choice(("业余", "函授"))}, codes=(("D206", Field.MODE),)
    )


def _category(_at: Subject) -> Planted:
    page = {Field.CATEGORY: "成人高等教育"}
    return Planted("category", page, codes=(("D207", Field.CATEGORY),))


def _branch(at: Subject) -> Planted:
    page = {Field.BRANCH: at.rng.choice(("经济管理学院", "建筑工程学院"))}
    return Planted("branch", page, codes=(("D301", Field.BRANCH),))


def _department(at: Subject) -> Planted:
    page = {Field.DEPARTMENT: at.rng.choice(("工商管理系", "土木工程系"))}
    return Planted("department", page, codes=(("D302", Field.DEPARTMENT),))


def _class_name(at: Subject) -> Planted:
    other = f"{at.person.programme.stem}{at.school.year % 100}{at.rng.randrange(11, 19)}"
    page = {Field.CLASS_NAME: other}
    return Planted("class_name", page, codes=(("D303", Field.CLASS_NAME),))


def _student_no(at: Subject) -> Planted:
    page = {Field.STUDENT_NO: f"{at.school.year}99{at.rng.randrange(1000, 9999)}"}
    return Planted("student_no", page, codes=(("D304", Field.STUDENT_NO),))


def _id_and_birth(at: Subject) -> Planted:
    """Both show another birth date; school and 学号 still say who it is."""
    birth = at.person.birth.replace(
        day=at.person.birth.day % 28 + 1, month=at.person.birth.month % 12 + 1
    )
    order = int(at.person.id_number[14:17])
    page = {
        Field.BIRTH_DATE: printed(birth),
        Field.ID_NUMBER: id_number(at.person.id_number[:6], birth, order),
    }
    return Planted(
        "id_and_birth", page, codes=(("D102", Field.ID_NUMBER), ("D107", Field.BIRTH_DATE))
    )


#: Differences that a D-code answers, by name of the code.
DIFFERENCES: dict[str, Plant] = {
    "D101": _name,
    "D102": _id_number,
    "D103": _school,
    "D104": _level,
    "D105": _status,
    "D106": _sex,
    "D107": _birth_date,
    "D201": _major,
    "D202": _duration,
    "D203": _enrolled_on,
    "D204": _graduation,
    "D205": _ethnicity,
    "D206": _mode,
    "D207": _category,
    "D301": _branch,
    "D302": _department,
    "D303": _class_name,
    "D304": _student_no,
    "D102+D107": _id_and_birth,
    "D101 near": _near_name,
    "D101 sound": _same_sound,
}


def left_before(at: Subject) -> Record:
    """An earlier record of the same person, finished at another school."""
    start = date(at.school.year - 3, 9, 1)
    earlier = {
        **record_of(at.person, at.school),
        Field.SCHOOL: at.rng.choice(OTHER_SCHOOLS),
        Field.LEVEL: "专科",
        Field.MAJOR: "计算机应用技术",
        Field.DURATION: "3 年",
        Field.BRANCH: "",
        Field.DEPARTMENT: "信息工程系",
        Field.CLASS_NAME: f"计应{start:%y}02",
        Field.STUDENT_NO: f"{start.year}{at.rng.randrange(10**5, 10**6)}",
        Field.ENROLLED_ON: printed(start),
        Field.STATUS: "不在籍（毕业）",
        Field.LEFT_ON: printed(date(at.school.year, 6, 30)),
    }
    del earlier[Field.EXPECTED_GRADUATION]
    return earlier
