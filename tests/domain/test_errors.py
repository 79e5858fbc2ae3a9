"""Why the system refused, in words of the office."""

import errno
import os
import re
from pathlib import Path

import pytest

from pipeline.domain.errors import cause_of


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.EACCES, "没有权限"),
        (errno.EPERM, "没有权限"),
        (errno.ENOSPC, "磁盘已满"),
        (errno.EROFS, "磁盘是只读的"),
        (errno.ENOENT, "文件或文件夹不存在"),
        (errno.EISDIR, "这是文件夹，不是文件"),
        (errno.ENAMETOOLONG, "文件名或路径太长"),
        (errno.EBUSY, "正被其他程序使用"),
    ],
)
def test_the_usual_reasons(number: int, told: str) -> None:
    assert cause_of(OSError(number, os.strerror(number))) == told


def test_a_file_that_is_open_on_windows_is_in_use() -> None:
    error = OSError(errno.EACCES, "Permission denied")
    error.winerror = 32  # type: ignore[attr-defined]
    assert cause_of(error) == "正被其他程序使用"


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_no_reason_is_a_sentence_in_english(number: int) -> None:
    told = cause_of(OSError(number, os.strerror(number)))
    assert re.fullmatch(r"[\u4e00-\u9fff，]+|系统错误 E\w+", told), told


def test_what_has_no_number_is_told_by_its_kind() -> None:
    assert cause_of(TimeoutError()) == "系统错误 TimeoutError"


def test_a_real_refusal(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="Errno") as caught:
        (tmp_path / ("长" * 200)).write_bytes(b"")
    assert cause_of(caught.value) == "文件名或路径太长"
