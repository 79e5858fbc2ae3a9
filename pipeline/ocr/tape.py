"""Pages and lines as JSON text: the form of the cache, and of recorded readings in tests."""

import json
from dataclasses import fields
from typing import Any

from pipeline.domain.page import Box, Ink, Line, Mark, Page, Reader, Weighed

_NAMES: dict[type, tuple[str, ...]] = {
    kind: tuple(field.name for field in fields(kind))
    for kind in (Page, Line, Box, Ink, Weighed, Mark)
}


def dump_page(page: Page) -> str:
    """``page`` as one line of JSON."""
    return _dumped(page)


def load_page(text: str) -> Page:
    """The page that ``dump_page`` wrote.

    Raises:
        ValueError: ``text`` is of another form; a cache entry to be thrown away.
    """
    try:
        found = json.loads(text)
        found["lines"] = tuple(_line(item) for item in found["lines"])
        found["transform"] = tuple(found["transform"])
        found["covers"] = tuple(Box(**box) for box in found.get("covers", ()))
        found["mark"] = _mark(found.get("mark"))
        return Page(**found)
    except (TypeError, KeyError) as error:
        raise ValueError("not a recorded page") from error


def _mark(found: dict[str, Any] | None) -> Mark | None:
    if found is None:
        return None
    red, green, blue = found["shade"]
    return Mark((red, green, blue), found["text_height"])


def dump_line(line: Line) -> str:
    """``line`` as one line of JSON."""
    return _dumped(line)


def load_line(text: str) -> Line:
    """The line that ``dump_line`` wrote.

    Raises:
        ValueError: ``text`` is of another form.
    """
    try:
        return _line(json.loads(text))
    except (TypeError, KeyError) as error:
        raise ValueError("not a recorded line") from error


def _dumped(value: Page | Line) -> str:
    return json.dumps(value, default=_fields, ensure_ascii=False, separators=(",", ":"))


def _fields(value: Page | Line | Box | Ink | Weighed | Mark) -> dict[str, object]:
    # dataclasses.asdict would copy every tuple of numbers on the way.
    return {name: getattr(value, name) for name in _NAMES[type(value)]}


def _line(found: dict[str, Any]) -> Line:
    found["box"] = Box(**found["box"])
    found["confidences"] = tuple(found["confidences"])
    found["centres"] = tuple(found["centres"])
    found["reader"] = Reader(found["reader"])
    found["weighed"] = tuple(Weighed(**other) for other in found["weighed"])
    found["inks"] = tuple(Ink(**ink) for ink in found.get("inks", ()))
    return Line(**found)
