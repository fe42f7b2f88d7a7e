"""
expect: fails test_neuron_by_hand, test_neuron_everywhere
mistake: activation applied twice
hint: Your neuron applies the activation to its own result once more. Once is enough. With relu you would
  never notice, because relu of relu is relu.
"""

import numpy as np


def neuron(x, w, b, activation):
    z = np.asarray(x, dtype=float) @ w + b
    a = activation(z)
    return activation(a)
