"""Which page a picture shows, by its anchors."""

import re
from collections.abc import Sequence

from pipeline.domain.page import SCREEN, Page, PageClass
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
#: 系(所、函授站), a label of the image era alone, one character misread.
_OF_IMAGE_ERA = re.compile(r"函授站|系[（(]所、?.授站")
#: Labels of a record that stands whole in a chat: the picture was opened there.
_WHOLE_RECORD = 10


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
    detail = _detail(page, pieces)
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


def _detail(page: Page, pieces: Sequence[Piece]) -> Decision | None:
    phone = detail_phone.seen(pieces)
    desktop = detail_desktop.seen(pieces)
    image = detail_image.seen(pieces)
    listed = image and _mostly_colons(pieces) and not detail_phone.is_titled(phone)
    if phone and not listed and not detail_desktop.is_grid(pieces):
        return PageClass.DETAIL_PHONE, phone
    if image and _is_of_image_era(page, pieces, desktop):
        return PageClass.DETAIL_IMAGE, image
    return (PageClass.DETAIL_DESKTOP, desktop or image) if desktop or image else None


def _is_of_image_era(page: Page, pieces: Sequence[Piece], desktop: Sequence[str]) -> bool:
    """Whether the rows are a picture of the image era; ``desktop`` are anchors of the later page.

    It lies under tiles, which may be too pale to be found, and has a label of its own; on the site
    of its years it is one column. A column without either is one on a screen, but part of a monitor
    that somebody photographed.
    """
    own = any(_OF_IMAGE_ERA.search(piece.text) for piece in pieces)
    if detail_desktop.is_surrounded(desktop):
        later = detail_desktop.is_of_text_era(desktop) or detail_desktop.is_grid(pieces)
        return own and not later
    return own or page.paper > 0 or (not desktop and page.ground >= SCREEN)


def _mostly_colons(pieces: Sequence[Piece]) -> bool:
    labels = [label for piece in pieces for label in labels_in(piece.text)]
    return 2 * sum(label.colon for label in labels) > len(labels)


def _is_unreadable(pieces: Sequence[Piece]) -> bool:
    known = [value for piece in pieces for value in piece.confidences]
    return len(known) < _FEW_CHARACTERS or sum(known) / len(known) < _LEGIBLE
