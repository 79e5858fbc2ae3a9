"""Reads in no time what a generated picture stands for: a recorded page with another's values."""

import os
import time
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cache

import numpy as np
from numpy.typing import NDArray

from pipeline.domain.page import Line, Look, Page, Reader, Weighed
from pipeline.ocr.tape import load_page
from tests.recording import SAMPLES, digest_in, recorded_pages
from tests.soak.people import MAJOR, OTHER_MAJOR, Person, person

_TEMPLATE = SAMPLES / "inbox" / "智能制造学院" / "黄家娟.jpg"
_BITS = 20


class Order(IntEnum):
    """What the engine does with a picture."""

    READ = 0
    DIFFERENT = 1
    CRASH = 2
    HANG = 3
    RAISE = 4
    RUBBISH = 5
    EAT = 6


@cache
def template() -> Page:
    """The recorded page of a student with nothing to find."""
    return load_page(recorded_pages()[digest_in(_TEMPLATE)])


def draw(number: int, order: Order) -> NDArray[np.uint8]:
    """A picture that stands for a person and an order, as grey levels."""
    page = template()
    pixels = np.full((page.height, page.width), 255, np.uint8)
    code = order << _BITS | number
    pixels[0, : _BITS + 4] = [255 * (code >> bit & 1) for bit in range(_BITS + 4)]
    return pixels


@dataclass(frozen=True, slots=True)
class Generated:
    """The engine, and its factory."""

    fingerprint: str = "generated"

    def __call__(self) -> "Generated":
        return self

    def read(self, pixels: NDArray[np.uint8], *, finely: bool = False) -> Page:
        code = sum(int(pixels[0, bit, 0] > 127) << bit for bit in range(_BITS + 4))
        order, number = Order(code >> _BITS), code & (1 << _BITS) - 1
        match order:
            case Order.CRASH:
                os.abort()
            case Order.HANG:
                time.sleep(600)
            case Order.RAISE:
                raise ZeroDivisionError
            case Order.EAT:
                np.ones(8 * 2**30, np.uint8)
            case Order.RUBBISH:
                return replace(template(), sharpness=float("nan"))
        major = OTHER_MAJOR if order is Order.DIFFERENT else MAJOR
        return _of(person(number), major)

    def read_again(
        self, _: NDArray[np.uint8], page: Page, looks: tuple[Look, ...]
    ) -> tuple[Line, ...]:
        return tuple(_again(page.lines[look.line], look.texts) for look in looks)


def _of(one: Person, major: str) -> Page:
    values = {
        "黄家娟": one.name,
        "511025200611246929": one.id_number,
        "2024041405": one.student_no,
        f"专业：{MAJOR}": f"专业：{major}",
        f"-{MAJOR}": f"-{major}",
    }
    page = template()
    return replace(page, lines=tuple(_with(line, values) for line in page.lines))


def _with(line: Line, values: dict[str, str]) -> Line:
    text = line.text
    for old, new in values.items():
        text = text.replace(old, new)
    return replace(line, text=text)


def _again(line: Line, texts: tuple[str, ...]) -> Line:
    weighed = tuple(Weighed(text, -30.0, -30.0) for text in texts)
    return replace(line, reader=Reader.STRONG, first=line.first or line.text, weighed=weighed)
