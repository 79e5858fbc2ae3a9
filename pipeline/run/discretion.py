"""What may be said on standard error, which ends up in logs: nothing of a student.

The program's own sentences name a file by its 编号. What libraries log or warn, and what an
exception says, may quote names of files and values: only what cannot be a student's is let through.
"""

import logging
import re
import sys
import threading
import traceback
from types import TracebackType
from typing import Any

#: Chinese, numbers of six digits and more, and report codes, in groups or not.
_PERSONAL = re.compile(
    r"[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U000323af][^\x00-\x7f]*"
    r"|\d[\d ]{4,}[\dXx]|(?<![0-9A-Za-z])(?:[0-9A-Z][ -]?){15}[0-9A-Z](?![0-9A-Za-z])"
)


def redacted(text: str) -> str:
    """``text`` without anything that may be a student's name, number or report code."""
    return _PERSONAL.sub("…", text)


def located(error: BaseException) -> str:
    """What kind of error it is and where it came from, without what it says."""
    places = traceback.extract_tb(error.__traceback__)
    ours = [one for one in places if "pipeline" in one.filename] or places
    where = "、".join(f"{one.filename.rpartition('/')[2]}:{one.lineno}" for one in ours[-3:])
    return f"{type(error).__name__}（{where}）"


def be_discreet() -> None:
    """Let logs, warnings and uncaught errors of this process say nothing of a student."""
    root = logging.getLogger()
    if not any(isinstance(handler, _Discreet) for handler in root.handlers):
        root.addHandler(_Discreet(logging.WARNING))
    logging.captureWarnings(True)
    sys.excepthook = _uncaught
    threading.excepthook = _uncaught_in_thread
    sys.unraisablehook = _uncaught_in_thread


class _Discreet(logging.Handler):
    """Prints one redacted line for a record, without its traceback."""

    def emit(self, record: logging.LogRecord) -> None:
        try:
            told = f"{record.levelname} {record.name}: {redacted(record.getMessage())}"
        except Exception:  # of a library that logs what does not fit its own template
            told = f"{record.levelname} {record.name}"
        if record.exc_info and record.exc_info[1] is not None:
            told += f" {located(record.exc_info[1])}"
        _say(told)


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    _say(f"程序内部错误：{located(error.with_traceback(trace))}。")


def _say(told: str) -> None:
    """One line in one piece: threads may speak at once."""
    sys.stderr.write(" ".join(told.split()) + "\n")


def _uncaught_in_thread(about: Any) -> None:
    if about.exc_value is not None:
        _uncaught(about.exc_type, about.exc_value, about.exc_traceback)
