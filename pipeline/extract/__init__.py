"""What a page says, from the lines a reader wrote; pure functions."""

from pipeline.extract.reading import extract
from pipeline.extract.redact import redact

__all__ = ["extract", "redact"]
