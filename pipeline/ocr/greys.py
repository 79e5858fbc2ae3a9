"""Grey levels of a picture, counted."""

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray


def levels(grey: NDArray[np.uint8], shares: Sequence[float]) -> list[int]:
    """The grey levels, 0..255, that ``shares`` per cent of the pixels do not exceed.

    Args:
        grey: any shape, not empty.
        shares: 0..100 each.
    """
    # Counting takes a tenth of the time of sorting. OpenCV counts twice as fast as NumPy, but in
    # numbers that are whole only up to 2**24.
    if grey.size < 2**24:
        counts = np.asarray(cv2.calcHist([grey], [0], None, [256], [0, 256])).ravel()
    else:
        counts = np.bincount(grey.ravel(), minlength=256)
    most = grey.size - 1
    reached = counts.cumsum().searchsorted([share / 100 * most for share in shares], "right")
    return [int(level) for level in reached]
