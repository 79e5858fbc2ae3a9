"""Whether the print of a page is large and sharp enough to be believed at all.

``python -m tests.quality`` prints how the limits were found: below either of them numbers and
names are misread firmly. Above, what is misread is weak, or a confusion that clear print has too
(籍 as 箱, the last bracket), and a second look can settle it. Of pages one pixel smaller that are
read as surely as larger ones (browsers draw small print sharply), the same is true.
"""

from statistics import fmean, median

from pipeline.domain.page import Page

#: Median height in pixels of the lines as detected; print is about two thirds of that.
LEAST_HEIGHT = 12
#: Mean probability of all characters of a page.
LEAST_MEAN = 0.9
#: The least height, and the mean that it takes.
SMALLEST_HEIGHT, MEAN_OF_SMALLEST = 11, 0.96
#: Lines that have a usual height.
_SEVERAL = 5


def is_legible(page: Page) -> bool:
    """Whether values may be taken from ``page``; one without lines is not legible."""
    if not page.lines:
        return False
    height = _height(page)
    known = [value for line in page.lines for value in line.confidences or (line.confidence,)]
    if height >= LEAST_HEIGHT:
        return fmean(known) >= LEAST_MEAN
    return height >= SMALLEST_HEIGHT and fmean(known) >= MEAN_OF_SMALLEST


def is_tiny(page: Page) -> bool:
    """Whether all print is smaller than any that is believed: what is read of it says nothing."""
    return len(page.lines) >= _SEVERAL and _height(page) < SMALLEST_HEIGHT


def _height(page: Page) -> float:
    return median(line.box.height for line in page.lines)
