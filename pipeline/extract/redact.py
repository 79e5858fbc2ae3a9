"""Secrets of a page that are never stored: replaced by a keyed digest (domain, privacy)."""

import hashlib
import hmac
import re
from dataclasses import replace

from pipeline.domain.page import Line, Page, PageClass

#: 在线验证码: 16 letters and digits, perhaps in groups of four.
_CODE = re.compile(r"(?<![0-9A-Za-z])(?:[0-9A-Za-z][ \u3000-]?){15}[0-9A-Za-z](?![0-9A-Za-z])")
#: On detail pages a 学号 may have 16 digits; a code practically always has a letter.
_CODE_WITH_LETTER = re.compile(r"(?=[0-9 \u3000-]*[A-Za-z])" + _CODE.pattern)
#: What stands in place of a secret.
DIGEST = re.compile(r"⟨[0-9a-f]{12}⟩")
_ID = re.compile(r"(?<![0-9])[1-9](?:[ \u3000]?[0-9]){16}[ \u3000]?[0-9Xx×](?![0-9])")


def redact(page: Page, page_class: PageClass, key: bytes) -> Page:
    """``page`` without report codes and, where it is no detail page, without ID numbers.

    The same secret gives the same digest under the same ``key``, so that repeats stay visible.
    """
    return replace(page, lines=tuple(_without(line, page_class, key) for line in page.lines))


def _without(line: Line, page_class: PageClass, key: bytes) -> Line:
    first = line.first
    for pattern in (_CODE_WITH_LETTER,) if page_class.is_detail else (_ID, _CODE):
        line = _replaced(line, pattern, key)
        if first is not None:
            first = pattern.sub(lambda match: _digest(match.group(), key), first)
    return replace(line, first=first) if first != line.first else line


def _replaced(line: Line, pattern: re.Pattern[str], key: bytes) -> Line:
    match = pattern.search(line.text)
    while match is not None:
        digest = _digest(match.group(), key)
        start, end = match.span()
        line = replace(
            line,
            text=line.text[:start] + digest + line.text[end:],
            confidences=_stretched(line.confidences, start, end, len(digest)),
            centres=_stretched(line.centres, start, end, len(digest)),
            inks=(),
        )
        match = pattern.search(line.text, start + len(digest))
    return line


def _digest(secret: str, key: bytes) -> str:
    bare = re.sub(r"[ \u3000-]", "", secret).upper()
    return f"⟨{hmac.new(key, bare.encode(), hashlib.sha256).hexdigest()[:12]}⟩"


def _stretched(values: tuple[float, ...], start: int, end: int, size: int) -> tuple[float, ...]:
    """``values`` with those from ``start`` up to ``end`` spread evenly over ``size`` places."""
    own = values[start:end]
    if not own:
        return values
    spread = tuple(own[place * len(own) // size] for place in range(size))
    return values[:start] + spread + values[end:]
