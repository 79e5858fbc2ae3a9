"""Is everything there that reading needs."""

from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from pipeline.domain.policy import Policy
from pipeline.ocr.alphabets import load_alphabets
from pipeline.ocr.fingerprint import LIBRARIES, fingerprint
from pipeline.ocr.opencv import check_cv2
from pipeline.ocr.weights import locate


def check_opencv() -> str:
    """Name the installed OpenCV.

    Raises:
        RunError: it is not the headless one alone, with the line that repairs it.
    """
    check_cv2()
    return f"opencv-python-headless {version('opencv-python-headless')}"


def check_weights(models_dir: Path | None) -> str:
    """Name the verified models.

    Raises:
        RunError: one is missing or altered.
    """
    return "、".join(weights.name for weights in locate(models_dir))


def engine_fingerprint(models_dir: Path | None) -> str:
    """Fingerprint of the engine that would read, without loading it.

    Raises:
        RunError: OpenCV or a model is not as it must be.
    """
    check_cv2()
    return fingerprint(locate(models_dir))


def with_alphabets(policy: Policy, models_dir: Path | None) -> Policy:
    """``policy`` with what was measured of the readers that would run.

    Raises:
        RunError: a model is missing or altered.
    """
    return replace(policy, alphabets=load_alphabets(models_dir))


def model_digests(models_dir: Path | None) -> tuple[tuple[str, str], ...]:
    """Name and SHA-256 of each model that runs."""
    return tuple((weights.name, weights.sha256) for weights in locate(models_dir))


def library_versions() -> tuple[tuple[str, str], ...]:
    """Name and version of each library that readings depend on."""
    return tuple((name, version(name)) for name in (*LIBRARIES, "pandas"))
