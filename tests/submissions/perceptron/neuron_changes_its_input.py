"""
expect: fails test_neuron_and_predict_rules
mistake: neuron writes into x
hint: Your neuron multiplies the weights into x itself, so the caller's data change. `np.asarray` does not
  copy an array that is float64 already. Use a new array for the products.
"""

import numpy as np


def neuron(x, w, b, activation):
    x = np.asarray(x, dtype=float)
    if x.shape[1] != len(w):
        raise ValueError("x and w do not fit")
    x *= w
    return activation(x.sum(axis=1) + b)
