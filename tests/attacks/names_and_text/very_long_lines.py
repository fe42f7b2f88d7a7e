"""
tries: Messages of megabytes, of a hundred thousand lines, and of piled-up accents.
demand: gains nothing
"""


def identity(z):
    raise ValueError("x" * 5_000_000)


def relu(z):
    raise ValueError("line\n" * 100_000)


def predict(x, w, b):
    raise ValueError("a" + "\u0301" * 100_000)


raise ValueError("y" * 5_000_000)
