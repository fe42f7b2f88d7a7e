"""
tries: An iterator whose items depend on who looks, and a class that lies about what it is.
demand: gains nothing
"""

import numpy as np


class Liar:
    @property
    def __class__(self):
        return np.ndarray

    dtype, shape = np.dtype(float), (3,)

    def __array__(self, *args, **kwargs):
        return np.zeros(3)


def identity(z):
    return Liar()


def relu(z):
    return (value for value in np.zeros(3))


sigmoid = tanh = identity
