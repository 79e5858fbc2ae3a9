"""A first look at a file: its digest, and what is to be done with it."""

import hashlib
import time
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from pipeline.domain.errors import cause_of
from pipeline.domain.limits import MIB, Limits
from pipeline.domain.submission import Deferred, Rejected
from pipeline.ingest.files import CHANGED, GONE, PIECE, open_plain, stamp_of
from pipeline.ingest.listing import Listed
from pipeline.ingest.sources.kinds import CONTAINERS, HEAD, Kind, kind_of, suffix_of
from pipeline.ingest.sources.opening import Opening
from pipeline.ingest.sources.other import judge_other

#: A file changed this recently may change again without its time telling; nanoseconds.
_SETTLED = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Look:
    """What a file is: a picture, something to be opened, or what is to be said of it.

    ``code`` is ``""`` for pictures and containers and for what is merely skipped.
    """

    sha256: str | None
    kind: str
    code: str = ""
    details: str = ""


PICTURE, CONTAINER, REFUSED, PASSED = "picture", "container", "refused", "passed"


class Memory(Protocol):
    """What earlier runs saw; all of it can be found out again."""

    def look(self, listed: Listed) -> Look | None: ...

    def remember_look(self, listed: Listed, look: Look) -> None: ...

    def opening(self, key: str) -> Opening | None: ...

    def remember_opening(self, key: str, opening: Opening) -> None: ...


def look_at(listed: Listed, limits: Limits, memory: Memory | None) -> Look | Deferred | Rejected:
    """Look at a listed file, or remember what was seen where nothing of it changed since."""
    known = memory.look(listed) if memory is not None else None
    if known is not None:
        return known
    began = time.time_ns()
    try:
        with open_plain(listed.path) as file:
            if stamp_of(file) != listed.stamp:
                return Deferred(listed.source, CHANGED)
            look = _look(file, listed, limits)
            if stamp_of(file) != listed.stamp:
                return Deferred(listed.source, CHANGED)
    except FileNotFoundError:
        return Deferred(listed.source, GONE)
    except OSError as error:
        details = f"文件无法读取（{cause_of(error)}）。请检查权限。"
        return Rejected(listed.source, None, "E101", details)
    if memory is not None and max(listed.stamp.modified, listed.stamp.changed) < began - _SETTLED:
        memory.remember_look(listed, look)
    return look


def _look(file: BinaryIO, listed: Listed, limits: Limits) -> Look:
    head = file.read(HEAD)
    suffix = suffix_of(listed.source)
    kind = kind_of(head, suffix)
    is_picture = kind is Kind.PICTURE
    most = limits.picture_bytes if is_picture else limits.container_bytes
    if listed.stamp.size > most and kind is not Kind.OTHER:
        details = f"文件超过 {most // MIB} MB。" + (
            "请提交普通大小的截图。" if is_picture else "请分成几个较小的文件，或直接提交图片。"
        )
        return Look(None, REFUSED, "E103", details)
    if kind is Kind.OTHER:
        file.seek(0)
        told = judge_other(suffix, head, file.read(MIB))
        if isinstance(told, str):
            # Nobody means it as evidence: a film of gigabytes need not be read for its digest.
            return Look(None, PASSED, "", told)
        return Look(_digest(file, most), REFUSED, told.code, told.details)
    wanted = CONTAINER if kind in CONTAINERS or kind is Kind.TABLE else PICTURE
    return Look(_digest(file, most), wanted)


def _digest(file: BinaryIO, most: int) -> str | None:
    """SHA-256 of the whole file; None beyond ``most``, also where it grows while it is read."""
    digest, count = hashlib.sha256(), 0
    file.seek(0)
    while piece := file.read(PIECE):
        digest.update(piece)
        count += len(piece)
        if count > most:
            return None
    return digest.hexdigest()
