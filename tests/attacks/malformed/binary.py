"""
tries: The bytes of a program.
demand: problem: not text
"""


def build(notebook):
    return b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 50
