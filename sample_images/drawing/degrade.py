"""What happens to a picture between the screen and the registrar; seeded, in pixels.

``recompressed``, ``soft``, ``tilted``, ``monitor``, ``monitor_steep``, ``phone_photo``,
``stitched``, ``dark``, ``exif_rotated`` and the three ``turned`` leave a picture a careful person
can read. ``blurred``, ``thumbnail`` and ``empty`` do not.
"""

import io
from random import Random

import cv2
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from sample_images.drawing.browser import Drawn
from sample_images.drawing.frame import close_up, soften, text_height

Pixels = npt.NDArray[np.float32]

#: Nobody can read a picture so treated.
UNREADABLE = frozenset({"blurred", "thumbnail", "empty"})

_PHOTOS = frozenset({"monitor", "monitor_steep", "phone_photo"})

_TURNS = {
    "turned90": Image.Transpose.ROTATE_90,
    "turned180": Image.Transpose.ROTATE_180,
    "turned270": Image.Transpose.ROTATE_270,
}


def degrade(drawn: Drawn, kind: str, rng: Random) -> Image.Image:
    """``drawn`` after what ``kind`` names; kinds of the page or the file leave it as it is."""
    image = drawn.image
    if kind == "recompressed":
        return recompressed(image, rng)
    if kind in _TURNS:
        return image.transpose(_TURNS[kind])
    if kind == "tilted":
        return tilted(image, rng)
    if kind in _PHOTOS:
        return _photographed(drawn, kind, rng)
    if kind == "soft":
        return soften(image, text_height(drawn) * rng.uniform(0.035, 0.055))
    if kind == "blurred":
        return soften(image, text_height(drawn) * rng.uniform(0.5, 0.7))
    if kind == "thumbnail":
        small = image.copy()
        small.thumbnail((rng.randrange(190, 250),) * 2)
        return small
    if kind == "empty":
        return Image.new("RGB", image.size, rng.choice(("#fff", "#000", "#f4f4f4")))
    return image


def _photographed(drawn: Drawn, kind: str, rng: Random) -> Image.Image:
    height = text_height(drawn)
    if kind == "phone_photo":
        lean = rng.uniform(0.03, 0.08)
        return monitor(held(drawn, rng), height, rng, lean=lean, around=cv2.BORDER_REPLICATE)
    near = close_up(drawn, round(height * 2.2))
    lean = rng.uniform(0.08, 0.16) if kind == "monitor_steep" else 0
    return monitor(near, height, rng, lean=lean)


def recompressed(image: Image.Image, rng: Random) -> Image.Image:
    """As WeChat sends pictures: long side at most 1280, JPEG quality 40 to 70."""
    small = image.copy()
    small.thumbnail((1280, 1280), Image.Resampling.BILINEAR)
    return _through_jpeg(small, rng.randrange(40, 71))


def _through_jpeg(image: Image.Image, quality: int) -> Image.Image:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return Image.open(io.BytesIO(buffer.getvalue())).convert("RGB")


def tilted(image: Image.Image, rng: Random) -> Image.Image:
    """Turned by 1 to 4 degrees to one side."""
    angle = rng.uniform(1.0, 4.0) * rng.choice((-1, 1))
    fill = rng.choice(("#ffffff", "#3a3a3a", "#d9d4cc"))
    return image.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=fill)


def monitor(
    screen: Image.Image,
    height: float,
    rng: Random,
    *,
    lean: float = 0,
    around: int = cv2.BORDER_CONSTANT,
) -> Image.Image:
    """A phone's photo of a monitor: perspective, pixel grid, glare, noise, warm or cold light.

    ``height`` is that of the text in ``screen``; the photo is taken from so near that it stays
    24 to 32 pixels high, as phones photograph it. ``lean`` is the part of one side that is lost
    at each of its ends because the camera stands to the other side, ``around`` OpenCV's border.
    """
    noise = np.random.default_rng(rng.randrange(2**31))
    zoom = rng.uniform(24, 32) / height
    size = (round(screen.width * zoom), round(screen.height * zoom))
    pixels = np.asarray(screen.resize(size, Image.Resampling.BICUBIC), np.float32)
    pixels = _grid(pixels, rng)
    pixels = _seen_askew(pixels, rng, lean, around)
    pixels = cv2.GaussianBlur(pixels, (0, 0), rng.uniform(0.6, 0.9))
    pixels = _glare(pixels, rng)
    pixels = pixels * np.asarray(rng.choice(((1, 0.98, 0.92), (0.93, 0.97, 1))), np.float32)
    pixels = pixels + noise.normal(0, 4, pixels.shape).astype(np.float32)
    photo = Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))
    return _through_jpeg(photo, rng.randrange(70, 86))


