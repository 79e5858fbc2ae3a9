"""What a library makes of a few submissions."""

from pipeline.domain.submission import Submission
from pipeline.run.library import Item, Library


def fetched(library: Library, *submissions: Submission) -> tuple[Item, ...]:
    """Fetch and give back in one step."""
    library.fetch(submissions)
    return tuple(library.items(submissions))
