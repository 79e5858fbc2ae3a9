#!/usr/bin/env bash
# Proves that the wheel, installed after the lock in an empty environment, runs from any folder.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$here/.venv/bin/python" -m pip wheel --quiet --no-deps --no-build-isolation -w "$work" "$here"
PYTHON="$here/.venv/bin/python" bash "$here/tests/install/venv.sh" "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --no-deps --require-hashes -r "$here/requirements.lock"
"$work/venv/bin/python" -m pip install --quiet --no-deps "$work"/verify_screens-*.whl

mkdir "$work/elsewhere"
cd "$work/elsewhere"
verify=("$work/venv/bin/verify-screens")
"${verify[@]}" --version
"${verify[@]}" --explain D102
cp "$here/sample_images/roster.xlsx" "$here/sample_images/verify-screens.toml" .
"${verify[@]}" doctor
mkdir inbox
# One picture by its name: a pipe into `head` ends the script when `sort` still has lines to write.
pictures=("$here"/sample_images/inbox/*/*.png)
cp "${pictures[0]}" inbox/
"${verify[@]}" inbox
test -s reports/latest/results.jsonl
"$work/venv/bin/python" - <<'PYTHON'
import pipeline
from pipeline.ocr.weights import folder

assert "site-packages" in pipeline.__file__, pipeline.__file__
assert folder().is_relative_to(pipeline.__path__[0]), folder()
print("wheel: models found in", folder().name, "inside the package")
PYTHON
