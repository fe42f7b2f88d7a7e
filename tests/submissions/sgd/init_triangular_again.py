"""
expect: recognised as init_triangular
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    parameters = {"b1": np.zeros(hidden), "b2": np.zeros(outputs)}
    for key, rows, columns in (("w1", inputs, hidden), ("w2", hidden, outputs)):
        ups, downs = rng.random(rows * columns), rng.random(rows * columns)
        parameters[key] = np.subtract(ups, downs).reshape(rows, columns) * (6 / (rows + columns)) ** 0.5
    return parameters
