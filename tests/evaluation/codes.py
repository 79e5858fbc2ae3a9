"""How right each code was: precision and recall, and hints apart."""

from collections.abc import Sequence

from tests.evaluation.counts import Share, share
from tests.evaluation.score import Pair

#: Codes from a look at the pixels: a person may see the same, but nobody has to.
HINTS = frozenset({"E701"})


def per_code(items: Sequence[Pair]) -> list[tuple[str, Share, Share]]:
    """For each code: of those told how many are true, of the true how many were told.

    A code that may stand beside the others counts for neither where it was not planted: those the
    truth allows; a difference that it does not forbid, or E204, where review is among the
    acceptable verdicts; any code of a file for which the truth asks for none.
    """
    found = {code for one in items for code in one.seen.codes | one.truth.codes} - HINTS
    return [(code, _precision(items, code), _recall(items, code)) for code in sorted(found)]


def _precision(items: Sequence[Pair], code: str) -> Share:
    told = [one for one in items if code in one.seen.codes and not _open(one, code)]
    return share([code in one.truth.codes for one in told])


def _open(one: Pair, code: str) -> bool:
    """Whether the truth leaves it open if ``code`` stands."""
    truth = one.truth
    if code in truth.codes:
        return False
    if code in truth.allowed or (truth.page is None and not truth.codes):
        return True
    in_doubt = code == "E204" or (code.startswith("D") and code not in truth.forbidden)
    return in_doubt and "review" in truth.verdicts


def _recall(items: Sequence[Pair], code: str) -> Share:
    return share([code in one.seen.codes for one in items if code in one.truth.codes])


def hints(items: Sequence[Pair]) -> list[tuple[str, Share]]:
    """Recall of each hint, and its false alarms on clean and on damaged detail pages."""
    pages = [one for one in items if one.truth.readable and one.truth.fields]
    lines = []
    for code in sorted(HINTS):
        true = [one for one in pages if code in one.truth.hints]
        rest = [one for one in pages if code not in one.truth.hints]
        clean = [one for one in rest if one.truth.undegraded]
        again = [one for one in rest if "recompressed" in one.truth.degradations]
        other = [one for one in rest if one not in clean and one not in again]
        for what, group in (
            ("recall", true),
            ("false alarms, clean", clean),
            ("false alarms, recompressed", again),
            ("false alarms, other damage", other),
        ):
            lines.append((f"{code} {what}", share([code in one.seen.codes for one in group])))
    return lines
