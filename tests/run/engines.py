"""Engines that read nothing from pictures but do what their first pixel says."""

import os
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Box, Line, Look, Page, Reader, Weighed

#: Red value of the first pixel, and what the engine does.
CRASH, HANG, RAISE, HUNGRY = 1, 2, 3, 4
#: Rubbish of several kinds.
NOTHING, NOT_A_NUMBER, SURROGATE, OTHER_SIZE = 5, 6, 7, 8
#: Fails as CRASH does, but only until a file named in ``Obedient.once`` exists.
CRASH_ONCE = 9
#: The second look crashes.
CRASH_AGAIN = 100


@dataclass(frozen=True, slots=True)
class Obedient:
    """Gives one line per picture: the red value of its first pixel."""

    fingerprint: str = "obedient"
    once: Path | None = None

    def __call__(self) -> "Obedient":
        return self

    def read(self, pixels: NDArray[np.uint8], *, finely: bool = False) -> Page:
        order = int(pixels[0, 0, 0])
        if order == CRASH:
            os._exit(7)
        if order == HANG:
            time.sleep(60)
        if order == RAISE:
            raise ZeroDivisionError
        if order == HUNGRY:
            np.ones(8 * 2**30, np.uint8)
        if order == CRASH_ONCE and self.once is not None and not self.once.exists():
            self.once.touch()
            os._exit(7)
        line = Line(str(order), 0.9, Box(0, 0, 10, 10))
        page = Page(pixels.shape[1], pixels.shape[0], (line,))
        return _spoilt(page, line, order)

    def read_again(
        self, pixels: NDArray[np.uint8], page: Page, looks: tuple[Look, ...]
    ) -> tuple[Line, ...]:
        if int(pixels[0, 0, 0]) == CRASH_AGAIN:
            os._exit(7)
        return tuple(
            Line(
                "again",
                1.0,
                page.lines[look.line].box,
                reader=Reader.STRONG,
                first=page.lines[look.line].first or page.lines[look.line].text,
                weighed=tuple(Weighed(text, -1.0) for text in look.texts),
            )
            for look in looks
        )


def _spoilt(page: Page, line: Line, order: int) -> Page:
    spoilt: dict[int, Any] = {
        NOTHING: None,
        NOT_A_NUMBER: replace(page, lines=(replace(line, confidence=float("nan")),)),
        SURROGATE: replace(page, lines=(replace(line, text="\ud800"),)),
        OTHER_SIZE: replace(page, width=page.width + 1),
    }
    found: Page = spoilt.get(order, page)
    return found


@dataclass(frozen=True, slots=True)
class Unready:
    """Cannot be built: ``how`` is an exception's name, or crash."""

    how: str

    def __call__(self) -> Obedient:
        if self.how == "crash":
            os._exit(9)
        raise ImportError(self.how)
