"""
tries: A letter in the place of a notebook.
demand: problem: not a notebook
peers: yes
"""


def build(notebook):
    return b"Dear teacher, my notebook is on my other laptop."
