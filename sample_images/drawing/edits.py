"""Pages that do not fit themselves: edited values, an editor's name, the wrong last label."""

from dataclasses import replace

from pipeline.domain.fields import Field
from sample_images.drawing.pages.edited import RESPECTS
from sample_images.drawing.planted import DIFFERENCES, Plant, Planted, Subject
from sample_images.drawing.record import graduation, printed

#: Values of the list, whose neighbours are drawn alike, and the difference planted in them.
_EDITED = ((Field.ID_NUMBER, "D102"), (Field.STATUS, "D105"), (Field.ENROLLED_ON, "D203"))

_EDITORS = (
    "Adobe Photoshop 23.0 (Windows)", "Adobe Photoshop CC 2019 (Macintosh)", "美图秀秀",
    "PicsArt", "GIMP 2.10.34", "Snapseed 2.19", "Meitu",
)  # fmt: skip


def edited(respect: str, *, differs: bool) -> Plant:
    """One value drawn unlike its neighbours; it differs from the roster, or only looks different.

    Where nothing differs, a person who sees it may look twice, and one who does not is right too.
    """
    name = f"edited-{respect}"

    def plant(at: Subject) -> Planted:
        field, code = at.rng.choice(_EDITED)
        if differs:
            return replace(DIFFERENCES[code](at), name=name, edited=(field, respect))
        return Planted(name, edited=(field, respect), verdicts=("review", "verified"))

    return plant


def _editor(at: Subject) -> Planted:
    """An editing program in the metadata of a good page: noted, changes nothing."""
    where = at.rng.choice(("Software", "Software", "xmp"))
    return Planted(
        "software-editor", codes=(("E702", None),), software=(where, at.rng.choice(_EDITORS))
    )


def _left_though_on_roll(at: Subject) -> Planted:
    """在籍 with the label 离校日期, which the platform prints only once that day has passed."""
    due = graduation(at.school.enrolled_on, at.person.programme.years)
    return Planted(
        "on-roll-left",
        {Field.LEFT_ON: printed(due)},
        verdicts=("review",),
        allowed=("E604", "E605"),
    )


def _due_though_off_roll(_at: Subject) -> Planted:
    """不在籍 with the label 预计毕业日期: a certain difference, and a page that does not fit."""
    return Planted(
        "off-roll-due",
        {Field.STATUS: "不在籍（退学）"},
        codes=(("D105", Field.STATUS),),
        allowed=("E604", "E605"),
    )


def _expired_name(at: Subject) -> Planted:
    """A former name of the school that was no longer valid when the student was enrolled."""
    page = {Field.SCHOOL: at.school.former_names[1].name}
    return Planted("school-alias-expired", page, codes=(("D103", Field.SCHOOL),))


#: One of each in every pass of a set.
UNFITTING: dict[str, Plant] = {
    **{f"{name} differs": edited(name, differs=True) for name in RESPECTS},
    **{f"{name} equal": edited(name, differs=False) for name in RESPECTS},
    "software-editor": _editor,
    "on-roll-left": _left_though_on_roll,
    "off-roll-due": _due_though_off_roll,
    "school-alias-expired": _expired_name,
}
