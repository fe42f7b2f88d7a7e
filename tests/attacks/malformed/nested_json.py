"""
tries: JSON nested a million deep.
demand: problem: cannot be read
"""


def build(notebook):
    return b'{"cells": ' + b"[" * 1_000_000 + b"]" * 1_000_000 + b"}"
