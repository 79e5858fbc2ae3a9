"""Where unpacked pictures lie during a run: under their digests, for their owner only.

No name from outside is ever used for a file. The folder is the run's own and is removed with
everything in it when the run ends; what a killed run left is removed when the next one starts.
"""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from pipeline.domain.errors import Exit, RunError, cause_of


class Draft:
    """A file being unpacked; open for reading and writing until it is kept or dropped."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            descriptor, name = tempfile.mkstemp(prefix="draft-", dir=folder)
        except OSError as error:
            raise _no_room(folder, error) from error
        self._path = Path(name)
        self.file = os.fdopen(descriptor, "w+b")
        self._digest = hashlib.sha256()
        self.size = 0

    def write(self, piece: bytes) -> None:
        """Append.

        Raises:
            RunError: there is no room; that is no fault of the file.
        """
        try:
            self.file.write(piece)
        except OSError as error:
            raise _no_room(self._folder, error) from error
        self._digest.update(piece)
        self.size += len(piece)

    @property
    def sha256(self) -> str:
        """Digest of what was written so far."""
        return self._digest.hexdigest()

    def keep(self) -> None:
        """Make it the file of its digest; the same content twice is one file."""
        try:
            self.file.close()
            self._path.replace(self._folder / self.sha256)
        except OSError as error:
            raise _no_room(self._folder, error) from error

    def drop(self) -> None:
        """Remove it."""
        self.file.close()
        self._path.unlink(missing_ok=True)


def fresh(folder: Path) -> Path:
    """An empty folder in place of what a killed run may have left.

    Raises:
        RunError: it cannot be made.
    """
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, mode=0o700, exist_ok=True)
    except OSError as error:
        raise _no_room(folder, error) from error
    return folder


def _no_room(folder: Path, error: OSError) -> RunError:
    message = (
        f"解压收件夹里的压缩包时无法写入 {folder}（{cause_of(error)}）。"
        "请检查磁盘空间和权限后重新运行；已读的图片不会重读。"
    )
    return RunError(Exit.NOT_READY, message)
