"""One picture of a set, decided before anything is drawn."""

from dataclasses import dataclass

from pipeline.domain.fields import REQUIRED_BY_DEFAULT, Field
from pipeline.domain.page import PageClass
from sample_images.drawing.degrade import UNREADABLE
from sample_images.drawing.frame import shown_rows
from sample_images.drawing.layouts import Layout, Scene
from sample_images.drawing.people import Person
from sample_images.drawing.planted import NOTHING, Planted
from sample_images.drawing.record import Record, record_of
from sample_images.drawing.school import School

#: Kinds that change no pixel of the values: the file, or the colours of the page.
HARMLESS = frozenset({"png", "jpeg", "webp", "gif", "bmp"})

_WRONG_PAGE: dict[PageClass, str] = {
    PageClass.OVERVIEW: "E301",
    PageClass.LOGIN: "E303",
    PageClass.IDENTITY_CHECK: "E304",
    PageClass.REPORT: "E305",
    PageClass.XUELI: "E306",
    PageClass.XUEWEI: "E306",
    PageClass.KAOYAN: "E306",
    PageClass.BIND: "E307",
    PageClass.PHOTO_CHECK: "E307",
    PageClass.HOME: "E307",
    PageClass.ACCOUNT: "E307",
    PageClass.CHSI_OTHER: "E307",
    PageClass.OTHER: "E308",
    PageClass.ID_CONFLICT: "E309",
}


@dataclass(frozen=True, slots=True)
class Enrolled:
    """A student with what was planted for them; ``faults`` are R-codes of their roster row.

    ``expected`` is False for somebody who is not on the roster.
    """

    person: Person
    planted: Planted = NOTHING
    faults: tuple[str, ...] = ()
    expected: bool = True

    @property
    def true_name(self) -> str:
        """The name they give a file.

        Where page and roster were both replaced it is the page's if they agree, else the roster's.
        """
        page, roster = self.planted.page.get(Field.NAME), self.planted.roster.get(Field.NAME)
        if page is None or not isinstance(roster, str):
            return self.person.name
        return roster if self.planted.codes else page


@dataclass(frozen=True, slots=True)
class Case:
    """One picture: whose page, in which layout, what became of it, what its name claims.

    ``claimed`` is the student the file name speaks of (None = nobody). ``part`` is the range of
    rows it holds. ``covered`` is the value under a mosaic, ``hidden`` are further ones. ``beside``
    is a second student on the same picture. ``same_as`` is the source of which this file is a copy,
    or where it is ``resaved`` another file with the same pixels; a copy with ``kinds`` went through
    them. ``allowed`` are codes that may stand beside those of the truth and need not.
    """

    source: str
    page: PageClass
    layout: Layout
    student: Enrolled
    claimed: Enrolled | None
    form: str = "png"
    kinds: tuple[str, ...] = ()
    part: tuple[int, int] | None = None
    covered: Field | None = None
    hidden: tuple[Field, ...] = ()
    beside: Enrolled | None = None
    same_as: str = ""
    resaved: bool = False
    allowed: tuple[str, ...] = ()
    copied: bool = False
    clock: str = "10:24"

    @property
    def readable(self) -> bool:
        return not UNREADABLE.intersection(self.kinds)

    @property
    def degradations(self) -> tuple[str, ...]:
        """Everything that happened to the picture, its format among it where it is unusual."""
        found = list(self.kinds)
        if self.part is not None:
            found.append("cut" if self.part[0] == 0 and "half" not in self.kinds else "split")
        if self.covered is not None:
            found.append("mosaic")
        if self.form not in ("png", "jpeg"):
            found.append(self.form)
        return tuple(kind for kind in found if kind != "half")


def shown(student: Enrolled, school: School) -> dict[Field, str]:
    """The record of ``student`` that counts, as their page shows it."""
    record = {**record_of(student.person, school), **student.planted.page}
    if Field.LEFT_ON in record:
        del record[Field.EXPECTED_GRADUATION]
    return record


def scene(case: Case, school: School) -> Scene:
    """What is drawn for ``case``."""
    planted = case.student.planted
    records: tuple[Record, ...] = (*planted.before, shown(case.student, school), *planted.after)
    return Scene(
        records=records,
        account=case.student.true_name,
        school=school.name,
        clock=case.clock,
        salt=case.student.person.id_number + case.source,
        counts=len(planted.before),
        edited=planted.edited,
    )


def visible(case: Case, school: School) -> dict[Field, str]:
    """Fields and texts a person can see in the finished picture."""
    if not case.readable or not case.page.is_detail or case.beside is not None:
        return {}
    record = shown(case.student, school)
    found = {}
    for row in shown_rows(case.layout, case.part):
        for key in row:
            swapped = key is Field.EXPECTED_GRADUATION and key not in record
            field = Field.LEFT_ON if swapped else key
            if field is not case.covered and field not in case.hidden and field in record:
                found[field] = record[field]
    return found


def codes(case: Case, school: School) -> tuple[str, ...]:
    """Codes the contract asks for in the picture's findings, sorted."""
    student, claimed = case.student, case.claimed
    if not case.readable:
        return ("E201",)
    if case.page is PageClass.NOT_FOUND:
        return ("D401",) if claimed is not None and claimed.expected else ()
    if not case.page.is_detail:
        return (_WRONG_PAGE[case.page],)
    if case.beside is not None:
        return ("E405",)
    if claimed is not None and claimed.expected and claimed.person != student.person:
        return ("E401",)
    if not student.expected:
        return ("E501",)
    return tuple(sorted(_of_own_page(case, school)))


def hints(case: Case, school: School) -> tuple[str, ...]:
    """Codes that a look at the pixels may give; whether it does is counted apart."""
    edited = case.student.planted.edited
    return ("E701",) if edited is not None and edited[0] in visible(case, school) else ()


def _of_own_page(case: Case, school: School) -> set[str]:
    seen = visible(case, school)
    found = {code for code, key in case.student.planted.codes if key is None or key in seen}
    found.update(case.student.faults)
    if case.copied:
        found.add("E402")
    # Another record has no duty to show the values of this one.
    if "E404" not in found:
        hidden = {case.covered, *case.hidden}
        if any(not seen.get(key) and key not in hidden for key in REQUIRED_BY_DEFAULT):
            found.add("E202")
        if hidden.intersection(REQUIRED_BY_DEFAULT):
            found.add("E203")
    return found
