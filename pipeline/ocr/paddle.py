"""PaddleOCR's single modules on ONNX Runtime: the only place that imports them."""

import gc
import logging
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import yaml
from numpy.typing import NDArray

from pipeline.domain.errors import Exit, RunError
from pipeline.ocr import heat_maps
from pipeline.ocr.ctc import Decoded, decode, log_likelihood
from pipeline.ocr.opencv import answer_for_contrib
from pipeline.ocr.weights import Weights

Pixels = NDArray[np.uint8]

# From version 1.29 on ONNX Runtime reports to its maker over HTTPS and keeps what it could not send
# in the user's home, unless this is set before it is loaded (its Privacy.md). Nothing may leave the
# machine, whatever the environment says.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

#: One thread: a worker process per core keeps all cores busy without the cost of sharing one
#: picture among them.
_THREADS = {"intra_op_num_threads": 1, "inter_op_num_threads": 1}

#: Every shape leaves a plan of its memory, which saves a fiftieth of the next line's time. Lines
#: have few shapes, pictures many.
_OF_LINES = {**_THREADS, "enable_mem_pattern": True}
_OF_PICTURES = {**_THREADS, "enable_mem_pattern": False}

#: The alphabets have up to 18,700 entries; in pure Python they take longer to load than the model.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

#: The detector halves sides five times.
_HALVED = 32

#: What becomes of each grey level before it is recognised: -1..1.
_NORMALISED = np.arange(256, dtype=np.float32) / np.float32(127.5) - np.float32(1.0)

#: Below 96 px the recogniser loses single characters; it halves widths three times.
_NARROWEST = 96
_STEP = 8


