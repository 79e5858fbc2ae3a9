"""One member of a container as it comes out: within its limits, and kept in a draft."""

from pathlib import Path
from typing import Protocol

from pipeline.domain.limits import MIB
from pipeline.ingest.sources.budget import Budget
from pipeline.ingest.sources.kinds import HEAD, Kind, kind_of, suffix_of
from pipeline.ingest.sources.other import Refusal, judge_other
from pipeline.ingest.sources.store import Draft

#: Of a file that is neither picture nor container this much is looked at.
ENOUGH = MIB


class Keeper(Protocol):
    """The container it came out of, which decides what becomes of it."""

    @property
    def budget(self) -> Budget: ...

    @property
    def store(self) -> Path: ...

    def settle(self, draft: Draft, path: str, head: bytes) -> None:
        """Keep a complete member as what it is."""
        ...

    def note(self, path: str, told: Refusal | str, sha256: str | None = None) -> None:
        """Keep what is to be said of a member that is not taken."""
        ...


class Member:
    """A sink for its bytes."""

    def __init__(self, keeper: Keeper, path: str) -> None:
        self._keeper, self._path = keeper, path
        self._draft = Draft(keeper.store)
        self._head = b""
        self._most = 0
        self._is_cut = False

    def write(self, piece: bytes) -> bool:
        self._keeper.budget.spend(len(piece))
        self._head += piece[: HEAD - len(self._head)]
        kind = kind_of(self._head, suffix_of(self._path))
        limits = self._keeper.budget.limits
        if kind is Kind.PICTURE:
            self._most = limits.picture_bytes
        elif kind is Kind.OTHER and len(self._head) == HEAD:
            self._most = 0
            self._is_cut = self._draft.size > ENOUGH
            if self._is_cut:
                return False
        else:
            self._most = limits.container_bytes
        if self._is_too_large():
            return False
        self._draft.write(piece)
        return not self._is_too_large()

    def finish(self) -> None:
        try:
            if self._is_too_large():
                details = f"文件超过 {self._most // MIB} MB。请提交普通大小的截图。"
                self._keeper.note(self._path, Refusal("E103", details))
            elif self._is_cut:
                # Read in part only: it has no digest to be told.
                self._keeper.note(self._path, judge_other(suffix_of(self._path), self._head))
            else:
                self._keeper.settle(self._draft, self._path, self._head)
        finally:
            self._draft.drop()

    def drop(self) -> None:
        self._draft.drop()

    def fail(self, code: str, details: str) -> None:
        self.drop()
        told = judge_other(suffix_of(self._path), b"-")
        # What nobody means as evidence need not be readable either.
        self._keeper.note(self._path, told if isinstance(told, str) else Refusal(code, details))

    def _is_too_large(self) -> bool:
        return 0 < self._most < self._draft.size
