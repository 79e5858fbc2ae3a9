"""PaddleOCR's single modules on ONNX Runtime: the only place that imports them."""

import logging
import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from numpy.typing import NDArray

from pipeline.domain.errors import Exit, RunError
from pipeline.ocr.ctc import Decoded, PerCharacterDecode
from pipeline.ocr.opencv import answer_for_contrib
from pipeline.ocr.weights import Weights

Pixels = NDArray[np.uint8]

#: One thread: a worker process per core keeps all cores busy without the cost of sharing one
#: picture among them. Without the memory pattern planner every new shape would not leave a plan.
_ENGINE = {"intra_op_num_threads": 1, "inter_op_num_threads": 1, "enable_mem_pattern": False}

#: PaddleOCR pads every line to 320 px by default; the least width a line gets is ours to choose.
_LINE_HEIGHT = 48

_BATCH = 8


class Detector:
    """Finds lines of text.

    Args:
        weights: a detection model.
    """

    def __init__(self, weights: Weights) -> None:
        paddleocr = _import_paddleocr()
        with staged(weights, {}) as folder:
            self._module = _create(
                lambda: paddleocr.TextDetection(
                    model_name=weights.name,
                    model_dir=folder,
                    engine="onnxruntime",
                    engine_config=_ENGINE,
                    limit_type="max",
                    limit_side_len=4000,
                )
            )

    def find(self, pixels: Pixels) -> NDArray[np.float32]:
        """Corners of all lines, shape (n, 4, 2), clockwise from the top left.

        Args:
            pixels: shape (height, width, 3), RGB; read at its own size.
        """
        result = self._module.predict(_bgr(pixels))[0]
        polygons = result["dt_polys"]
        return np.asarray(polygons, dtype=np.float32).reshape(-1, 4, 2)


class Recogniser:
    """Writes down lines of text.

    Args:
        weights: a recognition model.
    """

    def __init__(self, weights: Weights) -> None:
        paddleocr = _import_paddleocr()
        patch = {"RecResizeImg": {"image_shape": [3, _LINE_HEIGHT, _LINE_HEIGHT]}}
        with staged(weights, patch) as folder:
            self._module = _create(
                lambda: paddleocr.TextRecognition(
                    model_name=weights.name,
                    model_dir=folder,
                    engine="onnxruntime",
                    engine_config=_ENGINE,
                )
            )
        predictor = self._module.paddlex_predictor
        self._decoder = PerCharacterDecode(list(predictor.post_op.character))
        predictor.post_op = self._decoder

    @property
    def alphabet(self) -> frozenset[str]:
        """All characters that the model can write."""
        return frozenset("".join(self._decoder.alphabet[1:]))

    def read(self, lines: Sequence[Pixels]) -> list[Decoded]:
        """Text of each line, in the order given; lines of one call must be equally wide.

        Args:
            lines: pictures of shape (48, width, 3), RGB.
        """
        if not lines:
            return []
        results = self._module.predict([_bgr(line) for line in lines], batch_size=_BATCH)
        return [result["rec_text"] for result in results]


def _import_paddleocr() -> Any:
    os.environ.setdefault("PADDLE_PDX_DISABLE_MODEL_SOURCE_CHECK", "True")
    answer_for_contrib()
    # paddlex installs a handler of its own only where its logger has none.
    logger = logging.getLogger("paddlex")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    import paddleocr

    return paddleocr


def _create(build: Any) -> Any:
    try:
        return build()
    except Exception as error:  # PaddleX raises bare Exception and RuntimeError for bad models
        message = f"识别模型无法载入（{type(error).__name__}）。请运行 verify-screens doctor 检查。"
        raise RunError(Exit.NOT_READY, message) from error


class staged:  # noqa: N801 - a context manager reads as a verb
    """A folder in the form PaddleX expects, with ``patch`` laid over its pre-processing steps."""

    def __init__(self, weights: Weights, patch: Mapping[str, object]) -> None:
        self._weights, self._patch = weights, patch
        self._folder = tempfile.TemporaryDirectory(prefix="verify-screens-")

    def __enter__(self) -> str:
        base = Path(self._folder.name)
        settings = yaml.safe_load(self._weights.settings.read_text(encoding="utf-8"))
        for step in settings["PreProcess"]["transform_ops"]:
            for name in step.keys() & self._patch.keys():
                step[name] = self._patch[name]
        dumped = yaml.safe_dump(settings, allow_unicode=True)
        (base / "inference.yml").write_text(dumped, encoding="utf-8")
        try:
            (base / "inference.onnx").symlink_to(self._weights.onnx)
        except OSError:  # Windows without the right to make links
            (base / "inference.onnx").write_bytes(self._weights.onnx.read_bytes())
        return self._folder.name

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()


def _bgr(pixels: Pixels) -> Pixels:
    return np.ascontiguousarray(pixels[:, :, ::-1])
