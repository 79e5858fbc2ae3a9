"""What a reading depends on, in one digest; imports neither OpenCV nor PaddleOCR."""

import hashlib
from importlib.metadata import version

from pipeline.ocr.weights import Weights

#: Raised whenever the code of this package reads the same picture differently than before.
_READING = "21"

LIBRARIES = ("paddleocr", "paddlex", "onnxruntime", "opencv-python-headless", "pillow", "numpy")


def fingerprint(weights: tuple[Weights, ...]) -> str:
    """64 hexadecimal digits for models, libraries and the way of reading."""
    parts = [f"reading={_READING}"]
    parts += [f"{item.role}={item.sha256}" for item in weights]
    parts += [f"{name}={version(name)}" for name in LIBRARIES]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
