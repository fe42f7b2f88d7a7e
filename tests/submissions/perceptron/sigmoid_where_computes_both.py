"""
expect: fails test_activations_rules
mistake: np.where computes both forms everywhere
hint: You choose between the two forms of the sigmoid with `np.where`. But both are computed for every z
  before one is chosen, the overflowing one included, so NumPy warns. Make the exponent safe first, then
  choose; the absolute value of z helps.
"""

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.where(z >= 0, 1 / (1 + np.exp(-z)), np.exp(z) / (1 + np.exp(z)))
