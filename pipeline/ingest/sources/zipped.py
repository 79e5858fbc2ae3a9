"""Plain zip archives: every member in the order of the directory."""

from typing import BinaryIO

from pipeline.domain.errors import PictureError
from pipeline.ingest.names import shown_member, skipped
from pipeline.ingest.sources.receiver import Receiver, feed
from pipeline.ingest.sources.zip_directory import Entry, read_entry

LOCKED = "压缩包设有密码。请去掉密码重新压缩，或直接提交图片。"


def unpack(file: BinaryIO, entries: tuple[Entry, ...], receiver: Receiver) -> None:
    """Hand over all members.

    Raises:
        PictureError: E104 where every member that could be evidence has a password.
    """
    members = [entry for entry in entries if not entry.is_folder]
    evidence = [one for one in members if skipped(shown_member(one.name)) is None]
    if evidence and all(one.encrypted for one in evidence):
        raise PictureError("E104", LOCKED)
    for entry in members:
        name = shown_member(entry.name)
        if entry.link:
            receiver.pass_over(name, "不是普通文件（链接），不予打开。")
        else:
            feed(receiver, name, read_entry(file, entry))
