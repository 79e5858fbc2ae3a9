"""Files that are neither pictures nor containers of them: what their owner can do."""

from dataclasses import dataclass

_PICTURE_SUFFIXES = (
    *(".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".gif", ".bmp", ".heic", ".heif"),
    *(".tif", ".tiff", ".avif"),
)
_CONTAINER_SUFFIXES = (".zip", ".7z", ".rar", ".docx", ".pdf")

#: Nobody means these as evidence.
_BESIDE_THE_POINT = (
    *(".txt", ".md", ".log", ".csv", ".json", ".xml", ".html", ".htm", ".url", ".lnk", ".ini"),
    *(".xlsx", ".mp3", ".m4a", ".wav", ".mp4", ".mov", ".avi", ".exe", ".apk", ".db"),
)

_SAVE = "请把其中的截图另存为图片后提交。"

#: Streams that tell what an OLE file is; their names stand in its directory as UTF-16.
_OLE_KINDS = (
    ("EncryptedPackage", "E104", "文档设有密码，无法打开。请去掉密码后重新提交，或直接提交截图。"),
    ("WordDocument", "E102", f"不支持旧版 Word（.doc）。请另存为 .docx 后提交，或{_SAVE[1:]}"),
    ("Workbook", "E102", f"不支持旧版 Excel（.xls）。{_SAVE}收集表请另存为 .xlsx。"),
    ("Book", "E102", f"不支持旧版 Excel（.xls）。{_SAVE}收集表请另存为 .xlsx。"),
    ("PowerPoint Document", "E102", f"不支持旧版 PowerPoint（.ppt）。{_SAVE}"),
)

#: Containers that need a program nobody has to have, by how they begin.
_UNSUPPORTED = (
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"MSCF", "cab"),
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file cannot be taken: a code of the catalogue, and a sentence with what to do."""

    code: str
    details: str


def judge_other(suffix: str, head: bytes, whole: bytes = b"") -> Refusal | str:
    """What to say of such a file: a refusal, or the reason why it is skipped.

    Args:
        suffix: ending of its name, lower case, with the dot.
        head: its first bytes.
        whole: as much of it as is at hand; an OLE file's directory may stand anywhere.
    """
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return _ole(whole or head)
    for signature, name in _UNSUPPORTED:
        if head.startswith(signature):
            return Refusal("E102", f"不支持 {name} 压缩文件。请用 zip 重新压缩，或直接提交图片。")
    if suffix in _BESIDE_THE_POINT:
        return "不是图片，不作为提交材料。"
    if not head:
        return Refusal("E101", "文件是空的（0 字节）。请重新提交。")
    if suffix in _PICTURE_SUFFIXES:
        return Refusal("E101", "文件内容不是图片或已损坏。请重新截图后提交。")
    if suffix in _CONTAINER_SUFFIXES:
        return Refusal("E101", "文件内容与扩展名不符，或已损坏。请重新保存后提交。")
    return Refusal("E102", "不支持此类型的文件。请提交 JPEG 或 PNG 图片。")


def _ole(content: bytes) -> Refusal:
    for stream, code, details in _OLE_KINDS:
        if stream.encode("utf-16-le") in content:
            return Refusal(code, details)
    return Refusal("E102", f"不支持旧版 Office 文件。{_SAVE}")
