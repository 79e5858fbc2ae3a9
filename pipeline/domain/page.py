"""What a reader saw on a picture: lines of text with places and confidences."""

from dataclasses import dataclass
from enum import StrEnum


class PageClass(StrEnum):
    """What a picture shows; values are those of ``results.jsonl``."""

    DETAIL_PHONE = "detail_phone"
    DETAIL_DESKTOP = "detail_desktop"
    DETAIL_IMAGE = "detail_image"
    OVERVIEW = "overview"
    NOT_FOUND = "not_found"
    LOGIN = "login"
    IDENTITY_CHECK = "identity_check"
    ID_CONFLICT = "id_conflict"
    BIND = "bind"
    REPORT = "report"
    XUELI = "xueli"
    XUEWEI = "xuewei"
    KAOYAN = "kaoyan"
    PHOTO_CHECK = "photo_check"
    ACCOUNT = "account"
    HOME = "home"
    CHSI_OTHER = "chsi_other"
    OTHER = "other"
    UNREADABLE = "unreadable"

    @property
    def is_detail(self) -> bool:
        """Whether the page is the 学籍信息 page that was asked for."""
        return self in _DETAIL


_DETAIL = frozenset({PageClass.DETAIL_PHONE, PageClass.DETAIL_DESKTOP, PageClass.DETAIL_IMAGE})


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """Axis-aligned rectangle in pixels, origin top left, x1 and y1 exclusive."""

    x0: int
    y0: int
    x1: int
    y1: int

    @property
    def width(self) -> int:
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        return self.y1 - self.y0

    @property
    def centre_x(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def centre_y(self) -> float:
        return (self.y0 + self.y1) / 2

    def union(self, other: "Box") -> "Box":
        """Smallest box that holds both."""
        return Box(
            min(self.x0, other.x0),
            min(self.y0, other.y0),
            max(self.x1, other.x1),
            max(self.y1, other.y1),
        )


class Reader(StrEnum):
    """Which recogniser wrote a line."""

    FAST = "fast"
    STRONG = "strong"


@dataclass(frozen=True, slots=True, order=True)
class Ink:
    """How characters ``start`` up to ``end`` of a line are drawn: a run of ``digits``, or of 汉字.

    ``left``, ``top``, ``right`` and ``bottom`` bound the ink in pixels of the reading frame, with
    parts of a pixel where an edge is grey. ``stroke`` is the mean width of the strokes in pixels,
    ``level`` the grey level 0..255 of the middle of the strokes, ``ground`` that around them.
    """

    start: int
    end: int
    digits: bool
    left: float
    top: float
    right: float
    bottom: float
    stroke: float
    level: int
    ground: int

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Weighed:
    """How well another text accounts for the same pixels than the text that was read there.

    ``strong`` and ``fast`` are what each reader says: the natural logarithm of the likelihood of
    ``text`` divided by that of the text read, None where it holds a character that the reader
    cannot write; for the fast reader also where it sees neither of the two. ``alone`` is what the
    strong reader says of the one character in which they differ, cut out alone; None where they
    differ in more. 0 is as likely, -10 far less.

    ``drawn`` is what drawings in the typefaces of this machine say of that character where the
    readers are known to be no help: from 1, it is that of ``text``, to -1, it is not; None where
    they cannot say. It is no likelihood and no part of the odds. ``typefaces`` names those that
    are installed, "" where drawings were not asked.
    """

    text: str
    strong: float | None
    fast: float | None = None
    alone: float | None = None
    drawn: float | None = None
    typefaces: str = ""

    @property
    def odds(self) -> float | None:
        """All together; None where the strong reader cannot say, for it is the witness."""
        if self.strong is None:
            return None
        return round(self.strong + (self.fast or 0.0) + (self.alone or 0.0), 2)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as a recogniser wrote it.

    ``box`` lies in the reading frame of the page (see ``Page.transform``). ``confidence`` is the
    mean probability 0..1 of the characters. ``confidences`` and ``centres`` have one entry per
    character of ``text``: its probability 0..1 and the x of its middle in the reading frame.
    ``first`` is what the fast reader had written before the strong one read the line again.
    ``weighed`` are other texts that both readers scored against the same pixels. ``inks`` tells how
    it is drawn, from left to right; empty where that could not be measured. ``crossed`` tells that
    a camera's mark was taken away here before it was read.
    """

    text: str
    confidence: float
    box: Box
    confidences: tuple[float, ...] = ()
    centres: tuple[float, ...] = ()
    reader: Reader = Reader.FAST
    first: str | None = None
    weighed: tuple[Weighed, ...] = ()
    inks: tuple[Ink, ...] = ()
    crossed: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Look:
    """A line to be read again, and texts to be weighed against what is seen there."""

    line: int
    texts: tuple[str, ...] = ()


#: Share of a picture in its commonest grey below which it is a photograph, lit unevenly.
SCREEN = 0.4

#: 3x3 homography, row by row.
Transform = tuple[float, float, float, float, float, float, float, float, float]

#: That which leaves every point where it is.
IDENTITY_TRANSFORM = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Mark:
    """A camera app's mark over the page.

    ``shade`` is by which share 0..1 its ink darkens bare paper in red, green and blue.
    ``text_height`` is that of the page's lines in pixels.
    """

    shade: tuple[float, float, float]
    text_height: float


@dataclass(frozen=True, slots=True)
class Page:
    """All lines of one picture, top to bottom, then left to right.

    ``width`` and ``height`` are those of the decoded, upright picture in pixels. ``transform``
    leads from the reading frame (turned and straightened for reading) to that picture.
    ``sharpness`` is the median over the lines of the variance of the Laplacian divided by the
    variance of the grey levels (no unit); larger is sharper, 0 where nothing was found. ``paper``
    is the grey level from which on pixels were made white before reading, 0 if none were.
    ``pixels`` is the SHA-256 of the decoded, upright picture, ``""`` where nobody took it.
    ``ground`` is the share 0..1 of the picture in its commonest grey, large on screens.
    ``editor`` is the image editor that the file's metadata names, "" for none.
    ``covers`` are places of the reading frame, top to bottom, where something smooth lies on the
    ground: bars, mosaics, stickers, but also portraits, pills and buttons. ``mark`` was taken away
    before reading, None where there is none.
    """

    width: int
    height: int
    lines: tuple[Line, ...]
    transform: Transform = IDENTITY_TRANSFORM
    sharpness: float = 0.0
    paper: int = 0
    pixels: str = ""
    editor: str = ""
    ground: float = 1.0
    covers: tuple[Box, ...] = ()
    mark: Mark | None = None

    def in_picture(self, box: Box) -> Box:
        """``box`` of the reading frame as the smallest upright box in the picture."""
        if self.transform == IDENTITY_TRANSFORM:
            return box
        a, b, c, d, e, f, g, h, i = self.transform
        corners = [(x, y) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
        scales = [g * x + h * y + i for x, y in corners]
        xs = [(a * x + b * y + c) / w for (x, y), w in zip(corners, scales, strict=True)]
        ys = [(d * x + e * y + f) / w for (x, y), w in zip(corners, scales, strict=True)]
        return Box(
            max(0, round(min(xs))),
            max(0, round(min(ys))),
            min(self.width, round(max(xs))),
            min(self.height, round(max(ys))),
        )
