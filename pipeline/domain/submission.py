"""What was handed in, and whose it claims to be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """What path, file name or an index file says of the owner; never taken for truth."""

    student_no: str | None = None
    name: str | None = None
    class_name: str | None = None


@dataclass(frozen=True, slots=True)
class Submission:
    """One picture to be read.

    ``source`` is its name in all reports (relative to the inbox, ``/``, members after ``!``).
    ``file`` is the absolute path of the outermost file, ``members`` the way inside containers,
    empty for a picture that lies in the inbox by itself.
    """

    source: str
    sha256: str
    size: int
    file: str
    members: tuple[str, ...] = ()
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """One file or picture that cannot be read: an E1xx or S1xx code and why, in Chinese."""

    source: str
    sha256: str | None
    code: str
    details: str
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file nobody could mean as evidence; it has no verdict, and is told with its reason."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Deferred:
    """A file that changed while it was read; it waits for the next run and always comes back."""

    source: str
    reason: str
