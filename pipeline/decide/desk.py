"""The registrar's decisions in the course of one run."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from pipeline.decide import book, offers
from pipeline.decide.effect import Decided, decided
from pipeline.decide.gather import from_latest
from pipeline.domain.decision import Decision
from pipeline.domain.judgement import Outcome
from pipeline.domain.policy import Policy
from pipeline.domain.student import Roster
from pipeline.match.judge import Item


class Desk:
    """Reads back what was written into ``latest``, and puts what was decided into effect.

    ``problems`` are those of the last reading: while there are any, ``latest`` must stay.
    """

    def __init__(self, out: Path, today: date, group: str = "") -> None:
        self._out, self._today, self._group = out, today, group
        self._decisions: Mapping[str, Decision] = {}
        self.problems: tuple[str, ...] = ()
        self.remarks: list[str] = []

    def read_back(self) -> None:
        """Keep new decisions; what is written meanwhile is kept by the next reading.

        Raises:
            RunError: decisions.csv cannot be read or written.
        """
        gathered = from_latest(self._out, self._today, self._group)
        self.problems = gathered.problems
        self.remarks += gathered.remarks
        if gathered.new:
            self.remarks.append(f"读回处理意见 {len(gathered.new)} 条。")

    def put_into_effect(
        self, outcome: Outcome, items: Sequence[Item], roster: Roster, policy: Policy
    ) -> Decided:
        """The outcome as the decisions made so far leave it, those made during the run too."""
        self.read_back()
        self._decisions = book.current(book.load(self._out))
        made = decided(outcome, items, roster, policy, self._decisions)
        self.remarks += made.remarks
        return made

    def holding(self, made: Decided) -> dict[str, Decision]:
        """Decisions on rows that are as they were, by 编号."""
        return {key: one for key, one in self._told(made) if one.basis == made.bases[key]}

    def lapsed(self, made: Decided) -> dict[str, Decision]:
        """Decisions on rows whose picture or values have changed since, by 编号."""
        return {key: one for key, one in self._told(made) if one.basis != made.bases[key]}

    def offered(self, made: Decided) -> dict[str, bytes]:
        """The file by which the next run knows what was edited."""
        return {offers.FILE: offers.dump(made.bases, self._decisions)}

    def _told(self, made: Decided) -> list[tuple[str, Decision]]:
        return [(key, one) for key, one in self._decisions.items() if key in made.bases]
