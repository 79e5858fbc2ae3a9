import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from pipeline.domain.errors import Exit, RunError
from pipeline.ocr import opencv

_ASK = (
    "from paddlex.utils.deps import is_dep_available; "
    "print(is_dep_available('opencv-contrib-python'))"
)


def _python(code: str, *path: Path) -> str:
    env = {"PYTHONPATH": ":".join(map(str, path)), "PADDLE_PDX_DISABLE_MODEL_SOURCE_CHECK": "True"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=env, check=True
    )
    return done.stdout.strip().splitlines()[-1]


@pytest.mark.slow
def test_paddlex_finds_the_name_it_asks_for() -> None:
    shim = "from pipeline.ocr.opencv import answer_for_contrib; answer_for_contrib(); "
    assert _python(shim + _ASK) == "True"


@pytest.mark.slow
def test_the_shim_is_still_needed() -> None:
    # Once this fails, paddlex is content with the headless OpenCV: remove the shim.
    assert _python(_ASK) == "False"


def test_the_shim_answers_for_one_name_only() -> None:
    opencv.answer_for_contrib()
    opencv.answer_for_contrib()
    assert sum(isinstance(f, opencv._ContribFinder) for f in sys.meta_path) == 1
    assert metadata.version("opencv-contrib-python") == metadata.version("opencv-python-headless")
    with pytest.raises(metadata.PackageNotFoundError):
        metadata.version("opencv-python")


def test_the_shim_does_not_hide_that_contrib_is_missing() -> None:
    opencv.answer_for_contrib()
    assert opencv.installed_rivals() == ()
    opencv.check_cv2()


@pytest.mark.parametrize("name", ["opencv-contrib-python", "opencv-python"])
def test_a_rival_stops_the_command_with_one_repair_line(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / f"{name.replace('-', '_')}-4.10.0.84.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 4.10.0.84\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(RunError) as caught:
        opencv.check_cv2()
    assert caught.value.status is Exit.NOT_READY
    assert name in caught.value.message
    assert opencv.repair_line() in caught.value.message
    assert "\n" not in caught.value.message
