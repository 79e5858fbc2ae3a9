"""What the indexes of form services say: whose an attachment is, wherever it lies by now."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pipeline.domain.submission import Claim


@dataclass(frozen=True, slots=True)
class Assigned:
    """One row of an index. It speaks for sources that begin with ``prefix``, and no others."""

    prefix: str
    attachment: str
    student_no: str
    name: str


@dataclass(slots=True)
class Attachments:
    """Rows of all indexes by the file name they assign."""

    _by_name: dict[str, list[Assigned]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, rows: Iterable[Assigned]) -> "Attachments":
        found = cls()
        for row in rows:
            found._by_name[_folded(row.attachment).rpartition("/")[2]].append(row)
        return found

    def claim(self, source: str) -> Claim | None:
        """What the indexes say of a source; nothing where they name several people for it.

        A container that was handed in as an attachment gives its claim to all that is in it.
        """
        if not self._by_name:
            return None
        parts = _folded(source).split("!")
        for count in range(len(parts), 0, -1):
            path = "!".join(parts[:count])
            name = path.rpartition("!")[2].rpartition("/")[2]
            rows = [one for one in self._by_name.get(name, ()) if source.startswith(one.prefix)]
            whom = {(row.student_no, row.name) for row in _closest(rows, path.replace("!", "/"))}
            if len(whom) == 1:
                student_no, person = whom.pop()
                return Claim(student_no or None, person or None)
        return None


def _closest(rows: list[Assigned], path: str) -> list[Assigned]:
    """Rows whose folders agree furthest with those of ``path``; of equal names that says which."""
    shared = [_shared(_folded(row.attachment), path) for row in rows]
    return [row for row, count in zip(rows, shared, strict=True) if count == max(shared)]


def _shared(one: str, other: str) -> int:
    count = 0
    for a, b in zip(reversed(one.split("/")), reversed(other.split("/")), strict=False):
        if a != b:
            break
        count += 1
    return count


def _folded(path: str) -> str:
    return unicodedata.normalize("NFKC", path).casefold()
