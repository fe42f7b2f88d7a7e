"""
tries: A result of half a gigabyte.
demand: gains nothing
"""

import numpy as np


def identity(z):
    return np.broadcast_to(np.zeros(1), (1 << 26,))


def relu(z):
    return "x" * (5 << 20)


sigmoid = tanh = identity
