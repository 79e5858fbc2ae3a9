"""Memory of pictures that were read, kept for the next one.

glibc gives large blocks back to the system as soon as they are freed, and gets them anew page by
page, each filled with zeros first. Every picture asks for blocks like those of the one before.
"""

import ctypes
import os
import sys

#: Parameters of mallopt(3): how much free memory is kept, and how large a block must be for the
#: system to be asked for it each time.
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD = -1, -3
#: Bytes; a larger block some versions of glibc refuse.
_KEPT, _BLOCK = 256 * 2**20, 32 * 2**20


def keep_freed() -> None:
    """Let this process keep what it frees; nothing happens where the C library is not glibc."""
    if sys.platform == "linux" and "glibc" in (os.confstr("CS_GNU_LIBC_VERSION") or ""):
        libc = ctypes.CDLL(None)
        libc.mallopt(_M_MMAP_THRESHOLD, _BLOCK)
        libc.mallopt(_M_TRIM_THRESHOLD, _KEPT)