def _grid(pixels: Pixels, rng: Random) -> Pixels:
    """Moiré: the grid of the monitor beats with that of the sensor."""
    height, width = pixels.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    found = np.ones((height, width), np.float32)
    for _ in range(2):
        angle, period = rng.uniform(0, np.pi), rng.uniform(5, 30)
        wave = np.sin((x * np.cos(angle) + y * np.sin(angle)) * 2 * np.pi / period)
        found += rng.uniform(0.02, 0.045) * wave
    return np.asarray(pixels * found[..., None], np.float32)


def _seen_askew(pixels: Pixels, rng: Random, lean: float, around: int) -> Pixels:
    height, width = pixels.shape[:2]
    border = round(0.04 * max(width, height))

    def shift(part: float) -> float:
        return float(rng.uniform(0, part) * min(width, height))

    corners = np.asarray([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    target = np.asarray(
        [
            (border + shift(0.05), border + shift(0.05)),
            (border + width - shift(0.05), border + shift(0.05)),
            (border + width - shift(0.05), border + height - shift(0.05)),
            (border + shift(0.05), border + height - shift(0.05)),
        ],
        np.float32,
    )
    if lean:
        target = _leaning(target, lean, rng)
    size = (width + 2 * border, height + 2 * border)
    back = tuple(rng.choice(((24, 24, 26), (50, 46, 42), (12, 14, 18))))
    matrix = cv2.getPerspectiveTransform(corners, target)
    seen = cv2.warpPerspective(
        pixels, matrix, size, flags=cv2.INTER_CUBIC, borderMode=around, borderValue=back,
    )  # fmt: skip
    return np.asarray(seen, np.float32)


def _leaning(corners: Pixels, lean: float, rng: Random) -> Pixels:
    """The corners (clockwise from the top left) seen from the left, the right, below or above."""
    one = rng.randrange(4)
    other = (one + 1) % 4
    step = (corners[other] - corners[one]) * lean
    found = corners.copy()
    found[one] += step
    found[other] -= step
    # What is farther away is also foreshortened along the other axis.
    inwards = (corners[(one - 1) % 4] - corners[one]) * lean / 2
    found[[one, other]] += inwards
    return found


def held(drawn: Drawn, rng: Random) -> Image.Image:
    """The page on another phone or in a monitor's window, as much as a camera frames of it."""
    unit = round(text_height(drawn))
    top = max(0, min(box.y0 for box in drawn.rows.values()) - unit * 4)
    bottom = min(drawn.image.height, max(box.y1 for box in drawn.rows.values()) + unit * 2)
    screen = drawn.image.crop((0, top, drawn.image.width, bottom))
    edge, table = unit, unit * 3
    size = (screen.width + 2 * (edge + table), screen.height + 2 * (edge + table))
    photo = Image.new("RGB", size, rng.choice(("#6d5a46", "#c9c4bb", "#39424e", "#e6e6e4")))
    pen = ImageDraw.Draw(photo)
    left, upper, right, lower = table, table, size[0] - table, size[1] - table
    if rng.random() < 0.6:
        fill = rng.choice(("#101114", "#f1f1f1", "#23283a"))
        pen.rounded_rectangle((left, upper, right, lower), unit * 2, fill=fill)
    else:
        # The window of a chat program on a monitor: a bar with a cross above the page.
        pen.rectangle((left, upper - unit, right, lower), fill="#f3f3f3")
        cross = (right - unit * 2, upper - unit // 3, right - unit, upper + unit * 2 // 3)
        pen.line(cross, fill="#777", width=2)
        pen.line((cross[0], cross[3], cross[2], cross[1]), fill="#777", width=2)
    photo.paste(screen, (table + edge, table + edge))
    return photo


def _glare(pixels: Pixels, rng: Random) -> Pixels:
    """A soft bright spot and darker corners."""
    height, width = pixels.shape[:2]
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    at_x, at_y = rng.uniform(0, width), rng.uniform(0, height)
    reach = rng.uniform(0.15, 0.3) * max(width, height)
    spot = np.exp(-((x - at_x) ** 2 + (y - at_y) ** 2) / (2 * reach**2))
    shade = 1 - 0.18 * ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2)
    lit = pixels * shade[..., None] * 0.92 + rng.uniform(25, 60) * spot[..., None]
    return np.asarray(lit, np.float32)
