"""Engines that read nothing from pictures but do what their first pixel says."""

import os
import time
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Box, Line, Look, Page, Reader, Weighed

#: Red value of the first pixel, and what the engine does.
CRASH, HANG, RAISE = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Obedient:
    """Gives one line per picture: the red value of its first pixel."""

    fingerprint: str = "obedient"

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
        line = Line(str(order), 0.9, Box(0, 0, 10, 10))
        return Page(pixels.shape[1], pixels.shape[0], (line,))

    def read_again(
        self, pixels: NDArray[np.uint8], page: Page, looks: tuple[Look, ...]
    ) -> tuple[Line, ...]:
        return tuple(
            Line(
                "again",
                1.0,
                page.lines[look.line].box,
                reader=Reader.STRONG,
                first=page.lines[look.line].text,
                weighed=tuple(Weighed(text, -1.0) for text in look.texts),
            )
            for look in looks
        )
