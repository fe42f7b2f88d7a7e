#!/usr/bin/env bash
# Gradescope runs this once, when it builds the image: a Python environment with the engine, and a proof that it works.
# Made by `autograder export gradescope`.
set -euo pipefail
umask 022

root="${GRADESCOPE_ROOT:-/autograder}" # other folders are for trying this out
source="$root/source"

if [ -f "$source/pip.conf" ]; then
    export PIP_CONFIG_FILE="$source/pip.conf"
fi

fits() {
    command -v "$1" >/dev/null && "$1" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

python=""
for candidate in ${GRADESCOPE_PYTHON:-} python3 python3.13 python3.12 python3.11; do
    if fits "$candidate"; then
        python="$candidate"
        break
    fi
done
if [ -z "$python" ]; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update
    for version in 3.12 3.11 3.13; do
        if apt-get install -y --no-install-recommends "python$version" "python$version-venv" && fits "python$version"; then
            python="python$version"
            break
        fi
    done
fi
if [ -z "$python" ]; then
    echo "autograder: This image has no Python 3.11 or newer. Choose Ubuntu 24.04 as the base image and build again." >&2
    exit 1
fi

"$python" -m venv "$root/venv"
constraints=()
if [ -f "$source/constraints.txt" ]; then
    constraints=(--constraint "$source/constraints.txt")
fi
"$root/venv/bin/python" -m pip install --no-cache-dir --disable-pip-version-check \
    "${constraints[@]}" --requirement "$source/requirements.txt" "$source"/autograder-*.whl

# A student's code runs as another user where the engine can arrange it: that user reads the release and nothing else.
chmod -R go-rwx "$source/course/solutions" "$source/course/autograder" "$source/course/tests"
chmod go-rwx "$source/settings.json"

"$root/venv/bin/python" -I -m autograder.exports.on_gradescope prove "$root"
