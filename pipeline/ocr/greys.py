"""Grey levels of a picture, counted."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def levels(grey: NDArray[np.uint8], shares: Sequence[float]) -> list[int]:
    """The grey levels, 0..255, that ``shares`` per cent of the pixels do not exceed.

    Args:
        grey: any shape, not empty.
        shares: 0..100 each.
    """
    # Counting takes a tenth of the time of sorting.
    reached = np.cumsum(np.bincount(grey.ravel(), minlength=256))
    wanted = np.array(shares) / 100 * (grey.size - 1)
    return [int(level) for level in np.searchsorted(reached, wanted, "right")]
