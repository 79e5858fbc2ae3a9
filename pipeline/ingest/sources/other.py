"""Files that are no pictures: what they are, and what their owner can do."""

from dataclasses import dataclass

_PICTURE_SUFFIXES = (
    *(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".gif", ".bmp", ".heic", ".heif"),
    *(".tif", ".tiff", ".avif"),
)

#: Nobody means these as evidence.
_BESIDE_THE_POINT = (
    *(".txt", ".md", ".log", ".csv", ".json", ".xml", ".html", ".htm", ".url", ".lnk", ".ini"),
    *(".xls", ".xlsx", ".mp3", ".m4a", ".wav", ".mp4", ".mov", ".avi", ".exe", ".apk", ".db"),
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file cannot be taken: a code of the catalogue, and a sentence with what to do."""

    code: str
    details: str


def judge_other(suffix: str, head: bytes) -> Refusal | str:
    """What to say of a file that is no picture: a refusal, or the reason why it is skipped.

    Args:
        suffix: ending of its name, lower case, with the dot.
        head: its first bytes, at most 4096.
    """
    container = _container(head)
    if container is not None:
        name, advice = container
        return Refusal("E102", f"暂不支持{name}文件。{advice}")
    if suffix in _BESIDE_THE_POINT:
        return "不是图片，不作为提交材料。"
    if not head:
        return Refusal("E101", "文件是空的（0 字节）。请重新提交。")
    if suffix in _PICTURE_SUFFIXES:
        return Refusal("E101", "文件内容不是图片或已损坏。请重新截图后提交。")
    return Refusal("E102", "不支持此类型的文件。请提交 JPEG 或 PNG 图片。")


def _container(head: bytes) -> tuple[str, str] | None:
    unpack = "请解压后把图片放进收件夹。"
    save = "请把其中的截图另存为图片后提交。"
    if head[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        if b"word/" in head:
            return " Word ", save
        if b"xl/" in head:
            return " Excel ", save
        return "压缩（zip）", unpack
    if head.startswith(b"7z\xbc\xaf\x27\x1c"):
        return "压缩（7z）", unpack
    if head.startswith(b"Rar!\x1a\x07"):
        return "压缩（rar）", unpack
    if head.startswith(b"%PDF-"):
        return " PDF ", save
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return "旧版 Office ", save
    if head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"hevc", b"mif1", b"msf1"):
        return " HEIC 图片", "请在手机相册中另存为 JPEG，或直接提交截图。"
    return None
