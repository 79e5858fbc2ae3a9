"""Pictures: JPEG, PNG, WebP, GIF (first frame), BMP, told by content and never by name."""

import hashlib
import io
import struct
import warnings
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from pipeline.domain.errors import PictureError
from pipeline.domain.submission import Submission

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")

_RESAVE = "请重新截图，或用手机相册打开确认无误后重新提交。"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a picture may cost: bytes of the file, pixels once decoded."""

    bytes: int = 60 * 2**20
    pixels: int = 100_000_000


LIMITS = Limits()


def kind_of(head: bytes) -> str | None:
    """Format by the first 16 bytes of a file, None for anything that is no picture of ours."""
    signatures = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG", b"BM": "BMP"}
    for signature, kind in signatures.items():
        if head.startswith(signature):
            return kind
    if head[:6] in (b"GIF87a", b"GIF89a"):
        return "GIF"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    return None


def read(submission: Submission) -> bytes:
    """Bytes of a submitted picture, the same that were listed.

    Raises:
        PictureError: the file is gone, cannot be read or has changed since.
    """
    try:
        content = Path(submission.file).read_bytes()
    except OSError as error:
        details = f"文件无法读取（{error.strerror}），下次运行会再试。"
        raise PictureError("E101", details) from error
    if hashlib.sha256(content).hexdigest() != submission.sha256:
        raise PictureError("E101", "文件在处理期间被改动，下次运行会再试。")
    return content


def decode_pixels(content: bytes, limits: Limits = LIMITS) -> NDArray[np.uint8]:
    """Pixels of a picture as shape (height, width, 3), RGB, upright, transparency on white.

    Raises:
        PictureError: E101 for broken or truncated content, E102 for another format, E103 beyond
            a limit; a picture too large is refused from its header alone.
    """
    if len(content) > limits.bytes:
        raise PictureError("E103", f"文件超过 {limits.bytes // 2**20} MB。请提交普通大小的截图。")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
                _check_size(image, limits)
                return _upright_rgb(image)
    except PictureError:
        raise
    except tuple(_TRANSLATED) as error:
        code, details = next(told for kind, told in _TRANSLATED.items() if isinstance(error, kind))
        raise PictureError(code, details) from error


def digest_of(pixels: NDArray[np.uint8]) -> str:
    """SHA-256 of what a picture shows: the same for another file with the same upright pixels."""
    digest = hashlib.sha256(repr(pixels.shape).encode())
    digest.update(np.ascontiguousarray(pixels).data)
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
