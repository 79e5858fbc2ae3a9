"""编号: a letter and 8 base32 characters from what a row is about; the same in every run."""

import base64
import hashlib


def number(letter: str, *about: str) -> str:
    """编号 of a row about ``about``; ``letter`` is D for a difference, P for a picture."""
    digest = hashlib.sha256("\x1f".join(about).encode("utf-8", "surrogatepass")).digest()
    return letter + base64.b32encode(digest)[:8].decode()
