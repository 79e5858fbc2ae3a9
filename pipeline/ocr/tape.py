"""Pages and lines as JSON text: the form of the cache, and of recorded readings in tests."""

import json
from dataclasses import asdict
from typing import Any

from pipeline.domain.page import Box, Ink, Line, Mark, Page, Reader, Weighed


def dump_page(page: Page) -> str:
    """``page`` as one line of JSON."""
    return json.dumps(asdict(page), ensure_ascii=False, separators=(",", ":"))


def load_page(text: str) -> Page:
    """The page that ``dump_page`` wrote.

    Raises:
        ValueError: ``text`` is of another form; a cache entry to be thrown away.
    """
    try:
        fields = json.loads(text)
        fields["lines"] = tuple(_line(item) for item in fields["lines"])
        fields["transform"] = tuple(fields["transform"])
        fields["covers"] = tuple(Box(**box) for box in fields.get("covers", ()))
        fields["mark"] = _mark(fields.get("mark"))
        return Page(**fields)
    except (TypeError, KeyError) as error:
        raise ValueError("not a recorded page") from error


def _mark(fields: dict[str, Any] | None) -> Mark | None:
    if fields is None:
        return None
    red, green, blue = fields["shade"]
    return Mark((red, green, blue), fields["text_height"])


def dump_line(line: Line) -> str:
    """``line`` as one line of JSON."""
    return json.dumps(asdict(line), ensure_ascii=False, separators=(",", ":"))


def load_line(text: str) -> Line:
    """The line that ``dump_line`` wrote.

    Raises:
        ValueError: ``text`` is of another form.
    """
    try:
        return _line(json.loads(text))
    except (TypeError, KeyError) as error:
        raise ValueError("not a recorded line") from error


def _line(fields: dict[str, Any]) -> Line:
    fields["box"] = Box(**fields["box"])
    fields["confidences"] = tuple(fields["confidences"])
    fields["centres"] = tuple(fields["centres"])
    fields["reader"] = Reader(fields["reader"])
    fields["weighed"] = tuple(Weighed(**other) for other in fields["weighed"])
    fields["inks"] = tuple(Ink(**ink) for ink in fields.get("inks", ()))
    return Line(**fields)
