"""One page class each; the order is the order in which classify.py asks."""

from pipeline.extract.pages import (
    account,
    bind,
    home,
    id_conflict,
    identity_check,
    kaoyan,
    login,
    not_found,
    overview,
    photo_check,
    report,
    xueli,
    xuewei,
)

#: Pages that share labels with the detail pages; their own anchors decide against those.
BEFORE_DETAILS = (report.PAGE, xuewei.PAGE, xueli.PAGE, kaoyan.PAGE)

#: All others, the most telling first: headers and tabs of the later ones stand on many pages.
AFTER_DETAILS = (
    id_conflict.PAGE,
    identity_check.PAGE,
    not_found.PAGE,
    overview.PAGE,
    bind.PAGE,
    photo_check.PAGE,
    account.PAGE,
    login.PAGE,
)

#: Its anchors stand in the header of every desktop page: only where no other page is known.
LAST = (home.PAGE,)
