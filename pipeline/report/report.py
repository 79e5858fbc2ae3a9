"""What the formats render: the outcome of a run and the facts about it."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pipeline.domain.decision import Decision
from pipeline.domain.judgement import Judgement, Outcome
from pipeline.domain.policy import Policy
from pipeline.domain.student import Roster
from pipeline.domain.submission import Deferred, Skipped

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
    deferred: tuple[Deferred, ...]
    removed: tuple[str, ...]
    faults_known: int
    faults_new: int
    read: int
    reused: int
    audit_head: str = ""


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of a college had been checked on a day, by the last run of that day."""

    day: date
    college: str
    expected: int
    checked: int

    @property
    def share(self) -> float | None:
        """核查率 as a share 0..1; None where nobody is expected."""
        return self.checked / self.expected if self.expected else None


@dataclass(frozen=True, slots=True)
class Report:
    """One run to be rendered.

    ``first_found`` and ``last_found`` give the ISO days of each 编号 of earlier runs. ``copied``
    are the digests of the pictures that lie beside the reports, to be linked to; ``percent`` of the
    verified ones are drawn for a look by eye. ``decided`` are the registrar's decisions in effect
    by 编号, ``lapsed`` those made on other pictures or values than are there now. ``crops`` has the
    size in bytes of each crop that lies beside the reports, by its path. ``history`` has the rates
    of earlier days, ``target`` is the 核查率 (0..1) that a college should reach. ``bases`` are
    digests of what can be decided on, by 编号.
    """

    outcome: Outcome
    roster: Roster
    policy: Policy
    today: date
    facts: RunFacts
    first_found: Pairs = ()
    deadline: date | None = None
    last_found: Pairs = ()
    copied: frozenset[str] = frozenset()
    percent: float = 1.0
    decided: Mapping[str, Decision] = field(default_factory=dict)
    lapsed: Mapping[str, Decision] = field(default_factory=dict)
    crops: Mapping[str, int] = field(default_factory=dict)
    history: tuple[Rate, ...] = ()
    target: float = 0.95
    bases: Mapping[str, str] = field(default_factory=dict)

    def written(self, number: str) -> tuple[str, str, str]:
        """处理意见, 处理人 and 处理日期 of the row with this 编号."""
        made = self.decided.get(number)
        return (made.words, made.person, made.day) if made is not None else ("", "", "")

    def earlier(self, number: str) -> str:
        """What was decided on the row before its picture or values changed, in words."""
        made = self.lapsed.get(number)
        if made is None:
            return ""
        return f"原处理意见：{made.words}（{made.person} {made.day}）；图片或数值已变，请重新处理"

    def picture(self, source: str) -> Judgement:
        """The judgement on a picture."""
        place = bisect_left(self.outcome.pictures, source, key=lambda one: one.source)
        return self.outcome.pictures[place]
