#!/usr/bin/env bash
# Gradescope runs this for each submission. Made by `autograder export gradescope`.
root="${GRADESCOPE_ROOT:-/autograder}"
exec "$root/venv/bin/python" -I -m autograder.exports.on_gradescope grade "$root"
