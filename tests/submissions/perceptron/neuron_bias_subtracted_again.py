"""
expect: recognised as neuron_bias_subtracted
"""

import numpy as np


def neuron(x, w, b, activation):
    extended = np.column_stack([x, -np.ones(len(x))])
    return activation(extended @ np.append(w, b))
