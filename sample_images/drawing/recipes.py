"""What stands in a set: every difference, trap and wrong page once, then degradations in turn."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from pipeline.domain.fields import Field
from pipeline.domain.page import PageClass
from sample_images.drawing import further, selected
from sample_images.drawing.case import Case, Enrolled
from sample_images.drawing.compose import DESKTOP, IMAGE, PHONE, Composer
from sample_images.drawing.layouts import LayoutSet
from sample_images.drawing.pages.wrong import ADDED
from sample_images.drawing.people import Person, people
from sample_images.drawing.planted import DIFFERENCES, Plant, Planted, Subject
from sample_images.drawing.school import School, school, with_settings
from sample_images.drawing.traps import DOUBTS, TRAPS

#: Every kind of damage of the samples.
DEGRADATIONS = (
    "recompressed", "cut", "split", "exif_rotated", "turned90", "turned180", "turned270",
    "tilted", "monitor", "soft", "blurred", "thumbnail", "dark", "mosaic", "stitched",
    "webp", "gif", "bmp",
)  # fmt: skip

#: Those of every set but the samples, in the order in which it fills up.
ALL_DEGRADATIONS = (*DEGRADATIONS, *further.DEGRADATIONS)

#: A set of this size can say something about each trap and each degradation.
_LARGE, _OFTEN, _EACH = 400, 5, 15

#: One of this size has each degradation once.
_MEDIUM = 150

#: What every set holds wants so many people, however few pictures are asked for.
_ESSENTIAL_PEOPLE = 360

#: The committed set, which stays as it is.
_SAMPLES = "samples"

_WRONG = (
    PageClass.OVERVIEW, PageClass.NOT_FOUND, PageClass.BIND, PageClass.LOGIN,
    PageClass.ID_CONFLICT, PageClass.IDENTITY_CHECK, PageClass.REPORT, PageClass.XUELI,
    PageClass.XUEWEI, PageClass.KAOYAN, PageClass.PHOTO_CHECK, PageClass.HOME,
    PageClass.ACCOUNT, PageClass.OTHER,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BadFile:
    """A file that is no readable picture. ``content`` is what it holds."""

    source: str
    content: bytes
    codes: tuple[str, ...]
    claimed: Enrolled | None


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole set, decided before anything is drawn; ``roster`` in the order of 学号."""

    name: str
    seed: int
    school: School
    cases: tuple[Case, ...]
    roster: tuple[Enrolled, ...]
    bad_files: tuple[BadFile, ...]


