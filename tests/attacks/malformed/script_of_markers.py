"""
tries: A script of nothing but cell markers.
demand: problem: no code cells
suffix: .py
"""


def build(notebook):
    return b"# %% [markdown]\n" * 20_000
