"""Pictures: JPEG, PNG, WebP, GIF (first frame), BMP, HEIC, told by content and never by name."""

import hashlib
import io
import struct
import warnings
import zlib
from pathlib import Path

import numpy as np
import pi_heif
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from pipeline.domain.errors import PictureError
from pipeline.domain.limits import LIMITS, MIB, Limits
from pipeline.domain.submission import Deferred, Submission
from pipeline.ingest.files import CHANGED, open_plain
from pipeline.ingest.sources.whole import is_whole

#: Pillow knows dozens of formats; only these are ever tried.
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "HEIF")
pi_heif.register_heif_opener(thumbnails=False)

#: Every so manieth row of pixels goes into their digest.
_DIGESTED = 16

_RESAVE = "请重新截图，或用手机相册打开确认无误后重新提交。"


def read(submission: Submission) -> bytes | Deferred:
    """Bytes of a submitted picture, the same that were listed; a changed file waits."""
    try:
        with open_plain(Path(submission.file)) as file:
            # One byte more than there was: a file that grows is not read to its end.
            content = file.read(submission.size + 1)
    except OSError:
        return Deferred(submission.source, CHANGED)
    if hashlib.sha256(content).hexdigest() != submission.sha256:
        return Deferred(submission.source, CHANGED)
    return content


def decode_pixels(content: bytes, limits: Limits = LIMITS) -> NDArray[np.uint8]:
    """Pixels of a picture as shape (height, width, 3), RGB, upright, transparency on white.

    Raises:
        PictureError: E101 for broken or truncated content, E102 for another format, E103 beyond
            a limit; a picture too large is refused from its header alone.
    """
    if len(content) > limits.picture_bytes:
        most = limits.picture_bytes // MIB
        raise PictureError("E103", f"文件超过 {most} MB。请提交普通大小的截图。")
    # Pillow's own limit warns before a picture is decoded; the warning is an error here.
    Image.MAX_IMAGE_PIXELS = limits.pixels
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=FORMATS) as image:
                _check_size(image, limits)
                if not is_whole(image.format or "", content):
                    raise PictureError("E101", f"图片不完整。{_RESAVE}")
                return _upright_rgb(image)
    except PictureError:
        raise
    except tuple(_TRANSLATED) as error:
        code, details = next(told for kind, told in _TRANSLATED.items() if isinstance(error, kind))
        raise PictureError(code, details) from error


def digest_of(pixels: NDArray[np.uint8]) -> str:
    """What a picture shows in 64 digits: the same for another file with the same upright pixels.

    That is the SHA-256 of its size, some of its rows and the CRC-32 of all of them, which differs
    wherever a stretch of up to four bytes does. The SHA-256 of all rows takes half as long as their
    decoding; who forges a picture to be like another in all of that makes himself a copyist.
    """
    whole = np.ascontiguousarray(pixels)
    digest = hashlib.sha256(f"{whole.shape} {zlib.crc32(whole.data)}".encode())
    digest.update(np.ascontiguousarray(whole[::_DIGESTED]).data)
    return digest.hexdigest()


#: What Pillow raises for bad input, and what it means; the first that fits is taken.
_TRANSLATED: dict[type[BaseException], tuple[str, str]] = {
    UnidentifiedImageError: ("E101", f"不是可识别的图片，或文件已损坏。{_RESAVE}"),
    Image.DecompressionBombError: ("E103", "图片尺寸过大。请提交普通大小的截图。"),
    Image.DecompressionBombWarning: ("E103", "图片尺寸过大。请提交普通大小的截图。"),
    MemoryError: ("E103", "图片尺寸过大。请提交普通大小的截图。"),
    EOFError: ("E101", f"图片不完整。{_RESAVE}"),
    SyntaxError: ("E101", f"图片已损坏。{_RESAVE}"),
    OSError: ("E101", f"图片不完整或已损坏。{_RESAVE}"),
    ValueError: ("E101", f"图片已损坏。{_RESAVE}"),
    ArithmeticError: ("E101", f"图片已损坏。{_RESAVE}"),
    LookupError: ("E101", f"图片已损坏。{_RESAVE}"),
    struct.error: ("E101", f"图片已损坏。{_RESAVE}"),
    zlib.error: ("E101", f"图片已损坏。{_RESAVE}"),
    TypeError: ("E101", f"图片已损坏。{_RESAVE}"),
}


def _check_size(image: Image.Image, limits: Limits) -> None:
    width, height = image.size
    if width * height > limits.pixels:
        details = f"图片尺寸 {width}×{height} 过大。请提交普通大小的截图。"
        raise PictureError("E103", details)


def _upright_rgb(image: Image.Image) -> NDArray[np.uint8]:
    # Not with OpenCV, though it unpacks palettes faster: the process that forks the workers decodes
    # pictures, too, and threads that OpenCV started there would be missing in the next worker.
    image.seek(0)
    image.load()
    # In place: a picture that is upright already, as most are, is not copied.
    ImageOps.exif_transpose(image, in_place=True)
    upright = image
    if upright.mode in ("I", "I;16", "I;16B", "F"):
        # Pillow clips 16-bit grey to white; bring it to eight bits by its own range.
        values = np.asarray(upright, dtype=np.float64)
        top = 65535.0 if values.max() > 255 else 255.0
        upright = Image.fromarray((values / top * 255).clip(0, 255).astype(np.uint8), "L")
    if upright.has_transparency_data and not _is_opaque(upright):
        layer = upright.convert("RGBA")
        white = Image.new("RGBA", layer.size, "white")
        upright = Image.alpha_composite(white, layer)
    return np.asarray(upright if upright.mode == "RGB" else upright.convert("RGB"), dtype=np.uint8)


def _is_opaque(image: Image.Image) -> bool:
    """Whether an alpha channel lets nothing through, as in every screenshot of a phone."""
    return image.mode == "RGBA" and image.getchannel("A").getextrema() == (255, 255)
