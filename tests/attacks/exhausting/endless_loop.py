"""
tries: An endless loop in Python.
demand: timed_out
"""


def identity(z):
    while True:
        pass
