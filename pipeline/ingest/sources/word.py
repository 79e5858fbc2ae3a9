"""Word documents (.docx): the pictures of their text, in its order."""

import io
import posixpath
from collections.abc import Iterator
from typing import BinaryIO
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from pipeline.domain.errors import PictureError
from pipeline.domain.limits import MIB
from pipeline.ingest.names import shown_member
from pipeline.ingest.sources.receiver import Receiver, feed
from pipeline.ingest.sources.zip_directory import Entry, read_entry
from pipeline.ingest.sources.zipped import LOCKED

DOCUMENT = "word/document.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_BROKEN = "Word 文档不完整或已损坏。请把其中的截图另存为图片后提交。"
#: Text and formatting of hundreds of pages stay far below this.
_MOST_XML = 64 * MIB


def unpack(file: BinaryIO, entries: tuple[Entry, ...], receiver: Receiver) -> None:
    """Hand over each picture of the text once, named by its path in the document's package.

    Raises:
        PictureError: E101 where the document is broken, E104 where it has a password.
    """
    parts = {shown_member(entry.name): entry for entry in entries}
    if any(entry.encrypted for entry in entries):
        raise PictureError("E104", LOCKED)
    try:
        targets = dict(_targets(_part(file, parts, _RELATIONS, receiver)))
        order = list(_order(_part(file, parts, DOCUMENT, receiver)))
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        # An entity or a document type has no place in a document that Word or WPS wrote.
        raise PictureError("E101", _BROKEN) from error
    shown = dict.fromkeys(targets[key] for key in order if key in targets)
    for name in shown:
        if name in parts:
            feed(receiver, name, read_entry(file, parts[name]))
    for name in sorted(parts):
        if name.startswith(("word/media/", "word/embeddings/")) and name not in shown:
            receiver.pass_over(name, "不是文档正文里的图片。")


def _part(file: BinaryIO, parts: dict[str, Entry], name: str, receiver: Receiver) -> BinaryIO:
    if name not in parts:
        return io.BytesIO(b"<none/>")
    content = io.BytesIO()
    for piece in read_entry(file, parts[name]):
        receiver.budget.spend(len(piece))
        content.write(piece)
        if content.tell() > _MOST_XML:
            raise PictureError("E103", "Word 文档的正文过大。请把其中的截图另存为图片后提交。")
    content.seek(0)
    return content


def _targets(part: BinaryIO) -> Iterator[tuple[str, str]]:
    """Path of each picture in the package by the key that the text refers to it by."""
    for _, element in iterparse(part, events=("end",), forbid_dtd=True):
        is_inside = element.get("TargetMode") != "External"
        if element.get("Type", "").endswith("/image") and is_inside:
            path = posixpath.normpath(posixpath.join("/word", element.get("Target", "")))
            yield element.get("Id", ""), shown_member(path.lstrip("/"))


def _order(part: BinaryIO) -> Iterator[str]:
    """Keys of the pictures as they follow in the text: drawn (blip) or in the old form (VML)."""
    for _, element in iterparse(part, events=("end",), forbid_dtd=True):
        tag = element.tag.rpartition("}")[2]
        if tag in ("blip", "imagedata"):
            for name, value in element.attrib.items():
                if name.rpartition("}")[2] in ("embed", "id", "pict") and "}" in name:
                    yield value
        elif tag == "p":
            element.clear()
