"""Pictures as files: formats, EXIF orientation, small PNGs."""

from pathlib import Path
from random import Random

from PIL import Image
from PIL.PngImagePlugin import PngInfo

#: EXIF orientation -> how the stored pixels are turned so that a viewer shows them upright.
_STORED = {
    3: Image.Transpose.ROTATE_180,
    6: Image.Transpose.ROTATE_90,
    8: Image.Transpose.ROTATE_270,
}
_ORIENTATION_TAG = 0x0112
_SOFTWARE_TAG = 0x0131

#: Format -> extension as phones write it.
EXTENSIONS = {"png": ".png", "jpeg": ".jpg", "webp": ".webp", "gif": ".gif", "bmp": ".bmp"}


def save(
    image: Image.Image,
    path: Path,
    form: str,
    rng: Random,
    *,
    turned: bool = False,
    software: tuple[str, str] | None = None,
) -> None:
    """Write ``image`` as ``form``; ``turned`` stores it rotated with an EXIF orientation.

    ``software`` is a program's name and where PNG and JPEG files hold it: ``Software`` (EXIF,
    PNG text) or ``xmp`` (CreatorTool).
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    exif, text, xmp = _named(software)
    if turned:
        orientation = rng.choice(sorted(_STORED))
        exif[_ORIENTATION_TAG] = orientation
        image = image.transpose(_STORED[orientation])
    if form == "png":
        # 128 colours without dithering keep text as sharp as it was at a third of the size.
        palette = image.quantize(128, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        palette.save(path, "PNG", optimize=True, pnginfo=text)
    elif form == "jpeg":
        image.save(path, "JPEG", quality=rng.randrange(80, 93), exif=exif, xmp=xmp)
    elif form == "webp":
        image.save(path, "WEBP", quality=rng.randrange(80, 92))
    elif form == "gif":
        image.quantize(96, dither=Image.Dither.NONE).save(path, "GIF")
    elif form == "bmp":
        image.quantize(96, dither=Image.Dither.NONE).save(path, "BMP")
    else:
        raise ValueError(f"unknown format {form}")


def _named(software: tuple[str, str] | None) -> tuple[Image.Exif, PngInfo, bytes]:
    """EXIF, PNG text and XMP that name a program; empty where none is to be named."""
    exif, text, xmp = Image.Exif(), PngInfo(), b""
    if software is None:
        return exif, text, xmp
    where, name = software
    if where == "xmp":
        packet = _XMP.format(name=name)
        text.add_itxt("XML:com.adobe.xmp", packet)
        return exif, text, packet.encode()
    # As bytes, since phones write Chinese names in UTF-8 although EXIF knows ASCII only.
    exif[_SOFTWARE_TAG] = name.encode()
    text.add_itxt("Software", name)
    return exif, text, xmp


_XMP = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">'
    "<xmp:CreatorTool>{name}</xmp:CreatorTool>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


def save_again(of: Path, path: Path) -> None:
    """Another file with the pixels of the PNG or JPEG ``of``: recompressed, or with a comment."""
    content = of.read_bytes()
    if content.startswith(_JPEG):
        comment = "转发".encode()
        head = b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big")
        path.write_bytes(_JPEG + head + comment + content[len(_JPEG) :])
        return
    text = PngInfo()
    text.add_text("Comment", "saved again")
    with Image.open(of) as picture:
        picture.save(path, "PNG", compress_level=1, pnginfo=text)


#: Start of every JPEG file.
_JPEG = b"\xff\xd8"
