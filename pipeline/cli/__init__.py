"""The command ``verify-screens``."""

import gc
import os

# NumPy's threads would wait for each other, busily: a worker process per core keeps all busy.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# What modules make stays for good: looking for garbage among it takes a fifth of the start.
gc.disable()
from pipeline.cli.main import main  # noqa: E402

gc.freeze()
gc.enable()

__all__ = ["main"]
