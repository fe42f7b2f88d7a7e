"""
expect: recognised as init_counts_the_bias
"""

import numpy as np


def init_mlp(inputs, hidden, outputs, rng):
    def layer(below, above):
        unit = 2 * rng.random((below, above)) - 1
        return unit * (6 / (below + above + 1)) ** 0.5

    parameters = {"w1": layer(inputs, hidden)}
    parameters["w2"] = layer(hidden, outputs)
    for bias, size in (("b1", hidden), ("b2", outputs)):
        parameters[bias] = np.full(size, 0.0)
    return parameters
