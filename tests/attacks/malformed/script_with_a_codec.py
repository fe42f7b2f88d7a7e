"""
tries: A script whose first line names a codec that unpacks or runs something.
demand: problem: not text
suffix: .py
"""


def build(notebook):
    return b"# -*- coding: zlib_codec -*-\n" + b"x = 1\n" * 100
