"""The command ``verify-screens``."""

import gc

# What modules make stays for good: looking for garbage among it takes a fifth of the start.
gc.disable()
from pipeline.cli.main import main  # noqa: E402

gc.freeze()
gc.enable()

__all__ = ["main"]
