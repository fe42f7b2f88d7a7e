"""
expect: fails test_neuron_by_hand, test_neuron_everywhere
mistake: mean of the products in place of their sum
hint: Your neuron averages the products, so the result depends on the number of inputs. The linear combination
  is a sum.
"""

import numpy as np


def neuron(x, w, b, activation):
    if x.shape[1] != len(w):
        raise ValueError("x and w do not fit together")
    return activation(np.mean(x * w, axis=1) + b)
