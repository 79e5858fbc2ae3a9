"""Limits that a process sets itself, so that the kernel keeps them even where Python hangs."""

import os
import signal
from contextlib import suppress
from typing import NoReturn

#: Exit code of a process that ended itself since it had no memory left.
OUT_OF_MEMORY = 77


def confine(memory: int) -> None:
    """Let this process have ``memory`` bytes at most (0: any), and die of its alarm.

    The limit is on private memory that can be written (RLIMIT_DATA, on Linux all of the heap).
    Address space would be the wrong measure: libraries reserve gigabytes that they never touch.
    Windows has neither; there the time limit is kept from outside and memory is not limited.
    """
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    if memory:
        with suppress(ImportError, ValueError, OSError):
            import resource

            resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))


def set_alarm(seconds: float) -> None:
    """End this process after ``seconds`` (0: never), whatever it is doing then.

    The kernel counts elapsed time: setting the clock back does not prolong a hang.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def give_up_for_memory() -> NoReturn:
    """End this process: after a failed allocation nothing in it can be trusted."""
    os._exit(OUT_OF_MEMORY)
