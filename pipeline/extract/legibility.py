"""Whether the print of a page is large and sharp enough to be believed at all.

``python -m tests.quality`` prints how both limits were found: below either of them numbers and
names are misread firmly. Above, what is misread is weak, or a confusion that clear print has too
(籍 as 箱, the last bracket), and a second look can settle it.
"""

from statistics import fmean, median

from pipeline.domain.page import Page

#: Median height in pixels of the lines as detected; print is about two thirds of that.
LEAST_HEIGHT = 12
#: Mean probability of all characters of a page.
LEAST_MEAN = 0.9


def is_legible(page: Page) -> bool:
    """Whether values may be taken from ``page``; one without lines is not legible."""
    heights = [line.box.height for line in page.lines]
    known = [value for line in page.lines for value in line.confidences or (line.confidence,)]
    return bool(known) and median(heights) >= LEAST_HEIGHT and fmean(known) >= LEAST_MEAN
