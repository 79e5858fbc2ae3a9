"""Which page a picture shows, by its anchors."""

from collections.abc import Sequence

from pipeline.domain.page import Page, PageClass
from pipeline.extract.anchors import WrongPage, folded_lines
from pipeline.extract.labels import labels_in
from pipeline.extract.legibility import is_tiny
from pipeline.extract.pages import (
    AFTER_DETAILS,
    BEFORE_DETAILS,
    LAST,
    detail_desktop,
    detail_image,
    detail_phone,
    id_conflict,
    other,
)
from pipeline.extract.piece import Piece

Decision = tuple[PageClass, tuple[str, ...]]

#: Below these a picture holds next to nothing to read: characters, and their mean probability.
_FEW_CHARACTERS = 12
#: So few are no text at all but folds and edges taken for it.
_DEBRIS = 5
_LEGIBLE = 0.6
#: Labels of a record that stands whole in a chat: the picture was opened there.
_WHOLE_RECORD = 10
#: Share of even ground from which on a picture shows a screen, and is no photograph of one.
_SCREEN = 0.4


def classify(page: Page, pieces: Sequence[Piece]) -> Decision:
    """Class of ``page`` and the anchors that decided it.

    Order: pages that share labels with the 学籍 pages by anchors of their own, then the 学籍
    pages by their labels, then the rest. A page without a mark of the platform and with one of
    another system is ``other`` whatever its labels.
    """
    lines = folded_lines(page)
    chsi, foreign = other.chsi_marks(lines), other.foreign_marks(lines)
    card = other.card_marks(lines)
    if (card or foreign) and other.CARD_WORDS.issuperset(foreign):
        # The platform shows a card that was handed in when it asks for one again.
        asked = id_conflict.PAGE.seen(lines)
        if asked:
            return PageClass.ID_CONFLICT, asked
    shown = foreign == other.CHAT and len(detail_image.seen(pieces)) >= _WHOLE_RECORD
    if (foreign or card) and not shown and not other.is_chsi(chsi, foreign or card):
        return PageClass.OTHER, card or foreign
    wrong = _first(BEFORE_DETAILS, lines)
    if wrong is not None:
        return wrong
    detail = _detail(pieces, tiled=page.paper > 0)
    if detail is not None and _is_of_text_era(page, pieces, detail[0]):
        detail = PageClass.DETAIL_DESKTOP, detail[1]
    if detail is not None:
        return detail
    wrong = _first(AFTER_DETAILS, lines) or _first(LAST, lines)
    if wrong is not None:
        return wrong
    if _is_unreadable(pieces) or is_tiny(page):
        nothing = sum(len(piece.text) for piece in pieces) < _DEBRIS
        scene = nothing and other.is_photograph(page)
        return (PageClass.OTHER if scene else PageClass.UNREADABLE), ()
    return (PageClass.CHSI_OTHER, chsi) if chsi else (PageClass.OTHER, foreign)


def _first(pages: Sequence[WrongPage], lines: Sequence[str]) -> Decision | None:
    best: Decision | None = None
    for candidate in pages:
        found = candidate.seen(lines)
        if found and (best is None or len(found) > len(best[1])):
            best = candidate.page_class, found
    return best


def _detail(pieces: Sequence[Piece], *, tiled: bool) -> Decision | None:
    phone = detail_phone.seen(pieces)
    desktop = detail_desktop.seen(pieces)
    image = detail_image.seen(pieces)
    listed = image and _mostly_colons(pieces) and not detail_phone.is_titled(phone)
    if phone and not listed and not detail_desktop.is_grid(pieces):
        return PageClass.DETAIL_PHONE, phone
    # Pictures of the image era lie under tiles, also where they have two columns.
    # Their tiles may be too pale to be found; then a label tells that only they have.
    bare = not detail_desktop.is_surrounded(desktop) and (tiled or _has_label_of_image_era(pieces))
    if desktop and not (image and (bare or _is_framed(pieces, desktop))):
        return PageClass.DETAIL_DESKTOP, desktop
    return (PageClass.DETAIL_IMAGE, image) if image else None


def _is_framed(pieces: Sequence[Piece], anchors: Sequence[str]) -> bool:
    """Whether a picture of the image era, known by a label of its own, stands on its own site."""
    single = not detail_desktop.is_grid(pieces) and not detail_desktop.is_of_text_era(anchors)
    return single and _has_label_of_image_era(pieces)


def _has_label_of_image_era(pieces: Sequence[Piece]) -> bool:
    return any("函授站" in piece.text for piece in pieces)


def _is_of_text_era(page: Page, pieces: Sequence[Piece], seen: PageClass) -> bool:
    """Whether a column of rows is part of a monitor that somebody photographed.

    On the monitor hardly a picture of the image era stands: it has tiles, and a label of its own.
    """
    if seen is not PageClass.DETAIL_IMAGE or page.paper or page.ground >= _SCREEN:
        return False
    return not _has_label_of_image_era(pieces)


def _mostly_colons(pieces: Sequence[Piece]) -> bool:
    labels = [label for piece in pieces for label in labels_in(piece.text)]
    return 2 * sum(label.colon for label in labels) > len(labels)


def _is_unreadable(pieces: Sequence[Piece]) -> bool:
    known = [value for piece in pieces for value in piece.confidences]
    return len(known) < _FEW_CHARACTERS or sum(known) / len(known) < _LEGIBLE
