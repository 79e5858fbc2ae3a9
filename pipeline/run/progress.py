"""How a run tells where it is."""

from typing import Protocol


class Progress(Protocol):
    """Told about every stage and every picture; must not fail."""

    def start(self, stage: str, total: int) -> None: ...

    def advance(self) -> None: ...


class Silent:
    """Says nothing."""

    def start(self, stage: str, total: int) -> None: ...

    def advance(self) -> None: ...
