"""Counts with their uncertainty."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """``hits`` of ``total``, with the 95 % interval of Wilson (1927)."""

    hits: int
    total: int

    @property
    def interval(self) -> tuple[float, float]:
        """Lower and upper bound, 0..1; the whole range where nothing was counted."""
        if not self.total:
            return 0.0, 1.0
        z, n, p = 1.96, self.total, self.hits / self.total
        middle = p + z * z / (2 * n)
        spread = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        scale = 1 + z * z / n
        return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)

    def __str__(self) -> str:
        if not self.total:
            return "–"
        low, high = self.interval
        rate = 100 * self.hits / self.total
        return f"{self.hits}/{self.total} = {rate:.1f} % [{100 * low:.1f}, {100 * high:.1f}]"


def share(marks: list[bool]) -> Share:
    """How many of ``marks`` are true."""
    return Share(sum(marks), len(marks))
