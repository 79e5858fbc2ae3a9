#!/usr/bin/env bash
# Makes a virtual environment with the first Python 3.11-3.13 that really runs.
# usage: venv.sh FOLDER; PYTHON=... names one interpreter to use instead.
set -u
folder=$1

fits() {
  # A shim may stand on the PATH for a version that is not there: only running it tells.
  "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1
}

say() {
  printf '%s\n' "$@" >&2
}

found=""
if [ -n "${PYTHON:-}" ]; then
  fits "$PYTHON" && found=$PYTHON
else
  for name in python3.13 python3.12 python3.11 python3 python; do
    if command -v "$name" >/dev/null 2>&1 && fits "$name"; then
      found=$name
      break
    fi
  done
fi

if [ -z "$found" ]; then
  seen=$({ "${PYTHON:-python3}" --version || echo 'no python3'; } 2>/dev/null)
  say "需要 Python 3.11、3.12 或 3.13（找到：$seen）。请安装其中之一后重新运行，或用 make PYTHON=/路径/python3.12 指定。" \
    "Python 3.11, 3.12 or 3.13 is needed (found: $seen). Install one, or name it: make PYTHON=/path/to/python3.12 …"
  exit 4
fi

if ! "$found" -c 'import venv, ensurepip' >/dev/null 2>&1; then
  version=$("$found" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  say "这个 Python 没有 venv 模块。Debian/Ubuntu 请运行：apt-get install python$version-venv，然后重新运行。" \
    "This Python lacks venv. On Debian or Ubuntu: apt-get install python$version-venv, then run again."
  exit 4
fi

# A half-made environment, or one of a Python that is gone, is made anew.
if ! fits "$folder/bin/python" || ! "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
  rm -rf "$folder"
  "$found" -m venv "$folder" || exit 4
fi