def plan(name: str, seed: int, count: int, layouts: LayoutSet, only: tuple[str, ...] = ()) -> Plan:
    """The set called ``name``: ``count`` pictures or a few more; same arguments, same plan.

    ``samples`` draws each degradation once and fills with clean pages; any other name plants what
    ``further`` holds too and fills with degradations in turn. From 400 pictures on, everything is
    planted ``_OFTEN`` times, and each degradation stands at least ``_EACH`` times. With ``only``
    the set holds just those kinds (see ``selected``).

    Raises:
        ValueError: ``only`` names what there is not.
    """
    rng = Random(f"{name}:{seed}")
    where = school(rng)
    needed = max(count * 3 + 60, _ESSENTIAL_PEOPLE)
    queue = list(people(Random(f"{name}:{seed}:people"), where, needed))
    if name == _SAMPLES:
        bad_files = _samples(composer := Composer(rng, where, layouts.without(ADDED), queue), count)
    else:
        where = with_settings(where)
        composer = Composer(rng, where, layouts, queue)
        bad_files = _any_other(composer, count, only)
    for _ in range(max(6, len(composer.cases) // 12)):
        composer.enrol()
    roster = sorted(composer.roster, key=lambda item: item.person.student_no)
    cases = sorted(composer.cases, key=lambda item: item.source)
    return Plan(name, seed, where, tuple(cases), tuple(roster), tuple(bad_files))


def _samples(composer: Composer, count: int) -> list[BadFile]:
    _essentials(composer)
    bad_files = _bad_files(composer)
    _each_degradation(composer)
    while len(composer.cases) < count:
        composer.plain(TRAPS["long-values"])
    return bad_files


def _any_other(composer: Composer, count: int, only: tuple[str, ...]) -> list[BadFile]:
    if only:
        selected.fill(composer, count, only, ALL_DEGRADATIONS)
        return []
    _essentials(composer)
    passes = _OFTEN if count >= _LARGE else 1
    for _ in range(passes - 1):
        _planted(composer)
        _ownership(composer)
        _roster_faults(composer)
    for turn in range(passes):
        further.one_pass(composer, turn)
    bad_files = _bad_files(composer)
    _fill(composer, count)
    # That a picture of somebody else (E401) is also one of several copies may be said.
    composer.cases = [
        replace(case, allowed=("E402",)) if case.copied else case for case in composer.cases
    ]
    return bad_files


def _essentials(composer: Composer) -> None:
    """One of everything the contract names."""
    for page in (PHONE, PHONE, DESKTOP, DESKTOP, IMAGE, IMAGE):
        composer.plain(page=page)
    _planted(composer)
    for wrong in _WRONG:
        composer.add(composer.enrol(), page=wrong, claims=True)
    composer.degraded("empty")
    _ownership(composer)
    _roster_faults(composer)


def _planted(composer: Composer) -> None:
    """Every difference, trap and doubt once."""
    for name, plant in DIFFERENCES.items():
        # Look-alikes at the size of a phone's print, where a person can tell them apart.
        only = PHONE if "near" in name else None
        composer.add(composer.enrol(plant), page=only, claims=True)
    for name, plant in TRAPS.items():
        only = {"two-records": DESKTOP, "long-values": PHONE}.get(name)
        composer.add(composer.enrol(plant, wanted=_suited(name)), page=only)
    for name, plant in DOUBTS.items():
        composer.add(composer.enrol(plant, wanted=_suited(name)), claims=True)


def _suited(name: str) -> Callable[[Person], bool]:
    """Whom a plant makes sense for."""
    if name == "small-x":
        return lambda person: person.id_number.endswith("X")
    if name in ("two-records", "earlier-record"):
        return lambda person: person.programme.years == "2"
    return lambda _: True


def _ownership(composer: Composer) -> None:
    shown, other = composer.enrol(), composer.enrol()
    composer.add(shown, claimed=other, claims=True)
    stranger = composer.enrol(expected=False)
    composer.add(stranger, claims=False)
    composer.add(composer.enrol(expected=False), claimed=composer.enrol(), claims=True)
    _swapped(composer)
    composer.copied()
    composer.halves()
    composer.halves(DIFFERENCES["D104"])
    _other_page_too(composer)
    composer.add(composer.enrol(), page=PHONE, beside=composer.enrol(), claims=False, form="jpeg")
    composer.add(composer.enrol(), page=PageClass.NOT_FOUND, claims=False)
    namesake = replace(composer.queue[1], name=composer.queue[0].name)
    composer.queue[1] = namesake
    composer.add(composer.enrol(), claims=True)
    composer.add(composer.enrol(), claims=True)


def _swapped(composer: Composer) -> None:
    """Two rows of the roster that hold each other's ID number."""
    one, other = composer.queue[:2]
    for number in (other.id_number, one.id_number):
        composer.add(composer.enrol(_with_number(number)), page=PHONE, claims=True)


def _with_number(number: str) -> Plant:
    planted = Planted(
        "swapped-ids",
        roster={Field.ID_NUMBER: number},
        codes=(("D102", Field.ID_NUMBER),),
        verdicts=("review",),
    )
    return lambda _: planted


def _other_page_too(composer: Composer) -> None:
    """A good page beside a wrong one; two pages of one record that contradict each other."""
    student = composer.enrol()
    composer.add(student, page=PageClass.OVERVIEW, claims=True)
    composer.add(student, page=PHONE, claims=True)
    torn = composer.enrol()
    composer.add(torn, page=PHONE, claims=True)
    differing = replace(
        torn, planted=DIFFERENCES["D105"](Subject(torn.person, composer.school, composer.rng))
    )
    composer.add(differing, page=PHONE, claimed=torn, claims=True)


def _roster_faults(composer: Composer) -> None:
    damaged = composer.enrol(wanted=lambda p: p.id_number[-1] != "X", faults=("R101",))
    composer.add(damaged, claims=True)
    composer.add(composer.enrol(faults=("R102",)), claims=True)


def _each_degradation(composer: Composer) -> None:
    for kind in DEGRADATIONS:
        if kind != "split":
            composer.degraded(kind)


def _fill(composer: Composer, count: int) -> None:
    """Degradations in turn, a difference planted in every fourth."""
    plants = [plant for name, plant in DIFFERENCES.items() if " " not in name and "+" not in name]
    turn = 0
    each = _EACH if count >= _LARGE else int(count >= _MEDIUM)
    while len(composer.cases) < count or turn < each * len(ALL_DEGRADATIONS):
        kind = ALL_DEGRADATIONS[turn % len(ALL_DEGRADATIONS)]
        plant = plants[turn // 4 % len(plants)] if turn % 4 == 3 else None
        if kind == "split":
            composer.halves(plant)
        else:
            composer.degraded(kind, plant)
        if turn % 6 == 2:
            composer.plain(TRAPS["long-values"] if turn % 12 == 2 else None)
        elif turn % 6 == 5:
            wrong = _WRONG[turn // 6 % len(_WRONG)]
            composer.add(composer.enrol(), page=wrong, kinds=("recompressed",), claims=True)
        turn += 1


def _bad_files(composer: Composer) -> list[BadFile]:
    """Damaged, empty and mislabelled files."""
    damaged, empty, text = (composer.enrol() for _ in range(3))
    in_class = [f"{item.person.class_name}/{item.true_name}" for item in (damaged, empty, text)]
    note = "老师好，我的截图发到群里了。".encode()
    return [
        BadFile(f"{in_class[0]}.jpg", _DAMAGED, ("E101",), damaged),
        BadFile(f"{in_class[1]}-{empty.person.student_no}.png", b"", ("E101",), empty),
        BadFile(f"{in_class[2]}-{text.person.student_no}.jpg", note, (), text),
    ]


#: The first bytes of a JPEG file, and nothing after them.
_DAMAGED = (
    bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffdb0043000806060706") + b"\x05" * 900
)
