"""The standard layout set."""

from sample_images.drawing.layouts import LayoutSet
from sample_images.drawing.pages import detail_desktop, detail_image, detail_phone, wrong

LAYOUTS = LayoutSet(
    "standard",
    detail_phone.LAYOUTS + detail_desktop.LAYOUTS + detail_image.LAYOUTS + wrong.LAYOUTS,
)