class _Model:
    """A model that PaddleX loaded: what it makes of one batch."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self._input, self._output = session.get_inputs()[0].name, session.get_outputs()[0].name

    def __call__(self, pixels: NDArray[np.float32]) -> NDArray[np.float32]:
        (found,) = self._session.run([self._output], {self._input: pixels})
        return np.asarray(found, np.float32)


class Detector:
    """Finds lines of text.

    Args:
        weights: a detection model.
    """

    def __init__(self, weights: Weights) -> None:
        paddleocr = _import_paddleocr()
        with staged(weights) as folder:
            module = _create(
                lambda: paddleocr.TextDetection(
                    model_name=weights.name,
                    model_dir=folder,
                    engine="onnxruntime",
                    engine_config=_OF_PICTURES,
                )
            )
        predictor = module.paddlex_predictor
        self._model, self._rules = _Model(predictor.runner.session), predictor.post_op
        normalise = predictor.pre_tfs["Normalize"]
        # What becomes of each grey level, for blue, green and red in this order.
        self._tables = [
            np.arange(256, dtype=np.float32) * np.float32(scale) + np.float32(shift)
            for scale, shift in zip(normalise.alpha, normalise.beta, strict=True)
        ]

    def find(self, pixels: Pixels) -> NDArray[np.float32]:
        """Corners of all lines, shape (n, 4, 2), clockwise from the top left.

        Args:
            pixels: shape (height, width, 3), RGB; read at its own size.

        PaddleX's own ``predict`` copies the picture again and again, which costs a tenth of finding
        the lines; so its loaded model is asked directly, with the same normalisation.
        """
        height, width = pixels.shape[:2]
        size = (_in_steps(width), _in_steps(height))
        if size != (width, height):
            pixels = np.asarray(cv2.resize(pixels, size), np.uint8)
        planes = np.empty((1, 3, size[1], size[0]), np.float32)
        colours = reversed(cv2.split(pixels))
        for plane, colour, table in zip(planes[0], colours, self._tables, strict=True):
            cv2.LUT(colour, table, plane)
        heat = self._model(planes)
        if heat_maps.fits(self._rules):
            return heat_maps.boxes(heat[0, 0], (width, height), self._rules)
        polygons, _ = self._rules([heat], [(height, width, 1.0, 1.0)])
        return np.asarray(polygons[0], dtype=np.float32).reshape(-1, 4, 2)


class Recogniser:
    """Writes down lines of text.

    Args:
        weights: a recognition model.
    """

    def __init__(self, weights: Weights) -> None:
        paddleocr = _import_paddleocr()
        settings = _create(lambda: _exported(weights))
        # CTC's blank comes first and the space last, as PaddleX's own decoder has them.
        self._alphabet = ["", *map(str, settings["PostProcess"]["character_dict"]), " "]
        self._labels = {char: n for n, char in enumerate(self._alphabet) if char}
        # PaddleX would load the alphabet again, in pure Python: slower than loading the model.
        settings["PostProcess"]["character_dict"] = ["0"]
        with staged(weights, settings) as folder:
            module = _create(
                lambda: paddleocr.TextRecognition(
                    model_name=weights.name,
                    model_dir=folder,
                    engine="onnxruntime",
                    engine_config=_OF_LINES,
                )
            )
        predictor = module.paddlex_predictor
        self._model = _Model(predictor.runner.session)
        classes = predictor.runner.session.get_outputs()[0].shape[-1]
        if classes != len(self._alphabet):
            message = (
                f"识别模型 {weights.name} 有 {classes} 类，字表却有 {len(self._alphabet)} 项。"
            )
            raise RunError(Exit.NOT_READY, f"{message}请使用同一次导出的两个文件。")
        # A line is read and weighed in turn: the model runs once for both.
        self._last: tuple[Pixels, NDArray[np.float32], float] | None = None
        # Models exported by PaddleOCR want BGR, unless their settings say otherwise.
        self._step = 1 if predictor.pre_tfs["Read"].format == "RGB" else -1

    @property
    def alphabet(self) -> frozenset[str]:
        """All characters that the model can write."""
        return frozenset("".join(self._alphabet[1:]))

    def read(self, line: Pixels) -> Decoded:
        """Text of one line.

        Args:
            line: shape (48, width, 3), RGB.
        """
        probabilities, stretch = self._probabilities(line)
        return decode(probabilities, self._alphabet).stretched(stretch)

    def weigh(self, line: Pixels, texts: tuple[str, ...], beside: str) -> tuple[float | None, ...]:
        """How likely each of ``texts`` is beside another text of the same line, see ``Weighed``.

        Args:
            line: shape (48, width, 3), RGB.
            texts: what the line might say.
            beside: what it was read as.
        """
        own = self._labels_of(beside)
        if own is None:
            return (None,) * len(texts)
        probabilities, _ = self._probabilities(line)
        known = log_likelihood(probabilities, own)
        return tuple(
            None if labels is None else round(log_likelihood(probabilities, labels) - known, 2)
            for labels in map(self._labels_of, texts)
        )

    def _labels_of(self, text: str) -> tuple[int, ...] | None:
        """Indexes into the alphabet, None where a character is not in it."""
        labels = tuple(self._labels.get(char, 0) for char in text)
        return labels if all(labels) else None

    def _probabilities(self, line: Pixels) -> tuple[NDArray[np.float32], float]:
        """Shape (steps, classes), and how many times wider than ``line`` the steps reach.

        PaddleX's own ``predict`` sorts, pads and wraps, which for lines of this size costs a tenth
        of the reading; so its loaded model is asked directly, with the same normalisation.
        """
        if self._last is not None and self._last[0] is line:
            return self._last[1:]
        height, width = line.shape[:2]
        padded = np.zeros((1, 3, height, max(_NARROWEST, -(-width // _STEP) * _STEP)), np.float32)
        for plane, colour in zip(padded[0], cv2.split(line)[:: self._step], strict=True):
            cv2.LUT(colour, _NORMALISED, plane[:, :width])
        found = self._model(padded)[0]
        self._last = (line, found, padded.shape[3] / width)
        return self._last[1:]


def _in_steps(side: int) -> int:
    """The nearest length in pixels that the detector halves without a rest."""
    return max(_HALVED, round(side / _HALVED) * _HALVED)


def _import_paddleocr() -> Any:
    os.environ.setdefault("PADDLE_PDX_DISABLE_MODEL_SOURCE_CHECK", "True")
    answer_for_contrib()
    # paddlex installs a handler of its own only where its logger has none.
    logger = logging.getLogger("paddlex")
    if not logger.handlers:
        logger.addHandler(logging.NullHandler())
    # Looking for garbage among what stays for good takes a fifth of the import, and time later on.
    gc.disable()
    import paddleocr

    gc.freeze()
    gc.enable()
    return paddleocr


def _create(build: Any) -> Any:
    try:
        return build()
    except Exception as error:  # PaddleX raises bare Exception and RuntimeError for bad models
        message = f"识别模型无法载入（{type(error).__name__}）。请运行 verify-screens doctor 检查。"
        raise RunError(Exit.NOT_READY, message) from error


class staged:  # noqa: N801 - a context manager reads as a verb
    """A folder in the form PaddleX expects, its settings as exported or replaced."""

    def __init__(self, weights: Weights, settings: Mapping[str, object] | None = None) -> None:
        # None: exactly as exported.
        self._weights, self._settings = weights, settings
        self._folder = tempfile.TemporaryDirectory(prefix="verify-screens-")

    def __enter__(self) -> str:
        base = Path(self._folder.name)
        text = self._weights.settings.read_text(encoding="utf-8")
        if self._settings is not None:
            text = yaml.dump(self._settings, Dumper=_DUMPER, allow_unicode=True)
        (base / "inference.yml").write_text(text, encoding="utf-8")
        try:
            (base / "inference.onnx").symlink_to(self._weights.onnx)
        except OSError:  # Windows without the right to make links
            (base / "inference.onnx").write_bytes(self._weights.onnx.read_bytes())
        return self._folder.name

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()


def _exported(weights: Weights) -> dict[str, Any]:
    text = weights.settings.read_text(encoding="utf-8")
    return dict(yaml.load(text, _LOADER))  # noqa: S506 - the safe loader, in C
