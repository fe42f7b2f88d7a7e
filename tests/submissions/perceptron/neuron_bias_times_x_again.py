"""
expect: recognised as neuron_bias_times_x
"""

import numpy as np


def neuron(x, w, b, activation):
    if len(w) != x.shape[1]:
        raise ValueError("one weight for each input, please")
    sums = [sum(value * weight + value * b for value, weight in zip(row, w)) for row in x]
    return activation(np.array(sums, dtype=float))
