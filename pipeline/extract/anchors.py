"""Anchor words that tell what page a picture shows."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from pipeline.domain.page import Page, PageClass

#: Anchors from this length on are found with one character misread; in shorter ones that is often
#: another word of the same pages (在线验证码, 在线验证报告).
_LONG = 6


def folded(text: str) -> str:
    """Text as anchors are compared: NFKC, without blanks."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def folded_lines(page: Page) -> tuple[str, ...]:
    """The folded text of each line of ``page``."""
    return tuple(folded(line.text) for line in page.lines)


def stands(anchor: str, lines: Sequence[str]) -> bool:
    """Whether ``anchor`` stands in one of the folded ``lines``, one misreading forgiven."""
    if anchor in _joined(tuple(lines)):
        return True
    size = len(anchor)
    if size < _LONG:
        return False
    least = 100 * (1 - 1 / size) - 0.01
    long_enough = [line for line in lines if len(line) >= size - 1]
    found = process.extractOne(anchor, long_enough, scorer=fuzz.partial_ratio, score_cutoff=least)
    return found is not None


@lru_cache(maxsize=8)  # a page is asked for many anchors
def _joined(lines: tuple[str, ...]) -> str:
    return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class WrongPage:
    """How one class of page is known.

    ``anchors`` are words of which any ``least`` decide; ``titles`` must be a line of their own
    and count like anchors. With any of ``unless`` on the page it is not this class.
    """

    page_class: PageClass
    anchors: tuple[str, ...]
    titles: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    least: int = 2

    def seen(self, lines: Sequence[str]) -> tuple[str, ...]:
        """The anchors on the page, empty where they do not decide."""
        if any(stands(word, lines) for word in self.unless):
            return ()
        own = [word for word in self.titles if word in lines]
        own += [word for word in self.anchors if word not in own and stands(word, lines)]
        # 图像采集码 is one sign, though 采集码 stands in it.
        signs = [word for word in own if not any(word != x and word in x for x in own)]
        return tuple(signs) if len(signs) >= self.least else ()
