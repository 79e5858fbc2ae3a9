"""Opening a container and all containers in it; runs in a process that can be killed."""

from pathlib import Path
from typing import BinaryIO

from pipeline.domain.errors import PictureError
from pipeline.domain.limits import Limits
from pipeline.ingest.names import own, skipped
from pipeline.ingest.sources import index, rar, word, zipped
from pipeline.ingest.sources.budget import Budget, ExhaustedError
from pipeline.ingest.sources.kinds import CONTAINERS, HEAD, Kind, kind_of, suffix_of
from pipeline.ingest.sources.member import ENOUGH, Member
from pipeline.ingest.sources.opening import Opening, Passed, Picture, Refused, Row
from pipeline.ingest.sources.other import Refusal, judge_other
from pipeline.ingest.sources.store import Draft
from pipeline.ingest.sources.zip_directory import Entry, directory

_NO_PICTURES = "里面没有图片。请把截图放进去后重新提交，或直接提交图片。"
_INDEX, _NO_INDEX = "收集表，用于对应图片和学生。", "不是图片，不作为提交材料。"
_TABLE_WITH_PICTURES = "Excel 表格里的图片不能读取。请把其中的截图另存为图片后提交。"
_SLIDES = "不支持 PowerPoint 文件。请把其中的截图另存为图片后提交。"
_TOO_MUCH_MEMORY = "打开所需的内存过大，不是普通的文件。请直接提交图片。"


def open_container(file: BinaryIO, name: str, limits: Limits, store: Path) -> Opening:
    """Everything in a container; its pictures come to lie in ``store`` under their digests.

    Args:
        file: the open container, or a table that may be an index.
        name: its name; only its ending counts.
        limits: what it may cost.
        store: a folder for pictures and drafts.

    Raises:
        RunError: there is no room to unpack.
    """
    level = _Level(Budget(limits, file.seek(0, 2)), store)
    try:
        level.open(file, name)
    except PictureError as error:
        return Opening(refused=(Refused("", None, error.code, error.details),))
    except MemoryError:
        return Opening(refused=(Refused("", None, "E103", _TOO_MUCH_MEMORY),))
    return level.opening()


class _Level:
    """One container: takes its members, and opens those that are containers themselves."""

    def __init__(self, budget: Budget, store: Path, prefix: str = "", depth: int = 1) -> None:
        self._budget, self.store, self._prefix, self._depth = budget, store, prefix, depth
        self._names: set[str] = set()
        self._pictures: list[Picture] = []
        self._refused: list[Refused] = []
        self._passed: list[Passed] = []
        self._rows: list[Row] = []

    @property
    def budget(self) -> Budget:
        return self._budget

    def opening(self) -> Opening:
        return Opening(
            tuple(self._pictures), tuple(self._refused), tuple(self._passed), tuple(self._rows)
        )

    def begin(self, name: str) -> Member | None:
        self._budget.member()
        reason = skipped(name)
        if reason is not None:
            self.pass_over(name, reason)
            return None
        return Member(self, self._path(name))

    def refuse(self, name: str, code: str, details: str) -> None:
        self._refused.append(Refused(self._path(name), None, code, details))

    def pass_over(self, name: str, reason: str) -> None:
        self._passed.append(Passed(self._path(name), reason))

    def open(self, file: BinaryIO, name: str) -> None:
        """Take everything in a container.

        Raises:
            PictureError: it cannot be opened, or nothing in it could be evidence.
        """
        self._budget.nested(self._depth)
        file.seek(0)
        kind = kind_of(file.read(HEAD), suffix_of(name))
        file.seek(0)
        own_path = self._prefix.removesuffix("!")
        if kind is Kind.TABLE:
            self._table(file, name, own_path)
        elif kind is Kind.ZIP:
            self._zip(file, name, own_path)
        else:
            self._other(kind, file)
        if not self._pictures and not self._refused:
            if not self._rows and not any(one.path == own_path for one in self._passed):
                raise PictureError("E102", _NO_PICTURES)
            if not any(one.path == own_path for one in self._passed):
                self.note(own_path, _INDEX)

    def settle(self, draft: Draft, path: str, head: bytes) -> None:
        """Keep a complete member as what it is."""
        kind = kind_of(head, suffix_of(path))
        if kind is Kind.PICTURE:
            self._pictures.append(Picture(path, draft.sha256, draft.size))
            draft.keep()
        elif kind in CONTAINERS:
            self._nested(draft, path)
        elif kind is Kind.TABLE:
            self._table(draft.file, path, path)
        else:
            draft.file.seek(0)
            told = judge_other(suffix_of(path), head, draft.file.read(ENOUGH))
            self.note(path, told, draft.sha256)

    def note(self, path: str, told: Refusal | str, sha256: str | None = None) -> None:
        """Keep what is to be said of a member that is not taken."""
        if isinstance(told, str):
            self._passed.append(Passed(path, told))
        else:
            self._refused.append(Refused(path, sha256, told.code, told.details))

    def _nested(self, draft: Draft, path: str) -> None:
        inner = _Level(self._budget, self.store, f"{path}!", self._depth + 1)
        try:
            inner.open(draft.file, path)
        except ExhaustedError:
            raise
        except PictureError as error:
            self.note(path, Refusal(error.code, error.details), draft.sha256)
            return
        self._pictures += inner._pictures
        self._refused += inner._refused
        self._passed += inner._passed
        self._rows += inner._rows

    def _zip(self, file: BinaryIO, name: str, own_path: str) -> None:
        entries = directory(file, self._budget.limits.members)
        names = {entry.name for entry in entries}
        if word.DOCUMENT in names:
            word.unpack(file, entries, self)
        elif "xl/workbook.xml" in names:
            # A workbook under another name is a table all the same.
            self._table(file, f"{name}.xlsx", own_path)
        elif "ppt/presentation.xml" in names:
            raise PictureError("E102", _SLIDES)
        else:
            zipped.unpack(file, entries, self)

    def _other(self, kind: Kind, file: BinaryIO) -> None:
        # Most inboxes hold none of these, and their libraries take a while to load.
        if kind is Kind.SEVEN_ZIP:
            from pipeline.ingest.sources import seven_zip

            seven_zip.unpack(file, self)
        elif kind is Kind.RAR:
            rar.unpack(file, self, self.store)
        else:
            from pipeline.ingest.sources import pdf

            pdf.unpack(file, self)

    def _table(self, file: BinaryIO, name: str, path: str) -> None:
        folder = path[: max(path.rfind("/"), path.rfind("!")) + 1]
        rows = index.rows_of(file, name, folder, self._budget)
        if rows:
            self._rows += rows
            self.note(path, _INDEX)
        elif _holds_pictures(file, self._budget.limits):
            self.note(path, Refusal("E102", _TABLE_WITH_PICTURES))
        else:
            self.note(path, _NO_INDEX)

    def _path(self, name: str) -> str:
        return self._prefix + own(name or "_", self._names)


def _holds_pictures(file: BinaryIO, limits: Limits) -> bool:
    try:
        entries: tuple[Entry, ...] = directory(file, limits.members)
    except PictureError:
        return False
    return any(entry.name.startswith("xl/media/") for entry in entries)
