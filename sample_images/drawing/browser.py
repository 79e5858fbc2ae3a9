"""Chromium turns the HTML of a layout into a picture and says where each field lies.

Needs the Debian packages ``chromium`` and ``fonts-noto-cjk``; with ``fonts-wqy-microhei``,
``fonts-wqy-zenhei``, ``fonts-arphic-uming``, ``fonts-arphic-ukai`` and ``fonts-lxgw-wenkai``
labels come in more typefaces.
"""

import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PIL import Image
from playwright.sync_api import sync_playwright

from pipeline.domain.fields import Field
from pipeline.domain.page import Box
from sample_images.drawing.layouts import Layout, Scene

_ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars", "--font-render-hinting=none", "--force-color-profile=srgb",
]  # fmt: skip

_PLACES = """() => [...document.querySelectorAll('[data-field]')].map(e => {
  const range = document.createRange(); range.selectNodeContents(e);
  const row = (e.closest('[data-row]') || e).getBoundingClientRect();
  let value = range.getBoundingClientRect();
  if (!value.width) value = row;
  const four = r => [r.left + scrollX, r.top + scrollY, r.right + scrollX, r.bottom + scrollY];
  return [e.dataset.field, four(value), four(row)];
})"""

_DARK = "html{filter:invert(.92) hue-rotate(180deg)} svg,img{filter:invert(1) hue-rotate(180deg)}"


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page as drawn: boxes in device pixels of ``image``.

    ``values`` are the boxes of the values as drawn, ``rows`` those of the rows they stand in.
    """

    image: Image.Image
    values: Mapping[Field, Box]
    rows: Mapping[Field, Box]


class MissingToolError(RuntimeError):
    """Chromium or the fonts are not installed; the message says what to install."""


def executable() -> str | None:
    """Path of Chromium: ``$CHROMIUM``, else the first of its usual names on the path."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


def check() -> str:
    """Path of Chromium.

    Raises:
        MissingToolError: Chromium or Noto Sans CJK is missing.
    """
    path = executable()
    if path is None:
        raise MissingToolError("找不到 Chromium：apt-get install chromium（或设环境变量 CHROMIUM）")
    if shutil.which("fc-list"):
        listed = subprocess.run(
            ["fc-list", "Noto Sans CJK SC", "family"], capture_output=True, text=True, check=False
        )
        if not listed.stdout.strip():
            raise MissingToolError("找不到中文字体：apt-get install fonts-noto-cjk")
    return path


class Browser:
    """One running Chromium; one page per device scale is kept."""

    def __init__(self, context_of: Any) -> None:
        self._new_context = context_of
        self._pages: dict[float, Any] = {}

    def _page(self, scale: float) -> Any:
        if scale not in self._pages:
            context = self._new_context(device_scale_factor=scale, locale="zh-CN")
            self._pages[scale] = context.new_page()
        return self._pages[scale]

    def draw(self, layout: Layout, scene: Scene, *, dark: bool = False) -> Drawn:
        """Draw one scene; ``dark`` inverts the page as a phone's dark mode does."""
        page = self._page(layout.scale)
        page.set_viewport_size({"width": layout.width, "height": 300})
        page.set_content(layout.draw(layout, scene), wait_until="load")
        if dark:
            page.add_style_tag(content=_DARK)
        png = page.screenshot(full_page=True, type="png")
        places = page.evaluate(_PLACES)
        return Drawn(
            Image.open(io.BytesIO(png)).convert("RGB"),
            {Field(key): _box(value, layout.scale) for key, value, _ in places},
            {Field(key): _box(row, layout.scale) for key, _, row in places},
        )

    def picture(self, html: str, width: int, height: int, *, clear: bool = False) -> Image.Image:
        """``html`` at one device pixel per CSS pixel; ``clear`` keeps what is transparent."""
        page = self._page(1.0)
        page.set_viewport_size({"width": width, "height": height})
        page.set_content(html, wait_until="load")
        png = page.screenshot(type="png", omit_background=clear)
        return Image.open(io.BytesIO(png)).convert("RGBA" if clear else "RGB")


def _box(four: list[float], scale: float) -> Box:
    x0, y0, x1, y1 = (value * scale for value in four)
    return Box(int(x0), int(y0), round(x1 + 0.5), round(y1 + 0.5))


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser with a fresh profile, without network traffic of its own.

    Raises:
        MissingToolError: Chromium or the fonts are not installed.
    """
    path = check()
    with tempfile.TemporaryDirectory() as profile, sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=path, args=_ARGUMENTS, env={**os.environ, "HOME": profile}
        )
        try:
            yield Browser(running.new_context)
        finally:
            running.close()
