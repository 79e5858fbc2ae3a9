"""Puts the cases of a set together, student by student."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from pipeline.domain.fields import REQUIRED_BY_DEFAULT, Field
from pipeline.domain.page import PageClass
from sample_images.drawing import names
from sample_images.drawing.case import Case, Enrolled
from sample_images.drawing.encode import EXTENSIONS
from sample_images.drawing.layouts import Layout, LayoutSet
from sample_images.drawing.people import Person
from sample_images.drawing.planted import NOTHING, Plant, Subject
from sample_images.drawing.school import School

PHONE, DESKTOP, IMAGE = (
    PageClass.DETAIL_PHONE,
    PageClass.DETAIL_DESKTOP,
    PageClass.DETAIL_IMAGE,
)
#: How often each detail page is handed in.
_MIX = (PHONE,) * 6 + (DESKTOP,) * 3 + (IMAGE,)

#: The one page class on which a kind of damage happens.
_ONLY_ON = {
    "monitor": DESKTOP, "monitor_steep": DESKTOP, "window": DESKTOP,
    "stitched": PHONE, "long_capture": PHONE, "phone_photo": PHONE,
}  # fmt: skip

_AS_JPEG = frozenset(
    {
        "recompressed",
        "monitor",
        "monitor_steep",
        "phone_photo",
        "long_capture",
        "exif_rotated",
        "soft",
    }
)
_SHRUNK_OR_BLURRED = frozenset(
    {"recompressed", "tilted", "monitor", "monitor_steep", "camera_mark", "soft"}
)

#: Zooms of a browser, and the least width in CSS pixels that holds the page's body.
_ZOOMS = (0.67, 0.8, 0.9, 1.1, 1.25, 1.5)
_BODY = 1000
_LEAST_FOR_SERIF = 0.9

#: Below this height in pixels small print is no longer for a careful person after recompression.
_LEGIBLE = 11.0
_WECHAT_SIDE = 1280


@dataclass(slots=True)
class Composer:
    """Takes the next student from ``queue`` for each picture; everything follows from ``rng``."""

    rng: Random
    school: School
    layouts: LayoutSet
    queue: list[Person]
    cases: list[Case] = field(default_factory=list)
    roster: list[Enrolled] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)
    turns: dict[str, int] = field(default_factory=dict)

    def enrol(
        self,
        plant: Plant | None = None,
        *,
        wanted: Callable[[Person], bool] = lambda _: True,
        faults: tuple[str, ...] = (),
        expected: bool = True,
    ) -> Enrolled:
        """The next student for whom ``wanted`` holds, else the next one."""
        index = next((i for i, person in enumerate(self.queue) if wanted(person)), 0)
        person = self.queue.pop(index)
        planted = plant(Subject(person, self.school, self.rng)) if plant else NOTHING
        student = Enrolled(person, planted, faults, expected)
        if expected:
            self.roster.append(student)
        return student

    def layout(self, page: PageClass, fits: Callable[[Layout], bool] = lambda _: True) -> Layout:
        """The layouts of a page class in turn, so that a set shows all of them."""
        pool = [item for item in self.layouts.of(page) if fits(item)]
        if not pool:
            raise ValueError(f"no layout of {page.value} fits")
        key = f"{page.value}:{'+'.join(item.name for item in pool)}"
        if key not in self.turns:
            self.turns[key] = self.rng.randrange(len(pool))
        self.turns[key] += 1
        return pool[self.turns[key] % len(pool)]

    def add(
        self,
        student: Enrolled,
        *,
        page: PageClass | None = None,
        layout: Layout | None = None,
        claimed: Enrolled | None = None,
        claims: bool | None = None,
        form: str | None = None,
        kinds: tuple[str, ...] = (),
        part: tuple[int, int] | None = None,
        covered: Field | None = None,
        beside: Enrolled | None = None,
    ) -> Case:
        """Add one picture. Without ``claimed`` the file is named by its own student, or by nobody.

        ``claims`` decides whether the name says who hands it in; drawn where it is None.
        """
        page = page or (layout.page if layout else self.rng.choice(_MIX))
        layout = layout or self.layout(page, self._legible(kinds))
        form = form or self._form(kinds)
        named = claimed or student
        says = self.rng.random() < 0.7 if claims is None else claims
        case = Case(
            source=self._source(named, says, form),
            page=page,
            layout=layout,
            student=student,
            claimed=named if says else None,
            form=form,
            kinds=kinds,
            part=part,
            covered=covered,
            beside=beside,
            clock=f"{self.rng.randrange(7, 24)}:{self.rng.randrange(60):02d}",
        )
        self.cases.append(case)
        return case

    def plain(self, plant: Plant | None = None, page: PageClass | None = None) -> Case:
        """A clean, whole screenshot."""
        return self.add(self.enrol(plant), page=page)

    def degraded(self, kind: str, plant: Plant | None = None) -> Case:
        """A picture that went through ``kind``, with something planted or not."""
        student = self.enrol(plant)
        if kind == "cut":
            return self.cut(student)
        if kind == "mosaic":
            return self.covered(student)
        if kind in EXTENSIONS:
            return self.add(student, form=kind, page=PHONE if kind != "bmp" else IMAGE)
        if kind == "zoomed":
            return self.add(student, layout=self._zoomed(), kinds=(kind,))
        if kind == "camera_mark":
            return self._marked(student)
        if kind in _ONLY_ON:
            return self.add(student, page=_ONLY_ON[kind], kinds=(kind,))
        if kind in ("blurred", "thumbnail", "empty"):
            return self.add(student, kinds=(kind,), claims=True)
        return self.add(student, kinds=(kind,))

    def _marked(self, student: Enrolled) -> Case:
        """A camera app's mark, over a screenshot or over its own photo of a screen."""
        photo = self.rng.choice(((), (), ("monitor",), ("phone_photo",)))
        page = _ONLY_ON[photo[0]] if photo else self.rng.choice((PHONE, DESKTOP))
        return self.add(student, page=page, kinds=(*photo, "camera_mark"))

    def _zoomed(self) -> Layout:
        """A desktop page at one of the browser's zooms, in a screen wide enough for it."""
        turn = self.turns["zoom"] = self.turns.get("zoom", -1) + 1
        zoom = _ZOOMS[turn % len(_ZOOMS)]
        base = self.layout(DESKTOP, lambda item: item.scale == 1 and item.width / zoom >= _BODY)
        if "sans" not in dict(base.look).get("font", "sans"):
            # The thin strokes of serif print vanish at 9 pixels: nobody could vouch for a name.
            zoom = max(zoom, _LEAST_FOR_SERIF)
        name = f"{base.name}@{round(100 * zoom)}"
        return replace(base, name=name, width=round(base.width / zoom), scale=zoom)

    def cut(self, student: Enrolled) -> Case:
        """Cut below a row after the one that holds the ID number."""
        page = self.rng.choice((PHONE, PHONE, DESKTOP))
        layout = self.layout(page, lambda item: row_of(item, Field.ID_NUMBER) + 1 < len(item.rows))
        first = row_of(layout, Field.ID_NUMBER) + 1
        end = self.rng.randrange(min(max(first, 5), len(layout.rows) - 1), len(layout.rows))
        return self.add(student, layout=layout, part=(0, end))

    def covered(self, student: Enrolled, key: Field | None = None) -> Case:
        """A mosaic over one value, over the ID number in half of the cases."""
        other = (*REQUIRED_BY_DEFAULT, Field.BIRTH_DATE, Field.CLASS_NAME)
        if key is None:
            key = Field.ID_NUMBER if self.rng.random() < 0.5 else self.rng.choice(other)
        page = self.rng.choice((PHONE, PHONE, DESKTOP))
        return self.add(student, page=page, covered=key, claims=True)

    def halves(self, plant: Plant | None = None, kinds: tuple[str, ...] = ()) -> tuple[Case, Case]:
        """One page in two pictures that overlap by some rows or not."""
        student = self.enrol(plant)
        layout = self.layout(PHONE)
        end = self.rng.randrange(7, len(layout.rows) - 2)
        start = end - self.rng.choice((0, 0, 1, 2))
        kinds = ("half", *kinds)
        first = self.add(student, layout=layout, part=(0, end), kinds=kinds, claims=True)
        second = self.add(
            student, layout=layout, part=(start, len(layout.rows)), kinds=kinds, claims=True
        )
        return first, second

    def copied(self) -> None:
        """One picture handed in byte for byte by its owner and by somebody else."""
        owner, other = self.enrol(), self.enrol()
        first = self.add(owner, claims=True)
        self.cases[-1] = replace(first, copied=True)
        copy = self.add(owner, layout=first.layout, claimed=other, claims=True, form=first.form)
        self.cases[-1] = replace(copy, copied=True, same_as=first.source)

    def _source(self, named: Enrolled, says: bool, form: str) -> str:
        while True:
            found = names.source(named, says, EXTENSIONS[form], self.rng)
            if found.casefold() not in self.taken:
                self.taken.add(found.casefold())
                return found

    def _form(self, kinds: Sequence[str]) -> str:
        if _AS_JPEG.intersection(kinds):
            return "jpeg"
        return "png" if self.rng.random() < 0.75 else "jpeg"

    def _legible(self, kinds: Sequence[str]) -> Callable[[Layout], bool]:
        """Which layouts stay legible; only what shrinks or blurs asks for larger print."""
        if "window" in kinds:
            return lambda item: not item.fields or _fits_a_window(item)
        if not _SHRUNK_OR_BLURRED.intersection(kinds):
            return lambda _: True
        return lambda item: not item.fields or _print_height(item) >= _LEGIBLE


def row_of(layout: Layout, key: Field) -> int:
    """Index of the row that holds ``key``."""
    return next(index for index, row in enumerate(layout.rows) if key in row)


def _fits_a_window(layout: Layout) -> bool:
    """A page of ordinary width without a window of its own."""
    return layout.width * layout.scale <= 1700 and "window" not in dict(layout.look)


def _print_height(layout: Layout) -> float:
    """Least height of the print in pixels once the long side is 1280."""
    pixels = layout.width * layout.scale
    if layout.page is PHONE:
        # A phone page is about 2.3 times as high as wide, its print a 27th of its width.
        return _WECHAT_SIDE / 2.4 / 27
    return 14 * layout.scale * min(1.0, _WECHAT_SIDE / pixels)
