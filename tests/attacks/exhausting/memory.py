"""
tries: All memory, in Python, in numpy and in a shared mapping.
demand: gains nothing
"""

import mmap

import numpy as np


def identity(z):
    hoard = []
    while True:
        hoard.append(bytearray(64 << 20))


def relu(z):
    return np.ones((1 << 20, 1 << 14))


def predict(x, w, b):
    return [mmap.mmap(-1, 256 << 20).write(bytes(256 << 20)) for _ in range(64)]
