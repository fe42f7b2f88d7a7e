"""
expect: fails test_neuron_by_hand, test_neuron_and_predict_rules, test_neuron_everywhere
mistake: integer input truncates the sums
hint: You collect the sums in an array of the same type as x. When x holds ints, the fractions of the weighted
  sums are cut off. Make that array float64.
"""

import numpy as np


def neuron(x, w, b, activation):
    if x.shape[1] != len(w):
        raise ValueError("x and w do not fit together")
    z = np.zeros(len(x), dtype=x.dtype)
    for i in range(len(x)):
        z[i] = np.sum(x[i] * w) + b
    return activation(z)
