"""
expect: recognised as neuron_keeps_ints
"""

import numpy as np


def neuron(x, w, b, activation):
    return activation(np.add(b, np.inner(x, w)))
