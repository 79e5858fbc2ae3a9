"""The inbox: every file in it, exactly once, by its pictures, a rejection, a skip or a deferral."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pipeline.domain.errors import Exit, RunError
from pipeline.domain.limits import LIMITS, Limits
from pipeline.domain.student import Student
from pipeline.domain.submission import Deferred, Rejected, Skipped, Submission
from pipeline.ingest.attachments import Assigned, Attachments
from pipeline.ingest.claims import Known
from pipeline.ingest.desk import Desk, Found
from pipeline.ingest.files import CHANGED, GONE, stamp
from pipeline.ingest.listing import Listed, list_inbox, list_one
from pipeline.ingest.looking import CONTAINER, Look, Memory, look_at
from pipeline.ingest.names import shown, shown_member
from pipeline.ingest.sources.kinds import suffix_of
from pipeline.ingest.sources.opening import Opening


@dataclass(frozen=True, slots=True)
class File:
    """A file of the inbox, and the sources of everything that came out of it."""

    listed: Listed
    sources: frozenset[str]


@dataclass(frozen=True, slots=True)
class Inbox:
    """What was found, ordered by file and within a file as it lies there."""

    submissions: tuple[Submission, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    deferred: tuple[Deferred, ...] = ()
    files: tuple[File, ...] = ()


class Opener(Protocol):
    """Opens containers where they can do no harm."""

    def open(self, wanted: Mapping[str, Listed]) -> Iterator[tuple[str, Opening | None]]:
        """What is in each container, by the keys given; None for one that changed meanwhile."""
        ...


def scan(
    inbox: Path,
    students: tuple[Student, ...],
    opener: Opener,
    memory: Memory | None = None,
    limits: Limits = LIMITS,
) -> Inbox:
    """List everything below ``inbox`` and inside its containers.

    Raises:
        RunError: the inbox cannot be read, or there is no room to unpack.
    """
    listing = list_inbox(inbox)
    return _taken_in(listing, students, opener, memory, limits)


def scan_one(
    path: Path, students: tuple[Student, ...], opener: Opener, limits: Limits = LIMITS
) -> Inbox:
    """One file named by itself, or one member of a container named after ``!``.

    The file's folder may still say whose it is.

    Raises:
        RunError: there is no such file or member, or nobody could mean it as evidence.
    """
    file, member = outermost(path)
    source = shown(f"{file.parent.name}/{file.name}" if file.parent.name else file.name)
    inbox = _taken_in((list_one(file, source),), students, opener, None, limits)
    wanted = f"{source}!{shown_member(member)}" if member else source
    submissions = tuple(one for one in inbox.submissions if one.source.startswith(wanted))
    rejected = tuple(one for one in inbox.rejected if one.source.startswith(wanted))
    if not submissions and not rejected:
        told = [*(one.reason for one in inbox.skipped), *(one.reason for one in inbox.deferred)]
        why = told[0] if told and not member else f"{file.name} 里没有 {member}。"
        raise RunError(Exit.USAGE, f"{path} 不能作为截图处理：{why}")
    return Inbox(submissions, rejected)


def outermost(path: Path) -> tuple[Path, str]:
    """The file that a path leads to, and what follows after ``!`` where it is a container."""
    text = str(path)
    at = text.find("!")
    while not path.is_file() and at >= 0:
        if Path(text[:at]).is_file():
            return Path(text[:at]), text[at + 1 :]
        at = text.find("!", at + 1)
    return path, ""


def without_changed(inbox: Inbox, noticed: Collection[str]) -> Inbox:
    """``inbox`` without the files that are no longer as they were listed; they wait.

    Args:
        inbox: what was found.
        noticed: sources that turned out to have changed when they were read.
    """
    waiting: list[Deferred] = []
    gone: set[str] = set()
    files: list[File] = []
    for file in inbox.files:
        now = stamp(file.listed.path)
        if now == file.listed.stamp and file.sources.isdisjoint(noticed):
            files.append(file)
        else:
            waiting.append(Deferred(file.listed.source, GONE if now is None else CHANGED))
            gone |= file.sources
    if not waiting:
        return inbox
    deferred = sorted((*inbox.deferred, *waiting), key=lambda one: one.source)
    return Inbox(
        tuple(one for one in inbox.submissions if one.source not in gone),
        tuple(one for one in inbox.rejected if one.source not in gone),
        tuple(one for one in inbox.skipped if one.source not in gone),
        tuple(deferred),
        tuple(files),
    )


def _taken_in(
    listing: tuple[Listed | Skipped, ...],
    students: tuple[Student, ...],
    opener: Opener,
    memory: Memory | None,
    limits: Limits,
) -> Inbox:
    seen = [(one, look_at(one, limits, memory)) for one in listing if isinstance(one, Listed)]
    openings = _openings(seen, opener, memory)
    taken = {one.source for one in listing}
    desk = Desk(Known.of(students), Attachments.of(_rows(seen, openings)), taken)
    found: list[Found] = [one for one in listing if isinstance(one, Skipped)]
    files = []
    for listed, look in seen:
        opening = openings.get(_key(listed, look)) if isinstance(look, Look) else None
        own_finds = desk.finds(listed, look, opening)
        found += own_finds
        if not any(isinstance(one, Deferred) for one in own_finds):
            files.append(File(listed, frozenset(one.source for one in own_finds)))
    return Inbox(
        tuple(one for one in found if isinstance(one, Submission)),
        tuple(one for one in found if isinstance(one, Rejected)),
        tuple(sorted((o for o in found if isinstance(o, Skipped)), key=lambda o: o.source)),
        tuple(one for one in found if isinstance(one, Deferred)),
        tuple(files),
    )


Seen = list[tuple[Listed, Look | Deferred | Rejected]]


def _key(listed: Listed, look: Look) -> str:
    """Equal contents are opened once; the ending decides whether a text is read as a table."""
    return f"{look.sha256}{suffix_of(listed.source)}"


def _openings(seen: Seen, opener: Opener, memory: Memory | None) -> dict[str, Opening | None]:
    wanted = {
        _key(listed, look): listed
        for listed, look in seen
        if isinstance(look, Look) and look.kind == CONTAINER
    }
    found: dict[str, Opening | None] = {}
    for key in wanted:
        known = memory.opening(key) if memory is not None else None
        if known is not None:
            found[key] = known
    missing = {key: listed for key, listed in wanted.items() if key not in found}
    for key, opening in opener.open(missing):
        found[key] = opening
        if memory is not None and opening is not None:
            memory.remember_opening(key, opening)
    return found


def _rows(seen: Seen, openings: Mapping[str, Opening | None]) -> Iterator[Assigned]:
    for listed, look in seen:
        opening = openings.get(_key(listed, look)) if isinstance(look, Look) else None
        if opening is None:
            continue
        # A table that is a file of its own speaks for its folder, one in a container for its
        # place in there.
        is_alone = any(one.path == "" for one in opening.passed)
        folder = listed.source[: listed.source.rfind("/") + 1]
        for row in opening.rows:
            prefix = folder if is_alone else f"{listed.source}!{row.folder}"
            yield Assigned(prefix, row.attachment, row.student_no, row.name)
