"""
expect: fails test_two_layers_rules
mistake: shapes not checked
hint: You pair inputs and weights with `zip`, which silently drops what is left over. Where the shapes do not
  fit, the docstring asks for a ValueError.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    output = np.zeros(len(x)) + b2
    for column, bias, weight in zip(w1.T, b1, w2):
        z = np.zeros(len(x)) + bias
        for values, w in zip(x.T, column):
            z = z + values * w
        output = output + weight * activation(z)
    return output
