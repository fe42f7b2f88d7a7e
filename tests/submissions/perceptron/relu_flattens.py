"""
expect: fails test_activations_by_hand, test_two_layers_compute_xor, test_activations_everywhere
mistake: relu loses the shape
hint: Your `relu` gives back one long row, whatever the shape of z. The result must have the shape of z, also
  for arrays with two or three axes and for a single number.
"""

import numpy as np


def relu(z):
    result = []
    for value in np.ravel(z):
        result.append(max(0.0, float(value)))
    return np.array(result)
