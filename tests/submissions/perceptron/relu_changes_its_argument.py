"""
expect: fails test_activations_rules
mistake: relu writes into its argument
hint: Your `relu` writes zeros into the array it was given. `np.asarray` does not copy an array that is
  float64 already, so the caller's data change too. Build a new array for the result.
"""

import numpy as np


def relu(z):
    z = np.asarray(z, dtype=float)
    z[z < 0] = 0
    return z
