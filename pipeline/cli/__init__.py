"""The command ``verify-screens``."""

from pipeline.cli.main import main

__all__ = ["main"]
