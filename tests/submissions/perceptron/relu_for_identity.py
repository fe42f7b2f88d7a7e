"""
expect: fails test_activations_by_hand, test_activations_everywhere
mistake: relu in place of the identity
hint: Your `identity` turns negative numbers into 0. That is what ReLU does; the identity gives back every z
  as it came, negative ones too.
"""

import numpy as np


def identity(z):
    return np.maximum(0.0, z)
