"""Reading and looking again until nothing is in doubt that a second look could settle."""

from collections.abc import Callable, Iterable, Mapping

from pipeline.domain.page import Look
from pipeline.domain.submission import Submission
from pipeline.run.library import Item, Library

#: A second look can bring new doubts (a value that now ends elsewhere, a difference to be weighed),
#: but not for ever. As the rounds are named to people.
_ROUNDS = ("复看存疑内容", "复看后新的疑点", "复看后新的疑点（最后一轮）")


def settle(
    library: Library,
    submissions: tuple[Submission, ...],
    doubts_of: Callable[[Iterable[Item]], Mapping[str, tuple[Look, ...]]],
) -> tuple[Item, ...]:
    """Read everything, then look again at what is in doubt.

    ``doubts_of`` gives, by source, the lines that are in doubt and the texts to be weighed there.
    It goes through the items one by one, so that what it kept of each is gone before the next.
    """
    library.fetch(submissions)
    by_source = {submission.source: submission for submission in submissions}
    seen: set[tuple[str, Look]] = set()
    for what in _ROUNDS:
        doubts: dict[str, tuple[Submission, tuple[Look, ...]]] = {}
        for source, looks in sorted(doubts_of(library.items(submissions)).items()):
            submission = by_source[source]
            digest = submission.sha256
            new = {look for look in looks if (digest, look) not in seen}
            seen.update((digest, look) for look in new)
            if new:
                earlier = doubts.get(digest, (submission, ()))[1]
                doubts[digest] = (submission, _merged(*earlier, *new))
        if not doubts:
            break
        library.look_again(doubts, what)
    return tuple(library.items(submissions))


def _merged(*looks: Look) -> tuple[Look, ...]:
    """One look per line: two students' claims can ask for different texts of the same picture."""
    texts: dict[int, set[str]] = {}
    for look in looks:
        texts.setdefault(look.line, set()).update(look.texts)
    return tuple(Look(line, tuple(sorted(wanted))) for line, wanted in sorted(texts.items()))
