"""What comes out of the recogniser must have the form that was agreed, or it is not believed.

A model file that is damaged, or a library that changed, may give anything. It must neither reach
the rules nor be kept for the next run.
"""

from collections.abc import Iterable
from math import isfinite
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Line, Look, Page

#: No line of a picture is longer; whatever is longer is no line.
_CHARACTERS = 2000
#: A mean of probabilities in single precision may come out a little above 1.
_CERTAIN = 1.001


class RubbishError(Exception):
    """An engine gave back what no engine may give back."""


def check_page(page: Any, pixels: NDArray[np.uint8]) -> Page:
    """``page`` as it came, a page of these pixels.

    Raises:
        RubbishError: it is none.
    """
    if not isinstance(page, Page):
        raise RubbishError("no page")
    if (page.height, page.width) != pixels.shape[:2]:
        raise RubbishError("a page of another picture")
    if not all(map(isfinite, (*page.transform, page.sharpness, page.ground))):
        raise RubbishError("a page that lies nowhere")
    _check(page.lines)
    return page


def check_lines(lines: Any, looks: tuple[Look, ...]) -> tuple[Line, ...]:
    """``lines`` as they came, one for each look.

    Raises:
        RubbishError: they are none, or of another number.
    """
    if not isinstance(lines, tuple) or len(lines) != len(looks):
        raise RubbishError("not a line for each look")
    _check(lines)
    return lines


def _check(lines: Iterable[Any]) -> None:
    for line in lines:
        if not isinstance(line, Line) or not _is_text(line.text):
            raise RubbishError("a line without text")
        if not all(0 <= value <= _CERTAIN for value in (line.confidence, *line.confidences)):
            raise RubbishError("a confidence that is no probability")
        box = line.box
        if not all(map(isfinite, (box.x0, box.y0, box.x1, box.y1, *line.centres))):
            raise RubbishError("a line that lies nowhere")


def _is_text(text: Any) -> bool:
    if not isinstance(text, str) or len(text) > _CHARACTERS:
        return False
    return not any("\ud800" <= character <= "\udfff" for character in text)
