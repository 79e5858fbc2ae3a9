"""Students counted: by verdict, and how many have been checked."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pipeline.domain.judgement import StudentJudgement, Verdict

#: The verdicts that the tables count, in the order of their columns.
COUNTED = (
    *(Verdict.VERIFIED, Verdict.DISCREPANCY, Verdict.REVIEW, Verdict.RESUBMIT, Verdict.MISSING),
)


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one group of students; ``by_verdict`` goes by ``COUNTED``.

    ``expected`` is the group without those whom the roster's status excuses, ``checked`` those
    of them with an acceptable page of their own (核查率 = checked ÷ expected).
    """

    everybody: int
    expected: int
    submitted: int
    by_verdict: tuple[int, ...]
    checked: int
    by_hand: int

    @classmethod
    def of(cls, students: Iterable[StudentJudgement]) -> "Tally":
        """The counts of ``students``."""
        group = tuple(students)
        expected = [one for one in group if one.verdict is not Verdict.NOT_EXPECTED]
        return cls(
            everybody=len(group),
            expected=len(expected),
            submitted=sum(bool(one.sources) for one in group),
            by_verdict=tuple(sum(one.verdict is verdict for one in group) for verdict in COUNTED),
            checked=sum(one.checked for one in expected),
            by_hand=sum(bool(one.by_hand) for one in group),
        )

    @property
    def rate(self) -> float | None:
        """核查率 as a share 0..1; None where nobody is expected."""
        return self.checked / self.expected if self.expected else None


def grouped(
    students: Iterable[StudentJudgement], key: Callable[[StudentJudgement], str]
) -> dict[str, tuple[StudentJudgement, ...]]:
    """``students`` by ``key``, keys in order."""
    groups: dict[str, list[StudentJudgement]] = defaultdict(list)
    for one in students:
        groups[key(one)].append(one)
    return {name: tuple(groups[name]) for name in sorted(groups)}
