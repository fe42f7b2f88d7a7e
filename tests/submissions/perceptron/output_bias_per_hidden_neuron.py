"""
expect: fails test_two_layers_by_hand, test_two_layers_everywhere
mistake: output bias added once for each hidden neuron
hint: You add b2 to the product of every hidden neuron, so that it counts h times. It belongs to the output
  neuron: add it once, after the sum.
"""

import numpy as np


def two_layers(x, w1, b1, w2, b2, activation):
    hidden = activation(np.asarray(x, dtype=float) @ w1 + b1)
    if hidden.shape[1] != len(w2):
        raise ValueError("w2 needs one weight for each hidden neuron")
    return np.sum(hidden * w2 + b2, axis=1)
