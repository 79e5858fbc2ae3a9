"""Pictures that a person may have to look at, and those that are drawn for a look by eye."""

import hashlib
from collections.abc import Iterable
from pathlib import PurePosixPath

from pipeline.domain.judgement import Judgement, Outcome, StudentJudgement, Verdict

#: Findings that ask whose a picture is, which 归属 answers.
WHOSE = frozenset(("E401", "E402", "E403", "E405", "E501", "E502"))

_COPIES = "review/pictures/"
_TO_REVIEW = (Verdict.REVIEW, Verdict.UNMATCHED)
_LOOKED_AT = (Verdict.REVIEW, Verdict.UNMATCHED, Verdict.DISCREPANCY)
_NOT_OWN = ("E401", "E402", "E403", "E405")


def is_in_doubt(one: Judgement) -> bool:
    """Whether a picture is shown to the registrar; an identity card never is."""
    if one.sensitive or one.sha256 is None or one.page_class is None:
        return False
    return one.verdict in _LOOKED_AT or any(f.code in _NOT_OWN for f in one.findings)


def asks_for_review(one: Judgement) -> bool:
    """Whether the verdict on a picture waits for a person."""
    return one.verdict in _TO_REVIEW


def is_confirmable(one: Judgement) -> bool:
    """Whether a look at the picture answers all its doubts: whose it is, 归属 has to say."""
    whose = any(finding.code in WHOSE for finding in one.findings)
    return one.verdict is Verdict.REVIEW and one.student is not None and not whose


def together_only(outcome: Outcome) -> tuple[StudentJudgement, ...]:
    """Students in review whose pictures are in order one by one but not together."""
    waiting = {one.source for one in outcome.pictures if asks_for_review(one)}
    return tuple(
        one
        for one in outcome.students
        if one.verdict is Verdict.REVIEW and waiting.isdisjoint(one.sources)
    )


def copy_of(sha256: str) -> str:
    """Where the copy of a picture lies below the folder of the run."""
    return f"{_COPIES}{sha256}.jpg"


def digests_of(paths: Iterable[str]) -> frozenset[str]:
    """Digests of the pictures that lie at those of the paths that ``copy_of`` made."""
    return frozenset(PurePosixPath(path).stem for path in paths if path.startswith(_COPIES))


def sample(
    pictures: tuple[Judgement, ...], percent: float, seed: str = ""
) -> tuple[Judgement, ...]:
    """About ``percent`` of the verified pictures, at least one where there are any.

    Each content is drawn or not by its own digest, so that a picture that was drawn stays drawn
    while others come in; what a person has decided is not drawn again.
    """
    if percent <= 0:
        return ()
    verified = [one for one in pictures if one.verdict is Verdict.VERIFIED and not one.by_hand]
    drawn = [one for one in verified if _lot(one, seed) * 100 < percent]
    return tuple(drawn or sorted(verified, key=lambda one: (_lot(one, seed), one.source))[:1])


def _lot(one: Judgement, seed: str) -> float:
    """A number 0..1 that only the picture and the seed decide."""
    digest = hashlib.sha256(f"{seed}\x1f{one.sha256}".encode()).digest()
    return int.from_bytes(digest[:8]) / 2**64
