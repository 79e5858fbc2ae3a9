"""Debian's Chromium, without a head, for tests that look at pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from sample_images.drawing.browser import executable

_ARGUMENTS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


@contextmanager
def running() -> Iterator[Any]:
    """A running browser; where there is none the test is skipped, and says so."""
    path = executable()
    if path is None:
        pytest.skip("没有 Chromium，页面未测试：apt-get install chromium（或设环境变量 CHROMIUM）")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        try:
            yield found
        finally:
            found.close()


def written(folder: Path, files: dict[str, bytes]) -> Path:
    """``folder`` with the files of a run in it."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder
