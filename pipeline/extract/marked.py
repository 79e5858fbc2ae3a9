"""Pages that something was written across, such as the time and place that a camera adds."""

from dataclasses import replace

from pipeline.domain.page import Box, Page

#: Crossings that make a mark: detectors cut one line in two now and then.
_LEAST = 2
#: By how much of the lower of two lines they overlap, across and down, and lie apart in height:
#: neighbours in one row overlap, too, but stand level.
_ACROSS, _DOWN, _APART = 0.5, 0.3, 0.2


def without_measures(page: Page) -> Page:
    """``page`` without what was measured of its print, where lines run across others."""
    if not any(line.inks for line in page.lines) or not is_marked(page):
        return page
    return replace(page, lines=tuple(replace(line, inks=()) for line in page.lines))


def is_marked(page: Page) -> bool:
    """Whether several lines run across others: no page's own rows do."""
    boxes = sorted((line.box for line in page.lines), key=lambda box: box.y0)
    found = 0
    for place, box in enumerate(boxes, 1):
        for other in boxes[place:]:
            if other.y0 >= box.y1:
                break  # it stands below, as do all that follow
            found += _crosses(box, other)
    return found >= _LEAST


def _crosses(one: Box, other: Box) -> bool:
    height = min(one.height, other.height)
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    apart = abs(one.centre_y - other.centre_y)
    return across > _ACROSS * height and down > _DOWN * height and apart > _APART * height
