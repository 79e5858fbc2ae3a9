"""Pictures as files: formats, EXIF orientation, small PNGs."""

from pathlib import Path
from random import Random

from PIL import Image

#: EXIF orientation -> how the stored pixels are turned so that a viewer shows them upright.
_STORED = {
    3: Image.Transpose.ROTATE_180,
    6: Image.Transpose.ROTATE_90,
    8: Image.Transpose.ROTATE_270,
}
_ORIENTATION_TAG = 0x0112

#: Format -> extension as phones write it.
EXTENSIONS = {"png": ".png", "jpeg": ".jpg", "webp": ".webp", "gif": ".gif", "bmp": ".bmp"}


def save(image: Image.Image, path: Path, form: str, rng: Random, *, turned: bool = False) -> None:
    """Write ``image`` as ``form``; ``turned`` stores it rotated with an EXIF orientation."""
    path.parent.mkdir(parents=True, exist_ok=True)
    exif = Image.Exif()
    if turned:
        orientation = rng.choice(sorted(_STORED))
        exif[_ORIENTATION_TAG] = orientation
        image = image.transpose(_STORED[orientation])
    if form == "png":
        # 128 colours without dithering keep text as sharp as it was at a third of the size.
        palette = image.quantize(128, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        palette.save(path, "PNG", optimize=True)
    elif form == "jpeg":
        image.save(path, "JPEG", quality=rng.randrange(80, 93), exif=exif)
    elif form == "webp":
        image.save(path, "WEBP", quality=rng.randrange(80, 92))
    elif form == "gif":
        image.quantize(96, dither=Image.Dither.NONE).save(path, "GIF")
    elif form == "bmp":
        image.quantize(96, dither=Image.Dither.NONE).save(path, "BMP")
    else:
        raise ValueError(f"unknown format {form}")
