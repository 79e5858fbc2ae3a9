"""audit.jsonl: who ran, decided, exported or purged what, each entry sealed with the one before.

An entry carries the digest of its predecessor and its own, so that no entry can be changed, taken
out or put in without every later one showing it. It holds no personal data but the login name of
who acted: no path, no name, no number of a student.
"""

import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pipeline.domain.errors import Exit, RunError, cause_of
from pipeline.report.writer import give_file
from pipeline.run.lock import user

FILE_NAME = "audit.jsonl"
#: What the first entry has in place of a predecessor.
_NOTHING = "0" * 64

Facts = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Verified:
    """What became of a check: how many entries, the digest of the last, and what is wrong.

    ``unfinished`` tells that something stands behind the last whole line: the next entry takes it
    off, so that it is no fault of the others.
    """

    entries: int
    head: str
    faults: tuple[str, ...]
    unfinished: bool = False


def append(out: Path, what: str, facts: Facts, group: str = "") -> str:
    """Add an entry and return its digest; only to be called under the lock.

    A last line that a power cut left unfinished is taken off, and the new entry says so.

    Raises:
        RunError: it cannot be written; the file is as it was.
    """
    path = out / FILE_NAME
    try:
        place = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        with os.fdopen(place, "r+b") as file:
            content = file.read()
            whole = content[: content.rfind(b"\n") + 1]
            entry = {
                "at": datetime.now().astimezone().isoformat(timespec="seconds"),
                "who": user(),
                "what": what,
                **facts,
                **_after(whole),
                **({"repaired": True} if whole != content else {}),
            }
            digest = _digest(entry)
            line = _canonical({**entry, "hash": digest}) + b"\n"
            file.truncate(len(whole))
            file.seek(len(whole))
            try:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
            except OSError:
                file.truncate(len(whole))
                raise
        give_file(path, group)
    except OSError as error:
        message = (
            f"无法写入审计记录 {path}（{cause_of(error)}）。上次的报告没有改动。"
            "请检查磁盘空间和权限后重新运行。"
        )
        raise RunError(Exit.NOT_READY, message) from error
    return digest


def last(out: Path, what: str) -> Facts | None:
    """The last whole entry of this kind, None where there is none.

    Raises:
        RunError: the file cannot be read.
    """
    for line in reversed(_content(out / FILE_NAME).splitlines()):
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict) and entry.get("what") == what:
            return entry
    return None


def verify(out: Path, heads: Iterable[tuple[str, str]] = ()) -> Verified:
    """Check the whole chain, and that the digests in ``heads`` (place, digest) are in it.

    Raises:
        RunError: the file cannot be read.
    """
    faults: list[str] = []
    found, previous = {_NOTHING}, _NOTHING
    lines = _content(out / FILE_NAME).split(b"\n")
    unfinished = lines.pop()
    for number, line in enumerate(lines, start=1):
        fault, previous = _check(line, number, previous)
        found.add(previous)
        if fault:
            faults.append(f"第 {number} 行：{fault}")
    for place, head in heads:
        if head not in found:
            faults.append(f"{place} 所记的校验值不在审计记录中：有记录被删除或替换。")
    return Verified(len(lines), previous, tuple(faults), bool(unfinished))


def _check(line: bytes, number: int, previous: str) -> tuple[str, str]:
    """What is wrong with a line, and the digest that the next one must name."""
    try:
        entry = json.loads(line)
        said, before, place = entry.pop("hash"), entry["previous"], entry["number"]
    except (ValueError, KeyError, TypeError, AttributeError):
        return "不是审计记录。", hashlib.sha256(line).hexdigest()
    if not isinstance(said, str) or said != _digest(entry):
        return "内容与校验值不符，记录被改动过。", str(said)
    if before != previous or place != number:
        return "与上一条不衔接，此前有记录被删除、插入或改动。", said
    return "", said


def _after(whole: bytes) -> Facts:
    """Number and predecessor of the entry that comes after these lines."""
    lines = whole.splitlines()
    if not lines:
        return {"number": 1, "previous": _NOTHING}
    try:
        previous = str(json.loads(lines[-1])["hash"])
    except (ValueError, KeyError, TypeError):
        # Damaged by somebody: the chain goes on, and the check tells where it was broken.
        previous = hashlib.sha256(lines[-1]).hexdigest()
    return {"number": len(lines) + 1, "previous": previous}


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        message = f"无法读取审计记录 {path}（{cause_of(error)}）。请检查权限后重试。"
        raise RunError(Exit.NOT_READY, message) from error


def _digest(entry: Facts) -> str:
    return hashlib.sha256(_canonical(entry)).hexdigest()


def _canonical(entry: Facts) -> bytes:
    text = json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")
