"""What a page says, from the lines a reader wrote; pure functions."""

from pipeline.extract.gaps import has_gaps, shown
from pipeline.extract.reading import extract
from pipeline.extract.redact import redact

__all__ = ["extract", "has_gaps", "redact", "shown"]
