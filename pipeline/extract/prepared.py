"""Lines of a page as the rules want them: labels whole, and in one language."""

from functools import lru_cache

from pipeline.domain.page import Page
from pipeline.extract.glosses import without_glosses
from pipeline.extract.joined import with_labels_joined
from pipeline.extract.piece import Piece, pieces_of


@lru_cache(maxsize=8)
def prepared(page: Page) -> tuple[Piece, ...]:
    """Every line of ``page`` that says something of its own, in the page's order."""
    return without_glosses(with_labels_joined(pieces_of(page)))
