"""
expect: fails test_neuron_by_hand, test_neuron_everywhere
mistake: sum over the examples
hint: You sum over the examples (axis 0) and get one number for each input. Each example needs its own sum,
  over its inputs.
"""

import numpy as np


def neuron(x, w, b, activation):
    if x.shape[1] != len(w):
        raise ValueError("x and w do not fit")
    return activation(np.sum(x * w, axis=0, dtype=float) + b)
