"""
expect: fails test_two_layers_by_hand, test_two_layers_compute_xor, test_two_layers_everywhere
mistake: hidden values averaged
hint: You average the weighted hidden values, so the output shrinks with every hidden neuron. The output
  neuron adds them up.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    x = np.asarray(x, dtype=float)
    hidden = activation(x @ w1 + b1)
    return (hidden @ w2) / len(w2) + b2
