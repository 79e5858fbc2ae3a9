"""What the formats render: the outcome of a run and the facts about it."""

from dataclasses import dataclass
from datetime import date

from pipeline.domain.judgement import Judgement, Outcome
from pipeline.domain.policy import Policy
from pipeline.domain.student import Roster
from pipeline.domain.submission import Skipped

#: Stands in every file that must not leave the office.
INTERNAL = "仅限学籍科内部使用"

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What run.json tells beside the counts; only times and the run id differ between equal runs.

    ``read`` and ``reused`` count picture contents; ``durations`` are seconds by stage.
    """

    run_id: str
    started: str
    finished: str
    versions: Pairs
    settings: Pairs
    models: Pairs
    roster_sha256: str
    inbox_sha256: str
    durations: tuple[tuple[str, float], ...]
    skipped: tuple[Skipped, ...]
    deferred: tuple[Skipped, ...]
    removed: tuple[str, ...]
    faults_known: int
    faults_new: int
    read: int
    reused: int
    audit_head: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One run to be rendered.

    ``first_found`` gives the ISO day of each 编号 of earlier runs, ``first_numbers`` the number by
    which a student was known in them where it was another than now.
    """

    outcome: Outcome
    roster: Roster
    policy: Policy
    today: date
    facts: RunFacts
    first_found: Pairs = ()
    deadline: date | None = None
    first_numbers: Pairs = ()

    def picture(self, source: str) -> Judgement:
        """The judgement on a picture."""
        return next(one for one in self.outcome.pictures if one.source == source)
