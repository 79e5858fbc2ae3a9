"""What a page says: its class and the fields of its 学籍 records."""

from dataclasses import dataclass

from pipeline.domain.fields import Field
from pipeline.domain.page import Box, Ink, PageClass, Reader, Weighed

#: Note of a page on which an identity card lies: sensitive, no crop of it may be shown anywhere.
ID_CARD = "id_card"


@dataclass(frozen=True, slots=True)
class FieldReading:
    """One value as the page shows it, character for character; ``""`` is a blank row.

    ``box`` is in pixels of the upright picture (of the label's row where the value is blank).
    ``confidences`` has the probability 0..1 of each character of ``text``; ``confidence`` is the
    least of them (1.0 for a blank row). ``lines`` are the indexes into ``Page.lines`` that the
    value was taken from, so that just these can be read again. ``first`` is what the fast reader
    had made of the value where the strong reader read it again, else None. ``covered`` tells that
    something lies over part of it, so that it must not be taken for the whole. ``around`` is what
    its line holds before and after it, where it fills part of one line; ``weighed`` are other
    values scored in its place, see ``Line.weighed``. ``inks`` tells how its characters are drawn,
    ``label_inks`` those of its label. ``crossed`` tells that another line runs through it, such as
    a camera's mark: what was read there may be made of both.
    """

    text: str
    confidence: float
    box: Box
    confidences: tuple[float, ...] = ()
    lines: tuple[int, ...] = ()
    reader: Reader = Reader.FAST
    first: str | None = None
    covered: bool = False
    around: tuple[str, str] | None = None
    weighed: tuple[Weighed, ...] = ()
    inks: tuple[Ink, ...] = ()
    label_inks: tuple[Ink, ...] = ()
    crossed: bool = False

    def odds(self, value: str) -> float | None:
        """Natural log of how likely ``value`` is beside the text, None where nothing is known."""
        return next((other.odds for other in self.weighed if other.text == value), None)


@dataclass(frozen=True, slots=True)
class Record:
    """One 学籍 record of a page. A field that is absent was not visible.

    ``covered`` are those of them that something on the page hides, in part or whole.
    """

    fields: tuple[tuple[Field, FieldReading], ...] = ()
    covered: tuple[Field, ...] = ()

    def get(self, field: Field) -> FieldReading | None:
        """Reading of ``field``, or None where the page does not show it."""
        return next((value for key, value in self.fields if key is field), None)


@dataclass(frozen=True, slots=True)
class Reading:
    """A page understood.

    ``anchors`` are the words that decided the class. ``records`` is empty on pages other than
    detail pages; several cards on one page are several records, in the page's order. ``notes``
    are codes (E201, E203) that only the look of the page can tell, and ``ID_CARD``. ``pixels`` and
    ``editor`` are those of the page; ``report_codes`` are the keyed digests that stand where a
    report shows its 在线验证码. ``unplaced`` are fields that were not found, with values that
    may be theirs and stand on the page without a label.
    """

    page_class: PageClass
    anchors: tuple[str, ...] = ()
    records: tuple[Record, ...] = ()
    notes: tuple[str, ...] = ()
    pixels: str = ""
    report_codes: tuple[str, ...] = ()
    editor: str = ""
    unplaced: tuple[tuple[Field, tuple[str, ...]], ...] = ()
