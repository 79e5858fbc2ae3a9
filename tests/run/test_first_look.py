"""A page that seems to show more than was read of it is looked at finely."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from pipeline.domain.page import Line, Look, Page
from pipeline.domain.submission import Submission
from pipeline.run.reading import Task, Understood, read_here
from tests.extract.build import HEIGHT, WIDTH, card, page, phone_list


@dataclass(frozen=True, slots=True)
class Pale:
    """Reads a phone page; its 层次 is found only where it looks finely, or not even then."""

    found: bool
    fingerprint: str = "pale"

    def read(self, _: NDArray[np.uint8], *, finely: bool = False) -> Page:
        lost = "" if finely and self.found else "专科"
        return page(*(line for line in (*card(), *phone_list()) if line.text != lost))

    def read_again(
        self, _: NDArray[np.uint8], __: Page, looks: tuple[Look, ...]
    ) -> tuple[Line, ...]:
        raise AssertionError(f"nobody asked for {looks}")


@pytest.mark.parametrize("found", [True, False])
def test_a_gap_is_looked_at_finely_before_anything_is_missing(tmp_path: Path, found: bool) -> None:
    path = tmp_path / "pale.png"
    Image.new("RGB", (WIDTH, HEIGHT)).save(path)
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    submission = Submission(path.name, digest, len(content), str(path))
    read = read_here(Task(submission), Pale(found))
    assert isinstance(read, Understood)
    assert ("专科" in {line.text for line in read.page.lines}) is found
