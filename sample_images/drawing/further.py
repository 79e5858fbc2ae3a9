"""What sets other than the committed samples hold besides: passes of it, and single kinds of it."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.domain.fields import Field
from pipeline.domain.idnumber import birth_date, sex
from pipeline.domain.page import PageClass
from sample_images.drawing.case import Enrolled
from sample_images.drawing.compose import DESKTOP, PHONE, Composer
from sample_images.drawing.edits import UNFITTING
from sample_images.drawing.look_alikes import LOOK_ALIKE, SAME_SOUND, alike, differing
from sample_images.drawing.planted import Plant, Planted, Subject
from sample_images.drawing.quiet import QUIET

#: Kinds of damage beyond those of the samples.
DEGRADATIONS = (
    "zoomed", "window", "phone_photo", "monitor_steep", "camera_mark", "long_capture",
)  # fmt: skip

#: Wrong pages beyond those of the samples, by the name of their template.
PAGES = ("news", "assessment", "abroad", "id_card", "selfie", "chat_quotes", "school_record")
_CHSI = PAGES[:3]

#: How many look-alike pairs stand in one pass, each once with a difference and once without.
_PAIRS, _SOUNDS = 3, 2


def one_pass(composer: Composer, turn: int) -> None:
    """Everything once; pairs of characters and pages of CHSI in turn from pass to pass."""
    for pair in _in_turn(LOOK_ALIKE, turn, _PAIRS):
        near_name(composer, pair)
    for pair in _in_turn(SAME_SOUND, turn, _SOUNDS):
        sound_name(composer, pair)
    for name in QUIET:
        quiet(composer, name)
    for plant in UNFITTING.values():
        composer.add(composer.enrol(plant), claims=True)
    for template in (_CHSI[turn % len(_CHSI)], *PAGES[len(_CHSI) :]):
        page(composer, template)
    for recipe in OWNERSHIP.values():
        recipe(composer)


def _in_turn(pool: Sequence[Sequence[str]], turn: int, count: int) -> list[Sequence[str]]:
    return [pool[(turn * count + step) % len(pool)] for step in range(count)]


def near_name(composer: Composer, pair: Sequence[str]) -> None:
    """A pair that looks alike at the size of a phone's print, where a person can tell it apart."""
    composer.add(composer.enrol(differing("near-name", pair)), page=PHONE, claims=True)
    composer.add(composer.enrol(alike("near-name-same", pair)), page=PHONE)


def sound_name(composer: Composer, pair: Sequence[str]) -> None:
    """A pair that sounds alike."""
    composer.add(composer.enrol(differing("given-sound", pair)), claims=True)
    composer.add(composer.enrol(alike("given-sound-same", pair)))


def quiet(composer: Composer, name: str) -> None:
    """A trap with nothing to report."""
    years = "2.5" if name == "half-years" else ""
    student = composer.enrol(
        QUIET[name], wanted=lambda person: not years or person.programme.years == years
    )
    if name == "second-picture":
        composer.add(student, page=PHONE, claims=True)
        composer.add(student, page=composer.rng.choice((PHONE, DESKTOP)), claims=True)
    else:
        form = composer.rng.choice(("jpeg", "jpeg", "png")) if name.startswith("software") else None
        composer.add(student, form=form)


def page(composer: Composer, template: str) -> None:
    """A wrong page by the name of its template."""
    kind = PageClass.CHSI_OTHER if template in _CHSI else PageClass.OTHER
    layout = composer.layout(kind, lambda item: ("template", template) in item.look)
    composer.add(composer.enrol(), layout=layout, claims=True)


def _same_pixels(composer: Composer) -> None:
    """One picture under two claims, saved again: other bytes, the same decoded pixels."""
    owner = composer.enrol(lambda _: Planted("same-pixels", allowed=("E403",)))
    other = composer.enrol()
    form = composer.rng.choice(("png", "jpeg"))
    first = composer.add(owner, claims=True, form=form)
    composer.cases[-1] = replace(first, copied=True, allowed=("E402",))
    copy = composer.add(owner, layout=first.layout, claimed=other, claims=True, form=form)
    composer.cases[-1] = replace(
        copy, copied=True, same_as=first.source, resaved=True, allowed=("E402",)
    )


def _near_copy(composer: Composer) -> None:
    """One capture handed in by its owner, and as WeChat sent it on by somebody else.

    A second look at the owner's is no fault: two pictures show the number.
    """
    planted = Planted("near-copy", verdicts=("verified", "review"), allowed=("E403",))
    owner = composer.enrol(lambda _: planted)
    other = composer.enrol()
    first = composer.add(owner, page=PHONE, claims=True)
    copy = composer.add(
        owner, layout=first.layout, claimed=other, claims=True, kinds=("recompressed",)
    )
    composer.cases[-1] = replace(copy, same_as=first.source, allowed=("E403",))


def _same_report(composer: Composer) -> None:
    """Two captures of one 在线验证报告 under two claims; that they are one may be said too."""
    owner = composer.enrol(lambda _: Planted("same-report", allowed=("E402", "E403")))
    other = composer.enrol(lambda _: Planted("same-report", allowed=("E402", "E403")))
    composer.add(owner, page=PageClass.REPORT, claims=True)
    composer.add(owner, page=PageClass.REPORT, claimed=other, claims=True)


def _number_of_another(composer: Composer) -> None:
    """Name, 学号 and claim of one student with the ID number of another, who hands in theirs."""
    # The second look at the number's owner is needless but no fault: two pages show the number.
    owner = composer.enrol(lambda _: Planted("number-shared", verdicts=("verified", "review")))
    composer.add(owner, page=PHONE, claims=True)
    composer.add(composer.enrol(_with_number_of(owner)), page=PHONE, claims=True)


def _with_number_of(owner: Enrolled) -> Plant:
    number = owner.person.id_number

    def plant(at: Subject) -> Planted:
        codes: list[tuple[str, Field | None]] = [("D102", Field.ID_NUMBER)]
        if birth_date(number) != at.person.birth:
            codes.append(("E602", Field.BIRTH_DATE))
        if sex(number) != at.person.sex:
            codes.append(("E603", Field.SEX))
        return Planted(
            "number-of-another",
            {Field.ID_NUMBER: number},
            codes=tuple(codes),
            verdicts=("review",),
            allowed=("E403",),
        )

    return plant


def _same_name(composer: Composer) -> None:
    """Two students of one name; the page hides what would say which of them it shows.

    By the order of verdicts the hidden number asks for another picture, but there is nobody it
    could be asked of: a person has to look.
    """
    composer.queue[1] = replace(composer.queue[1], name=composer.queue[0].name)
    blanks = (Field.STUDENT_NO, Field.CLASS_NAME, Field.DEPARTMENT, Field.BRANCH)

    def plant(_at: Subject) -> Planted:
        return Planted(
            "same-name",
            dict.fromkeys(blanks, ""),
            codes=(("E203", None), ("E502", None)),
            verdicts=("review", "resubmit"),
        )

    shown = composer.enrol(plant)
    composer.enrol()
    case = composer.add(shown, page=PHONE, covered=Field.ID_NUMBER, claims=False)
    composer.cases[-1] = replace(case, hidden=(Field.BIRTH_DATE,))


#: Pictures that are not only their owner's affair.
OWNERSHIP = {
    "same-pixels": _same_pixels,
    "near-copy": _near_copy,
    "same-report": _same_report,
    "number-of-another": _number_of_another,
    "same-name": _same_name,
}
