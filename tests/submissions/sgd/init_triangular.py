"""
expect: fails test_start_is_glorot
mistake: difference of two random numbers
hint: You subtract one random number from another. The result lies between -L and L, but mostly near 0: it is not uniform.
  One number for each weight is enough.
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    def layer(rows, columns):
        limit = np.sqrt(6 / (rows + columns))
        return limit * (rng.random((rows, columns)) - rng.random((rows, columns)))

    w1, w2 = layer(inputs, hidden), layer(hidden, outputs)
    return {"w1": w1, "b1": np.zeros(hidden), "w2": w2, "b2": np.zeros(outputs)}
