"""The registrar's decisions in the course of one run."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from pipeline.decide import book, offers
from pipeline.decide.effect import Decided, decided
from pipeline.decide.gather import Gathered, from_reports, written_into
from pipeline.decide.offers import lacks_owner, standing
from pipeline.domain.decision import Decision
from pipeline.domain.judgement import Outcome
from pipeline.domain.policy import Policy
from pipeline.domain.student import Roster
from pipeline.match.judge import Item

#: By which an edit of a file is noticed: name, size, time in nanoseconds and inode.
_Stamp = tuple[str, int, int, int]


class Desk:
    """Reads back what was written into ``latest``, and puts what was decided into effect.

    ``problems`` are those of the last reading: while there are any, ``latest`` must stay. ``new``
    are all decisions that were read back; ``note`` is told of every reading that brought any.
    ``now`` gives the present 学号 of whoever had another when a picture was decided to be theirs.
    """

    def __init__(
        self, out: Path, today: date, group: str, note: Callable[[Gathered], None]
    ) -> None:
        self._out, self._today, self._group, self._note = out, today, group, note
        self._decisions: Mapping[str, Decision] = {}
        self.now: Callable[[str], str] = str
        self._read: tuple[_Stamp, ...] = ()
        self.problems: tuple[str, ...] = ()
        self.new: list[book.Recorded] = []
        self.remarks: list[str] = []

    def read_back(self) -> None:
        """Keep new decisions; what is written meanwhile is kept by the next reading.

        Raises:
            RunError: decisions.csv cannot be read or written.
        """
        self._read_from(self._out / "latest", "读回处理意见 {} 条。")

    def read_late(self, folder: Path) -> str:
        """Keep what was saved since the last reading into reports that lie in ``folder`` by now.

        It is in effect from the next run on. Why the reports must stay, "" where they need not.

        Raises:
            RunError: decisions.csv cannot be read or written.
        """
        if _stamps(folder) != self._read:
            self._read_from(folder, "替换报告时又读回处理意见 {} 条，下次运行时生效。")
        return "其中有不能识别的处理意见" if self.problems else ""

    def put_into_effect(
        self, outcome: Outcome, items: Sequence[Item], roster: Roster, policy: Policy
    ) -> Decided:
        """The outcome as the decisions made so far leave it, those made during the run too."""
        self.read_back()
        self._decisions = book.current(book.load(self._out))
        present = {key: self._moved(one) for key, one in self._decisions.items()}
        made = decided(outcome, items, roster, policy, present)
        self._complete(made)
        self.remarks += made.remarks
        return made

    def holding(self, made: Decided) -> dict[str, Decision]:
        """Decisions on rows that are as they were, by 编号."""
        told = [(key, standing(one, made.bases[key])) for key, one in self._told(made)]
        return {key: one for key, one in told if one is not None}

    def lapsed(self, made: Decided) -> dict[str, Decision]:
        """Decisions on rows whose picture or values have changed since, by 编号.

        Of some a part still holds.
        """
        return {key: one for key, one in self._told(made) if standing(one, made.bases[key]) != one}

    def offered(self, made: Decided) -> dict[str, bytes]:
        """The file by which the next run knows what was edited."""
        return {offers.FILE: offers.dump(made.bases, self._decisions)}

    def _complete(self, made: Decided) -> None:
        """Keep on which values rests what was said beside 归属 before anybody had compared them."""
        day = self._today.isoformat()
        found = [
            book.Recorded(replace(one, basis=made.bases[key]), "核对时补记依据", day)
            for key, one in self._told(made)
            if lacks_owner(one, made.bases[key])
        ]
        if found:
            book.add(self._out, book.load(self._out), found, self._group)
            self._decisions = {
                **self._decisions,
                **{one.decision.number: one.decision for one in found},
            }
            self._note(Gathered(tuple(found)))

    def _moved(self, one: Decision) -> Decision:
        return replace(one, target=self.now(one.target)) if one.target else one

    def _told(self, made: Decided) -> list[tuple[str, Decision]]:
        return [(key, one) for key, one in self._decisions.items() if key in made.bases]

    def _read_from(self, folder: Path, told: str) -> None:
        # Before the files are read: what is saved while they are must be read once more.
        self._read = _stamps(folder)
        gathered = from_reports(folder, self._today, self._group)
        self.problems = gathered.problems
        self.remarks += gathered.remarks
        if gathered.new:
            self.new += gathered.new
            self.remarks.append(told.format(len(gathered.new)))
            self._note(gathered)


def _stamps(folder: Path) -> tuple[_Stamp, ...]:
    found = ((path.name, path.stat()) for path in written_into(folder))
    return tuple((name, one.st_size, one.st_mtime_ns, one.st_ino) for name, one in found)
