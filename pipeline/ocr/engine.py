"""The seam to the recogniser."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Line, Look, Page


class Engine(Protocol):
    """Reads pictures.

    ``fingerprint`` changes whenever the same picture might be read differently: it names model
    digests, library versions and the version of the reading itself.
    """

    @property
    def fingerprint(self) -> str: ...

    def read(self, pixels: NDArray[np.uint8], *, finely: bool = False) -> Page:
        """All lines of a picture of shape (height, width, 3), RGB, by the fast reader.

        ``finely`` takes several times as long and misses less.
        """
        ...

    def read_again(
        self, pixels: NDArray[np.uint8], page: Page, looks: tuple[Look, ...]
    ) -> tuple[Line, ...]:
        """Lines of ``page`` by the strong reader, in the order given, their texts weighed."""
        ...
