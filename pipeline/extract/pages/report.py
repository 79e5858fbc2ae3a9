"""教育部学籍在线验证报告: no ID number, and a code that is a secret."""

from collections.abc import Iterator, Sequence

from pipeline.domain.page import Line, PageClass
from pipeline.extract.anchors import WrongPage
from pipeline.extract.redact import DIGEST

PAGE = WrongPage(
    PageClass.REPORT,
    anchors=("教育部学籍在线验证报告", "在线验证码", "更新日期"),
    unless=("证件号码", "身份证号"),
)

_LABEL = "验证码"


def codes(lines: Sequence[Line]) -> tuple[str, ...]:
    """Keyed digests of the page's 在线验证码, in the line of its label, right of it or below it.

    Elsewhere other words of 16 letters may stand, the same on everybody's report.
    """
    labels = [line for line in lines if _LABEL in line.text]
    found = [code for label in labels for line in lines for code in _beside(label, line)]
    return tuple(dict.fromkeys(found))


def _beside(label: Line, line: Line) -> Iterator[str]:
    high = label.box.height
    down = line.box.centre_y - label.box.centre_y
    level = abs(down) < high / 2 and line.box.x1 > label.box.x0
    beneath = 0 < down < 2.5 * high and line.box.x0 < label.box.x1 and line.box.x1 > label.box.x0
    if level or beneath:
        yield from DIGEST.findall(line.text)
