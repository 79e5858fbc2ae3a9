"""One cv2, and the name paddlex asks for.

paddlex requires ``opencv-contrib-python``, which shares the ``cv2`` folder with
``opencv-python-headless`` (whichever is installed last wins) and needs libGL. The lock file leaves
it out; at run time paddlex asks ``importlib.metadata`` whether a distribution of that name exists
(PaddleX #5203, #5169), so a finder answers for it with the metadata of the headless one.
"""

import sys
from collections.abc import Iterable
from importlib import metadata
from importlib.metadata import DistributionFinder
from pathlib import Path

from pipeline.domain.errors import Exit, RunError

_HEADLESS = "opencv-python-headless"
_ASKED_FOR = "opencv-contrib-python"
#: Distributions that write into the same ``cv2`` folder.
_RIVALS = ("opencv-contrib-python", "opencv-python", "opencv-contrib-python-headless")


class _AnswersForContrib(metadata.Distribution):
    """The headless distribution under the name that paddlex asks for."""

    def __init__(self, headless: metadata.Distribution) -> None:
        self._headless = headless

    def read_text(self, filename: str) -> str | None:
        text = self._headless.read_text(filename)
        if filename != "METADATA" or text is None:
            return text
        return text.replace(f"Name: {_HEADLESS}", f"Name: {_ASKED_FOR}", 1)

    def locate_file(self, path: object) -> Path:
        return Path(str(self._headless.locate_file(str(path))))


class _ContribFinder(DistributionFinder):
    """Metadata finder that knows one name; it never finds modules."""

    def find_spec(self, *_: object) -> None:
        return None

    def find_distributions(
        self,
        context: DistributionFinder.Context = DistributionFinder.Context(),  # noqa: B008 - signature of the base class
    ) -> Iterable[metadata.Distribution]:
        if context.name == _ASKED_FOR:
            yield _AnswersForContrib(metadata.distribution(_HEADLESS))


def installed_rivals() -> tuple[str, ...]:
    """Installed distributions that overwrite the headless ``cv2``."""
    return tuple(name for name in _RIVALS if _is_installed(name))


def check_cv2() -> None:
    """Make sure that ``cv2`` is the headless one.

    Raises:
        RunError: another distribution has written into ``cv2``, or it cannot be imported.
    """
    rivals = installed_rivals()
    if rivals or not _is_installed(_HEADLESS):
        what = "、".join(rivals) if rivals else "缺少 opencv-python-headless"
        raise RunError(Exit.NOT_READY, f"OpenCV 安装有冲突（{what}）。请运行：{repair_line()}")
    try:
        import cv2  # noqa: F401
    except ImportError as error:
        message = f"OpenCV 无法载入（{error}）。请运行：{repair_line()}"
        raise RunError(Exit.NOT_READY, message) from error


def repair_line() -> str:
    """The one command that leaves a right ``cv2`` behind, whatever was there before."""
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    pinned = (
        f"{_HEADLESS}=={metadata.version(_HEADLESS)}" if _is_installed(_HEADLESS) else _HEADLESS
    )
    gone = " ".join(_RIVALS)
    return (
        f"{python} -m pip uninstall -y {gone} && "
        f"{python} -m pip install --no-deps --force-reinstall {pinned}"
    )


def answer_for_contrib() -> None:
    """Let paddlex find ``opencv-contrib-python``; to be called before paddlex is imported."""
    if not any(isinstance(finder, _ContribFinder) for finder in sys.meta_path):
        sys.meta_path.append(_ContribFinder())


def _is_installed(name: str) -> bool:
    path_finders = [finder for finder in sys.meta_path if not isinstance(finder, _ContribFinder)]
    context = DistributionFinder.Context(name=name)
    for finder in path_finders:
        find = getattr(finder, "find_distributions", None)
        if find is not None and next(iter(find(context)), None) is not None:
            return True
    return False
