"""The two exceptions of our own."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit statuses of the command (contract)."""

    DONE = 0
    FOUND = 1
    USAGE = 2
    INTERNAL_FAULTS = 3
    NOT_READY = 4
    LOCKED = 5
    INTERRUPTED = 130


class PictureError(Exception):
    """One picture cannot be read: a code of the catalogue and why, in Chinese."""

    def __init__(self, code: str, details: str) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details


class RunError(Exception):
    """The run cannot go on: exit status, what is wrong and what to do next, in Chinese."""

    def __init__(self, status: Exit, message: str) -> None:
        super().__init__(status, message)
        self.status = status
        self.message = message
