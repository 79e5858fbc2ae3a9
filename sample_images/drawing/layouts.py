"""The seam for layouts: what a page looks like, as a value.

A layout set is any ``LayoutSet``; ``draw.py --layouts module:attr`` draws from another one. A set
need not hold every page class: what it lacks is taken from the standard set.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from importlib import import_module

from pipeline.domain.fields import Field
from pipeline.domain.page import PageClass
from sample_images.drawing.record import Record


@dataclass(frozen=True, slots=True)
class Scene:
    """What one picture shows, whatever it looks like.

    ``records`` stand in page order; ``counts`` is the index of the one whose values the truth
    records. ``account`` is the name the account belongs to. ``clock`` is ``HH:MM``. ``salt``
    seeds what has no meaning (portraits, QR patterns, battery). ``edited`` is a value that is
    drawn unlike its neighbours, and how.
    """

    records: tuple[Record, ...]
    account: str
    school: str
    clock: str
    salt: str
    counts: int = 0
    edited: tuple[Field, str] | None = None


#: Makes the HTML of a scene. Every drawn value of the record that counts must stand in an
#: element with ``data-field="<field key>"`` inside a block with ``data-row``, blank values too.
Draw = Callable[["Layout", Scene], str]


@dataclass(frozen=True, slots=True)
class Layout:
    """One look of one page class.

    ``width`` is in CSS pixels; ``scale`` is device pixels per CSS pixel (also browser zoom).
    ``rows`` are the fields top to bottom, fields side by side in one tuple: cutting and splitting
    go by it, so it must be the order in which ``draw`` places them. Empty for wrong pages.
    ``look`` is for ``draw`` alone: typefaces, colours, banners.
    """

    name: str
    page: PageClass
    width: int
    scale: float
    rows: tuple[tuple[Field, ...], ...]
    draw: Draw
    look: tuple[tuple[str, str], ...] = field(default=())

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields the page has a place for, top to bottom."""
        return tuple(key for row in self.rows for key in row)


@dataclass(frozen=True, slots=True)
class LayoutSet:
    """Layouts under one name."""

    name: str
    layouts: tuple[Layout, ...]

    def of(self, page: PageClass) -> Sequence[Layout]:
        """Layouts of one page class, in their order; may be empty."""
        return tuple(item for item in self.layouts if item.page is page)

    def without(self, names: Collection[str]) -> "LayoutSet":
        """All layouts but those of these names."""
        return LayoutSet(self.name, tuple(one for one in self.layouts if one.name not in names))

    def over(self, other: "LayoutSet") -> "LayoutSet":
        """These layouts, and those of ``other`` for the page classes that are missing here."""
        own = {item.page for item in self.layouts}
        rest = tuple(item for item in other.layouts if item.page not in own)
        return LayoutSet(self.name, self.layouts + rest)


def load(reference: str) -> LayoutSet:
    """The layout set named ``module:attr``.

    Raises:
        ValueError: it is not a ``LayoutSet`` or two of its layouts share a name.
    """
    module, _, attribute = reference.partition(":")
    found = getattr(import_module(module), attribute or "LAYOUTS")
    if not isinstance(found, LayoutSet):
        raise ValueError(f"{reference} 不是 LayoutSet")
    names = [item.name for item in found.layouts]
    if len(names) != len(set(names)):
        raise ValueError(f"{reference} 中有重名的版式")
    return found
