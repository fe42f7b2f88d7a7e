"""
tries: A file of no bytes.
demand: problem: empty
peers: yes
"""


def build(notebook):
    return b""
