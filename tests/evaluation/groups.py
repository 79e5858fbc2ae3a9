"""Lines of the table for groups of pictures: what was planted, and whose name can be read."""

from collections import defaultdict
from collections.abc import Sequence

from pipeline.domain.alphabet import Alphabets
from tests.evaluation.counts import Share, share
from tests.evaluation.score import Pair


def per_planted(items: Sequence[Pair]) -> list[tuple[str, Share]]:
    """For each thing planted, traps among them: verdict as expected and nothing false told."""
    groups: dict[str, list[Pair]] = defaultdict(list)
    for one in items:
        if one.truth.planted != "none":
            groups[one.truth.planted].append(one)
    return [(name, share([_right(one) for one in group])) for name, group in sorted(groups.items())]


def _right(one: Pair) -> bool:
    return one.seen.verdict in one.truth.verdicts and not one.seen.codes & one.truth.forbidden


def sent_to_review(items: Sequence[Pair], alphabets: Alphabets) -> list[tuple[str, Share]]:
    """Good pictures sent to review, those whose name both readers can read apart from the rest."""
    good = [one for one in items if one.truth.verdicts == {"verified"} and one.truth.readable]
    within = [one for one in good if readable(one.truth.fields.get("name", ""), alphabets)]
    beyond = [one for one in good if one not in within]
    return [
        (f"good pictures sent to review, name {where}", share([_doubted(one) for one in group]))
        for where, group in (("within both alphabets", within), ("beyond", beyond))
    ]


def _doubted(one: Pair) -> bool:
    return one.seen.verdict == "review"


def readable(name: str, alphabets: Alphabets) -> bool:
    """Whether every character of ``name`` is in the measured alphabet of both readers."""
    readers = (alphabets.fast, alphabets.strong)
    return all(reader.reads(character) for character in name for reader in readers)
